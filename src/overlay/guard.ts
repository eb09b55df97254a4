import { beside } from './veil.ts';

/** So long lies between two answers, ms: some pages change something near an element in every frame. */
const REST = 100;

/** Tells when something may have come over an element, or gone from it. */
export interface Guard {
  /** `null`: nothing is watched. */
  watch(element: Element | null): void;
}

/** Watches the places where layers over an element hang. They take part in none of what makes the page be read anew. */
export function createGuard(document: Document, signal: AbortSignal, changed: () => void): Guard {
  const window = document.defaultView as Window & typeof globalThis;
  let watched: Element | null = null;
  let timer = 0;
  const attend = () => {
    observer.disconnect();
    if (!watched?.isConnected) return;
    const seen = new Set<Node>();
    for (const { layer } of beside(watched)) {
      seen.add(layer);
      if (layer.parentNode) seen.add(layer.parentNode);
    }
    const options = { childList: true, attributeFilter: ['class', 'style', 'hidden', 'open', 'popover'] };
    for (const node of seen) observer.observe(node, options);
  };
  let missed = false;
  /** At once, before anything of it is drawn; what follows in the time after that is answered together. */
  const answer = () => {
    missed = timer !== 0;
    if (missed) return;
    timer = window.setTimeout(() => {
      timer = 0;
      if (missed) answer();
    }, REST);
    attend();
    changed();
  };
  const observer = new window.MutationObserver(answer);
  document.addEventListener('toggle', answer, { capture: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
  });
  return {
    watch(element) {
      if (element === watched) return;
      watched = element;
      attend();
    },
  };
}
