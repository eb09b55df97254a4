import css from '../page.module.css';
import type { Picking } from './editor.tsx';

/** What is chosen, as chips with a cross each: the model's id a second time on the page. */
export function Chips({ draft, toggle }: Picking) {
  return (
    <div className={css.chips}>
      {draft.models.map((id) => (
        <span key={id} className={css.chip}>
          <span>{id}</span>
          <button type="button" aria-label={`Remove ${id}`} onClick={() => toggle(id)}>
            <span aria-hidden="true">×</span>
          </button>
        </span>
      ))}
    </div>
  );
}
