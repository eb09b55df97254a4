import { createReader } from '../../src/console/reader.ts';
import { decide } from '../../src/guide/step.ts';
import '../../test/every-word.ts';
import type { Goal } from '../../src/model/goal.ts';
import type { Pilot } from './driver.ts';
import type { Site } from './site.ts';
import { type DrawnPage, PROJECT } from './spec.ts';

const ADDRESS = `https://platform.openai.com/settings/${PROJECT}/limits`;

/** The guide itself, without its drawing: reads the page and decides. */
export function guidePilot(_site: Site, { spec }: DrawnPage): Pilot {
  const goal: Goal = { ...spec.goal, project: PROJECT };
  const reader = createReader({ document, url: () => ADDRESS, models: [goal.model], restricted: false });
  return {
    press: (event, now) => reader.press(event, now),
    look(now) {
      const look = reader.look(now);
      const { id, landmark, reason } = decide(look.view, goal);
      const target = landmark === null ? null : look.at(landmark);
      return { step: id, reason: reason ?? null, target, view: look.view };
    },
  };
}
