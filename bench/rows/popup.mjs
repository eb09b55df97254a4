/**
 * What the popup costs the person: how soon it is there, and how soon it answers. It is opened in a tab, as often as OPENINGS says,
 * and each time it is a document of its own. "First paint" is the browser's own first-contentful-paint, from the beginning of the
 * navigation; "answer" is when the diagnosis stands in the document, and "painted" the end of the frame that shows it. A paste
 * is made by the keyboard, and counted from its event: its frames are those that were begun until it was painted, so that 1 is
 * the least. Medians, and the slowest in brackets. The *limit* of the first paint is that of a page of plain text in the extension.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { runnerImport } from 'vite';
import { loadedBy } from '../../scripts/loaded.mjs';
import { ROOT } from '../stand.mjs';

/** What the popup's scripts are that it does not wait for, by the names of their files. */
const LATER = {
  reader: 'the reading, which comes beside it',
  After: 'what follows the end, which comes then',
  extras: 'what is unfolded, which comes then',
};

const OPENINGS = 25;
/** So long after the first paint a person pastes at the earliest, ms. */
const REST = 400;
const LINE =
  '2026-11-02T10:00:00.123Z INFO worker-3 GET /api/items?id=42 200 in 12ms user=abc model=gpt-4o-mini\n';
const ERROR =
  "openai.PermissionDeniedError: Error code: 403 - {'error': {'message': 'Project `proj_Rk3vT0pQ8sLw2Zx7Yb5Nc1Md` does not have access to model `gpt-4.1`', 'type': 'invalid_request_error', 'param': None, 'code': 'model_not_found'}}\n";
const TEXT = `${LINE.repeat(100)}${ERROR}${LINE.repeat(100)}`;

/** Runs in the popup before its own script: notes when it is painted, and when it answers. */
function watch() {
  const times = { answer: null, painted: null, pasted: null, frames: 0 };
  Object.assign(globalThis, { times });
  const frame = () => {
    if (times.painted !== null) return;
    if (times.pasted !== null) times.frames++;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  addEventListener('paste', (event) => (times.pasted = event.timeStamp), true);
  new MutationObserver(() => {
    const part = document.querySelector('[data-kind="project_model_access"][aria-busy="false"]');
    if (!part || times.answer !== null) return;
    times.answer = performance.now();
    requestAnimationFrame(() => {
      // A task that is posted in a frame runs once that frame is drawn.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (times.painted = performance.now());
      port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

/** What {@link watch} noted, once the popup is painted, and has answered where it is to. */
function noted(answers) {
  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  const { times } = globalThis;
  return paint !== undefined && (!answers || times.painted !== null) && { paint, ...times };
}

/** A person has opened the popup, and looks. */
const rest = (time) => new Promise((done) => setTimeout(done, time));

const middle = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const ms = (values) => `${middle(values).toFixed(1)} (${Math.max(...values).toFixed(1)}) ms`;

/** A script of the build, and what it imports. */
const filesOf = (folder, script) => loadedBy(script, (file) => readFileSync(join(folder, file), 'utf8'));

/** Bytes of a script with all that is loaded before it runs, but what is there already. */
function size(folder, script, there = []) {
  const codes = filesOf(folder, script)
    .filter(({ file }) => !there.some((one) => one.file === file))
    .map(({ code }) => code);
  const sum = (of) => (codes.reduce((total, code) => total + of(code), 0) / 1000).toFixed(1);
  return `${sum((code) => Buffer.byteLength(code))} kB, ${sum((code) => gzipSync(code, { level: 9 }).length)} kB gzip`;
}

/** The popup alone, in a browser of its own. @returns {Promise<import('../table.mjs').Row[]>} */
export async function popupRows() {
  const extension = join(ROOT, 'dist/chrome');
  const load = async (path) =>
    (await runnerImport(join(ROOT, path), { root: ROOT, logLevel: 'error' })).module;
  const { openChromium } = await load('e2e/support/chromium.ts');
  const stage = await openChromium({ extension });
  /** @type {import('../table.mjs').Row[]} */
  const rows = [];
  const add = (row, text, goal = '', limit = undefined) =>
    rows.push({ row, ours: { text }, goal, ...(limit && { limit: { text: limit } }) });
  try {
    const tab = await stage.popup();
    const address = await tab.url();
    await tab.page.addInitScript(watch);
    const opened = async (answers, page = address) => {
      await tab.goto(page);
      return tab.waitFor(noted, answers);
    };
    const openings = async (answers, page = address) => {
      const all = [];
      for (let i = 0; i < OPENINGS; i++) all.push(await opened(answers, page));
      return (of) => ms(all.map(of));
    };
    await opened(false);
    const [plain, empty] = [
      await openings(false, new URL('/LICENSE.txt', address).href),
      await openings(false),
    ];
    const first = ({ paint }) => paint;
    add('popup opens → first paint', empty(first), '≤ 50 ms', plain(first));

    await tab.paste('[data-part="error-input"]', TEXT);
    await tab.waitFor(noted, true);
    const full = await openings(true);
    add(
      'popup opens on 20 kB kept → first paint',
      full(({ paint }) => paint),
    );
    add(
      'popup opens on 20 kB kept → answer painted',
      full(({ painted }) => painted),
    );

    const pastes = async (ready) => {
      const all = [];
      for (let i = 0; i < OPENINGS; i++) {
        await tab.clickOn('[data-part="error-input"]');
        await tab.press('Control+a');
        await tab.press('Control+x');
        await tab.until(async () => !(await stage.storage()).text?.text, { what: 'an empty box' });
        await opened(false);
        await ready();
        await tab.press('Control+v');
        all.push(await tab.waitFor(noted, true));
      }
      const since = (of) => ms(all.map((times) => of(times) - times.pasted));
      const frames = middle(all.map(({ frames }) => frames));
      return {
        answer: since(({ answer }) => answer),
        painted: `${since(({ painted }) => painted)}, frame ${frames}`,
      };
    };
    const early = await pastes(async () => {});
    add('paste of 20 kB at the first paint → answer painted', early.painted);
    const late = await pastes(() => tab.evaluate(rest, REST));
    add('paste of 20 kB → answer', late.answer);
    add('paste of 20 kB → answer painted', late.painted, 'in one frame');
  } finally {
    await stage.close();
  }
  const page = readFileSync(join(extension, 'src/popup/index.html'), 'utf8');
  const [, script = ''] = /src="\/?([^"]+\.js)"/.exec(page) ?? [];
  add("popup's script before its first paint", size(extension, script), '≤ 20 kB gzip');
  const there = filesOf(extension, script);
  for (const [, later] of there
    .map(({ code }) => code)
    .join('\n')
    .matchAll(/import\([`"']\.\/(.+?)[`"']\)/g))
    add(LATER[later.replace(/-.*/, '')] ?? later, size(extension, `assets/${later}`, there));
  return rows;
}
