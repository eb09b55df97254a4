import { OTHER_PROJECT, PRACTICE_PROJECT } from './console/options.ts';
import { clickPart, clickSpotlight, part, step, waitForNoGuide, waitForStep } from './support/guide.ts';
import { ORIGIN } from './support/stage.ts';
import type { Tab } from './support/tab.ts';
import { expect, ONE_BROWSER, test } from './support/test.ts';

/** Guide links, whose question is that of one tab, and the project, which only the person says. */

const QUICK = { renderDelay: 60, openDelay: 60, saveLatency: 60 };
const LIMITS = `${ORIGIN}/settings/${PRACTICE_PROJECT}/limits`;
const link = (model = 'gpt-4.1') => `#model-access-guide:model=${model}`;

/** Waits until the page has been drawn so many times: what was to follow has followed. */
const frames = (tab: Tab, count: number) =>
  tab.evaluate(async (times) => {
    for (let i = 0; i < times; i++) await new Promise(requestAnimationFrame);
  }, count);

/** Follows a link of the page by a real click, in the same document. */
async function followLink(tab: Tab, hash: string) {
  await tab.evaluate((href) => {
    document.querySelector('#followed')?.remove();
    const anchor = document.createElement('a');
    anchor.id = 'followed';
    anchor.href = href;
    anchor.textContent = 'Fix this project';
    anchor.style.cssText = 'position:fixed;bottom:8px;left:8px;z-index:9';
    document.body.append(anchor);
  }, hash);
  await tab.clickOn('#followed');
}

test.beforeEach(({ practice }) => {
  practice.set(PRACTICE_PROJECT, QUICK);
  practice.set(OTHER_PROJECT, QUICK);
});

test('Stop on a link’s question declines it in this tab, and ends no other guide', async ({ stage }) => {
  const first = await stage.newTab(`${LIMITS}${link()}`);
  await waitForStep(first, 'start');
  await clickPart(first, 'primary');
  await waitForStep(first, 'open-editor');

  const second = await stage.newTab(`${LIMITS}${link('o3')}`);
  await waitForStep(second, 'start');
  await clickPart(second, 'stop');
  await waitForStep(second, 'open-editor');
  await expect.poll(async () => (await stage.storage()).goal).toMatchObject({ goal: { model: 'gpt-4.1' } });
  await first.front();
  await waitForStep(first, 'open-editor');
});

test('a declined question stays declined when the page comes again, until the link is followed again', async ({
  stage,
}) => {
  const tab = await stage.newTab(`${LIMITS}${link()}`);
  await waitForStep(tab, 'start');
  await clickPart(tab, 'stop');
  await waitForNoGuide(tab);
  await expect.poll(async () => (await stage.storage()).declined).toHaveLength(1);
  const declined = async () => {
    await tab.waitFor(
      () => document.querySelector('model-access-guide')?.shadowRoot?.querySelector('[data-part="mode"]'),
      null,
      { what: 'the badge' },
    );
    expect(await step(tab)).toBeNull();
  };
  await tab.reload();
  await declined();
  await tab.goto(`${ORIGIN}/settings/${PRACTICE_PROJECT}/api-keys`);
  await tab.back();
  await declined();

  await followLink(tab, link());
  await waitForStep(tab, 'start');
});

test('after Stop a link by the fragment alone asks, the same one as well as another', async ({ stage }) => {
  const tab = await stage.newTab(LIMITS);
  for (const model of ['gpt-4.1', 'gpt-4.1', 'o3']) {
    await followLink(tab, link(model));
    await waitForStep(tab, 'start');
    await clickPart(tab, 'primary');
    await waitForStep(tab, ['open-editor', 'fixed']);
    await clickPart(tab, 'stop');
    await waitForNoGuide(tab);
  }
});

test(
  'a question that was answered does not come back when the page rewrites its address',
  ONE_BROWSER,
  async ({ stage }) => {
    const tab = await stage.newTab(`${LIMITS}${link()}`);
    await waitForStep(tab, 'start');
    await clickPart(tab, 'stop');
    await waitForNoGuide(tab);
    await tab.evaluate(() => history.replaceState({ page: 1 }, '', location.href));
    await frames(tab, 5);
    expect(await tab.evaluate(() => document.querySelector('model-access-guide'))).toBeNull();
  },
);

test('a link that asks to allow a model does not go on with its removal', async ({ stage }) => {
  const popup = await stage.popup();
  await popup.paste(
    '[data-part="error-input"]',
    `Error code: 403 - Project \`${PRACTICE_PROJECT}\` does not have access to model \`gpt-4.1\``,
  );
  await popup.clickOn('[data-part="approach-remove"]');
  await popup.clickOn('[data-part="start"]');
  const tab = await stage.waitForNewTab();
  await waitForStep(tab, 'open-editor');
  await followLink(tab, link());
  await waitForStep(tab, 'start');
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
  await clickSpotlight(tab);
  await waitForStep(tab, 'allow-model');
  expect(await stage.storage()).toMatchObject({ goal: { goal: { approach: 'allow' } } });
});

test('a link begun beside a pasted text leaves the text', ONE_BROWSER, async ({ stage }) => {
  const popup = await stage.popup();
  await popup.paste('[data-part="error-input"]', 'You exceeded your current quota');
  const tab = await stage.newTab(`${LIMITS}${link()}`);
  await waitForStep(tab, 'start');
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
  const text = () => document.querySelector<HTMLTextAreaElement>('[data-part="error-input"]')?.value;
  await popup.waitFor(() => document.querySelector('.guide'), null, {
    what: 'the popup to know of the guide',
  });
  expect(await popup.evaluate(text)).toBe('You exceeded your current quota');
});

test('a fragment of any length begins nothing and holds nothing up', ONE_BROWSER, async ({ stage }) => {
  const tab = await stage.newTab(LIMITS);
  await tab.waitFor(() => document.querySelector('model-access-guide'), null, { what: 'the badge' });
  await tab.evaluate(() => {
    location.hash = `#model-access-guide:${'a=1&'.repeat(200_000)}model=gpt-4.1`;
  });
  await frames(tab, 5);
  expect(await step(tab)).toBeNull();
  await followLink(tab, link());
  await waitForStep(tab, 'start');
});

/** Begins without a project, from the popup. */
async function beginWithout(stage: Parameters<Parameters<typeof test>[2]>[0]['stage']): Promise<Tab> {
  const popup = await stage.popup();
  await popup.paste(
    '[data-part="error-input"]',
    'Error code: 403 - Project `proj_***` does not have access to model `gpt-4.1`',
  );
  await popup.clickOn('[data-part="start"]');
  const tab = await stage.waitForNewTab();
  await waitForStep(tab, 'switch-project');
  return tab;
}

const reason = (tab: Tab, code: string) =>
  tab.waitFor(
    (expected) => document.querySelector<HTMLElement>('model-access-guide')?.dataset.reason === expected,
    code,
    { what: `the reason ${code}` },
  );

test('a page that goes to a project by itself, after whatever press, has not been chosen', async ({
  stage,
  practice,
}) => {
  practice.setCurrent(OTHER_PROJECT);
  const tab = await beginWithout(stage);
  await tab.evaluate((path) => {
    addEventListener('click', () => history.pushState({}, '', path), { once: true });
  }, `/settings/${PRACTICE_PROJECT}/limits`);
  await tab.clickOn('h1');
  await reason(tab, 'none-named');
  await frames(tab, 5);
  expect(await part(tab, 'spotlight')).toBeNull();
  expect(await stage.storage()).toMatchObject({ goal: { goal: { project: null } } });
});

test(
  'a link to a project that the person follows has been chosen',
  ONE_BROWSER,
  async ({ stage, practice }) => {
    practice.setCurrent(OTHER_PROJECT);
    const tab = await beginWithout(stage);
    await tab.evaluate((href) => {
      const anchor = document.createElement('a');
      anchor.id = 'project';
      anchor.href = href;
      anchor.textContent = 'Checkout service';
      anchor.addEventListener('click', (event) => {
        event.preventDefault();
        history.pushState({}, '', href);
      });
      anchor.style.cssText = 'position:fixed;bottom:8px;left:8px;z-index:9';
      document.body.append(anchor);
    }, `/settings/${PRACTICE_PROJECT}/limits`);
    await tab.clickOn('#project');
    await expect
      .poll(async () => (await stage.storage()).goal)
      .toMatchObject({ goal: { project: PRACTICE_PROJECT } });
  },
);

test('said of one project, it does not hold for the next, where the address names none', async ({
  stage,
  practice,
}) => {
  practice.setCurrent(OTHER_PROJECT);
  const tab = await beginWithout(stage);
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
  await tab.evaluate(() => {
    document.querySelector('header button')?.setAttribute('aria-label', 'Project: Checkout service');
  });
  await waitForStep(tab, 'switch-project');
});
