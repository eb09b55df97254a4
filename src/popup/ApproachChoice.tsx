import type { Approach } from '../model/goal.ts';
import { Said, useWords } from './words.tsx';

interface Props {
  approach: Approach;
  /** How many models it is about. */
  models: number;
  corrected: (change: { approach: Approach }) => void;
}

/** Allow this one model, or remove the restriction, which shows its consequence before it is chosen. */
export function ApproachChoice({ approach, models, corrected }: Props) {
  const words = useWords();
  return (
    <fieldset class="approach">
      <legend class="hidden">{words('popup_approach')}</legend>
      <label data-part="approach-allow">
        <input
          type="radio"
          name="approach"
          checked={approach === 'allow'}
          onChange={() => corrected({ approach: 'allow' })}
        />
        <span>
          {models > 1 ? (
            <Said say={{ key: 'popup_allow_several', params: { count: String(models) } }} />
          ) : (
            words('popup_allow')
          )}
        </span>
      </label>
      <label data-part="approach-remove">
        <input
          type="radio"
          name="approach"
          aria-describedby="consequence"
          checked={approach === 'remove'}
          onChange={() => corrected({ approach: 'remove' })}
        />
        <span>{words('popup_remove')}</span>
        <span id="consequence" class="small">
          {words('popup_remove_consequence')}
        </span>
      </label>
    </fieldset>
  );
}
