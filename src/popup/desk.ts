import { diagnose } from '../guide/diagnosis/diagnose.ts';
import { maskKeys } from '../guide/diagnosis/keys.ts';
import { type Case, freshCase } from '../model/case.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { Say } from '../model/say.ts';

/** Everything that the popup shows, as plain data. */
export interface Desk {
  case: Case;
  /** What the text of the case turned out to be. */
  diagnosis: Diagnosis;
  /** A text is in the box that the diagnosis does not speak of yet. */
  busy: boolean;
  /** What went wrong with keeping or opening something. */
  trouble: Say | null;
}

/** What the person decides here; the guide in the console writes the rest of a case. */
export type Decision = Pick<Case, 'id' | 'text' | 'keyMasked' | 'project' | 'model' | 'approach'>;

/** The part of the case that the popup answers for. */
export function decision({ id, text, keyMasked, project, model, approach }: Case): Decision {
  return { id, text, keyMasked, project, model, approach };
}

/** The desk of a remembered case. */
export function opened(remembered: Case): Desk {
  return {
    case: remembered,
    diagnosis: { ...diagnose(remembered.text), keySeen: remembered.keyMasked },
    busy: false,
    trouble: null,
  };
}

/** The desk with nothing on it. */
export function cleared(): Desk {
  return opened(freshCase());
}

/** A text is in the box that is too long to be worked out before the next frame. */
export function awaited(desk: Desk): Desk {
  return { ...desk, busy: true };
}

/**
 * The box holds this text now. Keys are masked before anything else sees it.
 * What the person corrected stays as long as the text names the same project and model.
 */
export function typed(desk: Desk, written: string): Desk {
  const { text, seen } = maskKeys(written);
  const diagnosis = diagnose(text);
  const same = diagnosis.project === desk.diagnosis.project && diagnosis.model === desk.diagnosis.model;
  const keyMasked = seen || (same && text !== '' && desk.case.keyMasked);
  return {
    ...desk,
    case: {
      ...desk.case,
      text,
      keyMasked,
      project: same ? desk.case.project : null,
      model: same ? desk.case.model : null,
    },
    diagnosis: { ...diagnosis, keySeen: keyMasked },
    busy: false,
  };
}

/** The person corrected an id by hand or chose an approach. */
export function decided(desk: Desk, change: Partial<Pick<Case, 'project' | 'model' | 'approach'>>): Desk {
  return { ...desk, case: { ...desk.case, ...change } };
}

/**
 * The remembered case changed. Another case takes the desk; of the same case only the guide's part is taken,
 * because an echo of an own write may be older than what stands in the box.
 */
export function heard(desk: Desk, now: Case): Desk {
  if (now.id !== desk.case.id) return opened(now);
  return { ...desk, case: { ...now, ...decision(desk.case) } };
}
