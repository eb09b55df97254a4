import type { ComponentType, ReactNode, RefObject } from 'react';
import type { DialogKind } from '../options.ts';

export interface FrameProps {
  title: string;
  open: boolean;
  /** The person closed it: by Escape, by pressing outside, or by a button of the frame. */
  close(): void;
  /** Where a popover belongs. */
  anchor: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/** What the library puts an editor in, and what it asks a question in. */
export interface Frames {
  Editor: ComponentType<FrameProps>;
  Confirm: ComponentType<FrameProps>;
}

/** Loads only the library that the page uses. */
export async function loadFrames(kind: DialogKind): Promise<Frames> {
  switch (kind) {
    case 'native':
      return (await import('./native.tsx')).frames;
    case 'plain':
      return (await import('./plain.tsx')).frames;
    case 'panel':
      return (await import('./panel.tsx')).frames;
    case 'radix-dialog':
      return (await import('./radix.tsx')).dialog;
    case 'radix-alert':
      return (await import('./radix.tsx')).alert;
    case 'popover-list':
    case 'select-chips':
      return (await import('./radix.tsx')).popover;
    case 'headless':
      return (await import('./headless.tsx')).frames;
    case 'mui':
      return (await import('./mui.tsx')).frames;
    case 'react-aria':
      return (await import('./react-aria.tsx')).frames;
  }
}
