import type { EditorView } from '../model/console-view.ts';
import type { PolicyMode } from '../model/goal.ts';
import {
  busy,
  CHECKABLE,
  enabled,
  HOST,
  headings,
  holds,
  labelsIn,
  name,
  PRESSABLE,
  texts,
  ticked,
  visible,
} from './dom.ts';
import { leading, type Meaning, meanings, NOTHING_FOUND, OTHER_TITLE } from './labels.ts';
import { findRow, type Row } from './row.ts';
import type { Region } from './section.ts';

const DIALOG = 'dialog,[role="dialog"],[role="alertdialog"],[aria-modal="true"],[popover]';
const LEAVING = '[data-state="closed"],[data-closed],[data-exiting],[data-leave]';
const CHOICE = 'input[type="radio"],[role="radio"],[role="menuitemradio"],[role="tab"]';
const FIELD =
  'input[type="search"],[role="searchbox"],input[type="text"],input:not([type]),[role="combobox"]';
const EDITOR_WORDS: readonly Meaning[] = ['allow-except', 'allow-only', 'model-access', 'access-after'];
const TITLE_WORDS: readonly Meaning[] = [
  'model-usage',
  'allow-or-block',
  'allowed-models',
  'blocked-models',
  'edit',
];

/** Where the person came from, as far as it was seen: which dialogs are ours is otherwise not to be told. */
export interface Origin {
  /** The last thing pressed outside an editor was the section's own control. */
  opener: boolean;
  /** The last thing pressed was the section's Remove. */
  remover: boolean;
  /** What stood on the page when one of them was pressed, and so was not opened by it. */
  stood: WeakSet<Element>;
}

/** The editor as found: its parts, and what in it can be acted on. */
export interface Editor {
  /** Outermost first; a list that opens from inside follows. */
  parts: Element[];
  view: Omit<EditorView, 'changed'>;
  row: Row | 'doubtful' | null;
  modes: Partial<Record<Exclude<PolicyMode, 'unknown'>, Element>>;
  search: Element | null;
  save: Element | null;
  /** What leads from a list in a dialog of its own back to the Save outside of it. */
  back: Element | null;
  /** What opens the list from inside the editor. */
  openList: Element | null;
  /** The words in which the page says that something is unsaved. */
  saysUnsaved: boolean;
}

/** Dialogs that are open and not on their way out, in the order of the document, our own host aside. */
export function openDialogs(roots: (Document | ShadowRoot)[]): Element[] {
  const found: Element[] = [];
  for (const root of roots) {
    for (const element of root.querySelectorAll(DIALOG)) {
      if (element.localName === HOST || element.matches(LEAVING) || !isOpen(element)) continue;
      if (!visible(element) || isPutAway(element)) continue;
      found.push(element);
    }
  }
  return found.filter((element) => !found.some((inner) => inner !== element && wraps(element, inner)));
}

/** What a person sees now that could be taken for something a press opens: dialogs, and what can be pressed. */
export function standing(roots: (Document | ShadowRoot)[]): Element[] {
  const pressable = roots.flatMap((root) => [...root.querySelectorAll(PRESSABLE)]);
  return [...openDialogs(roots), ...pressable.filter((element) => visible(element) && !isPutAway(element))];
}

/** Some pages keep what is closed: pushed out beside the window, or faded out and deaf. */
function isPutAway(element: Element): boolean {
  const { left, right, width } = element.getBoundingClientRect();
  if (width > 0 && (right <= 0 || left >= element.ownerDocument.documentElement.clientWidth)) return true;
  return (
    !element.checkVisibility({ opacityProperty: true }) && getComputedStyle(element).pointerEvents === 'none'
  );
}

function isOpen(element: Element): boolean {
  if (element instanceof HTMLDialogElement) return element.open;
  return element.hasAttribute('popover') ? element.matches(':popover-open') : true;
}

/** A wrapper with a dialog role round nothing but the dialog itself. */
function wraps(outer: Element, inner: Element): boolean {
  return outer.contains(inner) && outer.textContent === inner.textContent;
}

/** Whether a dialog keeps the rest of the page from the person. */
export function isModal(dialog: Element): boolean {
  return (
    dialog.matches(':modal') ||
    dialog.getAttribute('aria-modal') === 'true' ||
    dialog.getAttribute('role') === 'alertdialog'
  );
}

/**
 * The open editor of the model list: a dialog, a panel without a role, or the section itself turned into one.
 * @param dialogs open dialogs, topmost last
 */
export function findEditor(
  roots: (Document | ShadowRoot)[],
  dialogs: Element[],
  region: Region | null,
  origin: Origin,
): Element[] {
  const parts = editorParts(roots, dialogs, region, origin);
  return parts.length > 0 ? [...parts, ...linked(roots, parts)] : parts;
}

function editorParts(
  roots: (Document | ShadowRoot)[],
  dialogs: Element[],
  region: Region | null,
  origin: Origin,
): Element[] {
  const first = dialogs.findIndex((dialog) => isEditor(dialog, region, origin));
  if (first >= 0) {
    const base = dialogs[first] as Element;
    return [base, ...dialogs.slice(first + 1).filter((dialog) => isList(dialog))];
  }
  const panel = findPanel(roots, dialogs, region, origin);
  if (panel) return [panel];
  const inline = region && inlineIn(region);
  return inline ? [inline] : [];
}

/** Lists that a part of the editor opened elsewhere in the document and names as its own. */
function linked(roots: (Document | ShadowRoot)[], parts: Element[]): Element[] {
  const lists: Element[] = [];
  for (const part of parts) {
    for (const opener of part.querySelectorAll('[aria-expanded="true"]')) {
      for (const id of (opener.getAttribute('aria-controls') ?? opener.getAttribute('aria-owns') ?? '').split(
        /\s+/,
      )) {
        const list = id && roots.map((root) => root.getElementById(id)).find(Boolean);
        if (list && visible(list) && !parts.some((other) => other.contains(list) || list.contains(other)))
          lists.push(list);
      }
    }
  }
  return lists;
}

function isEditor(dialog: Element, region: Region | null, origin: Origin): boolean {
  const labels = labelsIn(dialog);
  const has = (meaning: Meaning) => labels.some((label) => label.meanings.has(meaning));
  if (EDITOR_WORDS.some(has)) return true;
  const title = titleOf(dialog);
  if (OTHER_TITLE.test(title)) return false;
  if (origin.remover && !isList(dialog)) return false;
  if (dialog.getAttribute('role') === 'alertdialog') return false;
  if (dialog.matches('[popover]:not(dialog,[role])') && !isList(dialog)) return false;
  if (TITLE_WORDS.some((word) => meanings(title).has(word)) && (isList(dialog) || has('loading')))
    return true;
  if (threeModes(dialog) && isList(dialog)) return true;
  return (origin.opener && !origin.stood.has(dialog)) || opensIt(dialog, region);
}

/** A control of the section that says it has this dialog open. */
function opensIt(dialog: Element, region: Region | null): boolean {
  if (!region || !dialog.id) return false;
  const opener = region.container.querySelector(`[aria-controls="${CSS.escape(dialog.id)}"]`);
  return opener !== null && region.contains(opener);
}

/** Name and heading of a dialog. */
export function titleOf(dialog: Element): string {
  const label = dialog.getAttribute('aria-label');
  if (label) return label;
  const root = dialog.getRootNode() as Document | ShadowRoot;
  const ids = dialog.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const named = ids
    .map((id) => root.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();
  return named || (headings(dialog)[0]?.textContent ?? '').trim();
}

/** Holds something to search or to tick. */
function isList(element: Element): boolean {
  return element.querySelector(`${FIELD},${CHECKABLE},[role="listbox"]`) !== null;
}

/** A section that is edited in place has a Save of its own with something to tick or to search: the smallest element round them. */
function inlineIn(region: Region): Element | null {
  const inside = (selector: string) =>
    [...region.container.querySelectorAll(selector)].filter(
      (element) => region.contains(element) && visible(element),
    );
  const save = inside(PRESSABLE).find((element) => meanings(name(element)).has('save'));
  const fields = inside(`${FIELD},${CHECKABLE}`);
  if (!save || fields.length === 0) return null;
  let round: Element = save;
  while (round !== region.container && round.parentElement && !fields.every((field) => round.contains(field)))
    round = round.parentElement;
  return round;
}

/** A panel that has no role: found by what only the editor says, else by its Save beside a list, when the section opened it. */
function findPanel(
  roots: (Document | ShadowRoot)[],
  dialogs: Element[],
  region: Region | null,
  origin: Origin,
): Element | null {
  const apart = (element: Element) =>
    !region?.contains(element) && !dialogs.some((dialog) => dialog.contains(element));
  for (const root of roots) {
    const body = root instanceof Document ? root.body : root;
    const anchor = labelsIn(body).find(
      (label) => EDITOR_WORDS.some((word) => label.meanings.has(word)) && apart(label.element),
    );
    const saves = [...root.querySelectorAll(PRESSABLE)].filter(
      (element) =>
        meanings(name(element)).has('save') && visible(element) && !isPutAway(element) && apart(element),
    );
    for (const save of saves) {
      let panel = save.parentElement;
      while (
        panel &&
        panel.localName !== 'body' &&
        !(anchor ? panel.contains(anchor.element) : holdsModels(panel))
      ) {
        panel = panel.parentElement;
      }
      if (!panel || panel.localName === 'body' || panel.localName === 'main') continue;
      if (region && holds(panel, region.heading)) continue;
      if (anchor || (origin.opener && !origin.stood.has(save) && !isElsewhere(panel))) return panel;
    }
  }
  return null;
}

/** Holds rows to tick that are called like models. */
function holdsModels(element: Element): boolean {
  const rows = [...element.querySelectorAll(CHECKABLE)];
  if (rows.length === 0) return false;
  const like = (text: string) => /^\s*[a-z][\w.:-]*\d[\w.:-]*(?:\s|$)/i.test(text);
  for (const { text } of texts(element)) if (like(text)) return true;
  return rows.some((row) => like(row.getAttribute('aria-label') ?? ''));
}

/** Speaks of another section of the page. */
function isElsewhere(panel: Element): boolean {
  return (
    OTHER_TITLE.test(headings(panel)[0]?.textContent ?? '') ||
    labelsIn(panel).some((label) => label.meanings.has('other-section'))
  );
}

/** What an open editor shows. `model`: the exact id whose row is read; `null`: none is looked for. */
export function readEditor(parts: Element[], mode: PolicyMode, model: string | null): Editor {
  const labels = parts.flatMap((part) => labelsIn(part));
  const modes = modesIn(parts);
  const offers = Object.keys(modes) as Exclude<PolicyMode, 'unknown'>[];
  const chosen = offers.filter((offer) => ticked(modes[offer] as Element) === true);
  const now: PolicyMode =
    offers.length === 0 ? mode : chosen.length === 1 ? (chosen[0] as PolicyMode) : 'unknown';
  const row = model === null ? null : findRow(parts, model, now);
  const search = searchIn(parts);
  const { save, back } = saveIn(parts);
  const press = save ?? back;
  const says = (meaning: Meaning) => labels.some((label) => label.meanings.has(meaning));
  const empty = offers.length === 0 && !search && !parts.some((part) => isList(part));
  return {
    parts,
    row,
    modes,
    search,
    save,
    back,
    openList: search || row ? null : (openersIn(parts)[0] ?? null),
    saysUnsaved: says('unsaved'),
    view: {
      mode: now,
      offers,
      loading:
        (says('loading') && !(row && row !== 'doubtful')) ||
        (empty && !save) ||
        parts.some((part) => part.getAttribute('aria-busy') === 'true'),
      row:
        row === null
          ? { found: 'hidden', selected: 'unknown', allowed: 'unknown', disabled: false }
          : row === 'doubtful'
            ? { found: 'doubtful', selected: 'unknown', allowed: 'unknown', disabled: false }
            : row.view,
      search: { present: search !== null, value: textIn(search) },
      save: {
        present: press !== null,
        enabled: press !== null && enabled(press) && !busy(press),
        busy: save !== null && busy(save),
      },
      opensList: !search && !row && openersIn(parts).length === 1,
      nothingSelected: offers.length > 0 && !offers.includes('none') && nothingTicked(parts),
    },
  };
}

const MODE_OF: Partial<Record<Meaning, Exclude<PolicyMode, 'unknown'>>> = {
  'allow-all': 'none',
  'allow-except': 'deny_list',
  'allow-only': 'allow_list',
  allow: 'allow_list',
  allowed: 'allow_list',
  block: 'deny_list',
};

/** The controls that choose the mode, by their names; without names, three in a group in the order of the console. Names that come again and again belong to rows. */
function modesIn(parts: Element[]): Editor['modes'] {
  const modes: Editor['modes'] = {};
  let twice = false;
  for (const control of parts.flatMap((part) => choices(part))) {
    const mode = modeOf(control);
    if (!mode) continue;
    twice ||= mode in modes;
    modes[mode] ??= control;
  }
  if (twice) return {};
  if (modes.allow_list && modes.deny_list) return modes;
  const three = parts.map(threeModes).find(Boolean);
  if (!three || Object.keys(modes).length > 0) return {};
  const [none, deny, allow] = three;
  return { none, deny_list: deny, allow_list: allow } as Editor['modes'];
}

/** Radios, tabs and toggles that stand outside the rows of models. */
function choices(part: Element): Element[] {
  return [...part.querySelectorAll(`${CHOICE},[role="radiogroup"] button,[aria-pressed],select option`)];
}

/** Three radios in one group: the newest editor's, in whatever language. */
function threeModes(part: Element): Element[] | null {
  const radios = [...part.querySelectorAll('input[type="radio"],[role="radio"]')];
  return radios.length === 3 && isList(part) ? radios : null;
}

/** What a choice stands for: by a label that stands alone in its words, else by how its name begins. */
function modeOf(control: Element): Exclude<PolicyMode, 'unknown'> | null {
  // A toggle can be a row of the list just as well, and then says more than the mode.
  if (control.hasAttribute('aria-pressed')) {
    const [kind] = [...meanings(name(control))].filter((meaning) => MODE_OF[meaning]);
    return (kind && MODE_OF[kind]) ?? null;
  }
  for (const place of wordsOf(control)) {
    for (const { meanings: kinds } of labelsIn(place, true)) {
      for (const kind of kinds) if (MODE_OF[kind]) return MODE_OF[kind];
    }
  }
  const meaning = leading(name(control));
  return (meaning && MODE_OF[meaning]) ?? null;
}

/** The elements that hold the words of a choice. */
export function wordsOf(control: Element): Element[] {
  const root = control.getRootNode() as Document | ShadowRoot;
  const named = (control.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => id && root.getElementById(id));
  const labels = [...((control as HTMLInputElement).labels ?? [])];
  const around = control.closest('label');
  const found = [...named, ...labels, around, control].filter((element) => element instanceof Element);
  const parent = control.parentElement;
  if (labels.length === 0 && !around && parent && choices(parent).length === 1) found.push(parent);
  return found;
}

/** The one field to search in. */
function searchIn(parts: Element[]): Element | null {
  for (const part of [...parts].reverse()) {
    const fields = [...part.querySelectorAll(FIELD)].filter(
      (field) =>
        visible(field) && (field instanceof HTMLInputElement || field.hasAttribute('contenteditable')),
    );
    const called = fields.filter((field) => isSearch(field));
    const one = called.length > 0 ? called : fields;
    if (one.length === 1) return one[0] ?? null;
  }
  return null;
}

function isSearch(field: Element): boolean {
  if (field.matches('[type="search"],[role="searchbox"]')) return true;
  return [name(field), field.getAttribute('placeholder') ?? ''].some(
    (text) => meanings(text).has('search-models') || /search|filter|搜索|検索/i.test(text),
  );
}

function textIn(field: Element | null): string {
  if (!field) return '';
  return (field instanceof HTMLInputElement ? field.value : (field.textContent ?? '')).trim();
}

/**
 * Save of the topmost part that has one; two of one name in a part are none. Out of a modal list that has no Save of its
 * own the way leads back first.
 */
function saveIn(parts: Element[]): { save: Element | null; back: Element | null } {
  const called = (part: Element, words: readonly Meaning[]) =>
    [...part.querySelectorAll(PRESSABLE)].filter(
      (element) => words.some((word) => meanings(name(element)).has(word)) && visible(element),
    );
  for (const [i, part] of [...parts].reverse().entries()) {
    const saves = called(part, ['save', 'saving']);
    if (saves.length > 0) return { save: saves.length === 1 ? (saves[0] ?? null) : null, back: null };
    const inner = i < parts.length - 1;
    const done = called(part, ['done']);
    if (done.length === 1)
      return inner ? { save: null, back: done[0] ?? null } : { save: done[0] ?? null, back: null };
    if (inner && isModal(part)) {
      const close = called(part, ['close']);
      return { save: null, back: close.length === 1 ? (close[0] ?? null) : null };
    }
  }
  return { save: null, back: null };
}

/** What opens the list of models from inside the editor. */
function openersIn(parts: Element[]): Element[] {
  return parts
    .flatMap((part) => [...part.querySelectorAll(PRESSABLE)])
    .filter(
      (element) =>
        ['select-models', 'edit'].some((word) => meanings(name(element)).has(word as Meaning)) &&
        visible(element),
    );
}

/** Not one row is ticked. */
function nothingTicked(parts: Element[]): boolean {
  const rows = parts
    .flatMap((part) => [...part.querySelectorAll(CHECKABLE)])
    .filter((row) => !row.matches(CHOICE) && !row.closest('[role="radiogroup"]'));
  return rows.every((row) => ticked(row) === false);
}

/**
 * Whether the list shows its answer to a search: rows that all have to do with it, or words that nothing was found.
 * An empty list without a word, and one that still shows everything, are on their way.
 */
export function hasAnswered(parts: Element[], sought: string): boolean {
  const rows = parts
    .flatMap((part) => [...part.querySelectorAll(CHECKABLE)])
    .filter((row) => !row.matches(CHOICE) && !row.matches('[aria-pressed]:not([role])') && visible(row));
  if (rows.length === 0)
    return parts.some((part) => [...texts(part)].some(({ text }) => NOTHING_FOUND.test(text)));
  const around = (row: Element) =>
    row.closest('label,li,tr,[role="row"],[role="option"]') ?? row.parentElement;
  return rows.every((row) =>
    `${row.getAttribute('aria-label') ?? ''} ${around(row)?.textContent ?? ''}`.includes(sought),
  );
}

/** Whether a list has rows that are not rendered: it says so, or it is taller than the rows in it. */
export function partlyRendered(parts: Element[]): boolean {
  const rows = parts
    .flatMap((part) => [...part.querySelectorAll(CHECKABLE)])
    .filter((row) => !row.matches(CHOICE) && visible(row));
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last || first === last) return false;
  const size = Number(
    first.closest('[aria-setsize]')?.getAttribute('aria-setsize') ??
      first.closest('[aria-rowcount]')?.getAttribute('aria-rowcount') ??
      0,
  );
  if (size > rows.length + 1) return true;
  let list = first.parentElement;
  while (list && !list.contains(last)) list = list.parentElement;
  if (!list) return false;
  const [top, bottom] = [first.getBoundingClientRect(), last.getBoundingClientRect()];
  const pitch = (bottom.top - top.top) / (rows.length - 1);
  const height = Math.max(list.scrollHeight, list.getBoundingClientRect().height);
  return height > (rows.length + 1.5) * pitch;
}

/** What asks to confirm the removal, opened by Remove: a dialog, or a way on beside a way back that were not there before. */
export function findConfirm(
  roots: (Document | ShadowRoot)[],
  dialogs: Element[],
  editor: Element[],
  origin: Origin,
): { dialog: Element; button: Element | null } | null {
  if (!origin.remover) return null;
  const dialog = dialogs
    .filter((found) => !editor.includes(found) && !isList(found) && !origin.stood.has(found))
    .at(-1);
  if (!dialog) return findQuestion(roots, origin);
  const buttons = [...dialog.querySelectorAll(PRESSABLE)].filter(visible);
  const onward = buttons.filter((button) => !isBack(button));
  return { dialog, button: onwardOf(onward, buttons.length > onward.length) };
}

/** A question without a role, in the page itself or over it. */
function findQuestion(
  roots: (Document | ShadowRoot)[],
  origin: Origin,
): { dialog: Element; button: Element | null } | null {
  const fresh = roots
    .flatMap((root) => [...root.querySelectorAll(PRESSABLE)])
    .filter((button) => !origin.stood.has(button) && visible(button));
  let found: { dialog: Element; button: Element | null } | null = null;
  for (const back of fresh.filter(isBack)) {
    let round = back.parentElement;
    const onwardIn = (place: Element) => fresh.filter((button) => place.contains(button) && !isBack(button));
    while (round && onwardIn(round).length === 0) round = round.parentElement;
    if (!round || round.matches('body,main')) continue;
    const button = onwardOf(onwardIn(round), true);
    if (found && found.button !== button) return { dialog: round, button: null };
    found = { dialog: round, button };
  }
  return found;
}

/** Of the ways on the one that is called so, or the only one beside a way back. */
function onwardOf(onward: Element[], hasBack: boolean): Element | null {
  const called = onward.filter((button) => meanings(name(button)).has('confirm'));
  const one = called.length > 0 ? called : hasBack ? onward : [];
  return one.length === 1 ? (one[0] ?? null) : null;
}

function isBack(button: Element): boolean {
  return ['cancel', 'close'].some((word) => meanings(name(button)).has(word as Meaning));
}
