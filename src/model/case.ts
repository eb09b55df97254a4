import type { Goal, PolicyMode } from './goal.ts';
import type { Check, StepId } from './step.ts';

/** What the guide last reported from the page. */
export interface Progress {
  step: StepId;
  mode: PolicyMode;
  checks: Check[];
}

/** What is remembered of the person's trouble, on this computer only. Never holds a key. */
export interface Case {
  version: 1;
  /** The text in the box, with every key masked. */
  text: string;
  /** What the person corrected by hand; `null`: as diagnosed. */
  project: string | null;
  model: string | null;
  approach: Goal['approach'];
  /** The goal of the guide that runs in the console; `null`: none runs. */
  guiding: Goal | null;
  /** The tab that the guide was opened in. */
  tab: number | null;
  /** The person said that the project shown at `/settings/project/…` is the right one. */
  projectConfirmed: boolean;
  progress: Progress | null;
  /** A restriction was seen in this project while the guide ran. */
  restrictionSeen: boolean;
}
