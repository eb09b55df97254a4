/**
 * Writes `docs/dialogs.md`: what was tried over which of the hard pages, in which browser, and whether it holds. Runs the
 * two specs that try it and reads their report: a table row is a `describe` of `e2e/hold.spec.ts`, a column is a test in it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { build, ensureDependencies, ROOT, tool, toolInView } from './ready.mjs';

/** @typedef {'chromium' | 'firefox'} Name */
/** @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite */
/** @typedef {{ title: string, tests: { projectName: Name, status: string }[] }} Spec */
/** @typedef {{ group: string, test: string, browser: Name, holds: boolean }} Tried */

/** @type {Name[]} */
const BROWSERS = ['chromium', 'firefox'];

/** @param {Suite} suite @returns {Tried[]} */
function triedIn(suite) {
  const here = (suite.specs ?? []).flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status !== 'skipped')
      .map(({ projectName, status }) => ({
        group: suite.title,
        test: title,
        browser: projectName,
        holds: status === 'expected',
      })),
  );
  return [...here, ...(suite.suites ?? []).flatMap(triedIn)];
}

/** Runs the specs in both browsers. @returns {{ hold: Tried[], hard: Tried[] }} */
function tryAll() {
  const report = join(ROOT, 'test-results/matrix.json');
  mkdirSync(join(ROOT, 'test-results'), { recursive: true });
  rmSync(report, { force: true });
  toolInView(
    'playwright',
    ['test', 'e2e/hold.spec.ts', 'e2e/hard.spec.ts', '--reporter=list,json', '--output=test-results/matrix'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report, MATRIX: '1' },
  );
  /** @type {{ suites: Suite[] }} */
  const { suites } = JSON.parse(readFileSync(report, 'utf8'));
  const of = (/** @type {string} */ file) => suites.filter(({ title }) => title === file).flatMap(triedIn);
  return { hold: of('hold.spec.ts'), hard: of('hard.spec.ts') };
}

/** @param {Name} name @returns {string} as the browser says it of itself, without what follows the number */
function versionOf(name) {
  const { stdout } = spawnSync(findBrowser(name), ['--version'], { encoding: 'utf8' });
  return stdout.match(/[A-Z][\w ]*? [\d.]+\w*/)?.[0] ?? name;
}

/** @param {Tried[]} tried @param {string} group @param {string} test @returns {string[]} one cell a browser */
function cells(tried, group, test) {
  return BROWSERS.map((browser) => {
    const found = tried.find((one) => one.group === group && one.test === test && one.browser === browser);
    if (!found) return '–';
    return found.holds ? '✓' : '✗';
  });
}

/** @param {string[][]} rows the first is the head @returns {string} */
function table(rows) {
  const [head = [], ...body] = rows;
  const line = (/** @type {string[]} */ row) => `| ${row.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

/** @template T @param {T[]} list @returns {T[]} */
const unique = (list) => [...new Set(list)];

/** @param {Tried[]} tried */
const score = (tried) => `${tried.filter(({ holds }) => holds).length} of ${tried.length} hold.`;

ensureDependencies();
await build(['chrome', 'firefox', 'console', 'hard']);
const { hold, hard } = tryAll();
const situations = unique(hold.map(({ test }) => test));
const dialogs = unique(hold.map(({ group }) => group));
const pages = unique(hard.map(({ test }) => test));
const versions = BROWSERS.map(versionOf);
const text = `# The guide on pages that overlays break on

Made by \`npm run matrix\`, by real mouse and keyboard, with the production build: ${versions.join(' and ')}, on
${process.platform}, ${new Date().toISOString().slice(0, 10)}. In each cell Chromium stands first, then Firefox; “–” was not tried there: a
panel beside the page is not closed by Escape.

## Over every kind of dialog

The page’s own dialog must not notice the guide, and the guide must stay within reach. Each dialog:

${situations.map((situation, i) => `${i + 1}. ${situation}`).join('\n')}

${table([
  ['dialog', ...situations.map((_, i) => String(i + 1))],
  ...dialogs.map((dialog) => [
    dialog,
    ...situations.map((situation) => cells(hold, dialog, situation).join(' ')),
  ]),
])}

${score(hold)}

## On every kind of page

Each was walked to its end, where the list must hold the model and nothing else may have changed, unless its line says
otherwise.

${table([
  ['page', ...versions],
  ...pages.map((page) => [page.replace(/^walks through /, ''), ...cells(hard, 'hard.spec.ts', page)]),
])}

${score(hard)}
`;
writeFileSync(join(ROOT, 'docs/dialogs.md'), text);
await tool('biome', ['format', '--write', 'docs/dialogs.md']);
console.log('docs/dialogs.md');
process.exitCode = [...hold, ...hard].every(({ holds }) => holds) ? 0 : 1;
