import type { Browser } from 'webextension-polyfill';
import {
  clickPart,
  clickSpotlight,
  part,
  targetUnderSpotlight,
  waitForNoGuide,
  waitForStep,
} from './support/guide.ts';
import { ORIGIN, type Stage } from './support/stage.ts';
import { type Strange, type StrangeWindow, strangeSite } from './support/strange.ts';
import type { Tab } from './support/tab.ts';
import { expect, ONE_BROWSER, test } from './support/test.ts';
import { theirWorld } from './support/their-world.ts';

const MODEL = 'gpt-4.1';
const PROJECT = 'proj_pointsItOutOnAPage000000';
const LIMITS = `${ORIGIN}/settings/${PROJECT}/limits`;
const NAMES: Strange = { opener: 'Tinker', save: 'Bake it' };

declare const chrome: Browser;
declare const heard: StrangeWindow['heard'];
declare const saved: StrangeWindow['saved'];

/** The guide on a page of strange words, at its first step. */
async function begin(stage: Stage, strange: Partial<Strange> = {}): Promise<Tab> {
  stage.site = strangeSite({ ...NAMES, ...strange });
  const tab = await stage.newTab(`${LIMITS}#model-access-guide:model=${MODEL}`);
  await waitForStep(tab, 'start');
  await clickPart(tab, 'primary');
  return tab;
}

/** The same, lost and asked to be shown the opener. */
async function pointing(stage: Stage, strange: Partial<Strange> = {}): Promise<Tab> {
  const tab = await begin(stage, strange);
  await waitForStep(tab, 'lost');
  await clickPart(tab, 'show');
  await tab.waitFor(isPicking, 'open-editor', { what: 'the mode in which something is pointed out' });
  await forget(tab);
  return tab;
}

/** Which control is asked for. In the page. */
function isPicking(landmark: string | null): boolean {
  return (document.querySelector<HTMLElement>('model-access-guide')?.dataset.picking ?? null) === landmark;
}

const left = (tab: Tab) => tab.waitFor(isPicking, null as string | null, { what: 'the mode to be over' });
const came = (tab: Tab) => tab.evaluate(() => heard);
const forget = (tab: Tab) =>
  tab.evaluate(() => {
    heard.length = 0;
  });
const isOpen = (tab: Tab) => tab.evaluate(() => document.querySelector('dialog') !== null);

/** Waits until the card says this. */
const says = (tab: Tab, words: string) =>
  tab.until(async () => (await part(tab, 'coach'))?.text.includes(words), {
    what: `the card to say ${words}`,
  });

/** Presses Tab until the page's control of this name has the focus. */
async function tabTo(tab: Tab, name: string) {
  for (let i = 0; i < 30; i++) {
    if ((await tab.evaluate(() => document.activeElement?.textContent?.trim())) === name) return;
    await tab.press('Tab');
  }
  throw new Error(`Tab never came to ${name}`);
}

async function openPopup(stage: Stage): Promise<Tab> {
  const popup = await stage.popup();
  await popup.waitFor(() => document.querySelector('[data-part="error-input"]'), null, { what: 'the popup' });
  return popup;
}

const listed = (popup: Tab) =>
  popup.evaluate(() =>
    [...document.querySelectorAll('[data-part="shown"] li > span')].map((item) =>
      (item.textContent ?? '').replace(/\s+/g, ' ').trim(),
    ),
  );

test('the whole way where neither the opener nor Save is known, and straight on the next time', async ({
  stage,
}) => {
  const tab = await pointing(stage);
  await tab.clickOn('button', { text: 'Tinker' });
  await waitForStep(tab, 'open-editor');
  expect(await came(tab)).toEqual([]);
  expect(await isOpen(tab)).toBe(false);
  expect((await targetUnderSpotlight(tab)).name).toBe('Tinker');

  await clickSpotlight(tab);
  await waitForStep(tab, 'allow-model');
  await clickSpotlight(tab);
  await waitForStep(tab, 'lost');
  await clickPart(tab, 'show');
  await tab.waitFor(isPicking, 'save');
  await forget(tab);
  await tab.clickOn('button', { text: 'Bake it' });
  await waitForStep(tab, 'save');
  expect(await came(tab)).toEqual([]);
  expect(await isOpen(tab)).toBe(true);
  expect((await targetUnderSpotlight(tab)).name).toBe('Bake it');
  await clickSpotlight(tab);
  await waitForStep(tab, ['fixed', 'saved']);
  expect(await tab.evaluate(() => saved)).toEqual(['gpt-4o', MODEL]);
  expect((await stage.storage()).shown).toEqual([
    { landmark: 'open-editor', name: 'tinker', under: 'helper shelf' },
    { landmark: 'save', name: 'bake it', under: '' },
  ]);
  await clickPart(tab, 'stop');
  await expect.poll(async () => (await stage.storage()).goal).toBeFalsy();
  await tab.close();

  const again = await begin(stage);
  await waitForStep(again, 'open-editor');
  await clickSpotlight(again);
  await waitForStep(again, 'allow-model');
  await clickSpotlight(again);
  await waitForStep(again, 'save');
  expect((await targetUnderSpotlight(again)).name).toBe('Bake it');
});

test(
  'what was shown is listed in the popup, and forgotten there, at once on an open page too',
  ONE_BROWSER,
  async ({ stage }) => {
    const tab = await pointing(stage);
    await tab.clickOn('button', { text: 'Tinker' });
    await waitForStep(tab, 'open-editor');
    const popup = await openPopup(stage);
    await expect.poll(() => listed(popup)).toEqual(['tinker opens the model list under helper shelf']);
    expect(await popup.evaluate(() => document.querySelector('[data-part="forget-all"]'))).toBeNull();
    await popup.clickOn('[data-part="forget"]');
    await expect.poll(() => listed(popup)).toEqual([]);
    expect((await stage.storage()).shown).toEqual([]);
    await tab.front();
    await waitForStep(tab, 'lost');

    await stage.inExtension(
      (shown) => chrome.storage.local.set({ shown }),
      [
        { landmark: 'save', name: 'bake it', under: '' },
        { landmark: 'remove', name: 'unhook', under: 'helper shelf' },
        'junk',
      ],
    );
    await expect.poll(() => listed(popup)).toHaveLength(2);
    await popup.front();
    await popup.clickOn('[data-part="forget-all"]');
    await expect.poll(() => listed(popup)).toEqual([]);
  },
);

test('a decoy is refused in plain words, and another can be pointed at', ONE_BROWSER, async ({ stage }) => {
  const tab = await pointing(stage);
  await tab.clickOn('a', { text: 'Learn more' });
  await says(tab, 'leads to another page');
  expect(await tab.url()).toContain(LIMITS);
  await tab.clickOn('button', { text: 'Set spend limit' });
  await says(tab, 'Set spend limit belongs to rates, money or the organization');
  await tab.clickOn('p', { text: 'What the machines here are for.' });
  await says(tab, 'nothing to press there');
  expect(await came(tab)).toEqual([]);
  await tab.clickOn('button', { text: 'Tinker' });
  await waitForStep(tab, 'open-editor');
});

/** A section whose opener is known, and whose way out of the restriction is not. */
const RESTRICTED = `<section><h2>Model usage</h2><h3>Allowed models</h3><ul><li>gpt-4o</li><li>o3</li></ul>
  <button>Edit</button> <button id="unhook">Unhook</button></section>`;

test(
  'Remove is pointed out, and what the console calls otherwise is not taken for it',
  ONE_BROWSER,
  async ({ stage }) => {
    stage.site = strangeSite({ ...NAMES, beside: RESTRICTED });
    const popup = await openPopup(stage);
    await popup.paste(
      '[data-part="error-input"]',
      `Project \`${PROJECT}\` does not have access to model \`${MODEL}\` (model_not_found)`,
    );
    await popup.clickOn('[data-part="approach-remove"]');
    await popup.clickOn('[data-part="start"]');
    const tab = await stage.waitForNewTab();
    await waitForStep(tab, 'lost');
    await clickPart(tab, 'show');
    await tab.waitFor(isPicking, 'remove');
    await tab.clickOn('button', { text: 'Edit' });
    await says(tab, 'By its name, Edit does something else');
    await tab.clickOn('#unhook');
    await waitForStep(tab, 'remove-restriction');
    expect((await targetUnderSpotlight(tab)).name).toBe('Unhook');
    expect((await stage.storage()).shown).toEqual([
      { landmark: 'remove', name: 'unhook', under: expect.any(String) },
    ]);
  },
);

test(
  'of two parts that could be the section, the one that was pointed into is',
  ONE_BROWSER,
  async ({ stage }) => {
    const twice = (id: string) =>
      `<section><h2>Model usage</h2><p>Configure which models can be used in this project</p><button id="${id}">Edit</button></section>`;
    const tab = await begin(stage, { beside: twice('one') + twice('two') });
    await waitForStep(tab, 'lost');
    await clickPart(tab, 'show');
    await tab.waitFor(isPicking, 'open-editor');
    await tab.clickOn('#two');
    await waitForStep(tab, 'open-editor');
    const { y } = (await part(tab, 'spotlight'))?.rect ?? { y: 0 };
    expect(y).toBeGreaterThan(
      await tab.evaluate(() => document.querySelector('#one')?.getBoundingClientRect().bottom ?? 0),
    );
    // Its name is one that the guide knows already.
    expect((await stage.storage()).shown ?? []).toEqual([]);
  },
);

test('Escape leaves and does not come to the page; afterwards the page has everything back', async ({
  stage,
}) => {
  const tab = await pointing(stage);
  await tab.press('Escape');
  await left(tab);
  expect(await came(tab)).toEqual([]);
  await waitForStep(tab, 'lost');
  await tab.press('Escape');
  expect(await came(tab)).toEqual(['keydown Escape', 'keyup Escape']);
  await forget(tab);
  await tab.clickOn('button', { text: 'Tinker' });
  expect(await came(tab)).toContain('click Tinker');
  expect(await isOpen(tab)).toBe(true);
});

test('the card’s own button leaves, and so does Stop', async ({ stage }) => {
  const tab = await pointing(stage);
  await clickPart(tab, 'leave');
  await left(tab);
  await clickPart(tab, 'show');
  await tab.waitFor(isPicking, 'open-editor');
  await clickPart(tab, 'stop');
  await waitForNoGuide(tab);
  await tab.clickOn('button', { text: 'Tinker' });
  expect(await isOpen(tab)).toBe(true);
});

for (const key of ['Enter', 'Space']) {
  test(
    `by keyboard: Tab moves as usual, and ${key} picks`,
    key === 'Space' ? ONE_BROWSER : {},
    async ({ stage }) => {
      const tab = await begin(stage);
      await waitForStep(tab, 'lost');
      await tab.press('Alt+Shift+G');
      await tab.press('Tab');
      await tab.press(key);
      await tab.waitFor(isPicking, 'open-editor');
      await tab.press('Alt+Shift+G');
      await tabTo(tab, 'Learn more');
      await tab.press(key);
      await says(tab, 'leads to another page');
      await tabTo(tab, 'Tinker');
      await tab.until(() => aimIsRound(tab, '#open'), { what: 'the outline round what has the focus' });
      await forget(tab);
      await tab.press(key);
      await waitForStep(tab, 'open-editor');
      expect(await came(tab)).toEqual([]);
      expect(await isOpen(tab)).toBe(false);
    },
  );
}

/** Whether the outline lies round the element of a selector. */
function aimIsRound(tab: Tab, selector: string): Promise<boolean> {
  return tab.evaluate((wanted) => {
    const aim = document
      .querySelector('model-access-guide')
      ?.shadowRoot?.querySelector('[data-part="aim"]')
      ?.getBoundingClientRect();
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    return (
      !!aim && !!box && Math.abs(aim.x + aim.width / 2 - box.x - box.width / 2) < 2 && aim.width >= box.width
    );
  }, selector);
}

test(
  'an outline follows the pointer, and only what can be pressed has one',
  ONE_BROWSER,
  async ({ stage }) => {
    const tab = await pointing(stage);
    const over = async (selector: string) => {
      const { x, y } = await tab.evaluate((wanted) => {
        const box = document.querySelector(wanted)?.getBoundingClientRect() as DOMRect;
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }, selector);
      await tab.hover(x, y);
    };
    await over('#open');
    await tab.until(() => aimIsRound(tab, '#open'), { what: 'the outline round the button' });
    await over('h1');
    await tab.until(async () => (await part(tab, 'aim')) === null, { what: 'the outline to go' });
  },
);

test('what scripts press is no pick, and goes on to the page', ONE_BROWSER, async ({ stage }) => {
  const tab = await pointing(stage);
  await tab.evaluate(() => document.querySelector<HTMLElement>('#open')?.click());
  expect(await came(tab)).toEqual(['click Tinker']);
  expect(await isOpen(tab)).toBe(true);
  expect(await tab.evaluate(isPicking, 'open-editor')).toBe(true);
});

test(
  'a name that tells of an account serves on this page and is not kept',
  ONE_BROWSER,
  async ({ stage }) => {
    const tab = await pointing(stage, { opener: 'Tinker as maria@acme.example' });
    await tab.clickOn('#open');
    await waitForStep(tab, 'open-editor');
    expect((await targetUnderSpotlight(tab)).name).toBe('Tinker as maria@acme.example');
    expect(JSON.stringify(await stage.storage())).not.toContain('maria');
  },
);

test('entering, a refusal and what is taken are announced', async ({ stage }) => {
  const tab = await pointing(stage);
  const announced = (words: string) =>
    tab.waitFor(
      (wanted) =>
        document
          .querySelector('model-access-guide')
          ?.shadowRoot?.querySelector('[role="status"]')
          ?.textContent?.includes(wanted),
      words,
      { what: `${words} to be announced` },
    );
  await announced('Point at the control that opens the model list.');
  await tab.clickOn('a', { text: 'Learn more' });
  await announced('Learn more leads to another page.');
  await tab.clickOn('button', { text: 'Tinker' });
  await announced('Press Tinker');
});

/** Listened to as long as something is pointed at, to stay on it. */
const FOLLOWING = ['window resize', 'window scroll'];

test('every listener of the mode goes with it', async ({ stage }) => {
  test.skip(
    stage.browser === 'firefox',
    'the listeners of a content script show in Chromium’s debugger only',
  );
  const tab = await begin(stage);
  await waitForStep(tab, 'lost');
  const world = await theirWorld(tab);
  const listeners = async () => (await world.listeners()).filter((it) => !FOLLOWING.includes(it));
  const before = await listeners();
  await clickPart(tab, 'show');
  await tab.waitFor(isPicking, 'open-editor');
  expect(await listeners()).toContain('window mousedown');
  await tab.press('Escape');
  await left(tab);
  expect(await listeners()).toEqual(before);
  await clickPart(tab, 'show');
  await tab.clickOn('button', { text: 'Tinker' });
  await waitForStep(tab, 'open-editor');
  expect(await listeners()).toEqual(before);
});
