import type { ConsoleView, EditorView, Landmark, RowView } from '../model/console-view.ts';
import type { PolicyMode } from '../model/goal.ts';
import { readAddress } from './address.ts';
import type { Happened } from './happened.ts';
import { isWaiting } from './happened.ts';
import { wordsOf } from './landmarks/modes.ts';
import type { OpenEditor } from './landmarks/open-editor.ts';
import { isBusy, NO_ROWS } from './landmarks/open-editor.ts';
import type { Resolution } from './landmarks/resolve.ts';
import { isWayOut, pressedIn } from './landmarks/save.ts';
import { enabled } from './page/states.ts';
import { line, nameOnScreen, texts } from './page/texts.ts';
import { pointable } from './page/tree.ts';
import { PATIENCE } from './patience.ts';
import { changedIn, type Session } from './session.ts';
import { refusalsOf, type Snapshot } from './snapshot.ts';

/** What was seen of the page before, beside what followed a press. */
export interface Seen {
  session: Session | null;
  /** A restriction was seen in this project. */
  restricted: boolean;
  /** The model's own entry was seen in a list of blocked models here, and other entries with it. */
  blockedWith: ReadonlySet<string> | null;
  /**
   * The section showed a list here, and no title of an unrestricted project beside it: that title in the list's place is the
   * page's word for none (G1, 2024-07 to 2025-08).
   */
  listInPlace: boolean;
  /** Entries of the list in force were seen here. */
  entries: boolean;
  /** The section was found before, on a page that stood still. */
  known: boolean;
  /** The page answered a press on the opener with words that refuse. */
  refused: boolean;
  /** The last commit failed with these words. */
  failed: string | null;
}

/** The element of a landmark in a snapshot; `null`: it was not found. Looked up anew each time, never kept. */
export function elementOf(landmark: Landmark, snapshot: Snapshot): Element | null {
  const { region, editor, question } = snapshot;
  switch (landmark) {
    case 'section':
      return region?.heading ?? null;
    case 'open-section':
      return chosen(snapshot.wayIn);
    case 'open-editor':
      return chosen(snapshot.opener);
    case 'remove':
      return chosen(snapshot.remover);
    case 'remove-menu':
      return chosen(snapshot.menu);
    case 'editor':
      return editor?.parts.at(-1) ?? null;
    case 'open-list':
      return chosen(editor?.openList ?? null);
    case 'mode-allow-all':
    case 'mode-allow-list':
    case 'mode-deny-list':
      return pressedFor(choiceOf(landmark, editor));
    case 'search':
      return chosen(editor?.search ?? null);
    case 'list':
      return editor?.list ?? null;
    case 'show-more':
      return editor?.more ?? null;
    case 'model-row':
      return editor?.row && editor.row !== 'doubtful' ? editor.row.target : null;
    case 'save':
      return chosen(editor?.save ?? null) ?? editor?.back ?? null;
    case 'way-out':
      return editor?.wayOut ?? null;
    case 'confirm-dialog':
      return question?.place ?? null;
    case 'confirm':
      return question?.button ?? null;
  }
}

/** The row of the model and those above and below it; where it is not in the list, the first ones. */
export function rowsOf({ editor }: Snapshot): Element[] {
  const boxes = [...(editor?.boxes ?? [])];
  const target = editor?.row && editor.row !== 'doubtful' ? editor.row.target : null;
  const at = target ? boxes.findIndex((box) => box.contains(target)) : 0;
  return at < 0 ? [] : boxes.slice(Math.max(0, at - 1), at + 2);
}

/** What leaves the editor or the question without saving. */
export function waysOutOf({ editor, question }: Snapshot): Element[] {
  const parts = [...(editor?.parts ?? []), ...(question ? [question.place] : [])];
  const out = parts.flatMap((part) => pressedIn(part, editor?.boxes ?? NO_ROWS)).filter(isWayOut);
  return [...new Set(out.map(({ element }) => element))];
}

function chosen(resolution: Resolution | null): Element | null {
  return resolution?.chosen?.element ?? null;
}

const CHOSEN_BY = {
  'mode-allow-all': 'none',
  'mode-allow-list': 'allow_list',
  'mode-deny-list': 'deny_list',
} as const;

/** The control of a mode in the editor. */
function choiceOf(landmark: keyof typeof CHOSEN_BY, editor: OpenEditor | null): Element | null {
  return editor?.modes.controls[CHOSEN_BY[landmark]] ?? null;
}

/** What a person presses for a choice: its label where it is not to be seen itself; the options of a closed list are not on the page. */
function pressedFor(choice: Element | null): Element | null {
  const list = choice?.closest('select');
  if (!choice || list || pointable(choice)) return list ?? choice;
  const label = choice instanceof HTMLInputElement ? choice.labels?.[0] : choice.closest('label');
  return label && pointable(label) ? label : choice;
}

const QUOTED: readonly Landmark[] = [
  'section',
  'open-section',
  'open-editor',
  'open-list',
  'remove',
  'remove-menu',
  'mode-allow-all',
  'mode-allow-list',
  'mode-deny-list',
  'search',
  'show-more',
  'model-row',
  'save',
  'way-out',
  'confirm',
];

/** The words of a control as they stand on screen, a choice's without its description. */
function words(element: Element, landmark: Landmark): string {
  const text = nameOnScreen(element);
  if (!landmark.startsWith('mode-')) return text;
  const [first] = wordsOf(element).flatMap((place) => [...texts(place)]);
  return first ? line(first.holder) || text : text;
}

/** The page as plain data: what stands there, what happened, and what was seen before. Nothing that is not there counts as missing yet. */
export function view(
  snapshot: Snapshot,
  happened: Happened,
  seen: Seen,
  url: string,
  model: string | null,
): ConsoleView {
  const { region, editor, question } = snapshot;
  const address = readAddress(url);
  const mode = modeOf(snapshot, seen);
  const opener = stateOf(snapshot.opener);
  const present = region !== null || editor !== null;
  const several = snapshot.sectionRefusal?.why === 'several';
  const found: ConsoleView = {
    page: address.page === 'limits' && snapshot.signedOut ? 'signed-out' : address.page,
    project: address.project,
    section: present ? 'present' : several ? 'doubtful' : 'loading',
    sectionBehind: !present && chosen(snapshot.wayIn) !== null,
    generation: generationOf(snapshot),
    mode,
    shownAllowed: shownAllowed(snapshot, seen, model),
    openEditor: opener,
    remove:
      stateOf(snapshot.remover) === 'missing' && snapshot.unexplained
        ? 'doubtful'
        : stateOf(snapshot.remover),
    canEdit: seen.refused ? false : canEdit(opener, snapshot.refused),
    managed: snapshot.managed,
    editor: editor ? editorView(editor, seen.session) : null,
    confirm: question
      ? {
          of: happened.of ?? 'save',
          button: !question.button
            ? 'doubtful'
            : (happened.confirmed && isWaiting(happened)) ||
                isBusy(question.button) ||
                !enabled(question.button)
              ? 'busy'
              : 'enabled',
        }
      : null,
    covered: snapshot.covered,
    error: happened.phase === 'failed' ? happened.error : null,
    witness: {
      restricted: seen.restricted,
      commit: happened.phase === 'done' ? 'done' : isWaiting(happened) ? 'pressed' : 'none',
      commitOf: happened.phase === 'idle' || happened.phase === 'failed' ? null : happened.of,
      entries: seen.entries,
      refused: seen.refused,
      failed: happened.phase === 'failed' ? null : seen.failed,
    },
    recalled: null,
    fairly: fairlySure(snapshot),
    words: {},
    refusals: refusalsOf(snapshot),
    translated: snapshot.translated,
    settled: false,
  };
  for (const landmark of QUOTED) {
    const element =
      landmark in CHOSEN_BY
        ? choiceOf(landmark as keyof typeof CHOSEN_BY, editor)
        : elementOf(landmark, snapshot);
    if (element) found.words[landmark] = words(element, landmark);
  }
  return found;
}

/** The same once it has stood unchanged for `steady` ms: what has not come for long enough does not come. */
export function aged(
  now: ConsoleView,
  { editor, region, attested }: Snapshot,
  seen: Pick<Seen, 'known'>,
  model: string | null,
  steady: number,
): ConsoleView {
  const waits = editor !== null && rowWaits(editor, model, steady);
  const absent = editor !== null && now.editor !== null && !waits && isAbsent(editor, now.editor.row, model);
  return {
    ...now,
    // The real section may still come, and what only looks like it is another.
    section:
      region && !attested && !editor && !seen.known && steady < PATIENCE.control
        ? 'loading'
        : now.section === 'loading' && steady >= PATIENCE.section
          ? 'missing'
          : now.section,
    editor: now.editor && {
      ...now.editor,
      ...(absent && { row: { ...now.editor.row, found: 'absent' as const } }),
      // What holds nothing for so long is not on its way, unless it says so.
      loading: now.editor.loading && !(editor?.loading === false && steady >= PATIENCE.control),
    },
    settled: steady >= PATIENCE.control && !waits,
  };
}

/** The same where nothing of the setting is known any more. */
export function unknown(view: ConsoleView): ConsoleView {
  return {
    ...view,
    section: 'loading',
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
    recalled: null,
    fairly: [],
    words: {},
    refusals: [],
    settled: false,
  };
}

/** The list is open, answered and whole, and the model is not in it. */
function isAbsent(editor: OpenEditor, row: RowView, model: string | null): boolean {
  if (row.found !== 'hidden' || row.allowed !== 'unknown' || editor.loading) return false;
  return (editor.search.chosen === null || editor.searched === model) && editor.whole;
}

/** Landmarks that were chosen on hints alone. */
function fairlySure({ opener, menu, wayIn, editor }: Snapshot): Landmark[] {
  const by: [Landmark, Resolution | null | undefined][] = [
    ['open-section', wayIn],
    ['open-editor', opener],
    ['remove-menu', menu],
    ['open-list', editor?.openList],
    ['search', editor?.search],
  ];
  return by.filter(([, found]) => found?.chosen && !found.sure).map(([landmark]) => landmark);
}

/** Mode in effect: as the section shows it, else as the editor showed it when it opened. */
function modeOf({ listed, editor }: Snapshot, { session, listInPlace }: Seen): PolicyMode {
  const shown = listed?.mode ?? 'unknown';
  if (listed && shown === 'unknown' && listInPlace && listed.titled && !listed.heading && !editor)
    return 'none';
  return shown !== 'unknown' ? shown : (session?.mode ?? 'unknown');
}

/**
 * Whether the model can be used, by its own entry. That a list does not show it is no proof that it may be used; only an
 * entry that was seen among others and is gone from among the same others was seen to go.
 */
function shownAllowed(
  { listed }: Snapshot,
  { blockedWith }: Seen,
  model: string | null,
): boolean | 'unknown' {
  if (!listed || model === null) return 'unknown';
  const { mode, ids, whole } = listed;
  if (mode === 'allow_list') return ids.has(model) ? true : whole && ids.size > 0 ? false : 'unknown';
  if (mode !== 'deny_list') return 'unknown';
  if (ids.has(model)) return false;
  const others = [...(blockedWith ?? [])].filter((id) => id !== model);
  return whole && others.length > 0 && others.every((id) => ids.has(id)) ? true : 'unknown';
}

/** A row that was searched for may still come. */
function rowWaits(editor: OpenEditor, model: string | null, steady: number): boolean {
  if (editor.row !== null || editor.loading || editor.search.chosen === null || editor.searched === '')
    return false;
  if (model === null || editor.searched !== model) return false;
  return steady < (editor.answered ? PATIENCE.row : PATIENCE.answer);
}

function editorView(editor: OpenEditor, session: Session | null): EditorView {
  const { row, search } = editor;
  const press = editor.save.chosen?.element ?? editor.back;
  const offers = Object.keys(editor.modes.controls) as EditorView['offers'];
  return {
    mode: editor.mode,
    offers,
    unchosen: offers.length > 0 && editor.modes.noneChosen,
    loading: editor.loading || editor.bare,
    row: rowView(editor, session),
    search: { present: search.chosen !== null, value: editor.searched },
    save: {
      present: press !== null,
      enabled: press !== null && enabled(press) && !editor.saveBusy,
      busy: editor.saveBusy,
      refused: editor.saveRefused,
    },
    changed: changedIn(session, editor),
    opensList: row === null && editor.openList?.chosen != null,
    more: editor.more !== null,
    scrolls: editor.scrolls && !(session?.ends.has('top') && session.ends.has('end')),
    nothingSelected: editor.nothingTicked && session?.sawTicked !== true,
  };
}

const HIDDEN: RowView = {
  found: 'hidden',
  selected: 'unknown',
  allowed: 'unknown',
  disabled: false,
  earlier: null,
};

function rowView({ row }: OpenEditor, session: Session | null): RowView {
  if (row === 'doubtful') return { ...HIDDEN, found: 'doubtful' };
  // What the row says is what was; a tick that the person has just made may say another thing, no other may.
  if (row?.contradicts && session?.row?.selected === row.view.selected)
    return { ...row.view, allowed: 'unknown' };
  // A row that answered and does not now is at work.
  if (row?.view.disabled && session?.rowAnswered)
    return { ...row.view, disabled: false, allowed: row.view.allowed === true ? true : 'unknown' };
  if (row) return row.view;
  const past = session?.lastRow;
  const earlier = past?.allowed === true ? 'allowed' : session?.absent ? 'absent' : null;
  // A row that was let through and went out of sight is as it was last seen.
  return past?.allowed === true && session?.row?.allowed === false
    ? { ...HIDDEN, selected: past.selected, allowed: true, earlier }
    : { ...HIDDEN, earlier };
}

function generationOf({ listed, editor }: Snapshot): ConsoleView['generation'] {
  const offers = editor ? Object.keys(editor.modes.controls) : [];
  if (offers.includes('none')) return 'G2';
  if (offers.length > 0) return 'G1.5';
  if (listed?.heading || listed?.mode === 'none') return 'G1';
  return 'unknown';
}

function stateOf(control: Resolution): ConsoleView['openEditor'] {
  if (!control.chosen) return control.refusal.why === 'several' ? 'doubtful' : 'missing';
  return enabled(control.chosen.element) ? 'enabled' : 'disabled';
}

/** What the page offers goes before what it says. */
function canEdit(opener: ConsoleView['openEditor'], refused: boolean): ConsoleView['canEdit'] {
  if (opener === 'enabled') return true;
  return opener === 'disabled' || refused ? false : 'unknown';
}
