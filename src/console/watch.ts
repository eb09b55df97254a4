import type { ConsoleView } from '../model/console-view.ts';
import { parentOf, roots } from './dom.ts';
import { standing } from './editor.ts';
import { alertsIn, createMemory, noteDismissal, notePress, noteStanding, troubleAnywhere } from './memory.ts';
import { type Observation, observe } from './observe.ts';

/** Attributes by which pages tell the state of their controls. */
const ATTRIBUTES = [
  'open',
  'hidden',
  'disabled',
  'lang',
  'role',
  'placeholder',
  'aria-busy',
  'aria-checked',
  'aria-disabled',
  'aria-expanded',
  'aria-hidden',
  'aria-label',
  'aria-modal',
  'aria-pressed',
  'aria-selected',
  'data-checked',
  'data-disabled',
  'data-loading',
  'data-selected',
  'data-state',
];

/** After a press the page may answer where nothing is observed: so many ms later it is looked at again. */
const AFTER_PRESS = [60, 250, 700, 1600];

/** Standing times at which a view can come to mean something else, ms. */
const THRESHOLDS = [800, 1500, 2000, 5000, 5500];

/** Up to here every view is looked at again; beyond it only one that waits for something. */
const SETTLED = 2000;

export interface WatchOptions {
  /** Exact id of the model that matters; `null`: only the mode does. */
  model: string | null;
  /** A restriction was seen earlier in this project. */
  restricted: boolean;
  /** Wait so many ms for the first look: after a move inside the app the old page may still stand. */
  delay: number;
  /** Name of our own host element: what is pressed there is not pressed on the page. */
  ours: string;
  /** Ends the watch; nothing of it is left. */
  signal: AbortSignal;
  /** Called after each look, with the ms for which the view has stood unchanged. */
  onLook(observation: Observation, steady: number): void;
}

/**
 * Looks at the Limits page whenever it may have changed: one observer on the regions that matter, whose callback only
 * asks for a frame; one look a frame at most; a timer only while something is waited for.
 */
export function watch(
  document: Document,
  { model, restricted, delay, ours, signal, onLook }: WatchOptions,
): void {
  const window = document.defaultView as Window & typeof globalThis;
  const memory = createMemory(restricted);
  const timers = new Set<number>();
  let frame = 0;
  let first = true;
  let shown = '';
  let since = performance.now();
  let observed: Node[] = [];
  let due = 0;

  const read = () => {
    frame = 0;
    const now = performance.now();
    const observation = observe(document, window.location.href, model, memory, now, first);
    const text = JSON.stringify(observation.view);
    if (text !== shown) {
      shown = text;
      since = now;
    }
    first = false;
    attend(observation);
    const next = THRESHOLDS.find((threshold) => threshold > now - since);
    if (next !== undefined && (next <= SETTLED || isWaiting(observation.view))) {
      window.clearTimeout(due);
      due = window.setTimeout(ask, next - (now - since) + 16);
    }
    return { observation, steady: now - since };
  };
  const look = () => {
    const { observation, steady } = read();
    onLook({ ...observation, view: observation.after(steady) }, steady);
  };
  const ask = () => {
    if (frame === 0 && !signal.aborted) frame = window.requestAnimationFrame(look);
  };
  const later = (ms: number) => {
    const timer = window.setTimeout(() => {
      timers.delete(timer);
      ask();
    }, ms);
    timers.add(timer);
  };
  const observer = new MutationObserver(ask);

  const attend = ({ regions }: Observation) => {
    const nodes = regions.length > 0 ? [document.body, ...regions] : roots(document);
    if (nodes.length === observed.length && nodes.every((node, i) => node === observed[i])) return;
    observed = nodes;
    observer.disconnect();
    if (regions.length === 0) {
      for (const root of nodes)
        observer.observe(root instanceof Document ? root.body : root, {
          childList: true,
          subtree: true,
          characterData: true,
        });
      return;
    }
    for (const region of regions) {
      observer.observe(region, {
        childList: true,
        subtree: true,
        characterData: true,
        attributeFilter: ATTRIBUTES,
      });
      for (let at: Node | null = region; at && at !== document; at = parentOf(at)) {
        const parent = at.parentNode;
        if (parent) observer.observe(parent, { childList: true });
      }
    }
    const [section] = regions;
    for (const child of document.body.children) {
      if (section && !child.contains(section))
        observer.observe(child, { childList: true, subtree: true, characterData: true });
    }
  };

  const isOurs = (event: Event) =>
    event.composedPath().some((at) => at instanceof Element && at.localName === ours);
  /** Knows the page as it is at a press. Nothing is shown: a box is ticked before its click is heard, and what follows from it is not. */
  const catchUp = () => {
    if (frame === 0) return;
    window.cancelAnimationFrame(frame);
    read();
    ask();
  };
  const press = (event: Event) => {
    if (isOurs(event)) return;
    catchUp();
    noteStanding(memory, event, () => standing(roots(document)));
    notePress(
      memory,
      event,
      () => troubleAnywhere(roots(document)),
      () => alertsIn(roots(document)),
    );
    ask();
    for (const ms of AFTER_PRESS) later(ms);
  };
  const listen = (types: string[], handle: (event: Event) => void) => {
    for (const type of types) window.addEventListener(type, handle, { capture: true, passive: true, signal });
  };
  listen(['click', 'pointerup'], press);
  listen(['pointerdown'], (event) => {
    if (isOurs(event)) return;
    catchUp();
    noteStanding(memory, event, () => standing(roots(document)));
  });
  listen(['keyup', 'input', 'change', 'toggle', 'transitionend', 'animationend'], ask);
  listen(['keydown'], (event) => {
    if ((event as KeyboardEvent).key === 'Escape') noteDismissal(memory);
  });
  document.addEventListener('visibilitychange', ask, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.cancelAnimationFrame(frame);
    window.clearTimeout(due);
    for (const timer of timers) window.clearTimeout(timer);
    timers.clear();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  if (delay > 0) later(delay);
  else ask();
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
