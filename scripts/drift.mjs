/**
 * The mutation run: imitations of the Limits page, changed as redesigns change pages, each walked by a person who does
 * exactly what the guide says, and every look judged by who knows the truth. `npm run drift -- [options]`:
 *   --pages N        how many (2000)
 *   --seed N         which (1)
 *   --kind K         one kind only: words, decoration, structure, decoys, data, language, timing, two
 *   --one SEED:INDEX one page: its trail, and the page as it stood at the end
 *   --self-test      the walker knows the truth: every page must be right
 *   --write          writes docs/drift.md and docs/drift.svg
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './find-browser.mjs';
import { ensureDependencies, ROOT, tool } from './ready.mjs';

/**
 * @typedef {{ seed: number, index: number, kind: string, strength: string, changes: string[],
 *   outcome: 'right' | 'lost' | 'wrong', step: string, reason: string, trail: string[] }} Result
 */

const KINDS = ['words', 'decoration', 'structure', 'decoys', 'data', 'language', 'timing', 'two'];
const STRENGTHS = ['one', 'three', 'many'];
const CHUNK = 25;

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string' },
    one: { type: 'string' },
    'self-test': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

/** The walker and the pages as one script. @returns {Promise<string>} */
async function bundle() {
  const [{ build }, { lexicons }] = await Promise.all([import('vite'), import('./lexicons.mjs')]);
  const entry = join(ROOT, 'e2e/drift', options['self-test'] ? 'self-page.ts' : 'guide-page.ts');
  const result = await build({
    configFile: false,
    plugins: [lexicons()],
    logLevel: 'error',
    root: ROOT,
    build: {
      write: false,
      target: 'es2023',
      minify: false,
      lib: { entry, formats: ['iife'], name: 'drift' },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

/**
 * Runs in the browser: walks pages one after the other, each in a frame of its own.
 * @param {{ code: string, seed: number, indices: number[], kind: string | null, keep: boolean }} job
 * @returns {Promise<{ results: Result[], html: string, spec: string }>}
 */
async function walkPages({ code, seed, indices, kind, keep }) {
  /** @type {Result[]} */
  const results = [];
  let html = '';
  let spec = '';
  for (const index of indices) {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position: fixed; inset: 0; width: 1280px; height: 900px; border: 0';
    document.body.append(frame);
    const inside = /** @type {any} */ (frame.contentWindow);
    try {
      inside.document.write('<!doctype html><html><head></head><body></body></html>');
      inside.document.close();
      const script = inside.document.createElement('script');
      script.textContent = code;
      inside.document.head.append(script);
      script.remove();
      results.push(await inside.drift.run(seed, index, kind, keep));
    } catch (error) {
      const reason = error instanceof inside.Error ? /** @type {any} */ (error).stack : String(error);
      results.push({
        seed,
        index,
        kind: 'broken',
        strength: 'one',
        changes: [],
        outcome: 'wrong',
        step: 'thrown',
        reason,
        trail: [],
      });
    }
    if (keep) {
      html = inside.document.documentElement.outerHTML;
      spec = JSON.stringify(inside.drift.drawPage(seed, index, kind).spec, null, 1);
    }
    frame.remove();
  }
  return { results, html, spec };
}

/** @param {string[]} texts @returns {[string, number][]} the most frequent first */
function frequent(texts) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** @param {Result[]} results @param {string} outcome */
const count = (results, outcome) => results.filter((one) => one.outcome === outcome).length;

/** @param {Result[]} results */
const score = (results) =>
  results.length === 0
    ? ''
    : ['right', 'lost', 'wrong'].map((outcome) => count(results, outcome)).join(' / ');

/** A reason without what differs from page to page. @param {Result} result */
const gist = ({ step, reason }) => `${step}: ${reason}`.replace(/“[^”]*”/g, '“…”').slice(0, 150);

/** @param {Result[]} results @returns {string} */
function table(results) {
  const rows = KINDS.map((kind) => [
    kind === 'two' ? 'two kinds at once' : kind,
    ...STRENGTHS.map((strength) =>
      score(results.filter((one) => one.kind === kind && one.strength === strength)),
    ),
  ]);
  return [
    ['right / lost / wrong', 'one change', 'about three', 'many'],
    ['---', '---', '---', '---'],
    ...rows.filter((row) => row.slice(1).some(Boolean)),
    ['**all**', ...STRENGTHS.map((strength) => score(results.filter((one) => one.strength === strength)))],
  ]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

const COLOURS = ['#1b6ca8', '#c2571a', '#2e7d4f', '#8e44ad', '#a93226', '#7d6608', '#117a8b', '#444'];

/** The share of right pages against strength, a line a kind. @param {Result[]} results @returns {string} */
function curve(results) {
  const x = (/** @type {number} */ at) => 60 + at * 190;
  const y = (/** @type {number} */ share) => 20 + (1 - share) * 240;
  const lines = KINDS.flatMap((kind, at) => {
    const points = STRENGTHS.flatMap((strength, place) => {
      const of = results.filter((one) => one.kind === kind && one.strength === strength);
      return of.length === 0 ? [] : [`${x(place)},${y(count(of, 'right') / of.length).toFixed(1)}`];
    });
    const colour = COLOURS[at];
    return [
      `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      `<text x="470" y="${34 + at * 20}" fill="${colour}">${kind === 'two' ? 'two kinds at once' : kind}</text>`,
    ];
  });
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<path d="M60 ${y(share)}H440" stroke="#ccc"/><text x="50" y="${y(share) + 4}" text-anchor="end">${share * 100} %</text>`,
  );
  const names = ['one', 'about three', 'many'].map(
    (name, at) => `<text x="${x(at)}" y="282" text-anchor="middle">${name}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 620 300" font-family="sans-serif" font-size="13" fill="#444">
<title>Pages guided to the right end, by how much was changed</title>
${[...grid, ...names, ...lines].join('\n')}
</svg>
`;
}

/** @param {Result[]} results */
async function write(results) {
  const { stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' });
  const share = (100 * count(results, 'right')) / results.length;
  const honest = results.filter((one) => one.outcome === 'right' && one.step === 'lost').length;
  const lost = frequent(results.filter((one) => one.outcome === 'lost').map(gist)).slice(0, 12);
  const text = `# The guide on pages that were redesigned

Made by \`npm run drift -- --pages ${results.length} --seed ${options.seed} --write\` at commit ${stdout.trim()}.

Each page is an imitation of the Limits page, changed as redesigns change pages: one change of a kind, about three, many,
or two kinds at once. A person who does exactly what the guide says walks it to its end. The truth is known to what makes
the pages, never to the guide. *Right*: the goal is reached, or what is true is said. *Lost*: the guide says that it does
not understand the page. *Wrong*: at any look, a ring round anything but the right control, an end that is not true or has
not been shown, or a policy other than meant.

${table(results)}

Right: ${count(results, 'right')} of ${results.length} (${share.toFixed(1)} %). Lost: ${count(results, 'lost')}. Wrong: ${count(results, 'wrong')}.
${honest} of the pages that are right give nothing to go by, and the guide says so.

![Pages guided to the right end, by how much was changed](drift.svg)

## Where it is lost most

${lost.map(([reason, number]) => `- ${number} × ${reason}`).join('\n')}
`;
  writeFileSync(join(ROOT, 'docs/drift.md'), text);
  writeFileSync(join(ROOT, 'docs/drift.svg'), curve(results));
  await tool('biome', ['format', '--write', 'docs/drift.md']);
  console.log('docs/drift.md');
}

/** @param {Result[]} results */
function keepFailures(results) {
  const folder = join(ROOT, 'artifacts/drift');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const outcome of ['wrong', 'lost'])
    writeFileSync(
      join(folder, `${outcome}.json`),
      JSON.stringify(
        results.filter((one) => one.outcome === outcome),
        null,
        1,
      ),
    );
}

/** @param {Result[]} results */
function report(results) {
  console.log(table(results));
  for (const outcome of ['wrong', 'lost']) {
    const failed = results.filter((one) => one.outcome === outcome);
    console.log(`\n${outcome}: ${failed.length}`);
    for (const [reason, number] of frequent(failed.map(gist)).slice(0, 25)) {
      const example = failed.find((one) => gist(one) === reason);
      console.log(
        `  ${String(number).padStart(4)} × ${reason}   e.g. --one ${example?.seed}:${example?.index}`,
      );
    }
    const changes = frequent(failed.flatMap((one) => one.changes)).slice(0, 12);
    console.log(`  with: ${changes.map(([name, number]) => `${name} (${number})`).join(' · ')}`);
  }
}

ensureDependencies();
const code = await bundle();
const { chromium } = await import('playwright');
const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
try {
  /** A tab with a process of its own. */
  const newTab = () => browser.newPage({ viewport: { width: 1280, height: 900 } });
  const tab = await newTab();
  const kind = options.kind ?? null;
  if (options.one) {
    const [seed = 1, index = 0] = options.one.split(':').map(Number);
    const { results, html, spec } = await tab.evaluate(walkPages, {
      code,
      seed,
      indices: [index],
      kind,
      keep: true,
    });
    const [result] = results;
    console.log(html.replace(/<style>.*?<\/style>/s, ''));
    console.log(spec);
    console.log(result?.trail.join('\n'));
    console.log(JSON.stringify({ ...result, trail: undefined }, null, 1));
  } else {
    const seed = Number(options.seed);
    const indices = Array.from({ length: Number(options.pages) }, (_, index) => index);
    /** @type {Result[]} */
    const all = [];
    const begun = Date.now();
    let next = 0;
    const walkOn = async (/** @type {import('playwright').Page} */ lane) => {
      while (next < indices.length) {
        const chunk = indices.slice(next, next + CHUNK);
        next += CHUNK;
        const job = { code, seed, indices: chunk, kind, keep: false };
        all.push(...(await lane.evaluate(walkPages, job)).results);
      }
    };
    await Promise.all([walkOn(tab), walkOn(await newTab())]);
    all.sort((a, b) => a.index - b.index);
    report(all);
    console.log(
      `\n${all.length} pages, seed ${seed}, ${((Date.now() - begun) / 1000).toFixed(0)} s: ${score(all)}`,
    );
    if (!options['self-test']) keepFailures(all);
    if (options.write) await write(all);
    process.exitCode =
      count(all, 'wrong') === 0 && (!options['self-test'] || count(all, 'lost') === 0) ? 0 : 1;
  }
} finally {
  await browser.close();
}
