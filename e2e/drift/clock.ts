/** The time of a page: real, or moved by whoever drives it. */
export interface Clock {
  /** In ms, only ever growing. */
  now(): number;
  /** Calls later; gives the undo. */
  after(ms: number, call: () => void): () => void;
}

export interface VirtualClock extends Clock {
  /** When the next call is due; `null`: none is. */
  next(): number | null;
  /** Moves to a time, making every call that is due on the way, in order. */
  moveTo(time: number): void;
}

/** A clock that stands still until it is moved. */
export function createVirtualClock(): VirtualClock {
  let now = 1000;
  let calls: { at: number; call: () => void }[] = [];
  const first = () =>
    calls.reduce<(typeof calls)[number] | null>((a, b) => (a && a.at <= b.at ? a : b), null);
  return {
    now: () => now,
    after(ms, call) {
      const entry = { at: now + ms, call };
      calls.push(entry);
      return () => {
        calls = calls.filter((one) => one !== entry);
      };
    },
    next: () => first()?.at ?? null,
    moveTo(time) {
      for (let due = first(); due && due.at <= time; due = first()) {
        const { at, call } = due;
        calls = calls.filter((one) => one !== due);
        now = Math.max(now, at);
        call();
      }
      now = Math.max(now, time);
    },
  };
}

/** The browser's own. */
export function createRealClock(window: Window): Clock {
  return {
    now: () => window.performance.now(),
    after(ms, call) {
      const timer = window.setTimeout(call, ms);
      return () => window.clearTimeout(timer);
    },
  };
}
