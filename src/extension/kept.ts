import type { Act } from '../model/act.ts';
import { isSameGoal } from '../model/goal.ts';
import type { Kept, Running } from '../model/kept.ts';
import type { Area } from './area.ts';
import { createStore } from './store.ts';

/** What is kept, as far as a page of the console needs it: never the pasted text. */
export interface PageKept {
  /** Nothing until it is read. */
  now(): Pick<Kept, (typeof NEEDED)[number]>;
  /** Reads what is stored, and follows it from then on. Rejects where the storage fails. */
  read(): Promise<void>;
  /** Does an act and does not wait for it to be written: the page goes on at once. */
  act(act: Act): void;
}

const NEEDED = ['goal', 'progress', 'shown', 'declined'] as const;

export interface PageKeptOptions {
  area: Area;
  /** Has an act written. Rejects where it was not. */
  send(act: Act): Promise<void>;
  /** A guide was begun, here or elsewhere, or goes on with another goal. */
  began(): void;
  /** The guide was stopped, here or elsewhere. */
  stopped(guide: Running): void;
  /** Something that the person pointed out was kept or erased. */
  pointed(before: Kept): void;
  /** Where nothing answers any more the guide ends, and a failure is none to tell of. */
  endIfOrphaned(): boolean;
}

/** Nothing is known, until it is read. */
export function createPageKept({
  area,
  send,
  began,
  stopped,
  pointed,
  endIfOrphaned,
}: PageKeptOptions): PageKept {
  const store = createStore({
    area,
    keys: NEEDED,
    send,
    changed(before) {
      const { goal, shown } = store.now();
      if (shown !== before.shown) pointed(before);
      if (goal && !(goal.run === before.goal?.run && isSameGoal(goal.goal, before.goal.goal))) began();
      else if (before.goal && !goal) stopped(before.goal);
    },
  });
  return {
    now: store.now,
    read: store.read,
    act(act) {
      store.act(act).catch((error) => {
        if (!endIfOrphaned()) console.warn('Model Access Guide could not keep its place:', error);
      });
    },
  };
}
