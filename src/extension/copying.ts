import type { Step, StepId } from '../model/step.ts';

/** What the card copies, and whether the browser let it. */
export interface Copying {
  /** Copies a text; shown anew once the browser has answered. */
  copy(text: string): void;
  /** What became of the last copy of this very text; `null`: it was not copied on this step. */
  of(text: string): 'done' | 'refused' | null;
  /** The page's step is this now: what was copied on another is told no more. */
  follow(step: Step | null): void;
}

/** Nothing is copied yet. */
export function createCopying({ show }: { show(): void }): Copying {
  let last: { text: string; became: 'done' | 'refused' } | null = null;
  let at: StepId | null = null;
  return {
    copy(text) {
      const answered = (became: 'done' | 'refused') => () => {
        last = { text, became };
        show();
      };
      navigator.clipboard.writeText(text).then(answered('done'), answered('refused'));
    },
    of: (text) => (last?.text === text ? last.became : null),
    follow(step) {
      const id = step?.id ?? null;
      if (id !== at) last = null;
      at = id;
    },
  };
}
