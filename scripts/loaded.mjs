import { posix } from 'node:path';
import { parseSync } from 'vite';

/**
 * A script of a build and all that the browser loads before it runs: what it imports, but not what it asks for later.
 * @param {string} script its path from the root of the build
 * @param {(file: string) => string} read gives the code of a file
 * @returns {{ file: string, code: string }[]}
 */
export function loadedBy(script, read) {
  /** @type {Map<string, string>} */
  const loaded = new Map();
  const files = [script];
  for (let file = files.pop(); file !== undefined; file = files.pop()) {
    if (loaded.has(file)) continue;
    const code = read(file);
    loaded.set(file, code);
    for (const node of parseSync(file, code).program.body) {
      if ('source' in node && node.source) files.push(posix.join(posix.dirname(file), node.source.value));
    }
  }
  return [...loaded].map(([file, code]) => ({ file, code }));
}
