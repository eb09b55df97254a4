import { expect, test } from 'vitest';
import { fakeArea } from '../../test/area.ts';
import type { Act } from '../model/act.ts';
import { freshKept, KEYS, readKept } from '../model/kept.ts';
import { createStore } from './store.ts';
import { createWriter } from './writer.ts';

const goal = { approach: 'allow', project: null, model: 'gpt-4.1' } as const;
const text = (rev: string): Act => ({
  type: 'replaced',
  text: { id: rev, rev, text: `text ${rev}`, keyMasked: false },
});
const begun: Act = { type: 'begun', run: '1', goal, tab: null };

test('acts that come at once are all kept, each under its own key', async () => {
  const { area, stored } = fakeArea();
  const writer = createWriter(area);
  await Promise.all([
    writer.act(text('a')),
    writer.act(begun),
    writer.act(async ({ goal }) => goal && { type: 'placed', run: goal.run, project: 'proj_a' }),
    writer.act(async () => null),
  ]);
  expect(stored()).toMatchObject({
    text: { text: 'text a' },
    goal: { run: '1', goal: { ...goal, project: 'proj_a' } },
  });
});

test('only what an act changes is written', async () => {
  const { area, stored } = fakeArea();
  await createWriter(area).act(begun);
  expect(Object.keys(stored()).sort()).toEqual(['corrections', 'goal']);
});

test('a write that fails is told to its caller and does not hold up the next', async () => {
  const { area, failing, stored } = fakeArea();
  const writer = createWriter(area);
  failing.set = true;
  await expect(writer.act(begun)).rejects.toThrow('quota exceeded');
  failing.set = false;
  await writer.act(text('a'));
  expect(readKept(stored())).toMatchObject({ goal: null, text: { rev: 'a' } });
});

test('what version 1.0.0 kept is taken over and not left behind', async () => {
  const legacy = { version: 1, id: 'x', text: 'old', guiding: goal };
  const { area, stored } = fakeArea({ case: legacy, shown: [] });
  await createWriter(area).act({ type: 'declined', entry: 'e' });
  expect(Object.keys(stored()).sort()).toEqual([...KEYS].sort());
  expect(stored()).toMatchObject({ text: { text: 'old' }, goal: { goal }, declined: ['e'] });
});

test('a store knows what is stored of what it needs, and follows it', async () => {
  const { area } = fakeArea();
  const writer = createWriter(area);
  const befores: (string | undefined)[] = [];
  const store = createStore({
    area,
    keys: ['goal'],
    send: (act) => writer.act(act),
    changed: ({ goal }) => befores.push(goal?.run),
  });
  await writer.act(begun);
  await store.read();
  expect(store.now().goal?.run).toBe('1');
  await writer.act({ type: 'stopped', run: '1', forget: false });
  await writer.act(text('a'));
  expect(store.now()).toEqual(freshKept());
  expect(befores).toEqual([undefined, '1']);
});

test('what is done here holds at once, and stays before the person’s eyes where it cannot be kept', async () => {
  const { area, failing } = fakeArea();
  const writer = createWriter(area);
  const store = createStore({ area, keys: KEYS, send: (act) => writer.act(act), changed: () => {} });
  await store.read();
  failing.set = true;
  const acting = store.act(text('a'));
  expect(store.now().text.rev).toBe('a');
  await expect(acting).rejects.toThrow('quota exceeded');
  expect(store.now().text.rev).toBe('a');
  failing.set = false;
  await store.act(begun);
  expect(store.now()).toMatchObject({ text: { rev: 'a' }, goal: { run: '1' } });
});

test('a storage that cannot be read says so', async () => {
  const { area, failing } = fakeArea();
  failing.get = true;
  const store = createStore({ area, keys: KEYS, send: async () => {}, changed: () => {} });
  await expect(store.read()).rejects.toThrow('disk is gone');
});
