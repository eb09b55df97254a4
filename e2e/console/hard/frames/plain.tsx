import { type FocusEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import css from '../page.module.css';
import type { FrameProps, Frames } from './frames.ts';

const focusable = 'button, input, [tabindex="0"]';

/** The usual hand-written trap: whatever takes the focus out of the dialog loses it again. */
function Modal({ title, close, children }: Omit<FrameProps, 'open' | 'anchor'>) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const back = document.activeElement;
    ref.current?.querySelector<HTMLElement>(focusable)?.focus();
    return () => (back instanceof HTMLElement ? back.focus() : undefined);
  }, []);
  const onBlur = (event: FocusEvent) => {
    const dialog = ref.current;
    if (!event.relatedTarget || !dialog || dialog.contains(event.relatedTarget)) return;
    dialog.querySelector<HTMLElement>(focusable)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  const onBackdrop = (event: MouseEvent) => {
    if (event.target === event.currentTarget) close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a backdrop as pages have it
    <div className={css.backdrop} onMouseDown={onBackdrop}>
      <div
        ref={ref}
        role="dialog"
        aria-modal="true"
        aria-labelledby="frame-title"
        className={css.dialog}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
      >
        <h2 id="frame-title">{title}</h2>
        {children}
      </div>
    </div>
  );
}

const Frame = ({ open, anchor: _, ...rest }: FrameProps) => (open ? <Modal {...rest} /> : null);

export const frames: Frames = { Editor: Frame, Confirm: Frame };
