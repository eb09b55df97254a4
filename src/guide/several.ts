import type { ConsoleView } from '../model/console-view.ts';
import { type Goal, modelsOf } from '../model/goal.ts';
import type { Say } from '../model/say.ts';
import type { Step, StepId } from '../model/step.ts';
import { isUnsaved, type StepKey } from './claims.ts';
import { decide, fixed } from './step.ts';

/** The step of a guide, and which of its models it is for. */
export interface Chosen {
  step: Step;
  /** The model's place among those of the goal. */
  at: number;
}

/** One of the models, the page as it is for that model, and what would be to do for it alone. */
interface Part {
  at: number;
  model: string;
  view: ConsoleView;
  step: Step;
  /** `ready`: it waits to be saved. `out`: this page cannot allow it, and the others are not stopped by that. */
  stand: 'open' | 'ready' | 'done' | 'out';
}

/**
 * What to do now for all models of a goal: one after the other to its row, one Save for all of them, and an end once each is
 * allowed or cannot be. For one model it is what {@link decide} says.
 * @param views the page as it is for each model, in the order of the goal's models
 */
export function decideAll(views: readonly ConsoleView[], goal: Goal): Chosen {
  const models = goal.approach === 'remove' ? [goal.model] : modelsOf(goal);
  const all = models.map((model, at): Part => {
    const view = views[at] as ConsoleView;
    const step = decide(view, { ...goal, model });
    return { at, model, view, step, stand: standOf(step, view) };
  });
  const [first, ...others] = all as [Part, ...Part[]];
  if (others.length === 0) return first;
  const open = all.find(({ stand }) => stand === 'open');
  if (open)
    return open.step.id === 'saved' ? { at: open.at, step: told(open, all) } : counted(open, all.length);
  const ready = all.find(({ stand }) => stand === 'ready');
  if (ready) return { at: ready.at, step: told(ready, all) };
  const done = all.filter(({ stand }) => stand === 'done');
  const end = done.find(({ step }) => isEnd(step.id)) ?? done[0];
  if (!end) {
    const missing = all.find(({ step }) => step.id === 'model-not-listed');
    return missing ? { at: missing.at, step: told(missing, all) } : counted(first, all.length);
  }
  const step = isEnd(end.step.id) ? end.step : fixed(end.view, { ...goal, model: end.model });
  return { at: end.at, step: told({ ...end, step }, all) };
}

const isEnd = (id: StepId) => id === 'fixed' || id === 'not-restricted';

/** Steps to a row that is not in sight: what was seen of it in this editor counts. */
const TO_THE_ROW: readonly StepId[] = ['search-model', 'show-more', 'scroll-list', 'open-editor', 'loading'];

function standOf(step: Step, view: ConsoleView): Part['stand'] {
  const { editor, recalled } = view;
  if (step.id === 'save') return 'ready';
  if (isEnd(step.id)) return 'done';
  if (step.id === 'model-not-listed' || step.reason === 'row-locked') return 'out';
  if (!editor) return recalled?.absent && (step.id === 'saved' || step.id === 'open-editor') ? 'out' : 'open';
  const toTheRow = TO_THE_ROW.includes(step.id) || step.reason === 'row-out-of-sight';
  if (!toTheRow || editor.loading || view.witness.commit === 'pressed') return 'open';
  if (editor.row.earlier === 'absent') return 'out';
  return editor.row.earlier === 'allowed' && !isUnsaved(editor) ? 'done' : 'open';
}

/** Steps that are made once for each model. */
const OF_ONE: readonly StepId[] = [
  'search-model',
  'show-more',
  'scroll-list',
  'allow-model',
  'unblock-model',
];

function counted({ step, at }: Part, count: number): Chosen {
  return { at, step: OF_ONE.includes(step.id) ? { ...step, models: { index: at + 1, count } } : step };
}

/** What a step says of one model, with those that it holds for as well and those that are left out. */
function told(one: Part, all: readonly Part[]): Step {
  const same = all.filter((other) => other.at !== one.at && (one.stand === 'out' || other.stand !== 'out'));
  const out = one.stand === 'out' ? [] : all.filter(({ stand }) => stand === 'out');
  return {
    ...one.step,
    others: [...also('step_also', same), ...also('step_left_out', out)],
    holdsFor: [one, ...same].map(({ model }) => model),
  };
}

function also(key: StepKey, parts: readonly Pick<Part, 'model'>[]): Say[] {
  return parts.length > 0 ? [{ key, params: { models: parts.map(({ model }) => model).join(', ') } }] : [];
}

/** What a guide link asks for: the same of its other models. */
export function asking(step: Step, goal: Goal): Step {
  const others = modelsOf(goal).slice(1);
  return {
    ...step,
    others: also(
      'step_also',
      others.map((model) => ({ model })),
    ),
  };
}
