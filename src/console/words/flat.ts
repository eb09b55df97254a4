/** Texts in the form in which the lexicon is looked up: folded, and split into words. */

import { plain } from './bare.ts';

const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}々〆ー';
const IS_CJK = new RegExp(`[${CJK}]`, 'u');
const CJK_GAP = new RegExp(`(?<=[${CJK}#0]) (?=[${CJK}#0])`, 'gu');
const PIECES = new RegExp(
  `[${CJK}]|[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{M}']+|\\S`,
  'gu',
);
const ID_CHUNK = /[a-z0-9][a-z0-9._-]*/g;
const SENTENCE_END = '.!?;。！？；';
const CLAUSE_END = ',:()[]{}|/•·–—"“”«»、「」『』（）';

/** A word of a flattened text. Places are offsets into that text. */
export interface Word {
  text: string;
  start: number;
  end: number;
  sentence: number;
  clause: number;
  /** One Chinese, Japanese or Korean letter. */
  cjk: boolean;
}

/** Whether a text has Chinese, Japanese or Korean letters. */
export const isCjk = (text: string): boolean => IS_CJK.test(text);

/**
 * Case, accents, kinds of apostrophe and of digit fall away; ids become `§`, numbers `#` (nought stays `0`), and
 * between letters of a language without spaces there is none.
 */
export function flatten(text: string): string {
  const folded = plain(text)
    .toLowerCase()
    .replace(/[’ʼ`´′]/g, "'")
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
  return folded.replace(ID_CHUNK, chunk).replace(CJK_GAP, '');
}

/** An ASCII run: a number, an id, or words. */
function chunk(run: string): string {
  if (!/\d/.test(run)) return run.split('-').length > 2 ? '§' : run;
  const dots = /(?<!\.)\.+$/.exec(run)?.[0] ?? '';
  const body = run.slice(0, run.length - dots.length);
  if (/^[\d.-]+$/.test(body)) return (body === '0' ? body : '#') + dots;
  const counted = /^([a-z]{4,})(\d+)$/.exec(body);
  return (counted ? `${counted[1]} ${counted[2] === '0' ? '0' : '#'}` : '§') + dots;
}

/** Splits a flattened text into words, each with its sentence and clause; every CJK letter is a word of its own. */
export function split(flat: string): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let clause = 0;
  for (const match of flat.matchAll(PIECES)) {
    const piece = match[0];
    const start = match.index;
    const push = (text: string, from: number) =>
      words.push({ text, start: from, end: from + text.length, sentence, clause, cjk: isCjk(text) });
    if (SENTENCE_END.includes(piece)) {
      sentence++;
      clause++;
    } else if (CLAUSE_END.includes(piece)) clause++;
    else if (/[\p{L}#0§&]/u.test(piece)) {
      const elided = /^([a-z]{1,5})'(.+)$/.exec(piece);
      const [, before = '', after = ''] = elided ?? [];
      if (!elided || after === 't') push(piece, start);
      else {
        push(before, start);
        if (!/^(?:s|re|ve|ll|d|m)$/.test(after)) push(after, start + before.length + 1);
      }
    }
  }
  return words;
}
