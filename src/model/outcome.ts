import { isFields, isOneOf, textOrNull } from './fields.ts';
import type { Approach, Goal, PolicyMode } from './goal.ts';
import { isModelId, isProjectId } from './ids.ts';
import { MODES, type Told } from './progress.ts';
import { isOver, type Over, type StepId } from './step.ts';

/** What the person said of the call that they made again. */
export type Verdict = 'works' | 'fails';

/** What a guide came to, and what became of the call after it. */
export interface Outcome {
  /** Of which guide. */
  run: string;
  end: Over;
  /** When its page first said so, ms since 1970. */
  since: number;
  /** The page answered a save of the person's before. */
  saved: boolean;
  approach: Approach;
  /** `null`: neither the error nor the person named one. */
  project: string | null;
  models: string[];
  mode: PolicyMode;
  /** `null`: not said yet. */
  verdict: Verdict | null;
  /** The text that stood in the box before it was emptied for what comes now; `null`: it was not. */
  before: string | null;
  /** When the text in the box came, ms since 1970; `null`: it is the one that the guide began with. */
  heard: number | null;
}

/** A page told where it stands: at what time, ms since 1970, and whether a save was answered on it. */
export interface Moment {
  at: number;
  saved: boolean;
  /** The models that it holds for; absent: that of the goal. */
  models?: string[];
}

/** At these something is about to be changed: what follows is another end. */
const CHANGING: readonly StepId[] = ['save', 'confirm-save', 'confirm-removal', 'saving'];

/** What is known of the outcome after its page told this. The time is that of the first end since the last change. */
export function outcomeAfter(
  before: Outcome | null,
  told: Told,
  { at, saved, models }: Moment,
  { approach, project, model }: Goal,
): Outcome | null {
  const { run, step, mode } = told;
  const same = before?.run === run && !CHANGING.includes(step) ? before : null;
  if (!isOver(step)) return same;
  return {
    verdict: null,
    before: null,
    heard: null,
    since: at,
    ...same,
    run,
    end: step,
    saved: saved || same?.saved === true,
    approach,
    project,
    models: models ?? [model],
    mode: mode === 'unknown' ? (same?.mode ?? mode) : mode,
  };
}

/** What the guide of an outcome was for, as far as it came to that. */
export function goalOf({ approach, project, models: [model = '', ...others] }: Outcome): Goal {
  return { approach, project, model, ...(others.length > 0 && { others }) };
}

const APPROACHES: Record<Approach, true> = { allow: true, remove: true };
const VERDICTS: Record<Verdict, true> = { works: true, fails: true };

/** Reads an outcome out of whatever was stored; `null`: it is none. Never throws. */
export function readOutcome(stored: unknown): Outcome | null {
  if (
    !isFields(stored) ||
    typeof stored.run !== 'string' ||
    typeof stored.end !== 'string' ||
    !isOver(stored.end) ||
    !isTime(stored.since) ||
    !isOneOf(APPROACHES, stored.approach) ||
    !isOneOf(MODES, stored.mode) ||
    !Array.isArray(stored.models) ||
    stored.models.length === 0 ||
    !stored.models.every((model) => typeof model === 'string' && isModelId(model))
  )
    return null;
  const { run, end, since, approach, mode, models, project, verdict, heard } = stored;
  return {
    run,
    end,
    since,
    saved: stored.saved === true,
    approach,
    project: typeof project === 'string' && isProjectId(project) ? project : null,
    models,
    mode,
    verdict: isOneOf(VERDICTS, verdict) ? verdict : null,
    before: textOrNull(stored.before),
    heard: isTime(heard) ? heard : null,
  };
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
