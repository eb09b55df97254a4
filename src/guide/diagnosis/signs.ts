/** Named character references that turn up in pasted errors; all others stay as written. */
export const ENTITIES = new Map([
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['grave', '`'],
  ['lsquo', "'"],
  ['rsquo', "'"],
  ['ldquo', '"'],
  ['rdquo', '"'],
  ['laquo', '`'],
  ['raquo', '`'],
  ['hellip', '…'],
  ['lowbar', '_'],
  ['hyphen', '-'],
  ['ndash', '-'],
  ['zwnj', ''],
  ['zwj', ''],
  ['shy', ''],
  ['newline', '\n'],
  ['tab', '\t'],
  ['colon', ':'],
  ['period', '.'],
  ['sol', '/'],
]);

/** Characters that stand for a plain one (typographic quotes, hyphens, rare spaces) or, in effect, for none. */
const LOOKALIKES = new Map<string, string>();
for (const [plain, others] of [
  ['"', '“”„‟″〝〞'],
  ["'", '‘’‚‛′´ʼ'],
  ['`', 'ˋ‵「」『』«»‹›〈〉《》【】❮❯'],
  ['-', '‐‑‒–−﹣'],
  [' ', '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'],
  ['\n', '\u0085\u2028\u2029'],
  [
    '',
    '\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff',
  ],
] as const) {
  for (const other of others) LOOKALIKES.set(other, plain);
}

/** The character of a code point; a gap where there is none. */
export function character(code: number): string {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : ' ';
}

/** The plain character that one beyond ASCII stands for: itself, where it stands for none; `''`: it cannot be seen. */
export function plainSign(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return LOOKALIKES.get(sign) ?? sign;
}
