import { all, said } from '../page/indexed.ts';
import { CHECKABLE, FIELD } from '../page/roles.ts';
import { line } from '../page/texts.ts';
import { follows, pointable, visible } from '../page/tree.ts';
import type { Concept } from '../words/concepts.ts';
import { type Candidate, candidate, has, isCalled, reading } from './candidate.ts';
import { isWayOut } from './save.ts';

/** What asks before something is done: its place, and the one control that leads on. */
export interface Question {
  place: Element;
  /** `null`: it cannot be told which. */
  button: Element | null;
}

/** Puts a question in words: what it says of trouble is what may come of the answer. One that offers to try again tells of a failure. */
export function asksInWords({ place, button }: Question): boolean {
  if (button && has(candidate(button), 'trouble')) return false;
  return said(place).some(({ text, concepts }) => /[?？]/.test(text) && !concepts.has('trouble'));
}

/**
 * What asks to confirm a removal or a save, opened by that press: a dialog, or a way on beside a way back that were not
 * there before. Whatever holds rows to tick is no question.
 * @param dialogs open dialogs, topmost last
 * @param stood what stood on the page before the press
 */
export function findQuestion(
  roots: readonly (Document | ShadowRoot)[],
  dialogs: readonly Element[],
  of: 'save' | 'remove',
  stood: WeakSet<Element>,
): Question | null {
  const fresh = roots
    .flatMap((root) => all(root, 'pressable'))
    .filter((element) => !stood.has(element) && visible(element) && pointable(element));
  if (fresh.length === 0) return null;
  const dialog = dialogs
    .filter((found) => fresh.some((button) => found.contains(button)) && !asksMore(found))
    .filter((found) => !stood.has(found) || of === 'save')
    .at(-1);
  if (dialog)
    return answerIn(
      dialog,
      fresh.filter((button) => dialog.contains(button)),
      of,
    );
  // What asks for a word or a password first is a question too, and not one to be pointed into.
  const asking = dialogs.findLast((found) => !stood.has(found) && all(found, 'checkable').length === 0);
  if (asking && asksMore(asking) && fresh.some((button) => asking.contains(button)))
    return { place: asking, button: null };
  return besideBack(
    fresh.filter((button) => !dialogs.some((other) => other.contains(button))),
    of,
  );
}

const SETTING: readonly Concept[] = ['model', 'access', 'allow', 'block', 'restriction', 'save', 'unsaved'];

/** Asks about this setting, by its words or by the name of its way on: a survey has a Submit too. */
function belongs(place: Element, button: Element): boolean {
  if (isForeign(place)) return false;
  if (has(candidate(button), 'remove', 'save', 'confirm')) return true;
  return said(place).some((it) => has(it, ...SETTING, 'change', 'confirm', 'remove', 'apply', 'project'));
}

/** Of so many letters is what stands beside a control; what is longer is the page. */
const BESIDE = 200;

/** Speaks of money or rates. */
function isForeign(place: Element): boolean {
  return said(place).some((it) => has(it, 'rate', 'spend', 'tier') && !has(it, 'model'));
}

/** What stands round it speaks of another section: what it stands beside, or the heading of its part of the page. */
function isUnderOther(place: Element): boolean {
  const own = line(place);
  let beside = place.parentElement;
  while (beside && line(beside) === own) beside = beside.parentElement;
  if (beside && line(beside).length < own.length + BESIDE && isForeign(beside)) return true;
  for (let at = place.parentElement; at && at.localName !== 'body'; at = at.parentElement) {
    const over = all(at, 'heading').findLast((heading) => visible(heading) && follows(heading, place));
    if (!over) continue;
    const it = reading(line(over));
    return isCalled(it, 'other-section') || has(it, 'rate', 'spend', 'tier', 'token');
  }
  return false;
}

/** Holds rows or fields, as no question does. */
function asksMore(place: Element): boolean {
  const asked = `${CHECKABLE},${FIELD},input[type="password"],input[type="email"],textarea,[role="textbox"]`;
  return [...place.querySelectorAll(asked)].some(visible);
}

function answerIn(place: Element, fresh: Element[], of: 'save' | 'remove'): Question | null {
  const read = fresh.map(candidate);
  const back = read.filter(isBack);
  const onward = read.filter((it) => !isBack(it) && !has(it, 'help', 'copy'));
  if (onward.length === 0) return null;
  const one = onwardOf(onward, back.length > 0, of);
  // A single button that only closes an announcement is no question.
  if (!one && back.length === 0) return null;
  return { place, button: one && belongs(place, one) ? one : null };
}

/** A question without a role, in the page itself or over it. */
function besideBack(fresh: Element[], of: 'save' | 'remove'): Question | null {
  const read = fresh.map(candidate);
  let found: Question | null = null;
  for (const back of read.filter(isBack)) {
    const onwardIn = (place: Element) => read.filter((it) => place.contains(it.element) && !isBack(it));
    let round = back.element.parentElement;
    while (round && onwardIn(round).length === 0) round = round.parentElement;
    if (!round || round.matches('body,main') || asksMore(round) || line(round).length > 800) continue;
    const onward = onwardIn(round).filter((it) => leadsOn(it, of));
    if (onward.length === 0 || round.closest('[role="status"],[role="alert"],[aria-live]')) continue;
    if (isForeign(round) || isUnderOther(round)) continue;
    const button = onwardOf(onward, true, of);
    if (found && found.button !== button) return { place: round, button: null };
    found = { place: round, button };
  }
  return found;
}

/** Of the ways on the one that is called so, or the only one beside a way back. */
function onwardOf(onward: Candidate[], hasBack: boolean, of: 'save' | 'remove'): Element | null {
  const named = onward.filter((it) => leadsOn(it, of));
  const exact = named.filter((it) =>
    of === 'remove' ? isCalled(it, 'confirm') : isCalled(it, 'save', 'confirm'),
  );
  for (const some of [exact, named])
    if (some.length === 1 && (hasBack || some === exact)) return some[0]?.element ?? null;
  return named.length === 0 && hasBack && onward.length === 1 ? (onward[0]?.element ?? null) : null;
}

function leadsOn(it: Candidate, of: 'save' | 'remove'): boolean {
  if (has(it, 'not', 'keep', 'help')) return false;
  return has(
    it,
    'confirm',
    'continue',
    'apply',
    ...(of === 'remove' ? (['remove'] as const) : (['save'] as const)),
  );
}

function isBack(it: Candidate): boolean {
  return isWayOut(it) || has(it, 'not', 'keep');
}
