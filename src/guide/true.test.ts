import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../test/runs.ts';
import type { ConsoleView, EditorView, Landmark, Recalled } from '../model/console-view.ts';
import type { Goal, PolicyMode } from '../model/goal.ts';
import type { Step, StepId } from '../model/step.ts';
import { isTrue, type StepKey } from './claims.ts';
import { decide } from './step.ts';

const PROJECT = 'proj_abcdEFGH1234ijklMNOP5678';
const MODEL = 'gpt-4.1';

const mode = fc.constantFrom<PolicyMode>('allow_list', 'deny_list', 'none', 'unknown');
const known = fc.constantFrom<boolean | 'unknown'>(true, false, 'unknown');
const control = fc.constantFrom<ConsoleView['openEditor']>('enabled', 'disabled', 'missing', 'doubtful');
/** Seldom true: what shadows every other step must not stand in every view. */
const seldom = fc.oneof({ weight: 7, arbitrary: fc.constant(false) }, fc.boolean());

const editor: fc.Arbitrary<EditorView> = fc.record({
  mode,
  offers: fc.subarray<PolicyMode>(['none', 'allow_list', 'deny_list']),
  unchosen: seldom,
  loading: seldom,
  row: fc.record({
    found: fc.constantFrom<EditorView['row']['found']>('shown', 'shown', 'hidden', 'absent', 'doubtful'),
    selected: known,
    allowed: known,
    disabled: seldom,
    earlier: fc.constantFrom<EditorView['row']['earlier']>(null, null, 'allowed', 'absent'),
  }),
  search: fc.record({ present: fc.boolean(), value: fc.constantFrom('', MODEL, 'gpt') }),
  save: fc.record({ present: fc.boolean(), enabled: fc.boolean(), busy: seldom, refused: seldom }),
  changed: known,
  opensList: seldom,
  more: seldom,
  scrolls: seldom,
  nothingSelected: fc.boolean(),
});

const recalled: fc.Arbitrary<Recalled> = fc.record({
  how: fc.constantFrom<Recalled['how']>('seen', 'saved', 'removed'),
  mode,
  selected: known,
  allowed: known,
  absent: seldom,
  nothing: fc.boolean(),
  seenAt: fc.option(fc.constant(0)),
});

const page: fc.Arbitrary<ConsoleView> = fc.record({
  page: fc.oneof(
    { weight: 12, arbitrary: fc.constant<ConsoleView['page']>('limits') },
    fc.constantFrom<ConsoleView['page']>('organization-limits', 'signed-out', 'other'),
  ),
  project: fc.oneof({ weight: 8, arbitrary: fc.constant(PROJECT) }, fc.constantFrom(null, 'proj_other')),
  section: fc.oneof(
    { weight: 5, arbitrary: fc.constant<ConsoleView['section']>('present') },
    fc.constantFrom<ConsoleView['section']>('loading', 'missing', 'doubtful'),
  ),
  sectionBehind: seldom,
  generation: fc.constant<ConsoleView['generation']>('unknown'),
  mode,
  shownAllowed: known,
  openEditor: control,
  remove: control,
  canEdit: known,
  managed: fc.boolean(),
  editor: fc.option(editor),
  confirm: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    fc.record({
      of: fc.constantFrom<'save' | 'remove'>('save', 'remove'),
      button: fc.constantFrom<'enabled' | 'busy' | 'doubtful'>('enabled', 'busy', 'doubtful'),
    }),
  ),
  covered: seldom,
  error: fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, fc.constantFrom('Not saved', '')),
  witness: fc.record({
    restricted: fc.boolean(),
    commit: fc.constantFrom<ConsoleView['witness']['commit']>('none', 'none', 'pressed', 'done'),
    commitOf: fc.constant(null),
    entries: fc.boolean(),
    refused: seldom,
    failed: fc.option(fc.constant('Not saved')),
  }),
  recalled: fc.option(recalled),
  fairly: fc.subarray<Landmark>(['open-editor', 'remove-menu', 'search', 'open-section', 'open-list']),
  words: fc.constantFrom({}, { save: 'Save', 'way-out': 'Cancel', section: 'Model usage' }),
  refusals: fc.constant([]),
  translated: seldom,
  settled: fc.boolean(),
});

/** What is recalled of a list is told only once it is closed. */
const views = page.map((view): ConsoleView => ({ ...view, recalled: view.editor ? null : view.recalled }));

const goals: fc.Arbitrary<Goal> = fc.record({
  approach: fc.constantFrom<Goal['approach']>('allow', 'remove'),
  project: fc.oneof({ weight: 8, arbitrary: fc.constant(PROJECT) }, fc.constant(null)),
  model: fc.constant(MODEL),
  confirmedHere: fc.boolean(),
});

const sentences = ({ say, note }: Step) =>
  [...say, ...(note ? [note] : [])].map(({ key }) => key) as StepKey[];

/** Every step that a page can lead to, and every reason to stop. */
const REACHED: readonly (StepId | `${StepId}: ${string}`)[] = [
  'open-section',
  'open-editor',
  'choose-mode',
  'search-model',
  'show-more',
  'scroll-list',
  'allow-model',
  'unblock-model',
  'remove-restriction',
  'confirm-removal',
  'save',
  'confirm-save',
  'signed-out',
  'open-limits',
  'switch-project',
  'switch-project: wrong',
  'switch-project: none-named',
  'loading',
  'saving',
  'fixed',
  'saved',
  'not-restricted',
  'no-permission: page-refuses',
  'no-permission: disabled',
  'no-permission: press-refused',
  'no-permission: row-locked',
  'no-permission: save-refused',
  'model-not-listed',
  'save-failed: no-answer',
  'save-failed: Not saved',
  'lost: other-dialog',
  'lost: section-doubtful',
  'lost: no-section',
  'lost: confirm-not-asked',
  'lost: confirm-doubtful',
  'lost: remove-doubtful',
  'lost: editor-doubtful',
  'lost: no-controls',
  'lost: editor-without-removal',
  'lost: row-doubtful',
  'lost: row-state',
  'lost: row-out-of-sight',
  'lost: mode',
  'lost: empty-list',
  'lost: save-disabled',
  'lost: no-save',
];

it('every sentence of every step, for every reason, is true of the page that led to it', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(views, goals, (view, goal) => {
      const step = decide(view, goal);
      met.add(step.reason ? `${step.id}: ${step.reason}` : step.id);
      for (const key of sentences(step)) expect(isTrue(key, view, goal), `${step.id}: ${key}`).toBe(true);
    }),
    { numRuns: runs(40_000), seed: 1 },
  );
  expect(REACHED.filter((one) => !met.has(one))).toEqual([]);
  expect([...met].filter((one) => !(REACHED as readonly string[]).includes(one))).toEqual([]);
});
