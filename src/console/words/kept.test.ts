import { expect, it } from 'vitest';
import { Kept } from './kept.ts';

/** How many answers are worked out where so many texts are asked about twice over. */
function workedOut(texts: number, most: number): number {
  const kept = new Kept<string>(most);
  let second = 0;
  for (const round of [1, 2])
    for (let i = 0; i < texts; i++)
      kept.of(`text ${i}`, () => {
        if (round === 2) second += 1;
        return 'answer';
      });
  return second;
}

it('works nothing out twice while there is room', () => {
  expect(workedOut(1000, 1000)).toBe(0);
});

it('does not work everything out anew for one text too many', () => {
  expect(workedOut(1001, 1000)).toBeLessThan(600);
});

it('keeps something of a page that is far too large for it', () => {
  expect(workedOut(1500, 1000)).toBeLessThan(1200);
});
