import { PRACTICE_PROJECT } from './console/options.ts';
import { clickPart, clickSpotlight, waitForNoGuide, waitForStep } from './support/guide.ts';
import { watchListeners } from './support/listeners.ts';
import { ORIGIN } from './support/stage.ts';
import { expect, test } from './support/test.ts';

const QUICK = { renderDelay: 60, openDelay: 60, saveLatency: 60 };
const LIMITS = `${ORIGIN}/settings/${PRACTICE_PROJECT}/limits`;

/** That the person goes elsewhere in the console, or comes back to a page that the browser kept. */
const MOVES = ['navigation currententrychange', 'window pageshow'];

test.beforeEach(({ stage }) => {
  test.skip(
    stage.browser === 'firefox',
    'the listeners of a content script show in Chromium’s debugger only',
  );
});

test('elsewhere in the console it only listens for where the person goes', async ({ stage, practice }) => {
  practice.set(PRACTICE_PROJECT, QUICK);
  const tab = await stage.newTab(`${ORIGIN}/settings/${PRACTICE_PROJECT}/api-keys`);
  const listeners = await watchListeners(tab);
  await tab.until(async () => (await listeners()).length > 0, { what: 'the script to be there' });
  expect(await listeners()).toEqual(MOVES);
});

test('Stop takes every listener off the page but those for moves, which were there before', async ({
  stage,
  practice,
}) => {
  practice.set(PRACTICE_PROJECT, QUICK);
  const tab = await stage.newTab(`${LIMITS}#model-access-guide:model=gpt-4.1`);
  const listeners = await watchListeners(tab);
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
