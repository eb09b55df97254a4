/**
 * An element of a name, and no other, even where the page has defined elements of that name: no script of the page has a part in
 * it. `null`: that cannot be had.
 */
export function bareElement(document: Document, name: string): HTMLElement | null {
  const { customElements, CustomElementRegistry, Element } = document.defaultView as Window &
    typeof globalThis;
  // Chromium from 146 on: a registry of its own, in which nothing is defined.
  if ('customElementRegistry' in Element.prototype)
    return document.createElement(name, { customElementRegistry: new CustomElementRegistry() });
  // Firefox shows the page's registry to a content script, and blames on it what a definition throws; Chromium shows none.
  if (customElements?.get(name)) return null;
  // A document without a window has no definitions. They come to an element that has its shadow root, once it is moved.
  return document.implementation.createHTMLDocument('').createElement(name);
}

/** A mark in the shadow root of an element of ours, by which a later script of ours knows it: no page can read what it holds. */
export function mark(document: Document, secret: string): HTMLElement {
  const element = document.createElement('span');
  element.hidden = true;
  element.attachShadow({ mode: 'closed' }).append(secret);
  return element;
}

/**
 * Elements with our mark that an earlier script of ours left behind. Only Firefox puts a new script into pages that are open, after
 * it has ended the one before, and only it lets scripts of extensions look into closed roots.
 */
export function leftBehind(document: Document, name: string, secret: string): Element[] {
  const closed = (element: Element) =>
    (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  return [...document.querySelectorAll(name)].filter((element) =>
    [...(element.shadowRoot?.children ?? [])].some((child) => closed(child)?.textContent === secret),
  );
}
