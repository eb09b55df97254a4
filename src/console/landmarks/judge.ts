import { LONGEST_KEPT, type Showable, type Wording } from '../../model/shown.ts';
import { isPlain } from '../mask.ts';
import { all } from '../page/indexed.ts';
import { CHECKABLE, PRESSABLE } from '../page/roles.ts';
import { enabled } from '../page/states.ts';
import { line, nameOnScreen } from '../page/texts.ts';
import { pointable } from '../page/tree.ts';
import { bare } from '../words/concepts.ts';
import type { Meaning } from '../words/labels.ts';
import { type Candidate, candidate, isCalled } from './candidate.ts';
import { OPENER, type SectionPlace } from './opener.ts';
import { REMOVE } from './remove.ts';
import type { Sign } from './resolve.ts';
import { type EditorPlace, SAVE } from './save.ts';
import { liesElsewhere, regionRound } from './shown-section.ts';

/** What came of a control that the person pointed at. */
export type Verdict =
  | {
      taken: true;
      control: Element;
      /** How to know such a control again; `null`: its name is known already, or is none to be kept. */
      wording: Wording | null;
      /** The same for this document only, whatever the name holds; `null`: it has no name. */
      here: Wording | null;
    }
  | {
      taken: false;
      /** What told against it: a veto as the landmark's signs report it, or a reason of this file. */
      why: string;
      /** What it is called on screen. */
      name: string;
    };

/** Reasons beside the vetoes of a landmark. */
export const NOT_PRESSABLE = 'is nothing to press';
export const DEAF = 'does not answer';
export const TICK = 'is a tick or a choice';
export const ELSEWHERE = 'lies among rates, money or the organization';

export const OTHER = 'is called as another control';

/** Attested labels that are not those of a landmark. */
const OTHERS: Record<Showable, readonly Meaning[]> = {
  'open-editor': ['save', 'remove', 'cancel', 'close'],
  remove: ['edit', 'select-models', 'allow-or-block', 'save', 'cancel', 'close'],
  save: ['edit', 'select-models', 'allow-or-block', 'remove', 'cancel', 'close'],
};

type Place = SectionPlace & EditorPlace;

const SIGNS: Record<Showable, readonly Sign<Place>[]> = { 'open-editor': OPENER, remove: REMOVE, save: SAVE };

/** Whether a control that the person pointed at can be the landmark: nothing of what tells against one tells against it. */
export function judge(landmark: Showable, element: Element | null): Verdict {
  const pressed = element?.closest(`${PRESSABLE},${CHECKABLE}`) ?? null;
  if (!pressed || !pointable(pressed)) return { taken: false, why: NOT_PRESSABLE, name: '' };
  const refuse = (why: string): Verdict => ({ taken: false, why, name: nameOnScreen(pressed).slice(0, 40) });
  if (pressed.matches(CHECKABLE)) return refuse(TICK);
  if (!enabled(pressed)) return refuse(DEAF);
  const place: Place = { among: neighbours(pressed, landmark), woke: () => false };
  const it = place.among.find((other) => other.element === pressed) ?? candidate(pressed);
  const veto = SIGNS[landmark].find((sign) => sign.weight === 'veto' && sign.holds(it, place));
  if (veto) return refuse(veto.says);
  if (isCalled(it, ...OTHERS[landmark])) return refuse(OTHER);
  if (landmark !== 'save' && liesElsewhere(pressed)) return refuse(ELSEWHERE);
  const name = bare(it.name);
  const heading = landmark === 'save' ? null : regionRound(pressed).heading;
  const title = heading && heading !== pressed ? bare(line(heading)) : '';
  const wording: Wording = { landmark, name, under: isKeepable(title) ? title : '' };
  return {
    taken: true,
    control: pressed,
    wording: isKeepable(name) && !isKnown(it, landmark, place) ? wording : null,
    here: name === '' ? null : wording,
  };
}

/** What could be pressed round a control. */
function neighbours(element: Element, landmark: Showable): Candidate[] {
  if (landmark === 'save') return [candidate(element)];
  const region = regionRound(element);
  return all(region.container, 'pressable')
    .filter((other) => region.contains(other) && pointable(other))
    .map(candidate);
}

/** A name is known where it alone is proof. */
function isKnown(it: Candidate, landmark: Showable, place: Place): boolean {
  const alone = { ...place, among: [it] };
  return SIGNS[landmark].some((sign) => sign.weight === 'proof' && sign.holds(it, alone));
}

/** A name that says what a control does, and nothing of an account. */
function isKeepable(name: string): boolean {
  return (
    name.length <= LONGEST_KEPT &&
    /\p{L}/u.test(name) &&
    !name.includes('@') &&
    (name.match(/\d/g)?.length ?? 0) <= 2 &&
    isPlain(name)
  );
}
