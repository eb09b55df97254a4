import { diagnose } from '../guide/diagnosis/diagnose.ts';
import { maskKeys } from '../guide/diagnosis/keys.ts';
import type { Act } from '../model/act.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { Corrections, Kept } from '../model/kept.ts';
import type { Say } from '../model/say.ts';

/** Everything that the popup shows, as plain data. */
export interface Desk {
  kept: Kept;
  /** What the masked text turned out to be. */
  diagnosis: Diagnosis;
  /** What went wrong with keeping or opening something. */
  trouble: Say | null;
}

/** The desk for what is kept. `before`: its text is not read a second time. */
export function deskOf(kept: Kept, before: Desk | null): Desk {
  const same = before !== null && before.kept.text.text === kept.text.text;
  return {
    kept,
    diagnosis: same ? before.diagnosis : diagnose(kept.text.text),
    trouble: before?.trouble ?? null,
  };
}

/** What the person is told: a key that was masked is a key that was seen. */
export function told({ kept, diagnosis }: Desk): Diagnosis {
  return { ...diagnosis, keySeen: diagnosis.keySeen || kept.text.keyMasked };
}

/**
 * The box holds this text now. Keys are masked before anything else sees it.
 * What the person corrected stays as long as the text names the same project and model.
 */
export function typed({ kept, diagnosis }: Desk, written: string): Act {
  const { text, seen } = maskKeys(written);
  const now = diagnose(text);
  const keeps = now.project === diagnosis.project && now.model === diagnosis.model;
  return {
    type: 'typed',
    after: kept.text.rev,
    rev: crypto.randomUUID(),
    text,
    keyMasked: seen || (keeps && text !== '' && kept.text.keyMasked),
    keeps,
  };
}

/** The person corrected an id by hand or chose an approach. */
export function corrected({ kept }: Desk, change: Partial<Omit<Corrections, 'of'>>): Act {
  return { type: 'corrected', of: kept.text.rev, change };
}

/** Another text, or none, takes the place of all that was there. */
export function replacement(written: string): Act {
  const { text, seen } = maskKeys(written);
  return {
    type: 'replaced',
    text: { id: crypto.randomUUID(), rev: crypto.randomUUID(), text, keyMasked: seen },
  };
}
