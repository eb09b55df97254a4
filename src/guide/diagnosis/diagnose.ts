import type { Diagnosis, Finding } from '../../model/diagnosis.ts';
import { fallback } from './fallback.ts';
import { signsIn, type Told } from './find.ts';
import { masked } from './masked.ts';
import { retoldIn } from './reworded.ts';
import { columns } from './table.ts';
import { translatedIn } from './translated.ts';
import { primary, type Weighed, weigh } from './weigh.ts';

function same(a: Finding, b: Finding): boolean {
  return a.kind === b.kind && a.project === b.project && a.model === b.model;
}

/**
 * Gives the refusals that name no project the one that the text before them names, where it names one only: a report
 * often has the id above the table of what failed.
 */
function withProject(text: string, told: readonly Told[]): Told[] {
  const refusals = told.filter(({ kind }) => kind === 'project_model_access');
  if (refusals.length === 0 || refusals.some(({ project }) => project !== null)) return [...told];
  const ids = new Set(text.match(/(?<![A-Za-z0-9_-])proj_[A-Za-z0-9]{24}(?![A-Za-z0-9_-])/g));
  const [id = null] = ids;
  if (ids.size !== 1 || id === null) return [...told];
  const at = text.indexOf(id);
  return told.map((one) =>
    one.kind === 'project_model_access' &&
    at < one.start &&
    !text.slice(one.start - 100, one.start).includes('proj_')
      ? { ...one, project: id }
      : one,
  );
}

/** Every error in a text (as `plainText` gives it), in its order. */
function errorsIn(text: string): Weighed[] {
  const signs = signsIn(text);
  const whole = signs.some(({ kind, trust }) => kind === 'project_model_access' && trust === 'sentence');
  const retold = whole ? [] : retoldIn(text);
  const told = retold.filter(({ kind }) => kind === 'project_model_access' || signs.length === 0);
  const vague = told.every(({ kind }) => kind === 'incomplete');
  const translated = signs.length === 0 && vague ? translatedIn(text) : [];
  const all = [...signs, ...(translated.length > 0 ? translated : told)].sort((a, b) => a.start - b.start);
  return weigh(text, withProject(text, all));
}

/** How much the main error of a reading tells. */
function worth(found: readonly Weighed[]): number {
  const main = primary(found)?.finding;
  return main ? 1 + Number(main.project !== null) + Number(main.model !== null) : 0;
}

/** The reading by columns only where it tells more than the reading by lines. */
function better(lines: Weighed[], byColumns: Weighed[]): Weighed[] {
  return worth(byColumns) > worth(lines) ? byColumns : lines;
}

/** What was taken in of a text that somebody gave. */
export interface Reading {
  /** What may be shown and kept: the part that was read, without any key. */
  text: string;
  diagnosis: Diagnosis;
}

/** Takes a text in: cuts it to what is read, masks its keys, and tells what it is. */
export function read(written: string): Reading {
  const { text, plain, keySeen, truncated } = masked(written);
  const found = better(errorsIn(plain), errorsIn(columns(plain)));
  const main = primary(found)?.finding ?? fallback(plain);
  const others: Finding[] = [];
  for (const { finding } of found) {
    if (!same(finding, main) && !others.some((other) => same(finding, other))) others.push(finding);
  }
  return { text, diagnosis: { ...main, others, keySeen, truncated } };
}

/**
 * Tells what a pasted text is: which error, whose, and which project and model it names. Takes any text, never
 * throws, in time linear to its length; of a text over 200 kB only the part round the error is read.
 * No field ever holds any part of a secret key.
 */
export function diagnose(text: string): Diagnosis {
  return read(text).diagnosis;
}
