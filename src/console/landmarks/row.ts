import type { RowView } from '../../model/console-view.ts';
import type { PolicyMode } from '../../model/goal.ts';
import { all, labelsFor, stampOf, whileSame } from '../page/indexed.ts';
import { CHECKABLE, EXCLUSIVE, FIELD, PRESSABLE } from '../page/roles.ts';
import { runsIn } from '../page/runs.ts';
import { enabled, ticked } from '../page/states.ts';
import { labelsOf, line, name, roughName, texts } from '../page/texts.ts';
import { common, isInside, parentOf, pointable, visible } from '../page/tree.ts';
import { bare, concepts } from '../words/concepts.ts';
import { called, isIdLike, nameKey, tidy } from '../words/ids.ts';

/** One row of the list: what it is ticked with, and what holds it. */
export interface ListRow {
  /** One tick, two radios, a closed list of states, or an entry that is chosen and can be taken out. */
  kind: 'tick' | 'pair' | 'select' | 'chip';
  control: Element;
  /** Of a pair, the radio that lets the model through. */
  allow: Element | null;
  box: Element;
}

/** The row of one model: what shows its state, and what to press. */
export interface Row {
  view: RowView;
  /** The element to point at. */
  target: Element;
  /** The row's own words say another thing than its tick: the one or the other is not saved, or not understood. */
  contradicts?: boolean;
}

/** How a row is called. */
interface RowName {
  /** In the API's form; `null`: in another, or not to be read. */
  id: string | null;
  /** The same without case, spaces and hyphens; `null`: it names no model. */
  key: string | null;
  /** The id stands there letter by letter, with the hyphens that ids have. */
  literal: boolean;
  /** The id is cut, and the whole of it is nowhere. */
  cut: boolean;
  /** Where the name stands. */
  from: Element;
}

/** What one row of a list or a table is made of. */
const LISTED =
  'li,tr,[role="row"],[role="listitem"],[role="option"],[role="menuitemcheckbox"],[role="treeitem"]';

/** Most text that one row holds. */
const ROW_TEXT = 400;

/** The rows of an editor: what can be ticked outside the choice of the mode. */
export function rowsIn(parts: readonly Element[], modeControls: readonly Element[]): ListRow[] {
  return parts.flatMap((part) => rowsOf(part, modeControls));
}

/** The rows of a part, as they were last read. */
interface Rows {
  stamp: number;
  modeControls: readonly Element[];
  rows: readonly ListRow[];
}

const kept = new WeakMap<Element, Rows>();

/** The same as before where nothing in the part changed, and the first and the last row are still shown. */
function rowsOf(part: Element, modeControls: readonly Element[]): readonly ListRow[] {
  const before = kept.get(part);
  const ends = before ? [before.rows.at(0), before.rows.at(-1)] : [];
  if (
    before?.stamp === stampOf(part) &&
    isSame(before.modeControls, modeControls) &&
    ends.every((row) => row && isShown(row.control))
  )
    return before.rows;
  const ticks = all(part, 'checkable').filter(
    (control) =>
      !control.matches(EXCLUSIVE) && !modeControls.includes(control) && !isTwin(control) && isShown(control),
  );
  const rows = [
    ...tickRows(ticks, part),
    ...pairsIn(part, modeControls),
    ...selectsIn(part, modeControls),
    ...chipsIn(part),
  ];
  kept.set(part, { stamp: stampOf(part), modeControls, rows });
  return rows;
}

const isSame = (before: readonly Element[], now: readonly Element[]) =>
  before.length === now.length && before.every((element, i) => element === now[i]);

/** The rows of ticks in a part, and what they were read from. */
interface Listed {
  ticks: readonly Element[];
  /** The smallest element round all of them, and when something in it last changed. */
  round: Element;
  stamp: number;
  rows: readonly ListRow[];
}

const listed = new WeakMap<Element, Listed>();

/** The rows of some ticks. The same as before where nothing came, went or changed among them, however many there are. */
function tickRows(ticks: readonly Element[], part: Element): readonly ListRow[] {
  const before = listed.get(part);
  if (before?.stamp === stampOf(before?.round ?? part) && isSame(before.ticks, ticks)) return before.rows;
  const known = new Set(ticks);
  const outer = ticks.filter((control) => !isInside(control.parentElement, known));
  const box = boxes(outer, part);
  const rows = outer
    .filter((control) => !isAboutAll(control))
    .map((control): ListRow => ({ kind: 'tick', control, allow: null, box: box(control) }));
  const [first, last] = [ticks[0], ticks.at(-1)];
  const round = first && last && common([box(first), box(last)]);
  const within = (element: Element) => round?.contains(element) === true;
  if (round && ticks.every((tick) => within(tick) && labelsOf(tick).every(within)))
    listed.set(part, { ticks, round, stamp: stampOf(round), rows });
  else listed.delete(part);
  return rows;
}

/** How many of some elements each element of a part holds. */
function counted(elements: readonly Element[], part: Element): Map<Element, number> {
  const counts = new Map<Element, number>();
  for (const element of elements)
    for (let at: Element | null = element; at && at !== part; at = at.parentElement)
      counts.set(at, (counts.get(at) ?? 0) + 1);
  return counts;
}

/** Hidden twins that libraries keep for forms. */
function isTwin(control: Element): boolean {
  return control.getAttribute('aria-hidden') === 'true' && control.matches('input') && !pointable(control);
}

/** A drawn box or a label stands for an input that is not seen itself. */
function isShown(control: Element): boolean {
  return visible(control) || (control instanceof HTMLInputElement && labelsFor(control).some(visible));
}

/** The tick that ticks all the others. */
function isAboutAll(control: Element): boolean {
  return whileSame([control, ...labelsOf(control)], isAboutAll, () => {
    const said = roughName(control);
    if (said.length > 60 || tidy(said).split(' ').some(isIdLike)) return false;
    const held = concepts(said);
    return held.has('select-all') || (held.has('all') && !held.has('only'));
  });
}

const boxed = new WeakMap<Element, { box: Element; part: Element; stamp: number }>();

/** Gives the box of each control: found once, and again where something inside it has changed. */
function boxes(controls: readonly Element[], part: Element): (control: Element) => Element {
  let counts: Map<Element, number> | null = null;
  return (control) => {
    const before = boxed.get(control);
    if (before?.part === part && before.stamp === stampOf(before.box) && before.box.contains(control))
      return before.box;
    counts ??= counted(controls, part);
    const box = boxOf(control, part, counts);
    boxed.set(control, { box, part, stamp: stampOf(box) });
    return box;
  };
}

/** The largest element round a control that holds no other row and nothing but a row's things. */
function boxOf(control: Element, part: Element, counts: ReadonlyMap<Element, number>): Element {
  const listed = control.closest(LISTED);
  if (listed && listed !== part && counts.get(listed) === 1) return listed;
  let box = control;
  for (let up = control.parentElement; up && counts.get(up) === 1; up = up.parentElement) {
    if (up.querySelector(`${FIELD},h1,h2,h3,[role="heading"],[role="listbox"],ul,ol,tbody,${EXCLUSIVE}`))
      break;
    if ((up.textContent ?? '').length > ROW_TEXT) break;
    box = up;
  }
  return box;
}

/** Rows with two radios each, Allowed and Blocked. */
function pairsIn(part: Element, modeControls: readonly Element[]): ListRow[] {
  const radios = all(part, 'exclusive').filter((radio) => !modeControls.includes(radio));
  const groups = new Map<unknown, Element[]>();
  for (const radio of radios) {
    const key =
      radio instanceof HTMLInputElement && radio.name
        ? radio.name
        : (radio.closest('[role="radiogroup"],fieldset') ?? radio.parentElement);
    const group = groups.get(key);
    if (group) group.push(radio);
    else groups.set(key, [radio]);
  }
  const counts = counted(radios, part);
  const rows: ListRow[] = [];
  for (const pair of groups.values()) {
    if (pair.length < 2 || pair.length > 3) continue;
    const allow = pair.filter((radio) => stateIn(wordsBeside(radio)) === true);
    const block = pair.filter((radio) => stateIn(wordsBeside(radio)) === false);
    const round = common(pair);
    if (allow.length !== 1 || block.length !== 1 || !round || !allow[0]) continue;
    let box = round;
    for (let up = box.parentElement; up && counts.get(up) === pair.length; up = up.parentElement) {
      if (line(up).length > ROW_TEXT || up.querySelector(`${FIELD},h1,h2,h3,ul,ol,tbody`)) break;
      box = up;
      if (up.matches(LISTED)) break;
    }
    rows.push({ kind: 'pair', control: round, allow: allow[0], box });
  }
  return rows;
}

function wordsBeside(radio: Element): string {
  const called = name(radio);
  if (called) return called;
  return line(radio.closest('label') ?? radio.parentElement ?? radio);
}

/** Chosen models, each with a way to take it out: nothing but the model and that. */
export function chipsIn(part: Element): ListRow[] {
  const rows: ListRow[] = [];
  for (const control of all(part, 'pressable')) {
    const box = control.parentElement;
    if (!box || box === part || !visible(control)) continue;
    if (whileSame([box], chipsIn, () => isChip(box, control)))
      rows.push({ kind: 'chip', control, allow: null, box });
  }
  return rows;
}

function isChip(box: Element, control: Element): boolean {
  if ((box.textContent ?? '').length > 120 || box.querySelector(CHECKABLE)) return false;
  if (!concepts(name(control)).has('remove') && !/^[×✕✖x]$/i.test(line(control))) return false;
  return box.querySelectorAll(PRESSABLE).length === 1 && called(line(box), null) !== null;
}

/** Rows with a closed list of states each. */
function selectsIn(part: Element, modeControls: readonly Element[]): ListRow[] {
  const selects = (all(part, 'select') as readonly HTMLSelectElement[]).filter(
    (select) => visible(select) && ![...select.options].some((option) => modeControls.includes(option)),
  );
  const stating = selects.filter((select) => {
    const states = [...select.options].map((option) => stateIn(line(option)));
    return states.includes(true) && states.includes(false);
  });
  const box = boxes(stating, part);
  return stating.map((control) => ({ kind: 'select', control, allow: null, box: box(control) }));
}

/** What words say of one model: it may be used, it may not, or neither. */
function stateIn(text: string): boolean | null {
  const said = bare(text);
  if (said === '' || said.length > 40) return null;
  const held = concepts(said);
  if (held.has('allow') === held.has('block')) return null;
  if (held.has('model') || held.has('all') || held.has('only') || held.has('except')) return null;
  return held.has('allow');
}

/** How a row is called: by what labels its control, by the first stretch of its text that begins with a model, by its attributes. */
function nameOf({ control, box, kind }: ListRow, sought: string): RowName | null {
  const labels = kind === 'tick' ? labelsOf(control).filter((label) => !box.contains(label)) : [];
  return whileSame([box, ...labels], `called ${sought} ${visible(box)}`, () => {
    for (const place of [...labels, box]) {
      const found = inPlace(place, sought);
      if (found) return found;
    }
    return inAttributes(control, box, sought);
  });
}

function inPlace(place: Element, sought: string): RowName | null {
  let display: RowName | null = null;
  for (const { holders, text } of runsIn(place)) {
    const from = holders[0] as Element;
    const whole = uncut(text, from, place);
    if (whole === null) {
      const start = tidy(text).replace(/(?:…|\.\.\.)$/, '');
      if (isIdLike(start)) return { id: start, key: nameKey(start), literal: false, cut: true, from };
      continue;
    }
    const it = called(whole, sought);
    if (!it) continue;
    // More than a name stands there: of a name without hyphens that may be the rest of it.
    if (!it.alone && !it.id?.includes('-') && !/\d\.\d/.test(it.key)) {
      display ??= { id: it.id, key: null, literal: false, cut: true, from };
      continue;
    }
    if (it.id === null) {
      display ??= { id: null, key: it.key, literal: false, cut: false, from };
      continue;
    }
    // Under a display name the id stands alone; a description may begin with the id of another model.
    if (!display) return { id: it.id, key: it.key, literal: whole.includes(it.id), cut: false, from };
    if (it.alone && it.key.startsWith(display.key ?? ''))
      return { id: it.id, key: it.key, literal: whole.includes(it.id), cut: false, from };
  }
  return display;
}

/** A text without its cut: the whole stands in a title or a name; `null`: nowhere. */
function uncut(text: string, holder: Element, place: Element): string | null {
  const said = tidy(text);
  if (!/(?:…|\.\.\.)$/.test(said)) return text;
  const start = said.replace(/(?:…|\.\.\.)$/, '');
  for (let at: Element | null = holder; at && place.contains(at); at = at.parentElement) {
    for (const attribute of ['title', 'aria-label', 'data-value', 'data-id', 'value']) {
      const value = tidy(at.getAttribute(attribute) ?? '');
      if (value.length > start.length && value.startsWith(start)) return value;
    }
  }
  return null;
}

/** An id that stands in a name or a value only. */
function inAttributes(control: Element, box: Element, sought: string): RowName | null {
  const said = tidy(control.getAttribute('aria-label') ?? '');
  const ids = said.split(' ').filter((word) => word === sought || isIdLike(word));
  if (ids.length === 1 && ids[0])
    return { id: ids[0], key: nameKey(ids[0]), literal: true, cut: false, from: control };
  for (const element of [control, box]) {
    for (const attribute of ['value', 'data-value', 'data-id', 'data-model', 'title']) {
      const value = tidy(element.getAttribute(attribute) ?? '');
      if (value === sought || isIdLike(value))
        return { id: value, key: nameKey(value), literal: true, cut: false, from: control };
    }
  }
  return null;
}

const maybe = new WeakMap<ListRow, { key: string; is: boolean }>();

/** Whether a row can be about the model at all, by all that it holds: most rows are dismissed by this. */
export function mayName(row: ListRow, key: string): boolean {
  let known = maybe.get(row);
  if (known?.key !== key) {
    known = { key, is: mayBeNamed(row, key) };
    maybe.set(row, known);
  }
  return known.is;
}

function mayBeNamed({ control, box }: ListRow, key: string): boolean {
  const labels = labelsOf(control);
  return whileSame([box, ...labels], `may ${key}`, () => {
    const holds = (text: string | null | undefined) =>
      typeof text === 'string' && nameKey(text).includes(key);
    const text = box.textContent ?? '';
    if (holds(text) || labels.some((label) => holds(label.textContent))) return true;
    if (holds(control.getAttribute('aria-label')) || holds(control.getAttribute('value'))) return true;
    const named = [box, control, ...box.querySelectorAll('[title],[data-value],[value],[data-id]')];
    if (
      named.some((element) =>
        ['title', 'data-value', 'value', 'data-id'].some((attribute) =>
          holds(element.getAttribute(attribute)),
        ),
      )
    )
      return true;
    return /…|\.\.\./.test(text) && key.startsWith(nameKey(tidy(text).split(/…|\.\.\./)[0] ?? '\n'));
  });
}

/**
 * The row of exactly this model, read as a person would; `doubtful`: rows that are not to be told apart, or one whose name
 * is cut or in another form than the list's; `null`: none is to be seen.
 * @param id exact model id; `gpt-4.1` is never found in `gpt-4.1-mini`, whatever marks the list puts round it
 * @param mode mode chosen in the editor, for what a tick means
 */
export function findRow(
  rows: readonly ListRow[],
  id: string,
  mode: PolicyMode,
  after: boolean,
): Row | 'doubtful' | null {
  const key = nameKey(id);
  const how: Reading = { mode, after, tickAllows: tickAllows(rows) };
  const exact: Row[] = [];
  const literal: Row[] = [];
  const like: Row[] = [];
  let cut = false;
  for (const row of rows) {
    if (!mayName(row, key)) continue;
    const it = nameOf(row, id);
    if (!it) continue;
    if (it.cut) cut ||= id.startsWith(it.id ?? '\n');
    else if (it.id === id) (it.literal ? literal : exact).push(read(row, how, it.from));
    else if (it.id === null && it.key === key) like.push(read(row, how, it.from));
  }
  if (literal.length > 0) return oneOf(literal);
  // Another hyphen or another form is this model only where the list writes all its models so.
  if (exact.length > 0 && allNamed(rows, id, (it) => !(it.literal && it.id?.includes('-'))))
    return oneOf(exact);
  if (like.length > 0 && allNamed(rows, id, (it) => it.id === null))
    return like.length === 1 ? (like[0] as Row) : 'doubtful';
  return cut ? 'doubtful' : null;
}

/** Rows of one model that say the same are one row; else it cannot be told which counts. */
function oneOf(rows: Row[]): Row | 'doubtful' {
  const [first, ...rest] = rows;
  if (!first) return 'doubtful';
  const same = rest.every(
    ({ view }) => view.selected === first.view.selected && view.allowed === first.view.allowed,
  );
  return same ? first : 'doubtful';
}

/** Whether all names of the list, as far as they can be read, are of a form. */
function allNamed(rows: readonly ListRow[], id: string, form: (name: RowName) => boolean): boolean {
  return rows.slice(0, 60).every((row) => {
    const it = nameOf(row, id);
    return it === null || form(it);
  });
}

/** Whether every row can be read, so that the model would have been seen among them. */
export function allReadable(rows: readonly ListRow[], id: string): boolean {
  return rows.every((row) => {
    const it = nameOf(row, id);
    return it !== null && !it.cut;
  });
}

/** What a tick is read by. */
interface Reading {
  mode: PolicyMode;
  /** The words in the rows tell of what is so once it is saved. */
  after: boolean;
  /** As the rows themselves say; `null`: they do not. */
  tickAllows: boolean | null;
}

/** So many rows tell what a tick means. */
const SAMPLE = 20;

/** Whether a tick allows, where rows ticked and not ticked say in words what they are, and all of them agree; `null`: they do not tell. */
function tickAllows(rows: readonly ListRow[]): boolean | null {
  const ticks = rows.filter(({ kind }) => kind === 'tick');
  const some = ticks.slice(0, SAMPLE);
  const first = some[0] && ticked(some[0].control);
  const other = ticks.find(({ control }) => ticked(control) !== first);
  let means: boolean | null = null;
  for (const { control, box } of other ? [...some, other] : []) {
    const on = ticked(control);
    const says = outcomeIn(box);
    if (on === 'unknown' || says === null || (means !== null && means !== (on === says))) return null;
    means = on === says;
  }
  return means;
}

function read({ kind, control, allow, box }: ListRow, how: Reading, from: Element): Row {
  const { mode } = how;
  if (kind === 'pair') {
    const on = allow ? ticked(allow) : 'unknown';
    const view: RowView = {
      found: 'shown',
      selected: 'unknown',
      allowed: on,
      disabled: allow !== null && !enabled(allow),
      earlier: null,
    };
    return { view, target: allow ? targetOf(allow, box, from) : box };
  }
  if (kind === 'select') {
    const state = stateIn(line((control as HTMLSelectElement).selectedOptions[0] ?? control));
    const view: RowView = {
      found: 'shown',
      selected: 'unknown',
      allowed: state ?? 'unknown',
      disabled: !enabled(control),
      earlier: null,
    };
    return { view, target: targetOf(control, box, from) };
  }
  if (kind === 'chip') {
    const allowed = mode === 'unknown' ? 'unknown' : mode !== 'deny_list';
    const view: RowView = {
      found: 'shown',
      selected: true,
      allowed,
      disabled: !enabled(control),
      earlier: null,
    };
    return { view, target: targetOf(control, box, from) };
  }
  return readTick(control, box, how, from);
}

/** What a tick and the words beside it say of one model. */
function readTick(control: Element, box: Element, { mode, after, tickAllows }: Reading, from: Element): Row {
  const selected = ticked(control);
  const derived =
    selected === 'unknown' || mode === 'unknown'
      ? 'unknown'
      : mode === 'none' || ((tickAllows ?? mode === 'allow_list') ? selected : !selected);
  const says = outcomeIn(box);
  const allowed =
    says === null
      ? derived
      : derived === 'unknown'
        ? says
        : says === derived
          ? says
          : after
            ? 'unknown'
            : derived;
  return {
    view: { found: 'shown', selected, allowed, disabled: !enabled(control), earlier: null },
    target: targetOf(control, box, from),
    contradicts: says !== null && derived !== 'unknown' && says !== derived,
  };
}

/** What the row itself says of the access, where it says one thing. */
function outcomeIn(box: Element): boolean | null {
  let said: boolean | null = null;
  for (const { holder, text } of texts(box)) {
    const now = stateIn(text);
    if (now === null || !visible(holder) || holder.closest('select,option')) continue;
    if (said !== null && said !== now) return null;
    said = now;
  }
  return said;
}

/** What to point at: the control where it can be seen, else its label, else its row. */
function targetOf(control: Element, box: Element, from: Element): Element {
  if (pointable(control)) return control;
  for (let at = control.parentElement; at && box.contains(at) && at !== box; at = at.parentElement) {
    if (at.localName === 'label' && pointable(at)) return at;
  }
  const label = control instanceof HTMLInputElement ? labelsFor(control)[0] : control.closest('label');
  if (label && pointable(label)) return label;
  return pointable(box) ? box : (parentOf(from) ?? from);
}

/** Farthest that a row's press lies from its name, in elements. */
const FAR = 8;

/**
 * The row of a model that is pressed as a whole, where nothing in it is a control by role: it looks pressable and it stands
 * among others of its kind.
 */
export function findBareRow(
  parts: readonly Element[],
  id: string,
  mode: PolicyMode,
  after: boolean,
): Row | 'doubtful' | null {
  const rows: Row[] = [];
  for (const part of parts) {
    if (!nameKey(part.textContent ?? '').includes(nameKey(id))) continue;
    for (const { holders, text } of runsIn(part)) {
      const from = holders[0] as Element;
      if (called(text, id)?.id !== id || from.closest(CHECKABLE)) continue;
      const box = pressedAsWhole(common(holders) ?? from, part);
      if (box && !rows.some((row) => row.target === box))
        rows.push(readTick(box, box, { mode, after, tickAllows: null }, from));
    }
  }
  return rows.length === 0 ? null : oneOf(rows);
}

function pressedAsWhole(element: Element, part: Element): Element | null {
  let found: Element | null = null;
  let at: Element | null = element;
  for (let i = 0; i < FAR && at && at !== part; i++, at = at.parentElement) {
    if (at.querySelector(`${FIELD},h1,h2,h3,[role="heading"],[role="listbox"],ul,ol`)) break;
    const isButton = at.matches('button,[role="button"],[role="row"],[tabindex]');
    if (isButton || getComputedStyle(at).cursor === 'pointer') found = at;
    else if (found) break;
  }
  if (!found) return null;
  const peers = found.parentElement?.childElementCount ?? 0;
  const listed = found.parentElement?.matches('[role="list"],[role="grid"],[role="rowgroup"],ul,ol,tbody');
  return peers > 1 || listed ? found : null;
}
