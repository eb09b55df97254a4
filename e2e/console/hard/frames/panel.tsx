import css from '../page.module.css';
import type { FrameProps, Frames } from './frames.ts';
import { frames as plain } from './plain.tsx';

function Panel({ title, open, close, children }: FrameProps) {
  if (!open) return null;
  return (
    <div className={css.panel}>
      <h2>{title}</h2>
      <button type="button" aria-label="Close panel" onClick={close}>
        <span aria-hidden="true">×</span>
      </button>
      {children}
    </div>
  );
}

export const frames: Frames = { Editor: Panel, Confirm: plain.Confirm };
