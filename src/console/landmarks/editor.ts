import { isPutAway, titleOf } from '../page/dialogs.ts';
import { headings } from '../page/headings.ts';
import { all, type Kind, said } from '../page/indexed.ts';
import { CHECKABLE, EXCLUSIVE } from '../page/roles.ts';
import type { Spoken } from '../page/spoken.ts';
import { line, name, texts } from '../page/texts.ts';
import { common, holds, visible } from '../page/tree.ts';
import { type Concept, concepts } from '../words/concepts.ts';
import { called } from '../words/ids.ts';
import type { Meaning } from '../words/labels.ts';
import { candidate, has, isCalled, reading } from './candidate.ts';
import { isMore } from './list.ts';
import { modesIn } from './modes.ts';
import { chipsIn } from './row.ts';
import { isWayOut } from './save.ts';
import { findSearch } from './search.ts';
import type { Region } from './section.ts';

/** What was pressed last, and what stood on the page before it answered: what was not there was opened by it. */
export interface Cause {
  by: 'opener' | 'remover' | null;
  stood: WeakSet<Element>;
}

/** Was not there before the press, and can be seen. */
export function cameWith(element: Element, cause: Cause): boolean {
  return !cause.stood.has(element) && visible(element) && !isPutAway(element);
}

const EDITOR_WORDS: readonly Meaning[] = ['allow-except', 'allow-only', 'model-access', 'access-after'];

/**
 * The open editor of the model list, outermost part first: a dialog, a panel without a role, a list that hangs from the
 * page, or the section itself turned into one. Empty: none is open.
 * @param dialogs open dialogs, topmost last
 * @param asks what asks a question about the last press: no editor, though it came with a press
 */
export function findEditor(
  roots: readonly (Document | ShadowRoot)[],
  dialogs: readonly Element[],
  region: Region | null,
  cause: Cause,
  asks: Element | null,
): Element[] {
  const parts = editorParts(roots, dialogs, region, cause, asks);
  return parts.length > 0 ? [...parts, ...linked(roots, parts)] : parts;
}

function editorParts(
  roots: readonly (Document | ShadowRoot)[],
  dialogs: readonly Element[],
  region: Region | null,
  cause: Cause,
  asks: Element | null,
): Element[] {
  const others = dialogs.filter((dialog) => dialog !== asks);
  const first = others.findIndex((dialog) => isEditor(dialog, region, cause));
  if (first >= 0) {
    const base = others[first] as Element;
    return [base, ...others.slice(first + 1).filter((dialog) => isList(dialog))];
  }
  const opened = openedBy(roots, dialogs, region, cause) ?? panelBySave(roots, dialogs, region, cause);
  if (opened) return [opened];
  const panel = panelByWords(roots, dialogs, region);
  if (panel) return [panel];
  const inline = region && inlineIn(region);
  return inline ? [inline] : [];
}

/** Lists that a part of the editor opened elsewhere in the document and names as its own. */
function linked(roots: readonly (Document | ShadowRoot)[], parts: readonly Element[]): Element[] {
  const lists: Element[] = [];
  for (const part of parts) {
    for (const opener of part.querySelectorAll('[aria-expanded="true"]')) {
      const ids = opener.getAttribute('aria-controls') ?? opener.getAttribute('aria-owns') ?? '';
      for (const id of ids.split(/\s+/)) {
        const list = id && roots.map((root) => root.getElementById(id)).find(Boolean);
        if (list && visible(list) && !parts.some((other) => other.contains(list) || list.contains(other)))
          lists.push(list);
      }
    }
  }
  return lists;
}

/** Speaks of rates, money or the organization in its title. */
function isForeignTitle(title: string): boolean {
  const it = reading(title);
  return (
    isCalled(it, 'other-section') ||
    (has(it, 'rate', 'spend', 'token', 'organization') && !isCalled(it, 'model-usage'))
  );
}

function isEditor(dialog: Element, region: Region | null, cause: Cause): boolean {
  const words = said(dialog);
  if (words.some(({ meanings }) => EDITOR_WORDS.some((word) => meanings.has(word)))) return true;
  const title = titleOf(dialog);
  if (isForeignTitle(title)) return false;
  if (cause.by === 'remover' && !isList(dialog)) return false;
  if (dialog.getAttribute('role') === 'alertdialog') return false;
  const list = isList(dialog);
  if (dialog.matches('[popover]:not(dialog,[role])') && !list) return false;
  const loads = words.some(({ meanings }) => meanings.has('loading')) || concepts(title).has('loading');
  const it = reading(title);
  const about =
    isCalled(it, 'model-usage', 'allow-or-block', 'allowed-models', 'blocked-models', 'edit') ||
    (has(it, 'model') && has(it, 'access', 'usage', 'allow', 'block', 'restriction', 'choose', 'change'));
  if (about && (loads || (list && holdsModels(dialog)))) return true;
  if (isCalled(it, 'model-usage', 'allow-or-block', 'allowed-models', 'blocked-models', 'edit') && list)
    return true;
  if (list && choosesMode(dialog)) return true;
  if (opensIt(dialog, region)) return !refuses(dialog);
  return cause.by === 'opener' && !cause.stood.has(dialog) && (list || !refuses(dialog)) && !asksFor(dialog);
}

/** Says that this person may not. */
function refuses(element: Element): boolean {
  return said(element).some(({ concepts }) => concepts.has('refused'));
}

/** Asks for a password or an address, as no list of models does. */
function asksFor(element: Element): boolean {
  return element.querySelector('input[type="password"],input[type="email"]') !== null;
}

/** A control of the section that says it has this dialog open. */
function opensIt(dialog: Element, region: Region | null): boolean {
  if (!region || !dialog.id) return false;
  const opener = region.container.querySelector(`[aria-controls="${CSS.escape(dialog.id)}"]`);
  return opener !== null && region.contains(opener) && isList(dialog);
}

/** Holds something to search, to tick or to choose. */
function isList(element: Element): boolean {
  return all(element, 'filled').length > 0 || element.querySelector('[role="listbox"]') !== null;
}

/** What the opener brought: everything new that can be ticked or typed in, and what stands round it and is new too. */
function openedBy(
  roots: readonly (Document | ShadowRoot)[],
  dialogs: readonly Element[],
  region: Region | null,
  cause: Cause,
): Element | null {
  if (cause.by !== 'opener') return null;
  for (const root of roots) {
    const opened = (kind: 'filled' | 'pressable') =>
      all(root, kind).filter(
        (element) => cameWith(element, cause) && !dialogs.some((dialog) => dialog.contains(element)),
      );
    const filledIn = opened('filled');
    // Where the list is still shut there may be the choice of modes alone.
    const fresh = filledIn.length > 0 ? filledIn : opened('pressable');
    const inside = region ? fresh.filter((element) => region.contains(element)) : [];
    const own = inside.length > 0 ? inside : fresh;
    let round = common(own);
    if (own.length === 1) round = own[0]?.parentElement ?? null;
    if (!round || round.matches('body,main,html') || (region && holds(round, region.heading))) continue;
    const wide = widened(round, region, cause);
    const filled = holdsModels(round) || choosesMode(round) || choosesMode(wide);
    if (!filled && !(isOnItsWay(wide) && (inside.length > 0 || isAbout(wide)))) continue;
    if (!isElsewhere(wide)) return wide;
  }
  return cameShut(roots, dialogs, region, cause);
}

/**
 * What came with a press on the opener and is more than a way to close it again: an editor whose list is still shut. It came
 * in the section, or says that it is about models.
 */
function cameShut(
  roots: readonly (Document | ShadowRoot)[],
  dialogs: readonly Element[],
  region: Region | null,
  cause: Cause,
): Element | null {
  const came = roots.map((root) =>
    all(root, 'pressable').filter(
      (element) => cameWith(element, cause) && !dialogs.some((dialog) => dialog.contains(element)),
    ),
  );
  const inside = region ? came.flat().filter((element) => region.contains(element)) : [];
  for (const fresh of inside.length > 0 ? [inside] : came) {
    const ways = fresh.filter((element) => isWayOut(candidate(element)));
    const round = ways.length > 0 && ways.length < fresh.length ? common(fresh) : null;
    if (!round || round.matches('body,html') || (region && holds(round, region.heading))) continue;
    const wide = widened(round, region, cause);
    if (!refuses(wide) && !isElsewhere(wide) && (inside.length > 0 || isAbout(wide))) return wide;
  }
  return null;
}

/** Offers a choice between modes. */
function choosesMode(element: Element): boolean {
  return Object.keys(modesIn([element]).controls).length >= 2;
}

/** Speaks of models, and of more than their names. */
function isAbout(element: Element): boolean {
  const of: readonly Concept[] = ['access', 'allow', 'block', 'change', 'choose', 'search', 'loading'];
  return said(element).some(({ concepts }) => concepts.has('model') && of.some((it) => concepts.has(it)));
}

/** Loads, or has a list to search, beside a way out: what was opened comes bit by bit, or folded. */
function isOnItsWay(element: Element): boolean {
  return (
    (findSearch([element]).chosen !== null ||
      said(element).some(({ concepts }) => concepts.has('loading'))) &&
    all(element, 'pressable').some((control) => isWayOut(candidate(control)))
  );
}

/** As far round as all that can be used is new. */
function widened(element: Element, region: Region | null, cause: Cause): Element {
  let round = element;
  for (let up = round.parentElement; up && !up.matches('body,html'); up = up.parentElement) {
    if (region && holds(up, region.heading)) break;
    const old = [...all(up, 'pressable'), ...all(up, 'filled')].some((it) => cause.stood.has(it));
    if (old) break;
    round = up;
  }
  return round;
}

/** A panel that has no role, found by what only the editor says: the smallest element round those words, something to tick and its Save. */
function panelByWords(
  roots: readonly (Document | ShadowRoot)[],
  dialogs: readonly Element[],
  region: Region | null,
): Element | null {
  for (const root of roots) {
    for (const { holder } of editorWordsIn(root)) {
      if (!visible(holder) || isPutAway(holder)) continue;
      if (region?.contains(holder) || dialogs.some((dialog) => dialog.contains(holder))) continue;
      let round: Element | null = holder;
      while (round && !(isList(round) && savesIn(round).length > 0)) round = round.parentElement;
      if (!round || round.matches('body,main,html') || (region && holds(round, region.heading))) continue;
      return round;
    }
  }
  return null;
}

const worded = new WeakMap<readonly Spoken[], readonly Spoken[]>();

/** The texts of a page that only an editor says. */
function editorWordsIn(root: Document | ShadowRoot): readonly Spoken[] {
  const spoken = said(root);
  let found = worded.get(spoken);
  if (!found) {
    found = spoken.filter(({ meanings }) => EDITOR_WORDS.some((word) => meanings.has(word)));
    worded.set(spoken, found);
  }
  return found;
}

/** A panel that has no role, found by its Save beside a list of models, when the section opened it. */
function panelBySave(
  roots: readonly (Document | ShadowRoot)[],
  dialogs: readonly Element[],
  region: Region | null,
  cause: Cause,
): Element | null {
  if (cause.by !== 'opener') return null;
  for (const root of roots) {
    for (const save of savesIn(root, cause.stood)) {
      if (isPutAway(save) || region?.contains(save)) continue;
      if (dialogs.some((dialog) => dialog.contains(save))) continue;
      let panel = save.parentElement;
      while (panel && !panel.matches('body,main') && !holdsModels(panel)) panel = panel.parentElement;
      if (!panel || panel.matches('body,main') || (region && holds(panel, region.heading))) continue;
      if (!isElsewhere(panel)) return panel;
    }
  }
  return null;
}

function savesIn(root: Document | ShadowRoot | Element, stood?: WeakSet<Element>): Element[] {
  return all(root, 'pressable').filter((element) => {
    if (stood?.has(element)) return false;
    const it = candidate(element);
    return (isCalled(it, 'save') || has(it, 'save', 'apply')) && visible(element);
  });
}

/** A section that is edited in place: it holds rows of models or the choice of the mode. The smallest element round them and their Save. */
function inlineIn(region: Region): Element | null {
  const inside = (kind: Kind) =>
    all(region.container, kind).filter((element) => region.contains(element) && visible(element));
  const used = inside('filled').filter((element) => !element.matches('[role="tab"],select'));
  const rows = used.filter((element) => isRowLike(element, region));
  const choices = Object.values(modesIn([region.container]).controls).filter(
    (it) => it && region.contains(it),
  );
  const fields = used.filter((element) => !element.matches(CHECKABLE));
  const chips =
    fields.length === 0 ? [] : chipsIn(region.container).filter(({ box }) => region.contains(box));
  if (rows.length === 0 && choices.length < 2 && chips.length === 0) return null;
  const saves = inside('pressable').filter((element) => {
    const it = candidate(element);
    return isCalled(it, 'save') || has(it, 'save', 'apply');
  });
  // What leads to more of the list stands beside it.
  const more = inside('pressable').filter((element) => isMore(candidate(element)));
  const held = [
    ...used,
    ...chips.map(({ box }) => box),
    ...(choices as Element[]),
    ...saves.slice(0, 1),
    ...(rows.length > 0 ? more : []),
  ];
  const round = common(held);
  return round && (region.contains(round) || round === region.container) ? round : null;
}

/** Called like a model, by its name or by what stands beside it. */
function isRowLike(element: Element, region: Region): boolean {
  if (!element.matches(CHECKABLE) || element.matches(EXCLUSIVE)) return false;
  if (called(name(element), null)) return true;
  const round = element.closest('label,li,tr,[role="row"],[role="option"]') ?? element.parentElement;
  return (
    round !== null &&
    region.contains(round) &&
    [...texts(round)].some(({ text }) => called(text, null) !== null)
  );
}

/** Holds rows to tick or to set that are called like models. */
function holdsModels(element: Element): boolean {
  const isRow = (row: Element) => row.matches(`${CHECKABLE},select`);
  const filled = all(element, 'filled');
  if (!filled.some(isRow)) return false;
  for (const { text } of texts(element)) if (called(text, null)) return true;
  return filled.some(
    (row) =>
      isRow(row) &&
      (called(row.getAttribute('aria-label') ?? '', null) || called(row.getAttribute('value') ?? '', null)),
  );
}

/** Speaks of another section of the page. */
function isElsewhere(panel: Element): boolean {
  const heading = headings(panel)[0];
  if (isForeignTitle(heading ? line(heading) : '')) return true;
  return said(panel).some((it) => isCalled(it, 'other-section') && visible(it.holder));
}
