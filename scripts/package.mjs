/** Writes the three archives of a release to `artifacts/`: the same bytes from run to run and from clone to clone. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, sourceFiles } from './files.mjs';
import { build, ensureDependencies, ROOT } from './ready.mjs';

ensureDependencies();
const { zipOf } = await import('./zip.mjs');
await build(['chrome', 'firefox']);
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const contents = {
  chrome: zipOf(join(ROOT, 'dist/chrome'), filesIn(join(ROOT, 'dist/chrome'))),
  firefox: zipOf(join(ROOT, 'dist/firefox'), filesIn(join(ROOT, 'dist/firefox'))),
  source: zipOf(ROOT, sourceFiles()),
};
mkdirSync(join(ROOT, 'artifacts'), { recursive: true });
for (const [name, bytes] of Object.entries(contents)) {
  const path = `artifacts/model-access-guide-${version}-${name}.zip`;
  writeFileSync(join(ROOT, path), bytes);
  console.log(path);
}
