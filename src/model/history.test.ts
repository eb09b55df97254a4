import { expect, it, test } from 'vitest';
import { type Act, applied } from './act.ts';
import type { Goal } from './goal.ts';
import { type Closed, freshHistory, type History, readHistory, withCase } from './history.ts';
import { freshKept, type Kept } from './kept.ts';
import type { Told } from './progress.ts';

const closed: Closed = {
  id: '1',
  project: 'proj_a',
  models: ['gpt-4.1', 'o3'],
  approach: 'allow',
  mode: 'allow_list',
  step: 'fixed',
  at: 1_796_000_000_000,
};
const on = (...cases: Closed[]): History => ({ on: true, cases });

const goal: Goal = { approach: 'allow', project: 'proj_a', model: 'gpt-4.1', others: ['o3'] };
const begun: Act = { type: 'begun', run: '1', goal, tab: null };
const told: Act = {
  type: 'told',
  at: 1,
  saved: true,
  models: ['gpt-4.1', 'o3'],
  progress: {
    run: '1',
    step: 'fixed',
    mode: 'allow_list',
    checks: [],
    restricted: null,
    unwelcome: false,
    said: [],
  } satisfies Told,
};
const turnedOn: Act = { type: 'history', on: true };
const closing = (run: string): Act => ({ type: 'retried', run, verdict: 'works', id: 'n', at: closed.at });
const close = closing('1');
const stopped: Act = { type: 'stopped', run: '1', forget: false };
const after = (...acts: Act[]): Kept => acts.reduce(applied, freshKept());

test('a closed case is kept where the person wants that, and else nowhere', () => {
  expect(after(turnedOn, begun, told, close).history).toEqual(on(closed));
  expect(after(begun, told, close).history).toEqual(freshHistory());
});

test('it is the same whether the card is still there or was closed, and closing it twice makes one', () => {
  expect(after(turnedOn, begun, told, stopped, close).history).toEqual(on(closed));
  expect(after(turnedOn, begun, told, close, stopped, close).history).toEqual(on(closed));
});

test('what no guide told of is no case', () => {
  expect(after(turnedOn, close).history).toEqual(on());
  expect(after(turnedOn, begun, close).history).toEqual(on());
  expect(after(turnedOn, begun, told, { ...begun, run: '2' }, close).history).toEqual(on());
});

test('nothing of the pasted text is in it', () => {
  const text = 'the whole text of an error';
  const pasted: Act = { type: 'replaced', text: { id: 'a', rev: 'a', text, keyMasked: false } };
  expect(JSON.stringify(after(turnedOn, pasted, begun, told, close).history)).not.toContain(text);
});

test('cases are erased one by one, all at once, and by turning it off', () => {
  const two = after(turnedOn, begun, told, close, { ...begun, run: '2' }, again('2'), closing('2'));
  expect(two.history.cases.map(({ id }) => id)).toEqual(['1', '2']);
  expect(applied(two, { type: 'erased', id: '1' }).history.cases.map(({ id }) => id)).toEqual(['2']);
  expect(applied(two, { type: 'erased', id: 'x' }).history).toEqual(two.history);
  expect(applied(two, { type: 'erased', id: null }).history).toEqual(on());
  expect(applied(two, { type: 'history', on: false }).history).toEqual(freshHistory());
  expect(applied(two, turnedOn).history).toEqual(two.history);
});

function again(run: string): Act {
  return told.type === 'told' ? { ...told, progress: { ...told.progress, run } } : told;
}

test('another trouble takes the place of the case, and not of those that are closed', () => {
  const next: Act = { type: 'replaced', text: { id: 'n', rev: 'n', text: '', keyMasked: false } };
  expect(after(turnedOn, begun, told, close, next).history).toEqual(on(closed));
});

test('the oldest goes where there are too many', () => {
  const many = Array.from({ length: 230 }, (_, i) => ({ ...closed, id: `${i}` }));
  const kept = many.reduce(withCase, on()).cases;
  expect([kept.length, kept[0]?.id, kept.at(-1)?.id]).toEqual([200, '30', '229']);
  expect(readHistory(structuredClone(on(...many))).cases).toEqual(kept);
});

test('what was kept comes back', () => {
  const unnamed = { ...closed, id: '2', project: null };
  expect(readHistory(structuredClone({ ...on(closed, unnamed) }))).toEqual(on(closed, unnamed));
});

it.each([
  null,
  'history',
  [closed],
  { on: 'yes', cases: [closed] },
  { on: false, cases: [closed] },
  { cases: [closed] },
])('a history that is %j is off and empty', (junk) => {
  expect(readHistory(junk)).toEqual(freshHistory());
});

it.each([
  null,
  'case',
  {},
  { ...closed, id: 1 },
  { ...closed, project: 'my project' },
  { ...closed, project: undefined },
  { ...closed, models: [] },
  { ...closed, models: 'gpt-4.1' },
  { ...closed, models: ['gpt-4.1', 4] },
  { ...closed, models: Array.from({ length: 9 }, (_, i) => `m${i}`) },
  { ...closed, models: [`sk-proj-${'Ab3dE6gH9j'.repeat(6)}`] },
  { ...closed, approach: 'both' },
  { ...closed, mode: '__proto__' },
  { ...closed, step: 'toString' },
  { ...closed, at: 'today' },
  { ...closed, at: Number.NaN },
  { ...closed, at: 8.64e15 + 1 },
])('a case that is %j is left out, and the others stay', (junk) => {
  const other = { ...closed, id: '2' };
  expect(readHistory({ on: true, cases: [closed, junk, other] })).toEqual(on(closed, other));
});

it('keeps of a case what belongs to it, and nothing that was put beside it', () => {
  expect(readHistory({ on: true, cases: [{ ...closed, text: 'an error', key: 'x' }] })).toEqual(on(closed));
});
