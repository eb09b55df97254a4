import type { ComponentType, ReactNode } from 'react';
import type { ControlKind, HardOptions, Policy } from '../options.ts';

export interface RowProps {
  id: string;
  ticked: boolean;
  toggle(): void;
  label: HardOptions['label'];
  children: ReactNode;
}

export interface Choice {
  mode: Policy['mode'];
  label: string;
  hint: string;
}

export interface ModesProps {
  title: string;
  choices: Choice[];
  value: Policy['mode'];
  choose(mode: Policy['mode']): void;
}

/** What an editor is ticked and switched with. */
export interface Controls {
  Row: ComponentType<RowProps>;
  Modes: ComponentType<ModesProps>;
  /** Role of the list round the rows, where the rows need one. */
  listRole?: 'listbox' | 'menu';
}

/** Loads only the library that the page uses. */
export async function loadControls(kind: ControlKind): Promise<Controls> {
  switch (kind) {
    case 'radix':
    case 'switch':
    case 'data-state':
      return (await import('./radix.tsx')).controls(kind);
    case 'mui':
      return (await import('./mui.tsx')).controls;
    case 'react-aria':
      return (await import('./react-aria.tsx')).controls;
    case 'headless':
      return (await import('./headless.tsx')).controls;
    default:
      return (await import('./hand-written.tsx')).controls(kind);
  }
}
