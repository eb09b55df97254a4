import { type Act, applied } from '../model/act.ts';
import { freshKept, type Kept, LEGACY, readKept } from '../model/kept.ts';
import type { Area } from './area.ts';

/** What is kept, as one page or popup knows it: read here, written by the background alone. */
export interface Store {
  now(): Kept;
  /** Reads it anew, and follows it from the first time on. Rejects where the storage fails. */
  read(): Promise<void>;
  /**
   * Does an act here at once and has it written. Rejects where it could not be written; here it stays done, so that
   * nothing of the person's is lost before their eyes.
   */
  act(act: Act): Promise<void>;
}

export interface StoreOptions<Key extends keyof Kept> {
  area: Area;
  /** What is read and followed: nothing else is fetched. */
  keys: readonly Key[];
  /** Has an act written. Rejects where it was not, with {@link NoAnswer} where that is not known. */
  send(act: Act): Promise<void>;
  /** What is known changed, by an act of here or elsewhere. */
  changed(before: Kept): void;
}

/** Nobody said whether it was done. */
export class NoAnswer extends Error {}

/** Nothing is known, until it is read. */
export function createStore<Key extends keyof Kept>({ area, keys, send, changed }: StoreOptions<Key>): Store {
  let now = freshKept();
  /** Acts of here that are on their way: what is stored meanwhile may be older than they are. */
  let pending = 0;
  /** Something of this kind was done here and could not be stored. */
  let unkept: Act['type'] | null = null;
  let reading: Promise<void> | null = null;
  /** Something happened since the reading began. */
  let stale = false;
  let following = false;

  const become = (next: Kept) => {
    const before = now;
    now = next;
    changed(before);
  };
  const readOnce = async () => {
    for (;;) {
      stale = false;
      const stored = await area.get([...keys, LEGACY]);
      if (!stale) return readKept(stored);
    }
  };
  const read = async () => {
    stale = true;
    reading ??= readOnce()
      .then((stored) => {
        reading = null;
        if (pending === 0 && unkept === null) become(stored);
      })
      .finally(() => {
        reading = null;
      });
    await reading;
  };
  /** An event may come late, after younger news: it says that something has changed, and what is true is read. */
  const hear: Parameters<Area['onChanged']['addListener']>[0] = (changes) => {
    if (pending > 0 || !keys.some((key) => key in changes)) return;
    read().catch((error) => console.warn('Model Access Guide could not read its storage:', error));
  };

  /** An act that still holds here may be done twice: what came after it is not undone by that. */
  const holds = (act: Act) => JSON.stringify(applied(now, act)) === JSON.stringify(now);
  const written = async (act: Act) => {
    try {
      await send(act);
    } catch (error) {
      if (!(error instanceof NoAnswer) || !holds(act)) throw error;
      await send(act);
    }
  };

  return {
    now: () => now,
    async read() {
      if (!following) area.onChanged.addListener(hear);
      following = true;
      await read();
    },
    async act(act) {
      pending += 1;
      stale = true;
      // On its way before anything follows from it: what is asked of the background next comes after it.
      const writing = written(act);
      become(applied(now, act));
      try {
        await writing;
        if (unkept === act.type) unkept = null;
      } catch (error) {
        unkept = act.type;
        throw error;
      } finally {
        pending -= 1;
      }
      if (pending === 0) await read();
    },
  };
}
