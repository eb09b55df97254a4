import { type Act, applied } from '../model/act.ts';
import { KEYS, type Kept, LEGACY, readKept } from '../model/kept.ts';
import type { Area } from './area.ts';

/** The only one that writes to the storage: whoever wants something kept sends it here. */
export interface Writer {
  /**
   * Writes what an act changes. Acts are done one after the other, in the order in which they came, each on what the one
   * before has left; one that depends on that is asked for when its turn has come. Rejects where the storage fails; later
   * acts are not held up by that.
   */
  act(act: Act | ((kept: Kept) => Promise<Act | null>)): Promise<void>;
}

/** A storage area has no transactions: the turns are taken here. */
export function createWriter(area: Area): Writer {
  let last: Promise<unknown> = Promise.resolve();
  return {
    act(asked) {
      const turn = async () => {
        const stored = await area.get([...KEYS, LEGACY]);
        const before = readKept(stored);
        const act = typeof asked === 'function' ? await asked(before) : asked;
        if (!act) return;
        const after = applied(before, act);
        const legacy = stored[LEGACY] !== undefined;
        const changed = KEYS.filter((key) => legacy || after[key] !== before[key]);
        if (changed.length > 0) await area.set(Object.fromEntries(changed.map((key) => [key, after[key]])));
        if (legacy) await area.remove(LEGACY);
      };
      const done = last.then(turn, turn);
      last = done;
      return done;
    },
  };
}
