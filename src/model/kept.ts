import { type Fields, isFields, textOrNull } from './fields.ts';
import { type Approach, type Goal, isApproach, readGoal } from './goal.ts';
import { freshHistory, type History, readHistory } from './history.ts';
import { type Outcome, readOutcome } from './outcome.ts';
import { type Progress, readProgress } from './progress.ts';
import { readWordings, type Wording } from './shown.ts';

/** The text in the popup's box. Never holds a key that was recognised. */
export interface Pasted {
  /** Tells one trouble from the next. Stays the same until "Start over" or another text from the menu. */
  id: string;
  /** Another one with each change of the text. */
  rev: string;
  text: string;
  /** A key was in the text and has been masked. */
  keyMasked: boolean;
}

/** What the person corrected by hand (`''`: cleared; `null`: as diagnosed), and how they want it mended. */
export interface Corrections {
  /** The `rev` of the text that they belong to. */
  of: string;
  project: string | null;
  model: string | null;
  /** Models that are to be allowed as well. */
  more: string | null;
  approach: Approach;
  /** The setting is kept by Terraform or the Admin API: what is edited in the console does not last. */
  managed: boolean;
}

/** A tab of one run of the browser: after a restart the ids are given out anew. */
export interface GuideTab {
  id: number;
  /** The run of the browser. */
  session: string;
}

/** The guide that runs in the console. */
export interface Running {
  /** Tells one guide from the next, of the same goal too. */
  run: string;
  goal: Goal;
  /** The tab that it was begun in; `null`: that tab is gone. */
  tab: GuideTab | null;
}

/**
 * All that is kept, on this computer only: each field under a key of its own in the storage, so that who needs one of
 * them is not told of the others.
 */
export interface Kept {
  text: Pasted;
  corrections: Corrections;
  /** `null`: no guide runs. */
  goal: Running | null;
  progress: Progress | null;
  /** What the last guide came to; `null`: none has come to an end, or it is closed. */
  outcome: Outcome | null;
  /** What the person pointed out in the console. */
  shown: Wording[];
  /** Entries of tabs' histories whose guide link was declined, the newest last. Random ids, no addresses. */
  declined: string[];
  /** Cases that were closed, where the person wants them kept. */
  history: History;
}

/** The keys of the storage. */
export const KEYS = [
  'text',
  'corrections',
  'goal',
  'progress',
  'outcome',
  'shown',
  'declined',
  'history',
] as const;

/** The one key of version 1.0.0, which held everything. */
export const LEGACY = 'case';

/** Nothing of the text of this `rev` was corrected. */
export function correctionsOf(of: string, approach: Approach): Corrections {
  return { of, project: null, model: null, more: null, approach, managed: false };
}

/** Nothing was kept yet. */
export function freshKept(): Kept {
  const id = '';
  return {
    text: { id, rev: id, text: '', keyMasked: false },
    corrections: correctionsOf(id, 'allow'),
    goal: null,
    progress: null,
    outcome: null,
    shown: [],
    declined: [],
    history: freshHistory(),
  };
}

/**
 * Reads what is kept out of whatever was stored. Never throws: what does not hold what it should is as if nothing had
 * been kept under that key. What version 1.0.0 kept counts as long as nothing newer is there.
 */
export function readKept(stored: Fields): Kept {
  const items = KEYS.some((key) => stored[key] !== undefined && key !== 'shown')
    ? stored
    : { ...fromLegacy(stored[LEGACY]), ...stored };
  const text = readPasted(items.text);
  const corrections = readCorrections(items.corrections);
  return {
    text,
    corrections: corrections.of === text.rev ? corrections : correctionsOf(text.rev, corrections.approach),
    goal: readRunning(items.goal),
    progress: readProgress(items.progress),
    outcome: readOutcome(items.outcome),
    shown: readWordings(items.shown),
    declined: Array.isArray(items.declined)
      ? items.declined.filter((entry) => typeof entry === 'string')
      : [],
    history: readHistory(items.history),
  };
}

function fromLegacy(stored: unknown): Fields {
  if (!isFields(stored) || stored.version !== 1) return {};
  const run = textOrNull(stored.id) ?? 'earlier';
  return {
    text: { ...stored, id: run, rev: run },
    corrections: { ...stored, of: run },
    goal: { run, goal: stored.guiding, tab: null },
    progress: isFields(stored.progress) && { ...stored.progress, run, restricted: stored.restrictedProject },
  };
}

function readPasted(stored: unknown): Pasted {
  const fresh = freshKept().text;
  if (!isFields(stored)) return fresh;
  return {
    id: textOrNull(stored.id) ?? fresh.id,
    rev: textOrNull(stored.rev) ?? fresh.rev,
    text: textOrNull(stored.text) ?? fresh.text,
    keyMasked: stored.keyMasked === true,
  };
}

function readCorrections(stored: unknown): Corrections {
  const fresh = freshKept().corrections;
  if (!isFields(stored)) return fresh;
  return {
    of: textOrNull(stored.of) ?? fresh.of,
    project: textOrNull(stored.project),
    model: textOrNull(stored.model),
    more: textOrNull(stored.more),
    approach: isApproach(stored.approach) ? stored.approach : fresh.approach,
    managed: stored.managed === true,
  };
}

function readRunning(stored: unknown): Running | null {
  const goal = isFields(stored) ? readGoal(stored.goal) : null;
  if (!isFields(stored) || typeof stored.run !== 'string' || !goal) return null;
  const { run, tab } = stored;
  return {
    run,
    goal,
    tab:
      isFields(tab) && typeof tab.id === 'number' && typeof tab.session === 'string'
        ? { id: tab.id, session: tab.session }
        : null,
  };
}
