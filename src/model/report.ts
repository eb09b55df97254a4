import type { ConsoleView, Landmark } from './console-view.ts';
import type { Approach } from './goal.ts';
import type { StepId } from './step.ts';

/** An element of the page, reduced to what the reading of the page goes by. Texts hold `§…` in place of what tells of an account. */
export interface Bone {
  tag: string;
  role?: string;
  /** Accessible name, where it is not the text. */
  name?: string;
  /** Attributes that tell a state or a kind. */
  states?: Record<string, string>;
  /** What it was taken for. */
  is?: Landmark[];
  /** One of several of its kind, of which at most three are here. */
  row?: true;
  /** Number by which another one refers to it. */
  key?: number;
  /** The numbers that it refers to. */
  refers?: { controls?: number; owns?: number; for?: number };
  of?: (Bone | string)[];
}

/** A page that was not understood, to be copied by the person and read by whoever mends it. A page file can be made of it. */
export interface Report {
  /** Version of this form. */
  report: 1;
  extension: string;
  /** Family and major version. */
  browser: string;
  /** Month in which the page was seen. */
  seen: string;
  step: StepId;
  reason: string;
  approach: Approach;
  view: ConsoleView;
  /** The section; where it is not known, the main content. */
  page: Bone[];
  /** The open editor and dialogs outside of it. */
  over: Bone[];
}
