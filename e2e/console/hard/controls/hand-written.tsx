import type { ComponentType, KeyboardEvent } from 'react';
import type { ControlKind } from '../options.ts';
import css from '../page.module.css';
import type { Controls, ModesProps, RowProps } from './controls.ts';
import { Labelled } from './labelled.tsx';

type HandWritten = Exclude<
  ControlKind,
  'radix' | 'switch' | 'data-state' | 'mui' | 'react-aria' | 'headless'
>;

const onSpace = (act: () => void) => (event: KeyboardEvent) => {
  if (event.key !== ' ') return;
  event.preventDefault();
  act();
};

function Box({ ticked }: { ticked: boolean }) {
  return (
    <span className={css.box} data-on={ticked || undefined}>
      {ticked && <span className={css.check} />}
    </span>
  );
}

function Native({ ticked, toggle, ...rest }: RowProps) {
  return (
    <Labelled
      {...rest}
      control={(names) => <input type="checkbox" {...names} checked={ticked} onChange={toggle} />}
    />
  );
}

/** The label cannot but be round the input: nothing else of the row is to be pressed. */
function NativeHidden({ ticked, toggle, children }: RowProps) {
  return (
    <label className={css.row}>
      <input type="checkbox" className={css.invisible} checked={ticked} onChange={toggle} />
      <Box ticked={ticked} />
      {children}
    </label>
  );
}

function AriaCheckbox({ id, label, ticked, toggle, children }: RowProps) {
  const key = `m-${id}`;
  const inside = label === 'inside';
  const control = (
    // biome-ignore lint/a11y/useSemanticElements: imitates pages that do this
    <div
      role="checkbox"
      tabIndex={0}
      className={inside ? css.row : undefined}
      aria-checked={ticked}
      aria-labelledby={inside ? undefined : key}
      onClick={toggle}
      onKeyDown={onSpace(toggle)}
    >
      <Box ticked={ticked} />
      {inside && children}
    </div>
  );
  if (inside) return control;
  return (
    <div className={css.row}>
      {control}
      <span id={key}>{children}</span>
    </div>
  );
}

function Option({ ticked, toggle, children }: RowProps) {
  return (
    <div
      role="option"
      tabIndex={0}
      className={css.row}
      aria-selected={ticked}
      onClick={toggle}
      onKeyDown={onSpace(toggle)}
    >
      <Box ticked={ticked} />
      {children}
    </div>
  );
}

function OptionChecked({ ticked, toggle, children }: RowProps) {
  return (
    <div
      role="option"
      tabIndex={0}
      className={css.row}
      aria-selected={false}
      aria-checked={ticked}
      onClick={toggle}
      onKeyDown={onSpace(toggle)}
    >
      <Box ticked={ticked} />
      {children}
    </div>
  );
}

function MenuItem({ ticked, toggle, children }: RowProps) {
  return (
    <div
      role="menuitemcheckbox"
      tabIndex={0}
      className={css.row}
      aria-checked={ticked}
      onClick={toggle}
      onKeyDown={onSpace(toggle)}
    >
      <Box ticked={ticked} />
      {children}
    </div>
  );
}

function Toggle({ ticked, toggle, children }: RowProps) {
  return (
    <button type="button" className={css.row} aria-pressed={ticked} onClick={toggle}>
      <Box ticked={ticked} />
      {children}
    </button>
  );
}

function WholeRow({ ticked, toggle, children }: RowProps) {
  return (
    // biome-ignore lint/a11y: imitates pages whose rows cannot be reached by keyboard
    <div className={css.row} onClick={toggle}>
      <input
        type="checkbox"
        className={css.dead}
        tabIndex={-1}
        aria-hidden="true"
        checked={ticked}
        readOnly
      />
      <span>{children}</span>
    </div>
  );
}

function RadioPair({ id, ticked, toggle, children }: RowProps) {
  const name = `m-${id}`;
  return (
    <div className={css.row} role="radiogroup" aria-labelledby={name}>
      <span id={name}>{children}</span>
      <label>
        <input type="radio" name={name} checked={ticked} onChange={toggle} />
        <span>Selected</span>
      </label>
      <label>
        <input type="radio" name={name} checked={!ticked} onChange={toggle} />
        <span>Not selected</span>
      </label>
    </div>
  );
}

function NativeModes({ title, choices, value, choose }: ModesProps) {
  return (
    <fieldset className={css.modes}>
      <legend>{title}</legend>
      {choices.map(({ mode, label, hint }) => (
        <label key={mode} className={css.row} data-truth={`choose-mode ${mode}`}>
          <input type="radio" name="model-access" checked={mode === value} onChange={() => choose(mode)} />
          <span>
            <span>{label}</span>
            <small>{hint}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function AriaModes({ title, choices, value, choose }: ModesProps) {
  return (
    <div className={css.modes} role="radiogroup" aria-label={title}>
      {choices.map(({ mode, label, hint }) => (
        // biome-ignore lint/a11y/useSemanticElements: imitates pages that do this
        <div
          key={mode}
          data-truth={`choose-mode ${mode}`}
          role="radio"
          tabIndex={0}
          className={css.row}
          aria-checked={mode === value}
          onClick={() => choose(mode)}
          onKeyDown={onSpace(() => choose(mode))}
        >
          <span className={css.radio}>{mode === value && <span className={css.dot} />}</span>
          <span>
            <span>{label}</span>
            <small>{hint}</small>
          </span>
        </div>
      ))}
    </div>
  );
}

const rows: Record<HandWritten, ComponentType<RowProps>> = {
  native: Native,
  'native-hidden': NativeHidden,
  'aria-checkbox': AriaCheckbox,
  option: Option,
  'option-checked': OptionChecked,
  menuitem: MenuItem,
  toggle: Toggle,
  row: WholeRow,
  'radio-pair': RadioPair,
};

const listRoles: Partial<Record<HandWritten, 'listbox' | 'menu'>> = {
  option: 'listbox',
  'option-checked': 'listbox',
  menuitem: 'menu',
};

const nativeModes: HandWritten[] = ['native', 'native-hidden', 'row', 'radio-pair'];

export const controls = (kind: HandWritten): Controls => ({
  Row: rows[kind],
  Modes: nativeModes.includes(kind) ? NativeModes : AriaModes,
  listRole: listRoles[kind],
});
