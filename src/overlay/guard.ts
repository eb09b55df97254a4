import { beside } from './veil.ts';

/** What changes near an element is answered so much later, ms: some pages change something there in every frame. */
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
  const soon = () => {
    if (timer !== 0) return;
    timer = window.setTimeout(() => {
      timer = 0;
      changed();
      attend();
    }, REST);
  };
  const observer = new window.MutationObserver(soon);
  document.addEventListener('toggle', soon, { capture: true, signal });
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
