import { clip } from './clip.ts';
import { maskKeys } from './keys.ts';
import { plainText } from './plain.ts';

/** A text that somebody gave, rid of its keys. */
export interface Masked {
  /** What may be shown and kept: the part that is read. One whose keys show only once its escapes are undone is without its escapes. */
  text: string;
  /** The same as it is read. */
  plain: string;
  keySeen: boolean;
  /** The text was too long to be read whole. */
  truncated: boolean;
}

/**
 * Cuts a text to what is read and masks its keys, without telling what it is. It stands alone for scripts that keep a text and
 * do not read it.
 */
export function masked(text: string): Masked {
  const part = clip(text);
  const raw = maskKeys(part.text, part.from, part.to);
  const kept = `${part.before}${raw.text}${part.behind}`;
  const plain = maskKeys(plainText(kept));
  return {
    text: plain.seen ? plain.text : kept,
    plain: plain.text,
    keySeen: raw.seen || plain.seen,
    truncated: part.truncated,
  };
}
