import type { Goal, PolicyMode } from './goal.ts';
import { isModelId, isProjectId } from './ids.ts';
import type { Check, CheckId, CheckState, StepId } from './step.ts';

/** What the guide last reported from the page. */
export interface Progress {
  step: StepId;
  mode: PolicyMode;
  checks: Check[];
}

/** What is remembered of the person's trouble, on this computer only. Never holds a key. */
export interface Case {
  version: 1;
  /** Tells one trouble from the next. Stays the same from the first paste until "Start over" or another text from the menu. */
  id: string;
  /** The text in the box, with every key masked. */
  text: string;
  /** A key was in the text and has been masked. */
  keyMasked: boolean;
  /** What the person corrected by hand (`''`: cleared); `null`: as diagnosed. */
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
  /** Project in which a restriction was seen while the guide ran; `null`: in none. */
  restrictedProject: string | null;
}

/** A case in which nothing has happened yet. */
export function freshCase(): Case {
  return {
    version: 1,
    id: crypto.randomUUID(),
    text: '',
    keyMasked: false,
    project: null,
    model: null,
    approach: 'allow',
    guiding: null,
    tab: null,
    projectConfirmed: false,
    progress: null,
    restrictedProject: null,
  };
}

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
const MODES: Record<PolicyMode, true> = { allow_list: true, deny_list: true, none: true, unknown: true };

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOneOf<Name extends string>(names: Record<Name, true>, value: unknown): value is Name {
  return typeof value === 'string' && Object.hasOwn(names, value);
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isApproach(value: unknown): value is Goal['approach'] {
  return value === 'allow' || value === 'remove';
}

function isGoal(value: unknown): value is Goal {
  return (
    isFields(value) &&
    isApproach(value.approach) &&
    (value.project === null || (typeof value.project === 'string' && isProjectId(value.project))) &&
    typeof value.model === 'string' &&
    isModelId(value.model)
  );
}

function isSay(value: unknown): boolean {
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

function isProgress(value: unknown): value is Progress {
  return (
    isFields(value) &&
    isOneOf(STEPS, value.step) &&
    isOneOf(MODES, value.mode) &&
    Array.isArray(value.checks) &&
    value.checks.every(isCheck)
  );
}

/**
 * Reads a case out of whatever was stored. Never throws: what is not a case of this version becomes a fresh
 * one, and a field that does not hold what it should is as in a fresh one.
 */
export function readCase(stored: unknown): Case {
  const fresh = freshCase();
  if (!isFields(stored) || stored.version !== 1) return fresh;
  return {
    version: 1,
    id: typeof stored.id === 'string' ? stored.id : fresh.id,
    text: typeof stored.text === 'string' ? stored.text : fresh.text,
    keyMasked: stored.keyMasked === true,
    project: isTextOrNull(stored.project) ? stored.project : null,
    model: isTextOrNull(stored.model) ? stored.model : null,
    approach: isApproach(stored.approach) ? stored.approach : fresh.approach,
    guiding: isGoal(stored.guiding) ? stored.guiding : null,
    tab: typeof stored.tab === 'number' ? stored.tab : null,
    projectConfirmed: stored.projectConfirmed === true,
    progress: isProgress(stored.progress) ? stored.progress : null,
    restrictedProject: typeof stored.restrictedProject === 'string' ? stored.restrictedProject : null,
  };
}
