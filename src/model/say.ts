import type en from '../../public/_locales/en/messages.json';

/** Every key of the message files; English is the reference. */
export type MessageKey = keyof typeof en;

/**
 * A message of `_locales` and what fills its braces.
 * Words of the console and ids are parameters, never part of a message.
 */
export interface Say {
  key: MessageKey;
  params?: Record<string, string>;
}

/** A piece of a message. `code`: an id or command, set in the code font; `quote`: the console's own words, set apart. */
export interface Part {
  kind: 'text' | 'code' | 'quote';
  text: string;
}

/** Gives the message of a key in the person's language, braces unfilled. */
export type Lookup = (key: MessageKey) => string;

/**
 * Splits a message into parts and fills its braces: `` `…` `` is code, `[…]` quotes the console.
 * A parameter's own text is never read as markup. A brace without a parameter stays as written.
 */
export function parts(message: string, params: Record<string, string> = {}): Part[] {
  const result: Part[] = [];
  for (const piece of message.split(/(`[^`]*`|\[[^[\]]*\])/)) {
    if (!piece) continue;
    const kind = piece.startsWith('`') ? 'code' : piece.startsWith('[') ? 'quote' : 'text';
    const bare = kind === 'text' ? piece : piece.slice(1, -1);
    const text = bare.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
    if (text) result.push({ kind, text });
  }
  return result;
}

/** A part with the punctuation that may not be parted from it by the end of a line. */
export interface Bound {
  before: string;
  part: Part;
  after: string;
}

/** What stands before an id, and after it, without a space between. */
const OPENING = /[([{（「『“‘]$/;
const CLOSING = /^[)\]}）」』”’.,:;!?。、，．：；！？…]+/;

/** The same parts, with the punctuation round each id taken to the id: a browser may break a line between a box and a letter. */
export function bound(said: readonly Part[]): Bound[] {
  const result = said.map((part) => ({ before: '', part, after: '' }));
  for (const [index, { part }] of result.entries()) {
    if (part.kind !== 'code') continue;
    const one = result[index] as Bound;
    const [previous, next] = [result[index - 1], result[index + 1]];
    if (previous?.part.kind === 'text') [previous.part, one.before] = cut(previous.part, OPENING);
    if (next?.part.kind === 'text') [next.part, one.after] = cut(next.part, CLOSING);
  }
  return result.filter(({ part }) => part.text !== '');
}

/** A text without what an expression finds in it, and that. */
function cut(part: Part, found: RegExp): [Part, string] {
  const [piece = ''] = found.exec(part.text) ?? [];
  return [{ ...part, text: part.text.replace(found, '') }, piece];
}

/** The same as one plain line, for screen readers and titles. */
export function plain(message: string, params?: Record<string, string>): string {
  return parts(message, params)
    .map((part) => part.text)
    .join('');
}
