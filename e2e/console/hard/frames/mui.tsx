import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { FrameProps, Frames } from './frames.ts';

function Frame({ title, open, close, children }: FrameProps) {
  return (
    <Dialog open={open} onClose={close} aria-labelledby="frame-title">
      <DialogTitle id="frame-title">{title}</DialogTitle>
      <DialogContent>{children}</DialogContent>
    </Dialog>
  );
}

export const frames: Frames = { Editor: Frame, Confirm: Frame };
