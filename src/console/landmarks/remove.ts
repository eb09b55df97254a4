import { type Candidate, has, isCalled } from './candidate.ts';
import { A_MENU, NO_OPENER, type SectionPlace } from './opener.ts';
import type { Sign } from './resolve.ts';
import { pointedSign, shownSign } from './shown.ts';

/**
 * What takes the restriction away. Attested: Remove (2026-11, single source).
 * It changes something by itself, so that nothing but a proof counts.
 */
export const REMOVE: readonly Sign<SectionPlace>[] = [
  ...NO_OPENER,
  { says: 'does not', weight: 'veto', holds: (it) => has(it, 'not', 'keep', 'search', 'select-all') },
  {
    says: 'one of several of the same name, as rows have',
    weight: 'veto',
    holds: (it, { among }) => among.filter((other) => other.name === it.name).length > 1,
  },
  pointedSign('remove'),
  { says: 'called as the removal', weight: 'proof', holds: (it) => isCalled(it, 'remove') },
  {
    says: 'removes the restriction',
    weight: 'proof',
    holds: (it) => has(it, 'remove') && has(it, 'restriction', 'list', 'all', 'allow', 'block', 'model'),
  },
  {
    says: 'allows all models',
    weight: 'proof',
    holds: allowsAll,
  },
  {
    says: 'removes something',
    weight: 'proof',
    holds: (it) => has(it, 'remove') && !has(it, 'change', 'choose', 'menu'),
  },
  shownSign('remove'),
];

/** Lifts the restriction by what it brings about. */
function allowsAll(it: Candidate): boolean {
  if (has(it, 'change', 'choose', 'only', 'except', 'block', 'not')) return false;
  return isCalled(it, 'allow-all') || (has(it, 'allow') && has(it, 'all') && has(it, 'model'));
}

/** A control of the section that is understood: what it is not is then known too. */
export function isUnderstood(it: Candidate): boolean {
  return (
    it.meanings.size > 0 ||
    it.concepts.size > 0 ||
    it.name === '' ||
    NO_OPENER.some((sign) => sign.holds(it, null))
  );
}

/** A menu of the section in which Remove may be. It changes nothing by itself, and is never more than likely. */
export const REMOVE_MENU: readonly Sign<unknown>[] = [...NO_OPENER, A_MENU];
