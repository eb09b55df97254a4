import type { ButtonHTMLAttributes } from 'react';
import css from './site.module.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: 'primary' | 'secondary' | 'danger' | 'quiet';
  busy?: boolean;
}

/** A button of the site. While busy it is disabled and marked `data-loading`, as the house style has it. */
export function Button({ kind = 'secondary', busy = false, disabled, children, ...rest }: Props) {
  const off = busy || disabled;
  return (
    <button
      type="button"
      {...rest}
      className={`${css.button} ${css[kind]}`}
      disabled={off}
      aria-disabled={off || undefined}
      data-loading={busy || undefined}
    >
      {busy && <span className={css.spinner} aria-hidden="true" />}
      {children}
    </button>
  );
}
