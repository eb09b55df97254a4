import { isIdLike, tidy } from './words/ids.ts';

/** What begins a secret: keys of OpenAI and of others, tokens, session ids. */
const KEY = /\b(?:sk|pk|rk|sess|ghp|gho|xox[abp]|eyJ)[-_.]?[A-Za-z0-9_\-.]{6,}|\bsk-\S*/gi;
const ADDRESS = /\b(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)\S+/gi;
const MAIL = /(?<![^\s<>()[\]"'@])[^\s<>()[\]"'@]+@[^\s<>()[\]"']+/g;
/** Ids as the API writes them: a kind, a mark, and letters drawn at random. */
const KIND =
  'proj|org|user|usr|key|team|tenant|acct|account|inv|invoice|cus|sub|asst|req|resp|file|run|thread|batch';
const ID = new RegExp(`\\b(?:${KIND})[-_][A-Za-z0-9_-]{3,}`, 'gi');
const IS_ID = new RegExp(`^(?:${KIND})[-_](?=.*[\\d_A-Z])[A-Za-z0-9_-]{3,}$`);
/** A long word of letters and digits mixed, or in the form of a UUID. */
const RANDOM = /(?<![A-Za-z0-9_-])(?=[A-Za-z0-9_-]*\d)(?=[A-Za-z0-9_-]*[A-Za-z])[A-Za-z0-9_-]{16,}/g;
/** A number with its separators; a date is one. */
const NUMBER = /\d(?:[\d.,:'’/\u00a0\u202f-]*\d)?/g;
/** A display name of a model, and what follows one: `GPT-4.1 mini`, `o4 mini`. */
const VARIANTS =
  '(?:[- ](?:mini|nano|turbo|pro|preview|latest|audio|realtime|transcribe|search|instruct|image|codex|chat|max|tts|deep research)\\b)';
const DISPLAY = new RegExp(
  `(?:§model|\\b(?:chat)?gpt[- ]?\\d[\\w.]*|\\b(?:sora|whisper|dall[-·]?e)[- ]?\\d[\\w.-]*)${VARIANTS}*|\\bo\\d${VARIANTS}+`,
  'gi',
);

/**
 * A text of the page without what tells of an account: keys, addresses, ids, models and numbers are put by placeholders
 * that begin with `§`.
 * @param wanted the model that is sought, which becomes `§wanted`
 */
export function masked(text: string, wanted: string | null): string {
  const safe = tidy(text.replaceAll('§', ''));
  return (wanted ? safe.replace(occurrence(wanted), '§wanted') : safe)
    .replace(KEY, '§key')
    .replace(ADDRESS, '§url')
    .replace(MAIL, '§mail')
    .split(' ')
    .map(maskedWord)
    .join(' ')
    .replace(DISPLAY, '§model')
    .replace(ID, '§id')
    .replace(RANDOM, '§id')
    .replace(NUMBER, (number) => (number.replace(/\D/g, '').length > 2 ? '§n' : number));
}

/** The whole id, and no piece of a longer one. */
function occurrence(id: string): RegExp {
  const literal = id.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`(?<![A-Za-z0-9._:/@-])${literal}(?![A-Za-z0-9_:/@-]|\\.[A-Za-z0-9])`, 'g');
}

/** An id in its quotes, brackets and marks. */
function maskedWord(word: string): string {
  const before = /^[^\p{L}\p{N}§]*/u.exec(word)?.[0] ?? '';
  const rest = word.slice(before.length);
  const after = /(?<=[\p{L}\p{N}])[^\p{L}\p{N}]*$/u.exec(rest)?.[0] ?? '';
  const core = rest.slice(0, rest.length - after.length);
  if (core === '' || core.includes('§')) return word;
  if (IS_ID.test(core)) return `${before}§id${after}`;
  return isIdLike(core) || isIdLike(core.toLowerCase()) ? `${before}§model${after}` : word;
}

/** Whether a text holds nothing that would be masked. */
export function isPlain(text: string): boolean {
  return masked(text, null) === tidy(text);
}
