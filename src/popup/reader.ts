import { type Answer, answer } from '../guide/answers.ts';
import { type Reading, read } from '../guide/diagnosis/diagnose.ts';
import { maskId } from '../guide/diagnosis/keys.ts';
import type { Act } from '../model/act.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import { isMasked, projectIn } from '../model/ids.ts';
import type { Corrections, Kept } from '../model/kept.ts';
import { aimOf } from './aim.ts';
import type { Desk } from './desk.ts';

/**
 * What is done with a text that the person gave: it is read, answered, and rid of its keys. By far the most of the popup's
 * script, and nothing that an empty box needs: it comes after the first paint.
 */
export type Reader = typeof import('./reader.ts');

/** The last text that was read: what was typed is not read once more when it is shown. */
let last: Reading | null = null;

/** What a text is. */
export function readingOf(text: string): Reading {
  if (last?.text !== text) last = read(text);
  return last;
}

/** What the person is told about it today. A key that was masked is a key that was seen. */
export function answerTo(diagnosis: Diagnosis, keyMasked: boolean): Answer {
  const told = { ...diagnosis, keySeen: diagnosis.keySeen || keyMasked };
  return answer(told, new Date().toISOString().slice(0, 10));
}

/**
 * The box holds this text now: the part of it that is read, with its keys masked before anything else sees it.
 * What the person corrected stays as long as the text names the same project and model.
 */
export function typed({ kept, diagnosis: before }: Desk, written: string): Act {
  last = read(written);
  const { text, diagnosis } = last;
  const keeps = diagnosis.project === before.project && diagnosis.model === before.model;
  return {
    type: 'typed',
    after: kept.text.rev,
    rev: crypto.randomUUID(),
    text,
    keyMasked: diagnosis.keySeen || (keeps && text !== '' && kept.text.keyMasked),
    keeps,
    at: Date.now(),
    ...(!keeps && carried(kept, before, diagnosis)),
  };
}

/** The same project's error for one model after another, before anything was done about the first: that is one case. */
function carried(kept: Kept, before: Diagnosis, now: Diagnosis): { carries: string } | null {
  const { project, others } = aimOf(kept.corrections, before);
  const same = [before, now].every((one) => one.kind === 'project_model_access' && one.project === project);
  if (!same || project === null || kept.goal || kept.progress || !before.model) return null;
  const models = [before.model, ...others].filter((model) => model !== now.model);
  return models.length > 0 ? { carries: models.join(', ') } : null;
}

/** The person corrected an id by hand or chose an approach. A key that was given for an id is masked before anything else sees it. */
export function corrected({ kept }: Desk, change: Partial<Omit<Corrections, 'of'>>): Act {
  const masked = { ...change };
  if (change.project) masked.project = maskProject(change.project);
  if (change.model) masked.model = maskId(change.model);
  if (change.more) masked.more = change.more.replace(/[^\s,;]+/g, maskId);
  return { type: 'corrected', of: kept.text.rev, change: masked };
}

/** Of an address in which something looks like a key, its project alone is kept. */
function maskProject(written: string): string {
  const masked = maskId(written);
  return isMasked(masked) ? (projectIn(written) ?? masked) : masked;
}
