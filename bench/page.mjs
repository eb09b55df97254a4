/**
 * What the guide costs the page: the time of one look at it, which is taken at most once a frame and only after a change,
 * and the size of what the browser loads. `npm run bench` after `npm run build`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, runnerImport } from 'vite';

const ROOT = join(import.meta.dirname, '..');
const LOOKS = 60;

const load = async (path) => (await runnerImport(join(ROOT, path), { root: ROOT, logLevel: 'error' })).module;

/** The reading of the page alone, for the page to run. */
async function reader() {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: join(ROOT, 'bench/look.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  return [result].flat()[0].output[0].code;
}

/** Median and slowest of some looks, in ms. */
function look(looks) {
  const times = [];
  for (let i = 0; i < looks; i++) {
    const start = performance.now();
    globalThis.bench.look('gpt-4.1');
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return {
    median: times[looks >> 1],
    slowest: times.at(-1),
    elements: document.querySelectorAll('*').length,
  };
}

for (const [name, folder] of [
  ['chrome', 'dist/chrome'],
  ['firefox', 'dist/firefox'],
]) {
  const code = readFileSync(join(ROOT, folder, 'src/extension/content.iife.js'));
  console.log(
    `${name} content script: ${(code.length / 1024).toFixed(1)} kB, ${(gzipSync(code, { level: 9 }).length / 1024).toFixed(1)} kB gzip`,
  );
}

const { openChromium } = await load('e2e/support/chromium.ts');
const { createHardPages } = await load('e2e/console/hard/serve.ts');
const stage = await openChromium({ extension: join(ROOT, 'dist/chrome') });
const hard = createHardPages(join(ROOT, 'dist/hard'));
stage.site = hard;
const code = await reader();
const project = 'proj_measuresWhatALookCosts0';
try {
  for (const [name, options] of [
    ['closed page', {}],
    ['open list of 150', { size: 150 }],
    ['open list of 1000, all rendered', { size: 1000 }],
    ['open list of 1000, virtual', { size: 1000, list: 'virtual' }],
  ]) {
    hard.set(project, { generation: 'G2', ...options });
    const tab = await stage.newTab(`https://platform.openai.com/settings/${project}/limits`);
    await tab.waitFor(() => document.querySelector('model-access-guide'), null);
    if (options.size) {
      await tab.evaluate(() => {
        const heading = [...document.querySelectorAll('h2')].find((one) => one.textContent === 'Model usage');
        heading?.parentElement?.querySelector('button')?.click();
      });
      await tab.waitFor(() => document.querySelector('[data-editor]'), null);
    }
    await tab.evaluate(code);
    const { median, slowest, elements } = await tab.evaluate(look, LOOKS);
    console.log(
      `one look, ${name} (${elements} elements): median ${median.toFixed(2)} ms, slowest of ${LOOKS} ${slowest.toFixed(2)} ms`,
    );
    await tab.close();
  }
} finally {
  await stage.close();
}
