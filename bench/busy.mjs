/**
 * The load that is held: pages that change all the time, with and without a guide, and what of the main thread the content
 * script takes of it, by the samples of the browser's own profiler. `node bench/busy.mjs [name …]` after `npm run build`
 * and `npm run build:hard`.
 */
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { shareOf } from './script-time.mjs';

const ROOT = join(import.meta.dirname, '..');
const MEASURED = 8000;
const MODEL = 'gpt-4.1';
const PROJECT = 'proj_measuresWhatItHolds00000';
const ORIGIN = 'https://platform.openai.com';

const load = async (path) => (await runnerImport(join(ROOT, path), { root: ROOT, logLevel: 'error' })).module;
const { openChromium } = await load('e2e/support/chromium.ts');
const { createHardPages } = await load('e2e/console/hard/serve.ts');
const { clickPart, clickSpotlight, waitForStep } = await load('e2e/support/guide.ts');

/** Makes the page a large one that changes. In the page. */
function trouble({ kind, nodes }) {
  const make = (name, text, attributes = {}) => {
    const element = document.createElement(name);
    element.textContent = text;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const rows = (from, count) => {
    const all = document.createElement('div');
    for (let i = from; i < from + count; i += 10) {
      const row = make('div', '');
      row.append(
        make('p', `Request ${i} was answered after ${i % 97} ms by a model of this project.`),
        make('button', `Details ${i}`, { type: 'button' }),
        make('a', `Trace ${i}`, { href: `#${i}` }),
        ...[1, 2, 3, 4, 5, 6].map((n) => make('span', `Tokens used ${i * n}`)),
      );
      all.append(row);
    }
    return all;
  };
  const main = document.querySelector('main') ?? document.body;
  const filler = rows(0, nodes);
  filler.style.cssText = 'height:300px;overflow:auto;contain:strict';
  main.append(make('h2', 'Requests'), filler);
  const bubble = make('div', '', {
    style: 'position:fixed;right:4px;bottom:4px;width:160px;height:60px;overflow:hidden',
  });
  document.body.append(bubble);
  const heading = [...document.querySelectorAll('h2,h3')].find((one) => one.textContent === 'Model usage');
  const section = heading?.parentElement;
  const some = [...filler.querySelectorAll('span')].slice(0, 1000);
  let n = 0;
  const load = { frames: 0, changes: 0 };
  window.load = load;
  const change = {
    'chat bubble': () => {
      bubble.replaceChildren(make('p', `Typing ${n}`), make('p', `Your request ${n} is with us`));
      load.changes += 2;
    },
    'counter in the section': () => {
      const at =
        section.querySelector('[data-counter]') ??
        section.appendChild(make('span', '', { 'data-counter': '' }));
      at.textContent = `${n} requests`;
      load.changes += 1;
    },
    'counter in the editor': () => {
      const editor = document.querySelector('[data-editor]');
      const at =
        editor.querySelector('[data-counter]') ??
        editor.appendChild(make('span', '', { 'data-counter': '' }));
      at.textContent = `${n} requests`;
      load.changes += 1;
    },
    'live regions': () => {
      bubble.replaceChildren(make('div', `${n} requests`, { role: 'status' }));
      load.changes += 2;
    },
    'toasts that count': () => {
      const at = bubble.querySelector('[role]') ?? bubble.appendChild(make('div', '', { role: 'status' }));
      at.textContent = `Saved ${n}`;
      load.changes += 1;
    },
    'dialogs that come and go': () => {
      bubble.replaceChildren(...(n % 2 ? [make('div', `News ${n}`, { role: 'dialog' })] : []));
      load.changes += 1;
    },
    'classes and styles': () => {
      for (const one of some) {
        one.className = n % 2 ? 'on' : 'off';
        one.style.opacity = n % 2 ? '0.9' : '1';
      }
      load.changes += 2000;
    },
    'class of the body': () => {
      document.body.className = n % 2 ? 'on' : 'off';
      load.changes += 1;
    },
    roles: () => {
      for (const one of some) one.setAttribute('role', n % 2 ? 'button' : 'note');
      load.changes += 1000;
    },
    'nodes replaced': () => {
      if (performance.now() - (load.last ?? 0) < 100) return;
      load.last = performance.now();
      filler.replaceChildren(...rows(n, nodes).childNodes);
      load.changes += nodes;
    },
    nothing: () => {},
  }[kind];
  const step = () => {
    n += 1;
    load.frames += 1;
    change();
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

const stage = await openChromium({ extension: join(ROOT, 'dist/chrome') });
const hard = createHardPages(join(ROOT, 'dist/hard'));

async function measure(kind, nodes, guide) {
  await stage.reset();
  stage.site = hard;
  hard.set(PROJECT, { generation: 'G2' });
  const limits = `${ORIGIN}/settings/${PROJECT}/limits`;
  const address = {
    none: `${ORIGIN}/settings/${PROJECT}/general`,
    badge: limits,
    guide: `${limits}#model-access-guide:model=${MODEL}`,
  }[guide];
  const tab = await stage.newTab(address);
  await tab.waitFor(() => document.querySelector('h2') !== null, null);
  if (guide !== 'none') await tab.waitFor(() => document.querySelector('model-access-guide') !== null, null);
  if (guide === 'guide') {
    await waitForStep(tab, 'start');
    await clickPart(tab, 'primary');
    await waitForStep(tab, 'open-editor');
    if (kind === 'counter in the editor') {
      await clickSpotlight(tab);
      await waitForStep(tab, ['search-model', 'allow-model']);
    }
  } else if (kind === 'counter in the editor') {
    await tab.evaluate(() => {
      const heading = [...document.querySelectorAll('h2')].find((one) => one.textContent === 'Model usage');
      heading.parentElement.querySelector('button').click();
    });
    await tab.waitFor(() => document.querySelector('[data-editor]') !== null, null);
  }
  const cdp = await tab.page.context().newCDPSession(tab.page);
  await cdp.send('Performance.enable');
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 500 });
  await tab.evaluate(trouble, { kind, nodes });
  await new Promise((done) => setTimeout(done, 5000));
  const metric = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const of = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    const load = await tab.evaluate(() => ({
      ...window.load,
      at: performance.now(),
      all: document.querySelectorAll('*').length,
    }));
    return { task: of.TaskDuration, ...load };
  };
  await cdp.send('Profiler.start');
  const from = await metric();
  await new Promise((done) => setTimeout(done, MEASURED));
  const to = await metric();
  const { profile } = await cdp.send('Profiler.stop');
  const seconds = (to.at - from.at) / 1000;
  const { share, longest } = shareOf(profile, (url) => url.startsWith('chrome-extension:'));
  const row = {
    kind,
    nodes: to.all,
    guide,
    fps: Math.round((to.frames - from.frames) / seconds),
    'changes/s': Math.round((to.changes - from.changes) / seconds),
    'ours %': Number((share * 100).toFixed(1)),
    'busy %': Number((((to.task - from.task) / seconds) * 100).toFixed(0)),
    'longest ms': Number(longest.toFixed(0)),
    step: await tab.evaluate(() => document.querySelector('model-access-guide')?.dataset.step ?? ''),
  };
  await tab.close();
  return row;
}

const ALL = [
  ['nothing', 10_000],
  ['chat bubble', 10_000],
  ['chat bubble', 100_000],
  ['counter in the section', 10_000],
  ['counter in the editor', 10_000],
  ['live regions', 10_000],
  ['toasts that count', 10_000],
  ['dialogs that come and go', 10_000],
  ['dialogs that come and go', 100_000],
  ['classes and styles', 10_000],
  ['class of the body', 10_000],
  ['roles', 10_000],
  ['nodes replaced', 10_000],
];
const asked = process.argv.slice(2);
const table = [];
try {
  for (const [kind, nodes] of ALL) {
    if (asked.length > 0 && !asked.includes(kind)) continue;
    for (const guide of ['none', 'badge', 'guide']) {
      if (guide === 'none' && kind === 'counter in the editor') continue;
      table.push(await measure(kind, nodes, guide));
      console.log(Object.values(table.at(-1)).join(' | '));
    }
  }
} finally {
  await stage.close();
}
console.table(table);
