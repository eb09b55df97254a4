import { isPlain } from '../console/mask.ts';
import { checklist } from '../guide/checklist.ts';
import { modeToShow } from '../guide/claims.ts';
import type { ConsoleView } from '../model/console-view.ts';
import { type Goal, modelsOf } from '../model/goal.ts';
import type { Told } from '../model/progress.ts';
import { isOver, type Step } from '../model/step.ts';
import type { PageKept } from './kept.ts';
import type { Wordings } from './wordings.ts';

/** Tells the popup where the guide stands. */
export interface Teller {
  /** `view`: the page as it was last seen; `null`: it was not. `unwelcome`: the page does not bear the card. */
  tell(step: Step, goal: Goal, view: ConsoleView | null, unwelcome: boolean): void;
  /** What was told is told again when it comes next. */
  forget(): void;
}

/** Tells it by way of what is kept; says nothing twice. */
export function createTeller(kept: PageKept, wordings: Wordings): Teller {
  let told = '';

  /** A step without a name that is not to be kept: that of a control which the person pointed out may tell of an account. */
  const tellable = (step: Step): Step => {
    if (!step.landmark || !wordings.isPointedOut(step.landmark)) return step;
    const say = step.say.map(({ key, params }) =>
      params?.label && !isPlain(params.label)
        ? { key, params: { ...params, label: '⋯' } }
        : { key, ...(params && { params }) },
    );
    return { ...step, say };
  };

  return {
    tell(step, goal, view, unwelcome) {
      const { goal: guide, progress } = kept.now();
      if (!guide || !modelsOf(guide.goal).includes(goal.model) || step.id === 'start' || document.hidden)
        return;
      const restricted = view?.witness.restricted ? view.project : null;
      const now: Told = {
        run: guide.run,
        step: step.id,
        mode: view ? modeToShow(view).mode : 'unknown',
        checks: checklist(tellable(step), view),
        restricted: restricted ?? (progress?.run === guide.run ? progress.restricted : null),
        unwelcome,
        said: isOver(step.id) ? [...step.say, ...(step.others ?? [])] : [],
      };
      const text = JSON.stringify(now);
      if (text === told) return;
      told = text;
      const at = Date.now();
      const saved = view?.witness.commit === 'done';
      // What the person sees comes first: a message takes some milliseconds of the frame in which it is sent.
      setTimeout(() => {
        if (told === text)
          kept.act({ type: 'told', progress: now, at, saved, models: step.holdsFor ?? [goal.model] });
      });
    },
    forget() {
      told = '';
    },
  };
}
