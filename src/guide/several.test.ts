import { describe, expect, it } from 'vitest';
import type { ConsoleView, EditorView, RowView } from '../model/console-view.ts';
import type { Goal } from '../model/goal.ts';
import { decideAll } from './several.ts';

const goal: Goal = { approach: 'allow', project: 'proj_a', model: 'a', others: ['b', 'c'] };

const page: ConsoleView = {
  page: 'limits',
  project: 'proj_a',
  section: 'present',
  sectionBehind: false,
  generation: 'G2',
  mode: 'allow_list',
  shownAllowed: 'unknown',
  openEditor: 'enabled',
  remove: 'missing',
  canEdit: true,
  managed: false,
  editor: null,
  confirm: null,
  covered: false,
  error: null,
  witness: { restricted: true, commit: 'none', commitOf: null, entries: true, refused: false, failed: null },
  recalled: null,
  fairly: [],
  words: {},
  refusals: [],
  translated: false,
  settled: true,
};
const row: RowView = { found: 'shown', selected: false, allowed: false, disabled: false, earlier: null };
const hidden: RowView = { ...row, found: 'hidden', selected: 'unknown', allowed: 'unknown' };
const editor: EditorView = {
  mode: 'allow_list',
  offers: ['none', 'deny_list', 'allow_list'],
  unchosen: false,
  loading: false,
  row,
  search: { present: true, value: '' },
  save: { present: true, enabled: true, busy: false, refused: false },
  changed: false,
  opensList: false,
  more: false,
  scrolls: false,
  nothingSelected: false,
};
const inEditor = (part: Partial<EditorView>): ConsoleView => ({ ...page, editor: { ...editor, ...part } });

const unticked = inEditor({});
const ticked = inEditor({ row: { ...row, selected: true, allowed: true }, changed: true });
const tickedBefore = inEditor({ row: { ...row, selected: true, allowed: true } });
const out = inEditor({ row: hidden });
const allowedEarlier = inEditor({ row: { ...hidden, earlier: 'allowed' } });
const absentEarlier = inEditor({ row: { ...hidden, earlier: 'absent' } });
const absentNow = (model: string) =>
  inEditor({ row: { ...hidden, found: 'absent' }, search: { present: true, value: model } });
const shows: ConsoleView = { ...page, shownAllowed: true };
const without: ConsoleView = { ...page, shownAllowed: false };
const done: ConsoleView['witness'] = { ...page.witness, commit: 'done', commitOf: 'save' };
const savedWithout = (): ConsoleView => ({
  ...without,
  witness: done,
  recalled: {
    how: 'saved',
    mode: 'allow_list',
    selected: 'unknown',
    allowed: 'unknown',
    absent: true,
    nothing: false,
    seenAt: null,
  },
});
const saved: ConsoleView = { ...page, witness: done };

const told = (views: ConsoleView[]) => {
  const { at, step } = decideAll(views, goal);
  const others = (step.others ?? []).map(({ key, params }) => `${key}: ${params?.models}`);
  return { at, id: step.id, models: step.models?.index, others };
};

describe('several models of one guide', () => {
  it.each([
    ['the first that is not ticked', [unticked, unticked, unticked], 0, 'allow-model', 1, []],
    ['the next once that is ticked', [ticked, unticked, out], 1, 'allow-model', 2, []],
    ['the one that has to be searched for', [ticked, ticked, out], 2, 'search-model', 3, []],
    ['one Save for all of them', [ticked, ticked, ticked], 0, 'save', undefined, ['step_also: b, c']],
    [
      'Save where some were allowed before',
      [tickedBefore, ticked, allowedEarlier],
      1,
      'save',
      undefined,
      ['step_also: a, c'],
    ],
    ['the next where one is not in the list', [absentNow('a'), unticked, out], 1, 'allow-model', 2, []],
    ['it stays out once another is searched for', [absentEarlier, out, out], 1, 'search-model', 2, []],
    [
      'Save without the one that is not listed',
      [ticked, absentEarlier, ticked],
      0,
      'save',
      undefined,
      ['step_also: c', 'step_left_out: b'],
    ],
    ['no Save while one is still to be ticked', [ticked, absentEarlier, unticked], 2, 'allow-model', 3, []],
    [
      'none of them is listed',
      [absentNow('a'), absentEarlier, absentEarlier],
      0,
      'model-not-listed',
      undefined,
      ['step_also: b, c'],
    ],
    [
      'none of them is listed, and the last was searched for',
      [absentEarlier, absentEarlier, absentNow('c')],
      2,
      'model-not-listed',
      undefined,
      ['step_also: a, b'],
    ],
    [
      'the first again where none is listed and nothing shows it now',
      [absentEarlier, absentEarlier, absentEarlier],
      0,
      'search-model',
      1,
      [],
    ],
    ['opening the editor for those that are left', [shows, without, shows], 1, 'open-editor', undefined, []],
    ['an end where the page shows each', [shows, shows, shows], 0, 'fixed', undefined, ['step_also: b, c']],
    [
      'an end that names what is left out',
      [shows, savedWithout(), shows],
      0,
      'fixed',
      undefined,
      ['step_also: c', 'step_left_out: b'],
    ],
    [
      'no more than saved where the page shows none',
      [saved, saved, saved],
      0,
      'saved',
      undefined,
      ['step_also: b, c'],
    ],
    [
      'no more than saved where the page shows one only',
      [shows, saved, shows],
      1,
      'saved',
      undefined,
      ['step_also: a, c'],
    ],
    [
      'an end by what each row showed in this editor',
      [allowedEarlier, tickedBefore, allowedEarlier],
      1,
      'fixed',
      undefined,
      ['step_also: a, c'],
    ],
    [
      'an end by what the rows showed before the last was searched for',
      [allowedEarlier, allowedEarlier, absentNow('c')],
      0,
      'fixed',
      undefined,
      ['step_also: b', 'step_left_out: c'],
    ],
  ] as const)('%s', (_what, views, at, id, models, others) => {
    expect(told([...views])).toEqual({ at, id, models, others });
  });

  it('holds for those alone that the list offers', () => {
    expect(decideAll([shows, savedWithout(), shows], goal).step.holdsFor).toEqual(['a', 'c']);
  });

  it('says nothing of others where there is one, or where the restriction goes', () => {
    expect(decideAll([ticked], { ...goal, others: [] }).step.others).toBeUndefined();
    expect(decideAll([page], { ...goal, approach: 'remove' }).step.others).toBeUndefined();
  });

  it('claims nothing of a row that was seen before something was changed and not saved', () => {
    const changed = inEditor({ row: { ...hidden, earlier: 'allowed' }, changed: 'unknown' });
    expect(told([changed, changed, changed]).id).not.toBe('fixed');
  });
});
