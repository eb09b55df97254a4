import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'webextension-polyfill';
import type { Site } from './support/stage.ts';
import { expect, openStage, test } from './support/test.ts';

declare const chrome: Browser;

const PAGE = `<!doctype html><title>page</title><style>html{color-scheme:light dark}</style>
<label>Name <input id="name"></label>
<div style="height:2000px"></div><div id="outer"></div>
<script>
  window.seen = [];
  addEventListener('click', (event) => seen.push(event.isTrusted + ' ' + event.composedPath()[0].id), true);
  addEventListener('keydown', (event) => seen.push(event.isTrusted + ' ' + [event.altKey && 'Alt', event.shiftKey && 'Shift', event.code].filter(Boolean).join('+')), true);
  const root = outer.attachShadow({ mode: 'open' });
  root.innerHTML = '<button id="inner">Press</button>';
</script>`;

function recordingSite() {
  const asked: string[] = [];
  const site: Site = {
    async handle({ method, url, body }) {
      asked.push(`${method} ${new URL(url).pathname}${body ? ` ${body}` : ''}`);
      return { status: 200, headers: { 'content-type': 'text/html' }, body: PAGE };
    },
  };
  return { asked, site };
}

test('the stage serves the true origin and records what goes elsewhere', async ({ stage }) => {
  const { asked, site } = recordingSite();
  stage.site = site;
  const tab = await stage.newTab('https://platform.openai.com/one?a=b');
  expect(await tab.evaluate(() => [document.title, location.origin])).toEqual([
    'page',
    'https://platform.openai.com',
  ]);
  await tab.evaluate(async (body: string) => {
    await fetch('/api', { method: 'POST', body });
    await fetch('https://elsewhere.example/x').catch(() => null);
  }, '{"a":"ä"}');
  expect(asked).toEqual(expect.arrayContaining(['GET /one', 'POST /api {"a":"ä"}']));
  expect(stage.foreign).toEqual([{ method: 'GET', url: 'https://elsewhere.example/x' }]);
  stage.foreign.length = 0;
});

test('the stage has a real mouse and keyboard', async ({ stage }) => {
  stage.site = recordingSite().site;
  const tab = await stage.newTab('https://platform.openai.com/');
  await tab.clickOn('#name');
  await tab.type('gpt-4.1: ü');
  await tab.press('Alt+Shift+G');
  await tab.clickOn('#inner');
  expect(await tab.evaluate(() => document.querySelector('input')?.value)).toBe('gpt-4.1: ü');
  const seen = await tab.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen).toEqual(
    expect.arrayContaining(['true name', 'true KeyG', 'true Alt+Shift+KeyG', 'true inner']),
  );
  expect(await tab.evaluate(() => scrollY > 0)).toBe(true);
  const before = await tab.evaluate(() => scrollY);
  await tab.wheel(300, 300, -400);
  await tab.waitFor((y: number) => scrollY < y, before);
});

test('the stage goes back and forward and reloads', async ({ stage }) => {
  stage.site = recordingSite().site;
  const tab = await stage.newTab('https://platform.openai.com/one');
  await tab.goto('https://platform.openai.com/two');
  await tab.back();
  await tab.waitFor(() => location.pathname === '/one', null);
  await tab.forward();
  await tab.waitFor(() => location.pathname === '/two', null);
  await tab.goto('https://platform.openai.com/two#x');
  expect(await tab.url()).toBe('https://platform.openai.com/two#x');
  await tab.evaluate(() => {
    document.title = 'changed';
  });
  await tab.reload();
  await tab.waitFor(() => document.title === 'page', null);
});

test('the stage shows itself in other colours and sizes, until it is reset', async ({ stage }) => {
  stage.site = recordingSite().site;
  const state = () => [
    matchMedia('(prefers-color-scheme: dark)').matches,
    matchMedia('(prefers-reduced-motion: reduce)').matches,
    matchMedia('(forced-colors: active)').matches,
    innerWidth,
  ];
  const tab = await stage.newTab('https://platform.openai.com/');
  expect(await tab.evaluate(state)).toEqual([false, false, false, 1280]);
  await tab.emulate({ colorScheme: 'dark', reducedMotion: true, viewport: { width: 500, height: 400 } });
  await tab.waitFor(
    () =>
      matchMedia('(prefers-color-scheme: dark)').matches &&
      matchMedia('(prefers-reduced-motion: reduce)').matches &&
      innerWidth === 500,
    null,
  );
  expect(await tab.evaluate(state)).toEqual([true, true, false, 500]);
  await tab.emulate({ forcedColors: true });
  await tab.waitFor(() => matchMedia('(forced-colors: active)').matches, null);
});

test('the stage reads what the extension keeps, and its popup opens', async ({ stage }) => {
  await stage.inExtension((value) => chrome.storage.local.set({ probe: value }), 'kept');
  expect(await stage.storage()).toMatchObject({ probe: 'kept' });
  const popup = await stage.popup();
  expect(await popup.url()).toContain(stage.extensionUrl);
  await popup.waitFor(() => document.readyState === 'complete', null);
});

test('a tab that the extension opens is found', async ({ stage }) => {
  stage.site = recordingSite().site;
  await stage.inExtension(
    () => chrome.tabs.create({ url: 'https://platform.openai.com/opened' }).then(() => null),
    null,
  );
  const tab = await stage.waitForNewTab();
  await tab.waitFor(() => document.title === 'page', null);
  expect(await tab.url()).toBe('https://platform.openai.com/opened');
});

test('the background can be ended', async ({ stage }) => {
  await stage.killBackground();
  await stage.killBackground();
});

test('an error that the extension throws is known as its own', async ({ browserName: _ }, info) => {
  const folder = await mkdtemp(join(tmpdir(), 'throwing-'));
  await mkdir(join(folder, 'icons'), { recursive: true });
  const files: Record<string, string> = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'throwing',
      version: '1',
      action: { default_popup: 'popup.html' },
      content_scripts: [{ matches: ['https://platform.openai.com/*'], js: ['content.js'] }],
      browser_specific_settings: { gecko: { id: 'throwing@example.com' } },
    }),
    'popup.html': '<!doctype html><script src="popup.js"></script>',
    'popup.js': "throw new Error('from the popup');",
    'content.js':
      "setTimeout(() => { throw new Error('from the content script'); }); Promise.reject(new Error('unhandled'));",
    'icons/16.png': '',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const stage = await openStage(info.project.name === 'firefox' ? 'firefox' : 'chromium', {
    extension: folder,
  });
  try {
    stage.site = recordingSite().site;
    const tab = await stage.newTab('https://platform.openai.com/');
    await tab.evaluate(() => {
      Promise.reject(new Error('from the page'));
    });
    await stage.popup();
    const said = async (ours: boolean) =>
      (await stage.errors())
        .filter((error) => error.ours === ours)
        .map(({ text }) => text)
        .join(' / ');
    await expect.poll(() => said(true)).toContain('from the content script');
    await expect.poll(() => said(true)).toContain('unhandled');
    await expect.poll(() => said(true)).toContain('from the popup');
    await expect.poll(() => said(false)).toContain('from the page');
    expect(await said(true)).not.toContain('from the page');
  } finally {
    await stage.close();
    await rm(folder, { recursive: true });
  }
});
