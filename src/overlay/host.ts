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

/** A page that throws us out more often than this in `SPELL` ms does not want us. */
const RETURNS = 5;
const SPELL = 5000;

export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  /** Puts the host where it can be reached: into the modal dialog on top, else on the document's root. */
  moveInto(modal: Element | null): void;
  /** Whether the focus is in our own parts. */
  hasFocus(): boolean;
}

/**
 * The one element of ours on the page, held above the page's own dialogs.
 * What it does was found by trial with native, Radix, Headless UI, MUI and React Aria dialogs in Chromium and Firefox:
 * it sits on the root element as a manual popover, keeps its events to itself, hides from focus traps that the focus
 * left them, and moves into a native modal dialog, because all else is inert then.
 * @param signal removes everything
 * @param onEvicted the page removed the host once too often; it is gone
 * @param onEscape Escape was pressed with the focus in our parts
 */
export function createHost(
  document: Document,
  name: string,
  styles: string,
  signal: AbortSignal,
  onEvicted: () => void,
  onEscape: () => void,
): Host {
  const window = document.defaultView as Window & typeof globalThis;
  const element = document.createElement(name);
  element.setAttribute('translate', 'no');
  element.setAttribute('class', 'notranslate');
  element.setAttribute('popover', 'manual');
  element.setAttribute('data-react-aria-top-layer', 'true');
  const root = element.attachShadow({ mode: 'open', delegatesFocus: false });
  const style = document.createElement('style');
  style.textContent = styles;
  root.append(style);

  let home: Element = document.documentElement;
  const returns: number[] = [];
  const raises: number[] = [];

  const show = () => {
    if (element.isConnected && !element.matches(':popover-open')) element.showPopover();
  };
  const put = () => {
    const focused = root.activeElement;
    home.append(element);
    show();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };
  const raise = (event: Event) => {
    const from = event.target;
    if (from === element || (event as ToggleEvent).newState !== 'open' || root.activeElement) return;
    if (tooOften(raises)) return;
    if (element.matches(':popover-open')) element.hidePopover();
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

  const upright = new window.MutationObserver(() => {
    for (const attribute of ['aria-hidden', 'inert', 'hidden', 'style']) element.removeAttribute(attribute);
    show();
  });
  const present = new window.MutationObserver(() => {
    if (element.isConnected && element.parentNode === home) return;
    if (!home.isConnected) home = document.documentElement;
    else if (tooOften(returns)) {
      onEvicted();
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

  upright.observe(element, {
    attributes: true,
    attributeFilter: ['aria-hidden', 'inert', 'hidden', 'style'],
  });
  signal.addEventListener('abort', () => {
    upright.disconnect();
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
    hasFocus: () => root.activeElement !== null,
  };
}

/** Counts a happening and says whether there were too many of late. */
function tooOften(times: number[]): boolean {
  const now = performance.now();
  while (times.length > 0 && now - (times[0] as number) > SPELL) times.shift();
  times.push(now);
  return times.length > RETURNS;
}
