import { type Answer, answer } from '../guide/answers.ts';
import { read } from '../guide/diagnosis/diagnose.ts';
import { isMasked, maskId } from '../guide/diagnosis/keys.ts';
import type { Act } from '../model/act.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import { projectIn } from '../model/ids.ts';
import type { Corrections, Kept } from '../model/kept.ts';
import type { Say } from '../model/say.ts';

/** Everything that the popup shows, as plain data. */
export interface Desk {
  kept: Kept;
  /** What the text turned out to be. */
  diagnosis: Diagnosis;
  /** What went wrong with keeping or opening something. */
  trouble: Say | null;
}

/** The last text that was read: what was typed is not read once more when it is shown. */
let last: ReturnType<typeof read> | null = null;

/** The desk for what is kept. `before`: its text is not read a second time. */
export function deskOf(kept: Kept, before: Desk | null): Desk {
  const { text } = kept.text;
  const trouble = before?.trouble ?? null;
  if (before?.kept.text.text === text) return { kept, diagnosis: before.diagnosis, trouble };
  if (last?.text !== text) last = read(text);
  return { kept: { ...kept, text: { ...kept.text, text: last.text } }, diagnosis: last.diagnosis, trouble };
}

/** What the person is told: a key that was masked is a key that was seen. */
export function told({ kept, diagnosis }: Desk): Diagnosis {
  return { ...diagnosis, keySeen: diagnosis.keySeen || kept.text.keyMasked };
}

/** What the person is told about it today. */
export function answered(desk: Desk): Answer {
  return answer(told(desk), new Date().toISOString().slice(0, 10));
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
  };
}

/** The person corrected an id by hand or chose an approach. A key that was given for an id is masked before anything else sees it. */
export function corrected({ kept }: Desk, change: Partial<Omit<Corrections, 'of'>>): Act {
  const masked = { ...change };
  if (change.project) masked.project = maskProject(change.project);
  if (change.model) masked.model = maskId(change.model);
  return { type: 'corrected', of: kept.text.rev, change: masked };
}

/** Of an address in which something looks like a key, its project alone is kept. */
function maskProject(written: string): string {
  const masked = maskId(written);
  return isMasked(masked) ? (projectIn(written) ?? masked) : masked;
}

/** Another text, or none, takes the place of all that was there. */
export function replacement(written: string): Act {
  last = read(written);
  const { text, diagnosis } = last;
  return {
    type: 'replaced',
    text: { id: crypto.randomUUID(), rev: crypto.randomUUID(), text, keyMasked: diagnosis.keySeen },
  };
}
