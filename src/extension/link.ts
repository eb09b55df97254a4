import { readGuideLink } from '../console/address.ts';
import { type Goal, isSameGoal } from '../model/goal.ts';

/** The guide link in the address of the page, and the question that it asks in this tab. */
export interface Link {
  /** What it asks for; `null`: nothing that does not run yet, or the person declined it. */
  goal(running: Goal | null): Goal | null;
  /** The person declined it, or stopped the guide that it began. Followed again, it asks again. */
  decline(): void;
  /** The address changed without a new document: whether a link was followed. */
  moved(type: NavigationType | null): boolean;
}

export interface LinkOptions {
  /** How the person came to the address of now, without a new document; `null`: it was loaded there. */
  came: NavigationType | null;
  /** The history entries whose link was declined, asked each time. */
  declined(): readonly string[];
  /** Keeps that the link of an entry was declined. */
  keep(entry: string): void;
}

/** The link in the address, from now on. */
export function createLink({ came, declined, keep }: LinkOptions): Link {
  let link = readGuideLink(location.href);
  let entry = currentEntry();
  /** Whether it was declined in this document; `null`: what was kept of it counts, as this is a page that comes again. */
  let answer: boolean | null = isNew(came) ? false : null;

  const read = (to: boolean | null) => {
    link = readGuideLink(location.href);
    entry = currentEntry();
    answer = to;
  };

  return {
    goal(running) {
      if (!link || (answer ?? declined().includes(entry))) return null;
      return running && isSameGoal(running, link) ? null : link;
    },
    decline() {
      if (!link) return;
      answer = true;
      keep(entry);
    },
    moved(type) {
      const before = link;
      if (type === 'traverse') {
        read(null);
        return link !== null;
      }
      const now = readGuideLink(location.href);
      // A link that is followed leaves no state; a page that rewrites its address in place keeps its own.
      const again = now !== null && (type === 'push' || type === 'replace') && history.state === null;
      if (isSameGoal(now, before) && !again) return false;
      read(false);
      return link !== null;
    },
  };
}

/** An entry of the history that is loaded anew or comes back has asked already. */
function isNew(came: NavigationType | null): boolean {
  if (came) return came !== 'traverse' && came !== 'reload';
  const [document] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return document?.type !== 'reload' && document?.type !== 'back_forward';
}

/** The entry of the tab's history, as it was last navigated to. */
function currentEntry(): string {
  return navigation.currentEntry?.id ?? '';
}
