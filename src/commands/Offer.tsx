import type { Plan } from '../guide/admin/plan.ts';
import type { Brought } from '../model/brought.ts';
import { Id, useWords } from '../popup/words.tsx';

interface Props {
  brought: Brought;
  plan: Plan;
  taken: () => void;
}

/** What the popup is at by now, where the page is still at something else. */
export function Offer({ brought, plan, taken }: Props) {
  const words = useWords();
  const ids = [...brought.projects, ...brought.models];
  const here = new Set([...plan.projects, ...plan.models]);
  if (ids.every((id) => here.has(id))) return null;
  return (
    <div class="offer small" data-part="offer">
      <p>
        {words('commands_offer')}
        {ids.map((id) => (
          <span key={id}>
            {' '}
            <Id id={id} />
          </span>
        ))}
      </p>
      <button type="button" class="quiet" data-part="take" onClick={taken}>
        {words('commands_offer_take')}
      </button>
    </div>
  );
}
