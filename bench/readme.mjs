/**
 * Puts the last whole run of the bench into the README, between its two marks: `node bench/readme.mjs`. The README has no
 * other figures of what the guide costs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { table } from './table.mjs';

const ROOT = join(import.meta.dirname, '..');
const README = join(ROOT, 'README.md');
const BETWEEN = /(?<=<!-- bench -->\n)[\s\S]*(?=<!-- \/bench -->)/;

/**
 * @typedef {{ cpu: string, cores: number, chromium: string, node: string }} Machine
 * @typedef {{ date: string, machine: Machine, rows: import('./table.mjs').Row[] }} Run
 */

/** What stands in the README of the last run. @returns {string} */
export function block() {
  /** @type {Run} */
  const { date, machine, rows } = JSON.parse(readFileSync(join(ROOT, 'bench/last.json'), 'utf8'));
  const { cpu, cores, chromium, node } = machine;
  return `\n${table(rows)}\n\nMeasured on ${date}: ${cores} cores of ${cpu}, Chromium ${chromium}, Node ${node}.\n\n`;
}

/** What stands in the README now. @returns {string | undefined} */
export function written() {
  return BETWEEN.exec(readFileSync(README, 'utf8'))?.[0];
}

export function writeReadme() {
  const text = readFileSync(README, 'utf8');
  if (!BETWEEN.test(text)) throw new Error('the README has no place for the table');
  writeFileSync(README, text.replace(BETWEEN, block));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeReadme();
