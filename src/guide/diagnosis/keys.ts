import { UNSEEN, visible } from './visible.ts';

const KEY_CHARACTERS = /[A-Za-z0-9_-]{1,250}/y;
/** Where a string literal ends and is joined to the next, or what nobody sees. */
const JOINT = new RegExp(
  `${UNSEEN}{1,40}|["'\`]\\s{0,40}(?:[+.&]\\s{0,40}|[_\\\\]\\n\\s{0,40}){0,2}[fru]?["'\`]`,
  'y',
);
/** The end of a line, with a border or a continuation mark, and the margin of the next. */
const LINE_BREAK = new RegExp(
  `["'\`]?[ \\t]{0,60}[│┃║|\\\\]?[ \\t${UNSEEN}]{0,8}\\r?\\n(?:\\d{4}-\\d\\d-\\d\\d[T ][\\d:.,]{8,18}Z?[ \\t])?(?:\\d{1,5}[ \\t]?[|│:])?(?:[ \\t${UNSEEN}]|[>#*|│┃║+;%"'\`] ?|// ?|-- ){0,40}`,
  'y',
);

const S_K = `[sS]${UNSEEN}{0,4}[kK]`;
/** How secret keys begin: OpenAI's, and those of other vendors and tools that stand in the same logs. */
const PREFIX = new RegExp(
  `(?:${S_K}|sess|csk|xai|pplx|nvapi|glpat|xox[abp])${UNSEEN}{0,4}-|(?:gsk|hf|ghp|gho|ghs|github_pat|r8|fw|tgp_v1|lsv2_[ps][tk])_|AIza|AKIA`,
  'g',
);
const KIND_OF_KEY = /^(?:proj|svcacct|admin|None|ant-api\d\d|ant-admin\d\d|ant|or-v1|lf)-/;

/** A value that a word before it calls a key or a token. */
const LABELLED =
  /(\b(?:bearer|basic)[\s"'`+\u200b]{1,6}|(?:api|access|subscription|secret|auth|client)[-_ ]?(?:access[-_ ]?)?(?:key|token|secret)["'`]{0,4}(?:\s{0,3}(?:[:=]|=>)| provided:?|\s{1,3}is\b)[\s"'`\u200b]{0,6}|[?&]key=)([A-Za-z0-9_~+/=.-]{16,})/gi;
const TOKEN = /\beyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{6,4000}(?:\.[A-Za-z0-9_-]{6,2000})?/g;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Whether characters look drawn at random, as those of a key do and those of words do not. */
function isRandom(text: string): boolean {
  return /\d/.test(text)
    ? /[A-Za-z]/.test(text)
    : /[a-z][A-Z]{1,3}[a-z]/.test(text) && /[A-Z][a-z]{1,3}[A-Z]/.test(text);
}

/** Ids that look random and are no secret. */
const HARMLESS = /^(?:proj_|org-|req_|resp_|gpt-|ft:|o\d|text-|chatgpt|claude|gemini|model)/i;

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Whether the text behind a prefix that ends at `from` is a key, and how far it was read. */
function keyAt(text: string, from: number): { isKey: boolean; end: number } {
  let payload = '';
  let end = from;
  let at = from;
  while (payload.length < 250) {
    const run = matchAt(KEY_CHARACTERS, text, at);
    payload += run;
    at += run.length;
    if (run) end = at;
    const joint = matchAt(JOINT, text, at);
    const line = joint ? '' : matchAt(LINE_BREAK, text, at);
    if (!joint && !line) break;
    at += joint.length + line.length;
    const next = matchAt(KEY_CHARACTERS, text, at);
    if (!next || HARMLESS.test(next)) break;
    const bare = payload.replace(KIND_OF_KEY, '');
    if (line && !(isRandom(next) && (bare.length < 6 || isRandom(bare)))) break;
  }
  const bare = payload.replace(KIND_OF_KEY, '');
  return { isKey: bare.length >= 16 && isRandom(bare), end };
}

/** Whether the place is inside an id that is no secret, or inside a word. */
function isInside(text: string, at: number): 'id' | 'word' | null {
  let from = at;
  while (from > 0 && at - from < 100 && /[A-Za-z0-9_-]/.test(text[from - 1] as string)) from--;
  if (/^(?:proj_|org-)/.test(text.slice(from, from + 5))) return 'id';
  return /[A-Za-z0-9]/.test(text[at - 1] ?? '') ? 'word' : null;
}

/** Where a key stands and what is shown instead. */
interface Found {
  start: number;
  end: number;
  shown: string;
}

function prefixed(text: string): Found[] {
  const keys: Found[] = [];
  let read = 0;
  for (const found of text.matchAll(PREFIX)) {
    const start = found.index;
    if (start < read) continue;
    const inside = isInside(text, start);
    if (inside === 'id') continue;
    const { isKey, end } = keyAt(text, start + found[0].length);
    // A part of what is not random is not random either.
    read = end;
    if (!isKey || (inside === 'word' && end - start < 30)) continue;
    const prefix = found[0].replaceAll(UNSEEN, '');
    keys.push({ start, end, shown: /^sk/i.test(prefix) ? 'sk-' : prefix });
  }
  return keys;
}

function labelled(text: string): Found[] {
  const keys: Found[] = [];
  for (const { index, 0: whole, 1: label, 2: value } of text.matchAll(LABELLED)) {
    if (label === undefined || value === undefined) continue;
    if (count(value, /\d/g) < 3 || count(value, /[A-Za-z]/g) < 3 || HARMLESS.test(value)) continue;
    keys.push({ start: index + label.length, end: index + whole.length, shown: '' });
  }
  return keys;
}

function tokens(text: string): Found[] {
  return Array.from(text.matchAll(TOKEN), ({ index, 0: token }) => ({
    start: index,
    end: index + token.length,
    shown: 'eyJ',
  }));
}

/**
 * Replaces every secret key in a text by its prefix and an ellipsis (`sk-…`), also where line breaks, escapes,
 * string concatenation, full-width letters or zero-width characters stand inside it. Project, organization and
 * model ids stay, and so does what is masked already (`sk-REDACTED`, `sk-***abc`). `seen`: there was one. Never
 * throws; linear in time.
 */
export function maskKeys(text: string): { text: string; seen: boolean } {
  const seen = visible(text);
  const keys = [...prefixed(seen.text), ...tokens(seen.text), ...labelled(seen.text)];
  keys.sort((a, b) => a.start - b.start || b.end - a.end);
  let result = '';
  let done = 0;
  for (const { start, end, shown } of keys) {
    const from = seen.at[start] as number;
    const to = seen.at[end] as number;
    if (to <= done) continue;
    if (from >= done) result += `${text.slice(done, from)}${shown}…`;
    done = to;
  }
  return { text: result + text.slice(done), seen: done > 0 };
}
