import type { Browser } from 'webextension-polyfill';
import { broken } from './support/axe.ts';
import type { ChromiumTab } from './support/chromium.ts';
import type { Stage } from './support/stage.ts';
import type { Tab } from './support/tab.ts';
import { expect, ONE_BROWSER, test } from './support/test.ts';

declare const chrome: Browser;

const PAGE = 'src/commands/index.html';
const PROJECT = 'proj_abcdEFGH1234ijklMNOP5678';
const OTHER = 'proj_zyxwVUTS9876rqpoNMLK5432';
const KEY = `sk-admin-${'Ab3dE6gH9j'.repeat(6)}`;
const PROJECTS = '[data-part="projects-input"]';
const MODELS = '[data-part="models-input"]';
const KINDS = ['cli', 'script', 'terraform'] as const;

const error = (project: string, model: string) =>
  `Error code: 403 - Project \`${project}\` does not have access to model \`${model}\``;
const key = (letter: string) => `${process.platform === 'darwin' ? 'Meta' : 'Control'}+${letter}`;
const ids = (count: number) =>
  Array.from({ length: count }, (_, at) => `proj_Aa0Bb1Cc2Dd3Ee4Ff5${at.toString(36).padStart(6, '0')}`);

async function open(stage: Stage): Promise<Tab> {
  const tab = await stage.newTab(stage.extensionUrl + PAGE);
  await tab.waitFor(() => document.querySelector('[data-part="output"]'), null, { what: 'the page' });
  return tab;
}

/** What stands in both boxes. */
const boxes = (tab: Tab) =>
  tab.evaluate(() =>
    ['projects', 'models'].map(
      (box) => document.querySelector<HTMLTextAreaElement>(`[data-part="${box}-input"]`)?.value,
    ),
  );

/** The commands of each kind, as they stand on the page. */
const outputs = (tab: Tab) =>
  tab.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-part="output"]')].map(({ dataset, textContent }) => [
        dataset.kind ?? '',
        textContent ?? '',
      ]),
    ),
  );

/** Waits until every output has all of these texts, and none of the others. */
const written = (tab: Tab, has: string[], lacks: string[] = []) =>
  tab.waitFor(
    ({ has, lacks }) => {
      const fits = ({ textContent: text }: Element) =>
        has.every((one) => text?.includes(one)) && !lacks.some((one) => text?.includes(one));
      return [...document.querySelectorAll('[data-part="output"]')].filter(fits).length === 3;
    },
    { has, lacks },
    { what: `every output to have ${has} and not ${lacks}` },
  );

/** What is said of a box below it. */
const refused = (tab: Tab, box: 'projects' | 'models') =>
  tab.evaluate((box) => document.querySelector(`[data-part="${box}-refused"]`)?.textContent ?? '', box);

/** Pastes with the key that pastes: one press, and one change of the box. */
async function pasteByKey(tab: Tab, selector: string, text: string) {
  await tab.clickOn(selector);
  await tab.evaluate((text) => navigator.clipboard.writeText(text), text);
  await tab.press(key('a'));
  await tab.press(key('v'));
}

const inFront = (tab: Tab, front: boolean) =>
  tab.waitFor(async (front) => (await chrome.tabs.getCurrent())?.active === front, front, {
    what: front ? 'the page to come to the front' : 'the page to be behind another',
  });

test('the popup opens the page with its project and model, by mouse, and brings it back with a new one to take', async ({
  stage,
}) => {
  const popup = await stage.popup();
  const ask = async (project: string, model: string) => {
    await popup.paste('[data-part="error-input"]', error(project, model));
    await popup.waitFor(
      (model) => document.querySelector<HTMLElement>('[data-part="diagnosis"]')?.dataset.model === model,
      model,
    );
    await popup.clickOn('[data-part="commands"]');
  };
  await ask(PROJECT, 'gpt-4.1');
  const tab = await stage.waitForNewTab();
  await written(tab, [PROJECT, 'gpt-4.1']);
  expect(await boxes(tab)).toEqual([PROJECT, 'gpt-4.1']);
  expect(Object.keys(await outputs(tab))).toEqual([...KINDS]);

  const before = (await stage.tabs()).length;
  await popup.front();
  await inFront(tab, false);
  await ask(OTHER, 'o3');
  await inFront(tab, true);
  expect((await stage.tabs()).length).toBe(before);
  await tab.waitFor(() => document.querySelector('[data-part="offer"]'), null, { what: 'the offer' });
  expect(await boxes(tab)).toEqual([PROJECT, 'gpt-4.1']);
  await tab.clickOn('[data-part="take"]');
  await written(tab, [OTHER, 'o3'], [PROJECT, 'gpt-4.1']);
  expect(await tab.evaluate(() => document.querySelector('[data-part="offer"]'))).toBeNull();
});

test('the popup opens the page by keyboard, and an example’s project or another error’s ids do not come along', async ({
  stage,
}) => {
  const popup = await stage.popup();
  await popup.paste('[data-part="error-input"]', error('proj_abc123', 'gpt-4.1'));
  await popup.waitFor(() => document.querySelector('[data-part="start"]'), null);
  await popup.until(
    async () => {
      await popup.press('Tab');
      return popup.evaluate(
        () => document.activeElement?.matches('[data-part="commands"]:focus-visible') === true,
      );
    },
    { what: 'the focus on the button' },
  );
  await popup.press('Enter');
  const tab = await stage.waitForNewTab();
  await tab.waitFor(() => document.querySelector('[data-part="output"]'), null);
  expect(await boxes(tab)).toEqual(['', 'gpt-4.1']);
  await tab.close();

  await popup.paste(
    '[data-part="error-input"]',
    '{"type":"error","error":{"type":"not_found_error","message":"model: claude-3-opus-latest"}}',
  );
  await popup.waitFor(
    () => document.querySelector<HTMLElement>('[data-part="diagnosis"]')?.dataset.kind === 'other_provider',
    null,
  );
  await popup.clickOn('[data-part="commands"]');
  const other = await stage.waitForNewTab();
  await other.waitFor(() => document.querySelector('[data-part="output"]'), null);
  expect(await boxes(other)).toEqual(['', '']);
});

test(
  'the commands come as one types, and until then the page says what is missing',
  ONE_BROWSER,
  async ({ stage }) => {
    const tab = await open(stage);
    const missing = () =>
      tab.evaluate(() => document.querySelector('.outputs > [role="status"]')?.textContent);
    expect(await missing()).toContain('a project and a model');
    await tab.clickOn(PROJECTS);
    await tab.type(PROJECT);
    await tab.press('Enter');
    await tab.type(`https://platform.openai.com/settings/${OTHER}/limits`);
    expect(await missing()).toContain('Give a model');
    expect(Object.values(await outputs(tab))).toEqual(['', '', '']);
    await tab.press('Tab');
    await tab.type('gpt-4.1, o3');
    await written(tab, [PROJECT, OTHER, 'gpt-4.1', 'o3']);
    expect(await missing()).toBe('');

    const allowing = await outputs(tab);
    await tab.press('Tab');
    await tab.press('ArrowDown');
    await tab.waitFor(
      (before) => document.querySelector('[data-kind="cli"]')?.textContent !== before,
      allowing.cli,
      { what: 'the other commands' },
    );
    const disallowing = await outputs(tab);
    for (const kind of KINDS) expect(disallowing[kind]).not.toBe(allowing[kind]);
  },
);

test(
  'what is no id is named with its line, a word that is still typed is not, and many are counted',
  ONE_BROWSER,
  async ({ stage }) => {
    const tab = await open(stage);
    await tab.clickOn(PROJECTS);
    await tab.type(PROJECT);
    await tab.press('Enter');
    await tab.type('acme');
    expect(await refused(tab, 'projects')).toBe('');
    await tab.press('Enter');
    await tab.waitFor(
      () =>
        document.querySelector('[data-part="projects-refused"]')?.textContent ===
        'Line 2: acme is not an id.',
      null,
    );
    expect(await tab.evaluate(() => document.querySelector('#projects')?.getAttribute('aria-invalid'))).toBe(
      'true',
    );
    await tab.type(PROJECT);
    await tab.press('Tab');
    await tab.waitFor(
      (project) =>
        document
          .querySelector('[data-part="projects-refused"]')
          ?.textContent?.endsWith(`taken once: ${project}`),
      PROJECT,
    );

    await pasteByKey(tab, MODELS, `gpt-4.1 ${PROJECT} ${'$(id) '.repeat(40)}`);
    await tab.waitFor(() => document.querySelector('[data-part="models-refused"] li'), null);
    expect(await refused(tab, 'models')).toContain(`Line 1: ${PROJECT} is a project, not a model.`);
    expect(await refused(tab, 'models')).toMatch(/and 37 more$/);
    expect(Object.values(await outputs(tab)).join()).not.toContain('$(id)');
  },
);

test('a key is masked in either box as it comes, and is in no output, no storage and nowhere on the page', async ({
  stage,
}) => {
  const tab = await open(stage);
  const nowhere = async () => {
    const page = await tab.evaluate(() => document.documentElement.outerHTML + location.href);
    const all = [page, await boxes(tab), await outputs(tab), await stage.storage()].map((one) =>
      JSON.stringify(one),
    );
    for (let at = 9; at + 10 <= KEY.length; at += 10)
      expect(all.join()).not.toContain(KEY.slice(at, at + 10));
  };
  await pasteByKey(tab, PROJECTS, `${PROJECT}\nOPENAI_ADMIN_KEY=${KEY}\n`);
  await tab.waitFor(() => document.querySelector('[data-part="projects-refused"] li'), null);
  expect(await refused(tab, 'projects')).toMatch(/^Line 2: this looks like a secret key/);
  await nowhere();
  await tab.clickOn(MODELS);
  await tab.type(KEY);
  await tab.waitFor(() => document.querySelector('[data-part="models-refused"] li'), null);
  expect(await refused(tab, 'models')).toMatch(/^Line 1: this looks like a secret key/);
  await nowhere();
  await tab.press(key('a'));
  await tab.type('gpt-4.1');
  await written(tab, [PROJECT, 'gpt-4.1']);
  await nowhere();
});

test(
  'a key that is pasted in the middle is masked, and what is typed on stands where it was typed',
  ONE_BROWSER,
  async ({ stage }) => {
    const tab = await open(stage);
    await pasteByKey(tab, MODELS, 'gpt-4.1\no3');
    await tab.press('ArrowUp');
    await tab.press('Home');
    await tab.evaluate((text) => navigator.clipboard.writeText(text), `${KEY}\n`);
    await tab.press(key('v'));
    await tab.type('x-');
    await tab.waitFor(
      () => document.querySelector<HTMLTextAreaElement>('#models')?.value === 'sk-…\nx-gpt-4.1\no3',
      null,
    );
  },
);

test('each output is copied by its own button, and a browser that refuses is told of', async ({ stage }) => {
  const tab = await open(stage);
  await pasteByKey(tab, PROJECTS, PROJECT);
  await pasteByKey(tab, MODELS, 'gpt-4.1');
  await written(tab, [PROJECT, 'gpt-4.1']);
  const expected = await outputs(tab);
  const says = (kind: string, word: string) =>
    tab.waitFor(
      ({ kind, word }) =>
        document
          .querySelector(`[data-kind="${kind}"] ~ .take [role="status"]`)
          ?.textContent?.startsWith(word) === true,
      { kind, word },
      { what: `${kind} to say ${word}` },
    );
  await tab.evaluate(() => document.body.append(document.createElement('textarea')));
  for (const kind of KINDS) {
    await tab.clickOn(`[data-kind="${kind}"] ~ .take [data-part="copy"]`);
    await says(kind, 'Copied');
    await tab.clickOn('body > textarea');
    await tab.press(key('a'));
    await tab.press(key('v'));
    expect(
      await tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('body > textarea')?.value),
    ).toBe(expected[kind]);
  }
  await tab.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await tab.clickOn('[data-kind="cli"] ~ .take [data-part="copy"]');
  await says('cli', 'The browser');
});

test('each output is saved as a file of its own', ONE_BROWSER, async ({ stage }) => {
  const tab = await open(stage);
  await tab.paste(PROJECTS, PROJECT);
  await tab.paste(MODELS, 'gpt-4.1');
  await written(tab, [PROJECT, 'gpt-4.1']);
  const { cli, script, terraform } = await outputs(tab);
  const { page } = tab as ChromiumTab;
  for (const [kind, file, text] of [
    ['cli', 'model-access-cli.sh', cli],
    ['script', 'model-access.sh', script],
    ['terraform', 'model-access.tf', terraform],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      tab.clickOn(`[data-kind="${kind}"] ~ .take [data-part="download"]`),
    ]);
    expect(download.suggestedFilename()).toBe(file);
    let saved = '';
    for await (const part of await download.createReadStream()) saved += part;
    expect(saved).toBe(text);
  }
});

test('the undated twin of a dated model is added by a press', ONE_BROWSER, async ({ stage }) => {
  const tab = await open(stage);
  await tab.paste(PROJECTS, PROJECT);
  await tab.paste(MODELS, 'gpt-4o-2024-08-06, gpt-4.1-2025-04-14 gpt-4.1');
  await tab.clickOn('[data-part="twin"]', { text: 'Add gpt-4o' });
  await tab.waitFor(() => document.querySelector('[data-part="twins"]') === null, null, {
    what: 'nothing left to add',
  });
  expect((await boxes(tab))[1]).toBe('gpt-4o-2024-08-06, gpt-4.1-2025-04-14 gpt-4.1\ngpt-4o');
});

test('ten thousand projects are pasted, and one more is typed', ONE_BROWSER, async ({ stage }) => {
  const tab = await open(stage);
  const many = ids(10_000);
  await tab.paste(MODELS, 'gpt-4.1');
  await pasteByKey(tab, PROJECTS, many.join('\n'));
  await tab.waitFor(
    (count) =>
      [...document.querySelectorAll('[data-part="output"]')].every(
        ({ textContent }) => new Set(textContent?.match(/proj_[A-Za-z0-9]+/g)).size === count,
      ),
    many.length,
    { what: 'all of them in every output' },
  );
  expect(Object.values(await outputs(tab)).every((text) => text.includes(many.at(-1) ?? ''))).toBe(true);
  await tab.press('Enter');
  await tab.type(PROJECT);
  await written(tab, [PROJECT]);
  expect(await refused(tab, 'projects')).toBe('');
});

test('axe finds nothing in it, and nothing is cut off, in any window', ONE_BROWSER, async ({ stage }) => {
  const tab = await open(stage);
  const whole = async () => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [320, 760, 1280]) {
        await tab.emulate({ colorScheme, viewport: { width, height: 800 } });
        await tab.waitFor((width) => innerWidth === width, width);
        expect(await broken(tab, 'main')).toEqual([]);
        const wide = () => document.documentElement.scrollWidth - innerWidth;
        expect(await tab.evaluate(wide)).toBeLessThanOrEqual(0);
        await tab.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
        expect(await tab.evaluate(wide)).toBeLessThanOrEqual(0);
        await tab.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
      }
  };
  await whole();
  await tab.paste(PROJECTS, `${PROJECT} ${PROJECT}\n${'acme '.repeat(9)}${'a'.repeat(200)}\n${KEY}`);
  await tab.paste(MODELS, `gpt-4o-2024-08-06 ft:gpt-4.1:${'acme'.repeat(30)}::Ab1`);
  await written(tab, [PROJECT]);
  await whole();
});
