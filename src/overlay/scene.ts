import type { PolicyMode } from '../model/goal.ts';
import type { Part } from '../model/say.ts';
import type { StepId } from '../model/step.ts';

/** A button of the card: an address to open in this tab, or something to do. */
export type Action = { label: string } & ({ href: string } | { run: () => void });

/** The card: what to do now. */
export interface Card {
  /** `Step 2 of 3`, `Done`, `Waiting` … */
  title: string;
  tone: 'plain' | 'attention' | 'end';
  /** At most two: the fact, then the act. */
  lines: Part[][];
  /** One sentence more, in small: what to be careful of, or how to leave what is open. */
  note?: Part[] | undefined;
  /** What became of the last press on a button here: heard at once, and written where `shown`. */
  status?: { text: string; shown: boolean } | undefined;
  /** Exactly the text to type on the page. */
  type?: string | undefined;
  primary?: Action | undefined;
  /** A second button, by the name of its part. */
  second?: { part: 'show' | 'leave' | 'retry'; action: Action } | undefined;
  /** A text to look over, and to copy by the main button: what it is, and the text. */
  text?: { label: string; text: string } | undefined;
  /** Something beside the way, opened and closed by a quiet button of this part. */
  quiet?: { part: 'report'; open: boolean; action: Action } | undefined;
  stop: { label: string; run: () => void };
  /** How to get to the card and back by keyboard. */
  keys?: string | undefined;
}

/** The badge at the section's heading. */
export interface Badge {
  mode: PolicyMode;
  text: string;
  heading: Element;
  /** A quiet way to begin, where no guide runs. */
  begin?: { label: string; run: () => void } | undefined;
}

/** All that is shown over the page at one moment. */
export interface Scene {
  step: StepId | null;
  /** Why it stops, where it stops. */
  reason: string | null;
  /** What is pointed at was found on hints alone. */
  sure: 'fairly' | null;
  card: Card | null;
  /** What the spotlight is on; `null`: the step asks for nothing on the page. */
  target: Element | null;
  /** What the person's next press would pick, where they pick something; `null`: nothing. */
  aim: Element | null;
  /** What the person is asked to pick; `null`: nothing. */
  picking: string | null;
  /** What Escape does with the focus on the card, in place of leading back to the page. */
  escape: (() => void) | null;
  /** What the person needs next, and what the page has just said: not to be covered. */
  keep: Element[];
  /** What the person reads around it: not to be covered either, after all of that. */
  beside: Element[];
  /** The dialog the person works in. */
  avoid: Element[];
  badge: Badge | null;
  /** The modal dialog on top, outside of which all is inert; `null`: none. */
  modal: Element | null;
}
