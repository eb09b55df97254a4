import { Checkbox, Description, Field, Label, Radio, RadioGroup } from '@headlessui/react';
import css from '../page.module.css';
import type { Controls, ModesProps, RowProps } from './controls.ts';

function Row({ ticked, toggle, children }: RowProps) {
  return (
    <Field className={css.row}>
      <Checkbox className={css.box} checked={ticked} onChange={toggle}>
        {ticked && <span className={css.check} />}
      </Checkbox>
      <Label>{children}</Label>
    </Field>
  );
}

function Modes({ title, choices, value, choose }: ModesProps) {
  return (
    <RadioGroup className={css.modes} aria-label={title} value={value} onChange={choose}>
      {choices.map(({ mode, label, hint }) => (
        <Field key={mode} className={css.row} data-truth={`choose-mode ${mode}`}>
          <Radio value={mode} className={css.radio}>
            {mode === value && <span className={css.dot} />}
          </Radio>
          <span>
            <Label>{label}</Label>
            <Description as="small">{hint}</Description>
          </span>
        </Field>
      ))}
    </RadioGroup>
  );
}

export const controls: Controls = { Row, Modes };
