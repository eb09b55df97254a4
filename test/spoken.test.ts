import { describe, expect, it } from 'vitest';
import en from '../public/_locales/en/messages.json';
import { compose } from '../src/extension/compose.ts';
import type { Panel } from '../src/extension/panel.ts';
import { asking, decideAll } from '../src/guide/several.ts';
import { asksFor, refusedSay } from '../src/guide/show.ts';
import { covered, decide, openLimits, startStep } from '../src/guide/step.ts';
import type { ConsoleView, EditorView, Recalled, RowView } from '../src/model/console-view.ts';
import type { Goal, PolicyMode } from '../src/model/goal.ts';
import type { MessageKey } from '../src/model/say.ts';
import type { Step } from '../src/model/step.ts';
import { spoken } from '../src/overlay/parts.ts';
import type { Card } from '../src/overlay/scene.ts';
import { filesUnder, read } from './source.ts';

/**
 * Everything that a screen reader says of the guide, in the order in which a person meets it. The snapshots in `docs/`
 * are meant to be read from top to bottom.
 */

/** Every language that the extension speaks, with its messages. */
const MESSAGES = new Map(
  filesUnder('public/_locales', /^messages\.json$/).map((path) => [
    path.split('/')[2] ?? '',
    JSON.parse(read(path)) as Record<MessageKey, { message: string }>,
  ]),
);

/** How many characters make a card too long to be listened to; scripts with a sign for a syllable or a word say more in fewer. */
const longest = (language: string) => (/^(?:ja|ko|zh)/.test(language) ? 115 : 190);

/** The same scripts say in two short sentences what others join to one. */
const sentencesAtMost = (language: string) => (/^(?:ja|ko|zh)/.test(language) ? 3 : 2);

const PROJECT = 'proj_abcdEFGH1234ijklMNOP5678';
const OTHER = 'proj_zyxwVUTS9876rqpoNMLK5432';
const REFUSAL = 'Could not update model permissions';
const allow: Goal = { approach: 'allow', project: PROJECT, model: 'gpt-4.1' };
const remove: Goal = { ...allow, approach: 'remove' };

/** A restricted project's page of the older generation, at rest, its editor closed. */
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
    'mode-deny-list': 'Allow all except selected models',
    'open-section': 'Model usage',
    'show-more': 'Show more',
    section: 'Model usage',
    'way-out': 'Cancel',
  },
  refusals: [],
  translated: false,
  settled: true,
};

/** The newest page, which shows the mode in the editor only. */
const newer: ConsoleView = {
  ...page,
  generation: 'G2',
  mode: 'unknown',
  shownAllowed: 'unknown',
  remove: 'missing',
  words: { ...page.words, 'open-editor': 'Select models' },
};

const unticked: RowView = { found: 'shown', selected: false, allowed: false, disabled: false, earlier: null };
const hidden: RowView = {
  found: 'hidden',
  selected: 'unknown',
  allowed: 'unknown',
  disabled: false,
  earlier: null,
};

const editor: EditorView = {
  mode: 'allow_list',
  offers: [],
  unchosen: false,
  loading: false,
  row: unticked,
  search: { present: true, value: '' },
  save: { present: true, enabled: true, busy: false, refused: false },
  changed: false,
  opensList: false,
  more: false,
  scrolls: false,
  nothingSelected: false,
};
const modes: Partial<EditorView> = { offers: ['none', 'deny_list', 'allow_list'] };

const inEditor = (part: Partial<EditorView>, around: ConsoleView = page): ConsoleView => ({
  ...around,
  editor: { ...editor, ...part },
});
const pressed = (view: ConsoleView): ConsoleView => ({
  ...view,
  witness: { ...view.witness, commit: 'pressed', commitOf: 'save' },
});
const saved = (view: ConsoleView): ConsoleView => ({
  ...view,
  witness: { ...view.witness, commit: 'done', commitOf: 'save' },
});
/** What the newer page's list told, once it is closed. */
const recalling = (view: ConsoleView, part: Partial<Recalled>): ConsoleView => ({
  ...view,
  recalled: {
    how: 'seen',
    mode: 'allow_list',
    selected: true,
    allowed: 'unknown',
    absent: false,
    nothing: false,
    seenAt: 0,
    ...part,
  },
});

/** What the page shows, told to the person who reads the snapshot; what it was asked for; for how long it stood still. */
interface Moment {
  shows: string;
  step: Step;
  goal: Goal;
  steady: number;
  /** What the person opened on the card. */
  panel?: Panel;
  /** What became of copying what the card copies. */
  copied?: 'done' | 'refused' | null;
}

const moment = (shows: string, view: ConsoleView, goal: Goal = allow, steady = 0): Moment => ({
  shows,
  step: decide(view, goal),
  goal,
  steady,
});

/** The person points out what a guide that is lost asks for; with `why`, after a control that was not taken. */
function pointing(shows: string, at: Moment, why?: [string, string]): Moment {
  const landmark = asksFor(at.step);
  if (!landmark) throw new Error(`${at.step.reason} asks for nothing`);
  const refused = why ? refusedSay(...why) : null;
  return { ...at, shows, panel: { kind: 'pick', step: at.step, landmark, refused, aim: null, free: [] } };
}

const denied: ConsoleView = { ...page, mode: 'deny_list' };
const unseen: ConsoleView = { ...page, shownAllowed: 'unknown' };
const ticked: RowView = { ...unticked, selected: true };
const tickedAllowed: RowView = { ...ticked, allowed: true };
const cleared: RowView = { ...unticked, allowed: true };
const unrestricted: ConsoleView = { ...page, mode: 'none', shownAllowed: 'unknown' };
const untouched: ConsoleView = { ...newer, witness: { ...newer.witness, restricted: false } };
const lostInSection = (part: Partial<ConsoleView>) => ({ ...newer, ...part });

const FLOWS: Record<string, Moment[]> = {
  'Older page, allow list: allow the model': [
    { shows: 'A guide link was opened', step: startStep(allow), goal: allow, steady: 0 },
    moment('The page is still empty', { ...page, section: 'loading' }),
    moment('The section is there', page),
    moment('The editor is open', inEditor({})),
    moment('The model is ticked', inEditor({ row: tickedAllowed, changed: true })),
    moment('Save was pressed', pressed(page)),
    moment('The list shows the model', { ...saved(page), shownAllowed: true }),
  ],
  'Older page, deny list: allow the model': [
    moment('The section is there', denied),
    moment('The editor is open', inEditor({ mode: 'deny_list', row: ticked }, denied)),
    moment(
      'The tick is cleared',
      inEditor({ mode: 'deny_list', row: { ...cleared, selected: false }, changed: true }, denied),
    ),
    moment('Save was pressed', pressed(denied)),
    moment('The list is without the model', { ...saved(denied), shownAllowed: true }),
  ],
  'Older page: remove the restriction': [
    moment('The section is there', page, remove),
    moment('It asks whether to remove', { ...page, confirm: { of: 'remove', button: 'enabled' } }, remove),
    moment('The removal was confirmed', pressed(page), remove),
    moment('No restriction is shown', saved(unrestricted), remove),
  ],
  'Newer page, allow list, long list: allow the model': [
    moment('The section is there', newer),
    moment('The editor opens', inEditor({ loading: true }, newer)),
    moment('The list is there, the model out of sight', inEditor({ ...modes, row: hidden }, newer)),
    moment('The model was typed', {
      ...inEditor({ ...modes, row: hidden, search: { present: true, value: 'gpt-4.1' } }, newer),
      settled: false,
    }),
    moment(
      'The search found the model',
      inEditor({ ...modes, search: { present: true, value: 'gpt-4.1' } }, newer),
    ),
    moment('The model is ticked', inEditor({ ...modes, row: tickedAllowed, changed: true }, newer)),
    moment('Save was pressed', pressed(newer)),
    moment('The editor is closed', recalling(saved(newer), { how: 'saved' })),
    moment('Check it was pressed', recalling(newer, { how: 'saved' })),
    moment(
      'The editor was opened once more',
      inEditor({ ...modes, row: tickedAllowed, changed: false }, saved({ ...newer, mode: 'allow_list' })),
    ),
    moment('The editor was closed once more', recalling(newer, { allowed: true })),
  ],
  'Newer page, deny list: allow the model': [
    moment('The section is there', newer),
    moment('The editor is open', inEditor({ ...modes, mode: 'deny_list', row: ticked }, newer)),
    moment(
      'The tick is cleared',
      inEditor({ ...modes, mode: 'deny_list', row: cleared, changed: true }, newer),
    ),
    moment('Save was pressed', pressed(newer)),
    moment(
      'The editor is closed',
      recalling(saved(newer), { how: 'saved', mode: 'deny_list', selected: false }),
    ),
  ],
  'Newer page: remove the restriction': [
    moment('The section is there', newer, remove),
    moment('The editor is open', inEditor(modes, newer), remove),
    moment('All models are chosen', inEditor({ ...modes, mode: 'none', changed: true }, newer), remove),
    moment('Save was pressed', pressed(newer), remove),
    moment(
      'The editor is closed',
      recalling(saved(newer), { how: 'saved', mode: 'none', selected: 'unknown', seenAt: null }),
      remove,
    ),
  ],
  'On the way': [
    { shows: 'The person is signed out', step: openLimits('signed-out'), goal: allow, steady: 0 },
    { shows: 'The person is elsewhere in the console', step: openLimits('other'), goal: allow, steady: 0 },
    moment('The Limits page of another project', { ...page, project: OTHER }),
    moment('An address that names no project', { ...page, project: null }),
    moment('An error that names no project', { ...page, project: OTHER }, { ...allow, project: null }),
    moment(
      'Neither the error nor the address names a project',
      { ...page, project: null },
      { ...allow, project: null },
    ),
    moment('Five seconds, and the page is still empty', { ...page, section: 'loading' }, allow, 5000),
    moment('Five seconds, and the page still saves', pressed(page), allow, 5000),
    moment(
      'The list opens from a button of the editor',
      inEditor({ row: hidden, search: { present: false, value: '' }, opensList: true }),
    ),
    moment('The page is still changing', { ...newer, covered: true, settled: false }),
    moment('The Save of the editor is at work', {
      ...inEditor({
        row: tickedAllowed,
        save: { present: true, enabled: false, busy: true, refused: false },
      }),
    }),
    moment('No mode is chosen in the editor', inEditor({ ...modes, mode: 'unknown' })),
    moment('Another mode was chosen in the editor', inEditor({ ...modes, mode: 'deny_list', changed: true })),
  ],
  Ends: [
    moment('There is no restriction, and never was one', {
      ...unrestricted,
      witness: {
        restricted: false,
        commit: 'none',
        commitOf: null,
        entries: false,
        refused: false,
        failed: null,
      },
    }),
    moment('The buttons do not answer', { ...page, openEditor: 'disabled', canEdit: false }),
    moment(
      'The search finds nothing',
      inEditor({
        row: { ...hidden, found: 'absent' },
        search: { present: true, value: 'gpt-4.1' },
      }),
    ),
    moment('The page refuses to save, with a reason', { ...page, error: REFUSAL }),
    moment('The page refuses to save, without one', { ...page, error: '' }),
    moment(
      'The refusal is gone again, and the editor still open',
      inEditor(
        { row: tickedAllowed, changed: true },
        { ...page, witness: { ...page.witness, failed: REFUSAL } },
      ),
    ),
    moment('Saved, and nothing is known of the list', saved(newer)),
    moment('All models are chosen in the editor', inEditor({ ...modes, mode: 'none' }, untouched)),
    moment('The same, and no Cancel', {
      ...inEditor({ ...modes, mode: 'none' }, untouched),
      words: {},
    }),
    moment(
      'The row shows that it is allowed, and no tick',
      inEditor({ row: { ...tickedAllowed, selected: 'unknown' } }, newer),
    ),
    moment('That editor was closed', recalling(untouched, { mode: 'none', selected: 'unknown' })),
    moment('The list without the model was closed', recalling(newer, { selected: 'unknown', absent: true })),
  ],
  'A page that says that Terraform keeps the setting': [
    moment('The section is there', { ...page, managed: true }),
    moment('The restriction can be removed there', { ...page, managed: true }, remove),
    moment('The list shows the model', { ...saved(page), shownAllowed: true, managed: true }),
    moment('The editor is closed', recalling(saved({ ...newer, managed: true }), { how: 'saved' })),
  ],
  'Pages made otherwise': [
    moment('A tab that is called as the section is', { ...page, section: 'loading', sectionBehind: true }),
    moment('A button that is found by its place', { ...newer, fairly: ['open-editor'] }),
    moment('An allow list that is cut', unseen),
    moment('A deny list that is cut', { ...denied, shownAllowed: 'unknown' }),
    moment(
      'A group that may hold the model',
      inEditor({ row: hidden, search: { present: false, value: '' }, more: true }),
    ),
    moment(
      'A list that shows only rows in view',
      inEditor({ row: hidden, search: { present: false, value: '' }, scrolls: true }),
    ),
    moment(
      'A row with a choice of its own',
      inEditor({ mode: 'unknown', row: { ...unticked, selected: 'unknown' } }),
    ),
    moment('It asks before it saves', { ...page, confirm: { of: 'save', button: 'enabled' } }),
    moment('The row is locked', inEditor({ row: { ...unticked, disabled: true } })),
    moment('The page refuses the person', { ...page, section: 'missing', canEdit: false }),
    moment('A page that the browser translates', { ...newer, section: 'missing', translated: true }),
  ],
  'Where the page is not understood': [
    moment('No section', lostInSection({ section: 'missing' })),
    moment('No section, to remove', lostInSection({ section: 'missing' }), remove),
    moment('Two sections', lostInSection({ section: 'doubtful' })),
    moment('Two buttons of one name', lostInSection({ openEditor: 'doubtful' })),
    moment('Two ways to remove', { ...page, remove: 'doubtful' }, remove),
    moment('No button', lostInSection({ openEditor: 'missing', canEdit: 'unknown' })),
    moment('Another dialog', lostInSection({ covered: true })),
    { shows: 'Something over the target', step: covered(newer, allow), goal: allow, steady: 0 },
    moment('A removal that nobody asked for', { ...page, confirm: { of: 'remove', button: 'enabled' } }),
    moment('A removal with two buttons', { ...page, confirm: { of: 'remove', button: 'doubtful' } }, remove),
    moment('An editor that cannot remove', inEditor({}), remove),
    moment(
      'An editor without its mode',
      inEditor({ mode: 'unknown', row: { ...unticked, allowed: 'unknown' } }, newer),
    ),
    moment('Two rows of one name', inEditor({ row: { ...hidden, found: 'doubtful' } })),
    moment('The same, and no Save', {
      ...inEditor({ row: { ...hidden, found: 'doubtful' } }),
      words: {},
    }),
    moment(
      'A row without its state',
      inEditor({ row: { ...unticked, selected: 'unknown', allowed: 'unknown' } }),
    ),
    moment(
      'A model out of sight, and no search',
      inEditor({ row: hidden, search: { present: false, value: '' } }),
    ),
    moment(
      'A list with nothing ticked',
      inEditor(
        { offers: ['allow_list', 'deny_list'], nothingSelected: true },
        { ...page, witness: { ...page.witness, entries: false } },
      ),
    ),
    moment(
      'A Save that does not answer',
      inEditor({
        row: tickedAllowed,
        changed: true,
        save: { present: true, enabled: false, busy: false, refused: false },
      }),
    ),
    moment(
      'No Save',
      inEditor({
        row: tickedAllowed,
        changed: true,
        save: { present: false, enabled: false, busy: false, refused: false },
      }),
    ),
  ],
};

const noSave: Partial<EditorView> = {
  row: tickedAllowed,
  changed: true,
  save: { present: false, enabled: false, busy: false, refused: false },
};
const noSection = moment('', lostInSection({ section: 'missing' }));
const lostSave = moment('', inEditor(noSave));
const lostRemove = moment('', { ...page, remove: 'doubtful' }, remove);

const three: Goal = { ...allow, others: ['gpt-4o', 'o3'] };
/** For several models: the page as it is for each. */
const together = (shows: string, ...views: ConsoleView[]): Moment => ({
  shows,
  step: decideAll(views, three).step,
  goal: three,
  steady: 0,
});
const waiting = inEditor({ row: tickedAllowed, changed: true });
const notThere = inEditor({ row: { ...hidden, earlier: 'absent' } });
const listed: ConsoleView = { ...page, shownAllowed: true };

FLOWS['Several models in one visit'] = [
  { shows: 'A link asks for all of them', step: asking(startStep(three), three), goal: three, steady: 0 },
  together('The second one is next', waiting, inEditor({}), inEditor({ row: hidden })),
  together(
    'The search field holds the first one',
    waiting,
    inEditor({ row: hidden, search: { present: true, value: 'gpt-4.1' } }),
    inEditor({ row: hidden }),
  ),
  together('All of them wait to be saved', waiting, waiting, waiting),
  together('One is not in the list', waiting, notThere, waiting),
  together('The page shows all of them', listed, listed, listed),
  together(
    'The page shows those that it offers',
    listed,
    { ...listed, shownAllowed: false, recalled: recalling(page, { how: 'saved', absent: true }).recalled },
    listed,
  ),
];

FLOWS['The person points it out'] = [
  pointing('No section', noSection),
  pointing('A link was picked', noSection, ['leads away', 'Learn more']),
  pointing('Something else was picked', noSection, ['shows or sends something else', 'Export']),
  pointing('A control of the rates was picked', noSection, [
    'belongs to rates, money or the organization',
    'Edit rate limits',
  ]),
  pointing('No control was picked', noSection, ['is nothing to press', '']),
  pointing('Two ways to remove', lostRemove),
  pointing('A button of a row was picked', lostRemove, ['names a model', 'Remove gpt-4o']),
  pointing('No Save', lostSave),
  pointing('A button that does not answer was picked', lostSave, ['does not answer', 'Publish']),
  pointing('A tick was picked', lostSave, ['is a tick or a choice', 'Allow']),
  pointing('A menu was picked', lostSave, ['stays pressed or opens something', 'Options']),
];

const reporting = (shows: string, copied: Moment['copied'] = null): Moment => ({
  ...noSection,
  shows,
  panel: { kind: 'report', step: noSection.step, text: '{}' },
  copied,
});

FLOWS['The person makes a report'] = [
  reporting('What it holds'),
  reporting('It was copied', 'done'),
  reporting('The browser did not let it be copied', 'refused'),
];

const everyMoment = Object.values(FLOWS).flat();
const nothing = () => undefined;
const deeds = {
  stop: nothing,
  start: nothing,
  confirmProject: nothing,
  copy: nothing,
  check: nothing,
  begin: nothing,
  show: nothing,
  leavePanel: nothing,
  report: nothing,
};

/** The message of a key as `_locales` has it; each key asked for is told to `asked`. */
const lookup =
  (language: string, asked: (key: MessageKey) => void = nothing) =>
  (key: MessageKey) => {
    asked(key);
    return (MESSAGES.get(language)?.[key].message ?? '').replaceAll('$$', '$');
  };

function cardOf(
  { step, goal, steady, panel = null, copied = null }: Moment,
  words: (key: MessageKey) => string,
): Card {
  const look = { view: page, steady, at: () => null, besides: () => [], regions: [], each: [] };
  const { card } = compose({
    step,
    goal,
    words,
    deeds,
    look,
    shortcut: '',
    panel,
    clock,
    copied: () => copied,
  });
  if (!card) throw new Error(`no card for ${step.id}`);
  return card;
}

const clock = () => '14:02';

/** The badge of a mode, as the page without a guide shows it. */
function badgeOf(mode: PolicyMode, recalled: Recalled | null, words: (key: MessageKey) => string): string {
  const view = { ...page, mode, recalled };
  const look = { view, steady: 0, at: () => ({}) as Element, besides: () => [], regions: [], each: [] };
  const { badge } = compose({
    step: null,
    goal: null,
    words,
    deeds,
    look,
    shortcut: '',
    clock,
    copied: () => null,
  });
  return `${badge?.text} · ${badge?.begin?.label}`;
}

const heard = (card: Card) => card.status?.text ?? spoken(card);

function tell(one: Moment, words: (key: MessageKey) => string): string {
  const card = cardOf(one, words);
  const buttons = [card.primary?.label, card.second?.action.label, card.stop.label, card.quiet?.action.label]
    .filter(Boolean)
    .join(' · ');
  const { id, reason } = one.step;
  const name = id === 'lost' ? `${id}: ${reason}` : id;
  return `1. ${one.shows} (\`${name}\`)\n   > ${heard(card)}\n   >\n   > _${buttons}_`;
}

function book(language: string): string {
  const words = lookup(language);
  const flows = Object.entries(FLOWS).map(
    ([name, moments]) => `## ${name}\n\n${moments.map((one) => tell(one, words)).join('\n')}`,
  );
  const badges = (['allow_list', 'deny_list', 'none', 'unknown'] as const).map(
    (mode) => `- \`${mode}\`\n  > ${badgeOf(mode, null, words)}`,
  );
  const { recalled } = recalling(newer, {});
  for (const mode of ['allow_list', 'deny_list', 'none'] as const)
    badges.push(
      `- \`${mode}\`, the list closed\n  > ${badgeOf('unknown', recalled && { ...recalled, mode }, words)}`,
    );
  return [
    `# What is heard (${language})`,
    'Made by `test/spoken.test.ts`: what a screen reader says of each card as it comes, and under it the names of the\ncard’s buttons. In brackets stands the step.',
    ...flows,
    `## The badge at the heading, and its button where no guide runs\n\n${badges.join('\n')}`,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

describe.each([...MESSAGES.keys()])('what is heard in %s', (language) => {
  it('can be read from beginning to end', async () => {
    await expect(book(language)).toMatchFileSnapshot(`../docs/spoken.${language}.md`);
  });

  /** A message that the page itself gave is as long as it is. */
  it('is at most two sentences after the title, or three short ones', () => {
    const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
    for (const one of everyMoment) {
      const { lines } = cardOf(one, lookup(language));
      const text = lines.map((line) => line.map((part) => part.text).join('')).join(' ');
      const said = [...sentences.segment(text.replace(REFUSAL, ''))];
      expect(said.length, `${one.step.id}: ${text}`).toBeLessThanOrEqual(sentencesAtMost(language));
      expect(text.length, text).toBeLessThanOrEqual(longest(language));
    }
  });

  it('leaves no brace, mark or repetition to be heard', () => {
    for (const one of everyMoment) {
      const text = spoken(cardOf(one, lookup(language)));
      expect(text).not.toMatch(/[{}`[\]]/);
      const [first = '', second = ''] = text.split(/[.。] ?/);
      expect(second.startsWith(first), text).toBe(false);
    }
  });
});

it('leaves out no message of the card or the badge', () => {
  const asked = new Set<string>();
  for (const one of everyMoment)
    cardOf(
      one,
      lookup('en', (key) => asked.add(key)),
    );
  for (const mode of ['allow_list', 'deny_list', 'none', 'unknown'] as const) {
    const asking = lookup('en', (key) => asked.add(key));
    const { recalled } = recalling(newer, {});
    badgeOf(mode, null, asking);
    badgeOf('unknown', recalled && { ...recalled, mode }, asking);
  }
  const written = Object.keys(en).filter(
    (key) => /^(step|card|mode|show|report|copy)_/.test(key) && key !== 'card_keys',
  );
  expect(written.filter((key) => !asked.has(key))).toEqual([]);
});
