import { describe, expect, it } from 'vitest';
import { READ, RETIRED } from './retired.data.ts';
import { daysBetween, retirementOf } from './retired.ts';

describe('the table of retired models', () => {
  it('was read not too long ago', () => {
    const today = new Date().toISOString().slice(0, 10);
    expect(
      daysBetween(READ.on, today),
      `src/guide/retired.data.ts was last read on ${READ.on}. Read ${READ.url} again, bring the rows up to date and set that day.`,
    ).toBeLessThanOrEqual(READ.goodFor);
  });

  it('holds each model once, by its day', () => {
    const ids = RETIRED.map(([id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, day] of RETIRED) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
    expect(RETIRED.map(([, day]) => day)).toEqual(RETIRED.map(([, day]) => day).toSorted());
  });

  it('names no replacement that goes itself', () => {
    const ids = new Set(RETIRED.map(([id]) => id));
    expect(RETIRED.filter(([, , replacement]) => replacement !== null && ids.has(replacement))).toEqual([]);
  });
});

describe('a retirement', () => {
  it.each([
    ['the day after', '2026-10-24', true],
    ['years after', '2030-01-01', true],
    ['on the day', '2026-10-23', false],
    ['sixty days before', '2026-08-24', false],
  ])('%s', (_when, today, gone) => {
    expect(retirementOf('o4-mini', today)).toEqual({
      day: '2026-10-23',
      replacement: 'gpt-5.6-terra',
      gone,
    });
  });

  it('is not told earlier, nor of a model that stays, nor of none', () => {
    expect(retirementOf('o4-mini', '2026-08-23')).toBeNull();
    expect(retirementOf('gpt-5.6-terra', '2026-12-01')).toBeNull();
    expect(retirementOf('ft:gpt-4o-2024-05-13:acme::x', '2026-12-01')).toBeNull();
    expect(retirementOf(null, '2026-12-01')).toBeNull();
  });
});
