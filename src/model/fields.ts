/** What is stored, before it is known to be anything. */
export type Fields = Record<string, unknown>;

/** Whether a value is an object with fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is one of the names. */
export function isOneOf<Name extends string>(names: Record<Name, true>, value: unknown): value is Name {
  return typeof value === 'string' && Object.hasOwn(names, value);
}

/** A text as it is; `null` for anything else. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
