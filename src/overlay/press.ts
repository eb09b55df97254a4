import { boxOf } from './ground.ts';
import { contains, type Point } from './place.ts';
import { ancestors } from './places.ts';
import { isVeiled, type Layers } from './veil.ts';

/**
 * A button that came, moved or changed under a resting pointer, or got the focus, is not pressed sooner after that, ms: nobody
 * answers so soon to what they see. What follows another press takes longer, and is known by that.
 */
const MOMENT = 120;

/** Presses so close together, in ms and px, are one burst: of the first. */
const BURST = 500;
const NEAR = 24;

/** What of a button must show of what it is. */
const SHOWN = 0.5;

/** What our buttons do: once, and only when a person presses them. */
export interface Presses {
  /** What a press does. A link that has nothing else to do leads where it leads. */
  bind(button: HTMLElement, run?: () => void): void;
  /** Everything stands where it is drawn now. */
  settle(): void;
  /** Gives the focus to something of ours: a key pressed there is meant for it from now on. */
  focus(element: HTMLElement): void;
}

/**
 * The root is open, and so a page can press our buttons by script, lay them under a press that the person meant for the page,
 * or hide them. An action runs on a trusted press only, that began and ended on the same button, which the person could
 * see there. Keys and screen readers press by a trusted click without a pointer, whose detail is 0.
 */
export function createPresses(root: ShadowRoot, layers: Layers, signal: AbortSignal): Presses {
  const { host, ownerDocument } = root;
  const window = ownerDocument.defaultView as Window & typeof globalThis;
  const bound = new WeakMap<Element, (() => void) | undefined>();
  /** Since when each button has stood where it is and said what it says, if that came about under the pointer or the focus. */
  let standing = new Map<string, number>();
  let pointer = { x: Number.NaN, y: Number.NaN };
  /** The last press of the pointer anywhere, and the button of ours that it was on. */
  let down = { at: Number.NEGATIVE_INFINITY, x: 0, y: 0, on: '' };
  /** The button on which a press has begun, and may end. */
  let begun: Element | null = null;
  let keyed: { on: Element | null; good: boolean } | null = null;
  /** The person pressed Tab last: where the focus goes next is their doing. */
  let tabbing = false;
  let focused = Number.NEGATIVE_INFINITY;
  let last = { on: '', at: Number.NEGATIVE_INFINITY };

  const buttonOf = (event: Event) =>
    (event.composedPath().find((at) => at instanceof Element && bound.has(at)) as HTMLElement | undefined) ??
    null;
  const sign = (button: Element) => `${button.getAttribute('data-part')} ${button.textContent}`;
  const place = (button: Element) => {
    const { left, top, width, height } = boxOf(button);
    return `${sign(button)} ${[left, top, width, height].map(Math.round)}`;
  };

  const settle = () => {
    const now = performance.now();
    const before = standing;
    standing = new Map();
    const buttons = [...root.querySelectorAll('button,a')];
    for (const button of buttons) {
      const came = contains(boxOf(button), pointer) || root.activeElement === button;
      const key = place(button);
      standing.set(key, before.get(key) ?? (came ? now : Number.NEGATIVE_INFINITY));
    }
    // What went and is back is another button.
    if (!buttons.some((button) => sign(button) === last.on)) last = { on: '', at: Number.NEGATIVE_INFINITY };
  };
  const hasStood = (button: Element) =>
    performance.now() - (standing.get(place(button)) ?? Number.POSITIVE_INFINITY) >= MOMENT;

  /** Whether a press at a point is one on this button, for anyone who looks at it. */
  const shows = (button: Element, point: Point) => {
    if (!button.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    let share = 1;
    for (const at of [button, ...ancestors(button)]) {
      const { opacity, filter, clipPath } = getComputedStyle(at);
      share *= Number(opacity);
      if (share < SHOWN || filter !== 'none' || clipPath !== 'none') return false;
      if (at.matches(':popover-open')) break;
    }
    const top = (host.getRootNode() as Document | ShadowRoot).elementFromPoint(point.x, point.y);
    // Out of the window there is nothing over it.
    if (top && (top !== host || root.elementFromPoint(point.x, point.y)?.closest('button,a') !== button))
      return false;
    return !isVeiled(host, point, layers, (layer) => !layer.contains(host));
  };

  const listen = <Type extends keyof WindowEventMap>(
    at: Window | ShadowRoot,
    type: Type,
    hear: (event: WindowEventMap[Type]) => void,
    passive = true,
  ) =>
    at.addEventListener(
      type,
      (event) => {
        if (event.isTrusted || type === 'click') hear(event as WindowEventMap[Type]);
      },
      { capture: true, passive, signal },
    );

  listen(window, 'pointermove', ({ clientX, clientY }) => {
    pointer = { x: clientX, y: clientY };
  });
  listen(window, 'pointerdown', (event) => {
    pointer = { x: event.clientX, y: event.clientY };
    settle();
    const button = buttonOf(event);
    const now = performance.now();
    const on = button ? sign(button) : '';
    // The second press of a double click that began on the page.
    const second =
      down.on === '' && now - down.at < BURST && Math.hypot(pointer.x - down.x, pointer.y - down.y) < NEAR;
    down = { at: now, ...pointer, on };
    begun =
      button && event.button === 0 && !second && hasStood(button) && shows(button, pointer) ? button : null;
  });
  listen(window, 'keydown', (event) => {
    tabbing = event.key === 'Tab';
    if (event.key !== 'Enter' && event.key !== ' ') return;
    const good = !event.repeat && performance.now() - focused >= MOMENT;
    keyed = { on: buttonOf(event), good };
  });
  listen(root, 'focusin', () => {
    focused = tabbing ? Number.NEGATIVE_INFINITY : performance.now();
    tabbing = false;
  });

  const isPress = (event: MouseEvent, button: HTMLElement) => {
    if (!event.isTrusted || event.detail > 1) return false;
    const { left, top, width, height } = boxOf(button);
    const point = event.detail === 0 ? { x: left + width / 2, y: top + height / 2 } : pointOf(event);
    const meant = event.detail === 0 ? keyed?.on !== button || keyed.good : begun === button;
    begun = null;
    keyed = null;
    // A press that began on the button stays one of it where the card moved a little meanwhile; a key goes where the focus is.
    if (!meant || !shows(button, point)) return false;
    const now = performance.now();
    const again = last.on === sign(button) && now - last.at < BURST;
    last = { on: sign(button), at: now };
    return !again;
  };
  listen(
    root,
    'click',
    (event) => {
      const button = buttonOf(event);
      if (!button) return;
      const run = bound.get(button);
      if (!isPress(event, button)) event.preventDefault();
      else run?.();
    },
    false,
  );

  return {
    bind: (button, run) => void bound.set(button, run),
    settle,
    focus(element) {
      element.focus({ preventScroll: true });
      focused = Number.NEGATIVE_INFINITY;
    },
  };
}

const pointOf = ({ clientX, clientY }: MouseEvent) => ({ x: clientX, y: clientY });
