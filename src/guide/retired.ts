import { RETIRED } from './retired.data.ts';

/** How many days before its last one a model is told to go. */
const AHEAD = 60;

/** What OpenAI says of a model that it has shut down, or soon will. */
export interface Retirement {
  day: string;
  replacement: string | null;
  /** The day is past. */
  gone: boolean;
}

const ROWS = new Map(RETIRED.map(([id, day, replacement]) => [id, { day, replacement }]));

/** How many days lie between two, written as `2026-11-30`. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** The retirement of a model that is past or near; `null`: none is known. */
export function retirementOf(model: string | null, today: string): Retirement | null {
  const row = ROWS.get(model ?? '');
  if (!row) return null;
  const left = daysBetween(today, row.day);
  return left > AHEAD ? null : { ...row, gone: left < 0 };
}
