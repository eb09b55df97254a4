import { ANSWER } from './patience.ts';

/**
 * What followed a press that commits: Save, Remove, or the answer to a question. A page can show that a dialog is closed,
 * but not whether it was saved.
 *
 * | phase     | means                                               | goes on to                            |
 * | --------- | --------------------------------------------------- | ------------------------------------- |
 * | idle      | nothing waits for an outcome                        | pressed, by a press                   |
 * | pressed   | pressed, and nothing followed yet                   | busy, done, failed, idle              |
 * | busy      | the page says that it is at work                    | answering, done, failed               |
 * | answering | it answers again, its editor or question still open | done, failed, idle                    |
 * | failed    | it showed trouble, by an alert where it was pressed | pressed, by the next press; idle      |
 * | done      | it went without an error                            | failed, late; pressed; idle           |
 */
export interface Happened {
  phase: 'idle' | 'pressed' | 'busy' | 'answering' | 'failed' | 'done';
  of: 'save' | 'remove' | null;
  /** When the phase began, ms. */
  since: number;
  /** When it was pressed, ms. */
  at: number;
  /** The page was at work in between. */
  worked: boolean;
  /** A question came after the press. */
  asked: boolean;
  /** The question was answered with its way on. */
  confirmed: boolean;
  /** Since when everything that was open is closed, ms; `null`: it is not. */
  closedAt: number | null;
  /** Since when the page shows nothing of a restriction, ms; `null`: it shows one, or is not asked. */
  goneAt: number | null;
  /** Why it failed: the page's words; empty: without a word. */
  error: string | null;
}

export const IDLE: Happened = {
  phase: 'idle',
  of: null,
  since: 0,
  at: 0,
  worked: false,
  asked: false,
  confirmed: false,
  closedAt: null,
  goneAt: null,
  error: null,
};

/** What a look at the page says of an outcome. */
export interface Outcome {
  now: number;
  /** The section stands on the page. */
  here: boolean;
  /** The page asks to sign in: what was pressed before is not known to have been heard. */
  signedOut: boolean;
  editorOpen: boolean;
  /** The Save of the open editor does not answer, and says that it is at work. */
  busy: boolean;
  /** It does not answer, and does not say why. */
  resting: boolean;
  questionOpen: boolean;
  questionBusy: boolean;
  /** Words of trouble that came after the press. */
  trouble: string | null;
  /** An alert of other words that came after the press, in the editor or the question. */
  alert: string | null;
  /** Words that came after the press and say that it is saved. */
  saysSaved: boolean;
  /** The page shows outside the editor that the goal is reached. */
  reached: boolean;
  /** The page shows the restriction that was to be removed. */
  restricted: boolean;
  /** The page says that there is no restriction. */
  open: boolean;
}

/** A press that commits. `confirmed`: it was the way on of a question. */
export function pressed(before: Happened, of: 'save' | 'remove', confirmed: boolean, now: number): Happened {
  return { ...IDLE, phase: 'pressed', of, since: now, at: now, asked: confirmed && before.asked, confirmed };
}

/** One question was answered, and another follows. */
export function askedAgain(before: Happened, now: number): Happened {
  return { ...before, phase: 'pressed', since: now, asked: true, confirmed: false };
}

/** The person closed what was open, by Escape or a Cancel: nothing waits any more. */
export function dismissed(before: Happened): Happened {
  return isWaiting(before) ? IDLE : before;
}

/** An outcome is waited for. */
export function isWaiting({ phase }: Happened): boolean {
  return phase === 'pressed' || phase === 'busy' || phase === 'answering';
}

/** What the page says now may still tell of the press: a page may close its editor first, and find out late. */
export function mayStillHear(happened: Happened, now: number): boolean {
  return isWaiting(happened) || (happened.phase === 'done' && now - happened.at < ANSWER.late);
}

/** What a look makes of what happened. */
export function heard(before: Happened, seen: Outcome): Happened {
  if (before.phase === 'failed') return seen.reached ? enter(before, 'done', seen.now) : before;
  if (before.phase === 'done' && seen.trouble !== null && !seen.reached && mayStillHear(before, seen.now))
    return { ...enter(before, 'failed', seen.now), error: seen.trouble };
  if (!isWaiting(before)) return before;
  if (seen.signedOut) return IDLE;
  const now: Happened = {
    ...before,
    asked: before.asked || seen.questionOpen,
    closedAt: seen.editorOpen || seen.questionOpen ? null : (before.closedAt ?? seen.now),
    goneAt:
      seen.restricted || seen.questionOpen || seen.editorOpen || !seen.here
        ? null
        : (before.goneAt ?? seen.now),
  };
  // What the list shows wins over words.
  if (seen.reached && !seen.editorOpen && !seen.questionOpen) return enter(now, 'done', seen.now);
  if (seen.trouble !== null) return { ...enter(now, 'failed', seen.now), error: seen.trouble };
  if (seen.saysSaved && !seen.questionOpen) return enter(now, 'done', seen.now);
  if (seen.questionOpen) return asking(now, seen);
  if (before.asked && !before.confirmed) return IDLE;
  // A press that is not answered claims nothing: the page is read as it stands.
  if (seen.now - now.at >= ANSWER.longest) return IDLE;
  return now.of === 'remove' ? removing(now, seen) : saving(now, seen);
}

function asking(now: Happened, seen: Outcome): Happened {
  if (!now.confirmed) return now;
  if (seen.questionBusy) return enter({ ...now, worked: true }, 'busy', seen.now);
  if (now.phase === 'busy') return enter(now, 'answering', seen.now);
  return now.phase === 'answering' && isOverdue(now, seen) ? unanswered(now, seen) : now;
}

function saving(now: Happened, seen: Outcome): Happened {
  if (!seen.editorOpen) {
    if (!seen.here) return now;
    const closed = seen.now - (now.closedAt ?? seen.now);
    return closed >= ANSWER.heard ? enter(now, 'done', seen.now) : now;
  }
  if (seen.busy) return enter({ ...now, worked: true }, 'busy', seen.now);
  if (seen.resting) {
    const resting = enter(now, 'busy', seen.now);
    return seen.now - resting.since >= ANSWER.resting ? enter(now, 'done', seen.now) : resting;
  }
  const silent = seen.now - now.since;
  if (now.phase === 'busy' || (now.phase === 'pressed' && seen.alert !== null))
    return enter(now, 'answering', seen.now);
  if (now.phase === 'answering' && isOverdue(now, seen) && (seen.alert !== null || now.worked))
    return unanswered(now, seen);
  return silent >= ANSWER.none ? IDLE : now;
}

/** It answers again, and has not closed for so long that it does not close any more. */
function isOverdue({ since }: Happened, { now, alert }: Outcome): boolean {
  return now - since >= (alert === null ? ANSWER.quiet : ANSWER.closing);
}

/** It answers again and is still open: an alert in it says why; without one nothing is known. */
function unanswered(now: Happened, seen: Outcome): Happened {
  return seen.alert === null ? IDLE : { ...enter(now, 'failed', seen.now), error: seen.alert };
}

function removing(now: Happened, seen: Outcome): Happened {
  if (seen.open) return enter(now, 'done', seen.now);
  if (seen.editorOpen) return IDLE;
  if (now.goneAt !== null && seen.now - now.goneAt >= ANSWER.gone) return enter(now, 'done', seen.now);
  return seen.restricted && seen.now - now.at >= ANSWER.none && !seen.questionBusy ? IDLE : now;
}

function enter(now: Happened, phase: Happened['phase'], at: number): Happened {
  return now.phase === phase ? now : { ...now, phase, since: at };
}
