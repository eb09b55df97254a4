import { describe, expect, it } from 'vitest';
import en from '../../public/_locales/en/messages.json';
import type { ConsoleView, EditorView } from '../model/console-view.ts';
import type { Goal } from '../model/goal.ts';
import { plain } from '../model/say.ts';
import { type ByHand, isOver, type Step, type StepId } from '../model/step.ts';
import { checklist, currentOf, initialChecks, withTicks } from './checklist.ts';
import { covered, decide, openLimits, startStep } from './step.ts';

const PROJECT = 'proj_abcdEFGH1234ijklMNOP5678';
const allow: Goal = { approach: 'allow', project: PROJECT, model: 'gpt-4.1' };
const remove: Goal = { ...allow, approach: 'remove' };

/** A restricted project's page, at rest, its editor closed. */
const page: ConsoleView = {
  page: 'limits',
  project: PROJECT,
  section: 'present',
  sectionBehind: false,
  generation: 'G1',
  mode: 'allow_list',
  shownAllowed: false,
  openEditor: 'enabled',
  remove: 'enabled',
  canEdit: true,
  managed: false,
  editor: null,
  confirm: null,
  covered: false,
  error: null,
  witness: { restricted: true, commit: 'none', commitOf: null, entries: true, refused: false, failed: null },
  recalled: null,
  fairly: [],
  words: {
    'open-editor': 'Edit',
    'open-list': 'Select models',
    remove: 'Remove',
    save: 'Save',
    confirm: 'Remove',
    'mode-allow-all': 'Allow all models',
    'mode-allow-list': 'Allow only selected models',
  },
  refusals: [],
  translated: false,
  settled: true,
};

const editor: EditorView = {
  mode: 'allow_list',
  offers: ['none', 'deny_list', 'allow_list'],
  unchosen: false,
  loading: false,
  row: { found: 'shown', selected: false, allowed: false, disabled: false, earlier: null },
  search: { present: true, value: '' },
  save: { present: true, enabled: true, busy: false, refused: false },
  changed: false,
  opensList: false,
  more: false,
  scrolls: false,
  nothingSelected: false,
};

const open = (part: Partial<EditorView>, rest: Partial<ConsoleView> = {}): ConsoleView => ({
  ...page,
  ...rest,
  editor: { ...editor, ...part },
});
const row = (part: Partial<EditorView['row']>) => ({ row: { ...editor.row, ...part } });
const done = {
  restricted: true,
  commit: 'done',
  commitOf: 'save',
  entries: true,
  refused: false,
  failed: null,
} as const;

const cases: [string, ConsoleView, Goal, StepId][] = [
  ['signed out', { ...page, page: 'signed-out' }, allow, 'signed-out'],
  ['another page', { ...page, page: 'other' }, allow, 'open-limits'],
  ['the organization’s page of that name', { ...page, page: 'organization-limits' }, allow, 'open-limits'],
  ['another project', { ...page, project: 'proj_other' }, allow, 'switch-project'],
  ['an address without a project', { ...page, project: null }, allow, 'switch-project'],
  ['the same, confirmed', { ...page, project: null }, { ...allow, confirmedHere: true }, 'open-editor'],
  ['an error without a project', page, { ...allow, project: null }, 'switch-project'],
  ['no section yet', { ...page, section: 'loading' }, allow, 'loading'],
  ['no section at all', { ...page, section: 'missing' }, allow, 'lost'],
  ['two sections', { ...page, section: 'doubtful' }, allow, 'lost'],
  ['no section and a refusal', { ...page, section: 'missing', canEdit: false }, allow, 'no-permission'],
  ['an allow list without the model', page, allow, 'open-editor'],
  ['an allow list with the model', { ...page, shownAllowed: true }, allow, 'fixed'],
  ['a deny list without the model', { ...page, mode: 'deny_list', shownAllowed: true }, allow, 'fixed'],
  ['a list that is not shown', { ...page, shownAllowed: 'unknown' }, allow, 'open-editor'],
  [
    'no restriction, never one',
    { ...page, mode: 'none', witness: { ...page.witness, restricted: false } },
    allow,
    'not-restricted',
  ],
  ['no restriction any more', { ...page, mode: 'none' }, allow, 'fixed'],
  ['no restriction any more, as asked', { ...page, mode: 'none' }, remove, 'fixed'],
  [
    'no restriction to remove',
    { ...page, mode: 'none', witness: { ...page.witness, restricted: false } },
    remove,
    'not-restricted',
  ],
  ['a restriction to remove', page, remove, 'remove-restriction'],
  ['a restriction that is removed in the editor', { ...page, remove: 'missing' }, remove, 'open-editor'],
  ['two controls of one name', { ...page, openEditor: 'doubtful' }, allow, 'lost'],
  ['a disabled control', { ...page, openEditor: 'disabled', canEdit: false }, allow, 'no-permission'],
  [
    'a control that is disabled for the moment',
    { ...page, openEditor: 'disabled', canEdit: false, settled: false },
    allow,
    'loading',
  ],
  ['no control in a known mode', { ...page, openEditor: 'missing', canEdit: 'unknown' }, allow, 'lost'],
  [
    'no control in an unknown mode',
    { ...page, openEditor: 'missing', canEdit: 'unknown', mode: 'unknown' },
    allow,
    'lost',
  ],
  ['a strange dialog over all', { ...page, covered: true }, allow, 'lost'],
  ['a strange dialog just opening', { ...page, covered: true, settled: false }, allow, 'loading'],
  [
    'a removal to confirm',
    { ...page, confirm: { of: 'remove', button: 'enabled' } },
    remove,
    'confirm-removal',
  ],
  ['a removal under way', { ...page, confirm: { of: 'remove', button: 'busy' } }, remove, 'saving'],
  [
    'a removal whose button is unclear',
    { ...page, confirm: { of: 'remove', button: 'doubtful' } },
    remove,
    'lost',
  ],
  ['a removal nobody asked for', { ...page, confirm: { of: 'remove', button: 'enabled' } }, allow, 'lost'],
  ['saved, with the old list still shown', { ...page, witness: done }, allow, 'saved'],
  ['saved, and the page shows it', { ...page, witness: done, shownAllowed: true }, allow, 'fixed'],
  [
    'pressed, and the page has not answered',
    { ...page, witness: { ...done, commit: 'pressed' } },
    allow,
    'saving',
  ],
  [
    'an error after pressing',
    { ...page, shownAllowed: 'unknown', error: 'Could not save' },
    allow,
    'save-failed',
  ],
  [
    'an error, and a list that shows the model all the same',
    { ...page, witness: done, shownAllowed: true, error: 'Could not save' },
    allow,
    'fixed',
  ],
  ['an error without words', { ...page, error: '' }, allow, 'save-failed'],
  ['an editor that loads', open({ loading: true }), allow, 'loading'],
  ['an unticked row of an allow list', open({}), allow, 'allow-model'],
  [
    'a ticked row of a deny list',
    open({ mode: 'deny_list', ...row({ selected: true }) }, { mode: 'deny_list' }),
    allow,
    'unblock-model',
  ],
  [
    'a row out of sight',
    open(row({ found: 'hidden', selected: 'unknown', allowed: 'unknown' })),
    allow,
    'search-model',
  ],
  [
    'the right words in the search',
    open(
      { ...row({ found: 'hidden', allowed: 'unknown' }), search: { present: true, value: 'gpt-4.1' } },
      { settled: false },
    ),
    allow,
    'loading',
  ],
  [
    'other words in the search',
    open({ ...row({ found: 'absent', allowed: 'unknown' }), search: { present: true, value: 'gpt' } }),
    allow,
    'search-model',
  ],
  [
    'the right words, and no row',
    open({ ...row({ found: 'absent', allowed: 'unknown' }), search: { present: true, value: 'gpt-4.1' } }),
    allow,
    'model-not-listed',
  ],
  [
    'no row and no search',
    open({ ...row({ found: 'hidden', allowed: 'unknown' }), search: { present: false, value: '' } }),
    allow,
    'lost',
  ],
  ['a row that is not to be told apart', open(row({ found: 'doubtful', allowed: 'unknown' })), allow, 'lost'],
  ['a row whose state does not show', open(row({ selected: 'unknown', allowed: 'unknown' })), allow, 'lost'],
  ['a row that does not answer', open(row({ disabled: true })), allow, 'no-permission'],
  [
    'a tick that waits to be saved',
    open({ ...row({ selected: true, allowed: true }), changed: true }),
    allow,
    'save',
  ],
  ['a tick that was there', open(row({ selected: true, allowed: true })), allow, 'fixed'],
  [
    'a tick of which nothing is known, Save at hand',
    open({ ...row({ selected: true, allowed: true }), changed: 'unknown' }),
    allow,
    'save',
  ],
  [
    'a tick, and no Save',
    open({
      ...row({ selected: true, allowed: true }),
      changed: true,
      save: { present: false, enabled: false, busy: false, refused: false },
    }),
    allow,
    'lost',
  ],
  [
    'a tick, and a Save that does not answer',
    open({
      ...row({ selected: true, allowed: true }),
      changed: true,
      save: { present: true, enabled: false, busy: false, refused: false },
    }),
    allow,
    'lost',
  ],
  [
    'a Save at work',
    open({ save: { present: true, enabled: false, busy: true, refused: false } }),
    allow,
    'saving',
  ],
  [
    'another mode chosen than the one in effect',
    open({ mode: 'deny_list', changed: true }),
    allow,
    'choose-mode',
  ],
  [
    'all models allowed, as saved',
    open({ mode: 'none' }, { mode: 'none', witness: { ...page.witness, restricted: false } }),
    allow,
    'not-restricted',
  ],
  [
    'no mode to be seen',
    open({ mode: 'unknown', ...row({ allowed: 'unknown' }) }, { mode: 'unknown' }),
    allow,
    'lost',
  ],
  [
    'an allow list with nothing in it, or no limit',
    open(
      { offers: ['allow_list', 'deny_list'], nothingSelected: true },
      { shownAllowed: 'unknown', witness: { ...page.witness, entries: false } },
    ),
    allow,
    'lost',
  ],
  [
    'the same, of which a search shows a part',
    open({
      offers: ['allow_list', 'deny_list'],
      nothingSelected: true,
      search: { present: true, value: 'gpt-4.1' },
    }),
    allow,
    'allow-model',
  ],
  ['an empty allow list that says so', open({ nothingSelected: true }), allow, 'allow-model'],
  [
    'the list behind a button of the editor',
    open({
      ...row({ found: 'hidden', allowed: 'unknown' }),
      search: { present: false, value: '' },
      opensList: true,
    }),
    allow,
    'open-editor',
  ],
  ['an editor to remove in', open({}, { remove: 'missing' }), remove, 'choose-mode'],
  ['the removal chosen', open({ mode: 'none', changed: true }), remove, 'save'],
  [
    'a tab or fold that is called so',
    { ...page, section: 'loading', sectionBehind: true },
    allow,
    'open-section',
  ],
  [
    'a group that may hold the row',
    open({
      ...row({ found: 'hidden', allowed: 'unknown' }),
      search: { present: false, value: '' },
      more: true,
    }),
    allow,
    'show-more',
  ],
  [
    'a list that shows only rows in view',
    open({
      ...row({ found: 'hidden', allowed: 'unknown' }),
      search: { present: false, value: '' },
      scrolls: true,
    }),
    allow,
    'scroll-list',
  ],
  [
    'a row that is set, not ticked',
    open({ mode: 'unknown', offers: [], ...row({ selected: 'unknown' }) }),
    allow,
    'allow-model',
  ],
  [
    'a row that is set, not ticked, in a deny list',
    open({ mode: 'deny_list', ...row({ selected: 'unknown' }) }, { mode: 'deny_list' }),
    allow,
    'unblock-model',
  ],
  [
    'a row of a deny list whose switch is off where it is blocked',
    open({ mode: 'deny_list', ...row({ selected: false }) }, { mode: 'deny_list' }),
    allow,
    'unblock-model',
  ],
  ['a row that is locked', open(row({ disabled: true })), allow, 'no-permission'],
  [
    'a Save that is refused',
    open({
      ...row({ selected: true, allowed: true }),
      changed: true,
      save: { present: true, enabled: false, busy: false, refused: true },
    }),
    allow,
    'no-permission',
  ],
  [
    'a question before it saves',
    { ...page, confirm: { of: 'save', button: 'enabled' } },
    allow,
    'confirm-save',
  ],
  [
    'words that refuse after a press',
    { ...page, canEdit: false, witness: { ...page.witness, refused: true } },
    allow,
    'no-permission',
  ],
  ['an editor that cannot remove', open({ offers: [] }), remove, 'lost'],
];

describe('the step is read from the page', () => {
  it.each(cases)('%s', (_name, view, goal, id) => {
    expect(decide(view, goal).id).toBe(id);
  });

  it('comes out the same however often it is asked, and changes nothing', () => {
    for (const [, view, goal] of cases) {
      const before = JSON.stringify([view, goal]);
      expect(decide(view, goal)).toEqual(decide(view, goal));
      expect(JSON.stringify([view, goal])).toBe(before);
    }
  });
});

const acts: StepId[] = [
  'open-section',
  'show-more',
  'scroll-list',
  'confirm-save',
  'open-editor',
  'choose-mode',
  'search-model',
  'allow-model',
  'unblock-model',
  'remove-restriction',
  'confirm-removal',
  'save',
];
const steps = [
  ...cases.map(([, view, goal]) => decide(view, goal)),
  startStep(allow),
  covered(page, allow),
  openLimits('other'),
];

describe('what a step says', () => {
  it('points at something exactly where it asks for an act on the page', () => {
    for (const step of steps) expect(step.landmark !== null, step.id).toBe(acts.includes(step.id));
  });

  it('is at most two short sentences, with every brace filled', () => {
    for (const step of steps) {
      expect(step.say.length, step.id).toBeLessThanOrEqual(2);
      for (const { key, params } of step.say) expect(plain(en[key].message, params), key).not.toMatch(/[{}]/);
    }
  });

  it('never says done where the page does not show it', () => {
    for (const [name, view, goal] of cases) {
      const shows = view.mode === 'none' || view.shownAllowed === true || view.editor?.row.allowed === true;
      if (decide(view, goal).id === 'fixed') expect(shows, name).toBe(true);
    }
  });
});

describe('a setting that the page says to be kept by a program', () => {
  const kept = (view: ConsoleView, goal: Goal) => decide({ ...view, managed: true }, goal);

  it('is told of before an edit and at its end, and nowhere else', () => {
    const told = new Set(
      cases
        .filter(([, view, goal]) => kept(view, goal).note?.key === 'step_managed')
        .map(([, view, goal]) => kept(view, goal).id),
    );
    expect([...told].sort()).toEqual(['fixed', 'open-editor', 'remove-restriction', 'saved']);
  });

  it('changes no step, and no other note', () => {
    for (const [name, view, goal] of cases) {
      const { note, ...step } = decide(view, goal);
      const { note: other, ...same } = kept(view, goal);
      expect(same, name).toEqual(step);
      if (note) expect(other, name).toEqual(note);
    }
  });
});

describe('the checklist', () => {
  const states = (step: Step, view: ConsoleView = page) => checklist(step, view).map(({ state }) => state);
  const current = (step: Step, view: ConsoleView = page) => currentOf(checklist(step, view));

  it('has one current item, done before it and to do after it', () => {
    for (const step of steps) {
      const all = states(step);
      const at = all.findIndex((state) => state !== 'done');
      expect(['doing', 'attention'], step.id).toContain(all[at]);
      expect(new Set(all.slice(at + 1)), step.id).toEqual(
        at === all.length - 1 ? new Set() : new Set(['todo']),
      );
    }
  });

  it('says of the current item what the card says', () => {
    for (const step of steps)
      if (!isOver(step.id)) expect(current(step)?.hint, step.id).toEqual(step.say.at(-1));
  });

  it('does not call the mode known, nor the one that is on, before the list is open', () => {
    const unknown: ConsoleView = { ...page, mode: 'unknown' };
    const step = decide(unknown, allow);
    expect(step.id).toBe('open-editor');
    expect(current(step, unknown)?.id).toBe('edit');
    expect(checklist(step, unknown).find(({ id }) => id === 'mode')?.state).toBe('todo');
    expect(states(step, unknown).filter((state) => state === 'doing' || state === 'attention')).toHaveLength(
      1,
    );
  });

  it('asks for attention where the way stops', () => {
    expect(current(decide({ ...page, error: 'no' }, allow))).toMatchObject({
      id: 'save',
      state: 'attention',
    });
    const refused: ConsoleView = { ...page, canEdit: false, settled: true };
    expect(current(decide(refused, allow), refused)).toMatchObject({ id: 'edit', state: 'attention' });
  });

  it('ends with what remains outside the page, to be ticked off by hand', () => {
    const step = decide({ ...page, shownAllowed: true }, allow);
    const checks = checklist(step, page);
    const left = (...ticked: ByHand[]) =>
      withTicks({ step: step.id, checks, ticked })
        .slice(-3)
        .map(({ id, state }) => `${id} ${state}`);
    expect(left()).toEqual(['retry doing', 'billing todo', 'policy todo']);
    expect(left('retry')).toEqual(['retry done', 'billing doing', 'policy todo']);
    expect(left('billing')).toEqual(['retry doing', 'billing done', 'policy todo']);
    expect(left('retry', 'billing', 'policy')).toEqual(['retry done', 'billing done', 'policy done']);
    expect(checks.slice(0, 7).every(({ state }) => state === 'done')).toBe(true);
    expect(withTicks({ step: 'save', checks, ticked: ['retry'] })).toEqual(checks);
  });

  it('is all to do before a guide begins', () => {
    expect(initialChecks().every(({ state }) => state === 'todo')).toBe(true);
  });
});
