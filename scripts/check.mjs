/**
 * Every check that needs no browser, in under a minute: types, lint, unit tests, and the Firefox build as
 * addons.mozilla.org would judge it. Ends with exit code 1 where one does not pass.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, ensureDependencies, ROOT, tool } from './ready.mjs';

/** @typedef {{ name: string, passed: number, failed: number, output: string }} Outcome */

/** @param {string} name @param {string} command @param {string[]} args @returns {Promise<Outcome>} */
async function single(name, command, args) {
  const { ok, output } = await tool(command, args);
  return { name, passed: Number(ok), failed: Number(!ok), output };
}

/** @returns {Promise<Outcome>} */
async function unit() {
  const report = join(ROOT, 'test-results/unit.json');
  mkdirSync(join(ROOT, 'test-results'), { recursive: true });
  const { ok, output } = await tool('vitest', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = numFailedTests || (ok ? 0 : Math.max(1, numFailedTestSuites));
  return { name: 'unit tests', passed: numPassedTests, failed, output };
}

/** Errors, warnings and notices all count. @returns {Promise<Outcome>} */
async function addonLint() {
  await build(['firefox']);
  const { stdout, output } = await tool('web-ext', [
    'lint',
    '--source-dir',
    'dist/firefox',
    '--output',
    'json',
  ]);
  const { summary } = JSON.parse(stdout.slice(stdout.indexOf('{')));
  const failed = summary.errors + summary.warnings + summary.notices;
  return { name: 'web-ext lint', passed: Number(failed === 0), failed, output };
}

/** @param {Outcome} outcome */
function tell({ name, passed, failed, output }) {
  console.log(`${failed ? '✘' : '✓'} ${name}${passed > 1 ? ` (${passed})` : ''}`);
  if (failed) console.log(output);
}

/**
 * Runs them all and says how each went.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function check() {
  const lanes = [
    [
      () => single('types', 'tsc', []),
      () => single('types of the practice pages', 'tsc', ['-p', 'e2e/console']),
    ],
    [() => single('lint and format', 'biome', ['ci', '--colors=off', '--error-on-warnings', '.']), addonLint],
    [unit],
  ];
  const total = { passed: 0, failed: 0 };
  await Promise.all(
    lanes.map(async (lane) => {
      for (const run of lane) {
        const outcome = await run().catch((error) => ({
          name: 'a check',
          passed: 0,
          failed: 1,
          output: String(error),
        }));
        tell(outcome);
        total.passed += outcome.passed;
        total.failed += outcome.failed;
      }
    }),
  );
  return total;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureDependencies();
  const { failed } = await check();
  process.exitCode = failed ? 1 : 0;
}
