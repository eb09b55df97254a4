import type { PageSpec, Policy } from '../spec.ts';
import type { Word } from '../words/english.ts';

/** One mode on offer, with its words. */
export interface Choice {
  mode: Policy['mode'];
  name: Word;
  hint: Word;
}

const FULL: Choice[] = [
  { mode: 'none', name: 'modeNone', hint: 'modeNoneHint' },
  { mode: 'deny_list', name: 'modeDeny', hint: 'modeDenyHint' },
  { mode: 'allow_list', name: 'modeAllow', hint: 'modeAllowHint' },
];
const SHORT: Choice[] = [
  { mode: 'allow_list', name: 'modeAllowShort', hint: 'modeAllowShortHint' },
  { mode: 'deny_list', name: 'modeDenyShort', hint: 'modeDenyShortHint' },
];

/** The modes that the editor of a page offers; none where its list alone is edited. */
export function choicesOf(spec: PageSpec, known: Policy): Choice[] {
  if (spec.structure.modes === 'none') return [];
  if (spec.generation === 'G1.5') return SHORT;
  if (spec.generation === 'G1') return known.mode === 'none' ? SHORT : [];
  return FULL;
}
