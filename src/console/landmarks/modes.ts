import type { PolicyMode } from '../../model/goal.ts';
import { all, labelsFor, whileSame } from '../page/indexed.ts';
import { EXCLUSIVE } from '../page/roles.ts';
import { ticked } from '../page/states.ts';
import { labelsOf, line, name, roughName, texts } from '../page/texts.ts';
import { common, visible } from '../page/tree.ts';
import { bare, type Concept, concepts } from '../words/concepts.ts';
import { called } from '../words/ids.ts';
import { type Meaning, meanings } from '../words/labels.ts';

/** A mode that can be chosen. */
export type Mode = Exclude<PolicyMode, 'unknown'>;

/** The control of each mode that the editor offers, and which is chosen. */
export interface Modes {
  controls: Partial<Record<Mode, Element>>;
  /** `unknown`: none or more than one is, or the controls do not say. */
  chosen: PolicyMode;
  /** Every control says that it is not chosen. */
  noneChosen: boolean;
}

const ATTESTED: Partial<Record<Meaning, Mode>> = {
  'allow-all': 'none',
  'allow-except': 'deny_list',
  'allow-only': 'allow_list',
  allow: 'allow_list',
  allowed: 'allow_list',
  block: 'deny_list',
  blocked: 'deny_list',
  'allowed-models': 'allow_list',
  'blocked-models': 'deny_list',
};

/** What a choice stands for by the concepts in its words; `null`: they do not tell. */
export function modeOfConcepts(held: ReadonlySet<Concept>): Mode | null {
  const has = (...any: Concept[]) => any.some((concept) => held.has(concept));
  if (has('except')) return has('block') && !has('allow') && has('all') ? 'allow_list' : 'deny_list';
  if (has('other') && has('block') && !has('allow')) return 'allow_list';
  if (has('other') && has('allow') && !has('block')) return 'deny_list';
  if (has('only')) return has('block') && !has('allow') ? 'deny_list' : 'allow_list';
  if (has('block') && has('allow')) return null;
  if (has('block')) return 'deny_list';
  if (has('unrestricted')) return 'none';
  if (has('all')) return has('allow', 'model', 'access') ? 'none' : null;
  if (has('selected', 'allow')) return 'allow_list';
  if (has('restriction') && has('not', 'none')) return 'none';
  return null;
}

/** The modes that the parts of an editor offer: the one exclusive choice outside the rows of models whose words stand for modes. */
export function modesIn(parts: readonly Element[]): Modes {
  for (const group of groupsIn(parts)) {
    const controls = modesOf(group);
    if (controls) return { controls, ...chosenOf(controls) };
  }
  const toggle = toggleIn(parts);
  return toggle ?? { controls: {}, chosen: 'unknown', noneChosen: false };
}

function chosenOf(controls: Modes['controls']): Pick<Modes, 'chosen' | 'noneChosen'> {
  const offers = Object.entries(controls) as [Mode, Element][];
  const states = offers.map(([mode, control]) => ({ mode, on: isChosen(control) }));
  const on = states.filter((state) => state.on === true);
  return {
    chosen: on.length === 1 && on[0] ? on[0].mode : 'unknown',
    noneChosen: states.every((state) => state.on === false),
  };
}

/** In a list of which one is chosen `aria-selected` is the choice. */
function isChosen(control: Element): boolean | 'unknown' {
  const state = ticked(control);
  if (state !== 'unknown' || control.getAttribute('role') !== 'option') return state;
  const selected = control.getAttribute('aria-selected');
  return selected === null ? 'unknown' : selected === 'true';
}

/** Controls of which one can be chosen, group by group: at least two, at most five, and not the pair of a row. */
function groupsIn(parts: readonly Element[]): Element[][] {
  const groups = new Map<unknown, Element[]>();
  for (const part of parts) {
    for (const control of all(part, 'choice')) {
      if (!visible(control.closest('select') ?? control) && !control.matches('input')) continue;
      const key = groupOf(control);
      const group = groups.get(key);
      if (group) group.push(control);
      else groups.set(key, [control]);
    }
  }
  const fit = [...groups.values()]
    .map((group) => [...new Set(group)])
    .filter((group) => group.length >= 2 && group.length <= 5)
    .map((group) => ({ group, words: group.map((control) => name(control).toLowerCase()).join('\n') }));
  const times = new Map<string, number>();
  for (const { words } of fit) times.set(words, (times.get(words) ?? 0) + 1);
  return fit
    .filter(({ group, words }) => times.get(words) === 1 && !isOfRow(group, parts))
    .map(({ group }) => group);
}

function groupOf(control: Element): unknown {
  if (control instanceof HTMLInputElement && control.name)
    return `${control.form ? 'form' : ''} ${control.name}`;
  return (
    control.closest('[role="radiogroup"],[role="tablist"],[role="group"],fieldset,select,[role="menu"]') ??
    (control.matches(EXCLUSIVE) ? (control.parentElement?.parentElement ?? null) : control.parentElement)
  );
}

/** The pair of one row: what stands round it begins with a model. */
function isOfRow(group: Element[], parts: readonly Element[]): boolean {
  let round = common(group);
  for (let up = round?.parentElement ?? null; round && up; up = round.parentElement) {
    if (parts.includes(round)) return false;
    for (const { holder, text } of texts(round)) {
      if (group.some((control) => control.contains(holder) || isLabelOf(holder, control))) continue;
      return called(text, null) !== null;
    }
    round = up;
  }
  return false;
}

function isLabelOf(holder: Element, control: Element): boolean {
  const label = holder.closest('label');
  return label !== null && (label.control === control || label.contains(control));
}

/** What each of a group stands for, or `null` where the group chooses something else. Of three, the third is what the two others are not. */
function modesOf(group: Element[]): Modes['controls'] | null {
  const read = group.map((control) => ({ control, mode: modeOf(control) }));
  const controls: Modes['controls'] = {};
  for (const { control, mode } of read) {
    if (!mode) continue;
    if (controls[mode]) return null;
    controls[mode] = control;
  }
  const known = Object.keys(controls) as Mode[];
  const unknown = read.filter(({ mode }) => !mode);
  if (known.length < 2) return null;
  if (group.length === 3 && unknown.length === 1 && unknown[0]) {
    const left = (['none', 'deny_list', 'allow_list'] as const).find((mode) => !controls[mode]);
    if (left) controls[left] = unknown[0].control;
  }
  return controls;
}

/** The mode that a shut list shows as chosen, whatever the list is called; `null`: it shows something else. What it opens are the modes. */
export function modeShown(element: Element): Mode | null {
  if (!element.matches('[role="combobox"],[aria-haspopup="listbox"]')) return null;
  const text = line(element);
  const held = concepts(text);
  const has = (...any: Concept[]) => any.some((concept) => held.has(concept));
  // A count tells of the list: “3 blocked”.
  if (!has('allow', 'block') || /\d/.test(text)) return null;
  // “Allowed models” may be what a list of models is called.
  return has('all', 'except', 'only') || !has('model', 'choose', 'change') ? modeOfConcepts(held) : null;
}

/** So many controls at either end of a list may be something else than its rows. */
const EDGE = 20;

/** One control that switches the restriction on and off. */
function toggleIn(parts: readonly Element[]): Modes | null {
  for (const part of parts) {
    const controls = all(part, 'checkable');
    const outer =
      controls.length > 2 * EDGE ? [...controls.slice(0, EDGE), ...controls.slice(-EDGE)] : controls;
    for (const control of outer) {
      if (!control.matches('[role="switch"],input[type="checkbox"],[role="checkbox"]')) continue;
      const held = whileSame([control, ...labelsOf(control)], toggleIn, () => concepts(roughName(control)));
      if (!held.has('model') || !(held.has('only') || held.has('restriction'))) continue;
      const mode = modeOfConcepts(held);
      const on = ticked(control);
      if ((mode !== 'allow_list' && mode !== 'deny_list') || on === 'unknown' || !visible(control)) continue;
      return { controls: { none: control, [mode]: control }, chosen: on ? mode : 'none', noneChosen: false };
    }
  }
  return null;
}

/**
 * What a choice stands for: by an attested label in its words, else by the concepts of each piece of them, its label before
 * its description. What reads as no limit while the rest speaks of exceptions is not told.
 */
export function modeOf(control: Element): Mode | null {
  const whole = concepts(name(control));
  const pieces = wordsOf(control).flatMap((place) => [...texts(place)].map(({ text }) => text));
  const mode = attested(pieces) ?? spoken(pieces.length > 0 ? pieces : [name(control)]);
  if (mode === 'none' && (whole.has('except') || whole.has('only'))) return null;
  return mode ?? modeOfConcepts(whole);
}

function attested(pieces: readonly string[]): Mode | null {
  for (const text of pieces)
    for (const meaning of meanings(bare(text))) if (ATTESTED[meaning]) return ATTESTED[meaning] ?? null;
  return null;
}

function spoken(pieces: readonly string[]): Mode | null {
  for (const text of pieces) {
    const mode = modeOfConcepts(concepts(text));
    if (mode) return mode;
  }
  return null;
}

/** The elements that hold the words of a choice. */
export function wordsOf(control: Element): Element[] {
  if (control instanceof HTMLOptionElement) return [control];
  const root = control.getRootNode() as Document | ShadowRoot;
  const named = (control.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => id && root.getElementById(id));
  const labels = labelsFor(control);
  const around = control.closest('label');
  const found = [...named, ...labels, around, control].filter((element) => element instanceof Element);
  const parent = control.parentElement;
  if (labels.length === 0 && !around && parent && parent.querySelectorAll(EXCLUSIVE).length === 1)
    found.push(parent);
  return found;
}
