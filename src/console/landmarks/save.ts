import { all } from '../page/indexed.ts';
import { isInside, pointable } from '../page/tree.ts';
import { type Candidate, candidate, has, isCalled } from './candidate.ts';
import { pages } from './list.ts';
import { leadsAway } from './opener.ts';
import { type Resolution, resolve, type Sign } from './resolve.ts';
import { pointedOut, pointedSign, type Shown, shownSign } from './shown.ts';

/** What is known of the editor in which a Save is looked for. */
export interface EditorPlace {
  /** Everything there that could be pressed, rows aside. */
  among: readonly Candidate[];
  /** Did not answer when the editor opened, or was not there, and answers since something was changed. */
  woke(element: Element): boolean;
  /** What the person pointed out. */
  shown?: Shown | undefined;
}

/** What leaves the editor without saving. */
export function isWayOut(it: Candidate): boolean {
  if (isCalled(it, 'cancel', 'close')) return true;
  return has(it, 'cancel', 'keep') && !has(it, 'save', 'apply');
}

const NO_SAVE: readonly Sign<EditorPlace>[] = [
  { says: 'names a model', weight: 'veto', holds: (it) => it.namesModel },
  { says: 'leads away', weight: 'veto', holds: (it) => leadsAway(it.element) },
  { says: 'leaves without saving', weight: 'veto', holds: isWayOut },
  {
    says: 'pages a list',
    weight: 'veto',
    holds: (it) => !has(it, 'save', 'apply', 'confirm') && pages(it.element),
  },
  { says: 'does not', weight: 'veto', holds: (it) => has(it, 'not') && !has(it, 'unsaved') },
  {
    says: 'searches, helps, shows more or chooses all',
    weight: 'veto',
    holds: (it) =>
      has(it, 'search', 'more', 'help', 'copy', 'login', 'menu', 'select-all') ||
      (has(it, 'all', 'none') && has(it, 'choose', 'allow', 'block', 'remove', 'unselected')),
  },
  {
    says: 'belongs to rates, money or the organization',
    weight: 'veto',
    holds: (it) => has(it, 'rate', 'spend', 'token', 'tier', 'organization'),
  },
  {
    says: 'stays pressed or opens something',
    weight: 'veto',
    holds: ({ element }) =>
      element.matches(
        '[aria-pressed],[role="tab"],[role="switch"],[aria-haspopup],[role="combobox"],summary,[aria-expanded]',
      ),
  },
];

/** What keeps the change. Attested: Save (2026-10); Save changes, Done, Apply are likely. Nothing but a proof counts. */
export const SAVE: readonly Sign<EditorPlace>[] = [
  ...NO_SAVE,
  pointedSign('save'),
  { says: 'called as the save', weight: 'proof', holds: (it) => isCalled(it, 'save', 'saving') },
  { says: 'saves', weight: 'proof', holds: (it) => has(it, 'save', 'saving') && !has(it, 'unsaved') },
  {
    says: 'answers since something was changed, beside a way out',
    weight: 'proof',
    holds: (it, { among, woke }) =>
      woke(it.element) && !has(it, 'remove', 'add', 'change', 'choose') && among.some(isWayOut),
  },
  {
    says: 'applies, beside a way out or by its kind',
    weight: 'proof',
    holds: (it, { among }) =>
      has(it, 'apply', 'confirm') &&
      !has(it, 'remove', 'choose') &&
      (among.some(isWayOut) ||
        it.element.matches('[type="submit"]') ||
        !among.some((other) => other !== it && has(other, 'apply', 'confirm'))),
  },
  {
    says: 'leads on, beside a way out',
    weight: 'proof',
    holds: (it, { among }) => has(it, 'continue') && among.some(isWayOut),
  },
  shownSign('save'),
];

/** What can be pressed in a part of the editor, rows aside. */
export function pressedIn(part: Element, rows: ReadonlySet<Element>): Candidate[] {
  return all(part, 'pressable')
    .filter((element) => pointable(element) && !isInside(element, rows))
    .map(candidate);
}

/**
 * Save of the topmost part that has one. Out of a list in a dialog of its own that has none the way leads back first.
 * @param isModal whether a part keeps the rest of the page from the person
 * @param shown what the person pointed out: their Save counts wherever it stands
 */
export function findSave(
  parts: readonly Element[],
  rows: ReadonlySet<Element>,
  woke: (element: Element) => boolean,
  isModal: (part: Element) => boolean,
  shown?: Shown,
): { save: Resolution; back: Element | null } {
  const pointed = pointedOut('save', shown);
  if (pointed && pointable(pointed)) {
    const its = candidate(pointed);
    const found = resolve('save', [its], SAVE, { among: [its], woke, shown });
    if (found.chosen) return { save: found, back: null };
  }
  let save: Resolution = { chosen: null, refusal: { landmark: 'save', why: 'none', stood: [] } };
  for (const [i, part] of [...parts].reverse().entries()) {
    const inner = i < parts.length - 1;
    const among = pressedIn(part, rows);
    save = resolve('save', among, SAVE, { among, woke, shown });
    if (save.chosen && inner && !isCalled(save.chosen, 'save') && !has(save.chosen, 'save'))
      return { save: NONE, back: save.chosen.element };
    if (save.chosen || save.refusal?.why === 'several') return { save, back: null };
    if (inner && isModal(part)) return { save: NONE, back: wayBack(among, woke) };
  }
  return { save, back: null };
}

/** What takes over what was ticked in a list of its own: the one control that answers since then, or the only one, which closes it. */
function wayBack(among: readonly Candidate[], woke: (element: Element) => boolean): Element | null {
  const others = among.filter(
    (it) => !isWayOut(it) && !NO_SAVE.some((sign) => sign.holds(it, { among, woke })),
  );
  const taking = others.filter((it) => woke(it.element));
  if (taking.length === 1) return taking[0]?.element ?? null;
  const [out, ...more] = among.filter(isWayOut);
  return out && more.length === 0 && others.length === 0 && !isCalled(out, 'cancel') ? out.element : null;
}

const NONE: Resolution = { chosen: null, refusal: { landmark: 'save', why: 'none', stood: [] } };
