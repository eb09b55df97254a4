import { PRACTICE_PROJECT } from './console/options.ts';
import { ChromiumTab } from './support/chromium.ts';
import { clickPart, clickSpotlight, waitForNoGuide, waitForStep } from './support/guide.ts';
import { ORIGIN } from './support/stage.ts';
import type { Tab } from './support/tab.ts';
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

/** Asks the browser's debugger which listeners of the extension's own world hang on the page. */
async function watchListeners(tab: Tab): Promise<() => Promise<string[]>> {
  if (!(tab instanceof ChromiumTab)) throw new Error('this needs Chromium');
  const session = await tab.page.context().newCDPSession(tab.page);
  let contextId = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) contextId = context.id;
  });
  await session.send('Runtime.enable');
  expect(contextId, 'the world of the content script').not.toBe(0);
  return async () => {
    const found: string[] = [];
    for (const expression of [
      'window',
      'document',
      'navigation',
      'document.documentElement',
      'document.body',
    ]) {
      const { result } = await session.send('Runtime.evaluate', { expression, contextId });
      const { listeners } = await session.send('DOMDebugger.getEventListeners', {
        objectId: result.objectId as string,
      });
      for (const { type } of listeners) found.push(`${expression} ${type}`);
    }
    return found.sort();
  };
}

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
