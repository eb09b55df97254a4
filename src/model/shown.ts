/** Landmarks that a person may point out where the guide does not know them. */
export type Showable = 'open-editor' | 'remove' | 'save';

/** How a control was called that the person pointed out: kept on this computer, and read as that control from then on. */
export interface Wording {
  landmark: Showable;
  /** The control's name in lower case, decoration aside. */
  name: string;
  /** The heading over it, written likewise; empty: none, or one that is not kept. */
  under: string;
}

/** So many wordings are kept; the oldest go first. */
export const MOST_KEPT = 40;

/** Longest name that is kept. */
export const LONGEST_KEPT = 60;

const SHOWABLE: Record<Showable, true> = { 'open-editor': true, remove: true, save: true };

function isWording(value: unknown): value is Wording {
  if (typeof value !== 'object' || value === null) return false;
  const { landmark, name, under } = value as Record<string, unknown>;
  return (
    typeof landmark === 'string' &&
    Object.hasOwn(SHOWABLE, landmark) &&
    isKeptText(name) &&
    name !== '' &&
    isKeptText(under)
  );
}

function isKeptText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_KEPT;
}

/** Whether two wordings say the same of the same landmark. */
export function isSameWording(a: Wording, b: Wording): boolean {
  return a.landmark === b.landmark && a.name === b.name && a.under === b.under;
}

/** Reads wordings out of whatever was stored. Never throws: what is not one is left out. */
export function readWordings(stored: unknown): Wording[] {
  if (!Array.isArray(stored)) return [];
  return stored
    .filter(isWording)
    .map(({ landmark, name, under }) => ({ landmark, name, under }))
    .slice(-MOST_KEPT);
}

/** The wordings with one more, the newest last; one that is there already moves there. */
export function withWording(kept: readonly Wording[], wording: Wording): Wording[] {
  return [...withoutWording(kept, wording), wording].slice(-MOST_KEPT);
}

/** The wordings without one. */
export function withoutWording(kept: readonly Wording[], wording: Wording): Wording[] {
  return kept.filter((other) => !isSameWording(other, wording));
}
