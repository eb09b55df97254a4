import { computeAccessibleName } from 'dom-accessibility-api';
import { concepts } from '../words/concepts.ts';
import { meanings } from '../words/labels.ts';

/**
 * What an element read before a translator replaced its text. Translators replace text nodes, never elements,
 * so an element that still stands there still means what it meant.
 */
const original = new WeakMap<Element, string>();

/** Longest text that is read: what is longer is prose. */
const LONGEST = 300;

/** Accessible name of a control, as it read before a translation. */
export function name(element: Element): string {
  const now =
    element instanceof HTMLElement && isPlain(element) ? element.textContent : computeAccessibleName(element);
  return remembered(element, now.replace(/\s+/g, ' ').trim());
}

/** Name as it stands on screen now, for quoting. */
export function nameOnScreen(element: Element): string {
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  return text && text.length <= 60 ? text : computeAccessibleName(element).replace(/\s+/g, ' ').trim();
}

/** Without naming attributes and without hidden or graphic children, the name is the text. */
function isPlain(element: HTMLElement): boolean {
  return (
    element.childElementCount === 0 &&
    !element.hasAttribute('aria-label') &&
    !element.hasAttribute('aria-labelledby') &&
    !element.hasAttribute('title') &&
    element.localName !== 'input' &&
    element.textContent !== ''
  );
}

function remembered(element: Element, now: string): string {
  if (element.querySelector('font') === null) {
    original.set(element, now);
    return now;
  }
  return original.get(element) ?? now;
}

/** Elements whose text nobody reads. */
const NO_WORDS = new Set(['script', 'style', 'noscript', 'template']);

/** A piece of text as it stands on the page, and the element that holds it, a translator's wrapping aside. */
export interface Said {
  holder: Element;
  text: string;
}

/** Every short text under `root`. Shadow roots are not entered. */
export function* texts(root: Node): Generator<Said> {
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let last: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const data = (node as Text).data;
    let holder = node.parentElement;
    if (!holder || NO_WORDS.has(holder.localName) || data.trim() === '') continue;
    let wrapped = false;
    while (holder?.localName === 'font') {
      wrapped = true;
      holder = holder.parentElement;
    }
    if (!holder) continue;
    if (!wrapped) {
      if (data.length <= LONGEST) {
        if (meanings(data).size > 0 || concepts(data).size > 0) original.set(holder, data.trim());
        yield { holder, text: data };
      }
    } else if (holder !== last) {
      last = holder;
      yield { holder, text: original.get(holder) ?? holder.textContent ?? '' };
    }
  }
}

/** The text of an element in one line. */
export function line(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The browser has put the page into another language: it says so on the root (Chromium), or wraps what it replaced in `<font>`. */
export function isTranslated(document: Document): boolean {
  const { classList } = document.documentElement;
  return (
    classList.contains('translated-ltr') ||
    classList.contains('translated-rtl') ||
    document.querySelector('font > font') !== null
  );
}
