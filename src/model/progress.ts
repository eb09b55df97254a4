import { isFields, isOneOf } from './fields.ts';
import type { PolicyMode } from './goal.ts';
import type { Say } from './say.ts';
import { type ByHand, type Check, type CheckId, type CheckState, isByHand, type StepId } from './step.ts';

/** What a guide last reported from its page. */
export interface Progress {
  /** Of which guide. */
  run: string;
  step: StepId;
  mode: PolicyMode;
  checks: Check[];
  /** Project in which a restriction was seen while the guide ran; `null`: in none. */
  restricted: string | null;
  /** The page does not bear the card: the popup alone is the guide. */
  unwelcome: boolean;
  /** At an end, what the card says of it. */
  said: Say[];
  /** What the person ticked off by hand since that guide began. */
  ticked: ByHand[];
}

/** What a page tells: what the person ticks is none of its business. */
export type Told = Omit<Progress, 'ticked'>;

const STEPS: Record<StepId, true> = {
  'open-section': true,
  'open-editor': true,
  'choose-mode': true,
  'search-model': true,
  'show-more': true,
  'scroll-list': true,
  'allow-model': true,
  'unblock-model': true,
  'remove-restriction': true,
  'confirm-removal': true,
  save: true,
  'confirm-save': true,
  start: true,
  'signed-out': true,
  'open-limits': true,
  'switch-project': true,
  loading: true,
  saving: true,
  fixed: true,
  saved: true,
  'not-restricted': true,
  'no-permission': true,
  'model-not-listed': true,
  'save-failed': true,
  lost: true,
};

const CHECKS: Record<CheckId, true> = {
  'signed-in': true,
  project: true,
  limits: true,
  mode: true,
  edit: true,
  select: true,
  save: true,
  retry: true,
  billing: true,
  policy: true,
};

const STATES: Record<CheckState, true> = { todo: true, doing: true, done: true, attention: true };
export const MODES: Record<PolicyMode, true> = {
  allow_list: true,
  deny_list: true,
  none: true,
  unknown: true,
};

/** Whether a value is the id of a step. */
export function isStepId(value: unknown): value is StepId {
  return isOneOf(STEPS, value);
}

/** Whether a value is a mode of a project's policy. */
export function isPolicyMode(value: unknown): value is PolicyMode {
  return isOneOf(MODES, value);
}

function isSay(value: unknown): value is Say {
  return (
    isFields(value) &&
    typeof value.key === 'string' &&
    (value.params === undefined ||
      (isFields(value.params) && Object.values(value.params).every((param) => typeof param === 'string')))
  );
}

function isCheck(value: unknown): value is Check {
  return (
    isFields(value) &&
    isOneOf(CHECKS, value.id) &&
    isOneOf(STATES, value.state) &&
    (value.hint === undefined || isSay(value.hint))
  );
}

/** Reads what a guide reported out of whatever was stored; `null`: it is not that. Never throws. */
export function readProgress(stored: unknown): Progress | null {
  if (
    !isFields(stored) ||
    typeof stored.run !== 'string' ||
    !isStepId(stored.step) ||
    !isPolicyMode(stored.mode) ||
    !Array.isArray(stored.checks) ||
    !stored.checks.every(isCheck)
  )
    return null;
  const { run, step, mode, checks, restricted } = stored;
  return {
    run,
    step,
    mode,
    checks,
    restricted: typeof restricted === 'string' ? restricted : null,
    unwelcome: stored.unwelcome === true,
    said: listOf(stored.said, isSay),
    ticked: listOf(stored.ticked, isByHand),
  };
}

/** Those of a list that are what they should be; none where there is no list. */
function listOf<Item>(value: unknown, is: (item: unknown) => item is Item): Item[] {
  return Array.isArray(value) ? value.filter(is) : [];
}
