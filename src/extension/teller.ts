import { isPlain } from '../console/mask.ts';
import { checklist } from '../guide/checklist.ts';
import type { ConsoleView } from '../model/console-view.ts';
import type { Goal } from '../model/goal.ts';
import type { Step } from '../model/step.ts';
import type { KeptCase } from './kept-case.ts';
import type { KeptWordings } from './kept-wordings.ts';

/** Tells the popup where the guide stands. */
export interface Teller {
  /** `view`: the page as it was last seen; `null`: it was not. `unwelcome`: the page does not bear the card. */
  tell(step: Step, goal: Goal, view: ConsoleView | null, unwelcome: boolean): void;
  /** What was told is told again when it comes next. */
  forget(): void;
}

/** Tells it by way of the case; says nothing twice. */
export function createTeller(kept: KeptCase, wordings: KeptWordings): Teller {
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
      const checks = checklist(tellable(step), view);
      const progress = {
        step: step.id,
        mode: view?.mode ?? 'unknown',
        checks,
        ...(unwelcome && { unwelcome }),
      };
      const restrictedProject = view?.witness.restricted ? view.project : kept.now().restrictedProject;
      const text = JSON.stringify([progress, restrictedProject]);
      if (text === told || !kept.now().guiding || step.id === 'start' || document.hidden) return;
      told = text;
      kept.keep((now) => (now.guiding?.model === goal.model ? { progress, restrictedProject } : {}));
    },
    forget() {
      told = '';
    },
  };
}
