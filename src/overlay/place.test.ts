import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, intersect, overlap, type PlaceOptions, place } from './place.ts';

const base: PlaceOptions = {
  viewport: { width: 1280, height: 800 },
  card: { width: 320, height: 160 },
  target: { left: 600, top: 300, width: 100, height: 32 },
  keep: [],
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
    expect(place(base).side).toBe('right');
    expect(place({ ...base, rtl: true }).side).toBe('left');
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
      target: { left: 370, top: 400, width: 20, height: 20 },
      keep: [save],
      avoid: [dialog],
    });
    expect(overlap(at, save)).toBe(0);
    expect(overlap(at, dialog)).toBe(0);
  });

  it('stays where it was if that is as good', () => {
    const first = place(base);
    const moved = place({ ...base, target: { ...(base.target as Box), top: 306 }, before: first });
    expect(moved.side).toBe(first.side);
  });

  it('goes to a corner where there is nothing to stand beside', () => {
    expect(place({ ...base, target: null }).side).toBe('docked');
  });
});

it('boxes that only touch have nothing in common', () => {
  expect(
    intersect({ left: 0, top: 0, width: 10, height: 10 }, { left: 10, top: 0, width: 10, height: 10 }),
  ).toBeNull();
});
