import { character, ENTITIES, plainSign } from './signs.ts';

/** What a person sees of a text, and where each character of it begins in the original. */
export interface Visible {
  text: string;
  /** One more entry gives the original's length. */
  at: Int32Array;
}

/** Stands where something is that nobody sees: a colour, an inline tag, a zero-width character. */
export const UNSEEN = '\u200b';

/** By their first character, the notations that stand for one character or for nothing. */
const NOTATIONS = new Map<string, RegExp>([
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal output holds them
  ['\x1b', /\x1b[[(][0-9;?]{0,24}[A-Za-z]/y],
  ['\x9b', /\x9b[0-9;?]{0,24}[A-Za-z]/y],
  ['[', /\[(?:\d{1,3}(?:;\d{1,3}){0,5})?m/y],
  ['^', /\^\[\[[0-9;]{0,24}[A-Za-z]/y],
  ['<', /<(?:br ?\/?|\/?(?:wbr|span|code|font|mark|strong|em|b|i|u|a)(?:\s[^<>]{0,300})?\/?)>/iy],
  ['&', /&(?:amp;){0,3}(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/iy],
  [
    '\\',
    /\\{1,8}(?:(?:x1b|u001b|033|e)\[[0-9;]{0,24}[A-Za-z]|u\{?([0-9a-f]{4})\}?|x([0-9a-f]{2})|([nrt])|(["'`_*[\](){}<>#+.!|~/-]))/iy,
  ],
  ['%', /%(?:25){0,2}(?:(E2%80%8[B-F]|C2%AD)|([0-7][0-9a-f]))/iy],
  ['=', /=\r?\n(?=\S)/y],
]);

/** Marks the ASCII characters that may begin a notation. */
const BEGINS = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(NOTATIONS.has(String.fromCharCode(code))),
);

/** The character that a notation stands for; `''`: none. */
function meaning([whole, first, second, third, fourth]: RegExpExecArray): string {
  switch (whole[0]) {
    case '&':
      if (third) return ENTITIES.get(third.toLowerCase()) ?? ' ';
      return character(first ? Number(first) : Number.parseInt(second ?? '', 16));
    case '\\':
      if (first ?? second) return character(Number.parseInt(first ?? second ?? '', 16));
      return third ? (third.toLowerCase() === 't' ? '\t' : '\n') : (fourth ?? '');
    case '%':
      return first ? '' : character(Number.parseInt(second ?? '', 16));
    case '<':
      return whole.toLowerCase().startsWith('<br') ? '\n' : '';
    default:
      return '';
  }
}

/**
 * Reads a text as it looks where it was copied from: escapes, character references and full-width letters as what
 * they stand for, what nobody sees as {@link UNSEEN}. Takes any text; linear in its length.
 */
export function visible(text: string): Visible {
  const at = new Int32Array(text.length + 1);
  const signs = new Uint16Array(text.length);
  let count = 0;
  for (let i = 0; i < text.length; ) {
    at[count] = i;
    const code = text.charCodeAt(i);
    if (code < 128 && BEGINS[code] === 0) {
      signs[count++] = code;
      i++;
      continue;
    }
    let sign = text[i] as string;
    const notation = NOTATIONS.get(sign);
    if (notation) notation.lastIndex = i;
    const found = notation?.exec(text);
    if (found) sign = meaning(found);
    i += found ? found[0].length : 1;
    if (sign > '\x7f') sign = plainSign(sign);
    signs[count++] = (sign || UNSEEN).charCodeAt(0);
  }
  at[count] = text.length;
  let result = '';
  for (let from = 0; from < count; from += 8192) {
    result += String.fromCharCode(...signs.subarray(from, Math.min(count, from + 8192)));
  }
  return { text: result, at: at.slice(0, count + 1) };
}
