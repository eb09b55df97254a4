/**
 * Builds the parts that are named: `chrome`, `firefox` (the extension), `console`, `hard` (the pages that the tests
 * drive it on), each into `dist/<part>/`. In the unpacked source archive of a release, `firefox` gives exactly what
 * was submitted to addons.mozilla.org. Needs Node and npm, and nothing else.
 */
import { build, ensureDependencies } from './ready.mjs';

try {
  const parts = process.argv.slice(2);
  ensureDependencies();
  await build(parts);
  for (const part of parts) console.log(`dist/${part}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
