import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'webextension-polyfill';
import { createPracticeConsole } from './console/serve.ts';
import {
  clickPart,
  clickSpotlight,
  part,
  waitForNoGuide,
  waitForNothingSeen,
  waitForStep,
} from './support/guide.ts';
import { ORIGIN, type Stage } from './support/stage.ts';
import type { Tab } from './support/tab.ts';
import { test as base, openStage, ROOT } from './support/test.ts';
import { theirWorld } from './support/their-world.ts';

declare const chrome: Browser;

const PROJECT = 'proj_abcdEFGH1234ijklMNOP5678';
const ERROR = `Error code: 403 - Project \`${PROJECT}\` does not have access to model \`gpt-4.1\``;
const LINK = `${ORIGIN}/settings/${PROJECT}/limits#model-access-guide:model=gpt-4.1`;
const ELSEWHERE = `${ORIGIN}/settings/${PROJECT}/api-keys`;

/** A browser of its own, with an older version of the extension; `update` brings the one that was built. */
const test = base.extend<{ older: Stage & { toCurrent(): Promise<void> } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  older: async ({}, use, info) => {
    const browser = info.project.name === 'firefox' ? 'firefox' : 'chromium';
    const extension = mkdtempSync(join(tmpdir(), 'older-'));
    const manifest = join(extension, 'manifest.json');
    cpSync(join(ROOT, 'dist', browser === 'firefox' ? 'firefox' : 'chrome'), extension, { recursive: true });
    const current = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, JSON.stringify({ ...JSON.parse(current), version: '0.9.0' }));
    const stage = await openStage(browser, { extension });
    const practice = createPracticeConsole(join(ROOT, 'dist/console'));
    practice.set(PROJECT, { renderDelay: 50, openDelay: 50, saveLatency: 50 });
    stage.site = practice;
    const toCurrent = async () => {
      writeFileSync(manifest, current);
      await stage.update();
    };
    await use(Object.assign(stage, { toCurrent }));
    await stage.close();
    rmSync(extension, { recursive: true });
  },
});

const { expect } = test;
const version = (stage: Stage) => stage.inExtension(() => chrome.runtime.getManifest().version, null);
const text = () => document.querySelector<HTMLTextAreaElement>('[data-part="error-input"]')?.value ?? '';

test('an update keeps what was pasted', async ({ older }) => {
  const popup = await older.popup();
  await popup.paste('[data-part="error-input"]', ERROR);
  await expect.poll(() => older.storage()).toMatchObject({ text: { text: ERROR } });
  expect(await version(older)).toBe('0.9.0');

  await older.toCurrent();

  await expect.poll(() => version(older)).not.toBe('0.9.0');
  const again = await older.popup();
  await again.waitFor(text, null);
  expect(await again.evaluate(text)).toBe(ERROR);
});

test('an update in the middle of a guide leaves a page that works, and a reload goes on', async ({
  older,
}) => {
  const tab = await older.newTab(LINK);
  await waitForStep(tab, 'start');
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');

  await older.toCurrent();
  await tab.front();
  await tab.reload();

  await waitForStep(tab, 'open-editor');
  await clickSpotlight(tab);
  await waitForStep(tab, 'allow-model');
  expect((await older.errors()).filter(({ ours }) => ours)).toEqual([]);
});

/**
 * Begins by the link and goes elsewhere in the console, in a tab that stays in front: the page is not watched there, so that
 * nothing is looked at unless something happens.
 */
async function begunElsewhere(stage: Stage): Promise<Tab> {
  const tab = await stage.newTab(LINK);
  await waitForStep(tab, 'start');
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
  await tab.goto(ELSEWHERE);
  await waitForStep(tab, 'open-limits');
  return tab;
}

test('a card that an update left behind is gone before it can be pressed; the next one can be stopped', async ({
  older,
}) => {
  const tab = await begunElsewhere(older);
  const stop = (await part(tab, 'stop'))?.rect;
  if (!stop) throw new Error('the card has no Stop');
  await tab.evaluate(() => document.querySelector('model-access-guide')?.setAttribute('data-old', ''));

  await older.toCurrent();
  await tab.hover(stop.x + stop.width / 2, stop.y + stop.height / 2);
  await tab.waitFor(() => !document.querySelector('model-access-guide[data-old]'), null, {
    what: 'the old card to be gone',
  });

  await tab.reload();
  await waitForStep(tab, 'open-limits');
  await clickPart(tab, 'stop');
  await waitForNoGuide(tab);
  await expect.poll(async () => (await older.storage()).goal).toBeNull();
  expect((await older.errors()).filter(({ ours }) => ours)).toEqual([]);
});

/** What a page may hear of next once its extension is gone. */
const EVENTS: Record<string, (tab: Tab) => Promise<void>> = {
  'a move of the mouse': (tab) => tab.hover(200, 300),
  'a key': (tab) => tab.press('Shift'),
  'a move of the focus': (tab) => tab.evaluate(() => document.querySelector<HTMLElement>('nav a')?.focus()),
};

test('a guide whose extension was removed is gone by the next event, whatever that is, and leaves nothing', async ({
  older,
}) => {
  test.slow();
  // In Firefox nothing of ours hears any event any more: one is enough.
  const events = Object.entries(EVENTS).slice(0, older.browser === 'firefox' ? 1 : undefined);
  for (const [what, happens] of events)
    await test.step(what, async () => {
      const tab = await begunElsewhere(older);
      const listeners = older.browser === 'chromium' ? (await theirWorld(tab)).listeners : async () => [];

      await older.remove();
      await happens(tab);
      await waitForNothingSeen(tab);

      expect(await listeners()).toEqual([]);
      expect((await older.errors()).filter(({ ours }) => ours)).toEqual([]);
      await tab.close();
      await older.update();
    });
});
