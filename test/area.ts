import type { Area } from '../src/extension/area.ts';

type Listener = Parameters<Area['onChanged']['addListener']>[0];

/**
 * A storage area as browsers have it: values are copied, every call and every event takes its time, and events come to
 * each listener in order. `turn` says when something happens: at once, if nothing is said.
 */
export function fakeArea(
  stored: Record<string, unknown> = {},
  turn: (what: string) => Promise<unknown> = () => Promise.resolve(),
) {
  let values = structuredClone(stored);
  const failing = { get: false, set: false };
  const listeners = new Map<Listener, Promise<unknown>>();
  const tell = (changes: Parameters<Listener>[0]) => {
    for (const [listener, before] of listeners)
      listeners.set(
        listener,
        before.then(() => turn('event')).then(() => listener(changes)),
      );
  };
  const put = async (items: Record<string, unknown>, arrives: () => boolean) => {
    await turn('set');
    if (!arrives()) return;
    if (failing.set) throw new Error('quota exceeded');
    const copy = structuredClone(items);
    values = { ...values, ...copy };
    tell(Object.fromEntries(Object.entries(copy).map(([key, newValue]) => [key, { newValue }])));
  };
  const area: Area = {
    async get(keys) {
      await turn('get');
      if (failing.get) throw new Error('disk is gone');
      const found = structuredClone(
        Object.fromEntries(keys.filter((key) => key in values).map((key) => [key, values[key]])),
      );
      await turn('got');
      return found;
    },
    set: (items) => put(items, () => true),
    async remove(key) {
      await turn('remove');
      delete values[key];
      tell({ [key]: {} });
    },
    onChanged: { addListener: (listener) => void listeners.set(listener, Promise.resolve()) },
  };
  /**
   * The area as a process has it that may end. Browsers serve the calls in turn: what an ended process wrote is there
   * before the next one reads, or it never arrives.
   */
  const ofProcess = (alive: () => boolean): Area => ({ ...area, set: (items) => put(items, alive) });
  return { area, ofProcess, failing, stored: () => structuredClone(values) };
}
