import { isOurs } from '../model/ours.ts';
import { type Box, intersect } from './place.ts';

/** Box of an element in viewport pixels. */
export function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

/** The viewport without its scroll bars. */
export function viewportOf(document: Document): Box {
  const { clientWidth, clientHeight } = document.documentElement;
  const view = document.defaultView;
  return {
    left: 0,
    top: 0,
    width: clientWidth || view?.innerWidth || 0,
    height: view?.innerHeight ?? clientHeight,
  };
}

/** What of an element shows through its scrolling ancestors and the viewport; `null`: nothing. */
export function shownBox(element: Element): Box | null {
  let box: Box | null = intersect(boxOf(element), viewportOf(element.ownerDocument));
  for (const ancestor of clippers(element)) box = box && intersect(box, boxOf(ancestor));
  return box;
}

/** The ancestors that cut off what runs over them. What is in the top layer, or fixed, is cut off by the viewport only. */
export function* clippers(element: Element): Generator<Element> {
  let { position } = getComputedStyle(element);
  for (let at = element; ; ) {
    if (position === 'fixed' || at.matches(':modal,:popover-open')) return;
    const parent: Element | null =
      at.assignedSlot ?? at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null;
    if (!parent || parent === element.ownerDocument.body || parent === element.ownerDocument.documentElement)
      return;
    const style = getComputedStyle(parent);
    at = parent;
    if (position === 'absolute' && style.position === 'static' && style.transform === 'none') continue;
    if (style.overflowX !== 'visible' || style.overflowY !== 'visible') yield parent;
    position = style.position;
  }
}

/** The element on top at a point, through open shadow roots. */
export function topAt(document: Document, x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  while (found?.shadowRoot) {
    const inner = found.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}

/** All elements of the page at a point that take a press, through open shadow roots. */
export function stackAt(root: Document | ShadowRoot, x: number, y: number): Element[] {
  return root
    .elementsFromPoint(x, y)
    .filter((element) => element.getRootNode() === root && !isOurs(element))
    .flatMap((element) => [...(element.shadowRoot ? stackAt(element.shadowRoot, x, y) : []), element]);
}
