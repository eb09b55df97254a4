import type { PolicyMode } from '../../model/goal.ts';
import { isModal, titleOf } from '../page/dialogs.ts';
import { all, said } from '../page/indexed.ts';
import { PRESSABLE } from '../page/roles.ts';
import { enabled, says, ticked } from '../page/states.ts';
import { name } from '../page/texts.ts';
import { pointable, visible } from '../page/tree.ts';
import { concepts } from '../words/concepts.ts';
import { meanings } from '../words/labels.ts';
import { type Candidate, candidate, has, isCalled, reading } from './candidate.ts';
import {
  hasAnswered,
  listOf,
  moreOf,
  nothingTicked,
  partlyRendered,
  saysCut,
  saysFailed,
  scrollerOf,
} from './list.ts';
import { type Modes, modeOfConcepts, modeShown, modesIn } from './modes.ts';
import { refusesWithin } from './refusal.ts';
import { type Resolution, resolve, type Sign } from './resolve.ts';
import { allReadable, findBareRow, findRow, type ListRow, type Row, rowsIn } from './row.ts';
import { findSave, isWayOut, pressedIn } from './save.ts';
import { findSearch, textIn } from './search.ts';
import type { Shown } from './shown.ts';

const BUSY = '[aria-busy="true"]';

/** The editor as it stands: its parts, and what in it can be acted on. */
export interface OpenEditor {
  /** Outermost first; a list that opens from inside follows. */
  parts: Element[];
  modes: Modes;
  /** Mode that a tick is read by. */
  mode: PolicyMode;
  rows: ListRow[];
  /** What holds each of them. */
  boxes: ReadonlySet<Element>;
  row: Row | 'doubtful' | null;
  search: Resolution;
  searched: string;
  save: Resolution;
  /** What leads from a list in a dialog of its own back to the Save outside of it. */
  back: Element | null;
  /** What opens the list from inside the editor; `null`: it is open, or nothing does. */
  openList: Resolution | null;
  wayOut: Element | null;
  /** What leads to more of the list. */
  more: Element | null;
  list: Element | null;
  /** It says so, or is called busy. */
  loading: boolean;
  /** It holds nothing of what an editor holds: it may be on its way. */
  bare: boolean;
  /** The list has answered what was searched for. */
  answered: boolean;
  /** The list shows only rows in view. */
  scrolls: boolean;
  /** Where such a list is scrolled to; `null`: in between, or it is no such list. */
  scrolledTo: 'top' | 'end' | null;
  /** Nothing says that the list holds more than can be seen, and all of it can be read. */
  whole: boolean;
  nothingTicked: boolean;
  saveBusy: boolean;
  saveRefused: boolean;
  /** The page says that something is not saved. */
  saysUnsaved: boolean;
}

/** What is asked of a look at the editor. */
interface Wanted {
  model: string | null;
  woke(element: Element): boolean;
  opened: WeakSet<Element>;
  /** What the person pointed out. */
  shown?: Shown;
}

/** Reads an open editor. `mode`: what a tick is read by where the editor does not tell. */
export function readEditor(
  parts: Element[],
  everywhere: readonly (Document | ShadowRoot)[],
  mode: PolicyMode,
  { model, woke, opened, shown }: Wanted,
): OpenEditor {
  const modes = modesIn(parts);
  const controls = Object.values(modes.controls);
  const rows = rowsIn(parts, controls);
  const offered = controls.length > 0;
  const now = offered ? modes.chosen : modeOf(parts, mode);
  const words = parts.flatMap((part) => said(part).filter(({ holder }) => visible(holder)));
  const after = words.some((it) => it.meanings.has('access-after') || it.concepts.has('after'));
  const row =
    model === null ? null : (findRow(rows, model, now, after) ?? findBareRow(parts, model, now, after));
  const search = findSearch(parts);
  const searched = textIn(search.chosen?.element ?? null);
  const boxes = new Set(rows.map(({ box }) => box));
  const { save, back } = saveOf(parts, boxes, woke, everywhere, shown);
  const press = save.chosen?.element ?? null;
  const loads = words.some(
    (it) => it.meanings.has('loading') || (it.text.length < 60 && it.concepts.has('loading')),
  );
  let opens: Resolution | null = null;
  const opener = () => {
    opens ??= listOpener(parts);
    return opens;
  };
  const hasList = rows.length > 0 || search.chosen !== null || offered;
  const partly = partlyRendered(rows);
  const list = listOf(rows);
  const scroller = partly ? scrollerOf(list) : null;
  const more = model === null ? null : moreOf(parts, controls, model, opened);
  const answered = hasAnswered(parts, rows, searched);
  return {
    parts,
    modes,
    mode: now,
    rows,
    boxes,
    row,
    search,
    searched,
    save,
    back,
    openList: row || rows.some(({ kind }) => kind !== 'chip') ? null : opener(),
    wayOut: wayOutOf(parts, boxes),
    more,
    list,
    loading:
      (loads && !(row && row !== 'doubtful')) ||
      parts.some((part) => part.matches(BUSY)) ||
      (row !== null && row !== 'doubtful' && row.view.disabled && row.target.closest(BUSY) !== null),
    bare: !hasList && !press && opener().chosen === null,
    answered,
    scrolls: scroller !== null,
    scrolledTo: scroller && placeIn(scroller),
    whole:
      row === null &&
      !partly &&
      more === null &&
      !saysFailed(parts) &&
      (searched !== '' ? answered : rows.some(({ kind }) => kind !== 'chip') && !saysCut(parts)) &&
      (model === null || allReadable(rows, model)),
    nothingTicked: nothingTicked(rows, ticked),
    saveBusy: press !== null && isBusy(press),
    saveRefused: press !== null && !enabled(press) && parts.some(refusesWithin),
    saysUnsaved: words.some((it) => it.meanings.has('unsaved') || it.concepts.has('unsaved')),
  };
}

function placeIn({ scrollTop, clientHeight, scrollHeight }: Element): OpenEditor['scrolledTo'] {
  if (scrollTop <= 2) return 'top';
  return scrollTop + clientHeight >= scrollHeight - 2 ? 'end' : null;
}

/** Whether a control says that it is at work. */
export function isBusy(element: Element): boolean {
  if (element.getAttribute('aria-busy') === 'true' || says(element, 'data-loading')) return true;
  const called = name(element);
  return meanings(called).has('saving') || concepts(called).has('saving') || concepts(called).has('loading');
}

/** The mode that a tick is read by: as the section showed it, else as the editor says. Where they differ it is not known. */
function modeOf(parts: readonly Element[], shown: PolicyMode): PolicyMode {
  const own = chosenMode(parts) ?? titleMode(parts);
  if (shown === 'allow_list' || shown === 'deny_list')
    return own !== null && own !== shown ? 'unknown' : shown;
  return own ?? wordsMode(parts) ?? shown;
}

/** What the one shut list of modes shows. */
function chosenMode(parts: readonly Element[]): PolicyMode | null {
  const shown = parts.flatMap((part) =>
    all(part, 'pressable').flatMap((it) => (visible(it) ? (modeShown(it) ?? []) : [])),
  );
  return shown.length === 1 ? (shown[0] ?? null) : null;
}

function titleMode(parts: readonly Element[]): PolicyMode | null {
  for (const part of parts) {
    const it = reading(titleOf(part));
    if (isCalled(it, 'allowed-models')) return 'allow_list';
    if (isCalled(it, 'blocked-models')) return 'deny_list';
    const means = has(it, 'model') ? modeOfConcepts(it.concepts) : null;
    if (means === 'allow_list' || means === 'deny_list') return means;
  }
  return null;
}

function wordsMode(parts: readonly Element[]): PolicyMode | null {
  for (const part of parts) {
    for (const { holder, meanings: kinds } of said(part)) {
      if (!visible(holder) || holder.closest(PRESSABLE)) continue;
      if (kinds.has('allowed-models')) return 'allow_list';
      if (kinds.has('blocked-models')) return 'deny_list';
    }
  }
  return null;
}

/** Save in the editor, else a Save elsewhere on the page that came, or came to life, with the change. */
function saveOf(
  parts: readonly Element[],
  rows: ReadonlySet<Element>,
  woke: (element: Element) => boolean,
  everywhere: readonly (Document | ShadowRoot)[],
  shown: Shown | undefined,
): ReturnType<typeof findSave> {
  const found = findSave(parts, rows, woke, isModal, shown);
  if (found.save.chosen || found.back || found.save.refusal.why === 'several') return found;
  if (parts.some(isModal)) return found;
  const elsewhere = everywhere
    .flatMap((root) => all(root, 'pressable'))
    .filter((element) => woke(element) && pointable(element))
    .map(candidate)
    .filter(
      (it) =>
        (isCalled(it, 'save') || has(it, 'save', 'apply')) &&
        !isWayOut(it) &&
        !has(it, 'rate', 'spend', 'all'),
    );
  const [one] = elsewhere;
  return elsewhere.length === 1 && one
    ? { save: { chosen: one, sure: true, says: 'came with the change' }, back: null }
    : found;
}

/** No row of a list is on the page. */
export const NO_ROWS: ReadonlySet<Element> = new Set();

/** What opens the list of models from inside the editor. It changes nothing. */
const OPEN_LIST: readonly Sign<readonly Candidate[]>[] = [
  { says: 'names a model', weight: 'veto', holds: (it) => it.namesModel },
  {
    says: 'is open',
    weight: 'veto',
    holds: ({ element }) => element.getAttribute('aria-expanded') === 'true',
  },
  { says: 'shows which mode is chosen', weight: 'veto', holds: ({ element }) => modeShown(element) !== null },
  {
    says: 'leaves',
    weight: 'veto',
    holds: (it) => isWayOut(it) || has(it, 'save', 'remove', 'help', 'apply', 'rate', 'spend', 'select-all'),
  },
  {
    says: 'called as the opener of all models',
    weight: 'proof',
    holds: (it) => isCalled(it, 'select-models', 'edit'),
  },
  {
    says: 'chooses models',
    weight: 'proof',
    holds: (it) => has(it, 'choose', 'change', 'add') && has(it, 'model'),
  },
  {
    says: 'a closed list',
    weight: 'hint',
    holds: ({ element }) =>
      element.matches(
        '[role="combobox"],[aria-haspopup="listbox"],[aria-haspopup="dialog"],[aria-haspopup="true"]',
      ),
  },
  {
    says: 'counts what is selected',
    weight: 'hint',
    holds: (it) => has(it, 'selected') && /\d/.test(it.name),
  },
  { says: 'chooses something', weight: 'hint', holds: (it) => has(it, 'choose', 'change', 'add') },
];

function listOpener(parts: readonly Element[]): Resolution {
  const among = parts.flatMap((part) => pressedIn(part, NO_ROWS));
  const closed = parts.flatMap((part) =>
    all(part, 'field').filter((field) => field.matches('input[role="combobox"][aria-expanded="false"]')),
  );
  const could = [...among, ...closed.filter(visible).map(candidate)];
  return resolve('open-list', could, OPEN_LIST, could);
}

/** What closes the editor without saving: one that says so on screen rather than one that shows a sign. */
function wayOutOf(parts: readonly Element[], rows: ReadonlySet<Element>): Element | null {
  const ways = parts.flatMap((part) => pressedIn(part, rows)).filter(isWayOut);
  const says = ways.find(({ element }) => /\p{L}/u.test(element.textContent ?? ''));
  return (says ?? ways[0])?.element ?? null;
}
