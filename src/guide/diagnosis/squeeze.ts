/** A text reduced to its letters and digits, and where each of them stood. */
export interface Squeezed {
  text: string;
  /** Index in the original of each character; one more entry gives the original's length. */
  at: Int32Array;
}

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Drops everything but letters and digits and lowers ASCII capitals. A sentence then reads the same however
 * it was wrapped, quoted, glued, concatenated, commented or put into table cells.
 */
export function squeeze(text: string): Squeezed {
  const at = new Int32Array(text.length + 1);
  const kept = new Uint16Array(text.length);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code < 128) {
      if (code >= 65 && code <= 90) code += 32;
      else if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57))) continue;
    } else if (!LETTER.test(text[i] as string)) continue;
    kept[count] = code;
    at[count++] = i;
  }
  at[count] = text.length;
  let result = '';
  for (let from = 0; from < count; from += 8192) {
    result += String.fromCharCode(...kept.subarray(from, Math.min(count, from + 8192)));
  }
  return { text: result, at: at.slice(0, count + 1) };
}
