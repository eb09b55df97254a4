import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import css from '../page.module.css';
import type { FrameProps, Frames } from './frames.ts';

const frame =
  (role: 'dialog' | 'alertdialog') =>
  ({ title, open, close, children }: FrameProps) => (
    <ModalOverlay
      className={css.backdrop}
      isOpen={open}
      isDismissable={role === 'dialog'}
      onOpenChange={(now) => now || close()}
    >
      <Modal>
        <Dialog role={role} className={css.dialog}>
          <Heading slot="title">{title}</Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );

export const frames: Frames = { Editor: frame('dialog'), Confirm: frame('alertdialog') };
