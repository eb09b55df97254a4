import { describe, expect, it } from 'vitest';
import { createHistory, draftTruth, rowTruth, type Truth } from '../console/truth.ts';
import { judge, keep, print, type Trail } from './trail.ts';
import type { Ring, Sighting } from './trail-page.ts';

const URL = 'https://platform.openai.com/settings/proj_A/limits';
const GOAL = { approach: 'allow', project: 'proj_A', model: 'gpt-4.1' } as const;

const allowList: Truth = {
  policy: { mode: 'allow_list', models: ['gpt-4o'] },
  saves: 0,
  refused: false,
  mayEdit: true,
  listed: ['gpt-4.1', 'gpt-4o'],
};
const saved: Truth = {
  ...allowList,
  policy: { mode: 'allow_list', models: ['gpt-4o', 'gpt-4.1'] },
  saves: 1,
};

const ring = (truth: string | null, draft: string | null = null): Ring => ({
  on: 'button “Edit”',
  truth,
  draft,
});

function frames(...shown: Partial<Sighting>[]): Sighting[] {
  const blank = {
    document: '1',
    before: 3,
    url: URL,
    step: null,
    reason: '',
    sure: '',
    ring: null,
    card: '',
  };
  return shown.map((one, i) => ({ ...blank, at: 1000 + i * 16, ...one }));
}

function faults(seen: Sighting[], truth: Truth, goal: Trail['aims'][0]['goal'] = GOAL): string[] {
  return judge({ seen, aims: [{ at: 0, goal }] }, () => truth);
}

it('a card that stands wrong is told of', () => {
  const amiss = { step: 'open-editor', ring: ring('open-editor'), card: 'a card over the ring' };
  expect(faults(frames(amiss), allowList)).toEqual([expect.stringMatching(/: a card over the ring$/)]);
});

describe('a ring', () => {
  it('round what its step asks for is right', () => {
    const seen = frames(
      { step: 'open-editor', ring: ring('open-editor') },
      { step: 'allow-model', ring: ring('allow-model gpt-4.1') },
      { step: 'choose-mode', ring: ring('choose-mode allow_list') },
      { step: 'save', ring: ring('save', 'allow_list gpt-4o gpt-4.1') },
    );
    expect(faults(seen, allowList)).toEqual([]);
  });

  it.each([
    ['something that is not marked', 'open-editor', ring(null)],
    ['the control of another step', 'open-editor', ring('save', 'allow_list gpt-4.1')],
    ['the row of another model', 'allow-model', ring('allow-model gpt-4.1-mini')],
    ['a row that is let through already', 'allow-model', ring('decoy')],
    ['another mode than the one in effect', 'choose-mode', ring('choose-mode none')],
    ['a Save that would not let the model through', 'save', ring('save', 'allow_list gpt-4o')],
    ['a Save that would take another model away', 'save', ring('save', 'allow_list gpt-4.1')],
    ['a Save that would change the mode', 'save', ring('save', 'none')],
    ['anything, in a step that asks for nothing', 'saving', ring('save', 'allow_list gpt-4o gpt-4.1')],
  ])('round %s is wrong, for a single frame too', (_, step, wrong) => {
    const seen = frames({ step: 'loading' }, { step, ring: wrong }, { step: 'loading', before: 1 });
    expect(faults(seen, allowList)).toHaveLength(1);
  });

  it('is judged by what the person wants', () => {
    const remove = { ...GOAL, approach: 'remove' } as const;
    const seen = frames(
      { step: 'choose-mode', ring: ring('choose-mode none') },
      { step: 'save', ring: ring('save', 'none') },
    );
    expect(faults(seen, allowList, remove)).toEqual([]);
    expect(faults(seen, allowList)).toHaveLength(2);
  });

  it('is wrong in another project', () => {
    const seen = frames({ step: 'open-editor', ring: ring('open-editor') });
    expect(faults(seen, allowList, { ...GOAL, project: 'proj_B' })).toHaveLength(1);
  });
});

describe('an end', () => {
  it.each([
    ['fixed', saved],
    ['saved', saved],
    ['not-restricted', { ...allowList, policy: { mode: 'none', models: [] } }],
    ['no-permission', { ...allowList, mayEdit: false }],
    ['model-not-listed', { ...allowList, listed: ['gpt-4o'] }],
    ['save-failed', { ...allowList, refused: true }],
  ] satisfies [string, Truth][])('%s needs its proof', (step, proof) => {
    expect(faults(frames({ step }), proof)).toEqual([]);
    expect(faults(frames({ step }), allowList)).toHaveLength(1);
  });

  it('is judged by what was true at its own frame', () => {
    const seen = frames({ step: 'saving' }, { step: 'saved' }, { step: 'saved', reason: 'later' });
    const truthAt = (_: string, time: number) => (time < 1020 ? allowList : saved);
    expect(judge({ seen, aims: [] }, truthAt)).toEqual([
      'saved at /settings/proj_A/limits: nothing was saved',
    ]);
  });
});

it('a goal that the storage told a moment late counts from the first frame', () => {
  const seen = frames({ step: 'allow-model', ring: ring('allow-model o3') });
  const aims = [
    { at: 0, goal: null },
    { at: 9000, goal: { ...GOAL, model: 'o3' } },
  ];
  expect(judge({ seen, aims }, () => allowList)).toEqual([]);
});

it('a trail keeps what it is told, and a goal once', () => {
  const trail: Trail = { seen: [], aims: [] };
  for (const at of [1, 2]) keep(trail, JSON.stringify({ aim: { at, goal: GOAL } }));
  for (const seen of frames({ step: 'loading' }, { step: 'save', ring: ring('save'), before: 7 }))
    keep(trail, JSON.stringify({ seen }));
  expect(trail.aims).toEqual([{ at: 1, goal: GOAL }]);
  expect(print(trail)).toContain('7 frames loading at /settings/proj_A/limits\n');
});

describe('the console’s truth', () => {
  it('is told for any time since it began', () => {
    const history = createHistory();
    expect(history.at(0)).toBeNull();
    history.note(allowList);
    history.note(saved);
    expect(history.at(0)).toEqual(allowList);
    expect(history.at(Number.POSITIVE_INFINITY)).toEqual(saved);
  });

  it('names what turning a row over would be', () => {
    expect(rowTruth({ mode: 'allow_list', models: [] }, 'o3')).toBe('allow-model o3');
    expect(rowTruth({ mode: 'deny_list', models: ['o3'] }, 'o3')).toBe('unblock-model o3');
    expect(rowTruth({ mode: 'deny_list', models: [] }, 'o3')).toBe('decoy');
    expect(draftTruth({ mode: 'allow_list', models: ['o3', 'gpt-4o'] })).toBe('allow_list o3 gpt-4o');
  });
});
