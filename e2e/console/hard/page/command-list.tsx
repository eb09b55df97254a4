import { Command } from 'cmdk';
import { Checkbox } from 'radix-ui';
import { useState } from 'react';
import { rowTruth } from '../../truth.ts';
import css from '../page.module.css';
import { Chips } from './chips.tsx';
import { usePage } from './context.ts';
import type { Picking } from './editor.tsx';
import { Name } from './name.tsx';
import { matching } from './search.ts';

/**
 * cmdk sets `aria-selected` and `data-selected` on the item under the keyboard. What is chosen shows in `aria-checked`
 * with `controls: 'option-checked'`, otherwise in a checkbox that only shows the state.
 */
export function CommandList(picking: Picking) {
  const { options, models } = usePage();
  const [query, setQuery] = useState('');
  const onItem = options.controls === 'option-checked';
  return (
    <Command label="Models" shouldFilter={false}>
      <Chips {...picking} />
      <Command.Input
        className={css.search}
        data-truth="search-model"
        placeholder="Search models"
        value={query}
        onValueChange={setQuery}
      />
      <Command.List className={css.rows} data-truth="scroll-list">
        <Command.Empty>No models found</Command.Empty>
        {matching(models, query, options.list === 'cut').map(({ id }) => {
          const chosen = picking.draft.models.includes(id);
          return (
            <Command.Item
              key={id}
              value={id}
              className={css.row}
              data-truth={rowTruth(picking.draft, id)}
              aria-checked={onItem ? chosen : undefined}
              onSelect={() => picking.toggle(id)}
            >
              {onItem ? (
                <span className={css.box}>{chosen && <span className={css.check} />}</span>
              ) : (
                <Checkbox.Root className={css.box} checked={chosen} tabIndex={-1}>
                  <Checkbox.Indicator className={css.check} />
                </Checkbox.Root>
              )}
              <Name id={id} query={query} mark={options.mark} />
            </Command.Item>
          );
        })}
      </Command.List>
    </Command>
  );
}
