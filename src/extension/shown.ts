import { readWordings, type Wording, withoutWording, withWording } from '../model/shown.ts';
import type { Area } from './memory.ts';

/** The key of what the person pointed out, apart from the case: starting over does not erase it. */
const KEY = 'shown';

const lastWrites = new WeakMap<Area, Promise<unknown>>();

/** The wordings that the person showed; none where nothing readable is stored. Rejects where the storage itself fails. */
export async function loadWordings(area: Area): Promise<Wording[]> {
  return readWordings((await area.get(KEY))[KEY]);
}

/** Keeps one more wording. Rejects where the storage fails. */
export function keepWording(area: Area, wording: Wording): Promise<void> {
  return write(area, (kept) => withWording(kept, wording));
}

/** Erases one wording; all of them where none is given. Rejects where the storage fails. */
export function eraseWordings(area: Area, wording: Wording | null): Promise<void> {
  return write(area, (kept) => (wording ? withoutWording(kept, wording) : []));
}

/** Writes from one script never overtake each other, and one that fails does not hold up the next. */
function write(area: Area, change: (kept: Wording[]) => Wording[]): Promise<void> {
  const turn = async () => area.set({ [KEY]: change(await loadWordings(area)) });
  const written = (lastWrites.get(area) ?? Promise.resolve()).then(turn, turn);
  lastWrites.set(area, written);
  return written;
}

/** Tells of every change of the wordings, whoever made it, this script included. Gives back what ends it. */
export function watchWordings(area: Area, changed: (kept: Wording[]) => void): () => void {
  const listener: Parameters<Area['onChanged']['addListener']>[0] = (changes) => {
    const change = changes[KEY];
    if (change) changed(readWordings(change.newValue));
  };
  area.onChanged.addListener(listener);
  return () => area.onChanged.removeListener(listener);
}
