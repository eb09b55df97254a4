import { layersOn } from '../console/page/dialogs.ts';
import { PATIENCE } from '../console/patience.ts';
import type { Look } from '../console/reader.ts';
import { covered, decide, openLimits, startStep } from '../guide/step.ts';
import type { Goal } from '../model/goal.ts';
import type { Step } from '../model/step.ts';
import { isCovered } from '../overlay/cover.ts';
import type { Confirmation } from './confirmation.ts';
import { here } from './here.ts';
import type { PageKept } from './kept.ts';
import type { Link } from './link.ts';

/** What the guide is for, and the step that it has come to: read anew each time, nothing of it is remembered. */
export interface Course {
  /** The link that the address carries asks for something that does not run yet. */
  asked(): Goal | null;
  /** The goal of now; `null`: there is no guide. */
  goal(): Goal | null;
  step(): Step | null;
  /** What the page is read for. */
  sought(): { model: string | null; restricted: boolean };
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
  const goal = (): Goal | null => {
    const guide = running();
    return asked() ?? (guide && { ...guide.goal, confirmedHere: confirmation.holds(guide.run) });
  };
  return {
    asked,
    goal,
    step() {
      const wanted = goal();
      if (!wanted) return null;
      const look = seen();
      const step = asked() ? startStep(wanted) : look ? decide(look.view, wanted) : openLimits(here().page);
      return reachable(step, wanted, look);
    },
    sought() {
      const { goal: guide, progress } = kept.now();
      const restricted = progress?.run === guide?.run ? progress?.restricted : null;
      return {
        model: asked() ? null : (guide?.goal.model ?? null),
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
