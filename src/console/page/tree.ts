/** Facts of the document's tree: ancestors through shadow roots, what can be seen. */

/** The element that holds a node, out of a shadow root too. */
export function parentOf(node: Node): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Whether `outer` holds `inner`, through shadow roots too. */
export function holds(outer: Node, inner: Node | null): boolean {
  for (let node: Node | null = inner; node; node = parentOf(node)) {
    if (outer.contains(node)) return true;
  }
  return false;
}

/** Nearest ancestor or self that matches, through shadow roots too. */
export function closest(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at; ) {
    const found: Element | null = at.closest(selector);
    if (found) return found;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** Whether an element is one of some, or inside one. */
export function isInside(element: Element | null, some: ReadonlySet<Element>): boolean {
  for (let at = element; at; at = at.parentElement) if (some.has(at)) return true;
  return false;
}

/** Whether `second` comes after `first` in the document. */
export function follows(first: Node, second: Node): boolean {
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The smallest element that holds all of them; `null`: none does, or there are none. */
export function common(elements: readonly Element[]): Element | null {
  let round: Element | null = elements[0] ?? null;
  while (round && !elements.every((element) => round?.contains(element))) round = round.parentElement;
  return round;
}

let seen: WeakMap<Element, boolean> | null = null;
let pointed = new WeakMap<Element, boolean>();

/** Within one look nothing on the page changes, so that what can be seen of it is asked once. */
export function atOneMoment<Value>(look: () => Value): Value {
  if (seen) return look();
  seen = new WeakMap();
  pointed = new WeakMap();
  try {
    return look();
  } finally {
    seen = null;
  }
}

/** Tells one look from the next; `null`: there is none at the moment. */
export function moment(): object | null {
  return seen;
}

/** Whether a person could see an element, scrolled to it: rendered, and not hidden by style. */
export function visible(element: Element): boolean {
  const known = seen?.get(element);
  if (known !== undefined) return known;
  const shown = element.checkVisibility({ visibilityProperty: true });
  seen?.set(element, shown);
  return shown;
}

/** Whether an element can be pointed at: seen, large enough to be pressed, and not clipped away as texts for screen readers are. */
export function pointable(element: Element): boolean {
  const known = seen && pointed.get(element);
  if (known !== undefined && known !== null) return known;
  const shown = visible(element) && isLarge(element) && isUnclipped(element);
  if (seen) pointed.set(element, shown);
  return shown;
}

function isLarge(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= 8 && height >= 8;
}

function isUnclipped(element: Element): boolean {
  const style = getComputedStyle(element);
  return style.clip === 'auto' && style.clipPath === 'none';
}
