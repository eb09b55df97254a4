import { Dialog, DialogBackdrop, DialogPanel, DialogTitle } from '@headlessui/react';
import css from '../page.module.css';
import type { FrameProps, Frames } from './frames.ts';

function Frame({ title, open, close, children }: FrameProps) {
  return (
    <Dialog open={open} onClose={close}>
      <DialogBackdrop className={css.overlay} />
      <DialogPanel className={css.dialog}>
        <DialogTitle>{title}</DialogTitle>
        {children}
      </DialogPanel>
    </Dialog>
  );
}

export const frames: Frames = { Editor: Frame, Confirm: Frame };
