import { isFields } from './fields.ts';
import { isModelId, isProjectId } from './ids.ts';

/** The console's policy of a project, in the Admin API's own words. `none`: no restriction. `unknown`: the page does not show it. */
export type PolicyMode = 'allow_list' | 'deny_list' | 'none' | 'unknown';

/** `allow`: let this one model through, leaving the restriction. `remove`: no restriction at all. */
export type Approach = 'allow' | 'remove';

/** What the person wants. */
export interface Goal {
  approach: Approach;
  /** Project id as in the error; `null` where the error names none. */
  project: string | null;
  /** Exact model id to allow. */
  model: string;
  /** Exact ids of others to allow in the same visit, in order; absent: none. */
  others?: readonly string[];
  /** The person said that the project on screen is the right one, where its address does not tell. */
  confirmedHere?: boolean;
}

/** So many models are allowed in one visit at most. */
export const MOST_MODELS = 8;

/** Every model that a goal is for, in order, each once. */
export function modelsOf({ model, others = [] }: Pick<Goal, 'model' | 'others'>): string[] {
  return [...new Set([model, ...others])].slice(0, MOST_MODELS);
}

/** Whether two goals want the same. */
export function isSameGoal(a: Goal | null, b: Goal | null): boolean {
  if (!a || !b) return a === b;
  const models = modelsOf(b);
  return (
    a.approach === b.approach &&
    a.project === b.project &&
    modelsOf(a).length === models.length &&
    modelsOf(a).every((model, i) => model === models[i])
  );
}

/** Whether a value is one of the two approaches. */
export function isApproach(value: unknown): value is Approach {
  return value === 'allow' || value === 'remove';
}

/**
 * Reads the fields of a goal that are kept out of whatever was stored; `null`: it is none. Never throws. What version 1.0.0
 * kept names one model.
 */
export function readGoal(stored: unknown): Goal | null {
  if (!isFields(stored)) return null;
  const { approach, project, model, others } = stored;
  if (!isApproach(approach) || typeof model !== 'string' || !isModelId(model)) return null;
  if (project !== null && (typeof project !== 'string' || !isProjectId(project))) return null;
  const more = Array.isArray(others) ? others.filter((id) => typeof id === 'string' && isModelId(id)) : [];
  const models = modelsOf({ model, others: more });
  return { approach, project, model, ...(models.length > 1 && { others: models.slice(1) }) };
}
