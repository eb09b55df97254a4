import type { ConsoleView } from '../model/console-view.ts';
import { parentOf, roots } from './page/tree.ts';
import { AFTER_PRESS, SETTLED, THRESHOLDS } from './patience.ts';
import { createReader, type Look } from './reader.ts';

/** Attributes by which pages tell the state of their controls. */
const ATTRIBUTES = [
  'open',
  'hidden',
  'disabled',
  'lang',
  'role',
  'placeholder',
  'title',
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
  /** Called after each look. */
  onLook(look: Look): void;
}

export interface Watch {
  /** Forgets what followed the last press: the page is read as one that nobody has changed. */
  forget(): void;
}

/**
 * Looks at the Limits page whenever it may have changed: one observer on the regions that matter, whose callback only
 * asks for a frame; one look a frame at most; a timer only while something is waited for.
 */
export function watch(
  document: Document,
  { model, restricted, delay, ours, signal, onLook }: WatchOptions,
): Watch {
  const window = document.defaultView as Window & typeof globalThis;
  const reader = createReader({ document, url: () => window.location.href, model, restricted });
  const timers = new Set<number>();
  let frame = 0;
  let observed: Node[] = [];
  let due = 0;

  const read = (): Look => {
    frame = 0;
    const look = reader.look(performance.now());
    attend(look);
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
  const observer = new MutationObserver(ask);

  const attend = ({ regions }: Look) => {
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
          attributeFilter: ['open', 'hidden', 'aria-expanded', 'aria-selected', 'aria-busy'],
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
  /** A box is ticked before its click is heard: what was asked for is read first, and nothing is shown of it. */
  const catchUp = () => {
    if (frame === 0) return;
    window.cancelAnimationFrame(frame);
    read();
    ask();
  };
  const press = (event: Event) => {
    if (isOurs(event)) return;
    catchUp();
    reader.press(event, performance.now());
    if (event.type === 'pointerdown') return;
    ask();
    for (const ms of AFTER_PRESS) later(ms);
  };
  const listen = (types: string[], handle: (event: Event) => void) => {
    for (const type of types) window.addEventListener(type, handle, { capture: true, passive: true, signal });
  };
  listen(['pointerdown', 'pointerup', 'click'], press);
  listen(['keyup', 'input', 'change', 'toggle', 'transitionend', 'animationend', 'scrollend'], ask);
  listen(['keydown'], (event) => {
    if ((event as KeyboardEvent).key === 'Escape') reader.dismissed();
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
  return {
    forget() {
      reader.dismissed(true);
      ask();
    },
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
