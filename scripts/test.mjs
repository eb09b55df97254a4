/** Everything: what `npm run check` does, then the built extension in Chromium and in Firefox. Needs nothing but Node. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check.mjs';
import { findBrowser } from './find-browser.mjs';
import { build, ensureDependencies, ROOT, toolInView } from './ready.mjs';

/** @returns {{ passed: number, failed: number }} */
function endToEnd() {
  const report = join(ROOT, 'test-results/e2e.json');
  rmSync(report, { force: true });
  mkdirSync(join(ROOT, 'test-results'), { recursive: true });
  const ok = toolInView('playwright', ['test', '--reporter=list,json', ...process.argv.slice(2)], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected || Number(!ok) };
}

ensureDependencies();
console.log(`Chromium: ${findBrowser('chromium')}\nFirefox: ${findBrowser('firefox')}\n`);
const quick = await check();
await build(['chrome', 'console', 'hard']);
const driven = endToEnd();
const failed = quick.failed + driven.failed;
console.log(`\n${quick.passed + driven.passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
