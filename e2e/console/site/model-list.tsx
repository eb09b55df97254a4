import { Checkbox, Switch } from 'radix-ui';
import { type ReactNode, useId, useState } from 'react';
import { listedModels, type Policy, type ProjectState } from '../options.ts';
import { rowTruth } from '../truth.ts';
import css from './site.module.css';

const ROW_HEIGHT = 44;
const VIEW_HEIGHT = 308;
const CUT = 100;

interface Props {
  project: ProjectState;
  /** What the open editor would save. */
  policy: Policy;
  onToggle(model: string): void;
  about?: (model: string) => string;
  /** Heading and words of a column at the row's end. */
  outcome?: { heading: string; of(model: string): string };
}

/** The editor's searchable list of models, its rows made as the project's options say. */
export function ModelList({ project, policy, onToggle, about, outcome }: Props) {
  const [text, setText] = useState('');
  const [top, setTop] = useState(0);
  const found = listedModels(project).filter((id) => id.toLowerCase().includes(text.trim().toLowerCase()));
  const ids = project.list === 'cut' ? found.slice(0, CUT) : found;
  const first = project.list === 'virtual' ? Math.max(0, Math.floor(top / ROW_HEIGHT) - 2) : 0;
  const last = project.list === 'virtual' ? first + Math.ceil(VIEW_HEIGHT / ROW_HEIGHT) + 4 : ids.length;

  const rows = ids
    .slice(first, last)
    .map((id, index) => (
      <Row
        key={id}
        id={id}
        top={project.list === 'virtual' ? (first + index) * ROW_HEIGHT : null}
        style={project.listStyle}
        selected={policy.models.includes(id)}
        truth={rowTruth(policy, id)}
        onToggle={() => onToggle(id)}
        description={about?.(id)}
        outcome={outcome?.of(id)}
      />
    ));
  const height = project.list === 'virtual' ? ids.length * ROW_HEIGHT : undefined;
  return (
    <>
      {project.search && (
        <div className={css.search}>
          <input
            type="text"
            className={css.field}
            placeholder="Search models"
            aria-label="Search models"
            autoComplete="off"
            data-truth="search-model"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setTop(0);
            }}
          />
          {text && (
            <button type="button" className={css.clear} onClick={() => setText('')}>
              Clear
            </button>
          )}
        </div>
      )}
      {outcome && (
        <div className={css.columns}>
          <span>Model</span>
          <span>{outcome.heading}</span>
        </div>
      )}
      <div
        key={text}
        className={css.scroll}
        data-truth="scroll-list"
        style={{ maxHeight: VIEW_HEIGHT }}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      >
        {project.listStyle === 'option' ? (
          <div
            role="listbox"
            aria-multiselectable="true"
            aria-label="Models"
            className={css.rows}
            style={{ height }}
          >
            {rows}
          </div>
        ) : (
          <ul className={css.rows} style={{ height }}>
            {rows}
          </ul>
        )}
        {ids.length === 0 && <p className={css.muted}>No models found</p>}
      </div>
      {ids.length < found.length && (
        <p className={css.muted}>
          Showing {ids.length} of {found.length} models. Search to find others.
        </p>
      )}
    </>
  );
}

interface RowProps {
  id: string;
  top: number | null;
  style: ProjectState['listStyle'];
  selected: boolean;
  truth: string;
  onToggle(): void;
  description?: string | undefined;
  outcome?: string | undefined;
}

function Row({ id, top, style, selected, truth, onToggle, description, outcome }: RowProps) {
  const control = useId();
  const place = top === null ? undefined : ({ position: 'absolute', insetInline: 0, top } as const);
  const end = outcome && <span className={css.outcome}>{outcome}</span>;
  const words: ReactNode = (
    <>
      <span className={css.id}>{id}</span>
      {description && <span className={css.muted}>{description}</span>}
    </>
  );
  if (style === 'option') {
    return (
      <div
        role="option"
        aria-checked={selected}
        tabIndex={0}
        className={css.row}
        data-truth={truth}
        style={place}
        onClick={onToggle}
        onKeyDown={(event) => {
          if (event.key !== ' ' && event.key !== 'Enter') return;
          event.preventDefault();
          onToggle();
        }}
      >
        <span className={css.tick} data-state={selected ? 'checked' : 'unchecked'} aria-hidden="true" />
        <span className={css.words}>{words}</span>
        {end}
      </div>
    );
  }
  return (
    <li className={css.row} style={place} data-truth={truth}>
      {style === 'checkbox' ? (
        <Checkbox.Root id={control} className={css.checkbox} checked={selected} onCheckedChange={onToggle}>
          <Checkbox.Indicator className={css.tick} data-state="checked" />
        </Checkbox.Root>
      ) : (
        <Switch.Root id={control} className={css.switch} checked={selected} onCheckedChange={onToggle}>
          <Switch.Thumb className={css.thumb} />
        </Switch.Root>
      )}
      <label htmlFor={control} className={css.words}>
        {words}
      </label>
      {end}
    </li>
  );
}
