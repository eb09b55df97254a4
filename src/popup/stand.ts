import { type Goal, modelsOf } from '../model/goal.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Progress } from '../model/progress.ts';
import { isOver } from '../model/step.ts';
import { aimOf } from './aim.ts';
import type { Desk } from './desk.ts';

/** Where the guide stands, as far as the popup shows it. */
export interface Stand {
  /** Of the guide that runs, or that is over; `null`: there is none. */
  run: string | null;
  /** What it reported; `null`: nothing yet. */
  progress: Progress | null;
  /** What it came to; `null`: it is on its way, or there is none. */
  outcome: Outcome | null;
  /** How much of the answer is shown: all of it, what is needed while it is acted on, or nothing unless it is asked for. */
  answer: 'whole' | 'short' | 'none';
}

/** What an earlier guide reported says nothing of the one that runs; what is over stays so once its card is closed. */
export function standOf({ kept, diagnosis }: Desk): Stand {
  const { goal, corrections } = kept;
  const over = kept.progress !== null && isOver(kept.progress.step);
  const progress = (goal ? kept.progress?.run === goal.run : over) ? kept.progress : null;
  const outcome = goal && !(progress && over) ? null : kept.outcome;
  const run = goal?.run ?? progress?.run ?? outcome?.run ?? null;
  const stand = { run, progress, outcome };
  if (outcome?.verdict === 'works') return { ...stand, answer: 'none' };
  if (run === null || outcome?.verdict || (goal && !isFor(goal.goal, aimOf(corrections, diagnosis).goal)))
    return { ...stand, answer: 'whole' };
  return { ...stand, answer: progress && over ? 'none' : 'short' };
}

/** Whether a guide is for what the text in the box is about. */
export function isFor(goal: Goal, asked: Goal | null): boolean {
  return (
    asked !== null &&
    modelsOf(goal).join() === modelsOf(asked).join() &&
    (goal.project === asked.project || goal.project === null || asked.project === null)
  );
}
