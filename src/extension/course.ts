import { layersOn } from '../console/page/dialogs.ts';
import { PATIENCE } from '../console/patience.ts';
import type { Look } from '../console/reader.ts';
import { asking, type Chosen, decideAll } from '../guide/several.ts';
import { covered, openLimits, startStep } from '../guide/step.ts';
import { type Goal, modelsOf } from '../model/goal.ts';
import type { Step } from '../model/step.ts';
import { isCovered } from '../overlay/cover.ts';
import type { Confirmation } from './confirmation.ts';
import { here } from './here.ts';
import type { PageKept } from './kept.ts';
import type { Link } from './link.ts';

/** Where a guide stands. */
export interface Now {
  /** `null`: there is no guide. Its first model is the one that the step is for. */
  goal: Goal | null;
  step: Step | null;
  /** The last look at the page, for that model; `null`: there was none. */
  look: Look | null;
}

/** What the guide is for, and the step that it has come to: read anew each time, nothing of it is remembered. */
export interface Course {
  /** The link that the address carries asks for something that does not run yet. */
  asked(): Goal | null;
  now(): Now;
  /** What the page is read for. */
  sought(): { models: string[]; restricted: boolean };
}

export interface CourseOptions {
  link: Link;
  kept: PageKept;
  confirmation: Confirmation;
  /** The last look at the page. */
  seen(): Look | null;
}

/** Nothing of it is kept here. */
export function createCourse({ link, kept, confirmation, seen }: CourseOptions): Course {
  const running = () => kept.now().goal;
  const asked = () => link.goal(running()?.goal ?? null);
  const wanted = (): Goal | null => {
    const guide = running();
    return asked() ?? (guide && { ...guide.goal, confirmedHere: confirmation.holds(guide.run) });
  };
  /** Which of the goal's models comes next on the page that is shown, and the step for it. */
  const chosen = (goal: Goal): Chosen => {
    const look = seen();
    if (asked()) return { at: 0, step: asking(startStep(goal), goal) };
    if (!look) return { at: 0, step: openLimits(here().page) };
    return decideAll(
      look.each.map(({ view }) => view),
      goal,
    );
  };
  return {
    asked,
    now() {
      const goal = wanted();
      if (!goal) return { goal, step: null, look: seen() };
      const { at, step } = chosen(goal);
      const [models, look] = [modelsOf(goal), seen()?.each[at] ?? seen()];
      const model = models[at] ?? goal.model;
      const narrowed = { ...goal, model, others: models.filter((other) => other !== model) };
      return { goal: narrowed, step: reachable(step, narrowed, look), look };
    },
    sought() {
      const { goal: guide, progress } = kept.now();
      const restricted = progress?.run === guide?.run ? progress?.restricted : null;
      return {
        models: asked() || !guide ? [] : modelsOf(guide.goal),
        restricted: restricted != null && restricted === here().project,
      };
    },
  };
}

/** A target that something lies over is not pointed at. What moves gets time to come to rest. */
function reachable(step: Step, goal: Goal, look: Look | null): Step {
  const target = step.landmark && look?.at(step.landmark);
  if (!look || !target || look.steady < PATIENCE.covered || !isCovered(target, () => layersOn(document)))
    return step;
  return covered(look.view, goal);
}
