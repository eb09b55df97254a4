import { AlertDialog, Dialog, Popover } from 'radix-ui';
import css from '../page.module.css';
import type { FrameProps, Frames } from './frames.ts';

function Modal({ title, open, close, children }: FrameProps) {
  return (
    <Dialog.Root open={open} onOpenChange={(now) => now || close()}>
      <Dialog.Portal>
        <Dialog.Overlay className={css.overlay} />
        <Dialog.Content className={css.dialog} aria-describedby={undefined}>
          <Dialog.Title>{title}</Dialog.Title>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Alert({ title, open, close, children }: FrameProps) {
  return (
    <AlertDialog.Root open={open} onOpenChange={(now) => now || close()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={css.overlay} />
        <AlertDialog.Content className={css.dialog} aria-describedby={undefined}>
          <AlertDialog.Title>{title}</AlertDialog.Title>
          {children}
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

function Drop({ title, open, close, anchor, children }: FrameProps) {
  return (
    <Popover.Root open={open} onOpenChange={(now) => now || close()}>
      <Popover.Anchor virtualRef={anchor as { current: HTMLElement }} />
      <Popover.Portal>
        <Popover.Content className={css.popover} aria-label={title} align="end" collisionPadding={8}>
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

export const dialog: Frames = { Editor: Modal, Confirm: Alert };
export const alert: Frames = { Editor: Alert, Confirm: Alert };
export const popover: Frames = { Editor: Drop, Confirm: Alert };
