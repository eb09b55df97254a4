import { AT_LEISURE, LOAD } from './patience.ts';

/**
 * When something may be done again for a page that changes all the time. What it takes of the page's time is drawn from an
 * allowance that fills slowly, so that whatever the page does it has most of its time for itself.
 */
export interface Pace {
  /** For how many ms from `now` nothing is to be done; 0: go on. `leisure`: what is wanted can wait. */
  rest(now: number, leisure?: boolean): number;
  /** It was done, from then to then. `inVain`: it could wait, and brought nothing; the next time it can wait longer. */
  spent(from: number, to: number, inVain?: boolean): void;
  /** The person did something, and gets an answer at once. */
  pressed(now: number): void;
}

/** The allowance is full. */
export function createPace(): Pace {
  let left: number = LOAD.most;
  let at = Number.NEGATIVE_INFINITY;
  let pressedAt = Number.NEGATIVE_INFINITY;
  /** What it took the last time, and when that ended, ms. */
  let cost = 0;
  let ended = Number.NEGATIVE_INFINITY;
  /** How often it was done in vain, one after the other. */
  let vain = 0;

  const fill = (now: number) => {
    left = Math.min(LOAD.most, left + Math.max(0, now - at) / LOAD.share);
    at = Math.max(at, now);
  };
  return {
    rest(now, leisure = false) {
      fill(now);
      const owed = Math.min(Math.max(0, -left) * LOAD.share, LOAD.longest);
      if (!leisure || now - pressedAt < AT_LEISURE.afterPress) return owed;
      const apart = Math.min(Math.max(AT_LEISURE.apart, cost * LOAD.share) * 2 ** vain, LOAD.longest);
      return Math.max(owed, ended + apart - now);
    },
    spent(from, to, inVain = false) {
      fill(from);
      left -= to - from;
      cost = to - from;
      ended = to;
      vain = inVain ? vain + 1 : 0;
    },
    pressed(now) {
      left = LOAD.most;
      at = now;
      pressedAt = now;
      vain = 0;
    },
  };
}
