import type { ConsoleView, Landmark } from '../model/console-view.ts';
import { isOurs } from '../model/ours.ts';
import type { Bone } from '../model/report.ts';
import { has, isCalled, reading } from './landmarks/candidate.ts';
import { masked } from './mask.ts';
import { isPutAway, openDialogs, titleOf } from './page/dialogs.ts';
import { all, roots } from './page/indexed.ts';
import { CHECKABLE, DIALOG, EXCLUSIVE, FIELD, PRESSABLE } from './page/roles.ts';
import { ticked } from './page/states.ts';
import { line, name } from './page/texts.ts';
import { pointable, visible } from './page/tree.ts';
import type { Look } from './reader.ts';
import { called, entriesOf, nameKey } from './words/ids.ts';

const STATES = [
  'type',
  'open',
  'disabled',
  'readonly',
  'popover',
  'contenteditable',
  'aria-busy',
  'aria-checked',
  'aria-current',
  'aria-disabled',
  'aria-expanded',
  'aria-haspopup',
  'aria-level',
  'aria-live',
  'aria-modal',
  'aria-multiselectable',
  'aria-posinset',
  'aria-pressed',
  'aria-selected',
  'aria-setsize',
  'cmdk-item',
  'data-checked',
  'data-disabled',
  'data-loading',
  'data-selected',
  'data-state',
];

const TAGS = new Set(
  'a article aside button caption dd details dialog div dl dt em fieldset footer form h1 h2 h3 h4 h5 h6 header input label legend li main nav ol optgroup option output p section select small span strong summary table tbody td textarea tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements without words of the page. */
const NOTHING = 'script,style,noscript,template,svg,img,picture,video,audio,canvas,iframe,object,head';
/** What is kept though it has no text. */
const USED = `${PRESSABLE},${CHECKABLE},${FIELD},select,[aria-busy],[role="progressbar"]`;
/** Texts in these say what something is called. */
const NAMING = `h1,h2,h3,h4,h5,h6,[role="heading"],label,legend,th,caption,option,${PRESSABLE},${CHECKABLE},[role="tab"]`;
const ROW =
  'li,tr,option,[role="row"],[role="option"],[role="listitem"],[role="treeitem"],[role="menuitemcheckbox"]';

const LANDMARKS: readonly Landmark[] = [
  'section',
  'open-section',
  'open-editor',
  'open-list',
  'remove',
  'remove-menu',
  'editor',
  'mode-allow-all',
  'mode-allow-list',
  'mode-deny-list',
  'search',
  'list',
  'show-more',
  'model-row',
  'save',
  'way-out',
  'confirm-dialog',
  'confirm',
];

/** So many rows of a list are kept, and so many elements in all: what a person copies they should be able to look over. */
const ROWS = 3;
const MOST = 700;
/** Nothing longer is read. */
const LONGEST = 300;
/** From so many children of one form on they are rows, whatever they are made of. */
const ALIKE = 4;

/** Reasons for which what is looked for may stand outside of the section. */
const ANYWHERE: readonly string[] = ['no-section', 'section-doubtful', 'no-controls'];

/** The row that is gone through. */
interface Row {
  /** Its first text was met. */
  named: boolean;
}

interface Task {
  wanted: string;
  is: ReadonlyMap<Element, Landmark[]>;
  keys: Map<Element, number>;
  left: number;
}

/**
 * The structure of what the reading of a page goes by: the section, or the main content where it is not known, and what is
 * open over it. Of texts only those are there that name something or that the reading understands, and in each of them
 * whatever tells of an account is put by a placeholder; rows of lists are at most three, without their names.
 */
export function skeleton(
  document: Document,
  look: Look,
  reason: string,
  wanted: string,
): { page: Bone[]; over: Bone[] } {
  const is = new Map<Element, Landmark[]>();
  for (const landmark of LANDMARKS) {
    const element = look.at(landmark);
    if (element) is.set(element, [...(is.get(element) ?? []), landmark]);
  }
  const heading = look.at('section');
  const section = heading && look.regions.find((region) => region.contains(heading));
  const page =
    section && !ANYWHERE.includes(reason)
      ? [section]
      : [document.querySelector('main,[role="main"]') ?? document.body];
  const over = [
    ...openDialogs(roots(document)),
    ...look.regions,
    ...roots(document).flatMap((root) => all(root, 'menu').filter(visible)),
  ].filter(
    (element, i, those) =>
      those.indexOf(element) === i &&
      !page.some((root) => root.contains(element)) &&
      !those.some((other) => other !== element && other.contains(element)),
  );
  const task: Task = { wanted, is, keys: keysIn([...page, ...over]), left: MOST };
  const bones = (elements: Element[]) => elements.flatMap((element) => bonesOf(element, null, task));
  return { page: bones(page), over: bones(over.filter((element) => !element.contains(page[0] as Element))) };
}

/** Numbers for the elements that others refer to. */
function keysIn(within: readonly Element[]): Map<Element, number> {
  const keys = new Map<Element, number>();
  for (const root of within) {
    for (const element of root.querySelectorAll('[aria-controls],[aria-owns],label[for]')) {
      for (const attribute of ['aria-controls', 'aria-owns', 'for']) {
        const target = referred(element, attribute);
        if (target && within.some((other) => other.contains(target)) && !keys.has(target))
          keys.set(target, keys.size + 1);
      }
    }
  }
  return keys;
}

function referred(element: Element, attribute: string): Element | null {
  const [id] = (element.getAttribute(attribute) ?? '').split(/\s+/);
  return id ? (element.getRootNode() as Document | ShadowRoot).getElementById(id) : null;
}

function childrenOf(element: Element): Node[] {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  const assigned = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  return assigned.length > 0 ? assigned : [...element.childNodes];
}

function bonesOf(element: Element, inRow: Row | null, task: Task): Bone[] {
  if (isOurs(element) || element.matches(NOTHING) || task.left <= 0) return [];
  const seen = visible(element) || element.localName === 'option';
  if (!seen && getComputedStyle(element).display === 'none') return [];
  if (seen && isPutAway(element) && !element.matches('input,option')) return [];
  const rows = rowsAmong(element, task);
  const of: (Bone | string)[] = [];
  for (const child of childrenOf(element)) {
    if (child instanceof Element) {
      const row = rows?.all.has(child) ?? false;
      if (row && !rows?.kept.has(child)) continue;
      const inner = bonesOf(child, inRow ?? (row ? { named: false } : null), task);
      if (row && !inRow) for (const bone of inner) bone.row = true;
      of.push(...inner);
    } else if (child instanceof Text && seen) {
      const text = inRow
        ? rowText(child.data, !inRow.named, task.wanted)
        : textOf(child.data, element, task.wanted);
      if (inRow && child.data.trim() !== '') inRow.named = true;
      if (text) of.push(text);
    }
  }
  if (!seen) return of.filter((part) => typeof part !== 'string') as Bone[];
  task.left -= 1;
  const bone = boneOf(element, inRow, task);
  if (of.length > 0) bone.of = of;
  return pruned(bone, element);
}

/** A wrapper that says nothing stands for what it holds; what holds nothing and is nothing is left out. */
function pruned(bone: Bone, element: Element): Bone[] {
  const plain = Object.keys(bone).every((key) => key === 'tag' || key === 'of');
  const of = bone.of ?? [];
  if (of.length === 0 && !element.matches(USED) && !bone.is && bone.key === undefined) return [];
  const [only] = of;
  if (plain && of.length === 1 && only && typeof only !== 'string' && ['div', 'span'].includes(bone.tag))
    return [only];
  return [bone];
}

function boneOf(element: Element, inRow: Row | null, task: Task): Bone {
  const inline = () => getComputedStyle(element).display.startsWith('inline');
  const bone: Bone = { tag: TAGS.has(element.localName) ? element.localName : inline() ? 'span' : 'div' };
  const role = element.getAttribute('role');
  if (role && /^[a-z]{1,20}$/.test(role)) bone.role = role;
  const called = nameOf(element);
  if (called) {
    const safe = inRow ? rowText(called, true, task.wanted) : masked(called, task.wanted);
    if (safe) bone.name = safe;
  }
  const states = statesOf(element, task.wanted);
  if (Object.keys(states).length > 0) bone.states = states;
  const is = task.is.get(element);
  if (is) bone.is = is;
  const key = task.keys.get(element);
  if (key !== undefined) bone.key = key;
  const refers: NonNullable<Bone['refers']> = {};
  for (const [attribute, as] of [
    ['aria-controls', 'controls'],
    ['aria-owns', 'owns'],
    ['for', 'for'],
  ] as const) {
    const target = referred(element, attribute);
    const number = target && task.keys.get(target);
    if (number) refers[as] = number;
  }
  if (Object.keys(refers).length > 0) bone.refers = refers;
  return bone;
}

/** The accessible name, where the text of the element is another one. */
function nameOf(element: Element): string {
  if (element.matches(DIALOG)) return titleOf(element).slice(0, LONGEST);
  if (!element.matches(`${USED},[aria-label],[aria-labelledby]`)) return '';
  const called = name(element);
  return called === line(element) || called.length > LONGEST ? '' : called;
}

function statesOf(element: Element, wanted: string): Record<string, string> {
  const states: Record<string, string> = {};
  for (const attribute of STATES) {
    const value = element.getAttribute(attribute);
    if (value !== null && /^[a-z0-9-]{0,20}$/i.test(value)) states[attribute] = masked(value, wanted);
  }
  if (element instanceof HTMLInputElement && element.matches('[type="checkbox"],[type="radio"]')) {
    if (element.checked) states.checked = '';
    if (element.indeterminate) states.indeterminate = '';
  } else if (element instanceof HTMLInputElement && element.value !== '') {
    const button = element.matches('[type="button"],[type="submit"]');
    states.value = button
      ? masked(element.value, wanted)
      : element.value.trim() === wanted
        ? '§wanted'
        : '§text';
  }
  if (element instanceof HTMLOptionElement && element.selected) states.selected = '';
  const hint = element.getAttribute('placeholder');
  if (hint) states.placeholder = masked(hint.slice(0, LONGEST), wanted);
  if (element instanceof HTMLAnchorElement && element.hasAttribute('href')) {
    const here = element.origin === element.ownerDocument.location.origin;
    const inside = here && element.pathname.startsWith(element.ownerDocument.location.pathname);
    states.href = inside || element.getAttribute('href')?.startsWith('#') ? '#' : 'away';
    if (element.target === '_blank') states.target = '_blank';
  }
  if (element.matches(':modal')) states['aria-modal'] = 'true';
  if (element.matches(USED) && !pointable(element)) states.clipped = '';
  return states;
}

/** The rows among the children of an element, and those of them that are kept. */
function rowsAmong(parent: Element, { wanted, is }: Task): { all: Set<Element>; kept: Set<Element> } | null {
  const children = childrenOf(parent).filter(
    (child) => child instanceof Element && visible(child),
  ) as Element[];
  const forms = children.map(formOf);
  const rows = children.filter(
    (child, i) =>
      !child.matches(NOTHING) &&
      (child.matches(ROW) ||
        isTickBox(child) ||
        (line(child) !== '' && forms.filter((form) => form === forms[i]).length >= ALIKE)),
  );
  if (rows.length === 0) return null;
  const holdsLandmark = (row: Element) => [...is.keys()].some((element) => row.contains(element));
  const worth = (row: Element) =>
    Number(row.querySelector('th') !== null) * 8 +
    Number(masked(line(row), wanted).includes('§wanted') || isWantedName(line(row), wanted)) * 8 +
    Number(holdsLandmark(row)) * 4;
  const first = [...rows].sort((a, b) => worth(b) - worth(a)).slice(0, ROWS);
  const others = rows.filter((row) => !first.includes(row) && isTicked(row));
  // That something else is ticked says that a list is not empty.
  if (others[0] && !first.some((row) => worth(row) === 0 && isTicked(row)))
    first.splice(ROWS - 1, 1, others[0]);
  return { all: new Set(rows), kept: new Set(first) };
}

function formOf(element: Element): string {
  return [
    element.localName,
    element.getAttribute('role'),
    ...[...element.children].map((it) => it.localName),
  ].join(' ');
}

/** A box or a label round one tick. */
function isTickBox(element: Element): boolean {
  const ticks = element.querySelectorAll(CHECKABLE);
  return (
    ticks.length === 1 && !(ticks[0] as Element).matches(EXCLUSIVE) && element.matches('label,div,p,span')
  );
}

function isTicked(row: Element): boolean {
  const control = row.matches(CHECKABLE) ? row : row.querySelector(CHECKABLE);
  return control !== null && ticked(control) === true;
}

function isWantedName(text: string, wanted: string): boolean {
  return called(text, wanted)?.key === nameKey(wanted);
}

/** A text outside of rows, masked; `null`: it is none of those that are kept. */
function textOf(data: string, holder: Element, wanted: string): string | null {
  const text = data.replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > LONGEST) return null;
  if (entriesOf(text, wanted).length > 0) return masked(text, wanted);
  if (holder.closest(NAMING)) return masked(text, wanted);
  const { meanings, concepts } = reading(text);
  if (meanings.size > 0) return masked(text, wanted);
  return concepts.size > 0 ? withoutNames(masked(text, wanted)) : null;
}

/** What sentences begin with, and names do not. */
const STARTS = new Set(
  'a all an and any as at by each every for here if in it its no not on only or some that the their there these this those to we what when which who with you your'.split(
    ' ',
  ),
);

/** A sentence whose capital words that mean nothing to the reading are put by a placeholder: they may be names. */
function withoutNames(text: string): string {
  const words = text.split(' ');
  const proper = words.map((word) => /^\p{P}*\p{Lu}/u.test(word) && !isKnown(word));
  return words
    .map((word, i) => {
      const starts = STARTS.has(word.toLowerCase()) && (i === 0 || /[.!?:]$/.test(words[i - 1] ?? ''));
      return proper[i] && !starts ? word.replace(/[\p{L}\p{N}'’-]+/u, '§word') : word;
    })
    .join(' ');
}

/** Whether a single word means something to the reading, or is none. */
function isKnown(word: string): boolean {
  if (word.includes('§') || !/\p{L}/u.test(word)) return true;
  const it = reading(word);
  return it.concepts.size > 0 || it.meanings.size > 0;
}

/**
 * A text in a row: an attested label as it is, else word by word what the reading understands. What is left of the first
 * text of a row is its name, and stands for a model.
 */
function rowText(data: string, first: boolean, wanted: string): string | null {
  const text = data.replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > LONGEST) return null;
  const safe = masked(text, wanted);
  if (isWantedName(text, wanted) && !safe.includes('§wanted')) return '§Wanted';
  if (reading(text).meanings.size > 0) return safe;
  const words = safe.split(' ').map((word) => (isKnown(word) ? word : '§word'));
  if (words.some((word) => /§(?:wanted|model)|\p{L}/u.test(word.replace('§word', ''))))
    return words.join(' ');
  return first ? '§model' : null;
}

/** What the view says, without what tells of an account. */
export function reportedView(view: ConsoleView, wanted: string): ConsoleView {
  const safe = (text: string) => masked(text, wanted);
  return {
    ...view,
    project: view.project === null ? null : '§id',
    error: view.error ? '§text' : view.error,
    editor: view.editor && {
      ...view.editor,
      search: {
        ...view.editor.search,
        value:
          view.editor.search.value === '' ? '' : view.editor.search.value === wanted ? '§wanted' : '§text',
      },
    },
    words: Object.fromEntries(
      Object.entries(view.words).map(([landmark, text]) => [
        landmark,
        landmark === 'model-row' ? '§wanted' : safe(text),
      ]),
    ),
    refusals: view.refusals.map((refusal) => ({ ...refusal, stood: refusal.stood.map(stoodOf(wanted)) })),
  };
}

/** A candidate's name may be a row's: names without a known word are put by a placeholder. */
function stoodOf(wanted: string): (stood: string) => string {
  return (stood) => {
    const at = stood.lastIndexOf(': ');
    const called = stood.slice(0, Math.max(at, 0)).slice(0, LONGEST);
    const it = reading(called);
    const row = has(it, 'remove') && !isCalled(it, 'remove');
    return `${row ? (rowText(called, true, wanted) ?? '') : masked(called, wanted)}${stood.slice(Math.max(at, 0))}`;
  };
}
