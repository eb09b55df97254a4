import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../test/runs.ts';
import {
  AS_NEAR,
  type Box,
  contains,
  distance,
  intersect,
  overlap,
  type Placement,
  type PlaceOptions,
  place,
  ringOf,
} from './place.ts';

const base: PlaceOptions = {
  viewport: { width: 1280, height: 800 },
  card: { width: 320, height: 160 },
  target: { left: 600, top: 300, width: 100, height: 32 },
  keep: [],
  beside: [],
  avoid: [],
  before: null,
  rtl: false,
};

const box = (maxX: number, maxY: number): fc.Arbitrary<Box> =>
  fc.record({
    left: fc.integer({ min: 0, max: maxX }),
    top: fc.integer({ min: 0, max: maxY }),
    width: fc.integer({ min: 8, max: 300 }),
    height: fc.integer({ min: 8, max: 60 }),
  });

describe('the card', () => {
  it('stands beside its target, on the side the eye goes to next', () => {
    expect(place(base).tip?.side).toBe('right');
    expect(place({ ...base, rtl: true }).tip?.side).toBe('left');
  });

  it('lies inside the window and off the target, wherever that is', () => {
    fc.assert(
      fc.property(box(1200, 760), (target) => {
        const at = place({ ...base, target });
        expect(at.left).toBeGreaterThanOrEqual(0);
        expect(at.top).toBeGreaterThanOrEqual(0);
        expect(at.left + at.width).toBeLessThanOrEqual(1280);
        expect(at.top + at.height).toBeLessThanOrEqual(800);
        expect(overlap(at, target)).toBe(0);
      }),
    );
  });

  it('lies inside the smallest window, and off the target there if both fit', () => {
    fc.assert(
      fc.property(box(200, 500), (target) => {
        const at = place({
          ...base,
          viewport: { width: 320, height: 568 },
          card: { width: 304, height: 150 },
          target,
        });
        expect(at.left + at.width).toBeLessThanOrEqual(320);
        expect(at.top + at.height).toBeLessThanOrEqual(568);
        expect(overlap(at, target)).toBe(0);
      }),
    );
  });

  it('keeps off what is needed next, and off the dialog if there is room', () => {
    const dialog = { left: 340, top: 100, width: 600, height: 600 };
    const save = { left: 850, top: 640, width: 70, height: 36 };
    const at = place({
      ...base,
      target: { left: 352, top: 400, width: 20, height: 20 },
      keep: [save],
      avoid: [dialog],
    });
    expect(overlap(at, save)).toBe(0);
    expect(overlap(at, dialog)).toBe(0);
  });

  it('stays where it was if that is as good', () => {
    const first = place(base);
    const moved = place({ ...base, target: { ...(base.target as Box), top: 306 }, before: first });
    expect(moved.tip?.side).toBe(first.tip?.side);
  });

  it('goes to a corner where there is nothing to stand beside', () => {
    expect(place({ ...base, target: null })).toMatchObject({ left: 944, top: 624, tip: null });
    expect(place({ ...base, target: null, rtl: true })).toMatchObject({ left: 16, top: 624 });
  });

  it('has no arrow where what is to be kept free lies between', () => {
    const row = { left: 560, top: 250, width: 700, height: 132 };
    const at = place({ ...base, target: { left: 570, top: 306, width: 18, height: 18 }, beside: [row] });
    expect(at.tip?.side).toBe('left');
    const narrow = place({
      ...base,
      viewport: { width: 800, height: 700 },
      target: { left: 130, top: 306, width: 18, height: 18 },
      beside: [{ left: 110, top: 250, width: 580, height: 132 }],
    });
    expect(narrow).toMatchObject({ top: 382, tip: null });
  });

  it('as wide as the window is docked at the edge that covers nothing', () => {
    const narrow = { ...base, viewport: { width: 390, height: 700 }, card: { width: 390, height: 96 } };
    const target = { left: 40, top: 300, width: 100, height: 32 };
    const save = { left: 280, top: 650, width: 70, height: 36 };
    expect(place({ ...narrow, target, keep: [save] })).toMatchObject({ left: 0, top: 0, tip: null });
    expect(place({ ...narrow, target: save })).toMatchObject({ top: 0, tip: null });
    expect(place({ ...narrow, target: { ...save, top: 30 } })).toMatchObject({ top: 604, tip: null });
  });
});

/** A window of the console: a target in a dialog or on the page, and what is to be kept free there. */
const worlds: fc.Arbitrary<PlaceOptions> = fc
  .record({
    width: fc.integer({ min: 320, max: 1600 }),
    height: fc.integer({ min: 400, max: 1200 }),
    rtl: fc.boolean(),
  })
  .chain(({ width, height, rtl }) => {
    const boxes = box(width - 8, height - 8).map((one) => ({
      ...one,
      width: Math.min(one.width, width - one.left),
      height: Math.min(one.height, height - one.top),
    }));
    const dialog = fc.record({
      left: fc.integer({ min: 0, max: width >> 1 }),
      top: fc.integer({ min: 0, max: height >> 1 }),
      width: fc.integer({ min: 100, max: 700 }),
      height: fc.integer({ min: 100, max: 700 }),
    });
    const before = boxes.map((one): Placement => ({ ...one, tip: null }));
    return fc.record({
      viewport: fc.constant({ width, height }),
      card: fc.record({
        width: fc.constant(width <= 480 ? width : 320),
        height: fc.integer({ min: 72, max: 260 }),
      }),
      target: boxes,
      keep: fc.array(boxes, { maxLength: 8 }),
      beside: fc.array(boxes, { maxLength: 3 }),
      avoid: fc.array(dialog, { maxLength: 2 }),
      before: fc.option(before),
      rtl: fc.constant(rtl),
    });
  });

/** All places of a card in a window, so many px apart. */
function* everyPlace({ viewport, card }: PlaceOptions, step: number): Generator<Box> {
  const margin = card.width >= viewport.width ? 0 : 8;
  for (let left = margin; left <= viewport.width - card.width - margin; left += step)
    for (let top = margin; top <= viewport.height - card.height - margin; top += step)
      yield { ...card, left, top };
}

/** A card that touches this has room for its arrow. */
const directlyBeside = ({ left, top, width, height }: Box): Box => ({
  left: left - 14,
  top: top - 14,
  width: width + 28,
  height: height + 28,
});

const STEP = 8;
const RUNS = runs(1000);

describe('the card in any window', () => {
  const holds = (check: (world: PlaceOptions & { target: Box }, at: Placement) => void) =>
    fc.assert(
      fc.property(worlds, (world) => check(world as PlaceOptions & { target: Box }, place(world))),
      { numRuns: RUNS },
    );
  const covers = (at: Box, others: Box[]) => others.some((other) => overlap(at, other) > 0);

  it('lies inside it', () => {
    holds(({ viewport }, at) => {
      expect(at.left).toBeGreaterThanOrEqual(0);
      expect(at.top).toBeGreaterThanOrEqual(0);
      expect(at.left + at.width).toBeLessThanOrEqual(viewport.width);
      expect(at.top + at.height).toBeLessThanOrEqual(viewport.height);
    });
  });

  it('points at nothing but the ring', () => {
    let pointed = 0;
    holds(({ target }, { tip, ...at }) => {
      if (!tip) return;
      pointed += 1;
      expect(contains(ringOf(target), tip)).toBe(true);
      expect(contains(target, tip)).toBe(false);
      expect(contains(at, tip)).toBe(false);
    });
    expect(pointed).toBeGreaterThan(RUNS / 10);
  });

  it('is off the target, and off the ring, wherever there is such a place', () => {
    holds((world, at) => {
      for (const round of [world.target, ringOf(world.target)])
        if (covers(at, [round]))
          for (const other of everyPlace(world, STEP)) if (!covers(other, [round])) expect(at).toEqual(other);
    });
  });

  it('covers nothing that is kept, and is nowhere nearer to the ring than where it stands', () => {
    let free = 0;
    holds((world, at) => {
      const { viewport, card, target, keep, beside } = world;
      const obstacles = [ringOf(target), ...keep, ...beside];
      const docked = card.width >= viewport.width;
      const far = (one: Box) =>
        docked
          ? Math.min(one.top, viewport.height - card.height - one.top)
          : distance(one, directlyBeside(target));
      const covered = covers(at, obstacles);
      if (!covered) free += 1;
      const least = covered ? Number.POSITIVE_INFINITY : far(at) - (docked ? 0 : AS_NEAR);
      for (const other of everyPlace(world, STEP))
        if (far(other) < least && !covers(other, obstacles)) expect(at).toEqual(other);
    });
    expect(free).toBeGreaterThan(RUNS / 2);
  });
});

it('boxes that only touch have nothing in common', () => {
  expect(
    intersect({ left: 0, top: 0, width: 10, height: 10 }, { left: 10, top: 0, width: 10, height: 10 }),
  ).toBeNull();
});
