import type { Change, Kind } from '../spec.ts';
import { data } from './data.ts';
import { decoration } from './decoration.ts';
import { decoys } from './decoys.ts';
import { language } from './language.ts';
import { structure } from './structure.ts';
import { timing } from './timing.ts';
import { words } from './words.ts';

/** Every small change, by kind. */
export const KINDS: Record<Kind, readonly Change[]> = {
  words,
  decoration,
  structure,
  decoys,
  data,
  language,
  timing,
};
