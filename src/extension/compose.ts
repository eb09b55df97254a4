import { guideLink, limitsUrl } from '../console/address.ts';
import type { Look } from '../console/reader.ts';
import { modeToShow } from '../guide/claims.ts';
import { handOverOf } from '../guide/hand-over.ts';
import { retryOf } from '../guide/retry.ts';
import { asksFor, showSay } from '../guide/show.ts';
import type { ConsoleView, Landmark } from '../model/console-view.ts';
import { type Goal, modelsOf } from '../model/goal.ts';
import { type Lookup, type MessageKey, parts, plain, type Say } from '../model/say.ts';
import type { Step, StepId } from '../model/step.ts';
import type { Action, Badge, Card, Scene } from '../overlay/scene.ts';
import type { Copying } from './copying.ts';
import type { Panel, PickPanel, ReportPanel } from './panel.ts';

/** What a card's buttons do. */
export interface Deeds {
  stop(): void;
  start(): void;
  confirmProject(): void;
  copy(text: string): void;
  /** Leads to the saved list once more. */
  check(): void;
  begin(): void;
  /** Lets the person point out what was not found. */
  show(): void;
  /** Closes what was opened on the card. */
  leavePanel(): void;
  /** Shows what a report of the page would hold. */
  report(): void;
}

/** What a scene is composed of. */
export interface Composed {
  step: Step | null;
  goal: Goal | null;
  look: Look | null;
  words: Lookup;
  deeds: Deeds;
  /** Shortcut that leads to the card, as the browser names it; empty: none is set. */
  shortcut: string;
  /** Shortcut that opens the popup, likewise. */
  popup?: string;
  /** What the person opened on the card. */
  panel?: Panel | null;
  /** Time of the day for ms on the clock of the page. */
  clock(ms: number): string;
  /** What became of copying a text. */
  copied: Copying['of'];
}

/** After this long a person wants to know what to do about a wait, ms. */
const LONG_WAIT = 5000;

const TITLES: Partial<Record<StepId, [MessageKey, Card['tone']]>> = {
  start: ['card_title_start', 'plain'],
  'signed-out': ['card_title_first', 'attention'],
  'open-limits': ['card_title_first', 'plain'],
  'switch-project': ['card_title_project', 'attention'],
  loading: ['card_title_wait', 'plain'],
  saving: ['card_title_wait', 'plain'],
  fixed: ['card_title_done', 'end'],
  saved: ['card_title_saved', 'end'],
  'not-restricted': ['card_title_elsewhere', 'attention'],
  'no-permission': ['card_title_owner', 'attention'],
  'model-not-listed': ['card_title_not_listed', 'attention'],
  'save-failed': ['card_title_not_saved', 'attention'],
  lost: ['card_title_lost', 'attention'],
};

const ENDS: readonly StepId[] = ['fixed', 'saved', 'not-restricted', 'no-permission', 'model-not-listed'];

/** The person presses the card first: it stays where it is while the page comes up behind it. */
const ASKS: readonly StepId[] = ['start', 'switch-project'];

/** What the person works with next, wherever it is: the card keeps off it. */
const NEXT: readonly Landmark[] = ['search', 'model-row', 'save', 'confirm'];

/** The same while no editor is open. */
const FIRST: readonly Landmark[] = ['open-editor', 'remove'];

const BADGES: Record<ConsoleView['mode'], MessageKey> = {
  allow_list: 'mode_allow_list',
  deny_list: 'mode_deny_list',
  none: 'mode_none',
  unknown: 'mode_unknown',
};

/** The same of a list that is closed: what it showed, and when. */
const BADGES_SEEN: Record<Exclude<ConsoleView['mode'], 'unknown'>, MessageKey> = {
  allow_list: 'mode_allow_list_seen',
  deny_list: 'mode_deny_list_seen',
  none: 'mode_none_seen',
};

/** Composes what is shown of a step and a look at the page. */
export function compose(options: Composed): Omit<Scene, 'modal'> {
  const { step, look, deeds } = options;
  const pick = options.panel?.kind === 'pick' ? options.panel : null;
  const at = (landmark: Landmark) => look?.at(landmark) ?? null;
  const target = step?.landmark ? at(step.landmark) : null;
  return {
    step: step?.id ?? null,
    reason: step?.reason ?? null,
    sure: step?.sure ?? null,
    card: step ? cardOf(step, options) : null,
    target,
    aim: pick?.aim ?? null,
    picking: pick?.landmark ?? null,
    escape: pick ? deeds.leavePanel : null,
    keep: pick ? (pick.aim ? [pick.aim] : pick.free) : keptFree(step, target, look),
    beside:
      !pick && (step?.landmark === 'model-row' || step?.landmark === 'search')
        ? [...(look?.besides('rows') ?? [])]
        : [],
    avoid: [at('editor'), at('confirm-dialog')].filter((element) => element !== null),
    badge: badgeOf(options),
  };
}

/** What the card keeps off. */
function keptFree(step: Step | null, target: Element | null, look: Look | null): Element[] {
  if (!look || !step || ASKS.includes(step.id)) return [];
  const open = look.view.editor !== null;
  const next = [
    ...(open ? NEXT : [...NEXT, ...FIRST]).map(look.at),
    ...look.besides('ways-out'),
    ...look.besides('said'),
  ];
  return next.filter((element) => element !== null && element !== target) as Element[];
}

function cardOf(step: Step, options: Composed): Card {
  const { words, deeds, goal, look, panel } = options;
  if (panel?.kind === 'pick') return pickCard(panel, options);
  if (panel?.kind === 'report') return reportCard(panel, options);
  const [titleKey, tone] = (!step.position && TITLES[step.id]) || (['card_title_step', 'plain'] as const);
  const position = step.position && numbers(step.position);
  const models = step.models && plain(words('card_models'), numbers(step.models));
  const says = spelled(step.say, words);
  const primary = primaryOf(step, options);
  if ((step.id === 'loading' || step.id === 'saving') && (look?.steady ?? 0) >= LONG_WAIT) {
    says.push(parts(words(step.id === 'saving' ? 'card_long_save' : 'card_long_wait')));
  }
  return {
    title: [plain(words(titleKey), position), models].filter(Boolean).join(' · '),
    tone,
    lines: says,
    type: step.id === 'search-model' ? goal?.model : undefined,
    note: noteOf(step, words),
    ...primary,
    ...secondOf(step, options),
    stop: { label: words(ENDS.includes(step.id) ? 'card_close' : 'card_stop'), run: deeds.stop },
    quiet:
      step.id === 'lost' && goal
        ? { part: 'report', open: false, action: { label: words('report_open'), run: deeds.report } }
        : undefined,
    keys: keysOf(options),
  };
}

/** What holds of other models, then what to be careful of. */
function noteOf({ others = [], note }: Step, words: Lookup): Card['note'] {
  const all = spelled([...others, ...(note ? [note] : [])], words);
  const spaced = all.flatMap((line, i) => (i > 0 ? [{ kind: 'text' as const, text: ' ' }, ...line] : line));
  return spaced.length > 0 ? spaced : undefined;
}

const numbers = ({ index, count }: { index: number; count: number }) => ({
  index: String(index),
  count: String(count),
});

/** While the person points something out. */
function pickCard(panel: PickPanel, options: Composed): Card {
  const { words, deeds } = options;
  return {
    title: words('show_title'),
    tone: panel.refused ? 'attention' : 'plain',
    lines: spelled(panel.refused ?? showSay(panel.landmark), words),
    second: { part: 'leave', action: { label: words('show_leave'), run: deeds.leavePanel } },
    stop: { label: words('card_stop'), run: deeds.stop },
    keys: keysOf(options),
  };
}

/** While the person looks over a report. */
function reportCard({ text }: ReportPanel, options: Composed): Card {
  const { words, deeds } = options;
  return {
    title: words('report_title'),
    tone: 'plain',
    lines: spelled([{ key: 'report_about' }], words),
    text: { label: words('report_label'), text },
    ...copies(text, 'report_copy', options),
    stop: { label: words('card_stop'), run: deeds.stop },
    quiet: { part: 'report', open: true, action: { label: words('report_back'), run: deeds.leavePanel } },
    keys: keysOf(options),
  };
}

function spelled(says: Say[], words: Lookup): Card['lines'] {
  return says.map((say) => parts(words(say.key), say.params));
}

/** The shortcut to the card, where one is set. At an end, after which the popup goes on, also the one that opens that. */
function keysOf({ step, words, shortcut, popup }: Composed): string | undefined {
  const both = shortcut && popup && step && ENDS.includes(step.id);
  if (both) return plain(words('popup_keys_both'), { card: shortcut, popup });
  if (shortcut) return plain(words('card_keys'), { keys: shortcut });
  return popup ? plain(words('popup_keys_open'), { keys: popup }) : undefined;
}

/** The card's main button, and what became of a copy that it made. */
function primaryOf(step: Step, options: Composed): Pick<Card, 'primary' | 'text' | 'status'> {
  const { words, deeds, goal, look } = options;
  if (!goal) return {};
  const leads = (primary: Action) => ({ primary });
  switch (step.id) {
    case 'start':
      return leads({ label: words('card_start'), run: deeds.start });
    case 'open-limits':
      return leads({ label: words('card_open_limits'), href: limitsUrl(goal.project) });
    case 'switch-project':
      return leads(
        step.reason === 'wrong'
          ? { label: words('card_open_project'), href: limitsUrl(goal.project) }
          : { label: words('card_this_project'), run: deeds.confirmProject },
      );
    case 'search-model':
      return copies(goal.model, 'card_copy', options);
    case 'saved':
      return look?.view.openEditor === 'enabled'
        ? leads({ label: words('card_check'), run: deeds.check })
        : {};
    case 'no-permission': {
      const project = goal.project ?? look?.view.project ?? null;
      const models = modelsOf(goal);
      const mode = look ? modeToShow(look.view).mode : 'unknown';
      const link = project && guideLink(project, models);
      const note = handOverOf({ project, models, mode, link }, words, 'plain');
      if (note === null) return {};
      return copiesOrShows(note, 'card_copy_note', options);
    }
    default:
      return {};
  }
}

/** The card's second button: to point out what was not found; at an end, to copy the call that is to be made again. */
function secondOf(step: Step, options: Composed): Pick<Card, 'second' | 'text' | 'status'> {
  const { words, deeds, goal, look } = options;
  if (!goal) return {};
  if (asksFor(step))
    return { second: { part: 'show', action: { label: words('show_point'), run: deeds.show } } };
  if (step.id !== 'fixed' && step.id !== 'saved') return {};
  const project = goal.project ?? look?.view.project ?? null;
  const command: string | null = retryOf({ model: goal.model, project }, 'curl');
  if (command === null) return {};
  const { primary, ...rest } = copiesOrShows(command, 'card_copy_retry', options);
  return { ...rest, ...(primary && { second: { part: 'retry', action: primary } }) };
}

/** A button that copies a text; what the browser refuses to copy stands there to be selected. */
function copiesOrShows(
  text: string,
  key: MessageKey,
  options: Composed,
): Pick<Card, 'primary' | 'text' | 'status'> {
  const copying = copies(text, key, options);
  return options.copied(text) === 'refused'
    ? { ...copying, text: { label: options.words(key), text } }
    : copying;
}

/** A button that copies, and says whether it did. */
function copies(
  text: string,
  key: MessageKey,
  { words, deeds, copied }: Composed,
): Pick<Card, 'primary' | 'status'> {
  const became = copied(text);
  return {
    primary: { label: words(became === 'done' ? 'card_copied' : key), run: () => deeds.copy(text) },
    status:
      became === null
        ? undefined
        : { text: words(became === 'done' ? 'card_copied' : 'copy_refused'), shown: became === 'refused' },
  };
}

function badgeOf({ look, words, deeds, step, clock }: Composed): Badge | null {
  const heading = look?.at('section');
  if (!look || !heading) return null;
  const { mode, at } = modeToShow(look.view);
  return {
    mode,
    text:
      at === null || mode === 'unknown'
        ? words(BADGES[mode])
        : plain(words(BADGES_SEEN[mode]), { time: clock(at) }),
    heading,
    begin: step ? undefined : { label: words('mode_begin'), run: deeds.begin },
  };
}
