/** What a copied key may have in its midst without a person seeing it, at the place where the pattern stands. */
const SOFT_BREAK =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal output holds them
  /(?:[\u00ad\u180e\u200b-\u200f\u2060\ufeff]|\x1b\[[0-9;]{0,12}[A-Za-z]|\\{1,4}(?:x1b|u001b|033)\[[0-9;]{0,12}m|\\{1,4}u(?:00ad|200[b-f]|2060|feff)|&(?:#8203|#x200b|#173|shy|zwnj|zwj|ZeroWidthSpace);|%E2%80%8B|<wbr ?\/?>|=\r?\n|["'`]\s{0,40}[+\\]?\s{0,40}["'`])/iy;
/** The end of a line, with the margin of the next. */
const LINE_BREAK = /(?:\\{1,4}r)?(?:\\{1,4}n|\r?\n|<br ?\/?>|%0A)(?:[ \t]|[>#*|│+] ?){0,40}/iy;
const KEY_CHARACTERS = /[A-Za-z0-9_-]{1,250}/y;

const GAP = '(?:[\\u200b-\\u200f\\u2060\\ufeff]|<wbr>)?';
const HYPHEN = '(?:[-‐‑–−]|\\\\{1,4}u002[dD]|&#45;|&#[xX]2[dD];|&hyphen;|%2[dD])';
/** How secret keys begin: OpenAI's and other vendors' that speak the same protocol. */
const PREFIX = new RegExp(
  `(?:s${GAP}k|sess|csk|xai|pplx|nvapi)${GAP}${HYPHEN}|(?:gsk|hf|ghp|gho|ghs|github_pat|r8|tgp_v1)_|AIza|AKIA`,
  'g',
);
const KIND_OF_KEY = /^(?:proj|svcacct|admin|None|ant-api\d\d|ant-admin\d\d|ant|or-v1)-/;

/** A value that a word before it calls a key or a token. */
const LABELLED =
  /((?:\b(?:bearer|basic)|(?:api|access|subscription|secret|auth)[-_ ]?(?:key|token)(?:["'`\\]{0,4}(?:\s{0,3}(?:[:=]|=>)| provided:?)|\s{0,3}is\b))(?:\s|["'`\\]|%20|\+){1,6})([A-Za-z0-9_~+/=.-]{16,})/gi;
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
    const soft = matchAt(SOFT_BREAK, text, at);
    const line = soft ? '' : matchAt(LINE_BREAK, text, at);
    if (!soft && !line) break;
    at += soft.length + line.length;
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

function maskPrefixed(text: string): string {
  let result = '';
  let done = 0;
  let read = 0;
  for (const found of text.matchAll(PREFIX)) {
    const start = found.index;
    if (start < done || start < read) continue;
    const inside = isInside(text, start);
    if (inside === 'id') continue;
    const { isKey, end } = keyAt(text, start + found[0].length);
    if (!isKey) {
      // A part of what is not random is not random either.
      read = end;
      continue;
    }
    if (inside === 'word' && end - start < 30) continue;
    const shown = /^s.{0,8}k/.test(found[0]) && !found[0].startsWith('sess') ? 'sk-' : found[0];
    result += `${text.slice(done, start)}${shown}…`;
    done = end;
  }
  return result + text.slice(done);
}

/**
 * Replaces every secret key in a text by its prefix and an ellipsis (`sk-…`), also where line breaks, escapes,
 * string concatenation or zero-width characters stand inside it. Project, organization and model ids stay, and so
 * does what is masked already (`sk-REDACTED`, `sk-***abc`). `seen`: there was one. Never throws; linear in time.
 */
export function maskKeys(text: string): { text: string; seen: boolean } {
  const masked = maskPrefixed(text)
    .replace(TOKEN, 'eyJ…')
    .replace(LABELLED, (whole, label: string, value: string) =>
      count(value, /\d/g) >= 3 && count(value, /[A-Za-z]/g) >= 3 && !HARMLESS.test(value)
        ? `${label}…`
        : whole,
    );
  return { text: masked, seen: masked !== text };
}
