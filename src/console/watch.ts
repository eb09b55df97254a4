import type { ConsoleView } from '../model/console-view.ts';
import { isOurs } from '../model/ours.ts';
import type { Shown } from './landmarks/shown.ts';
import type { Change } from './page/indexed.ts';
import { AFTER_PRESS, AT_LEISURE, SETTLED, THRESHOLDS } from './patience.ts';
import { createReader, type Look } from './reader.ts';

export interface WatchOptions {
  /** Exact id of the model that matters; `null`: only the mode does. */
  model: string | null;
  /** A restriction was seen earlier in this project. */
  restricted: boolean;
  /** Wait so many ms for the first look: after a move inside the app the old page may still stand. */
  delay: number;
  /** Ends the watch; nothing of it is left. */
  signal: AbortSignal;
  /** What the person pointed out, asked at every look. */
  shown?: () => Shown;
  /** While this holds, what is pressed is kept from the page, and so was not pressed there. */
  paused?: () => boolean;
  /** Called after each look. */
  onLook(look: Look): void;
}

export interface Watch {
  /** Forgets what followed the last press: the page is read as one that nobody has changed. */
  forget(): void;
  /** Looks again, soon. */
  again(): void;
}

/**
 * Looks at the Limits page whenever it may have changed: one look a frame at most where the setting itself has changed, seldom
 * where the rest of the page has; a timer only while something is waited for.
 */
export function watch(
  document: Document,
  { model, restricted, delay, signal, shown, paused, onLook }: WatchOptions,
): Watch {
  const window = document.defaultView as Window & typeof globalThis;
  const timers = new Set<number>();
  let frame = 0;
  let due = 0;
  let leisure = 0;
  /** What the last look cost, and when it ended, ms. */
  let cost = 0;
  let ended = 0;
  /** A list that shows only rows in view changes nothing else when its end is reached. */
  let scrolls = false;
  let pressedAt = Number.NEGATIVE_INFINITY;

  const read = (): Look => {
    frame = 0;
    window.clearTimeout(leisure);
    leisure = 0;
    const from = performance.now();
    const look = reader.look(from);
    ended = performance.now();
    cost = ended - from;
    scrolls = look.view.editor?.scrolls === true;
    const next = THRESHOLDS.find((threshold) => threshold > look.steady);
    if (next !== undefined && (next <= SETTLED || isWaiting(look.view))) {
      window.clearTimeout(due);
      due = window.setTimeout(ask, next - look.steady + 16);
    }
    return look;
  };
  const ask = () => {
    if (frame === 0 && !signal.aborted) frame = window.requestAnimationFrame(() => onLook(read()));
  };
  const later = (ms: number) => {
    const timer = window.setTimeout(() => {
      timers.delete(timer);
      ask();
    }, ms);
    timers.add(timer);
  };
  /** A page that changes elsewhere all the time is not looked at all the time. */
  const changed = ({ urgent }: Change) => {
    const now = performance.now();
    const rest = Math.max(AT_LEISURE.apart, cost * AT_LEISURE.share);
    if (urgent || now - pressedAt < AT_LEISURE.afterPress || now - ended > rest) ask();
    else if (leisure === 0) leisure = window.setTimeout(ask, rest - (now - ended));
  };
  const reader = createReader({
    document,
    // Without the fragment, which may be of any length.
    url: () => window.location.origin + window.location.pathname,
    model,
    restricted,
    changed,
    shown,
  });

  /** A box is ticked before its click is heard: what was asked for is read first, and nothing is shown of it. */
  const catchUp = () => {
    if (frame === 0) return;
    window.cancelAnimationFrame(frame);
    read();
    ask();
  };
  const press = (event: Event) => {
    // What is pressed in our own parts is not pressed on the page.
    if (event.composedPath().some(isOurs) || paused?.()) return;
    catchUp();
    reader.press(event, performance.now());
    pressedAt = performance.now();
    if (event.type === 'pointerdown') return;
    ask();
    for (const ms of AFTER_PRESS) later(ms);
  };
  const listen = (types: string[], handle: (event: Event) => void) => {
    for (const type of types) window.addEventListener(type, handle, { capture: true, passive: true, signal });
  };
  listen(['pointerdown', 'pointerup', 'click'], press);
  listen(['keyup', 'input', 'change', 'toggle', 'transitionend', 'animationend'], ask);
  listen(['scrollend'], () => {
    if (scrolls) ask();
  });
  listen(['keydown'], (event) => {
    if ((event as KeyboardEvent).key === 'Escape' && !paused?.()) reader.dismissed();
  });
  document.addEventListener('visibilitychange', ask, { signal });
  signal.addEventListener('abort', () => {
    reader.end();
    window.cancelAnimationFrame(frame);
    window.clearTimeout(leisure);
    window.clearTimeout(due);
    for (const timer of timers) window.clearTimeout(timer);
    timers.clear();
  });
  if (delay > 0) later(delay);
  else ask();
  return {
    forget() {
      reader.dismissed(true);
      ask();
    },
    again: ask,
  };
}

/** Whether it may still come: long waits are looked at for longer than the time in which a page settles. */
function isWaiting(view: ConsoleView): boolean {
  return (
    view.section === 'loading' ||
    view.witness.commit === 'pressed' ||
    view.editor?.loading === true ||
    view.editor?.row.found === 'hidden'
  );
}
