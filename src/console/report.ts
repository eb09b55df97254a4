import type { Goal } from '../model/goal.ts';
import type { Report } from '../model/report.ts';
import type { Step } from '../model/step.ts';
import type { Look } from './reader.ts';
import { reportedView, skeleton } from './skeleton.ts';

/** What a report tells beside the page. */
export interface ReportOptions {
  step: Step;
  goal: Goal;
  /** Version of the extension. */
  extension: string;
  /** Family and major version of the browser. */
  browser: string;
  /** Month, like `2026-11`. */
  seen: string;
}

/** A page that was not understood, as data to be copied: a fixture of it, without ids, models, names or numbers. */
export function reportOf(
  document: Document,
  look: Look,
  { step, goal, extension, browser, seen }: ReportOptions,
): Report {
  const reason = step.reason ?? '';
  return {
    report: 1,
    extension,
    browser,
    seen,
    step: step.id,
    reason,
    approach: goal.approach,
    view: reportedView(look.view, goal.model),
    ...skeleton(document, look, reason, goal.model),
  };
}
