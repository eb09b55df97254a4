import { isRandom } from '../../model/secret.ts';
import { type Found, HARMLESS } from './prefixed.ts';
import { UNSEEN } from './visible.ts';

/** What a word calls the value behind it, and so what such a value looks like. */
type Called = 'password' | 'token' | 'key';

/** Words that call what stands behind them secret, each as the last of a longer name too: `DB_PASSWORD`, `x-api-key`, `authToken`. */
const WORDS: Record<Called, RegExp> = {
  password:
    /pass(?:word|wd|phrase|code)|[_-]pass|(?<![a-z])pass(?=["']?[ \t]{0,3}[:=])|pwd|pswd|secret|credentials?|authorization|passwor[td]|kennwort|contraseña|mot de passe|senha|пароль|パスワード|密码|密碼|비밀번호/i,
  token: /token|bearer|basic|jwt|api[-_ ]?key|sig|signature|access[-_ ]?key/i,
  key: /key/i,
};
const LABEL = new RegExp(
  `(?:${Object.values(WORDS)
    .map(({ source }) => source)
    .join('|')})(?![a-z])`,
  'gi',
);

/** Between such a word and its value: a colon, an equals sign, an arrow, a tag's end, a table's border, a verb or a gap. */
const SIGN = `[ \\t]{0,20}(?:=>|:=|[:=|│>(,])\\s{0,20}|[ \\t]{1,3}(?:is|was|ist|es|est|provided)\\b:?[ \\t]{0,3}|[ \\t${UNSEEN}]{1,4}`;
/** Where the word is itself the value of a `name`. */
const FIELD = `\\s{0,20},?\\s{0,20}["'\`]?value["'\`]?[ \\t]{0,3}[:=][ \\t]{0,3}`;
const SCHEME = `["'\`]?(?:bearer|basic|token|apikey|digest)[ \\t${UNSEEN}]{1,4}`;
const SEPARATOR = new RegExp(
  `["'\`)\\]}${UNSEEN}]{0,4}(?:${FIELD}|${SIGN})(?:${SCHEME})?[bfru]?["'\`]{0,4}${UNSEEN}{0,8}`,
  'iy',
);

/** A word in quotes, or up to a gap. */
const VALUE = /[^\s"'`<>…]{1,128}/y;
const TOKEN = /[A-Za-z0-9_~+/=.-]{1,128}/y;
/** What is left of a token that is longer than what tells that it is one. */
const REST = /[A-Za-z0-9_~+/=.-]{1,8000}/y;
/** Where a next field begins in the same word: `…;User=`, `…&page=`. */
const NEXT_FIELD = /[;&,][A-Za-z][\w.-]{0,40}[=:]/;
const TRAIL = /(?<![.,;:)\]}!?])[.,;:)\]}!?]+$/;

/** What stands where a secret is to be put, or speaks of one. */
const PLACEHOLDER =
  /^(?:[*•x.·_-]+|[$%{<([*#@].*|(?:your|my|the|some|new|old|db|user)?[-_]?(?:api|access|secret|auth|db|user|openai|client)?[-_]?(?:password|passwd|pass|pwd|secret|token|key|value)s?(?:[-_]?(?:here|goes|\d{1,2})\S*)?|null|nil|none|true|false|undefined|string|required|optional|missing|invalid|incorrect|wrong|empty|expired|redacted|hidden|masked|changeme|example|authentication|authorization|(?:os|process|env|config|settings|self|this|args|secrets?|import|vault|getenv|getpass)[.:[(].*|https?:.*|\/.*|\.{1,2}\/.*)$/i;

/** The value without what belongs to the sentence or to the next field. */
function bare(value: string, quoted: boolean): string {
  if (quoted) return value;
  const next = value.search(NEXT_FIELD);
  return (next < 0 ? value : value.slice(0, next)).replace(TRAIL, '');
}

/** Whether a value is a secret, by what it is called and how it is given. */
function isSecretValue(value: string, called: Called, given: { quoted: boolean; named: boolean }): boolean {
  return looksSecret(value, called, given) && !HARMLESS.test(value) && !PLACEHOLDER.test(value);
}

function looksSecret(value: string, called: Called, given: { quoted: boolean; named: boolean }): boolean {
  if (called !== 'password') {
    if (value.length < (called === 'token' ? 12 : 16)) return false;
    return isRandom(value) && (!/\d/.test(value) || /\d\D*\d/.test(value));
  }
  if (given.quoted || given.named) return value.length >= 4;
  return value.length >= 6 && (isRandom(value) || (/[A-Za-z0-9]/.test(value) && /[!@#$%^*?~+&]/.test(value)));
}

function calledBy(label: string): Called {
  if (WORDS.password.test(label)) return 'password';
  return WORDS.token.test(label) ? 'token' : 'key';
}

/** The value of each word that calls one secret. */
export function labelled(text: string): Found[] {
  const found: Found[] = [];
  let read = 0;
  for (const { index, 0: label } of text.matchAll(LABEL)) {
    const end = index + label.length;
    SEPARATOR.lastIndex = end;
    const between = SEPARATOR.exec(text)?.[0];
    if (!between) continue;
    const start = end + between.length;
    if (start < read) continue;
    const called = calledBy(label);
    const pattern = called === 'password' ? VALUE : TOKEN;
    pattern.lastIndex = start;
    const [whole = ''] = pattern.exec(text) ?? [];
    const quote = /["'`](?=[^"'`]*$)/.exec(between)?.[0] ?? '';
    const isSet = /[:=>,(|│]/.test(between);
    const quoted = quote !== '' && between.endsWith(quote) && text[start + whole.length] === quote && isSet;
    const value = bare(whole, quoted);
    // A variable of the environment is set to a value, never to a remark.
    const named = /[A-Z]$/.test(label) && between.includes('=');
    if (!isSecretValue(value, called, { quoted, named })) continue;
    read = start + value.length;
    REST.lastIndex = read;
    if (value.length === 128) read += REST.exec(text)?.[0].length ?? 0;
    found.push({ start, end: read, shown: '' });
  }
  return found;
}

/** What stands before a password in an address, before a key that is a user there, and behind `-u`. */
const USERS: readonly RegExp[] = [
  /:\/\/[^\s/:@"'`<>]{0,100}:/g,
  /:\/\/(?=[A-Za-z0-9_-]{20,200}@)/g,
  /(?:^|\s)(?:-u|--(?:proxy-)?user)[ \t=]{1,3}["']?[^\s:"'`]{1,60}:/g,
];
const PORT = /^\d{1,5}(?:\/|$)/;

/** Passwords that stand behind a user's name: `user:password@host`, and `-u user:password`. */
export function ofUsers(text: string): Found[] {
  const found: Found[] = [];
  for (const before of USERS) {
    for (const { index, 0: name } of text.matchAll(before)) {
      const start = index + name.length;
      VALUE.lastIndex = start;
      const word = VALUE.exec(text)?.[0] ?? '';
      // Escapes are undone here, and a password may have such a sign in it: the last one ends it.
      const length = name.includes('/') ? word.lastIndexOf('@') : word.length;
      const value = word.slice(0, Math.max(0, length));
      if (value.length > 2 && !PORT.test(value) && !PLACEHOLDER.test(value))
        found.push({ start, end: start + length, shown: '' });
    }
  }
  return found;
}
