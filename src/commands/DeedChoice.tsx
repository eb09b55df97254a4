import type { Deed } from '../guide/admin/plan.ts';
import { useWords } from '../popup/words.tsx';

interface Props {
  deed: Deed;
  chosen: (deed: Deed) => void;
}

/** Allow the models, or no longer, which shows its consequence before it is chosen. */
export function DeedChoice({ deed, chosen }: Props) {
  const words = useWords();
  return (
    <fieldset class="approach">
      <legend class="hidden">{words('commands_deed')}</legend>
      <label data-part="deed-allow">
        <input type="radio" name="deed" checked={deed === 'allow'} onChange={() => chosen('allow')} />
        <span>{words('commands_allow')}</span>
      </label>
      <label data-part="deed-disallow">
        <input
          type="radio"
          name="deed"
          aria-describedby="consequence"
          checked={deed === 'disallow'}
          onChange={() => chosen('disallow')}
        />
        <span>{words('commands_disallow')}</span>
        <span id="consequence" class="small">
          {words('commands_disallow_consequence')}
        </span>
      </label>
    </fieldset>
  );
}
