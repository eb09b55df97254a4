import type { Say } from '../model/say.ts';
import type { Showable } from '../model/shown.ts';
import type { Step } from '../model/step.ts';

/** What the person opened on the card of a guide that is lost, and the step that it was opened on. */
export type Panel = PickPanel | ReportPanel;

/** The person points something out. */
export interface PickPanel {
  kind: 'pick';
  step: Step;
  landmark: Showable;
  /** Why the last control was not taken; `null`: none was picked yet. */
  refused: Say[] | null;
  /** What would be picked now. */
  aim: Element | null;
  /** What could be picked when the panel was opened: the card keeps off it. */
  free: Element[];
}

/** The person looks over what a report of the page would hold. */
export interface ReportPanel {
  kind: 'report';
  step: Step;
  /** Exactly what is copied. */
  text: string;
}

/** Whether a panel stays open on a page whose step is now this: a page that settles anew is still the same page. */
export function staysOpen(panel: Panel, step: Step | null): boolean {
  return step?.id === 'loading' || (step?.id === 'lost' && step.reason === panel.step.reason);
}
