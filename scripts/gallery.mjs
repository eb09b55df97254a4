/**
 * `npm run gallery`: pictures of every step, and of the popup and the first page, by the built extension, in both schemes and
 * languages and in three widths, into `artifacts/gallery/`, with a page that shows them side by side.
 */
import { join } from 'node:path';
import { build, ensureDependencies, ROOT } from './ready.mjs';

try {
  ensureDependencies();
  console.log('Building.');
  await build(['chrome', 'console']);
  const { runnerImport } = await import('vite');
  const { module } = /** @type {{ module: typeof import('./gallery.ts') }} */ (
    await runnerImport(join(ROOT, 'scripts/gallery.ts'), { root: ROOT, logLevel: 'error' })
  );
  await module.gallery();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
