import { autoUpdate } from '@floating-ui/dom';
import { inTheOpen, isCovered, isHit, spotOf } from './cover.ts';
import { boxOf, shownBox, viewportOf } from './ground.ts';
import { createGuard } from './guard.ts';
import { createHost } from './host.ts';
import { tooOften } from './often.ts';
import styles from './overlay.css?inline';
import { badgeContent, cardContent, make, spoken } from './parts.ts';
import { putPill, type Spot } from './pill.ts';
import { ARROW, type Box, grow, overlap, type Placement, place, ringOf } from './place.ts';
import { ancestors, createPlaces } from './places.ts';
import { createPresses } from './press.ts';
import type { Scene } from './scene.ts';
import type { Layers } from './veil.ts';

export interface Overlay {
  /** Shows a scene in place of the one before. Only what differs is touched. */
  show(scene: Scene): void;
  /** Moves the focus to the card, or back to where it was. */
  switchFocus(): void;
}

export interface OverlayOptions {
  /** Our element, which stands on no page yet. */
  element: HTMLElement;
  /** What the page cannot know, and a later script of ours does. */
  secret: string;
  /** Name of the card, for screen readers. */
  label: string;
  lang: string;
  dir: string;
  layers: Layers;
  /** Removes everything. */
  signal: AbortSignal;
  /** The page keeps undoing what our element is; nothing is shown any more. */
  onEvicted(): void;
  /** Something came over what is pointed at, or went from it. */
  onCovered(): void;
}

const AIR = 5;

/** A page that moves the target away more often than this at a time is left to do so. */
const SCROLLS = 20;

/** Between the card, its target and the edge of the window. */
const MARGIN = 14;

/** Round what the card keeps off. */
const CLEAR = 4;

/** Height in which the buttons and two lines of text have room. */
const LEAST = 100;

/** Height that the card may have: all of the window beside its target, else what is above or below. */
function cardRoom(viewport: Box, width: number, target: Box | null): number {
  if (!target) return viewport.height - 2 * MARGIN;
  const beside = Math.max(target.left, viewport.width - target.left - target.width) >= width + 2 * MARGIN;
  const free = beside ? viewport.height : Math.max(target.top, viewport.height - target.top - target.height);
  return Math.max(LEAST, free - 2 * MARGIN);
}

/** Draws scenes over the page. Knows nothing of what the page is. */
export function createOverlay(document: Document, options: OverlayOptions): Overlay {
  const { signal, layers } = options;
  const card = make(document, 'section', {
    'data-part': 'coach',
    tabindex: '-1',
    'aria-label': options.label,
  });
  const ring = make(document, 'div', { 'data-part': 'spotlight', 'aria-hidden': 'true' });
  const aim = make(document, 'div', { 'data-part': 'aim', 'aria-hidden': 'true' });
  const edge = make(document, 'div', { class: 'edge', 'aria-hidden': 'true' });
  const pill = make(document, 'div', { 'data-part': 'mode' });
  const said = make(document, 'div', { class: 'said', role: 'status' });
  const all = make(document, 'div', { class: 'root', lang: options.lang, dir: options.dir }, said);
  const host = createHost(document, {
    element: options.element,
    styles,
    content: all,
    secret: options.secret,
    signal,
    onEvicted: options.onEvicted,
    onEscape: () => (scene?.escape ?? leave)(),
  });
  const presses = createPresses(host.root, layers, signal);
  const guard = createGuard(document, signal, {
    layers,
    spot: () => pointedAt && spotOf(pointedAt),
    wasCovered: () => covered,
    isHit: (spot) => pointedAt !== null && isHit(pointedAt, spot),
    changed() {
      layout();
      if (pointedAt?.isConnected) lookOver(pointedAt);
    },
  });

  let scene: Scene | null = null;
  let cardText = '';
  let saying = '';
  let pillText = '';
  let shownFor = '';
  let scrolled = false;
  let showing = false;
  let stood = '';
  const scrolls: number[] = [];
  /** What was pointed at last: what came over it may go again. */
  let pointedAt: Element | null = null;
  let covered = false;
  const places = createPlaces();
  let before: Placement | null = null;
  let pillSpot: Spot | null = null;
  let cameFrom: Element | null = null;
  let unfollow: (() => void)[] = [];
  let followed: Element[] = [];

  /** What was found of an element while a scene is shown, and nothing was scrolled: it is asked for several times. */
  let found: { element: Element; covered: boolean } | null = null;
  const isUnder = (element: Element) => {
    if (showing && found?.element === element) return found.covered;
    found = { element, covered: isCovered(element, layers) };
    return found.covered;
  };

  /** Whether something lies over an element; where that is new, it is told. */
  const lookOver = (element: Element): boolean => {
    const now = isUnder(element);
    if (now !== covered) {
      covered = now;
      options.onCovered();
    }
    return now;
  };

  /** Where everything stood that a scene is laid out by. */
  const standing = ({ target, aim, badge, keep, beside, avoid }: Scene) => {
    const { width, height } = viewportOf(document);
    const sizes = [width, height, card.offsetWidth, card.offsetHeight];
    // What cuts the target off may change while it stays where it is.
    const shown = target && shownBox(target);
    const boxes = [aim, badge?.heading, ...keep, ...beside, ...avoid].map((it) => (it ? boxOf(it) : null));
    for (const box of [shown, ...boxes]) if (box) sizes.push(box.left, box.top, box.width, box.height);
    return sizes.join();
  };

  /** Something that is followed may have moved: browsers tell of each once more as it begins to be followed. */
  const moved = () => {
    if (!showing && scene && document.defaultView && standing(scene) !== stood) layout();
  };

  const layout = () => {
    // A page that was left has no window any more, and Firefox then gives no styles.
    if (!scene || signal.aborted || !document.defaultView) return;
    const viewport = viewportOf(document);
    const shown = scene.target ? shownBox(scene.target) : null;
    // What lies under something else is not pointed at, not even until the step says so.
    if (scene.target) drawRing(ring, scene.target, lookOver(scene.target) ? null : shown);
    if (scene.aim) drawRing(aim, scene.aim, shownBox(scene.aim));
    const keep = boxesOf([...scene.keep, ...focusedOnPage()]);
    const pillOff = [...keep, ...(shown ? [ringOf(shown)] : [])];
    drawBadge(pillOff);
    if (scene.card) {
      const beside = boxesOf(scene.beside);
      card.style.maxHeight = `${cardRoom(viewport, card.offsetWidth, shown)}px`;
      const text = part('text');
      // Only Chromium lets the keyboard into what scrolls by itself.
      if (text) text.tabIndex = text.scrollHeight > text.clientHeight ? 0 : -1;
      const size = { width: card.offsetWidth, height: card.offsetHeight };
      const badge = pillSpot?.box ?? null;
      before = place({
        viewport,
        card: size,
        target: shown,
        keep,
        beside,
        avoid: [...scene.avoid.map(boxOf), ...(badge ? [badge] : [])],
        before,
        rtl: options.dir === 'rtl',
      });
      card.style.transform = `translate(${before.left}px, ${before.top}px)`;
      drawEdge(ring.hidden ? null : before.tip);
      if (badge && overlap(badge, before) > 0) drawBadge([...pillOff, before]);
    }
    presses.settle();
    stood = standing(scene);
  };

  /** Off the given boxes, and off what is in front. */
  const drawBadge = (off: Box[]) => {
    if (!scene?.badge) return;
    const { heading } = scene.badge;
    const over = scene.avoid.filter((element) => !element.contains(heading)).map(boxOf);
    const options = { off: [...off, ...over], veiled: over.length > 0, before: pillSpot };
    pillSpot = putPill(pill, heading, options);
  };

  const drawRing = (ring: HTMLElement, round: Element, shown: Box | null) => {
    ring.hidden = shown === null;
    if (!shown) return;
    const radius = Number.parseFloat(getComputedStyle(round).borderTopLeftRadius) || 0;
    const style = {
      left: `${shown.left - AIR}px`,
      top: `${shown.top - AIR}px`,
      width: `${shown.width + 2 * AIR}px`,
      height: `${shown.height + 2 * AIR}px`,
      'border-radius': `${Math.min(radius + AIR, shown.height / 2 + AIR)}px`,
    };
    for (const [name, value] of Object.entries(style))
      if (ring.style.getPropertyValue(name) !== value) ring.style.setProperty(name, value);
  };

  const drawEdge = (tip: Placement['tip']) => {
    edge.hidden = tip === null;
    if (!tip) return;
    const [turn, x, y] = { bottom: [45, 0, 1], left: [135, -1, 0], top: [225, 0, -1], right: [-45, 1, 0] }[
      tip.side
    ] as [number, number, number];
    edge.style.left = `${tip.x + x * ARROW - 6}px`;
    edge.style.top = `${tip.y + y * ARROW - 6}px`;
    edge.style.setProperty('--turn', `${turn}deg`);
  };

  /** What shows of elements, with a little room. */
  const boxesOf = (elements: Element[]): Box[] =>
    elements
      .map((element) => shownBox(element))
      .filter((box) => box !== null)
      .map((box) => grow(box, CLEAR));

  /** Whether an element is what the person works in, or what that lies in. */
  const around = (element: Element) =>
    [scene?.target, ...(scene?.avoid ?? [])].some((at) => at && at !== element && element.contains(at)) ||
    scene?.avoid.includes(element) === true;

  const focusedOnPage = (): Element[] => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const at =
      !active || active === document.body || active === host.element || host.hasFocus() ? null : active;
    // A dialog that has the focus itself is no place that the person works at.
    return at && !around(at) ? [at] : [];
  };

  const follow = (elements: Element[]) => {
    if (elements.length === followed.length && elements.every((element, i) => element === followed[i]))
      return;
    for (const end of unfollow) end();
    followed = elements;
    // What comes on a page makes something round the target larger, and that is told before the frame is drawn.
    const round = new ResizeObserver(moved);
    for (const ancestor of new Set(elements.flatMap((element) => [...ancestors(element)])))
      round.observe(ancestor);
    unfollow = [...elements.map((element) => autoUpdate(element, card, moved)), () => round.disconnect()];
  };

  const drawCard = (next: Scene) => {
    if (!next.card) {
      card.remove();
      edge.remove();
      cardText = '';
      return;
    }
    const text = JSON.stringify(next.card);
    if (text !== cardText) {
      const focused = host.root.activeElement?.getAttribute('data-part');
      card.replaceChildren(...cardContent(document, next.card, presses));
      if (focused) focusCard(part(focused));
      announce(next.card.status?.text ?? spoken(next.card));
      cardText = text;
    }
    if (!card.isConnected) all.append(edge, card);
  };

  /** A live region is only heard if it was there before its words. */
  const announce = (words: string) => {
    saying = words;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (said.textContent !== saying) said.textContent = saying;
      }),
    );
  };

  const drawPill = (next: Scene) => {
    if (!next.badge) {
      pill.remove();
      pillText = '';
      pillSpot = null;
      return;
    }
    const text = JSON.stringify([next.badge.mode, next.badge.text, next.badge.begin?.label]);
    if (text !== pillText) {
      pill.setAttribute('data-mode', next.badge.mode);
      pill.replaceChildren(...badgeContent(document, next.badge, presses));
      pillText = text;
    }
    if (!pill.isConnected) all.append(pill);
  };

  /**
   * Once for each step, and again where the page itself moved the target away. Where it was scrolled away since the last look,
   * by whatever means, that is left alone until the next step.
   */
  const bringIntoView = ({ step, target }: Scene) => {
    // A step without a target, like a short wait, does not make the one before it new when it comes back.
    if (!target) return;
    const arrived = shownFor !== step;
    shownFor = step ?? '';
    if (!inTheOpen(target, isUnder)) {
      scrolled = !arrived && (scrolled || places.scrolledAway(target));
      if (!scrolled && (arrived || !tooOften(scrolls, SCROLLS))) scrollTo(target);
    } else if (arrived) scrolled = false;
    places.keep(target);
  };

  /** At once, also on a page that scrolls smoothly: what stands elsewhere later was not moved by this. */
  const scrollTo = (target: Element) => {
    const how = { behavior: 'instant', inline: 'nearest' } as const;
    if (lowWindow()) target.scrollIntoView({ ...how, block: 'start' });
    found = null;
    // Under a header that stays at the top, the middle is the better place after all.
    if (!inTheOpen(target, isUnder)) target.scrollIntoView({ ...how, block: 'center' });
    found = null;
  };

  /** Too low a window for the card above or below a target in its middle: the target goes to the top then. */
  const lowWindow = () => viewportOf(document).height < 2 * card.offsetHeight + 3 * MARGIN;

  const part = (name: string) => all.querySelector<HTMLElement>(`[data-part="${name}"]`);

  const focusCard = (inside: HTMLElement | null) => {
    if (!inside) card.tabIndex = -1;
    presses.focus(inside ?? card);
  };

  /** Back to where the focus was; where it was nowhere, to what the card speaks of, or to the first that can be picked. */
  const leave = () => {
    const speaksOf = scene?.target ?? (scene?.picking ? (scene.aim ?? scene.keep[0]) : null);
    const back = cameFrom?.isConnected ? cameFrom : speaksOf;
    cameFrom = null;
    if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    if (host.hasFocus()) (host.root.activeElement as HTMLElement).blur();
  };

  // A press on the card leaves the focus where it is on the page; only text to copy can be selected.
  all.addEventListener('mousedown', (event) => {
    if (!(event.target instanceof Element && event.target.closest('code,pre,.type'))) event.preventDefault();
  });
  card.addEventListener('focusout', () => card.removeAttribute('tabindex'));
  document.addEventListener('focusin', layout, { capture: true, signal });
  document.defaultView?.addEventListener('resize', layout, { signal });
  signal.addEventListener('abort', () => {
    for (const end of unfollow) end();
    unfollow = [];
  });

  return {
    show(next) {
      if (signal.aborted) return;
      const arrived = next.target !== null && (scene?.target !== next.target || scene.step !== next.step);
      scene = next;
      showing = true;
      host.moveInto(next.modal);
      for (const name of ['step', 'reason', 'sure', 'picking'] as const)
        host.carry(`data-${name}`, next[name]);
      if (next.target) {
        if (!ring.isConnected) all.prepend(ring);
        else if (arrived) all.prepend(restart(ring));
      } else ring.remove();
      if (!next.aim) aim.remove();
      else if (!aim.isConnected) all.prepend(aim);
      drawCard(next);
      drawPill(next);
      if (next.target) pointedAt = next.target;
      guard.watch(next.card ? pointedAt : null);
      bringIntoView(next);
      follow([
        ...(next.target ? [next.target] : []),
        ...(next.aim ? [next.aim] : []),
        ...(next.badge ? [next.badge.heading] : []),
        ...(next.target ? [] : next.avoid),
      ]);
      layout();
      showing = false;
      found = null;
    },
    switchFocus() {
      if (!scene?.card) return;
      if (host.hasFocus()) {
        leave();
        return;
      }
      cameFrom = focusedOnPage()[0] ?? null;
      focusCard(null);
    },
  };
}

/** The same element, whose arrival is to be seen again. */
function restart(element: HTMLElement): HTMLElement {
  element.remove();
  return element;
}
