import { readGuideLink } from '../console/address.ts';
import type { Goal } from '../model/goal.ts';

/** The guide link in the address of the page. */
export interface Link {
  /** What it asks for; `null`: nothing that does not run yet, or the person declined it. */
  goal(running: Goal | null): Goal | null;
  /** The person stopped the guide that the address asks for; following the link again asks again. */
  decline(): void;
  /** Whether another link stands there than when this was last asked, or as the script began. */
  followed(): boolean;
}

/** The link in the address, from now on. */
export function createLink(): Link {
  let declined = false;
  let seen = here();
  return {
    goal(running) {
      const link = declined ? null : readGuideLink(location.href);
      return link && !(running && running.model === link.model && running.project === link.project)
        ? link
        : null;
    },
    decline() {
      declined = true;
    },
    followed() {
      const now = here();
      if (now === seen) return false;
      declined = false;
      seen = now;
      return true;
    },
  };
}

/** The guide link in the address, as text; empty: none. */
function here(): string {
  return readGuideLink(location.href) ? location.hash : '';
}
