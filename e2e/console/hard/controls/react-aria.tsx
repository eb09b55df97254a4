import { Checkbox, Label, Radio, RadioGroup } from 'react-aria-components';
import css from '../page.module.css';
import type { Controls, ModesProps, RowProps } from './controls.ts';

function Row({ ticked, toggle, children }: RowProps) {
  return (
    <Checkbox className={css.row} isSelected={ticked} onChange={toggle}>
      <span className={css.box} data-state={ticked ? 'checked' : 'unchecked'}>
        {ticked && <span className={css.check} />}
      </span>
      <span>{children}</span>
    </Checkbox>
  );
}

function Modes({ title, choices, value, choose }: ModesProps) {
  return (
    <RadioGroup className={css.modes} value={value} onChange={(mode) => choose(mode as ModesProps['value'])}>
      <Label>{title}</Label>
      {choices.map(({ mode, label, hint }) => (
        <Radio key={mode} value={mode} className={css.row} data-truth={`choose-mode ${mode}`}>
          <span className={css.radio} data-state={mode === value ? 'checked' : 'unchecked'}>
            {mode === value && <span className={css.dot} />}
          </span>
          <span>
            <span>{label}</span>
            <small>{hint}</small>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}

export const controls: Controls = { Row, Modes };
