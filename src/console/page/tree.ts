/** Facts of the document's tree: shadow roots, ancestors, what can be seen. */

/** Our own host element: never read as part of the page. */
export const HOST = 'model-access-guide';

/** The document and every open shadow root in it, outermost first. */
export function roots(document: Document): (Document | ShadowRoot)[] {
  const found: (Document | ShadowRoot)[] = [document];
  for (let i = 0; i < found.length; i++) {
    for (const element of (found[i] as Document | ShadowRoot).querySelectorAll('*')) {
      if (element.shadowRoot && element.localName !== HOST) found.push(element.shadowRoot);
    }
  }
  return found;
}

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

/** Whether a person could see an element, scrolled to it: rendered, and not hidden by style. */
export function visible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** Whether an element can be pointed at: seen, large enough to be pressed, and not clipped away as texts for screen readers are. */
export function pointable(element: Element): boolean {
  if (!visible(element)) return false;
  const { width, height } = element.getBoundingClientRect();
  if (width < 8 || height < 8) return false;
  const style = getComputedStyle(element);
  return style.clip === 'auto' && style.clipPath === 'none';
}

/** The modal dialog on top of the page, outside of which everything is inert; `null`: none is open. */
export function modalOnTop(document: Document): Element | null {
  return (
    roots(document)
      .flatMap((root) => [...root.querySelectorAll('dialog:modal')])
      .at(-1) ?? null
  );
}
