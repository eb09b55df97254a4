import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fakeArea } from '../../test/area.ts';
import { runs } from '../../test/runs.ts';
import { type Act, applied } from '../model/act.ts';
import { freshKept, KEYS, type Kept, readKept } from '../model/kept.ts';
import { createStore, NoAnswer, type Store } from './store.ts';
import { createWriter, type Writer } from './writer.ts';

/**
 * Two popups, two pages of the console and the background, which do what people do in any order, while every message, every
 * event and every call of the storage takes as long as it likes.
 */

const POPUP = ['text', 'corrections', 'goal', 'progress', 'outcome', 'shown'] as const;
const PAGE = ['goal', 'progress', 'shown', 'declined'] as const;

/** What must come true: the acts in the order in which they reached the background, done one after the other. */
interface Model {
  kept: Kept;
  stopped: Set<string>;
}

class World {
  readonly model: Model = { kept: freshKept(), stopped: new Set() };
  readonly #scheduler: fc.Scheduler;
  readonly #storage;
  #writer: Writer;
  /** Ends the background, and with it whatever it was doing. */
  #kill = () => {};
  /** Messages of one sender come in the order in which they were sent. */
  readonly #lanes = new Map<number, Promise<unknown>>();
  readonly #stores: Store[] = [];
  readonly #alive: { now: boolean }[] = [];
  readonly #asleep = new Set<number>();
  /** Guides that were seen again where they had been stopped. */
  readonly returned: string[] = [];
  /** Who was told that something could not be kept: what they did stays before their eyes. */
  readonly told = new Set<number>();
  /** It is not known what was written. */
  crashed = false;
  #work = 0;
  #names = 0;

  constructor(scheduler: fc.Scheduler) {
    this.#scheduler = scheduler;
    this.#storage = fakeArea({}, (what) => scheduler.schedule(Promise.resolve(), what));
    this.#writer = this.#background();
    for (let who = 0; who < 4; who++) this.reopen(who);
  }

  /** Once it is ended nothing of what it was doing goes on. */
  #background(): Writer {
    let alive = true;
    const area = this.#storage.ofProcess(() => alive);
    const ended = new Promise<never>((_, fail) => {
      this.#kill = () => {
        alive = false;
        fail(new NoAnswer('ended'));
      };
    });
    ended.catch(() => {});
    const living = <Done>(doing: () => Promise<Done>): Promise<Done> =>
      alive ? Promise.race([doing(), ended]) : ended;
    const writer = createWriter({
      ...area,
      get: (keys) => living(() => area.get(keys)),
      set: (items) => living(() => area.set(items)),
    });
    return { act: (act) => living(() => writer.act(act)) };
  }

  #open(who: number): void {
    const { area } = this.#storage;
    const alive = { now: true };
    this.sleep(who);
    this.#alive[who] = alive;
    const stoppedHere = new Set<string>();
    const store = createStore<keyof Kept>({
      area: {
        ...area,
        onChanged: {
          addListener: (listener) => area.onChanged.addListener((changes) => alive.now && listener(changes)),
        },
      },
      keys: who < 2 ? POPUP : PAGE,
      send: (act) => {
        if (act.type === 'stopped') stoppedHere.add(act.run);
        return this.#send(who, act);
      },
      changed: () => {
        const run = store.now().goal?.run;
        if (run && stoppedHere.has(run)) this.returned.push(run);
      },
    });
    this.#stores[who] = store;
    void store.read();
  }

  async #send(who: number, act: Act): Promise<void> {
    const lane = (this.#lanes.get(who) ?? Promise.resolve()).then(() =>
      this.#scheduler.schedule(Promise.resolve(), `message of ${who}`),
    );
    this.#lanes.set(who, lane);
    await lane;
    this.model.kept = applied(this.model.kept, act);
    this.#work += 1;
    await this.#writer.act(act).finally(() => {
      this.#work -= 1;
    });
    if (act.type === 'stopped') this.model.stopped.add(act.run);
    await this.#scheduler.schedule(Promise.resolve(), `answer to ${who}`);
  }

  name(): string {
    this.#names += 1;
    return `${this.#names}`;
  }

  /** Every time is another one. */
  time(): number {
    return Number(this.name());
  }

  store(who: number): Store {
    return this.#stores[who] as Store;
  }

  act(who: number, act: Act): void {
    if (this.#asleep.has(who)) return;
    this.store(who)
      .act(act)
      .catch(() => this.told.add(who));
  }

  /** A popup that is closed takes nothing back of what it sent. A page that is loaded anew knows nothing. */
  reopen(who: number): void {
    this.#open(who);
    this.#asleep.delete(who);
    this.told.delete(who);
  }

  /** Into the back/forward cache: nothing is heard there. */
  sleep(who: number): void {
    this.#asleep.add(who);
    const alive = this.#alive[who];
    if (alive) alive.now = false;
  }

  /** A browser ends a background that has nothing to do; where one crashes, whatever it was doing. */
  end(crash: boolean): void {
    if (this.#work > 0 && !crash) return;
    this.crashed ||= this.#work > 0;
    this.#kill();
    this.#writer = this.#background();
  }

  /** So many things happen that were on their way. */
  async pass(times: number): Promise<void> {
    for (let i = 0; i < times && this.#scheduler.count() > 0; i++) await this.#scheduler.waitOne();
  }

  async settle(): Promise<void> {
    await this.#scheduler.waitIdle();
  }

  /** Who was awake all the time knows everything already. */
  async wake(): Promise<void> {
    for (const who of this.#asleep) void this.store(who).read();
    await this.settle();
  }

  stored(): Kept {
    return readKept(this.#storage.stored());
  }
}

type Doing = (world: World) => void;

const popup = fc.nat(1);
const page = fc.integer({ min: 2, max: 3 });
const goal = (model: string) => ({ approach: 'allow', project: null, model }) as const;

const doing: fc.Arbitrary<{ what: string; run: Doing }> = fc.oneof(
  fc.tuple(popup, fc.boolean()).map(([who, keeps]) => ({
    what: `popup ${who} types`,
    run: (world: World) => {
      const rev = world.name();
      const after = world.store(who).now().text.rev;
      world.act(who, {
        type: 'typed',
        after,
        rev,
        text: `text ${rev}`,
        keyMasked: false,
        keeps,
        at: world.time(),
      });
    },
  })),
  popup.map((who) => ({
    what: `popup ${who} corrects the model`,
    run: (world: World) =>
      world.act(who, {
        type: 'corrected',
        of: world.store(who).now().text.rev,
        change: { model: `model-${world.name()}` },
      }),
  })),
  popup.map((who) => ({
    what: `popup ${who} starts over`,
    run: (world: World) => {
      const rev = world.name();
      world.act(who, { type: 'replaced', text: { id: rev, rev, text: '', keyMasked: false } });
    },
  })),
  fc.oneof(popup, page).map((who) => ({
    what: `${who} begins`,
    run: (world: World) =>
      world.act(who, { type: 'begun', run: world.name(), goal: goal(`m${who}`), tab: null }),
  })),
  fc.tuple(fc.oneof(popup, page), fc.boolean()).map(([who, forget]) => ({
    what: `${who} stops`,
    run: (world: World) => {
      const run = world.store(who).now().goal?.run;
      if (run) world.act(who, { type: 'stopped', run, forget });
    },
  })),
  fc.tuple(page, fc.constantFrom('save' as const, 'fixed' as const)).map(([who, step]) => ({
    what: `page ${who} tells that it is at ${step}`,
    run: (world: World) => {
      const run = world.store(who).now().goal?.run;
      if (run)
        world.act(who, {
          type: 'told',
          progress: {
            run,
            step,
            mode: 'allow_list',
            checks: [],
            restricted: null,
            unwelcome: false,
            said: [],
          },
          at: world.time(),
          saved: false,
        });
    },
  })),
  fc.tuple(popup, fc.boolean()).map(([who, on]) => ({
    what: `popup ${who} ticks off what is left`,
    run: (world: World) => {
      const run = world.store(who).now().progress?.run;
      if (run) world.act(who, { type: 'ticked', run, check: 'billing', on });
    },
  })),
  fc.tuple(popup, fc.constantFrom('works' as const, 'fails' as const, null)).map(([who, verdict]) => ({
    what: `popup ${who} says of the call that it ${verdict}`,
    run: (world: World) => {
      const run = world.store(who).now().outcome?.run;
      if (run) world.act(who, { type: 'retried', run, verdict, id: world.name(), at: 0 });
    },
  })),
  page.map((who) => ({
    what: `page ${who} is told its project`,
    run: (world: World) => {
      const run = world.store(who).now().goal?.run;
      if (run) world.act(who, { type: 'placed', run, project: `proj_${who}` });
    },
  })),
  fc.integer({ min: 0, max: 3 }).map((who) => ({
    what: `${who} is closed and opened`,
    run: (world: World) => world.reopen(who),
  })),
  page.map((who) => ({ what: `page ${who} sleeps`, run: (world: World) => world.sleep(who) })),
  fc.boolean().map((crash) => ({
    what: `the background is ended${crash ? ' whatever it does' : ''}`,
    run: (world: World) => world.end(crash),
  })),
);

const commands = fc.commands(
  [
    fc.tuple(doing, fc.nat(6)).map(([{ what, run }, passes]) => ({
      check: () => true,
      run: async (_model: Model, world: World) => {
        run(world);
        await world.pass(passes);
      },
      toString: () => `${what}, then ${passes}`,
    })),
  ],
  { maxCommands: 30 },
);

test('nothing that anybody did is lost, and nothing that was stopped comes back, in whatever order it happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), commands, async (scheduler, run) => {
      const world = new World(scheduler);
      await fc.asyncModelRun(() => ({ model: world.model, real: world }), run);
      await world.settle();
      await world.wake();
      const stored = world.stored();
      expect(world.returned).toEqual([]);
      if (!world.crashed) expect(stored).toEqual(world.model.kept);
      expect(world.model.stopped).not.toContain(stored.goal?.run);
      const agreeing = [0, 1, 2, 3].filter((who) => !world.told.has(who));
      for (const who of agreeing.filter((who) => who < 2))
        for (const key of POPUP)
          expect([who, key, world.store(who).now()[key]]).toEqual([who, key, stored[key]]);
      for (const who of agreeing.filter((who) => who >= 2))
        for (const key of PAGE)
          expect([who, key, world.store(who).now()[key]]).toEqual([who, key, stored[key]]);
      if (stored.progress && stored.goal) expect(stored.progress.run).toBe(stored.goal.run);
      expect(stored.corrections.of).toBe(stored.text.rev);
      expect(Object.keys(stored).sort()).toEqual([...KEYS].sort());
    }),
    { numRuns: runs(1500) },
  );
});
