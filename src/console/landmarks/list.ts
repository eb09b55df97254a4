import { all, type Kind, LIVE, said } from '../page/indexed.ts';
import { PRESSABLE } from '../page/roles.ts';
import { enabled } from '../page/states.ts';
import { line, texts } from '../page/texts.ts';
import { common, pointable, visible } from '../page/tree.ts';
import { nameKey } from '../words/ids.ts';
import { type Candidate, candidate, has } from './candidate.ts';
import { type ListRow, mayName } from './row.ts';

const FOLD =
  'details:not([open]) > summary,[aria-expanded="false"]:not([aria-haspopup],[role="combobox"],input)';
const TAB = '[role="tab"]:not([aria-selected="true"])';

/**
 * What leads to more of the list, nearest to the model first: a group, a fold or a tab whose name begins as the model's
 * does, then any other, then “more” and the next page. What was opened before is not named again.
 * @param opened what the person opened since the editor is open
 */
export function moreOf(
  parts: readonly Element[],
  modeControls: readonly Element[],
  id: string,
  opened: WeakSet<Element>,
): Element | null {
  const folds = among(parts, 'fold')
    .filter((element) => element.matches(FOLD))
    .filter((element) => !opened.has(element) && !isControl(element));
  const tabs = among(parts, 'fold')
    .filter((element) => element.matches(TAB))
    .filter((element) => !modeControls.includes(element) && !opened.has(element));
  const closed = [...folds, ...tabs];
  const best = closed
    .map((element) => ({ element, like: likeness(line(element), id) }))
    .sort((a, b) => b.like - a.like)[0];
  if (best) return best.element;
  const onward = among(parts, 'pressable').map(candidate).filter(isMore);
  return onward.length > 0 ? (onward[0]?.element ?? null) : null;
}

function isControl(element: Element): boolean {
  return element.matches('[role="option"],[role="checkbox"],[role="switch"]');
}

function among(parts: readonly Element[], kind: Kind): Element[] {
  return parts.flatMap((part) => all(part, kind).filter((element) => pointable(element) && enabled(element)));
}

/** Leads to more of the same list: “Show more”, “+12 more”, “Next page”, or Next beside Previous. */
export function isMore(it: Candidate): boolean {
  if (it.namesModel || has(it, 'cancel', 'save', 'help', 'remove', 'apply')) return false;
  if (has(it, 'more', 'cut')) return true;
  return has(it, 'continue') && pages(it.element);
}

/** Stands among the controls by which a list is paged. */
export function pages(element: Element): boolean {
  for (let at: Element | null = element.parentElement, i = 0; at && i < 3; i++, at = at.parentElement) {
    if (at.matches('nav,[role="navigation"]')) return true;
    if (all(at, 'checkable').length > 0) return false;
    if (said(at).some(({ concepts }) => concepts.has('cut'))) return true;
  }
  return false;
}

/** How far the name of a group begins as the model's id does, in letters. */
function likeness(text: string, id: string): number {
  const [group, key] = [nameKey(text), nameKey(id)];
  let same = 0;
  while (same < group.length && same < key.length && group[same] === key[same]) same += 1;
  return same;
}

/** Whether words in the editor say that the list is cut: “12 of 60”, “25 / 60”, “Page 1 of 4”, “and 3 more”. */
export function saysCut(parts: readonly Element[]): boolean {
  return parts.some(
    (part) =>
      said(part).some(({ holder, concepts }) => concepts.has('cut') && visible(holder)) ||
      [...texts(part)].some(({ holder, text }) => isPart(text) && visible(holder)),
  );
}

/** Whether a part says that something did not come: an alert of trouble, or a control that tries again. */
export function saysFailed(parts: readonly Element[]): boolean {
  return parts.some((part) =>
    said(part).some(
      ({ holder, concepts }) =>
        concepts.has('trouble') &&
        !concepts.has('nothing-found') &&
        visible(holder) &&
        holder.closest(`${LIVE},${PRESSABLE}`) !== null,
    ),
  );
}

/** A count that stands alone: fewer of more. */
function isPart(text: string): boolean {
  const [, some, all] = /^\s*\(?(\d{1,6})\s*\/\s*(\d{1,6})\)?\s*$/.exec(text) ?? [];
  return some !== undefined && Number(some) < Number(all);
}

/** Whether a list has rows that are not rendered: it says so, or it is taller than the rows in it. */
export function partlyRendered(rows: readonly ListRow[]): boolean {
  const isSeen = ({ kind, box }: ListRow) => kind !== 'chip' && visible(box);
  const [first, last] = [rows.find(isSeen), rows.findLast(isSeen)];
  if (!first || !last || first === last) return false;
  const { control } = first;
  const size = Number(
    control.closest('[aria-setsize]')?.getAttribute('aria-setsize') ??
      control.closest('[aria-rowcount]')?.getAttribute('aria-rowcount') ??
      0,
  );
  if (size > rows.length + 1) return true;
  const list = common([first.box, last.box]);
  // A list that cannot be scrolled is only drawn taller than its rows.
  const scrolls = list !== null && scrollerOf(list) !== null;
  if (size === 0 && !scrolls) return false;
  const [top, bottom] = [first.box.getBoundingClientRect(), last.box.getBoundingClientRect()];
  const span = bottom.top - top.top;
  const height = list ? Math.max(list.scrollHeight, list.getBoundingClientRect().height) : 0;
  // Which of thousands of rows are seen need not be asked where the list would be full with all of them.
  if (size === 0 && height <= span + 2.5 * (span / (rows.length - 1))) return false;
  const shown = rows.filter(isSeen);
  if (size > shown.length + 1) return true;
  if (!list || !scrolls) return false;
  const pitch = span / (shown.length - 1);
  return pitch > 0 && height > (shown.length + 1.5) * pitch + taken(list, shown);
}

/** Height that other things take in the list: headings of groups, notes. */
function taken(list: Element, rows: readonly ListRow[]): number {
  let height = 0;
  const withRows = new Set<Element>();
  for (const { box } of rows)
    for (let at: Element | null = box; at && at !== list; at = at.parentElement) withRows.add(at);
  for (const child of list.children) {
    if (withRows.has(child)) continue;
    if (child.childElementCount > 0 || line(child) !== '') height += child.getBoundingClientRect().height;
  }
  return height;
}

/** What is scrolled to see more of the rows. */
export function listOf(rows: readonly ListRow[]): Element | null {
  const seen = ({ kind, box }: ListRow) => kind !== 'chip' && visible(box);
  const [first, last] = [rows.find(seen), rows.findLast(seen)];
  const list = first && last && first !== last ? common([first.box, last.box]) : (first?.box ?? null);
  return scrollerOf(list) ?? list;
}

/** What an element is scrolled by; `null`: nothing but the page. */
export function scrollerOf(element: Element | null): Element | null {
  for (let at = element; at && !at.matches('body,html'); at = at.parentElement) {
    const scrolls = /auto|scroll/.test(getComputedStyle(at).overflowY);
    if (scrolls && at.scrollHeight > at.clientHeight + 4) return at;
  }
  return null;
}

/**
 * Whether the list shows its answer to a search: rows that all have to do with it, or words that nothing was found.
 * An empty list without a word, and one that still shows everything, are on their way.
 */
export function hasAnswered(parts: readonly Element[], rows: readonly ListRow[], sought: string): boolean {
  if (sought === '') return true;
  const shown = rows.filter(({ kind, box }) => kind !== 'chip' && visible(box));
  if (shown.length === 0)
    return parts.some((part) =>
      said(part).some(({ holder, concepts }) => concepts.has('nothing-found') && visible(holder)),
    );
  const key = nameKey(sought);
  return shown.every((row) => mayName(row, key));
}

/** Not one row is ticked, and all of them say so. */
export function nothingTicked(
  rows: readonly ListRow[],
  ticked: (control: Element) => boolean | 'unknown',
): boolean {
  return rows.every(({ kind, control }) => kind === 'tick' && ticked(control) === false);
}
