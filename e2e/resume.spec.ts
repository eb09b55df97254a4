import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Tabs } from 'webextension-polyfill';
import type { Kept } from '../src/model/kept.ts';
import { createPracticeConsole, type PracticeConsole } from './console/serve.ts';
import { ChromiumTab } from './support/chromium.ts';
import { clickPart, part, waitForNoGuide, waitForStep } from './support/guide.ts';
import { ORIGIN, type Stage } from './support/stage.ts';
import type { Tab } from './support/tab.ts';
import { expect, ONE_BROWSER, openStage, ROOT, test } from './support/test.ts';

/** A page or a tab that comes back, from wherever the browser kept it, shows what is true by then. */

declare const chrome: Browser;

const PROJECT = 'proj_abcdEFGH1234ijklMNOP5678';
const LIMITS = `${ORIGIN}/settings/${PROJECT}/limits`;
const LINK = `${LIMITS}#model-access-guide:model=gpt-4.1`;
const ELSEWHERE = `${ORIGIN}/settings/${PROJECT}/api-keys`;

/** A restricted project whose page loses no time. */
function restricted(practice: PracticeConsole): void {
  practice.set(PROJECT, { generation: 'G1', renderDelay: 50, openDelay: 50, saveLatency: 50 });
}

const remembered = async (stage: Stage) => (await stage.storage()) as Partial<Kept>;

/** A guide is begun, in no tab yet. */
const guideTo = (stage: Stage, model: string) =>
  stage.inExtension((next) => chrome.storage.local.set({ goal: next }), {
    run: model,
    goal: { approach: 'allow', project: PROJECT, model },
    tab: null,
  });

/** Begins by the link, as a person does, in a tab of its own. */
async function begun(stage: Stage): Promise<Tab> {
  const tab = await stage.newTab(LINK);
  await waitForStep(tab, 'start');
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
  await expect.poll(async () => (await remembered(stage)).progress?.step).toBe('open-editor');
  return tab;
}

/** The browser's number of the tab in front. */
const inFront = (stage: Stage) =>
  stage.inExtension(
    async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? 0,
    null,
  );

async function stopInPopup(stage: Stage): Promise<void> {
  const popup = await stage.popup();
  await popup.clickOn('.guide button');
  await expect.poll(async () => (await remembered(stage)).goal).toBeNull();
}

/** Waits until the page shows the badge and no guide. */
const onlyBadge = (tab: Tab) =>
  tab.waitFor(
    () => {
      const root = document.querySelector('model-access-guide')?.shadowRoot;
      return root?.querySelector('[data-part="mode"]') && !root.querySelector('[data-part="coach"]');
    },
    null,
    { what: 'the badge alone' },
  );

/** Loads another page in the tab, so that this one goes into the browser's cache. */
async function leave(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) =>
      document.body.setAttribute('data-back', String(persisted)),
    );
  });
  await tab.goto(ELSEWHERE);
}

/** Goes back, and waits until the page stands there just as it was left. */
async function comeBack(tab: Tab): Promise<void> {
  await tab.front();
  await tab.back();
  await tab.waitFor(() => document.body.dataset.back === 'true', null, {
    what: 'the page out of the back/forward cache',
  });
}

test.describe('a page out of the back/forward cache', () => {
  test('shows the badge alone where its guide was stopped meanwhile', async ({ stage, practice }) => {
    restricted(practice);
    await guideTo(stage, 'gpt-4.1');
    const tab = await stage.newTab(LIMITS);
    await waitForStep(tab, 'open-editor');
    await leave(tab);
    await stopInPopup(stage);
    await comeBack(tab);
    await onlyBadge(tab);
  });

  test('shows the guide that was begun meanwhile', async ({ stage, practice }) => {
    restricted(practice);
    const tab = await stage.newTab(LIMITS);
    await onlyBadge(tab);
    await leave(tab);
    await guideTo(stage, 'gpt-4.1');
    await comeBack(tab);
    await waitForStep(tab, 'open-editor');
  });

  test('speaks of the model that the guide is for by now', async ({ stage, practice }) => {
    restricted(practice);
    await guideTo(stage, 'gpt-4.1');
    const tab = await stage.newTab(LIMITS);
    await waitForStep(tab, 'open-editor');
    await leave(tab);
    await guideTo(stage, 'gpt-4.1-nano');
    await comeBack(tab);
    await tab.until(async () => (await part(tab, 'coach'))?.text.includes('gpt-4.1-nano'), {
      what: 'a card for the other model',
    });
    await waitForStep(tab, 'open-editor');
  });

  test('goes on, and can be stopped, where the background was ended meanwhile', async ({
    stage,
    practice,
  }) => {
    restricted(practice);
    await guideTo(stage, 'gpt-4.1');
    const tab = await stage.newTab(LIMITS);
    await waitForStep(tab, 'open-editor');
    await leave(tab);
    await stage.killBackground();
    await comeBack(tab);
    await waitForStep(tab, 'open-editor');
    await clickPart(tab, 'stop');
    await waitForNoGuide(tab);
    await expect.poll(async () => (await remembered(stage)).goal).toBeNull();
  });
});

test(
  'a page that was frozen while its guide was stopped shows the badge alone',
  ONE_BROWSER,
  async ({ stage, practice }) => {
    restricted(practice);
    await guideTo(stage, 'gpt-4.1');
    const tab = await stage.newTab(LIMITS);
    if (!(tab instanceof ChromiumTab)) throw new Error('this needs Chromium');
    await waitForStep(tab, 'open-editor');
    const session = await tab.page.context().newCDPSession(tab.page);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await stopInPopup(stage);
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await tab.front();
    await onlyBadge(tab);
  },
);

test.describe('a guide that leads to the Limits page from elsewhere', () => {
  test('is in its tab still after that was discarded', async ({ stage, practice }) => {
    restricted(practice);
    const tab = await begun(stage);
    await tab.goto(ELSEWHERE);
    await waitForStep(tab, 'open-limits');
    const id = await inFront(stage);
    await stage.popup();
    await stage.inExtension(async (number) => {
      const discarded = await chrome.tabs.discard(number);
      await chrome.tabs.update((discarded as Tabs.Tab | undefined)?.id ?? number, { active: true });
    }, id);
    await waitForStep(await stage.waitForNewTab(), 'open-limits');
  });

  test('goes on in a copy of its tab', async ({ stage, practice }) => {
    restricted(practice);
    const tab = await begun(stage);
    await tab.goto(ELSEWHERE);
    await waitForStep(tab, 'open-limits');
    await stage.inExtension((number) => chrome.tabs.duplicate(number).then(() => null), await inFront(stage));
    const copy = await stage.waitForNewTab();
    await tab.close();
    await copy.front();
    await copy.reload();
    await waitForStep(copy, 'open-limits');
  });

  test('is there again when the browser was started again', async ({ browserName: _ }, info) => {
    test.slow();
    const browser = info.project.name === 'firefox' ? 'firefox' : 'chromium';
    const profile = mkdtempSync(join(tmpdir(), 'profile-'));
    const practice = createPracticeConsole(join(ROOT, 'dist/console'));
    restricted(practice);
    const run = async (deeds: (stage: Stage) => Promise<void>) => {
      const stage = await openStage(browser, { profile });
      stage.site = practice;
      await deeds(stage).finally(() => stage.close());
    };
    try {
      await run(async (stage) => {
        // Firefox counts its tabs from one again at each start.
        await stage.newTab();
        await begun(stage);
      });
      await run(async (stage) => {
        const tab = await stage.newTab(ELSEWHERE);
        await waitForStep(tab, 'open-limits');
        await tab.goto(LIMITS);
        await waitForStep(tab, 'open-editor');
      });
    } finally {
      rmSync(profile, { recursive: true });
    }
  });
});
