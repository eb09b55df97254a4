import { useState } from 'preact/hooks';
import type { MessageKey } from '../model/say.ts';

/** What became of copying what is shown, and of whatever else was tried with it. */
export interface Copied {
  /** Copies a text, and tells what became of it. `of`: what that is told of; by default the text itself. */
  copied(text: string, of?: unknown): void;
  tell(of: unknown, say: MessageKey): void;
  /** What is to be said of this; `null`: nothing, or it was of another. */
  said(of: unknown): MessageKey | null;
}

/** @param copy rejects where the browser does not let a text be copied */
export function useCopied(copy: (text: string) => Promise<void>): Copied {
  const [became, setBecame] = useState<{ of: unknown; say: MessageKey } | null>(null);
  const tell = (of: unknown, say: MessageKey) => setBecame({ of, say });
  return {
    copied(text, of = text) {
      void copy(text).then(
        () => tell(of, 'card_copied'),
        () => tell(of, 'copy_refused'),
      );
    },
    tell,
    said: (of) => (became && became.of === of ? became.say : null),
  };
}
