import { computeAccessibleName } from 'dom-accessibility-api';
import { all, labelsFor, whileSame } from './indexed.ts';
import { before, holderOf, LONGEST, NO_WORDS, remember } from './spoken.ts';
import { moment } from './tree.ts';

/** Accessible name of a control, as it read before a translation. */
export function name(element: Element): string {
  return whileSame([element, ...labelsOf(element)], name, () => {
    const now =
      element instanceof HTMLElement && isPlain(element)
        ? element.textContent
        : computeAccessibleName(element);
    return remembered(element, now.replace(/\s+/g, ' ').trim());
  });
}

/** What was found of labels at one moment. */
let labelled: { at: object | null; by: Map<Element, readonly Element[]> } = { at: null, by: new Map() };

/** Elements that name a control: what it says it is labelled by, and its labels. */
export function labelsOf(control: Element): readonly Element[] {
  const now = moment();
  if (!now) return findLabels(control);
  if (labelled.at !== now) labelled = { at: now, by: new Map() };
  let found = labelled.by.get(control);
  if (!found) {
    found = findLabels(control);
    labelled.by.set(control, found);
  }
  return found;
}

function findLabels(control: Element): readonly Element[] {
  const ids = control.getAttribute('aria-labelledby');
  const labels = labelsFor(control);
  if (!ids) return labels;
  const root = control.getRootNode() as Document | ShadowRoot;
  const named = ids.split(/\s+/).map((id) => (id ? root.getElementById(id) : null));
  return [...named.filter((label) => label !== null), ...labels];
}

/** What stands for a control's name without the work of it: enough to tell that it is not called so. */
export function roughName(control: Element): string {
  const label = control.getAttribute('aria-label');
  if (label) return label;
  const labels = labelsOf(control).map(line).join(' ');
  return labels || line(control);
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
    remember(element, now);
    return now;
  }
  return before(element, now) ?? now;
}

/** A piece of text as it stands on the page, and the element that holds it, a translator's wrapping aside. */
export interface Said {
  holder: Element;
  text: string;
}

/** Every piece of text under an element, whatever it says: for small parts. Shadow roots are not entered. */
export function* texts(root: Element): Generator<Said> {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let last: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text;
    const holder = holderOf(node);
    if (!holder || NO_WORDS.has(holder.localName) || data.trim() === '' || data.length > LONGEST) continue;
    const wrapped = holder !== node.parentElement;
    if (wrapped && holder === last) continue;
    if (wrapped) last = holder;
    const now = wrapped ? (holder.textContent ?? '') : data;
    yield { holder, text: wrapped ? (before(holder, now) ?? now) : now };
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
    all(document, 'translated').some((font) => font.parentElement?.localName === 'font')
  );
}
