import type { Landmark, Refusal } from '../../model/console-view.ts';
import type { Candidate } from './candidate.ts';

/**
 * Something that speaks for or against a candidate.
 * `proof`: enough by itself. `hint`: enough where pressing it changes nothing. `veto`: it cannot be it.
 */
export interface Sign<Place> {
  /** How it is reported. */
  says: string;
  weight: 'proof' | 'hint' | 'veto';
  holds(candidate: Candidate, place: Place): boolean;
}

/** One candidate left standing by the rules, or why none is. */
export type Resolution =
  | { chosen: Candidate; sure: boolean; says: string; refusal?: undefined }
  | { chosen: null; refusal: Refusal };

/**
 * The only place that chooses. Whoever has a veto is out. Of the rest those stand who have the first of the signs that
 * anybody has, in the order in which the landmark lists them; one standing is chosen, two are a refusal, and where
 * nobody has a sign there is a refusal too: nothing is chosen because nothing else was recognised.
 * @param apart of several that stand, the one that belongs; `null`: it cannot be told
 */
export function resolve<Place>(
  landmark: Landmark,
  candidates: readonly Candidate[],
  signs: readonly Sign<Place>[],
  place: Place,
  apart: (standing: Candidate[]) => Candidate | null = () => null,
): Resolution {
  const stood: string[] = [];
  const standing = candidates.filter((candidate) => {
    const veto = signs.find((sign) => sign.weight === 'veto' && sign.holds(candidate, place));
    if (veto) stood.push(`${candidate.name}: ${veto.says}`);
    return !veto;
  });
  for (const sign of signs) {
    if (sign.weight === 'veto') continue;
    const holding = standing.filter((candidate) => sign.holds(candidate, place));
    if (holding.length === 0) continue;
    const one = holding.length === 1 ? holding[0] : apart(holding);
    if (one) return { chosen: one, sure: sign.weight === 'proof', says: sign.says };
    stood.push(...holding.map(({ name }) => `${name}: ${sign.says}`));
    return { chosen: null, refusal: { landmark, why: 'several', stood } };
  }
  stood.push(...standing.map(({ name }) => `${name}: nothing speaks for it`));
  return { chosen: null, refusal: { landmark, why: 'none', stood } };
}
