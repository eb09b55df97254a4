import { isSecret } from '../../model/secret.ts';
import { LIMIT } from './clip.ts';
import { labelled, ofUsers } from './labelled.ts';
import { armoured, prefixed } from './prefixed.ts';
import { type Visible, visible } from './visible.ts';

/** Where a string literal ends and an operator joins it to the next. */
const JOINT = /["'`]\s{0,40}[+.&]\s{0,40}(?:[_\\]\n\s{0,40})?[fru]?["'`]/g;

/** The same text with its joined strings as one. */
function joined({ text, at }: Visible): Visible {
  const kept: [from: number, to: number][] = [];
  let from = 0;
  for (const { index, 0: joint } of text.matchAll(JOINT)) {
    kept.push([from, index]);
    from = index + joint.length;
  }
  if (from === 0) return { text, at };
  kept.push([from, text.length]);
  const places = new Int32Array(kept.reduce((length, [start, end]) => length + end - start, 1));
  let length = 0;
  for (const [start, end] of kept) {
    places.set(at.subarray(start, end), length);
    length += end - start;
  }
  places[length] = at[text.length] as number;
  return { text: kept.map(([start, end]) => text.slice(start, end)).join(''), at: places };
}

/**
 * Replaces every secret key that is recognised in a text by its prefix and an ellipsis (`sk-…`), also where line breaks,
 * escapes, string concatenation, full-width letters or zero-width characters stand inside it. Project, organization and
 * model ids stay, and so does what is masked already (`sk-REDACTED`, `sk-***abc`). Only what lies between `from` and
 * `to` is given back, without the rest of a key that begins or ends outside. `seen`: there was one in it. Never throws;
 * linear in time.
 */
export function maskKeys(text: string, from = 0, to = text.length): { text: string; seen: boolean } {
  const seen = joined(visible(text));
  const keys = [
    ...prefixed(seen.text),
    ...armoured(seen.text),
    ...labelled(seen.text),
    ...ofUsers(seen.text),
  ];
  keys.sort((a, b) => a.start - b.start || b.end - a.end);
  let result = '';
  let done = from;
  let any = false;
  for (const { start, end, shown } of keys) {
    const first = seen.at[start] as number;
    const last = Math.min(seen.at[end] as number, to);
    if (last <= done || first >= to) continue;
    result += first >= done ? `${text.slice(done, first)}${shown}…` : any ? '' : '…';
    done = last;
    any = true;
  }
  return { text: result + text.slice(done, to), seen: any };
}

/** Longest text that a field for an id takes. */
const LONGEST_ID = 300;

/** What is kept of a text that was given for an id: no key, and no more than any id has. */
export function maskId(text: string): string {
  const masked = maskKeys(text.slice(0, LIMIT)).text.slice(0, LONGEST_ID);
  // No id has an ellipsis in it: what is typed on behind one is the rest of the key.
  return isSecret(masked.trim()) || /…\S{4}/.test(masked) ? '…' : masked;
}
