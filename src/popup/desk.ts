import { read } from '../guide/diagnosis/diagnose.ts';
import { maskId } from '../guide/diagnosis/keys.ts';
import { type Case, freshCase } from '../model/case.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { Say } from '../model/say.ts';

/** Everything that the popup shows, as plain data. */
export interface Desk {
  case: Case;
  /** What the text turned out to be. */
  diagnosis: Diagnosis;
  /** What went wrong with keeping or opening something. */
  trouble: Say | null;
}

/** What the person decides here; the guide in the console writes the rest of a case. */
export type Decision = Pick<Case, 'id' | 'text' | 'keyMasked' | 'project' | 'model' | 'approach'>;

/** The part of the case that the popup answers for. */
export function decision({ case: now }: Desk): Decision {
  const { id, text, keyMasked, project, model, approach } = now;
  return { id, text, keyMasked, project, model, approach };
}

/** What the person is told: a key that was masked is a key that was seen. */
export function told({ case: now, diagnosis }: Desk): Diagnosis {
  return { ...diagnosis, keySeen: diagnosis.keySeen || now.keyMasked };
}

/** The desk of a remembered case. */
export function opened(remembered: Case): Desk {
  const { text, diagnosis } = read(remembered.text);
  return { case: { ...remembered, text }, diagnosis, trouble: null };
}

/** The desk with nothing on it. */
export function cleared(): Desk {
  return opened(freshCase());
}

/**
 * The box holds this text now: the part of it that is read, with its keys masked before anything else sees it.
 * What the person corrected stays as long as the text names the same project and model.
 */
export function typed(desk: Desk, written: string): Desk {
  const { text, diagnosis } = read(written);
  const same = diagnosis.project === desk.diagnosis.project && diagnosis.model === desk.diagnosis.model;
  return {
    ...desk,
    case: {
      ...desk.case,
      text,
      keyMasked: diagnosis.keySeen || (same && text !== '' && desk.case.keyMasked),
      project: same ? desk.case.project : null,
      model: same ? desk.case.model : null,
    },
    diagnosis,
  };
}

/** The person corrected an id by hand or chose an approach. A key that was given for an id is masked before anything else sees it. */
export function decided(desk: Desk, change: Partial<Pick<Case, 'project' | 'model' | 'approach'>>): Desk {
  const next = { ...desk.case, ...change };
  if (change.project) next.project = maskId(change.project);
  if (change.model) next.model = maskId(change.model);
  return { ...desk, case: next };
}

/**
 * The remembered case changed. Another case takes the desk; of the same case only the guide's part is taken,
 * because an echo of an own write may be older than what stands in the box.
 */
export function heard(desk: Desk, now: Case): Desk {
  if (now.id !== desk.case.id) return opened(now);
  const { text, keyMasked, project, model, approach } = desk.case;
  return { ...desk, case: { ...now, text, keyMasked, project, model, approach } };
}
