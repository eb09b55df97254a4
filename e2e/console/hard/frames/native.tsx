import { type MouseEvent, useLayoutEffect, useRef } from 'react';
import css from '../page.module.css';
import type { FrameProps, Frames } from './frames.ts';

function Modal({ title, close, children }: Omit<FrameProps, 'open' | 'anchor'>) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => ref.current?.showModal(), []);
  const onBackdrop = (event: MouseEvent) => {
    if (event.target === ref.current) close();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the dialog's own
    <dialog
      ref={ref}
      className={css.dialog}
      aria-labelledby="frame-title"
      onClose={close}
      onClick={onBackdrop}
    >
      <div className={css.inner}>
        <h2 id="frame-title">{title}</h2>
        {children}
      </div>
    </dialog>
  );
}

const Frame = ({ open, anchor: _, ...rest }: FrameProps) => (open ? <Modal {...rest} /> : null);

export const frames: Frames = { Editor: Frame, Confirm: Frame };
