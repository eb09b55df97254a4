import { PRACTICE_PROJECT } from './console/options.ts';
import { clickPart, clickSpotlight, spotlightCenter, waitForNoGuide, waitForStep } from './support/guide.ts';
import { ORIGIN } from './support/stage.ts';
import type { Tab } from './support/tab.ts';
import { expect, test } from './support/test.ts';
import { theirWorld } from './support/their-world.ts';

const QUICK = { renderDelay: 60, openDelay: 60, saveLatency: 60 };
const LIMITS = `${ORIGIN}/settings/${PRACTICE_PROJECT}/limits`;
const ELSEWHERE = `${ORIGIN}/settings/${PRACTICE_PROJECT}/api-keys`;

/** That the person goes elsewhere in the console, or comes back to a page that the browser kept. */
const MOVES = ['navigation currententrychange', 'window pageshow'];

const waitForBadge = (tab: Tab) =>
  tab.waitFor(
    () => document.querySelector('model-access-guide')?.shadowRoot?.querySelector('[data-part="mode"]'),
    null,
    { what: 'the badge' },
  );

/** Elements of ours on the page. */
const hosts = (tab: Tab) => tab.evaluate(() => document.querySelectorAll('model-access-guide').length);

test('a page of the console that becomes a Limits page, by whatever move, gets the guide once', async ({
  stage,
  practice,
}) => {
  practice.set(PRACTICE_PROJECT, QUICK);
  const tab = await stage.newTab(LIMITS);
  await waitForBadge(tab);
  await tab.goto(ELSEWHERE);
  await tab.clickOn('nav a[href$="/limits"]');
  await waitForBadge(tab);
  await tab.back();
  await waitForNoGuide(tab);
  await tab.clickOn('nav a[href$="/limits"]');
  await waitForBadge(tab);
  await tab.goto(`${LIMITS}#model-access-guide:model=gpt-4.1`);
  await waitForStep(tab, 'start');
  expect(await hosts(tab)).toBe(1);
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
  await tab.reload();
  await waitForStep(tab, 'open-editor');
  expect(await hosts(tab)).toBe(1);
});

test.describe('what a page gets', () => {
  test.skip(
    ({ stage }) => stage.browser === 'firefox',
    'Chromium’s debugger alone shows what a content script is',
  );

  test('elsewhere is the guest alone, which only hears where the person goes', async ({
    stage,
    practice,
  }) => {
    practice.set(PRACTICE_PROJECT, QUICK);
    const tab = await stage.newTab(ELSEWHERE);
    const { scripts, listeners } = await theirWorld(tab);
    await tab.until(async () => (await listeners()).length > 0, { what: 'the guest to be there' });
    expect(await listeners()).toEqual(MOVES);
    expect(scripts()).toEqual(['guest.iife.js']);
  });

  test('is one guide, where it is asked for several times at once', async ({ stage, practice }) => {
    practice.set(PRACTICE_PROJECT, QUICK);
    const tab = await stage.newTab(`${LIMITS}#model-access-guide:model=gpt-4.1`);
    await waitForStep(tab, 'start');
    const { run } = await theirWorld(tab);
    const ask = "chrome.runtime.sendMessage({ type: 'needed', limits: true })";
    expect(
      await run(`Promise.all([${ask}, ${ask}, ${ask}]).then((all) => all.map(({ error }) => error))`),
    ).toEqual([null, null, null]);
    await clickPart(tab, 'primary');
    await waitForStep(tab, 'open-editor');
    expect(await hosts(tab)).toBe(1);
  });

  test('is no word in other letters than Latin, before such letters stand there', async ({
    stage,
    practice,
  }) => {
    practice.set(PRACTICE_PROJECT, QUICK);
    const tab = await stage.newTab(`${LIMITS}#model-access-guide:model=gpt-4.1`);
    const { scripts } = await theirWorld(tab);
    await waitForStep(tab, 'start');
    await clickPart(tab, 'primary');
    await waitForStep(tab, 'open-editor');
    expect(scripts()).toEqual(['guest.iife.js', 'guide.js']);
    // A button is found again by what it is called in another language, once its words have come.
    await tab.evaluate(
      ({ x, y }) => document.elementFromPoint(x, y)?.closest('button')?.replaceChildren('モデルを選択'),
      await spotlightCenter(tab),
    );
    await tab.until(async () => scripts().length > 2, { what: 'the words to come' });
    expect(scripts()).toEqual(['guest.iife.js', 'guide.js', 'words-cjk.js']);
    await waitForStep(tab, 'open-editor');
    expect((await clickSpotlight(tab)).name).toBe('モデルを選択');
    await waitForStep(tab, 'allow-model');
  });

  test('Stop takes every listener off the page but those for moves, which were there before', async ({
    stage,
    practice,
  }) => {
    practice.set(PRACTICE_PROJECT, QUICK);
    const tab = await stage.newTab(`${LIMITS}#model-access-guide:model=gpt-4.1`);
    const { listeners } = await theirWorld(tab);
    await waitForStep(tab, 'start');
    await clickPart(tab, 'primary');
    await waitForStep(tab, 'open-editor');
    await clickSpotlight(tab);
    await waitForStep(tab, 'allow-model');
    expect(await listeners()).toContain('window click');
    await clickPart(tab, 'stop');
    await waitForNoGuide(tab);
    expect(await listeners()).toEqual(MOVES);
  });
});
