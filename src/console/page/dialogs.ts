import { isOurs } from '../../model/ours.ts';
import { headings } from './headings.ts';
import { all, roots, stampOf } from './indexed.ts';
import { line } from './texts.ts';
import { visible } from './tree.ts';

const LEAVING = '[data-state="closed"],[data-closed],[data-exiting],[data-leave]';

/** Dialogs that are open and not on their way out, topmost last, our own host aside. */
export function openDialogs(roots: readonly (Document | ShadowRoot)[]): Element[] {
  const found: Element[] = [];
  for (const root of roots) {
    for (const element of all(root, 'layer')) {
      if (isOurs(element) || element.matches(LEAVING) || !isOpen(element)) continue;
      if (!visible(element) || isPutAway(element)) continue;
      found.push(element);
    }
  }
  return topmostLast(
    found.filter((element) => !found.some((inner) => inner !== element && wraps(element, inner))),
  );
}

/**
 * Dialogs in the order in which they lie over each other, as far as the browser tells what is on top in the middle of each;
 * else in that of the document. What is under a modal dialog is inert, and is not hit at all: of several that are open the
 * one opened last is hit, wherever it stands in the document.
 */
function topmostLast(dialogs: Element[]): Element[] {
  if (dialogs.length < 2) return dialogs;
  const hit = new Map(dialogs.map((dialog) => [dialog, hitIn(dialog, dialogs)]));
  const isHit = (dialog: Element) => hit.get(dialog)?.includes(dialog) === true;
  const isUnder = (one: Element, other: Element) => {
    const own = hit.get(one)?.indexOf(other) ?? -1;
    if (own >= 0) return !hit.get(one)?.slice(0, own).includes(one);
    if (one.matches(':modal') && other.matches(':modal') && !isHit(one) && isHit(other)) return true;
    const [top, ...under] = hit.get(other) ?? [];
    return top === other && under.includes(one);
  };
  const order: Element[] = [];
  for (const dialog of dialogs) {
    const over = order.findIndex((other) => !other.contains(dialog) && isUnder(dialog, other));
    order.splice(over < 0 ? order.length : over, 0, dialog);
  }
  return order;
}

/** The dialogs that are hit in the middle of what shows of one, topmost first. */
function hitIn(dialog: Element, dialogs: readonly Element[]): Element[] {
  const { clientWidth, clientHeight } = dialog.ownerDocument.documentElement;
  const { left, top, right, bottom } = dialog.getBoundingClientRect();
  const x = (Math.max(left, 0) + Math.min(right, clientWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, clientHeight)) / 2;
  const hit = (root: Document | ShadowRoot): Element[] =>
    root.elementsFromPoint(x, y).flatMap((element) => {
      if (element.getRootNode() !== root) return [];
      const inside = dialogs.findLast((other) => other.contains(element));
      return inside ?? (element.shadowRoot ? hit(element.shadowRoot) : []);
    });
  return [...new Set(hit(dialog.ownerDocument))];
}

/** Some pages keep what is closed: pushed out beside the window, or faded out and deaf. */
export function isPutAway(element: Element): boolean {
  return (
    isBeside(element, widthOf(element.ownerDocument)) ||
    (!element.checkVisibility({ opacityProperty: true }) &&
      getComputedStyle(element).pointerEvents === 'none')
  );
}

/** Pushed out beside the window, which is so wide. */
function isBeside(element: Element, window: number): boolean {
  const { left, right, width } = element.getBoundingClientRect();
  return width > 0 && (right <= 0 || left >= window);
}

/** Can be seen and is not put away. Of thousands of controls, most are known by one question to the browser and their place. */
function stands(element: Element, window: number): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    ? !isBeside(element, window)
    : visible(element) && !isPutAway(element);
}

function widthOf({ documentElement }: Document): number {
  return documentElement.clientWidth;
}

function isOpen(element: Element): boolean {
  if (element instanceof HTMLDialogElement) return element.open;
  return element.hasAttribute('popover') ? element.matches(':popover-open') : true;
}

/** A wrapper with a dialog role round nothing but the dialog itself. */
function wraps(outer: Element, inner: Element): boolean {
  return outer.contains(inner) && outer.textContent === inner.textContent;
}

/** Whether a dialog keeps the rest of the page from the person. */
export function isModal(dialog: Element): boolean {
  return (
    dialog.matches(':modal') ||
    dialog.getAttribute('aria-modal') === 'true' ||
    dialog.getAttribute('role') === 'alertdialog'
  );
}

/** Name and heading of a dialog. */
export function titleOf(dialog: Element): string {
  const label = dialog.getAttribute('aria-label');
  if (label) return label;
  const root = dialog.getRootNode() as Document | ShadowRoot;
  const ids = dialog.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const named = ids
    .map((id) => root.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();
  const heading = headings(dialog)[0];
  return named || (heading ? line(heading) : '');
}

/**
 * What a person sees that could be taken for something a press opens: dialogs, and what can be pressed, ticked or typed in. Of
 * thousands of controls that takes longer than a person should wait for the answer to a press: it can be asked in advance, a
 * little at a time, while the page stands still.
 */
export class Standing {
  readonly #document: Document;
  /** Those that were seen to stand there, and when that was, by the clock of the index. */
  #known = new Set<Element>();
  #since = Number.NaN;
  /** What is still to be asked in advance; `null`: not begun. */
  #left: Element[] | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  /** What may have changed without a change of the document: by its window, or where it is scrolled to. */
  forget(): void {
    this.#known.clear();
    this.#left = null;
  }

  /** Asks in advance for as long as there is time; whether there is no more to ask, or no sense in it as the page goes on changing. */
  prepare(hasTime: () => boolean): boolean {
    if (!this.#left) {
      this.#since = this.#clock();
      this.#left = this.#used();
    }
    if (this.#since !== this.#clock()) return true;
    const window = widthOf(this.#document);
    while (this.#left.length > 0 && hasTime())
      for (const element of this.#left.splice(-AT_ONCE))
        if (stands(element, window)) this.#known.add(element);
    return this.#left.length === 0;
  }

  now(): Element[] {
    const window = widthOf(this.#document);
    if (this.#since !== this.#clock()) this.forget();
    return [
      ...openDialogs(roots(this.#document)),
      ...this.#used().filter((element) => this.#known.has(element) || stands(element, window)),
    ];
  }

  #clock(): number {
    return stampOf(this.#document.documentElement);
  }

  #used(): Element[] {
    return roots(this.#document).flatMap((root) => [...all(root, 'pressable'), ...all(root, 'filled')]);
  }
}

/** So many are asked before the time is looked at again. */
const AT_ONCE = 20;

/** All dialogs and popovers of the page, open or not. */
export function layersOn(document: Document): readonly Element[] {
  return roots(document).flatMap((root) => [...all(root, 'layer')]);
}

/** The modal dialog on top of the page, outside of which everything is inert; `null`: none is open. */
export function modalOnTop(document: Document): Element | null {
  return topmostLast(layersOn(document).filter((element) => element.matches('dialog:modal'))).at(-1) ?? null;
}
