import type { HandOver } from '../guide/hand-over.ts';
import { modelsOf } from '../model/goal.ts';
import { goalOf } from '../model/outcome.ts';
import { aimOf } from './aim.ts';
import type { Desk } from './desk.ts';
import { isFor, standOf } from './stand.ts';

/**
 * What an administrator would have to know: of the error in the box, else of the guide that runs or is over. The mode counts as
 * seen where a guide for the same project saw it. `null`: there is nothing to ask anybody for.
 */
export function handingOf(desk: Desk): Omit<HandOver, 'link'> | null {
  const { kept, diagnosis } = desk;
  const { run, progress, outcome } = standOf(desk);
  if (diagnosis.kind !== 'project_model_access' && run === null) return null;
  const asked = aimOf(kept.corrections, diagnosis).goal;
  const guided = kept.goal?.goal ?? (outcome && goalOf(outcome));
  const goal = asked ?? guided;
  if (!goal) return null;
  const project = goal.project ?? (guided && isFor(guided, goal) ? guided.project : null);
  const seen = progress !== null && project !== null && guided?.project === project;
  return { project, models: modelsOf(goal), mode: seen ? progress.mode : 'unknown' };
}
