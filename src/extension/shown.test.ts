import { expect, test, vi } from 'vitest';
import type { Wording } from '../model/shown.ts';
import type { Area } from './memory.ts';
import { eraseWordings, keepWording, loadWordings, watchWordings } from './shown.ts';

const tinker: Wording = { landmark: 'open-editor', name: 'tinker', under: 'helpers' };
const bake: Wording = { landmark: 'save', name: 'bake', under: '' };

/** A storage area as browsers have it: values are copied, and every call takes a turn. */
function area(stored: Record<string, unknown> = {}) {
  let values = stored;
  let failing = false;
  const listeners = new Set<Parameters<Area['onChanged']['addListener']>[0]>();
  const made: Area = {
    async get(key) {
      await Promise.resolve();
      return key in values ? { [key]: structuredClone(values[key]) } : {};
    },
    async set(items) {
      await Promise.resolve();
      if (failing) throw new Error('quota exceeded');
      values = { ...values, ...structuredClone(items) };
      for (const listener of listeners)
        listener(Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }])));
    },
    onChanged: {
      addListener: (listener) => listeners.add(listener),
      removeListener: (listener) => listeners.delete(listener),
    },
  };
  return {
    made,
    values: () => values,
    fail(now: boolean) {
      failing = now;
    },
  };
}

test('is kept beside the case, under a key of its own', async () => {
  const { made, values } = area({ case: { version: 1 } });
  await Promise.all([keepWording(made, tinker), keepWording(made, bake)]);
  expect(values()).toEqual({ case: { version: 1 }, shown: [tinker, bake] });
  expect(await loadWordings(made)).toEqual([tinker, bake]);
});

test('is erased one by one and all at once', async () => {
  const { made } = area({ shown: [tinker, bake] });
  await eraseWordings(made, tinker);
  expect(await loadWordings(made)).toEqual([bake]);
  await eraseWordings(made, null);
  expect(await loadWordings(made)).toEqual([]);
});

test('junk in its place is nothing, and is written over', async () => {
  const { made } = area({ shown: { landmark: 'save' } });
  expect(await loadWordings(made)).toEqual([]);
  await keepWording(made, bake);
  expect(await loadWordings(made)).toEqual([bake]);
});

test('a write that fails says so and does not hold up the next', async () => {
  const { made, fail } = area();
  fail(true);
  await expect(keepWording(made, tinker)).rejects.toThrow('quota exceeded');
  fail(false);
  await keepWording(made, bake);
  expect(await loadWordings(made)).toEqual([bake]);
});

test('changes are told until the watch ends; those of the case are none', async () => {
  const { made } = area();
  const changed = vi.fn();
  const end = watchWordings(made, changed);
  await keepWording(made, tinker);
  await made.set({ case: {} });
  end();
  await keepWording(made, bake);
  expect(changed.mock.calls).toEqual([[[tinker]]]);
});
