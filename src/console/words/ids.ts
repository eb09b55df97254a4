import { isModelId } from '../../model/ids.ts';

/** Beginnings of the ids of OpenAI's models (source: error texts and model lists, last seen 2026-11). A new family is known by its digits. */
const FAMILY =
  /^(?:ft:|openai\/|gpt-|o\d|chatgpt-|text-|dall-e|whisper|tts-|omni-|codex|computer-use|davinci|babbage|curie|ada|sora|realtime|audio-)/;

/** Words that make another model of an id when they follow it. */
const VARIANT =
  /^(?:mini|nano|turbo|pro|preview|latest|audio|realtime|transcribe|search|instruct|image|codex|chat|max|deep|research|vision|luna|sol|terra|(?:19|20)\d\d(?:-\d\d){0,2}|\d{3,4}k?)$/i;

/** A text with one kind of hyphen and of space, and without what has no width. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** A token without the quotes, brackets, marks and pictures that stand round it. What is cut keeps its ellipsis. */
function bareToken(token: string): string {
  return token.replace(/^[^\p{L}\p{N}-]+/u, '').replace(/(?<=^|[\p{L}\p{N}\-_…])[^\p{L}\p{N}\-_…]+$/u, '');
}

/** Whether a token reads as a model id, in the form in which the API writes them. A count behind a word (`models3/40`) is none. */
export function isIdLike(token: string): boolean {
  if (!isModelId(token) || token.length < 2 || /\/\d+$/.test(token)) return false;
  if (FAMILY.test(token) && /[\d-]/.test(token)) return true;
  return (
    /^[a-z][a-z0-9._:/@-]*$/.test(token) && /\d/.test(token) && /[-./]/.test(token) && /[a-z]{2}/.test(token)
  );
}

/** An id with the word of a badge behind it and nothing between them: which letters are the id's cannot be told. */
function isGlued(token: string): boolean {
  return /[a-z\d][A-Z][a-z]{2,}$/.test(token) && /\d/.test(token) && !token.startsWith('ft:');
}

/** Stands before a name and says nothing of it: a tick, a dot of a list, a star, a picture. */
const MARK = /^[✓•·●○◦★☆\p{Extended_Pictographic}\p{Mn}]+$/u;

/** What a piece of text calls a model. */
export interface Called {
  /** In the API's form; `null`: in another. */
  id: string | null;
  /** The same name without case, spaces and hyphens, by which a display name is compared. */
  key: string;
  /** Nothing but the name stands there. */
  alone: boolean;
}

/** A name by which `GPT-4.1 mini` and `gpt-4.1-mini` are one. */
export function nameKey(text: string): string {
  return tidy(text)
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}

/**
 * The model that a piece of text begins with: an id (`gpt-4.1`), an id in quotes or with a mark behind it, or a display
 * name (`GPT-4.1 mini`); `null`: it begins with none.
 * @param sought an id that counts as one whatever it looks like
 */
export function called(text: string, sought: string | null): Called | null {
  const words = tidy(text).split(' ');
  if (words.length > 1 && MARK.test(words[0] ?? '')) words.shift();
  const first = bareToken(words[0] ?? '');
  if (!/^[a-z]/i.test(first) || isGlued(first)) return null;
  let at = 1;
  let display = first;
  // A description is set off by a mark: what follows a colon or a comma is no part of the name.
  if (first.length >= (words[0] ?? '').replace(/^["'`“‘(]+/, '').length) {
    while (at < words.length && VARIANT.test(bareToken(words[at] ?? ''))) {
      display += ` ${bareToken(words[at] ?? '')}`;
      at += 1;
    }
  }
  const alone = words.slice(at).every((word) => /^[([].*[)\]]$/.test(word) || !/[\p{L}\p{N}]/u.test(word));
  if (at === 1 && (first === sought || isIdLike(first))) return { id: first, key: nameKey(first), alone };
  if (isIdLike(display.toLowerCase().replaceAll(' ', '-'))) return { id: null, key: nameKey(display), alone };
  return null;
}

/**
 * The ids that a line of a list holds where it holds nothing else: one entry, or several with marks between them.
 * Empty for a sentence, whatever ids it names.
 * @param sought an id that counts as one whatever it looks like
 */
export function entriesOf(text: string, sought: string | null): string[] {
  const found: string[] = [];
  for (const word of tidy(text).split(/[\s,;·•|、，]+/)) {
    const token = bareToken(word);
    if (token === '' || /^[([].*[)\]]$/.test(word) || !/[\p{L}\p{N}]/u.test(token)) continue;
    if (token !== sought && !isIdLike(token)) return [];
    found.push(token);
  }
  return found;
}
