import { expect, test } from 'vitest';
import { freshKept, type Kept, readKept } from './kept.ts';

const full: Kept = {
  text: {
    id: 'a',
    rev: 'b',
    text: 'Project `proj_a` does not have access to model `gpt-4.1`',
    keyMasked: true,
  },
  corrections: { of: 'b', project: '', model: 'o3', more: 'o3-mini', approach: 'remove', managed: true },
  goal: {
    run: 'c',
    goal: { approach: 'remove', project: null, model: 'gpt-4.1' },
    tab: { id: 7, session: 'd' },
  },
  progress: {
    run: 'c',
    step: 'save',
    mode: 'deny_list',
    checks: [{ id: 'save', state: 'doing', hint: { key: 'name', params: { model: 'gpt-4.1' } } }],
    restricted: 'proj_a',
    unwelcome: false,
    said: [{ key: 'name' }],
    ticked: ['retry'],
  },
  outcome: {
    run: 'c',
    end: 'saved',
    since: 1_800_000_000_000,
    saved: true,
    approach: 'remove',
    project: 'proj_a',
    models: ['gpt-4.1'],
    mode: 'deny_list',
    verdict: 'fails',
    before: 'text',
    heard: 1_800_000_060_000,
  },
  shown: [{ landmark: 'save', name: 'bake', under: '' }],
  declined: ['e'],
  history: {
    on: true,
    cases: [
      {
        id: 'f',
        project: 'proj_a',
        models: ['gpt-4.1', 'o3'],
        approach: 'allow',
        mode: 'allow_list',
        step: 'fixed',
        at: 1_796_000_000_000,
      },
    ],
  },
};

test('what was kept comes back', () => {
  expect(readKept(structuredClone({ ...full }))).toEqual(full);
  expect(readKept({})).toEqual(freshKept());
});

test.each([
  ['text', 'text'],
  ['text', { text: 5, id: {}, rev: [], keyMasked: 'yes' }],
  ['corrections', [full.corrections]],
  ['corrections', { of: 'b', approach: 'both', project: 5 }],
  ['goal', { model: 'gpt-4.1' }],
  ['goal', { run: 'c', goal: { approach: 'allow', project: 3, model: 'x' } }],
  ['goal', { run: 'c', goal: { approach: 'open everything', project: null, model: 'x' } }],
  ['progress', { ...full.progress, step: 'toString' }],
  ['progress', { ...full.progress, checks: [{ id: 'save', state: '__proto__' }] }],
  ['progress', { ...full.progress, checks: [{ id: 'save', state: 'done', hint: { key: 1 } }] }],
  ['outcome', { ...full.outcome, end: 'save' }],
  ['outcome', { ...full.outcome, since: '12:00' }],
  ['outcome', { ...full.outcome, models: [] }],
  ['outcome', { ...full.outcome, models: ['sk-proj-Ab3dE6gH9jAb3dE6gH9j'] }],
  ['shown', { landmark: 'save' }],
  ['declined', 'e'],
  ['history', [full.history]],
] as const)('%s that is %j is as nothing, and the rest stays', (key, junk) => {
  const read = readKept({ ...full, [key]: junk });
  expect(read[key]).toEqual(
    key === 'corrections' ? { ...freshKept().corrections, of: 'b' } : freshKept()[key],
  );
  for (const other of ['goal', 'progress', 'outcome', 'shown', 'declined', 'history'] as const)
    if (other !== key) expect(read[other]).toEqual(full[other]);
});

test('of an outcome what could be nothing is as nothing, and the rest stays', () => {
  const junk = { project: 'a', verdict: 'maybe', before: 3, heard: Number.NaN, saved: 1 };
  expect(readKept({ ...full, outcome: { ...full.outcome, ...junk } }).outcome).toEqual({
    ...full.outcome,
    project: null,
    verdict: null,
    before: null,
    heard: null,
    saved: false,
  });
});

test('a tab that is no tab is gone', () => {
  expect(readKept({ ...full, goal: { ...full.goal, tab: 7 } }).goal).toEqual({ ...full.goal, tab: null });
});

test('corrections of another text count for nothing, and the approach stays', () => {
  expect(readKept({ ...full, corrections: { ...full.corrections, of: 'x' } }).corrections).toEqual({
    of: 'b',
    project: null,
    model: null,
    more: null,
    approach: 'remove',
    managed: false,
  });
});

test('what version 1.0.0 kept counts until something newer is there', () => {
  const legacy = {
    version: 1,
    id: 'a',
    text: 'x',
    keyMasked: false,
    project: 'proj_b',
    model: null,
    approach: 'allow',
    guiding: { approach: 'allow', project: 'proj_b', model: 'gpt-4.1' },
    progress: { step: 'save', mode: 'none', checks: [] },
    restrictedProject: 'proj_b',
  };
  expect(readKept({ case: legacy, shown: full.shown })).toMatchObject({
    text: { text: 'x' },
    corrections: { project: 'proj_b' },
    goal: { goal: legacy.guiding },
    progress: { step: 'save', restricted: 'proj_b' },
    shown: full.shown,
  });
  expect(readKept({ case: legacy, goal: null })).toEqual(freshKept());
  for (const junk of [null, 4, [legacy], { ...legacy, version: 2 }, { text: 'x' }])
    expect(readKept({ case: junk })).toEqual(freshKept());
});
