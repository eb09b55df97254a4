import { clip } from './diagnosis/clip.ts';
import { maskKeys } from './diagnosis/keys.ts';
import { plainText } from './diagnosis/plain.ts';

/**
 * What may be kept of a text that somebody gave, without telling what it is: the very text that the diagnosis would
 * have kept, and whether a key was in it. Apart from the diagnosis, for scripts that keep a text and do not read it.
 */
export function masked(text: string): { text: string; keySeen: boolean } {
  const part = clip(text);
  const raw = maskKeys(part.text, part.from, part.to);
  const kept = `${part.before}${raw.text}${part.behind}`;
  const plain = maskKeys(plainText(kept));
  return { text: plain.seen ? plain.text : kept, keySeen: raw.seen || plain.seen };
}
