import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';

/** Where everything is measured: one browser with the built extension in it, and the page under test at the console's address. */

export const ROOT = join(import.meta.dirname, '..');
export const PROJECT = 'proj_measuresWhatItCosts00000';
export const MODEL = 'gpt-4.1';

const load = async (path) => (await runnerImport(join(ROOT, path), { root: ROOT, logLevel: 'error' })).module;
const { openChromium } = await load('e2e/support/chromium.ts');
const { ORIGIN } = await load('e2e/support/stage.ts');
export const { clickPart, waitForStep } = await load('e2e/support/guide.ts');

export const LIMITS = `${ORIGIN}/settings/${PROJECT}/limits`;
/** A page of the console on which no guide is needed: there the other columns are measured. */
export const ELSEWHERE = `${ORIGIN}/settings/${PROJECT}/general`;

/** The address that begins a guide. */
export const LINK = `${LIMITS}#model-access-guide:model=${MODEL}`;

export const DRIVER = [
  'node_modules/driver.js/dist/driver.js.iife.js',
  'node_modules/driver.js/dist/driver.css',
];

/** Which scripts are whose, by their address. */
export const SCRIPT = {
  limit: (url) => url.endsWith('/bench/limit.js'),
  driver: (url) => url.endsWith('/bench/driver.js'),
  ours: (url) => url.startsWith('chrome-extension:'),
};

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const file = (path) => readFileSync(join(ROOT, path));
const FILES = {
  '/bench/driver.js': () => file(DRIVER[0]),
  '/bench/driver.css': () => file(DRIVER[1]),
  '/bench/limit.js': () => file('bench/page/limit.js'),
  '/bench/in-page.js': () => file('bench/page/in-page.js'),
};

/** The page under test, whatever the address. `asked` is what the next one is to be. */
function createSite() {
  return {
    asked: {},
    async handle({ url }) {
      const { pathname } = new URL(url);
      const type = pathname.endsWith('.css')
        ? 'text/css'
        : pathname.endsWith('.js')
          ? 'text/javascript'
          : 'text/html';
      const headers = { 'content-type': `${type}; charset=utf-8` };
      if (FILES[pathname]) return { status: 200, headers, body: FILES[pathname]() };
      const asked = `<script type="application/json" id="asked">${JSON.stringify(this.asked)}</script>`;
      const style = '<link rel="stylesheet" href="/bench/driver.css">';
      const body = file('bench/page/index.html').toString().replace('</head>', `${style}${asked}</head>`);
      return { status: 200, headers, body };
    },
  };
}

/**
 * Opens the browser.
 * @param {string} [engine] flags for V8
 */
export async function openStand(engine) {
  const stage = await openChromium({ extension: join(ROOT, 'dist/chrome'), ...(engine && { engine }) });
  const site = createSite();
  const blank = await stage.newTab();
  const version = blank.page.context().browser().version();
  await blank.close();
  stage.site = site;
  return {
    /** Of the browser. */
    version,
    /** A new tab with the page as it is asked for, and no other. */
    async open(url, { column = 'limit', nodes = 0, rows = 5 } = {}) {
      await stage.reset();
      stage.site = site;
      site.asked = { column, nodes, rows };
      return stage.newTab(url);
    },
    /** The page as a column has it: ours with the guide begun, the others where no guide is needed. */
    async visit(asked) {
      if (asked.column !== 'ours') return this.open(ELSEWHERE, asked);
      const tab = await this.open(LINK, asked);
      await begin(tab);
      return tab;
    },
    close: () => stage.close(),
  };
}

/** From the link in the address to the first thing to press. */
async function begin(tab) {
  await waitForStep(tab, 'start');
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
}

/** Presses the middle of an element by real mouse. */
export async function pressOn(tab, selector) {
  const at = await tab.evaluate((one) => {
    const { left, top, width, height } = document.querySelector(one).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, selector);
  await tab.click(at.x, at.y);
}
