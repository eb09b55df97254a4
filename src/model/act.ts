import type { Goal } from './goal.ts';
import { turned, withCase, withoutCase } from './history.ts';
import { type Corrections, correctionsOf, type GuideTab, type Kept, type Pasted } from './kept.ts';
import { type Moment, type Outcome, outcomeAfter, type Verdict } from './outcome.ts';
import type { Progress, Told } from './progress.ts';
import { type Wording, withoutWording, withWording } from './shown.ts';
import type { ByHand } from './step.ts';

/**
 * What the person or the guide did that is to be kept. It says what it was done to, so that one that comes late, after
 * somebody else's, changes nothing that it was not meant for.
 */
export type Act =
  /** The text in the box was changed from the `rev` of `after`. `keeps`: it still tells of the same project and model. `at`: when, ms since 1970. */
  | {
      type: 'typed';
      after: string;
      rev: string;
      text: string;
      keyMasked: boolean;
      keeps: boolean;
      /** Models of the text before that are to be allowed as well, as they would be written; absent: none. */
      carries?: string;
      at: number;
    }
  /** Corrections of the text of this `rev`. */
  | { type: 'corrected'; of: string; change: Partial<Omit<Corrections, 'of'>> }
  /** Another trouble takes the place of all that was there, and of its guide. */
  | { type: 'replaced'; text: Pasted }
  /** The project of the page that the person wants to begin on. */
  | { type: 'offered'; project: string }
  | { type: 'begun'; run: string; goal: Goal; tab: GuideTab | null }
  /** `forget`: what it reported goes with it. */
  | { type: 'stopped'; run: string; forget: boolean }
  /** The person said which project it is. */
  | { type: 'placed'; run: string; project: string }
  /** The tab of the guide is gone, and this one takes its place. */
  | { type: 'claimed'; run: string; tab: GuideTab }
  | ({ type: 'told'; progress: Told } & Moment)
  /** Something that no page shows was ticked off by hand, or not any more. */
  | { type: 'ticked'; run: string; check: ByHand; on: boolean }
  /**
   * The person says what became of the call after an end; `null`: takes that back. A call that works closes the case. `id`: tells
   * the text that follows from others. `at`: when, ms since 1970.
   */
  | { type: 'retried'; run: string; verdict: Verdict | null; id: string; at: number }
  /** The guide link of a history entry was declined. */
  | { type: 'declined'; entry: string }
  | { type: 'pointed'; wording: Wording }
  /** `null`: all of them. */
  | { type: 'forgot'; wording: Wording | null }
  /** Whether closed cases are to be kept. Those that are kept are erased with `false`. */
  | { type: 'history'; on: boolean }
  /** The closed case of this id is erased; `null`: all of them. */
  | { type: 'erased'; id: string | null };

/** A text without any key, or none, in place of all that was there. */
export function replaced(text: string, keyMasked: boolean): Act {
  return { type: 'replaced', text: { id: crypto.randomUUID(), rev: crypto.randomUUID(), text, keyMasked } };
}

/** So many declined entries are kept. */
const MOST_DECLINED = 50;

/** What is kept after an act. Fields that it does not change stay the same objects. */
export function applied(kept: Kept, act: Act): Kept {
  const { text, corrections, goal } = kept;
  switch (act.type) {
    case 'typed': {
      const keeps = act.keeps && corrections.of === act.after;
      const { rev, keyMasked } = act;
      return {
        ...kept,
        text: { id: text.id, rev, text: act.text, keyMasked },
        corrections: keeps
          ? { ...corrections, of: rev }
          : { ...correctionsOf(rev, corrections.approach), more: act.carries ?? null },
        progress: keeps || goal ? kept.progress : null,
        outcome: outcomeOf(kept, act, keeps),
      };
    }
    case 'corrected':
      return act.of === text.rev ? { ...kept, corrections: { ...corrections, ...act.change } } : kept;
    case 'replaced':
      return {
        ...kept,
        text: act.text,
        corrections: correctionsOf(act.text.rev, 'allow'),
        goal: null,
        progress: null,
        outcome: null,
      };
    case 'offered':
      return text.text.trim() !== '' || corrections.model
        ? kept
        : { ...kept, corrections: { ...corrections, project: act.project } };
    case 'begun':
      return {
        ...kept,
        goal: { run: act.run, goal: act.goal, tab: act.tab },
        progress: null,
        outcome: null,
        corrections:
          text.text.trim() === '' ? { ...corrections, of: text.rev, ...idsOf(act.goal) } : corrections,
      };
    case 'stopped':
      return {
        ...kept,
        goal: goal?.run === act.run ? null : goal,
        progress: act.forget && kept.progress?.run === act.run ? null : kept.progress,
        outcome: act.forget && kept.outcome?.run === act.run ? null : kept.outcome,
      };
    case 'placed':
      return goal?.run === act.run && goal.goal.project === null
        ? { ...kept, goal: { ...goal, goal: { ...goal.goal, project: act.project } } }
        : kept;
    case 'claimed':
      return goal?.run === act.run ? { ...kept, goal: { ...goal, tab: act.tab } } : kept;
    case 'told':
      return goal?.run === act.progress.run
        ? {
            ...kept,
            progress: toldAfter(kept.progress, act.progress),
            outcome: outcomeAfter(kept.outcome, act.progress, act, goal.goal),
          }
        : kept;
    case 'ticked': {
      const { progress } = kept;
      if (progress?.run !== act.run) return kept;
      const others = progress.ticked.filter((check) => check !== act.check);
      return { ...kept, progress: { ...progress, ticked: act.on ? [...others, act.check] : others } };
    }
    case 'retried':
      return kept.outcome?.run === act.run ? retried(kept, kept.outcome, act) : kept;
    case 'declined':
      return {
        ...kept,
        declined: [...kept.declined.filter((entry) => entry !== act.entry), act.entry].slice(-MOST_DECLINED),
      };
    case 'pointed':
      return { ...kept, shown: withWording(kept.shown, act.wording) };
    case 'forgot':
      return { ...kept, shown: act.wording ? withoutWording(kept.shown, act.wording) : [] };
    case 'history':
      return { ...kept, history: turned(kept.history, act.on) };
    case 'erased':
      return { ...kept, history: withoutCase(kept.history, act.id) };
  }
}

const idsOf = ({ project, model, others = [], approach }: Goal) => ({
  project,
  model,
  more: others.join(', ') || null,
  approach,
});

/** A second tab of the same guide may not have seen the restriction that the first one did. What was ticked stays so. */
function toldAfter(before: Progress | null, told: Told): Progress {
  const same = before?.run === told.run ? before : null;
  return { ...told, restricted: told.restricted ?? same?.restricted ?? null, ticked: same?.ticked ?? [] };
}

/**
 * Whoever writes into the box after an end says that the call still fails. Without a guide that runs another text is
 * another trouble, unless it was asked for.
 */
function outcomeOf(
  { outcome, goal }: Kept,
  { at }: Extract<Act, { type: 'typed' }>,
  keeps: boolean,
): Outcome | null {
  if (!outcome || !(keeps || goal || outcome.verdict === 'fails')) return null;
  return { ...outcome, verdict: 'fails', heard: at };
}

/** A call that still fails has another text: the box is emptied for it. Taken back, the text of before stands there again. */
function retried(kept: Kept, outcome: Outcome, { verdict, id, at }: Extract<Act, { type: 'retried' }>): Kept {
  if (verdict === 'works') {
    const { run, project, models, approach, mode, end: step } = outcome;
    const closed = { id: run, project, models, approach, mode, step, at };
    return { ...kept, outcome: { ...outcome, verdict }, history: withCase(kept.history, closed) };
  }
  const { text, corrections } = kept;
  const fails = verdict === 'fails';
  return {
    ...kept,
    text: { id, rev: id, text: fails ? '' : (outcome.before ?? ''), keyMasked: false },
    corrections: correctionsOf(id, corrections.approach),
    outcome: {
      ...outcome,
      verdict,
      before: fails ? (outcome.before ?? text.text) : null,
      heard: null,
    },
  };
}
