import { useState } from 'react';
import { rowTruth } from '../../truth.ts';
import css from '../page.module.css';
import { Chips } from './chips.tsx';
import { usePage } from './context.ts';
import type { Picking } from './editor.tsx';
import { Name } from './name.tsx';
import { matching } from './search.ts';

/** Acts on `pointerup`, not on click: `data-selected` means chosen, `aria-selected` highlighted. */
export function ChipsList(picking: Picking) {
  const { options, models } = usePage();
  const [query, setQuery] = useState('');
  const [highlighted, setHighlighted] = useState<string>();
  const found = matching(models, query, options.list === 'cut');
  return (
    <div>
      <Chips {...picking} />
      <input
        className={css.search}
        data-truth="search-model"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="models-listbox"
        placeholder="Search models"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <div
        id="models-listbox"
        role="listbox"
        aria-label="Models"
        className={css.rows}
        data-truth="scroll-list"
      >
        {found.map(({ id }) => {
          const chosen = picking.draft.models.includes(id);
          return (
            // biome-ignore lint/a11y: imitates a select whose keyboard is on the input
            <div
              key={id}
              role="option"
              className={css.row}
              aria-selected={id === highlighted}
              data-selected={chosen || undefined}
              data-truth={rowTruth(picking.draft, id)}
              onPointerEnter={() => setHighlighted(id)}
              onPointerUp={() => picking.toggle(id)}
            >
              <span className={css.box}>{chosen && <span className={css.check} />}</span>
              <Name id={id} query={query} mark={options.mark} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
