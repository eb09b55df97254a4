import type { Landmark } from './console-view.ts';
import type { Say } from './say.ts';

/** Step ids, as they appear in `data-step`. */
export type StepId =
  | 'open-section'
  | 'open-editor'
  | 'choose-mode'
  | 'search-model'
  | 'show-more'
  | 'scroll-list'
  | 'allow-model'
  | 'unblock-model'
  | 'remove-restriction'
  | 'confirm-removal'
  | 'save'
  | 'confirm-save'
  | 'start'
  | 'signed-out'
  | 'open-limits'
  | 'switch-project'
  | 'loading'
  | 'saving'
  | 'fixed'
  | 'saved'
  | 'not-restricted'
  | 'no-permission'
  | 'model-not-listed'
  | 'save-failed'
  | 'lost';

/** Ends after which all that is left is outside the page. */
export type Over = 'fixed' | 'saved' | 'not-restricted';

const OVER: Record<Over, true> = { fixed: true, saved: true, 'not-restricted': true };

/** Whether the page has done its part. */
export function isOver(step: string): step is Over {
  return Object.hasOwn(OVER, step);
}

/** What to do now. */
export interface Step {
  id: StepId;
  /** What to act on; `null` where there is nothing on the page to act on. */
  landmark: Landmark | null;
  /** At most two: the fact, then the act. */
  say: Say[];
  /** One sentence more: what to be careful of, or how to leave what is open. */
  note?: Say;
  /** What holds of the other models, where the step is for several. */
  others?: Say[];
  /** The models that the step holds for, where there are several. */
  holdsFor?: string[];
  /** Why it stops, where it stops. */
  reason?: string;
  /** The landmark was chosen on hints alone: said in words, and carried by the host. */
  sure?: 'fairly';
  /** Which of how many acts on the page this is; absent where counting has no meaning. */
  position?: { index: number; count: number };
  /** Which of how many models it is for; absent where there is one, or where it is for all of them. */
  models?: { index: number; count: number };
}

/** Items of the checklist, in order. */
export type CheckId =
  | 'signed-in'
  | 'project'
  | 'limits'
  | 'mode'
  | 'edit'
  | 'select'
  | 'save'
  | 'retry'
  | 'billing'
  | 'policy';

/** Items that no page shows: the person ticks them off. */
export type ByHand = 'retry' | 'billing' | 'policy';

const BY_HAND: Record<ByHand, true> = { retry: true, billing: true, policy: true };

export function isByHand(id: unknown): id is ByHand {
  return typeof id === 'string' && Object.hasOwn(BY_HAND, id);
}

export type CheckState = 'todo' | 'doing' | 'done' | 'attention';

export interface Check {
  id: CheckId;
  state: CheckState;
  /** Shown under the item while it is current or needs attention. */
  hint?: Say;
}
