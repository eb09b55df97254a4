import { useState } from 'react';
import { rowTruth } from '../../truth.ts';
import type { Model } from '../models.ts';
import css from '../page.module.css';
import { usePage, useTick } from './context.ts';
import type { Picking } from './editor.tsx';
import { Name } from './name.tsx';
import { matching } from './search.ts';

/** As in the stylesheet: rows of a virtual list are all this high, and so much of it is in view. */
const rowHeight = 44;
const viewHeight = 264;

export function ModelList(picking: Picking) {
  const { options, models } = usePage();
  const [query, setQuery] = useState('');
  const found = matching(models, query, options.list === 'cut');
  return (
    <div className={css.list}>
      <div className={css.search}>
        <input
          type="text"
          placeholder="Search models"
          data-truth="search-model"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        {query && (
          <button type="button" onClick={() => setQuery('')}>
            Clear
          </button>
        )}
      </div>
      {options.generation === 'G2' && <h4>Model access after saving</h4>}
      <Rows key={query} {...picking} found={found} query={query} />
      {found.length === 0 && <p>No models found</p>}
    </div>
  );
}

interface RowsProps extends Picking {
  found: Model[];
  query: string;
}

function Rows({ found, query, draft, toggle }: RowsProps) {
  const { options, controls } = usePage();
  const [scroll, setScroll] = useState(0);
  const tick = useTick(options.rerender === 'rows');
  const virtual = options.list === 'virtual';
  const from = virtual ? Math.max(0, Math.floor(scroll / rowHeight) - 3) : 0;
  const to = virtual ? Math.ceil((scroll + viewHeight) / rowHeight) + 3 : found.length;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: named only where it has a role
    <div
      className={css.rows}
      data-truth="scroll-list"
      role={controls.listRole}
      aria-label={controls.listRole && 'Models'}
      aria-multiselectable={controls.listRole === 'listbox' || undefined}
      onScroll={virtual ? (event) => setScroll(event.currentTarget.scrollTop) : undefined}
    >
      <div
        role="presentation"
        style={virtual ? { height: found.length * rowHeight, paddingTop: from * rowHeight } : undefined}
      >
        {found.slice(from, to).map(({ id, description }) => (
          <div
            key={`${tick} ${id}`}
            role="presentation"
            className={css.line}
            data-truth={rowTruth(draft, id)}
          >
            <controls.Row
              id={id}
              label={options.label}
              ticked={draft.models.includes(id)}
              toggle={() => toggle(id)}
            >
              <Name id={id} query={query} mark={options.mark} />
              <small>{description}</small>
            </controls.Row>
            {options.generation === 'G2' && (
              <span className={css.status}>
                {draft.models.includes(id) === (draft.mode === 'allow_list') ? 'Allowed' : 'Blocked'}
              </span>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
