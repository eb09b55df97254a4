import { isAllowed, type Policy } from './options.ts';

/**
 * What is true of a project on a console's server. The pages say the rest themselves, by attributes that the extension
 * never reads: `data-truth` on a control is the step in which it is the right one, with the model or the mode that it is
 * right for; what has none is never right. `data-truth-draft` on Save is what it would save, `<mode> <id> <id> …`.
 */
export interface Truth {
  policy: Policy;
  /** Saves and removals that the server accepted since the project was set up. */
  saves: number;
  /** The server refused the last one. */
  refused: boolean;
  /** The person may edit the project's limits. */
  mayEdit: boolean;
  /** Ids that the list of the project holds. */
  listed: readonly string[];
}

/** What was true of a project, and since when. */
export interface History {
  /** From now on this is true. */
  note(truth: Truth): void;
  /** What was true at a time by the clock of this computer, which the pages read too. */
  at(time: number): Truth | null;
}

/** Begins with nothing. */
export function createHistory(): History {
  const noted: { since: number; truth: Truth }[] = [];
  return {
    note(truth) {
      noted.push({ since: Date.now(), truth: structuredClone(truth) });
    },
    at: (time) => (noted.findLast(({ since }) => since <= time) ?? noted[0])?.truth ?? null,
  };
}

/** What turning over a model's row is called, with the model: it would be let through, or no step asks for it. */
export function rowTruth({ mode, models }: Policy, id: string): string {
  const step = mode === 'deny_list' ? 'unblock-model' : 'allow-model';
  return isAllowed({ mode, models }, id) ? 'decoy' : `${step} ${id}`;
}

/** A draft as `data-truth-draft` has it. */
export const draftTruth = ({ mode, models }: Policy): string => [mode, ...models].join(' ');
