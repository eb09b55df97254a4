import type { ReactNode } from 'react';
import css from '../page.module.css';
import type { RowProps } from './controls.ts';

interface LabelledProps extends Pick<RowProps, 'id' | 'label' | 'children'> {
  control(names: { id?: string; 'aria-labelledby'?: string }): ReactNode;
}

/** A control and its label, in one of the three ways in which HTML ties them. */
export function Labelled({ id, label, children, control }: LabelledProps) {
  const key = `m-${id}`;
  if (label === 'inside')
    return (
      // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
      <label className={css.row}>
        {control({})}
        {children}
      </label>
    );
  if (label === 'beside')
    return (
      <div className={css.row}>
        {control({ id: key })}
        <label htmlFor={key}>{children}</label>
      </div>
    );
  return (
    <div className={css.row}>
      {control({ 'aria-labelledby': key })}
      <span id={key}>{children}</span>
    </div>
  );
}
