import { isOurs } from '../model/ours.ts';
import { all, roots } from './page/indexed.ts';
import { PRESSABLE } from './page/roles.ts';
import { pointable } from './page/tree.ts';

/** Everything that a press is made of, in whatever order browsers send it. */
const PRESS = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'touchstart',
  'touchend',
] as const;

export interface PickOptions {
  /** Ends it; nothing of it is left. */
  signal: AbortSignal;
  /** What would be picked now; `null`: nothing that can be pressed. */
  onAim(element: Element | null): void;
  /** A press is over; its element, or what can be pressed round it. It did not reach the page. */
  onPick(element: Element | null): void;
  /** Escape was pressed. It did not reach the page. */
  onLeave(): void;
}

/**
 * Lets the person pick a control of the page by a press that the page does not get: all of its events end here, and with
 * them what browsers would do. Only trusted events count; those that scripts make are none of ours and go on. Listeners
 * that the page put on the window before hear a press first: nothing can come before them.
 */
export function pick(document: Document, { signal, onAim, onPick, onLeave }: PickOptions): void {
  const window = document.defaultView as Window & typeof globalThis;
  let aim: Element | null = null;
  /** The key that went down here: the one that pressed the card's button goes up here too, and is none. */
  let down = '';

  const listen = (types: readonly string[], handle: (event: Event) => void) => {
    const options = { capture: true, passive: false, signal };
    for (const type of types)
      window.addEventListener(
        type,
        (event) => {
          // What is pressed in our own parts is no pick.
          if (event.isTrusted && !event.composedPath().some(isOurs)) handle(event);
        },
        options,
      );
  };
  const end = (event: Event) => {
    // A finger that scrolls is no press: what it does stays, and only the page does not hear of it.
    if (!event.type.startsWith('touch')) event.preventDefault();
    event.stopImmediatePropagation();
  };
  const aimAt = (element: Element | null) => {
    if (element === aim) return;
    aim = element;
    onAim(element);
  };

  listen(PRESS, (event) => {
    end(event);
    const { button } = event as MouseEvent;
    const pressed = controlAt(event);
    if (event.type === 'click' && button === 0) onPick(pressed ?? elementAt(event));
    // Browsers send no click to a button that is disabled.
    else if (event.type === 'pointerup' && button === 0 && pressed?.matches(':disabled')) onPick(pressed);
  });
  listen(['keydown', 'keypress', 'keyup'], (event) => {
    const { type, key, ctrlKey, altKey, metaKey, repeat } = event as KeyboardEvent;
    if (ctrlKey || altKey || metaKey || !['Enter', ' ', 'Escape'].includes(key)) return;
    if (type === 'keyup' && down !== key) return;
    end(event);
    if (type === 'keydown' && !repeat) down = key;
    // The key's last event picks or leaves, so that none of it comes to the page afterwards.
    if (type !== 'keyup') return;
    down = '';
    if (key === 'Escape') onLeave();
    else onPick(controlAt(event) ?? elementAt(event));
  });
  listen(['pointermove', 'focusin'], (event) => aimAt(controlAt(event)));
}

/** So many controls are kept free of what is drawn: each has its place looked up whenever something moves. */
const MOST_FREE = 40;

/** What could be picked now: controls in the window, at most so many. */
export function pickable(document: Document): Element[] {
  const { clientHeight } = document.documentElement;
  return roots(document)
    .flatMap((root) => all(root, 'pressable'))
    .filter((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < clientHeight && pointable(element);
    })
    .slice(-MOST_FREE);
}

/** What can be pressed where an event happened, through shadow roots too. */
function controlAt(event: Event): Element | null {
  const found = event.composedPath().find((at) => at instanceof Element && at.matches(PRESSABLE));
  return (found as Element | undefined) ?? null;
}

function elementAt(event: Event): Element | null {
  const [first] = event.composedPath();
  return first instanceof Element ? first : null;
}
