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

/** The element on top at a point, through open shadow roots, our own host aside. */
export function topAt(document: Document, x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  while (found?.shadowRoot) {
    const inner = found.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}

/** Whether something of the page lies over the middle of what shows of an element. `host`: our own, which does not count. */
export function isCovered(element: Element, host: string): boolean {
  const shown = shownBox(element);
  if (!shown) return false;
  const top = topAt(element.ownerDocument, shown.left + shown.width / 2, shown.top + shown.height / 2);
  if (!top || top.localName === host || (top.getRootNode() as ShadowRoot).host?.localName === host)
    return false;
  return !(element.contains(top) || top.contains(element) || shares(element, top));
}

/** Whether all of an element shows and nothing of the page lies over it. `host`: our own, which does not count. */
export function inTheOpen(element: Element, host: string): boolean {
  const box = boxOf(element);
  const shown = shownBox(element);
  if (!shown || shown.width < box.width - 2 || shown.height < box.height - 2) return false;
  return !isCovered(element, host);
}

/** A label and its control lie over each other without one holding the other. */
function shares(element: Element, top: Element): boolean {
  const labels = (element as HTMLInputElement).labels;
  return (
    [...(labels ?? [])].some((label) => label.contains(top)) || element.parentElement?.contains(top) === true
  );
}
