import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConsoleView } from '../model/console-view.ts';
import type { Change } from './page/indexed.ts';
import type { Look, Reader, ReaderOptions } from './reader.ts';
import { type Watch, watch } from './watch.ts';
import type { Alphabet } from './words/alphabets.ts';

/** What the page does in each frame, what a look at it costs, and what of all that was done. */
const page = {
  change: { matters: true, urgent: true, here: false } as Change,
  cost: 30,
  taking: 0,
  looks: [] as number[],
  rests: 0,
  prepared: 0,
  spent: 0,
  changed: (): void => undefined,
  /** It changes where the setting is; else, what a glance shows. */
  near: true,
  notable: false,
};

const VIEW = { section: 'present', witness: { commit: 'none' }, editor: null } as ConsoleView;

vi.mock('./reader.ts', () => ({
  createReader: ({ changed }: ReaderOptions): Reader => {
    page.changed = () => changed?.(page.near);
    return {
      look(now) {
        page.looks.push(now);
        spend(page.cost);
        const look = { view: VIEW, steady: 5000, at: () => null, besides: () => [], regions: [] };
        const each: Look[] = [];
        each.push({ ...look, each });
        return { ...look, each };
      },
      news() {
        spend(page.taking);
        return page.change;
      },
      prepare() {
        page.prepared += 1;
        return true;
      },
      press: () => undefined,
      dismissed: () => undefined,
      forget: () => undefined,
      glance: () => page.notable,
      rest() {
        page.rests += 1;
      },
      end: () => undefined,
    };
  },
  unread: (look: Look) => ({ ...look, view: { ...look.view, section: 'loading' } }),
}));

/** Alphabets whose words a look lacked. */
let lacked: Alphabet[] = [];
vi.mock('./words/concepts.ts', () => ({ lacking: () => lacked }));

/** The clock goes on while something runs. */
function spend(ms: number): void {
  page.spent += ms;
  now += ms;
}

let now = 0;
let listeners: [string, (event: unknown) => void][] = [];
let frames: (() => void)[] = [];
let timers: { at: number; run: () => void; id: number }[] = [];
let shown: string[] = [];
let asked: Alphabet[] = [];
let watched: Watch;
let hidden = false;
let ended = new AbortController();

class Html {
  readonly localName = 'button';
}

/** As much of a page as a watch touches. */
function fakeDocument(): Document {
  let ids = 0;
  const window = {
    location: { href: '' },
    requestAnimationFrame: (run: () => void) => frames.push(run),
    cancelAnimationFrame: () => undefined,
    requestIdleCallback(run: (deadline: { timeRemaining(): number }) => void) {
      run({ timeRemaining: () => 10 });
      return 1;
    },
    cancelIdleCallback: () => undefined,
    setTimeout(run: () => void, ms: number) {
      timers.push({ at: now + ms, run, id: ++ids });
      return ids;
    },
    clearTimeout(id: number) {
      timers = timers.filter((timer) => timer.id !== id);
    },
    addEventListener: (type: string, run: (event: unknown) => void) => listeners.push([type, run]),
  };
  return {
    defaultView: window,
    get hidden() {
      return hidden;
    },
    documentElement: { getBoundingClientRect: () => undefined },
    addEventListener: (type: string, run: (event: unknown) => void) => listeners.push([type, run]),
  } as unknown as Document;
}

/** Lets so many ms pass in frames of 16 ms, with what the page does before each. */
function pass(ms: number, inFrame: () => void): void {
  const until = now + ms;
  while (now < until) {
    now += 16;
    for (const timer of timers.filter(({ at }) => at <= now)) {
      timers = timers.filter((one) => one !== timer);
      timer.run();
    }
    inFrame();
    const due = frames;
    frames = [];
    for (const run of due) run();
  }
}

function hear(type: string, event: object): void {
  for (const [of, run] of listeners)
    if (of === type) run({ type, composedPath: () => [new Html()], ...event });
}

/** How much of the time so many ms were spent on the page, of 100. */
function share(ms: number, inFrame: () => void): number {
  const from = now;
  page.spent = 0;
  pass(ms, inFrame);
  return (page.spent / (now - from)) * 100;
}

beforeEach(() => {
  vi.stubGlobal('Element', Html);
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  Object.assign(page, {
    change: { matters: true, urgent: true, here: false },
    cost: 30,
    taking: 0,
    looks: [],
    prepared: 0,
  });
  now = 0;
  listeners = [];
  frames = [];
  timers = [];
  shown = [];
  asked = [];
  lacked = [];
  ended = new AbortController();
  watched = watch(fakeDocument(), {
    models: [],
    restricted: false,
    delay: 0,
    signal: ended.signal,
    onLook: ({ view }) => shown.push(view.section),
    onLack: (alphabet) => asked.push(alphabet),
  });
  pass(5000, () => undefined);
  page.looks = [];
  Object.assign(page, { near: true, notable: false });
});

afterEach(() => {
  ended.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a page that changes in every frame', () => {
  it.each([
    [2, 'urgent'],
    [30, 'urgent'],
    [200, 'urgent'],
    [30, 'elsewhere'],
    [200, 'elsewhere'],
  ])('has most of its time for itself where a look costs %i ms and what changes is %s', (cost, what) => {
    page.cost = cost;
    page.change = { matters: true, urgent: what === 'urgent', here: false };
    pass(3000, page.changed);
    expect(share(20_000, page.changed)).toBeLessThan(10);
    expect(page.looks.length).toBeGreaterThan(3);
  });

  it('is not worked through in every frame either, where nothing of it matters', () => {
    page.change = { matters: false, urgent: false, here: false };
    page.taking = 40;
    pass(3000, page.changed);
    expect(share(20_000, page.changed)).toBeLessThan(10);
    expect(page.looks).toEqual([]);
  });

  it('is looked at in the next frame after a press', () => {
    page.cost = 200;
    pass(10_000, page.changed);
    page.looks = [];
    hear('click', { isTrusted: true });
    pass(16, page.changed);
    expect(page.looks.length).toBeGreaterThan(0);
  });

  it('is not looked at more often for presses that scripts make', () => {
    const storm = () => {
      page.changed();
      hear('click', { isTrusted: false });
      hear('transitionend', { isTrusted: true });
    };
    pass(3000, storm);
    expect(share(20_000, storm)).toBeLessThan(10);
  });

  it('is not known any more where the setting changes and cannot be read', () => {
    page.cost = 600;
    page.change = { matters: true, urgent: true, here: true };
    pass(10_000, page.changed);
    expect(shown).toContain('loading');
  });

  it('is known all the while where it can be read', () => {
    page.change = { matters: true, urgent: true, here: true };
    pass(10_000, page.changed);
    expect(shown).not.toContain('loading');
  });
});

it('looks at once at what is urgent on a page at rest', () => {
  page.changed();
  pass(16, () => undefined);
  expect(page.looks).toHaveLength(1);
});

describe('a page at rest that changes far from the setting', () => {
  beforeEach(() => {
    page.near = false;
  });

  it('is not looked at for that', () => {
    pass(20_000, page.changed);
    expect(page.looks).toEqual([]);
  });

  it('is looked at where a glance shows what may be a dialog or a title', () => {
    page.notable = true;
    pass(2000, page.changed);
    expect(page.looks.length).toBeGreaterThan(0);
  });

  it('is looked at after a press, which all of it may answer', () => {
    hear('click', { isTrusted: true });
    pass(2500, () => undefined);
    page.looks = [];
    page.changed();
    pass(32, () => undefined);
    expect(page.looks.length).toBeGreaterThan(0);
  });
});

it('looks ever more seldom at what can wait and is the same each time', () => {
  page.change = { matters: true, urgent: false, here: false };
  pass(20_000, page.changed);
  page.looks = [];
  pass(20_000, page.changed);
  expect(page.looks.length).toBeGreaterThan(3);
  expect(page.looks.length).toBeLessThan(7);
});

it('does in advance what a press takes, once for as long as the page says the same', () => {
  expect(page.prepared).toBe(1);
  page.change = { matters: true, urgent: false, here: false };
  pass(20_000, page.changed);
  expect(page.looks.length).toBeGreaterThan(0);
  expect(page.prepared).toBe(1);
});

it('tells nothing of a look that lacked words, asks for them, and reads all anew once they have come', () => {
  shown = [];
  lacked = ['cjk'];
  hear('click', { isTrusted: true });
  pass(5000, page.changed);
  expect(page.looks.length).toBeGreaterThan(3);
  expect(shown).toEqual([]);
  expect(new Set(asked)).toEqual(new Set(['cjk']));
  lacked = [];
  const before = page.rests;
  watched.readAnew();
  pass(16, () => undefined);
  expect(page.rests).toBe(before + 1);
  expect(shown).toEqual(['present']);
});

it('keeps nothing of a page that is not shown, and looks again once it is', () => {
  hidden = true;
  page.rests = 0;
  hear('visibilitychange', { isTrusted: true });
  pass(5000, () => undefined);
  expect(page.rests).toBe(1);
  expect(page.looks).toEqual([]);
  hidden = false;
  hear('visibilitychange', { isTrusted: true });
  pass(32, () => undefined);
  expect(page.looks.length).toBeGreaterThan(0);
});

it('looks at nothing while no frame comes', () => {
  for (let i = 0; i < 100; i++) page.changed();
  now += 60_000;
  for (const timer of timers) timer.run();
  expect(page.looks).toEqual([]);
});
