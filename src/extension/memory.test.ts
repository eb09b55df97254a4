import { expect, test } from 'vitest';
import { type Case, freshCase } from '../model/case.ts';
import { type Area, loadCase, updateCase, watchCase } from './memory.ts';

/** A storage area as browsers have it: values are copied, and every call takes a turn. */
function area(stored?: unknown) {
  let value = stored;
  const listeners = new Set<Parameters<Area['onChanged']['addListener']>[0]>();
  const failing = { get: false, set: false };
  const made: Area = {
    async get(key) {
      await Promise.resolve();
      if (failing.get) throw new Error('disk is gone');
      return value === undefined ? {} : { [key]: structuredClone(value) };
    },
    async set(items) {
      await Promise.resolve();
      if (failing.set) throw new Error('quota exceeded');
      value = structuredClone(items.case);
      for (const listener of listeners) listener({ case: { newValue: structuredClone(value) } });
    },
    onChanged: {
      addListener: (listener) => listeners.add(listener),
      removeListener: (listener) => listeners.delete(listener),
    },
  };
  return { ...made, failing, listeners };
}

const full: Case = {
  ...freshCase(),
  text: 'Project `proj_a` does not have access to model `gpt-4.1`',
  project: '',
  approach: 'remove',
  guiding: { approach: 'remove', project: null, model: 'gpt-4.1' },
  tab: 7,
  progress: {
    step: 'save',
    mode: 'deny_list',
    checks: [{ id: 'save', state: 'doing', hint: { key: 'name', params: { model: 'gpt-4.1' } } }],
  },
  restrictedProject: 'proj_a',
};

test('a case comes back as it was kept', async () => {
  const store = area();
  await updateCase(store, full);
  expect(await loadCase(store)).toEqual(full);
});

test('with nothing stored there is a fresh case', async () => {
  expect(await loadCase(area())).toEqual({ ...freshCase(), id: expect.any(String) });
});

test.each([
  ['nothing', null],
  ['a number', 4],
  ['a list', [full]],
  ['another version', { ...full, version: 2 }],
  ['no version', { text: 'x' }],
])('%s in place of a case is dropped', async (_what, junk) => {
  expect(await loadCase(area(junk))).toEqual({ ...freshCase(), id: expect.any(String) });
});

test.each([
  ['text', 5, ''],
  ['approach', 'both', 'allow'],
  ['guiding', { approach: 'allow', project: 3, model: 'x' }, null],
  ['guiding', { approach: 'allow', project: null }, null],
  ['progress', { step: 'toString', mode: 'none', checks: [] }, null],
  ['progress', { step: 'save', mode: 'none', checks: [{ id: 'save', state: '__proto__' }] }, null],
  [
    'progress',
    { step: 'save', mode: 'none', checks: [{ id: 'save', state: 'done', hint: { key: 1 } }] },
    null,
  ],
  ['tab', '7', null],
])('a %s that is %j is left out, the rest of the case stays', async (field, junk, instead) => {
  expect(await loadCase(area({ ...full, [field]: junk }))).toEqual({ ...full, [field]: instead });
});

test('updates made at once are all kept', async () => {
  const store = area();
  await Promise.all([
    updateCase(store, { text: 'a' }),
    updateCase(store, (now) => ({ model: `${now.text}b` })),
    updateCase(store, { tab: 3 }),
  ]);
  expect(await loadCase(store)).toMatchObject({ text: 'a', model: 'ab', tab: 3 });
});

test('a failed write is told to its caller and does not hold up the next', async () => {
  const store = area();
  store.failing.set = true;
  await expect(updateCase(store, { text: 'a' })).rejects.toThrow('quota exceeded');
  store.failing.set = false;
  await updateCase(store, { tab: 3 });
  expect(await loadCase(store)).toMatchObject({ text: '', tab: 3 });
});

test('a watcher hears of changes until it is ended', async () => {
  const store = area();
  const heard: string[] = [];
  const end = watchCase(store, (now) => heard.push(now.text));
  await updateCase(store, { text: 'a' });
  end();
  await updateCase(store, { text: 'b' });
  expect(heard).toEqual(['a']);
  expect(store.listeners.size).toBe(0);
});
