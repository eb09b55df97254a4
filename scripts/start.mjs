/**
 * `npm start`: the practice console with the extension. `--firefox`: in Firefox. `--live`: the real console, in a
 * throw-away profile. Without a display the same way is walked headless, with pictures in `artifacts/walkthrough/`.
 */
import { join } from 'node:path';
import { build, ensureDependencies, ROOT } from './ready.mjs';

try {
  ensureDependencies();
  const firefox = process.argv.includes('--firefox');
  const live = process.argv.includes('--live');
  console.log('Building.');
  await build([firefox ? 'firefox' : 'chrome', ...(live ? [] : ['console'])]);
  const { runnerImport } = await import('vite');
  const { module } = /** @type {{ module: typeof import('./practice.ts') }} */ (
    await runnerImport(join(ROOT, 'scripts/practice.ts'), { root: ROOT, logLevel: 'error' })
  );
  await module.practice({ browser: firefox ? 'firefox' : 'chromium', live });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
