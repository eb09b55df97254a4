/**
 * Letters whose languages are in files of their own: every entry of these is in letters that no other language has, but for
 * words that English has too, so that a page without such letters never needs them.
 */
export const LETTERS = {
  cyrillic: /\p{Script=Cyrillic}/u,
  cjk: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
} as const;

export type Alphabet = keyof typeof LETTERS;

export const ALPHABETS = Object.keys(LETTERS) as Alphabet[];
