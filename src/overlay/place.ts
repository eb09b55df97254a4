/** A box in viewport pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A place in viewport pixels. */
export interface Point {
  x: number;
  y: number;
}

/** A side of the target. */
export type Side = 'right' | 'left' | 'bottom' | 'top';

/** Where the card goes. */
export interface Placement extends Box {
  /**
   * Where the tip of its arrow lies, and on which side of the target the card stands: always on the ring. `null`: it does not
   * stand directly beside the target, and has no arrow.
   */
  tip: (Point & { side: Side }) | null;
}

export interface PlaceOptions {
  viewport: Size;
  /** As wide as the window: it is docked at the window's upper or lower edge. */
  card: Size;
  /** What the card speaks of; `null`: nothing on the page. */
  target: Box | null;
  /** Not to be covered if it can be helped: what the person needs next, what has the focus, what the page has just said. */
  keep: Box[];
  /** The same, after all of that: what the person reads around it. */
  beside: Box[];
  /** Better not covered: the dialog that the person works in. */
  avoid: Box[];
  /** Where the card stood before: it stays there if that is as good. */
  before: Placement | null;
  /** The reading direction runs from right to left. */
  rtl: boolean;
}

/** From the target to a card directly beside it. */
const GAP = 14;
/** From the card to the edge of the window, and where it speaks of nothing on the page. */
const EDGE = 8;
const CORNER = 16;

/** How far the ring stands out round the target. */
const RING = 8;

/** From the card to the tip of its arrow. */
export const ARROW = 8;
/** From the card's corners to its arrow. */
const INSET = 14;

/** Of places whose distance from the ring differs by no more than this, the better one is taken, px. */
export const AS_NEAR = 24;

/** The ring as it is drawn round a target. */
export function ringOf(target: Box): Box {
  return grow(target, RING);
}

/**
 * The nearest place to the ring that covers nothing: not the target, nor the ring, nor what is to be kept, nor what stands
 * beside it; where there is none, the one that covers least of these, the first named counting most. Between boxes the nearest
 * free place has its edges at edges of boxes, so that these are all that is tried. The card always lies inside the viewport,
 * however small that is.
 */
export function place(options: PlaceOptions): Placement {
  const { viewport, target, keep, beside, avoid, before, rtl } = options;
  const docked = options.card.width >= viewport.width;
  const margin = docked ? 0 : EDGE;
  const card = {
    width: Math.min(options.card.width, viewport.width - 2 * margin),
    height: Math.min(options.card.height, viewport.height - 2 * margin),
  };
  const last = { left: viewport.width - card.width - margin, top: viewport.height - card.height - margin };
  const ring = target && ringOf(target);
  const far = target ? beyond(target) : fromCorners(viewport, card);
  // Before a control stands what it is about.
  const sides: readonly Side[] = rtl
    ? ['left', 'bottom', 'top', 'right']
    : ['right', 'bottom', 'top', 'left'];
  const start = (box: Box, out: number) => (rtl ? -box.left - box.width - out : box.left - out);
  const aligned = (box: Box) =>
    target ? Math.abs(start(box, 0) - start(target, 8)) + Math.abs(box.top - target.top + 8) : far(box);

  const covers = (boxes: Box[]) => (place: Box) => covered(place, boxes);
  let free = candidates(options, card, margin, last);
  for (const boxes of [target ? [target] : [], ring ? [ring] : [], keep, beside])
    free = least(free, covers(boxes));
  const nearest = docked
    ? least(free, ({ top }) => Math.min(top, last.top - top))
    : least(free, far, AS_NEAR);
  let places = nearest.map(
    (box): Placement => ({ ...box, tip: target && !docked ? tipOf(box, target) : null }),
  );
  for (const measure of [
    ({ tip }: Placement) => (tip ? 0 : 1),
    (place: Placement) => (before && near(before, place) ? 0 : 1),
    covers(avoid),
    ({ tip }: Placement) => (tip ? sides.indexOf(tip.side) : sides.length),
    aligned,
  ])
    places = least(places, measure);
  return places[0] as Placement;
}

/** Those of which a measure is least, or greater by no more than `slack`. */
function least<Place>(places: Place[], measure: (place: Place) => number, slack = 0): Place[] {
  if (places.length < 2) return places;
  const measures = places.map(measure);
  let most = Number.POSITIVE_INFINITY;
  for (const one of measures) if (one < most) most = one;
  return places.filter((_, i) => (measures[i] as number) <= most + slack);
}

type Size = { width: number; height: number };

function candidates(
  { viewport, target, keep, beside, rtl }: PlaceOptions,
  card: Size,
  margin: number,
  last: { left: number; top: number },
): Box[] {
  const obstacles = [...keep, ...beside, ...(target ? [grow(target, GAP), ringOf(target)] : [])];
  const along = (from: 'left' | 'top', size: 'width' | 'height') => {
    const end = last[from];
    const into = (at: number) => Math.max(margin, Math.min(at, end));
    const edges = obstacles.flatMap((box) => [
      Math.floor(box[from] - card[size]),
      Math.ceil(box[from] + box[size]),
    ]);
    const lines = target
      ? [
          target[from] - 8,
          target[from] + target[size] / 2 - card[size] / 2,
          target[from] + target[size] - card[size] + 8,
        ]
      : [viewport[size] - card[size] - CORNER, CORNER];
    const ends = [margin, end].map((at) => Math.max(margin, Math.floor(at)));
    return new Set([
      ...lines.map((at) => Math.round(into(at))),
      ...edges.filter((at) => into(at) === at),
      ...ends,
    ]);
  };
  const lefts = [...along('left', 'width')];
  const tops = [...along('top', 'height')];
  const { width, height } = card;
  return (rtl ? lefts.reverse() : lefts).flatMap((left) => tops.map((top) => ({ left, top, width, height })));
}

/** How much farther a place is from a target than directly beside it. */
function beyond(target: Box): (place: Box) => number {
  const round = grow(target, GAP);
  return (place) => distance(place, round);
}

/** How far a place is from the nearest corner of the window. */
function fromCorners(viewport: Size, card: Size): (place: Box) => number {
  const off = (at: number, end: number) => Math.min(Math.abs(at - CORNER), Math.abs(at - end + CORNER));
  return ({ left, top }) => off(left, viewport.width - card.width) + off(top, viewport.height - card.height);
}

/** Where the arrow of a card points at the ring, on the side on which it stands directly beside the target. */
function tipOf(card: Box, target: Box): Placement['tip'] {
  const beside = (gap: number) => Math.abs(gap - GAP) <= 1;
  const [right, bottom] = [card.left + card.width, card.top + card.height];
  const x = onBoth(card.left, right, target.left, target.left + target.width);
  const y = onBoth(card.top, bottom, target.top, target.top + target.height);
  if (y !== null) {
    if (beside(card.left - target.left - target.width)) return { x: card.left - ARROW, y, side: 'right' };
    if (beside(target.left - right)) return { x: right + ARROW, y, side: 'left' };
  }
  if (x !== null) {
    if (beside(card.top - target.top - target.height)) return { x, y: card.top - ARROW, side: 'bottom' };
    if (beside(target.top - bottom)) return { x, y: bottom + ARROW, side: 'top' };
  }
  return null;
}

/** The point nearest to a target's middle where an arrow has room on the card; `null`: that is not before the target. */
function onBoth(from: number, to: number, start: number, end: number): number | null {
  const at = Math.max(from + INSET, Math.min((start + end) / 2, to - INSET));
  return at >= start && at <= end ? at : null;
}

/** Common area of two boxes, in square pixels. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** What of a box lies inside another; `null`: nothing. */
export function intersect(a: Box, b: Box): Box | null {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const width = Math.min(a.left + a.width, b.left + b.width) - left;
  const height = Math.min(a.top + a.height, b.top + b.height) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : null;
}

/** Whether a point lies in a box. */
export function contains({ left, top, width, height }: Box, { x, y }: Point): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

/** A box that is larger by so much on each side. */
export function grow({ left, top, width, height }: Box, by: number): Box {
  return { left: left - by, top: top - by, width: width + 2 * by, height: height + 2 * by };
}

/** Gap between two boxes, 0 where they touch. */
export function distance(a: Box, b: Box): number {
  const x = Math.max(0, a.left - (b.left + b.width), b.left - (a.left + a.width));
  const y = Math.max(0, a.top - (b.top + b.height), b.top - (a.top + a.height));
  return Math.hypot(x, y);
}

/** A card of another width is another kind of card. */
function near(a: Box, b: Box): boolean {
  return a.width === b.width && Math.abs(a.left - b.left) < 40 && Math.abs(a.top - b.top) < 40;
}

/** How much of a place lies over boxes, in square pixels. */
function covered(place: Box, boxes: Box[]): number {
  let total = 0;
  for (const box of boxes) total += overlap(place, box);
  return total;
}
