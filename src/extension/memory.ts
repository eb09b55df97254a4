import { type Case, readCase } from '../model/case.ts';

/** The one key under which anything is stored. */
const KEY = 'case';

type Changes = Record<string, { newValue?: unknown }>;

/** What is needed of `storage.local`: the browser's own object in both browsers, or a stand-in. */
export interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  onChanged: {
    addListener(listener: (changes: Changes) => void): void;
    removeListener(listener: (changes: Changes) => void): void;
  };
}

/** The last write of this script to each area: a storage area has no transactions, so the next one waits for it. */
const lastWrites = new WeakMap<Area, Promise<unknown>>();

/** The remembered case; a fresh one where nothing readable is stored. Rejects where the storage itself fails. */
export async function loadCase(area: Area): Promise<Case> {
  return readCase((await area.get(KEY))[KEY]);
}

/**
 * Changes the remembered case and gives it back as written.
 * `change` is given the case as it is stored at that moment. Updates from one script never overtake each
 * other. Rejects where the storage fails; later updates are not held up by that.
 */
export function updateCase(
  area: Area,
  change: Partial<Case> | ((now: Case) => Partial<Case>),
): Promise<Case> {
  const write = async () => {
    const now = await loadCase(area);
    const next: Case = { ...now, ...(typeof change === 'function' ? change(now) : change) };
    await area.set({ [KEY]: next });
    return next;
  };
  const turn = (lastWrites.get(area) ?? Promise.resolve()).then(write, write);
  lastWrites.set(area, turn);
  return turn;
}

/** Tells of every change of the remembered case, whoever made it, this script included. Gives back what ends it. */
export function watchCase(area: Area, changed: (now: Case) => void): () => void {
  const listener = (changes: Changes) => {
    const change = changes[KEY];
    if (change) changed(readCase(change.newValue));
  };
  area.onChanged.addListener(listener);
  return () => area.onChanged.removeListener(listener);
}
