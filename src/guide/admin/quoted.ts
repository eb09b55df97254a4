/** Neither a shell nor HCL can hold a NUL or half of a surrogate pair: each becomes the sign for what was not understood. */
const holdable = (text: string) => text.replaceAll('\0', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD');

/** A text as one word of a POSIX shell, in which nothing is expanded, whatever it holds. */
export function shellQuoted(text: string): string {
  return `'${holdable(text).replaceAll("'", "'\\''")}'`;
}

const codePoint = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text as a string of HCL, in which nothing is a template, whatever it holds. */
export function hclQuoted(text: string): string {
  const inside = holdable(text)
    .replace(/["\\]/g, '\\$&')
    .replace(/\p{Control}|[$%](?=\{)/gu, codePoint);
  return `"${inside}"`;
}
