import { type Case, freshCase } from '../model/case.ts';
import type { Goal } from '../model/goal.ts';
import { type Area, loadCase, updateCase, watchCase } from './memory.ts';

/** The case as this page remembers it. */
export interface KeptCase {
  /** A fresh one until the stored one is read. */
  now(): Case;
  /** Reads what is stored, and follows it from then on. Rejects where the storage fails. */
  read(): Promise<void>;
  /** Writes a change; what comes of it is heard from the storage. */
  keep(change: Parameters<typeof updateCase>[1]): void;
  /** Writes a change and does not wait for it: the page goes on at once. */
  become(change: Partial<Case>): void;
  /** The address changed without a new document, and names this project. */
  movedTo(project: string | null): void;
}

/** What follows when a guide was begun, stopped or changed, here or in the popup. */
export interface CaseChanges {
  began(): void;
  stopped(): void;
  /** The person said that the project shown is the right one, or no longer does. */
  confirmed(): void;
  /** Where nothing answers any more the guide ends, and a failure is none to tell of. */
  endIfOrphaned(): boolean;
}

/** A fresh case, until it is read. */
export function createKeptCase(
  area: Area,
  { began, stopped, confirmed, endIfOrphaned }: CaseChanges,
): KeptCase {
  let now = freshCase();

  const keep: KeptCase['keep'] = (change) => {
    updateCase(area, change).catch((error) => {
      if (!endIfOrphaned()) console.warn('Model Access Guide could not keep its place:', error);
    });
  };
  const remembered = (next: Case) => {
    const before = now;
    now = next;
    if (next.guiding && !(next.id === before.id && sameGoal(next.guiding, before.guiding))) began();
    else if (before.guiding && !next.guiding) stopped();
    else if (before.projectConfirmed !== next.projectConfirmed) confirmed();
  };

  return {
    now: () => now,
    async read() {
      watchCase(area, remembered);
      now = await loadCase(area);
    },
    keep,
    become(change) {
      keep(change);
      remembered({ ...now, ...change });
    },
    movedTo(project) {
      const { guiding } = now;
      // Nobody but the person moves from page to page while their click still counts: this is the project they chose.
      if (!guiding || guiding.project !== null || !project || !navigator.userActivation.isActive) return;
      now = { ...now, guiding: { ...guiding, project } };
      keep({ guiding: now.guiding });
    },
  };
}

/** Compared by field: storage gives objects back with their keys in another order. */
function sameGoal(a: Goal, b: Goal | null): boolean {
  return b !== null && a.approach === b.approach && a.project === b.project && a.model === b.model;
}
