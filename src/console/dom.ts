import { computeAccessibleName } from 'dom-accessibility-api';
import { type Meaning, meanings } from './labels.ts';

/** Our own host element: never read as part of the page. */
export const HOST = 'model-access-guide';

/** What a person can press. */
export const PRESSABLE =
  'button:not([role]),[role="button"],[role="link"],a[href]:not([role]),summary,input[type="button"],input[type="submit"]';

/** What a person can tick or choose. */
export const CHECKABLE =
  'input[type="checkbox"],input[type="radio"],[role="checkbox"],[role="radio"],[role="switch"],[role="option"],[role="menuitemcheckbox"],[role="menuitemradio"],[role="treeitem"][aria-checked],[aria-pressed]';

const HEADING = 'h1,h2,h3,h4,h5,h6,[role="heading"]';

/**
 * What an element read before a translator replaced its text. Translators replace text nodes, never elements,
 * so an element that still stands there still means what it meant.
 */
const original = new WeakMap<Element, string>();

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

/** Whether a person could see an element, scrolled to it: rendered, and not hidden by style. */
export function visible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** Whether a control answers to the person. */
export function enabled(element: Element): boolean {
  return (
    !element.matches(':disabled') &&
    element.getAttribute('aria-disabled') !== 'true' &&
    !says(element, 'data-disabled')
  );
}

/** A state attribute that is there, and not to say no. */
function says(element: Element, attribute: string): boolean {
  return element.hasAttribute(attribute) && element.getAttribute(attribute) !== 'false';
}

/** Whether a control says that it is at work. */
export function busy(element: Element): boolean {
  return (
    element.getAttribute('aria-busy') === 'true' ||
    says(element, 'data-loading') ||
    meanings(name(element)).has('saving')
  );
}

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

/** A label that stands on the page as text of its own. */
export interface Found {
  element: Element;
  meanings: ReadonlySet<Meaning>;
}

/** Words of rows and of choices: they stand on a page by the thousand, and are looked for only where they matter. */
const COMMON: readonly Meaning[] = ['allowed', 'blocked', 'allow', 'block'];

/**
 * Every label that stands in `root` as visible text, in the order of the document. Text of buttons and links counts too.
 * @param common take the words of rows and choices as well
 */
export function labelsIn(root: Node, common = false): Found[] {
  const found: Found[] = [];
  for (const { holder, text } of texts(root)) {
    const kinds = meanings(text);
    if (kinds.size === 0 || (!common && COMMON.some((meaning) => kinds.has(meaning)))) continue;
    if (visible(holder)) found.push({ element: holder, meanings: kinds });
  }
  return found;
}

/** Elements whose text nobody reads. */
const NO_WORDS = new Set(['script', 'style', 'noscript', 'template']);

/** Every short text under `root` with the element that holds it, a translator's wrapping aside. Shadow roots are not entered. */
export function* texts(root: Node): Generator<{ holder: Element; text: string }> {
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
      if (data.length <= 200) {
        if (meanings(data).size > 0) original.set(holder, data.trim());
        yield { holder, text: data };
      }
    } else if (holder !== last) {
      last = holder;
      yield { holder, text: original.get(holder) ?? holder.textContent ?? '' };
    }
  }
}

/** Level of a heading; `null`: it is none. */
export function headingLevel(element: Element): number | null {
  const heading = element.closest(HEADING);
  if (!heading) return null;
  const level = heading.getAttribute('aria-level') ?? /^h([1-6])$/.exec(heading.localName)?.[1] ?? '2';
  return Number(level) || 2;
}

/** All visible headings of a root. */
export function headings(root: ParentNode): Element[] {
  return [...root.querySelectorAll(HEADING)].filter(visible);
}

/** Ticked, as the control's own library means it; `unknown` where it does not say. */
export function ticked(control: Element): boolean | 'unknown' {
  if (control instanceof HTMLInputElement) return control.indeterminate ? 'unknown' : control.checked;
  if (control instanceof HTMLOptionElement) return control.selected;
  const tab = control.getAttribute('role') === 'tab' ? control.getAttribute('aria-selected') : null;
  const aria = control.getAttribute('aria-checked') ?? control.getAttribute('aria-pressed') ?? tab;
  if (aria === 'true') return true;
  if (aria === 'false') return false;
  const state = control.getAttribute('data-state');
  if (state === 'checked' || state === 'on') return true;
  if (state === 'unchecked' || state === 'off') return false;
  const inner = control.querySelector(
    'input[type="checkbox"],[role="checkbox"],[data-state="checked"],[data-state="unchecked"]',
  );
  if (inner) return ticked(inner);
  if (control.getAttribute('role') !== 'option') return 'unknown';
  return chosen(control);
}

/**
 * Whether an option is chosen. `aria-selected` means that by ARIA, but only the highlighted row in lists that
 * mark the choice by `data-selected` (seen in published component libraries), and both mean the highlight in cmdk.
 */
function chosen(option: Element): boolean | 'unknown' {
  if (option.hasAttribute('cmdk-item')) {
    const checked = option.getAttribute('data-checked');
    return checked === null ? 'unknown' : checked !== 'false';
  }
  const list = option.closest('[role="listbox"]') ?? option.parentElement;
  const marked = list?.querySelector('[role="option"][data-selected]');
  if (marked) return option.hasAttribute('data-selected') && option.getAttribute('data-selected') !== 'false';
  const options = list ? [...list.querySelectorAll('[role="option"][aria-selected="true"]')] : [];
  const aria = option.getAttribute('aria-selected');
  if (list?.getAttribute('aria-multiselectable') === 'true' || options.length > 1) {
    return aria === null ? 'unknown' : aria === 'true';
  }
  return 'unknown';
}

/** The modal dialog on top of the page, outside of which everything is inert; `null`: none is open. */
export function modalOnTop(document: Document): Element | null {
  return (
    roots(document)
      .flatMap((root) => [...root.querySelectorAll('dialog:modal')])
      .at(-1) ?? null
  );
}
