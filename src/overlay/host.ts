import { claim } from '../model/ours.ts';
import { mark } from './birth.ts';
import { tooOften } from './often.ts';

/** Events of ours that pages' dialogs listen for to close themselves, to steal the focus back, or to act on keys. */
const PRIVATE = [
  'pointerdown',
  'pointerup',
  'pointermove',
  'pointerover',
  'pointerout',
  'mousedown',
  'mouseup',
  'mousemove',
  'mouseover',
  'mouseout',
  'touchstart',
  'touchmove',
  'touchend',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'wheel',
  'focusin',
  'focusout',
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'change',
  'copy',
  'cut',
  'paste',
];

const FOCUS = ['focus', 'blur', 'focusin', 'focusout'];

/** A page that throws us out more often than this at a time does not want us. */
const RETURNS = 5;
/** Nor does one that so often undoes what our element is. */
const MENDS = 20;

/** What the host carries; `null`: what it must not, as that would take it from the person. */
const CARRIED: Readonly<Record<string, string | null>> = {
  translate: 'no',
  class: 'notranslate',
  popover: 'manual',
  'data-react-aria-top-layer': 'true',
  'data-step': null,
  'data-reason': null,
  'data-sure': null,
  'data-picking': null,
  'aria-hidden': null,
  inert: null,
  hidden: null,
  style: null,
};

export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  /** Puts the host where it can be reached: into the modal dialog on top, else on the document's root. */
  moveInto(modal: Element | null): void;
  /** Sets an attribute that the host carries; `null` takes it off. */
  carry(name: string, value: string | null): void;
  /** Whether the focus is in our own parts. */
  hasFocus(): boolean;
}

export interface HostOptions {
  /** Our element, which stands on no page yet. */
  element: HTMLElement;
  styles: string;
  /** All that is shown: it stays in the element. */
  content: HTMLElement;
  /** What the page cannot know, and a later script of ours does. */
  secret: string;
  /** Removes everything. */
  signal: AbortSignal;
  /** The page undid too often what the host is. */
  onEvicted(): void;
  /** Escape was pressed with the focus in our parts. */
  onEscape(): void;
}

/**
 * The one element of ours on the page, held above the page's own dialogs.
 * What it does was found by trial with native, Radix, Headless UI, MUI and React Aria dialogs in Chromium and Firefox:
 * it sits on the root element as a manual popover, keeps its events to itself, hides from focus traps that the focus
 * left them, and moves into a native modal dialog, because all else is inert then. What a page does to it is undone, but
 * not for ever: a page that answers each time would never come to rest.
 */
export function createHost(
  document: Document,
  { element, styles, content, secret, signal, onEvicted, onEscape }: HostOptions,
): Host {
  const window = document.defaultView as Window & typeof globalThis;
  claim(element);
  const root = element.attachShadow({ mode: 'open', delegatesFocus: false });
  const style = document.createElement('style');
  style.textContent = styles;
  root.append(style, mark(document, secret), content);

  const carried = new Map(Object.entries(CARRIED));
  let home: Element = document.documentElement;
  const returns: number[] = [];
  const raises: number[] = [];
  const mends: number[] = [];

  const giveIn = () => {
    if (!signal.aborted) onEvicted();
  };
  const mended = (name: string, value: string | null) => {
    if (element.getAttribute(name) === value) return false;
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
    return true;
  };
  /** Browsers refuse to show or hide it where the page, hearing of it first, takes it away. */
  const asPopover = (change: () => void) => {
    try {
      change();
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      if (tooOften(mends, MENDS)) giveIn();
    }
  };
  const show = () =>
    asPopover(() => {
      if (element.isConnected && !element.matches(':popover-open')) element.showPopover();
    });
  const put = () => {
    const focused = root.activeElement;
    home.append(element);
    show();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };
  const raise = (event: Event) => {
    const { isTrusted, target, newState } = event as ToggleEvent;
    if (!isTrusted || target === element || newState !== 'open' || root.activeElement) return;
    if (tooOften(raises, RETURNS)) return;
    asPopover(() => {
      if (element.matches(':popover-open')) element.hidePopover();
    });
    show();
  };

  for (const type of PRIVATE) element.addEventListener(type, (event) => event.stopPropagation(), { signal });
  for (const type of FOCUS) {
    window.addEventListener(
      type,
      (event) => {
        if ((event as FocusEvent).relatedTarget === element && event.target !== element)
          event.stopImmediatePropagation();
      },
      { capture: true, signal },
    );
  }
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !event.composedPath().includes(element)) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      onEscape();
    },
    { capture: true, signal },
  );
  document.addEventListener('toggle', raise, { capture: true, signal });
  element.addEventListener('toggle', () => upright(), { signal });

  /** Undoes what the page did to the element itself. */
  const upright = () => {
    if (!element.isConnected) return;
    let undone = !element.matches(':popover-open');
    for (const [name, value] of carried) undone = mended(name, value) || undone;
    for (const part of [style, content]) {
      if (part.parentNode === root) continue;
      root.append(part);
      undone = true;
    }
    if (!undone) return;
    if (tooOften(mends, MENDS)) giveIn();
    else show();
  };
  const whole = new window.MutationObserver(upright);
  const present = new window.MutationObserver(() => {
    if (element.isConnected && element.parentNode === home) return;
    if (!home.isConnected) home = document.documentElement;
    else if (tooOften(returns, RETURNS)) {
      giveIn();
      return;
    }
    put();
    attend();
  });
  const attend = () => {
    present.disconnect();
    present.observe(home, { childList: true });
    for (let at = home.parentNode; at; at = at.parentNode) present.observe(at, { childList: true });
  };

  for (const [name, value] of carried) mended(name, value);
  whole.observe(element, { attributes: true, attributeFilter: [...carried.keys()] });
  whole.observe(root, { childList: true });
  signal.addEventListener('abort', () => {
    whole.disconnect();
    present.disconnect();
    element.remove();
  });
  put();
  attend();

  return {
    element,
    root,
    moveInto(modal) {
      const next = modal ?? document.documentElement;
      if (next === home || signal.aborted) return;
      home = next;
      put();
      attend();
    },
    carry(name, value) {
      carried.set(name, value);
      mended(name, value);
    },
    hasFocus: () => root.activeElement !== null,
  };
}
