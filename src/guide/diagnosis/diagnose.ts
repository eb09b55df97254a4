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

/** How much the main error of a reading tells. */
function worth(found: readonly Finding[]): number {
  const main = primary(found);
  return main ? 1 + Number(main.project !== null) + Number(main.model !== null) : 0;
}

/** The reading by columns only where it tells more than the reading by lines. */
function better(lines: Finding[], byColumns: Finding[]): Finding[] {
  return worth(byColumns) > worth(lines) ? byColumns : lines;
}

/** What was taken in of a text that somebody gave. */
export interface Reading {
  /** What may be shown and kept: the part that was read, without any key. */
  text: string;
  diagnosis: Diagnosis;
}

/**
 * Takes a text in: cuts it to what is read, masks its keys, and tells what it is. A text whose keys show only once its
 * escapes are undone is kept without its escapes.
 */
export function read(text: string): Reading {
  const part = clip(text);
  const raw = maskKeys(part.text, part.from, part.to);
  const kept = `${part.before}${raw.text}${part.behind}`;
  const masked = maskKeys(plainText(kept));
  const found = better(findErrors(masked.text), findErrors(columns(masked.text)));
  const main = primary(found) ?? rewordedError(masked.text) ?? fallback(masked.text);
  const others: Finding[] = [];
  for (const one of found) {
    if (!same(one, main) && !others.some((other) => same(one, other))) others.push(one);
  }
  return {
    text: masked.seen ? masked.text : kept,
    diagnosis: { ...main, others, keySeen: raw.seen || masked.seen, truncated: part.truncated },
  };
}

/**
 * Tells what a pasted text is: which error, whose, and which project and model it names. Takes any text, never
 * throws, in time linear to its length; of a text over 200 kB only the part round the error is read.
 * No field ever holds any part of a secret key.
 */
export function diagnose(text: string): Diagnosis {
  return read(text).diagnosis;
}
