import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT } from './ready.mjs';

/** Folders that are made, never written by hand. The same as in `.gitignore`. */
const MADE = new Set(['node_modules', 'dist', 'artifacts', 'test-results', 'coverage', '.git']);

/**
 * Files under a folder, in one order on every machine, with `/` in their names.
 * @param {string} folder
 * @param {(name: string) => boolean} [wanted] whether a file or folder of this name counts
 * @returns {string[]} relative to the folder
 */
export function filesIn(folder, wanted = () => true) {
  /** @param {string} inside @returns {string[]} */
  const walk = (inside) =>
    readdirSync(inside, { withFileTypes: true }).flatMap((entry) => {
      const path = join(inside, entry.name);
      if (!wanted(entry.name)) return [];
      return entry.isDirectory() ? walk(path) : [path];
    });
  return walk(folder)
    .map((path) => relative(folder, path).split(sep).join('/'))
    .sort();
}

/**
 * The source: what git tracks, or in an unpacked source archive whatever is there and not made.
 * @returns {string[]} relative to the project's folder
 */
export function sourceFiles() {
  if (!existsSync(join(ROOT, '.git'))) return filesIn(ROOT, (name) => !MADE.has(name));
  const { stdout, status } = spawnSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error('git ls-files failed: is git installed?');
  return stdout.split('\0').filter(Boolean).sort();
}
