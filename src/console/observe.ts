import type { ConsoleView, EditorView, Landmark } from '../model/console-view.ts';
import type { PolicyMode } from '../model/goal.ts';
import { readAddress } from './address.ts';
import { busy, enabled, labelsIn, nameOnScreen, PRESSABLE, roots, texts, visible } from './dom.ts';
import {
  wordsOf as choiceWords,
  type Editor,
  findConfirm,
  findEditor,
  hasAnswered,
  isModal,
  openDialogs,
  partlyRendered,
  readEditor,
} from './editor.ts';
import { type Meaning, REFUSAL } from './labels.ts';
import { alertsIn, type Memory, noteReading, troubleIn } from './memory.ts';
import { findSection, modelsIn, nearest, pressablesIn, type Region } from './section.ts';

/** One look at the page: the plain view, and the way from a landmark back to its element. */
export interface Observation {
  /** What stands there now; nothing that is not there counts as missing yet. */
  view: ConsoleView;
  /** The same after it has stood unchanged for so many ms. */
  after(steady: number): ConsoleView;
  /** The element of a landmark in this look; `null`: it was not found. Never kept: the next look finds it anew. */
  at(landmark: Landmark): Element | null;
  /** Everything whose changes can change the view: the section, the open editor, what confirms. */
  regions: Element[];
}

/** How long a view has to stand unchanged, in ms, before something that is not there counts as missing. */
const PATIENCE = { section: 5500, control: 2000, row: 1500, answer: 5000 };

/**
 * Reads the Limits page as it is now. Touches nothing.
 * @param url address of the page
 * @param model exact id of the model that matters; `null`: no goal yet
 * @param memory what was seen happening; brought up to this look
 * @param now time of this look, ms
 * @param first this is the first look at this page
 */
export function observe(
  document: Document,
  url: string,
  model: string | null,
  memory: Memory,
  now: number,
  first: boolean,
): Observation {
  const address = readAddress(url);
  const everywhere = roots(document);
  const section = everywhere.map(findSection).find((found) => found !== null) ?? null;
  const region = section === 'doubtful' ? null : section;
  const refused = refusal(
    region ? region.container : (document.querySelector('main') ?? document.body),
    region,
  );
  const shown = region ? readSection(region, model, refused, memory.witness.commit !== 'none') : null;
  const dialogs = openDialogs(everywhere);
  const parts = section === 'doubtful' ? [] : findEditor(everywhere, dialogs, region, memory.origin);
  const sectionMode = modeOf(shown, memory, parts);
  const editor = parts.length > 0 ? readEditor(parts, editorMode(shown, memory, parts), model) : null;
  const confirm = findConfirm(everywhere, dialogs, parts, memory.origin);
  const ours = [...parts, ...(confirm ? [confirm.dialog] : [])];
  const needTrouble = memory.witness.commit !== 'none' || memory.error !== null;
  noteReading(
    memory,
    {
      editor,
      confirmOpen: confirm !== null,
      confirmBusy: confirm?.button ? !enabled(confirm.button) || busy(confirm.button) : false,
      sectionMode,
      reached: sectionMode === 'none' || shown?.allowed === true,
      now,
      trouble: needTrouble ? troubleIn(everywhere, ours) : [],
      alerts: needTrouble ? alertsIn(everywhere) : [],
    },
    first,
  );
  const openEditor = shown?.openEditor ?? null;
  const remove = shown?.remove ?? null;
  memory.controls = {
    openEditor: openEditor === 'doubtful' ? null : openEditor,
    remove: remove === 'doubtful' ? null : remove,
    save: editor?.save ?? null,
    confirm: confirm?.button ?? null,
    inside: ours,
  };
  const view: ConsoleView = {
    page:
      address.page === 'limits' && !region && !editor && signedOut(document) ? 'signed-out' : address.page,
    project: address.project,
    section: section === 'doubtful' ? 'doubtful' : region || editor ? 'present' : 'loading',
    generation: generationOf(shown, editor),
    mode: sectionMode !== 'unknown' ? sectionMode : (memory.session?.mode ?? 'unknown'),
    shownAllowed: shown?.allowed ?? 'unknown',
    openEditor: stateOf(openEditor),
    remove: stateOf(remove),
    canEdit: canEdit(stateOf(openEditor), refused || shown?.withheld === true),
    editor: editor
      ? {
          ...editor.view,
          ...remembered(editor, memory),
          nothingSelected: editor.view.nothingSelected && memory.session?.sawTicked !== true,
        }
      : null,
    confirm: confirm
      ? {
          present: true,
          button: !confirm.button
            ? 'doubtful'
            : memory.confirmed && memory.witness.commit === 'pressed'
              ? 'busy'
              : 'enabled',
        }
      : null,
    covered: dialogs.some((dialog) => !ours.includes(dialog) && isModal(dialog) && isOnTop(dialog, dialogs)),
    error: memory.error,
    witness: memory.witness,
    words: {},
    missing: [],
    settled: false,
  };
  const at = (landmark: Landmark) => elementOf(landmark, region, shown, editor, confirm);
  for (const landmark of QUOTED) {
    const element = at(landmark);
    if (element) view.words[landmark] = wordsOf(choiceOf(landmark, editor) ?? element, landmark);
    else view.missing.push(landmark);
  }
  return {
    view,
    after: (steady) => ripen(view, parts, steady),
    at,
    regions: [...(region ? [region.container] : []), ...ours],
  };
}

/** What has not come for long enough does not come. */
function ripen(view: ConsoleView, parts: Element[], steady: number): ConsoleView {
  const { editor } = view;
  const sought =
    editor !== null &&
    (editor.search.value !== '' || !editor.search.present) &&
    !editor.loading &&
    editor.row.found === 'hidden' &&
    editor.row.allowed === 'unknown';
  const waits = sought && steady < (hasAnswered(parts, editor.search.value) ? PATIENCE.row : PATIENCE.answer);
  const gone = sought && !waits && !partlyRendered(parts);
  return {
    ...view,
    section: view.section === 'loading' && steady >= PATIENCE.section ? 'missing' : view.section,
    editor: gone ? { ...editor, row: { ...editor.row, found: 'absent' } } : editor,
    settled: steady >= PATIENCE.control && !waits,
  };
}

const QUOTED: readonly Landmark[] = [
  'section',
  'open-editor',
  'open-list',
  'remove',
  'mode-allow-all',
  'mode-allow-list',
  'mode-deny-list',
  'search',
  'model-row',
  'save',
  'confirm',
];

const BUTTON = 'button,[role="button"],input[type="button"]';

interface SectionReading {
  mode: PolicyMode;
  allowed: boolean | 'unknown';
  openEditor: Element | 'doubtful' | null;
  remove: Element | 'doubtful' | null;
  /** Heading of the list, where the section shows one. */
  listed: Element | null;
  /** Says that models can be allowed or blocked, and lists none. */
  bare: boolean;
  /** Says that models can be configured here, and has nothing to do it with. */
  withheld: boolean;
}

function readSection(
  region: Region,
  model: string | null,
  refused: boolean,
  committed: boolean,
): SectionReading {
  const labels = labelsIn(region.container).filter((label) => region.contains(label.element));
  const find = (meaning: Meaning) =>
    labels.find((label) => label.meanings.has(meaning) && !label.element.closest('[role="dialog"],dialog'))
      ?.element ?? null;
  const allowed = find('allowed-models');
  const blocked = find('blocked-models');
  const listed = allowed && blocked ? null : (allowed ?? blocked);
  const selects = pressablesIn(region, 'select-models');
  const edits = pressablesIn(region, 'edit');
  const openers =
    edits.length > 0 ? edits : selects.length > 0 ? selects : pressablesIn(region, 'allow-or-block');
  const configures = find('configure') !== null;
  const mode: PolicyMode =
    allowed && blocked
      ? 'unknown'
      : allowed
        ? 'allow_list'
        : blocked
          ? 'deny_list'
          : find('allow-or-block') && selects.length === 0 && !configures && !refused
            ? 'none'
            : 'unknown';
  return {
    mode,
    allowed: listed && model ? shownAllowed(region, listed, mode, model, committed) : 'unknown',
    openEditor: nearest(openers, listed),
    remove: nearest(pressablesIn(region, 'remove'), listed),
    listed,
    bare: find('allow-or-block') !== null && listed === null && !allowed,
    withheld: configures && ![...region.container.querySelectorAll(BUTTON)].some((it) => region.contains(it)),
  };
}

/**
 * A list that is cut says nothing of what it leaves out, and an empty one may not have come yet.
 * @param committed the person saved: a list of blocked models that is empty then was emptied
 */
function shownAllowed(
  region: Region,
  heading: Element,
  mode: PolicyMode,
  model: string,
  committed: boolean,
): boolean | 'unknown' {
  const { ids, complete } = modelsIn(region, heading);
  const listed = ids.has(model);
  if (mode === 'allow_list') return listed ? true : complete && ids.size > 0 ? false : 'unknown';
  return listed ? false : complete && (ids.size > 0 || committed) ? true : 'unknown';
}

/** A section that showed a restriction and shows none any more has none, unless its editor stands in its place. */
function modeOf(shown: SectionReading | null, memory: Memory, parts: Element[]): PolicyMode {
  if (!shown) return 'unknown';
  return shown.mode === 'unknown' && shown.bare && memory.listed && parts.length === 0 ? 'none' : shown.mode;
}

/** Mode that a tick in the editor is read by, where the editor offers no choice of its own. */
function editorMode(shown: SectionReading | null, memory: Memory, parts: Element[]): PolicyMode {
  if (shown && shown.mode !== 'unknown' && shown.mode !== 'none') return shown.mode;
  const titles = parts.flatMap((part) => labelsIn(part));
  if (titles.some((label) => label.meanings.has('allowed-models'))) return 'allow_list';
  if (titles.some((label) => label.meanings.has('blocked-models'))) return 'deny_list';
  return memory.session?.mode ?? 'unknown';
}

/** What the editor itself cannot show: what changed since it opened, and a row that went out of sight. */
function remembered(editor: Editor, memory: Memory): Pick<EditorView, 'changed' | 'row'> {
  const { session } = memory;
  const { view } = editor;
  let row = view.row;
  if (row.found === 'hidden') {
    const past = session?.lastRow;
    if (past?.allowed === true && session?.row?.allowed === false) row = { ...row, ...past };
  }
  if (editor.saysUnsaved) return { changed: true, row };
  if (!session?.seenOpening) return { changed: 'unknown', row };
  const modeChanged = view.offers.length > 0 && session.mode !== 'unknown' && view.mode !== session.mode;
  const rowChanged =
    session.row !== null && row.allowed !== 'unknown' && row.selected !== session.row.selected;
  return { changed: modeChanged || rowChanged, row };
}

function generationOf(shown: SectionReading | null, editor: Editor | null): ConsoleView['generation'] {
  if (editor?.modes.none) return 'G2';
  if (editor && Object.keys(editor.modes).length > 0) return 'G1.5';
  if (shown?.listed || shown?.mode === 'none') return 'G1';
  return 'unknown';
}

function stateOf(control: Element | 'doubtful' | null): ConsoleView['openEditor'] {
  if (control === 'doubtful') return 'doubtful';
  if (!control) return 'missing';
  return enabled(control) ? 'enabled' : 'disabled';
}

/** What the page offers goes before what it says. */
function canEdit(opener: ConsoleView['openEditor'], refused: boolean): ConsoleView['canEdit'] {
  if (opener === 'enabled') return true;
  return opener === 'disabled' || refused ? false : 'unknown';
}

/** The page says that this person may not. */
function refusal(place: Element, region: Region | null): boolean {
  for (const { holder, text } of texts(place)) {
    if (REFUSAL.test(text) && (!region || region.contains(holder)) && visible(holder)) return true;
  }
  return false;
}

/** A page that offers to sign in, and has no navigation of its own. */
function signedOut(document: Document): boolean {
  const offers = [...document.querySelectorAll(PRESSABLE)].some((element) =>
    labelsIn(element).some((label) => label.meanings.has('sign-in')),
  );
  return offers && !document.querySelector('nav a[href*="/settings/"]');
}

function isOnTop(dialog: Element, dialogs: Element[]): boolean {
  return dialogs.indexOf(dialog) === dialogs.length - 1 || dialog.matches(':modal');
}

function elementOf(
  landmark: Landmark,
  region: Region | null,
  shown: SectionReading | null,
  editor: Editor | null,
  confirm: { dialog: Element; button: Element | null } | null,
): Element | null {
  const one = (found: Element | 'doubtful' | null | undefined) =>
    found === 'doubtful' ? null : (found ?? null);
  switch (landmark) {
    case 'section':
      return region?.heading ?? null;
    case 'open-editor':
      return one(shown?.openEditor);
    case 'remove':
      return one(shown?.remove);
    case 'editor':
      return editor?.parts.at(-1) ?? null;
    case 'open-list':
      return editor?.openList ?? null;
    case 'mode-allow-all':
    case 'mode-allow-list':
    case 'mode-deny-list':
      return pressed(choiceOf(landmark, editor));
    case 'search':
      return editor?.search ?? null;
    case 'model-row':
      return editor?.row && editor.row !== 'doubtful' ? editor.row.target : null;
    case 'save':
      return editor?.save ?? editor?.back ?? null;
    case 'confirm-dialog':
      return confirm?.dialog ?? null;
    case 'confirm':
      return confirm?.button ?? null;
    case 'error':
      return null;
  }
}

const CHOSEN_BY = {
  'mode-allow-all': 'none',
  'mode-allow-list': 'allow_list',
  'mode-deny-list': 'deny_list',
} as const;

/** The control of a mode in the editor. */
function choiceOf(landmark: Landmark, editor: Editor | null): Element | null {
  return landmark in CHOSEN_BY
    ? (editor?.modes[CHOSEN_BY[landmark as keyof typeof CHOSEN_BY]] ?? null)
    : null;
}

/** What a person presses for a choice: the options of a closed list are not on the page. */
function pressed(choice: Element | null): Element | null {
  return choice?.closest('select') ?? choice ?? null;
}

/** The words of a control as they stand on screen, a radio's without its description. */
function wordsOf(element: Element, landmark: Landmark): string {
  const text = nameOnScreen(element);
  if (!landmark.startsWith('mode-')) return text;
  const label = choiceWords(element).flatMap((place) => labelsIn(place, true))[0];
  return (label?.element.textContent ?? text).replace(/\s+/g, ' ').trim();
}
