import { readAddress } from '../console/address.ts';
import { PATIENCE } from '../console/patience.ts';
import type { Look } from '../console/reader.ts';
import { covered, decide, openLimits, startStep } from '../guide/step.ts';
import type { Goal } from '../model/goal.ts';
import type { Step } from '../model/step.ts';
import { isCovered } from '../overlay/cover.ts';
import type { KeptCase } from './kept-case.ts';
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

/** `seen`: the last look at the page. */
export function createCourse(link: Link, kept: KeptCase, seen: () => Look | null): Course {
  const asked = () => link.goal(kept.now().guiding);
  const goal = (): Goal | null => {
    const { guiding, projectConfirmed } = kept.now();
    return asked() ?? (guiding && { ...guiding, confirmedHere: projectConfirmed });
  };
  return {
    asked,
    goal,
    step() {
      const wanted = goal();
      if (!wanted) return null;
      const look = seen();
      const step = asked()
        ? startStep(wanted)
        : look
          ? decide(look.view, wanted)
          : openLimits(readAddress(location.href).page);
      return reachable(step, wanted, look);
    },
    sought() {
      const { guiding, restrictedProject } = kept.now();
      return {
        model: asked() ? null : (guiding?.model ?? null),
        restricted: restrictedProject !== null && restrictedProject === readAddress(location.href).project,
      };
    },
  };
}

/** A target that something lies over is not pointed at. What moves gets time to come to rest. */
function reachable(step: Step, goal: Goal, look: Look | null): Step {
  const target = step.landmark && look?.at(step.landmark);
  if (!look || !target || look.steady < PATIENCE.covered || !isCovered(target)) return step;
  return covered(look.view, goal);
}
