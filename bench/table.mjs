/**
 * The one table, as text.
 * @typedef {{ value?: number, text?: string, late?: number }} Cell what was measured in one column
 * @typedef {{ row: string, limit?: Cell, driver?: Cell, ours?: Cell, goal: string }} Row
 */

/** @param {readonly number[]} values @returns {number} */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
  if (low === undefined || high === undefined) throw new Error('nothing was measured');
  return (low + high) / 2;
}

/** As it stands in the table. @param {number} value @returns {string} */
export const short = (value) =>
  Math.abs(value) >= 10
    ? Math.round(value).toLocaleString('en')
    : String(Number(value.toFixed(Math.abs(value) < 1 ? 2 : 1)));

/** @param {Cell | undefined} cell */
function written(cell) {
  if (!cell) return '–';
  const text = cell.text ?? (cell.value === undefined ? '–' : short(cell.value));
  return cell.late ? `${text}, ${short(cell.late)} late` : text;
}

/** @param {Row} row */
function ratio({ limit, ours }) {
  return limit?.value && ours?.value !== undefined ? short(ours.value / limit.value) : '–';
}

const HEAD = ['', 'limit', 'driver.js 1.8', 'ours', 'ours / limit', 'goal'];

/** @param {readonly Row[]} rows @returns {string} */
export function table(rows) {
  const lines = [
    HEAD,
    ...rows.map((row) => [
      row.row,
      written(row.limit),
      written(row.driver),
      written(row.ours),
      ratio(row),
      row.goal,
    ]),
  ];
  const widths = HEAD.map((_, column) => Math.max(3, ...lines.map((line) => line[column]?.length ?? 0)));
  const [head = '', ...rest] = lines.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rest].join('\n');
}
