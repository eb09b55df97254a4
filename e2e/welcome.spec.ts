import type { Browser } from 'webextension-polyfill';
import { PRACTICE_PROJECT } from './console/options.ts';
import { broken } from './support/axe.ts';
import { waitForStep } from './support/guide.ts';
import { WELCOME } from './support/stage.ts';
import type { Tab } from './support/tab.ts';
import { expect, ONE_BROWSER, openStage, test } from './support/test.ts';

declare const chrome: Browser;

const ERROR = `Error code: 403 - Project \`${PRACTICE_PROJECT}\` does not have access to model \`gpt-4.1\``;

/** Waits until the answer is of this kind. */
const answered = (tab: Tab, kind: string) =>
  tab.waitFor(
    (kind) => document.querySelector<HTMLElement>('[data-part="diagnosis"]')?.dataset.kind === kind,
    kind,
    { what: `the answer ${kind}` },
  );

/** Waits until a page of the extension's own is the tab in front, or is not. */
const inFront = (tab: Tab, front: boolean) =>
  tab.waitFor(async (front) => (await chrome.tabs.getCurrent())?.active === front, front, {
    what: front ? 'the page to come to the front' : 'the page to be behind another',
  });

test('the page of first minutes opens once, in front, after the installation and never again', async ({
  browserName: _,
}, info) => {
  const stage = await openStage(info.project.name === 'firefox' ? 'firefox' : 'chromium', { welcome: true });
  try {
    const welcomes = async () => {
      const urls = await Promise.all((await stage.tabs()).map((tab) => tab.url()));
      return urls.filter((url) => url === stage.extensionUrl + WELCOME).length;
    };
    expect(await welcomes()).toBe(1);
    const [welcome] = (await stage.tabs()).slice(-1) as [Tab];
    await inFront(welcome, true);
    await welcome.waitFor(() => document.querySelector('.pictures'), null, { what: 'the page to be drawn' });
    expect(await welcome.evaluate(() => document.querySelectorAll('.pictures svg').length)).toBe(3);
    const { shown, set } = await welcome.evaluate(async () => ({
      shown: [...document.querySelectorAll('kbd')].map(({ textContent }) => textContent),
      set: (await chrome.commands.getAll()).flatMap(({ shortcut }) => shortcut || []),
    }));
    expect(set).toContain('Alt+Shift+G');
    expect(shown.toSorted()).toEqual(set.toSorted());
    expect(await welcome.evaluate(() => document.querySelector('[data-part="pin"]')?.textContent)).toContain(
      stage.browser === 'firefox' ? 'Pin to Toolbar' : 'then the pin',
    );
    await welcome.close();

    // Each is followed by something that the background does after it, so that a page would have been there by then.
    await stage.killBackground();
    await stage.contextMenu(ERROR);
    await expect.poll(async () => JSON.stringify(await stage.storage())).toContain(PRACTICE_PROJECT);
    await stage.update();
    await stage.contextMenu(`${ERROR} again`);
    await expect.poll(async () => JSON.stringify(await stage.storage())).toContain('again');
    expect(await welcomes()).toBe(0);
  } finally {
    await stage.close();
  }
});

test(
  'Help in the popup opens the page, and the second time brings it to the front',
  ONE_BROWSER,
  async ({ stage }) => {
    const popup = await stage.popup();
    await popup.clickOn('[data-part="help"]');
    const welcome = await stage.waitForNewTab();
    expect(await welcome.url()).toBe(stage.extensionUrl + WELCOME);
    await welcome.waitFor(() => document.querySelector('[data-part="practice"]'), null);
    const before = (await stage.tabs()).length;
    await popup.front();
    await inFront(welcome, false);
    await popup.clickOn('[data-part="help"]');
    await inFront(welcome, true);
    expect((await stage.tabs()).length).toBe(before);
  },
);

test(
  'its practice gives the answer of the popup, keeps nothing, and leaves a guide beside it alone',
  ONE_BROWSER,
  async ({ stage, practice }) => {
    practice.set(PRACTICE_PROJECT, { renderDelay: 60 });
    const tab = await stage.newTab(stage.extensionUrl + WELCOME);
    const kinds: string[] = [];
    for (const label of ['Model not allowed', 'No credit left', 'Wrong key', 'Another provider']) {
      await tab.clickOn('[data-part="example"]', { text: label });
      kinds.push(
        await tab.waitFor((before) => {
          const kind = document.querySelector<HTMLElement>('[data-part="diagnosis"]')?.dataset.kind;
          return kind !== before && kind;
        }, kinds.at(-1)),
      );
    }
    expect(kinds).toEqual(['project_model_access', 'quota', 'invalid_key', 'other_provider']);

    await tab.evaluate((text) => navigator.clipboard.writeText(text), ERROR);
    await tab.clickOn('[data-part="error-input"]');
    await tab.press('ControlOrMeta+a');
    await tab.press('ControlOrMeta+v');
    await answered(tab, 'project_model_access');
    const note = (expected: string) =>
      tab.waitFor(
        (expected) =>
          document.querySelector('.practice > [role="status"]')?.textContent?.startsWith(expected) === true,
        expected,
        { what: 'what the button would do' },
      );
    await tab.press('ControlOrMeta+Enter');
    await note('This is a try');
    await tab.clickOn('[data-part="approach-remove"]');
    await tab.waitFor(() => document.querySelector('.practice > [role="status"]')?.textContent === '', null);
    await tab.clickOn('[data-part="start"]');
    await note('This is a try');
    expect(await stage.storage()).toEqual({});
    expect((await stage.tabs()).length).toBe(1);

    const popup = await stage.popup();
    await popup.paste('[data-part="error-input"]', ERROR);
    await popup.clickOn('[data-part="start"]');
    await waitForStep(await stage.waitForNewTab(), 'open-editor');
  },
);

test('axe finds nothing in it, and nothing is cut off, in any window', ONE_BROWSER, async ({ stage }) => {
  const tab = await stage.newTab(stage.extensionUrl + WELCOME);
  await tab.clickOn('[data-part="example"]');
  await answered(tab, 'project_model_access');
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [320, 700, 1400]) {
      await tab.emulate({ colorScheme, viewport: { width, height: 800 } });
      await tab.waitFor((width) => innerWidth === width, width);
      expect(await broken(tab, 'main')).toEqual([]);
      const wide = () => document.documentElement.scrollWidth - innerWidth;
      expect(await tab.evaluate(wide)).toBeLessThanOrEqual(0);
      await tab.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
      expect(await tab.evaluate(wide)).toBeLessThanOrEqual(0);
      await tab.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
    }
});
