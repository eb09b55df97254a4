/** What no shell reads otherwise: such a word stays as it is, so that it can be read. */
const BARE = /^[\w.:/@-]+$/;

/** Neither a shell nor HCL can hold a NUL or half of a surrogate pair: each becomes the sign for what was not understood. */
const holdable = (text: string) => text.replaceAll('\0', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD');

/** A text as one word of a POSIX shell (dash, bash, zsh), with nothing in it expanded, whatever it holds. */
export function posix(text: string): string {
  const word = holdable(text);
  return BARE.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/**
 * A text as a PowerShell string with nothing in it expanded. The curly and low single quotes end such a string as the straight
 * one does, and each stands for itself when doubled.
 * Source: https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_Quoting_Rules, 2026-12.
 */
export function powershell(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}

/** A sign as the escape that JSON, JavaScript, Python and HCL share. */
const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * A value as JSON in plain ASCII, so that no terminal, locale or client changes it on the way. Without true, false and null it
 * is a literal of JavaScript and of Python too. `!` is escaped because an interactive bash before 5.0 takes it for its history
 * in the second and later lines of a quoted text.
 */
export function json(value: unknown): string {
  return JSON.stringify(value).replace(/[!\u007f-\uffff]/g, escaped);
}

/**
 * A text as an HCL string with no template in it: a sign that is written as an escape begins none.
 * Source: the HCL native syntax specification, "Template Expressions", 2026-12.
 */
export function hcl(text: string): string {
  return `"${holdable(text).replace(/["\\\p{Cc}\u2028\u2029]|[$%](?=\{)/gu, escaped)}"`;
}

/** How many backticks stand in a row at most. */
function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}

/** One line as a code span of Markdown, whatever backticks are in it; an empty one is none. Source: CommonMark 0.31, "Code spans", 2026-12. */
export function codeSpan(line: string): string {
  if (line === '') return '';
  const fence = '`'.repeat(longestRun(line) + 1);
  const air = /^`|`$|^ .* $/.test(line) ? ' ' : '';
  return `${fence}${air}${line}${air}${fence}`;
}

/** A text as a fenced block of Markdown that nothing in it can end. `language`: what its colours go by. */
export function codeBlock(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}
