import type { Closed } from '../model/history.ts';

/** What was changed in the console, as far as the guide saw it. */
export type Change = 'allow' | 'remove' | 'none';

/** `none`: its guide did not end with a saved change; whoever closed it had it mended in another way. */
export function changeOf({ approach, step }: Closed): Change {
  return step === 'fixed' || step === 'saved' ? approach : 'none';
}

/** One row of an export. */
interface Row {
  closed: string;
  project: string | null;
  models: string[];
  change: Change;
  mode: string;
  step: string;
}

const COLUMNS = ['closed', 'project', 'models', 'change', 'mode', 'step'] as const;

function rowOf(closed: Closed): Row {
  const { at, project, models, mode, step } = closed;
  return { closed: new Date(at).toISOString(), project, models, change: changeOf(closed), mode, step };
}

/** Closed cases as JSON: a list of rows, times as ISO 8601 in UTC. */
export function jsonOf(cases: readonly Closed[]): string {
  return `${JSON.stringify(cases.map(rowOf), null, 2)}\n`;
}

/**
 * The same as CSV (RFC 4180): a line of names, then one line each; several models stand in one cell with a space between, and
 * what is not known is empty.
 */
export function csvOf(cases: readonly Closed[]): string {
  const lines = cases
    .map(rowOf)
    .map((row) => COLUMNS.map((column) => cell([row[column] ?? ''].flat().join(' '))));
  return [COLUMNS, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

/**
 * A program for tables runs what begins like a formula, quoted or not: an apostrophe before it makes a text of it.
 * Source: OWASP, "CSV Injection", https://owasp.org/www-community/attacks/CSV_Injection, 2026-12.
 */
export function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
