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

/** Where the card goes. `side`: which side of the target it stands on; `docked`: in a corner, away from it. */
export interface Placement extends Box {
  side: 'right' | 'left' | 'bottom' | 'top' | 'docked';
}

export interface PlaceOptions {
  viewport: { width: number; height: number };
  card: { width: number; height: number };
  /** What the card speaks of; `null`: nothing on the page. */
  target: Box | null;
  /** Never to be covered if it can be helped: what the person needs next, what has the focus. */
  keep: Box[];
  /** Better not covered: the dialog that the person works in. */
  avoid: Box[];
  /** Where the card stood before: it stays there if that is as good. */
  before: Placement | null;
  /** The reading direction runs from right to left. */
  rtl: boolean;
}

const GAP = 14;
const EDGE = 8;

/** How far the ring stands out round the target. */
const RING = 8;

/**
 * The place that covers least: beside the target if there is room, else beside the dialog, else in a corner.
 * The card always lies inside the viewport, however small that is.
 */
export function place(options: PlaceOptions): Placement {
  const { viewport, target, keep, avoid, before } = options;
  const card = {
    width: Math.min(options.card.width, viewport.width - 2 * EDGE),
    height: Math.min(options.card.height, viewport.height - 2 * EDGE),
  };
  let best: Placement | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates(options, card)) {
    const box = into(viewport, candidate, card);
    const moved = Math.abs(box.left - candidate.left) + Math.abs(box.top - candidate.top);
    const cost =
      (target ? overlap(box, grow(target, RING)) * 1000 : 0) +
      sum(keep, (other) => overlap(box, other)) * 100 +
      sum(avoid, (other) => overlap(box, other)) +
      (target ? distance(box, target) * 4 : 0) +
      moved * 2 +
      (box.side === 'docked' ? 600 : 0) -
      (before && before.side === box.side && near(before, box) ? 200 : 0);
    if (cost < least) {
      least = cost;
      best = box;
    }
  }
  return best as Placement;
}

type Candidate = Pick<Placement, 'left' | 'top' | 'side'>;

function* candidates({ viewport, target, avoid, rtl }: PlaceOptions, card: Size): Generator<Candidate> {
  if (target) {
    const sides = rtl ? (['left', 'right'] as const) : (['right', 'left'] as const);
    const across = [
      target.top - 8,
      target.top + target.height / 2 - card.height / 2,
      target.top + target.height - card.height + 8,
    ];
    const along = [
      target.left - 8,
      target.left + target.width / 2 - card.width / 2,
      target.left + target.width - card.width + 8,
    ];
    for (const box of [target, ...avoid.filter((other) => overlap(other, target) > 0)]) {
      for (const side of sides) {
        const left = side === 'right' ? box.left + box.width + GAP : box.left - GAP - card.width;
        for (const top of across) yield { left, top, side };
      }
      for (const left of along) {
        yield { left, top: box.top + box.height + GAP, side: 'bottom' };
        yield { left, top: box.top - GAP - card.height, side: 'top' };
      }
    }
  }
  const ends = [viewport.width - card.width - 16, 16];
  for (const left of rtl ? ends.reverse() : ends) {
    yield { left, top: viewport.height - card.height - 16, side: 'docked' };
    yield { left, top: 16, side: 'docked' };
  }
}

type Size = { width: number; height: number };

function into(viewport: Size, { left, top, side }: Candidate, card: Size): Placement {
  return {
    ...card,
    side,
    left: Math.round(Math.max(EDGE, Math.min(left, viewport.width - card.width - EDGE))),
    top: Math.round(Math.max(EDGE, Math.min(top, viewport.height - card.height - EDGE))),
  };
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

function grow({ left, top, width, height }: Box, by: number): Box {
  return { left: left - by, top: top - by, width: width + 2 * by, height: height + 2 * by };
}

/** Gap between two boxes, 0 where they touch. */
function distance(a: Box, b: Box): number {
  const x = Math.max(0, a.left - (b.left + b.width), b.left - (a.left + a.width));
  const y = Math.max(0, a.top - (b.top + b.height), b.top - (a.top + a.height));
  return Math.hypot(x, y);
}

function near(a: Box, b: Box): boolean {
  return Math.abs(a.left - b.left) < 40 && Math.abs(a.top - b.top) < 40;
}

function sum(boxes: Box[], of: (box: Box) => number): number {
  return boxes.reduce((total, box) => total + of(box), 0);
}
