import { DASHED, isRandom, UNDASHED } from '../../model/secret.ts';
import { UNSEEN } from './visible.ts';

/** Where a secret stands in a text and what is shown instead, before an ellipsis. */
export interface Found {
  start: number;
  end: number;
  shown: string;
}

const KEY_CHARACTERS = /[A-Za-z0-9_-]{1,8000}/y;
/** Where a string literal ends and is joined to the next, what nobody sees, or the mark between the parts of a token. */
const JOINT = new RegExp(
  `${UNSEEN}{1,40}|["'\`]\\s{0,40}(?:(?:[+.&]|[_\\\\]\\n)\\s{0,40}){0,2}[fru]?["'\`]|\\.(?=[A-Za-z0-9_-]{6})`,
  'y',
);
/** The end of a line, with a border or a continuation mark, and the margin of the next. */
const LINE_BREAK = new RegExp(
  `["'\`]?[ \\t]{0,60}[│┃║|\\\\]?[ \\t${UNSEEN}]{0,8}\\r?\\n(?:\\d{4}-\\d\\d-\\d\\d[T ][\\d:.,]{8,18}Z?[ \\t])?(?:\\d{1,5}[ \\t]?[|│:])?(?:[ \\t${UNSEEN}]|[>#*|│┃+;%"'\`]|//|--){0,60}`,
  'y',
);

const PREFIX = new RegExp(
  `(?:${DASHED.replace('[kK]', `${UNSEEN}{0,4}[kK]`)})${UNSEEN}{0,4}-|${UNDASHED}`,
  'g',
);
const KIND_OF_KEY = /^(?:proj|svcacct|service|admin|None|live|test|ant-api\d\d|ant-admin\d\d|ant|or-v1|lf)-/;
/** Most that is read of one key, with what stands between its parts: the longest web tokens. */
const LONGEST = 10_000;
/** So much of it tells whether it is one. */
const JUDGED = 250;

/** Ids that look random and are no secret. */
export const HARMLESS =
  /^(?:proj_|org-|user-|req_|resp_|chatcmpl-|(?:chat)?gpt-|ft:|o\d(?![a-z0-9])|text-|claude-|gemini-|models?(?![a-z0-9])|\d{4}-\d\d-\d\d)/i;

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** A part of an access key of AWS: capitals and digits, often without a digit. */
const CAPITALS = /^[A-Z2-7]{1,16}$/;

/** Whether the text behind a prefix that ends at `from` is a key, and how far it was read. */
function keyAt(
  text: string,
  from: number,
  isPart: (run: string) => boolean,
): { isKey: boolean; end: number } {
  // Once masked, whatever is written on behind the ellipsis belongs to the key.
  const on = text[from] === '…' ? 1 : 0;
  let payload = '';
  let end = from;
  let at = from + on;
  while (at - from < LONGEST) {
    const run = matchAt(KEY_CHARACTERS, text, at);
    if (payload.length < JUDGED) payload += run;
    at += run.length;
    if (run) end = at;
    else if (on) break;
    const joint = matchAt(JOINT, text, at);
    const line = joint ? '' : matchAt(LINE_BREAK, text, at);
    if (!joint && !line) break;
    at += joint.length + line.length;
    const next = matchAt(KEY_CHARACTERS, text, at);
    if (!next || HARMLESS.test(next)) break;
    const bare = payload.replace(KIND_OF_KEY, '');
    if (joint === '.' && !isPart(next)) break;
    if (line && !(isPart(next) && (bare.length < 6 || isPart(bare)))) break;
  }
  const bare = payload.replace(KIND_OF_KEY, '');
  return { isKey: on ? bare.length >= 8 : bare.length >= 16 && isPart(bare), end };
}

/** Whether the place is inside an id that is no secret, or inside a word. */
function isInside(text: string, at: number): 'id' | 'word' | null {
  let from = at;
  while (from > 0 && at - from < 100 && /[A-Za-z0-9_-]/.test(text[from - 1] as string)) from--;
  if (/^(?:proj_|org-)/.test(text.slice(from, from + 5))) return 'id';
  return /[A-Za-z0-9]/.test(text[at - 1] ?? '') ? 'word' : null;
}

/** Keys that are known by how they begin, also where something stands between their parts. */
export function prefixed(text: string): Found[] {
  const keys: Found[] = [];
  let read = 0;
  for (const found of text.matchAll(PREFIX)) {
    const start = found.index;
    if (start < read) continue;
    const inside = isInside(text, start);
    if (inside === 'id') continue;
    const isPart = /^A[KS]IA$/.test(found[0]) ? (run: string) => CAPITALS.test(run) : isRandom;
    const { isKey, end } = keyAt(text, start + found[0].length, isPart);
    // A part of what is not random is not random either.
    read = end;
    if (!isKey || (inside === 'word' && end - start < 30)) continue;
    const prefix = found[0].replaceAll(UNSEEN, '');
    keys.push({ start, end, shown: /^sk-/i.test(prefix) ? 'sk-' : prefix });
  }
  return keys;
}

const BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
const END = '-----END';
/** Longest block of a private key, with the margins of its lines. */
const BLOCK = 20_000;
const ARMOUR = /[^A-Za-z0-9+/=]{0,60}([A-Za-z0-9+/=]{1,5000})/y;

/** How far the lines of a key go whose end is cut off. */
function armourIn(text: string): number {
  for (let end = 0; ; ) {
    ARMOUR.lastIndex = end;
    const [whole = '', run = ''] = ARMOUR.exec(text) ?? [];
    if (run.length < 8 || !(run.length >= 40 || isRandom(run))) return end;
    end += whole.length;
  }
}

/** Private keys in their armour. */
export function armoured(text: string): Found[] {
  const keys: Found[] = [];
  let read = 0;
  let end = 0;
  for (const { index, 0: begin } of text.matchAll(BEGIN)) {
    const start = index + begin.length;
    if (start < read) continue;
    if (end >= 0 && end < start) end = text.indexOf(END, start);
    const isWhole = end >= start && end - start <= BLOCK;
    read = isWhole ? end : start + armourIn(text.slice(start, start + BLOCK));
    if (read > start) keys.push({ start, end: read, shown: '' });
  }
  return keys;
}
