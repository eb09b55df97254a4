import type { Diagnosis, Finding } from '../../model/diagnosis.ts';
import { clip } from './clip.ts';
import { fallback } from './fallback.ts';
import { findErrors } from './find.ts';
import { maskKeys } from './keys.ts';
import { plainText } from './plain.ts';
import { rewordedError } from './reworded.ts';
import { columns } from './table.ts';

function same(a: Finding, b: Finding): boolean {
  return a.kind === b.kind && a.project === b.project && a.model === b.model;
}

/** The first error that names a project; else the first. */
function primary(found: readonly Finding[]): Finding | null {
  return found.find((one) => one.project !== null) ?? found[0] ?? null;
}

/**
 * Tells what a pasted text is: which error, whose, and which project and model it names. Takes any text, never
 * throws, in time linear to its length; of a text over 200 kB only the part round the error is read.
 * No field ever holds any part of a secret key.
 */
export function diagnose(text: string): Diagnosis {
  const part = clip(text);
  const raw = maskKeys(part.text);
  const masked = maskKeys(plainText(raw.text));
  let found = findErrors(masked.text);
  if (found.length === 0) found = findErrors(columns(masked.text));
  const main = primary(found) ?? rewordedError(masked.text) ?? fallback(masked.text);
  const others: Finding[] = [];
  for (const one of found) {
    if (!same(one, main) && !others.some((other) => same(one, other))) others.push(one);
  }
  return { ...main, others, keySeen: raw.seen || masked.seen, truncated: part.truncated };
}
