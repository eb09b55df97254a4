import { afterLayout } from './after-layout.ts';
import type { Point } from './place.ts';
import { beside, type Layers } from './veil.ts';

/**
 * So long lies between two answers, ms: some pages change something near an element in every frame. Where nothing of it ever
 * matters, it comes to be as long as the second.
 */
const REST = { first: 100, longest: 800 } as const;

/** So many that came or changed are looked at one by one, and so many of what each of them holds. */
const MOST = 10;
const INSIDE = 30;

/** What is told so often is kept for the next answer: where no frame comes there is none. */
const KEPT = 1000;

const STYLES = 'style,link[rel~="stylesheet"]';

/** Tells when something may have come over an element, or gone from it. */
export interface Guard {
  /** `null`: nothing is watched. */
  watch(element: Element | null): void;
}

export interface GuardOptions {
  layers: Layers;
  /** Where the watched element shows: what lies there may lie over it. `null`: nowhere. */
  spot(): Point | null;
  /** Whether something lay over it when it was last looked at: whatever changes then may have taken it away. */
  wasCovered(): boolean;
  /** Whether something that takes presses lies over it. */
  isHit(spot: Point): boolean;
  /** Something came there or changed, or may have gone. */
  changed(): void;
}

/** Watches the places where layers over an element hang. They take part in none of what makes the page be read anew. */
export function createGuard(document: Document, signal: AbortSignal, options: GuardOptions): Guard {
  const window = document.defaultView as Window & typeof globalThis;
  const NEAR = { childList: true, attributeFilter: ['class', 'style', 'hidden', 'open', 'popover'] };
  let watched: Element | null = null;
  let timer = 0;
  let rest: number = REST.first;
  /** What was told since the last answer. */
  let stirred: MutationRecord[][] = [];
  /** Something was put into the top layer, or taken out of it. */
  let toggled = false;

  const attend = () => {
    observer.disconnect();
    if (!watched?.isConnected) return;
    const seen = new Set<Node>();
    for (const { layer } of beside(watched, options.layers)) {
      seen.add(layer);
      if (layer.parentNode) seen.add(layer.parentNode);
    }
    for (const node of seen) observer.observe(node, NEAR);
  };
  /** Whether something that came or changed lies at a point, itself or by what it holds; a style may have put anything there. */
  const liesAt = (layer: Element, { x, y }: Point) => {
    const inside = layer.getElementsByTagName('*');
    for (let i = -1; i < INSIDE && i < inside.length; i++) {
      const element = inside[i] ?? layer;
      if (element.matches(STYLES)) return true;
      const { left, top, right, bottom } = element.getBoundingClientRect();
      if (left <= x && x <= right && top <= y && y <= bottom) return true;
    }
    return false;
  };
  const concerns = (layers: readonly Element[]) => {
    const spot = options.spot();
    if (!spot) return false;
    // In a storm, what lets presses through is looked for among the last that came.
    if (layers.length > MOST && options.isHit(spot)) return true;
    return layers.slice(-MOST).some((layer) => layer.isConnected && liesAt(layer, spot));
  };
  const answer = () => {
    if (timer !== 0) return;
    const layers = new Set<Element>();
    for (const { target, addedNodes, removedNodes } of stirred.flat()) {
      for (const node of addedNodes) if (node instanceof window.Element) layers.add(node);
      if (addedNodes.length + removedNodes.length === 0) layers.add(target as Element);
    }
    stirred = [];
    const may = toggled || options.wasCovered() || concerns([...layers]);
    toggled = false;
    timer = window.setTimeout(() => {
      timer = 0;
      if (toggled || stirred.length > 0) soon();
      else rest = REST.first;
    }, rest);
    if (may) {
      attend();
      options.changed();
    } else if (rest === REST.first) {
      // What came may yet be filled, or come over the element.
      for (const layer of layers) observer.observe(layer, NEAR);
    }
    rest = may ? REST.first : Math.min(rest * 2, REST.longest);
  };
  /** In the frame to come, before anything of it is drawn; what follows in the time after that is answered together. */
  const soon = afterLayout(document, signal, answer);
  const observer = new window.MutationObserver((records) => {
    stirred.push(records);
    if (stirred.length > KEPT) stirred = stirred.slice(-MOST);
    if (timer === 0) soon();
  });
  document.addEventListener(
    'toggle',
    () => {
      toggled = true;
      if (timer === 0) soon();
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
  });
  return {
    watch(element) {
      if (element === watched) return;
      watched = element;
      stirred = [];
      rest = REST.first;
      attend();
    },
  };
}
