/**
 * What the scripts of a console page know of each other: the guest, which every page gets, the guide, which comes only where
 * it is needed, and the words that the guide asks for. All run in the extension's own world of the page, which the page cannot see.
 */

import type { Alphabet } from '../console/words/alphabets.ts';
import type { Lexicon } from '../console/words/lexicon.ts';

/** What the guest has for the guide. */
export interface Guest {
  /** The guide, once it has come. It stays for as long as the document does, whether anything runs or not. */
  guide: Guide | null;
  /** How the person came to the address of now; `null`: the document was loaded there. */
  came: NavigationType | null;
  /** The extension that both came from is as it was; where it is not, the guest ends. */
  isAlive(): boolean;
}

/** What the guest tells the guide of. */
export interface Guide {
  /** The address changed without a new document. */
  moved(how: NavigationType | null): void;
  /** The page came back from where the browser keeps pages that were left. */
  shown(): void;
  /** The shortcut was pressed. */
  focused(): void;
  /** The words of an alphabet have come. */
  learned(alphabet: Alphabet, lexicons: readonly (() => Lexicon)[]): void;
}

const world = globalThis as { modelAccessGuide?: Guest };

/** Makes the guest known; `false`: one of this extension is here already. */
export function settle(guest: Guest): boolean {
  if (world.modelAccessGuide?.isAlive()) return false;
  world.modelAccessGuide = guest;
  return true;
}

/** The guest, where there is one that no guide has come to yet. */
export function host(): Guest | null {
  const guest = world.modelAccessGuide;
  return guest && !guest.guide && guest.isAlive() ? guest : null;
}

/** The guide, where there is one. */
export const guided = (): Guide | null => world.modelAccessGuide?.guide ?? null;
