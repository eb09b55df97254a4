import type { Alphabet } from '../console/words/alphabets.ts';
import { teach } from '../console/words/concepts.ts';
import { ask, type Message } from './message.ts';

/** Where the words of other alphabets than Latin come from. */
export interface Letters {
  /** Has the words of an alphabet brought, once. */
  bring(alphabet: Alphabet): void;
}

/**
 * @param read everything is to be read anew
 * @param endIfOrphaned where nothing answers any more the guide ends, and a failure is none to tell of
 */
export function createLetters(
  send: (message: Message) => Promise<unknown>,
  read: () => void,
  endIfOrphaned: () => boolean,
): Letters {
  const asked = new Set<Alphabet>();

  async function get(alphabet: Alphabet): Promise<void> {
    try {
      await ask(send, { type: 'words', alphabet });
    } catch (error) {
      if (endIfOrphaned()) return;
      console.warn(`Model Access Guide has no words for ${alphabet}:`, error);
    }
    // What has not come by now does not come: it is read on without.
    teach(alphabet, []);
    read();
  }

  return {
    bring(alphabet) {
      if (asked.has(alphabet)) return;
      asked.add(alphabet);
      void get(alphabet);
    },
  };
}
