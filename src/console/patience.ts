/** Every time that the reading of a page waits, in ms. What has not come for so long does not come. */
export const PATIENCE = {
  /** A section: the console's first render takes 1.5–3 s and more (seen in reports, 2026-11). */
  section: 5500,
  /** A control, or anything else on a page that stands still. */
  control: 2000,
  /** A row, once the list has answered a search. */
  row: 1500,
  /** The answer to a search that shows no sign of one. */
  answer: 5000,
  /** Something that lies over a target. */
  covered: 800,
} as const;

/** Every time that is waited for what a press leads to, in ms. */
export const ANSWER = {
  /** A dialog whose Save answers again may be just about to close. */
  closing: 800,
  /** The same without a word of what went wrong: it may read its list anew before it closes. */
  quiet: 2000,
  /** A page that closes its dialog before it has an answer gets so long to show a failure. */
  heard: 2000,
  /** Trouble that comes so long after a press still tells of it. */
  late: 10_000,
  /** A Save that rests, without a word that it is at work, has saved. */
  resting: 2500,
  /** A page that shows nothing of a restriction for so long has none any more. */
  gone: 1500,
  /** A press to which nothing at all happens. */
  none: 6000,
  /** The longest wait. */
  longest: 30_000,
  /** An editor that a page draws anew is back within this. */
  redrawn: 600,
  /** What closes within this after Escape was closed by it. */
  escaped: 2000,
  /** A click this long after a pointer was lifted belongs to it. */
  samePress: 400,
} as const;

/** After a press the page may answer where nothing is observed: so many ms later it is looked at again. */
export const AFTER_PRESS = [60, 250, 700, 1600] as const;

/** What all looks together may take of a page's time, however urgent. */
export const LOAD = {
  /** One ms in so many. */
  share: 15,
  /** So much may be taken at a stretch by a page at rest, ms: a dialog that comes up bit by bit is read bit by bit. */
  most: 250,
  /** The longest rest, ms: what was dear once, as a page that has just come is, may be cheap the next time. */
  longest: 4000,
} as const;

/** What changes in the setting and cannot be read for so long is not known any more, ms. */
export const UNREAD = 2500;

/** How seldom a page is looked at that changes elsewhere. */
export const AT_LEISURE = {
  /** Between two such looks, ms, where the share does not ask for more. */
  apart: 100,
  /** For so long after a press everything may be its answer, ms. */
  afterPress: 3000,
} as const;

/** How a page is watched that is understood, and that nobody has pressed on for a while, ms. */
export const AT_REST = {
  /** Between two glances at what changes far from the setting. */
  apart: 1000,
} as const;

/** Standing times at which a view can come to mean something else, in ms, in order. */
export const THRESHOLDS: readonly number[] = [
  ...new Set<number>([...Object.values(PATIENCE), ...Object.values(ANSWER)]),
].sort((a, b) => a - b);

/** Up to here every view is looked at again; beyond it only one that waits for something. */
export const SETTLED = PATIENCE.control;
