import { Checkbox, RadioGroup, Switch } from 'radix-ui';
import css from '../page.module.css';
import type { Controls, ModesProps, RowProps } from './controls.ts';
import { Labelled } from './labelled.tsx';

function Tick({ ticked, toggle, ...rest }: RowProps) {
  return (
    <Labelled
      {...rest}
      control={(names) => (
        <Checkbox.Root {...names} className={css.box} checked={ticked} onCheckedChange={toggle}>
          <Checkbox.Indicator className={css.check} />
        </Checkbox.Root>
      )}
    />
  );
}

function Slide({ ticked, toggle, ...rest }: RowProps) {
  return (
    <Labelled
      {...rest}
      control={(names) => (
        <Switch.Root {...names} className={css.switch} checked={ticked} onCheckedChange={toggle}>
          <Switch.Thumb className={css.thumb} />
        </Switch.Root>
      )}
    />
  );
}

function Bare({ ticked, toggle, children }: RowProps) {
  const state = ticked ? 'checked' : 'unchecked';
  return (
    <button type="button" className={css.row} data-state={state} onClick={toggle}>
      <span className={css.box} data-state={state}>
        {ticked && <span className={css.check} />}
      </span>
      {children}
    </button>
  );
}

function Modes({ title, choices, value, choose }: ModesProps) {
  return (
    <RadioGroup.Root
      className={css.modes}
      aria-label={title}
      value={value}
      onValueChange={(mode) => choose(mode as ModesProps['value'])}
    >
      {choices.map(({ mode, label, hint }) => (
        <div key={mode} className={css.row} data-truth={`choose-mode ${mode}`}>
          <RadioGroup.Item id={`mode-${mode}`} value={mode} className={css.radio}>
            <RadioGroup.Indicator className={css.dot} />
          </RadioGroup.Item>
          <span>
            <label htmlFor={`mode-${mode}`}>{label}</label>
            <small>{hint}</small>
          </span>
        </div>
      ))}
    </RadioGroup.Root>
  );
}

const rows = { radix: Tick, switch: Slide, 'data-state': Bare };

export const controls = (kind: keyof typeof rows): Controls => ({ Row: rows[kind], Modes });
