import { isAddress, isMasked, isModelId, isProjectId, isSampleProject, projectIn } from '../../model/ids.ts';
import { isSecret } from '../../model/secret.ts';
import { maskKeys } from '../diagnosis/keys.ts';
import { HARMLESS } from '../diagnosis/prefixed.ts';

/** `address`: it names no project. `sample`: nobody's project. `project`: a project among the models. `key`: masked. */
export type Why = 'no-id' | 'address' | 'sample' | 'project' | 'key';

/** A word of a box that is no id for it. */
export interface Refused {
  /** From 1. */
  line: number;
  /** Where it ends in the text. */
  end: number;
  /** The word, cut where it is long; empty for a key. */
  shown: string;
  why: Why;
}

/** What a box holds. */
export interface Listed {
  /** What may stand in the box: as written, every key that is recognised masked. */
  text: string;
  /** Each one once, in the order of the box. */
  ids: string[];
  /** Those that stand there more than once. */
  twice: string[];
  refused: Refused[];
}

type Read = { id: string; why?: never } | { id?: never; why: Why };

/**
 * The projects of a box: ids, or addresses that carry one, on lines of their own or with spaces or commas between.
 * Keys are masked before anything is read. Takes any text and never throws; linear in its length.
 */
export function readProjects(written: string): Listed {
  return read(written, projectOf);
}

/** The models of a box, in the same manner. */
export function readModels(written: string): Listed {
  return read(written, modelOf);
}

function read(written: string, idOf: (word: string) => Read): Listed {
  const text = maskKeys(written).text.replace(WORD, maskWord);
  const ids = new Set<string>();
  const twice = new Set<string>();
  const refused: Refused[] = [];
  let from = 0;
  for (const [index, line] of text.split('\n').entries()) {
    for (const found of line.matchAll(WORD)) {
      const word = bare(found[0]);
      if (!/[\p{L}\p{N}…]/u.test(word)) continue;
      const { id, why } = idOf(word);
      if (id !== undefined) (ids.has(id) ? twice : ids).add(id);
      const at = { line: index + 1, end: from + found.index + found[0].length };
      if (isKey(word)) refused.push({ ...at, shown: '', why: 'key' });
      else if (why !== undefined) refused.push({ ...at, shown: cut(word), why });
    }
    from += line.length + 1;
  }
  return { text, ids: [...ids], twice: [...twice], refused };
}

function projectOf(word: string): Read {
  const id = projectIn(word) ?? word;
  if (!isProjectId(id)) return { why: isAddress(word) ? 'address' : 'no-id' };
  return isSampleProject(id) ? { why: 'sample' } : { id };
}

function modelOf(word: string): Read {
  if (isProjectId(word)) return { why: 'project' };
  return isModelId(word) && !isKey(word) && !/^https?:/i.test(word) ? { id: word } : { why: 'no-id' };
}

const WORD = /[^\s,]+/g;
/** What a list in code, in JSON or in prose has round its words. */
const ROUND = new Set('[](){}<>"\'`');

/** A word without that. No expression: one that looks for an end is slow where there are many that are none. */
function bare(word: string): string {
  let [start, end] = [0, word.length];
  while (start < end && ROUND.has(word[start] as string)) start++;
  while (end > start && ROUND.has(word[end - 1] as string)) end--;
  return word.slice(start, end);
}

/** Parts that are judged each for itself. Model ids, and secrets of AWS, have slashes and colons in them; addresses are taken apart there too. */
const PART = /[^?#&="'`<>()[\]{}]+/g;
const PART_OF_ADDRESS = /[^/?#&="'`<>()[\]{}]+/g;

/** Masks a secret that only its being given for an id tells, and what is written on behind a mask. The rest of the word stays. */
function maskWord(word: string): string {
  const parts = isAddress(bare(word)) ? PART_OF_ADDRESS : PART;
  return word.replace(parts, (part) => (isSecret(part) || (isKey(part) && /…\S{4}/.test(part)) ? '…' : part));
}

/** Whether a word is a key that was masked, or the beginning of one. An id that was cut with an ellipsis is none. */
function isKey(word: string): boolean {
  return /^sk-/i.test(word) || (isMasked(word) && !HARMLESS.test(word));
}

const SHOWN = 40;

function cut(word: string): string {
  const signs = [...word.slice(0, 2 * SHOWN)];
  return signs.length <= SHOWN ? word : `${signs.slice(0, SHOWN).join('')}…`;
}
