import { isOurs } from '../model/ours.ts';
import type { Shown } from './landmarks/shown.ts';
import { createPace, type Pace } from './pace.ts';
import { PRESSABLE } from './page/roles.ts';
import { AFTER_PRESS, ANSWER, AT_LEISURE, AT_REST, SETTLED, THRESHOLDS, UNREAD } from './patience.ts';
import { createReader, type Look, unread } from './reader.ts';
import type { Alphabet } from './words/alphabets.ts';
import { lacking } from './words/concepts.ts';

export interface WatchOptions {
  /** Exact ids of the models that matter; none: only the mode does. */
  models: readonly string[];
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
  /** Called after each look at which everything could be read. */
  onLook(look: Look): void;
  /** Something on the page cannot be read without the words of this alphabet: once they are taught, all is to be read anew. */
  onLack?: (alphabet: Alphabet) => void;
}

export interface Watch {
  /** Forgets what followed the last press: the page is read as one that nobody has changed. */
  forget(): void;
  /** Looks again, soon. */
  again(): void;
  /** The same, and at everything as if it had changed. */
  readAnew(): void;
}

/** What browsers press by a key themselves: a click tells of it. */
const NATIVE = 'button,a[href],input,select,textarea,summary';

/**
 * Looks at the Limits page whenever it may have changed: one look a frame at most, and less often where that would take too
 * much of the page's time. A press by the person is answered in the next frame. A timer only while something is waited for;
 * nothing in a tab that is not shown, which has no frames.
 */
export function watch(
  document: Document,
  { models, restricted, delay, signal, shown, paused, onLook, onLack }: WatchOptions,
): Watch {
  const window = document.defaultView as Window & typeof globalThis;
  const timers = new Set<number>();
  const [looking, taking] = [createPace(), createPace()];
  let frame = 0;
  /** The coming frame looks, whatever has changed. */
  let asked = false;
  /** Something has changed that is not known yet. */
  let stirred = false;
  /** What is known to have changed is to be looked at. */
  let wanted: 'no' | 'at leisure' | 'soon' = 'no';
  let rest = { timer: 0, until: 0 };
  let due = 0;
  let overdue = 0;
  let last: Look | null = null;
  let glancing = 0;
  let idle = 0;
  /** Once for as long as the page says the same. */
  let prepared = false;
  let pressedAt = Number.NEGATIVE_INFINITY;
  /** A list that shows only rows in view changes nothing else when its end is reached. */
  let scrolls = false;

  const read = (): Look => {
    asked = false;
    stirred = false;
    wanted = 'no';
    for (const timer of [rest.timer, due, overdue]) window.clearTimeout(timer);
    rest.timer = 0;
    overdue = 0;
    const look = reader.look(performance.now());
    last = look;
    scrolls = look.view.editor?.scrolls === true;
    const steady = steadyOf(look);
    const waits = isWaiting(look);
    const settled = steady >= SETTLED && !waits;
    if (settled && !prepared) prepare();
    prepared = settled;
    const next = THRESHOLDS.find((threshold) => threshold > steady);
    if (next !== undefined && (next <= SETTLED || waits)) due = window.setTimeout(soon, next - steady + 16);
    return look;
  };
  /** What was seen is told, unless words for a part of it are still to come. */
  const tell = (look: Look) => {
    const lacked = lacking();
    if (lacked.length === 0) onLook(look);
    for (const alphabet of lacked) onLack?.(alphabet);
  };
  /** While nothing else is to be done. */
  const prepare = () => {
    window.cancelIdleCallback(idle);
    idle = window.requestIdleCallback((deadline) => {
      if (!reader.prepare(() => deadline.timeRemaining() > 1)) prepare();
    });
  };
  /** Finds out what of a change concerns the setting. */
  const take = () => {
    stirred = false;
    const { matters, urgent, here } = reader.news();
    if (urgent) wanted = 'soon';
    else if (matters && wanted === 'no') wanted = 'at leisure';
    if (here && overdue === 0) overdue = window.setTimeout(giveUp, UNREAD);
  };
  const giveUp = () => {
    if (!last) return;
    last = unread(last);
    tell(last);
  };
  const restToLook = () => looking.rest(performance.now(), wanted === 'at leisure');
  const inFrame = () => {
    frame = 0;
    // What answers the person is done whatever it costs: only what the page asks for has a limit.
    if (asked) tell(read());
    else if (stirred && taking.rest(performance.now()) === 0) spend(taking, takeIn);
    if (wanted !== 'no' && restToLook() === 0) {
      // The page's own layout, which the browser is about to bring up to date in this frame, is no cost of the look.
      document.documentElement.getBoundingClientRect();
      spend(looking, () => {
        const leisurely = wanted === 'at leisure';
        const look = read();
        tell(look);
        return leisurely && steadyOf(look) > 0;
      });
    }
    if (wanted !== 'no') goOn(restToLook());
    if (stirred) goOn(taking.rest(performance.now()));
  };
  /** `run`: says whether it could have waited. */
  const spend = (pace: Pace, run: () => boolean) => {
    const from = performance.now();
    const inVain = run();
    pace.spent(from, performance.now(), inVain);
  };
  const takeIn = () => {
    take();
    // What came may lie over what is pointed at: that is seen without reading the page.
    if (wanted === 'soon' && last && restToLook() > 0) tell(last);
    return false;
  };
  /** Goes on in the first frame after so many ms. */
  const goOn = (ms: number) => {
    const until = performance.now() + ms;
    if (frame !== 0 || signal.aborted || (rest.timer !== 0 && rest.until <= until)) return;
    window.clearTimeout(rest.timer);
    rest = { timer: ms > 0 ? window.setTimeout(nextFrame, ms) : 0, until };
    if (ms === 0) nextFrame();
  };
  const nextFrame = () => {
    rest.timer = 0;
    if (frame === 0 && !signal.aborted) frame = window.requestAnimationFrame(inFrame);
  };
  const stir = () => {
    if (stirred) return;
    stirred = true;
    goOn(taking.rest(performance.now()));
  };
  /** What changes far from the setting on a page at rest is no more than glanced at, now and then. */
  const changed = (near: boolean) => {
    if (near || !isAtRest()) stir();
    else if (glancing === 0 && !document.hidden) glancing = window.setTimeout(glance, AT_REST.apart);
  };
  const glance = () => {
    glancing = 0;
    if (reader.glance()) stir();
  };
  /** The page is understood, stands still, and owes no answer to a press. */
  const isAtRest = () => {
    if (last?.view.section !== 'present' || steadyOf(last) < SETTLED || isWaiting(last)) return false;
    const since = performance.now() - pressedAt;
    return since > (last.view.witness.commit === 'none' ? AT_LEISURE.afterPress : ANSWER.late);
  };
  const soon = () => {
    wanted = 'soon';
    goOn(restToLook());
  };
  const ask = () => {
    asked = true;
    nextFrame();
  };
  const later = (ms: number) => {
    const timer = window.setTimeout(() => {
      timers.delete(timer);
      ask();
    }, ms);
    timers.add(timer);
  };
  const reader = createReader({
    document,
    // Without the fragment, which may be of any length.
    url: () => window.location.origin + window.location.pathname,
    models,
    restricted,
    changed,
    byHand: (event) => event.isTrusted,
    shown,
  });

  /** A box is ticked before its click is heard: what was asked for is read first, and nothing is shown of it. */
  const catchUp = () => {
    if (stirred) take();
    if (!asked && wanted === 'no') return;
    read();
    ask();
  };
  /** What the person does is answered in the next frame, and looked at again in case the page answers late. */
  const answer = (now: number) => {
    pressedAt = now;
    for (const pace of [looking, taking]) pace.pressed(now);
    ask();
    // A press is told of several times, from the pointer going up to the click: the last one counts.
    for (const timer of timers) window.clearTimeout(timer);
    timers.clear();
    for (const ms of AFTER_PRESS) later(ms);
  };
  const press = (event: Event) => {
    if (isOfOurs(event) || paused?.()) return;
    if (event.isTrusted) catchUp();
    const now = performance.now();
    reader.press(event, now);
    if (event.type === 'pointerdown') stir();
    else if (event.isTrusted) answer(now);
    else soon();
  };
  const listen = (types: string[], handle: (event: Event) => void) => {
    for (const type of types) window.addEventListener(type, handle, { capture: true, passive: true, signal });
  };
  listen(['pointerdown', 'pointerup', 'pointercancel', 'click'], press);
  listen(['keyup', 'input', 'change', 'toggle', 'transitionend', 'animationend', 'resize'], soon);
  listen(['scrollend'], () => {
    if (scrolls) soon();
  });
  listen(['keydown', 'keyup'], (event) => {
    const { key, type, isTrusted } = event as KeyboardEvent;
    if (key !== (type === 'keyup' ? ' ' : 'Enter') || !isTrusted) return;
    const [on] = event.composedPath();
    if (on instanceof Element && on.matches(PRESSABLE) && !on.matches(NATIVE)) press(event);
  });
  listen(['keydown'], (event) => {
    if ((event as KeyboardEvent).key !== 'Escape' || !event.isTrusted || isOfOurs(event) || paused?.())
      return;
    catchUp();
    reader.dismissed(performance.now());
    answer(performance.now());
  });
  document.addEventListener(
    'visibilitychange',
    ({ isTrusted }) => {
      if (!isTrusted) return;
      if (document.hidden) reader.rest();
      else ask();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    reader.end();
    window.cancelAnimationFrame(frame);
    window.cancelIdleCallback(idle);
    for (const timer of [rest.timer, due, overdue, glancing, ...timers]) window.clearTimeout(timer);
    timers.clear();
  });
  if (document.hidden) reader.rest();
  if (delay > 0) later(delay);
  else ask();
  return {
    forget() {
      reader.forget();
      ask();
    },
    again: ask,
    readAnew() {
      reader.rest();
      ask();
    },
  };
}

/** What is pressed in our own parts is not pressed on the page. */
function isOfOurs(event: Event): boolean {
  return event.composedPath().some(isOurs);
}

/** For how long nothing has changed, whichever of the models it is read for, ms. */
function steadyOf({ each }: Look): number {
  return Math.min(...each.map(({ steady }) => steady));
}

/** Whether it may still come: long waits are looked at for longer than the time in which a page settles. */
function isWaiting({ each }: Look): boolean {
  return each.some(
    ({ view }) =>
      view.section === 'loading' ||
      view.witness.commit === 'pressed' ||
      view.editor?.loading === true ||
      view.editor?.row.found === 'hidden',
  );
}
