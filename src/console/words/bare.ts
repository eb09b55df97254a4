/**
 * Names without their decoration. What a designer hangs on a label (an icon, a count, a badge, a shortcut) says
 * nothing about what the control does.
 */

/** Nothing longer is a name: such a text only gets one kind of space, one case and NFKC. */
const LONGEST_NAME = 300;

/** Drawn as nothing: zero-width and bidi marks, soft hyphens, variation selectors, the keycap's frame. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\u034f|[\ufe00-\ufe0f]|\u20e3/g;

/** Pictures, arrows, chevrons, crosses. `⌘⇧⌥⌃` belong to shortcuts and are read with those. */
const PICTURE =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\ue000-\uf8ff←-⇦⇨-⇿⟵-⟿⤀-⥿⬀-⯿■-◿✓✔✕✖✗✘×›‹»«❯❮⌄⌃⌵⏷⏵☰≡⋯⋮︙⁝⁞●•∙]/gu;

const KEY =
  /^(?:ctrl|control|strg|alt|altgr|option|shift|umschalt|maj|cmd|command|meta|win|esc|enter|return|tab|[a-z0-9]|f\d\d?|[⌘⇧⌥⌃^↵⏎]+[a-z0-9]?)$/iu;
const MODIFIER = /^(?:ctrl|control|strg|alt|altgr|option|shift|umschalt|maj|cmd|command|meta|win)$|[⌘⇧⌥⌃]/iu;

/** Badge words that are nothing else at the end of a name, however they are written. */
const BADGE = new Set([
  'beta',
  'alpha',
  'preview',
  'experimental',
  'deprecated',
  'legacy',
  'labs',
  'wip',
  'soon',
  'プレビュー',
  'ベータ',
  '測試版',
  '测试版',
  '预览版',
  '預覽版',
  '베타',
  '미리보기',
  'бета',
  'bêta',
  'vorschau',
]);
/** Words that are a badge only in capitals, in brackets, or with a capital at the end of a name. */
const BADGE_IF_MARKED = new Set([
  'new',
  'updated',
  'pro',
  'plus',
  'recommended',
  'default',
  'popular',
  'free',
  'ga',
  'latest',
  'hot',
  'improved',
  'admin',
  'owner',
  'neu',
  'nouveau',
  'nuevo',
  'nuovo',
  'novo',
  'новое',
  '新',
  '新規',
  '신규',
  'empfohlen',
  'standard',
  'optional',
  'required',
]);

/** One kind of space, no invisible character, the case as it was. */
export function plain(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** Whether a word at an end of a name is a keyboard shortcut: `⌘S`, `Ctrl+S`, `Alt+Shift+E`. */
function isShortcut(word: string): boolean {
  const keys = word.split(/[+-]/).filter((key) => key !== '');
  return keys.length > 0 && MODIFIER.test(keys[0] ?? '') && keys.every((key) => KEY.test(key));
}

/** Whether a word is only a number: `12`, `12+`, `3/60`, `1,204`, `99%`. */
const isCount = (word: string) => /^[+~]?\d[\d.,/]*[+%]?$/.test(word);

/** Whether a word is only punctuation. */
const isMark = (word: string) => /^[\p{P}\p{S}]+$/u.test(word) && !/[⌘⇧⌥⌃?]/.test(word);

/** Whether what stands in brackets at an end of a name is decoration. */
function isNote(inside: string): boolean {
  const words = inside.trim().split(' ');
  if (words.length > 4) return false;
  const word = inside.trim().toLowerCase();
  return (
    word === '' ||
    BADGE.has(word) ||
    BADGE_IF_MARKED.has(word) ||
    isShortcut(inside.replace(/ /g, '')) ||
    words.every((part) => isCount(part) || isMark(part) || /^(?:of|von|de|из|sur|di)$/.test(part))
  );
}

function isBadge(word: string, atEnd: boolean): boolean {
  const lower = word.toLowerCase();
  if (BADGE.has(lower)) return atEnd || word !== lower;
  if (!BADGE_IF_MARKED.has(lower)) return false;
  const capitals = word.length > 1 && word === word.toUpperCase() && word !== lower;
  return capitals || (atEnd && word.charAt(0) !== lower.charAt(0));
}

/** Cuts the brackets that decorate either end: `Edit (12)`, `[Beta] Edit`. */
function withoutNotes(text: string): string {
  let rest = text;
  for (;;) {
    const close = rest.at(-1);
    const open = close === ')' ? '(' : close === ']' ? '[' : '';
    const from = open ? rest.lastIndexOf(open) : -1;
    if (from <= 0 || !isNote(rest.slice(from + 1, -1))) break;
    rest = rest.slice(0, from).trimEnd();
  }
  const shut = rest.startsWith('(') ? ')' : rest.startsWith('[') ? ']' : '';
  const to = shut ? rest.indexOf(shut) : -1;
  return to > 0 && to < rest.length - 1 && isNote(rest.slice(1, to)) ? rest.slice(to + 1).trimStart() : rest;
}

/** Cuts the words that decorate either end: shortcuts, counts, badges, bullets. */
function withoutEnds(text: string): string {
  const words = text.split(' ');
  let from = 0;
  let to = words.length;
  while (to - from > 1) {
    const last = words[to - 1] ?? '';
    const first = words[from] ?? '';
    if (isCount(last) || isMark(last) || isShortcut(last) || isBadge(last, true)) to--;
    else if (isMark(first) || /^\d+[.)]$/.test(first) || isBadge(first, false)) from++;
    else break;
  }
  return words.slice(from, to).join(' ');
}

/** Cuts the punctuation that ends a name, and quotes round it. A question mark stays: it changes what is said. */
function withoutMarks(text: string): string {
  let from = 0;
  let to = text.length;
  while (to > from && '.:;,!*…。、•·|"“”\'’„«»「」 '.includes(text.charAt(to - 1))) to--;
  while (from < to && '.:;,!*…+•·|"“”\'’„«»「」¿¡ '.includes(text.charAt(from))) from++;
  return text.slice(from, to);
}

/**
 * A name without its decoration: pictures, arrows, counts (`(12)`, `· 12`, `12`), shortcuts, badges, ellipses,
 * invisible characters, closing punctuation, kinds of space. Lower case, NFKC. A name that is nothing but
 * decoration keeps its last word (`Preview` → `preview`, `⋯` → `⋯`).
 */
export function bare(text: string): string {
  const whole = plain(text);
  if (whole.length > LONGEST_NAME) return whole.toLowerCase();
  const pictured = plain(text.replace(INVISIBLE, '').replace(PICTURE, ' '));
  const name = withoutMarks(withoutEnds(withoutMarks(withoutNotes(withoutEnds(withoutNotes(pictured))))));
  return (name || withoutMarks(pictured) || whole).toLowerCase();
}
