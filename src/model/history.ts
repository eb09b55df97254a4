import { type Fields, isFields } from './fields.ts';
import { type Approach, isApproach, MOST_MODELS, type PolicyMode } from './goal.ts';
import { isModelId, isProjectId } from './ids.ts';
import { isPolicyMode, isStepId } from './progress.ts';
import type { StepId } from './step.ts';

/** A case that was closed: what is worth knowing of it later, and nothing of the text that it began with. */
export interface Closed {
  /** Tells one from the next: the run of its guide. */
  id: string;
  /** `null`: it was never known. */
  project: string | null;
  models: string[];
  approach: Approach;
  /** The mode that the page showed. */
  mode: PolicyMode;
  /** Where its guide ended. */
  step: StepId;
  /** When it was closed, ms since 1970. */
  at: number;
}

/** Cases that were closed, the newest last: none, unless the person wants them kept. */
export interface History {
  on: boolean;
  cases: Closed[];
}

/** So many cases are kept. */
const MOST_CASES = 200;

/** The last moment that a date can tell. Source: ECMA-262, "Time Values and Time Range". */
const LAST_MOMENT = 8.64e15;

/** Nothing is kept before the person asks for it. */
export function freshHistory(): History {
  return { on: false, cases: [] };
}

/** The history with a case in it: once, however often it was closed; the oldest goes where there are too many. */
export function withCase(history: History, closed: Closed): History {
  if (!history.on) return history;
  const others = history.cases.filter(({ id }) => id !== closed.id);
  return { ...history, cases: [...others, closed].slice(-MOST_CASES) };
}

/** The history without the case of this id; without any for `null`. */
export function withoutCase({ on, cases }: History, id: string | null): History {
  return { on, cases: id === null ? [] : cases.filter((one) => one.id !== id) };
}

/** Turned on, it begins empty; turned off, it is erased. */
export function turned(history: History, on: boolean): History {
  return on ? { ...history, on } : freshHistory();
}

/** Reads the history out of whatever was stored. Never throws: what is no case is left out, and what is off holds none. */
export function readHistory(stored: unknown): History {
  if (!isFields(stored) || stored.on !== true || !Array.isArray(stored.cases)) {
    return { on: isFields(stored) && stored.on === true, cases: [] };
  }
  const read = stored.cases.map(readCase).filter((one) => one !== null);
  return read.reduce(withCase, { on: true, cases: [] });
}

function readCase(stored: unknown): Closed | null {
  if (!isFields(stored) || typeof stored.id !== 'string') return null;
  const { id, project, approach, mode, step, at } = stored;
  const models = modelsIn(stored);
  if (!models || !isApproach(approach) || !isPolicyMode(mode) || !isStepId(step)) return null;
  if (typeof at !== 'number' || !(Math.abs(at) <= LAST_MOMENT)) return null;
  if (project !== null && !(typeof project === 'string' && isProjectId(project))) return null;
  return { id, project, models, approach, mode, step, at };
}

function modelsIn({ models }: Fields): string[] | null {
  const sound = Array.isArray(models) && models.length > 0 && models.length <= MOST_MODELS;
  return sound && models.every((id) => typeof id === 'string' && isModelId(id)) ? [...models] : null;
}
