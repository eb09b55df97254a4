import { describe, expect, it } from 'vitest';
import type { ConsoleView, EditorView } from '../model/console-view.ts';
import type { Goal } from '../model/goal.ts';
import { type End, mayEnd } from './claims.ts';

const GOAL: Goal = { approach: 'allow', project: 'proj_abcdEFGH1234ijklMNOP5678', model: 'gpt-4.1' };

/** A page at rest that proves nothing: a section, of which nothing is known. */
const BLANK: ConsoleView = {
  page: 'limits',
  project: GOAL.project,
  section: 'present',
  sectionBehind: false,
  generation: 'unknown',
  mode: 'unknown',
  shownAllowed: 'unknown',
  openEditor: 'missing',
  remove: 'missing',
  canEdit: 'unknown',
  managed: false,
  editor: null,
  confirm: null,
  covered: false,
  error: null,
  witness: {
    restricted: false,
    commit: 'none',
    commitOf: null,
    entries: false,
    refused: false,
    failed: null,
  },
  recalled: null,
  fairly: [],
  words: {},
  refusals: [],
  translated: false,
  settled: true,
};

/** An open editor that shows the model let through, and no change. */
const LET_THROUGH: EditorView = {
  mode: 'allow_list',
  offers: ['none', 'deny_list', 'allow_list'],
  unchosen: false,
  loading: false,
  row: { found: 'shown', selected: true, allowed: true, disabled: false, earlier: null },
  search: { present: true, value: '' },
  save: { present: true, enabled: false, busy: false, refused: false },
  changed: false,
  opensList: false,
  more: false,
  scrolls: false,
  nothingSelected: false,
};

const shows = (editor: Partial<EditorView>): Partial<ConsoleView> => ({
  editor: { ...LET_THROUGH, ...editor },
});
const seen = (witness: Partial<ConsoleView['witness']>): Partial<ConsoleView> => ({
  witness: { ...BLANK.witness, ...witness },
});
const absent: EditorView['row'] = {
  found: 'absent',
  selected: 'unknown',
  allowed: 'unknown',
  disabled: false,
  earlier: null,
};

/** For each end what proves it, and what is close to it and does not. */
const ENDS: Record<End, { proofs: Partial<ConsoleView>[]; not: Partial<ConsoleView>[] }> = {
  fixed: {
    proofs: [
      { shownAllowed: true },
      shows({}),
      { mode: 'none', ...seen({ restricted: true }) },
      shows({ changed: 'unknown' }),
    ],
    not: [
      { shownAllowed: false },
      { mode: 'none' },
      shows({ changed: true }),
      shows({ changed: 'unknown', save: { ...LET_THROUGH.save, enabled: true } }),
      shows({ row: { ...LET_THROUGH.row, allowed: 'unknown' } }),
      shows({ row: absent }),
      seen({ commit: 'done' }),
    ],
  },
  saved: {
    proofs: [seen({ commit: 'done' })],
    not: [seen({ commit: 'pressed' }), seen({ commit: 'none' }), { shownAllowed: true }],
  },
  'not-restricted': {
    proofs: [
      { mode: 'none' },
      shows({ mode: 'none' }),
      shows({ mode: 'unknown', unchosen: true, nothingSelected: true }),
      shows({ mode: 'deny_list', nothingSelected: true }),
    ],
    not: [
      { mode: 'unknown' },
      shows({ mode: 'none', changed: true }),
      shows({ mode: 'unknown', unchosen: true }),
      shows({ mode: 'unknown', unchosen: true, nothingSelected: true, loading: true }),
      { ...shows({ mode: 'unknown', unchosen: true, nothingSelected: true }), settled: false },
      shows({ mode: 'allow_list', nothingSelected: true }),
      shows({ mode: 'deny_list', nothingSelected: true, changed: true }),
    ],
  },
  'no-permission': {
    proofs: [
      seen({ refused: true }),
      { canEdit: false },
      { remove: 'disabled' },
      shows({ row: { ...LET_THROUGH.row, disabled: true } }),
      shows({ save: { ...LET_THROUGH.save, refused: true } }),
    ],
    not: [{ canEdit: 'unknown' }, { canEdit: false, settled: false }, { openEditor: 'missing' }, shows({})],
  },
  'model-not-listed': {
    proofs: [
      shows({ row: absent, search: { present: false, value: '' } }),
      shows({ row: absent, search: { present: true, value: GOAL.model } }),
    ],
    not: [
      shows({ row: absent }),
      shows({ row: absent, search: { present: true, value: 'gpt-4.1-mini' } }),
      shows({ row: absent, search: { present: false, value: '' }, more: true }),
      shows({ row: absent, search: { present: false, value: '' }, scrolls: true }),
      shows({ row: { ...absent, found: 'hidden' }, search: { present: false, value: '' } }),
      { shownAllowed: false },
    ],
  },
  'save-failed': {
    proofs: [{ error: 'Not saved' }, { error: '' }],
    not: [{ error: null }, seen({ refused: true })],
  },
};

describe.each(Object.entries(ENDS) as [End, (typeof ENDS)[End]][])('%s', (end, { proofs, not }) => {
  it.each(proofs)('is proven by %o', (proof) => {
    expect(mayEnd(end, { ...BLANK, ...proof }, GOAL)).toBe(true);
  });

  it.each([{}, ...not])('is not proven by %o', (other) => {
    expect(mayEnd(end, { ...BLANK, ...other }, GOAL)).toBe(false);
  });
});
