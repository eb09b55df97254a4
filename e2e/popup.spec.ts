import type { Browser } from 'webextension-polyfill';
import type { Kept } from '../src/model/kept.ts';
import { PRACTICE_PROJECT } from './console/options.ts';
import { broken } from './support/axe.ts';
import { clickPart, waitForStep } from './support/guide.ts';
import { pasteAtOpening } from './support/in-page.ts';
import type { Site, Stage } from './support/stage.ts';
import type { Tab } from './support/tab.ts';
import { expect, ONE_BROWSER, openStage, test } from './support/test.ts';
import { follow } from './support/walk.ts';

declare const chrome: Browser;

const PROJECT = 'proj_abcdEFGH1234ijklMNOP5678';
const ERROR = `openai.PermissionDeniedError: Error code: 403 - {'error': {'message': 'Project \`${PROJECT}\` does not have access to model \`gpt-4.1\`', 'type': 'invalid_request_error', 'param': None, 'code': 'model_not_found'}}`;
const QUOTA = `Error code: 429 - {'error': {'message': 'You exceeded your current quota, please check your plan and billing details.', 'type': 'insufficient_quota', 'param': None, 'code': 'insufficient_quota'}}`;
const KEY = `sk-proj-${'Ab3dE6gH9j'.repeat(6)}`;

const console_: Site = {
  async handle() {
    return {
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: '<!doctype html><title>console</title>',
    };
  },
};

async function openPopup(stage: Stage): Promise<Tab> {
  stage.site = console_;
  const popup = await stage.popup();
  await popup.waitFor(() => document.querySelector('[data-part="error-input"]'), null, { what: 'the popup' });
  return popup;
}

const paste = (popup: Tab, text: string) => popup.paste('[data-part="error-input"]', text);

/** What the popup tells of the text in its box, once it has worked it out. */
function diagnosis(popup: Tab): Promise<DOMStringMap> {
  return popup.waitFor(() => {
    const part = document.querySelector<HTMLElement>('[data-part="diagnosis"]');
    return part?.getAttribute('aria-busy') === 'false' && { ...part.dataset };
  }, null);
}

/** Waits until the diagnosis has these values. */
function diagnosed(popup: Tab, expected: Record<string, string>) {
  return popup.waitFor(
    (values) => {
      const part = document.querySelector<HTMLElement>('[data-part="diagnosis"]');
      return Object.entries(values).every(([name, value]) => part?.dataset[name] === value);
    },
    expected,
    { what: `a diagnosis with ${JSON.stringify(expected)}` },
  );
}

const inBox = (popup: Tab) =>
  popup.evaluate(() => document.querySelector<HTMLTextAreaElement>('[data-part="error-input"]')?.value);

/** Waits until a tab shows this path of the console. */
const arrives = (tab: Tab, path: string) =>
  tab.waitFor(
    (expected) => location.origin + location.pathname === expected,
    `https://platform.openai.com${path}`,
  );

const has = (popup: Tab, part: string) =>
  popup.evaluate((name) => document.querySelector(`[data-part="${name}"]`) !== null, part);

async function remembered(stage: Stage): Promise<Partial<Kept>> {
  return stage.storage();
}

/** Waits until what is remembered is so. */
async function kept(stage: Stage, expected: Record<string, unknown>) {
  await expect.poll(() => remembered(stage)).toMatchObject(expected);
}

test('the popup opens with the box in focus, and says what it is as one types', async ({ stage }) => {
  const popup = await openPopup(stage);
  expect(await diagnosis(popup)).toMatchObject({
    kind: 'none',
    project: '',
    model: '',
    status: '',
    code: '',
  });
  expect(await has(popup, 'start')).toBe(false);
  await popup.type(`Project \`${PROJECT}\` does not have access to model \`gpt-4.1\``);
  await diagnosed(popup, { kind: 'project_model_access', project: PROJECT, model: 'gpt-4.1' });
  expect(await has(popup, 'start')).toBe(true);
});

const key = (letter: string) => `${process.platform === 'darwin' ? 'Meta' : 'Control'}+${letter}`;

test('one key pastes as soon as it is open, where nothing was granted, and one key starts', async ({
  stage,
}) => {
  const popup = await openPopup(stage);
  await popup.type(ERROR);
  await diagnosed(popup, { kind: 'project_model_access' });
  await popup.press(key('a'));
  await popup.press(key('x'));
  await kept(stage, { text: { text: '' } });
  await popup.reload();
  await popup.waitFor(() => document.activeElement?.id === 'error', null, { what: 'the focus in the box' });
  await popup.press(key('v'));
  await diagnosed(popup, { kind: 'project_model_access', project: PROJECT, model: 'gpt-4.1' });
  expect(await inBox(popup)).toBe(ERROR);
  await popup.press(key('Enter'));
  await arrives(await stage.waitForNewTab(), `/settings/${PROJECT}/limits`);
  await kept(stage, { goal: { goal: { project: PROJECT, model: 'gpt-4.1' } } });
});

test('the browser opens the popup by a key of its own', async ({ stage }) => {
  const set = await stage.inExtension(
    async () => Object.fromEntries((await chrome.commands.getAll()).map((one) => [one.name, one.shortcut])),
    null,
  );
  expect(set).toMatchObject({ _execute_action: 'Alt+Shift+M', 'focus-card': 'Alt+Shift+G' });
});

test(
  'a pasted error is read whole: kind, project, model, provider, status and code',
  ONE_BROWSER,
  async ({ stage }) => {
    const popup = await openPopup(stage);
    await paste(popup, ERROR);
    expect(await diagnosis(popup)).toEqual({
      part: 'diagnosis',
      kind: 'project_model_access',
      project: PROJECT,
      model: 'gpt-4.1',
      provider: 'openai',
      status: '403',
      code: 'model_not_found',
    });
  },
);

test(
  'an error of another kind has no guide to start, and a link to where it is mended',
  ONE_BROWSER,
  async ({ stage }) => {
    const popup = await openPopup(stage);
    await paste(popup, QUOTA);
    await diagnosed(popup, { kind: 'quota' });
    expect(await has(popup, 'start')).toBe(false);
    expect(await popup.evaluate(() => document.querySelector<HTMLAnchorElement>('a.primary')?.href)).toBe(
      'https://platform.openai.com/settings/organization/billing/overview',
    );
  },
);

test('starting opens the Limits page of the project in a new tab each time, and remembers what for', async ({
  stage,
}) => {
  const popup = await openPopup(stage);
  await paste(popup, ERROR);
  await popup.clickOn('[data-part="start"]');
  await arrives(await stage.waitForNewTab(), `/settings/${PROJECT}/limits`);
  await kept(stage, { goal: { goal: { approach: 'allow', project: PROJECT, model: 'gpt-4.1' } } });
  const tab = (await remembered(stage)).goal?.tab;
  expect(tab).toBeTruthy();

  await popup.front();
  await popup.clickOn('[data-part="approach-remove"]');
  await popup.clickOn('[data-part="start"]');
  await stage.waitForNewTab();
  await kept(stage, {
    corrections: { approach: 'remove' },
    goal: { goal: { approach: 'remove', project: PROJECT, model: 'gpt-4.1' } },
  });
  expect((await remembered(stage)).goal?.tab).not.toEqual(tab);
});

test('without a project the Limits page of the current one is opened', ONE_BROWSER, async ({ stage }) => {
  const popup = await openPopup(stage);
  await paste(popup, 'Project `proj_…` does not have access to model `gpt-4.1` (model_not_found)');
  await diagnosed(popup, { kind: 'project_model_access', project: '', model: 'gpt-4.1' });
  await popup.clickOn('[data-part="start"]');
  await arrives(await stage.waitForNewTab(), '/settings/project/limits');
});

test('the id of an example opens no project: its field is open, says so and takes the person’s own', async ({
  stage,
}) => {
  const popup = await openPopup(stage);
  await paste(popup, ERROR.replace(PROJECT, 'proj_abc123'));
  await diagnosed(popup, { kind: 'project_model_access', project: 'proj_abc123', model: 'gpt-4.1' });
  const field = () =>
    popup.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('.ids input');
      return {
        value: input?.value,
        hint: document.getElementById(input?.getAttribute('aria-describedby') ?? '')?.textContent,
      };
    });
  expect((await field()).value).toBe('');
  expect((await field()).hint).toContain("proj_abc123 is an example's id");
  await popup.clickOn('[data-part="start"]');
  await arrives(await stage.waitForNewTab(), '/settings/project/limits');
  await kept(stage, {
    goal: { goal: { project: null, model: 'gpt-4.1' } },
    progress: { step: 'switch-project' },
  });

  await popup.front();
  // What the guide tells comes above the answer, and moves it.
  await popup.waitFor(() => document.querySelector('[aria-current]'), null, {
    what: 'the guide in the popup',
  });
  await popup.clickOn('.quiet', { text: 'Show the whole answer' });
  await popup.paste('.ids input', `https://platform.openai.com/settings/${PROJECT}/limits`);
  await diagnosed(popup, { kind: 'project_model_access', project: PROJECT });
  expect((await field()).hint).not.toContain('example');
  await popup.press('Tab');
  await kept(stage, { corrections: { project: PROJECT } });
  await popup.clickOn('[data-part="start"]');
  await arrives(await stage.waitForNewTab(), `/settings/${PROJECT}/limits`);
});

test('where there is no error, project and model can be written by hand', ONE_BROWSER, async ({ stage }) => {
  const popup = await openPopup(stage);
  await popup.clickOn('[data-part="diagnosis"] button');
  await popup.clickOn('[data-part="diagnosis"] input');
  await popup.type('my project');
  await popup.press('Tab');
  await popup.type('gpt-4.1');
  await diagnosed(popup, { project: '', model: 'gpt-4.1' });
  expect(await has(popup, 'start')).toBe(false);
  await popup.paste('[aria-invalid="true"]', 'https://platform.openai.com/settings/organization/limits');
  const wrong = () => popup.evaluate(() => document.querySelector('.wrong')?.textContent);
  await expect.poll(wrong).toContain('names no project');
  const address = `https://platform.openai.com/settings/${PROJECT}/limits?from=menu#model-usage`;
  await popup.paste('[aria-invalid="true"]', address);
  await diagnosed(popup, { kind: 'none', project: PROJECT, model: 'gpt-4.1' });
  await kept(stage, { corrections: { project: PROJECT } });
  await popup.paste('[data-part="diagnosis"] input', 'other');
  await popup.paste('[aria-invalid="true"]', `platform.openai.com/settings/${PROJECT}/limits/`);
  await diagnosed(popup, { kind: 'none', project: PROJECT, model: 'gpt-4.1' });
  await popup.press('Tab');
  await kept(stage, { corrections: { project: PROJECT } });
  await popup.clickOn('[data-part="start"]');
  await arrives(await stage.waitForNewTab(), `/settings/${PROJECT}/limits`);
});

test('another model for the meantime is copied by a press, and a browser that refuses is told of', async ({
  stage,
}) => {
  const popup = await openPopup(stage);
  await paste(popup, ERROR.replace('gpt-4.1', 'gpt-5.6-sol'));
  const other = await popup.waitFor(
    () => document.querySelector('[data-part="instead"] code')?.textContent,
    null,
  );
  expect(other).not.toBe('gpt-5.6-sol');
  // A status is heard from a region that was there before its words.
  await popup.evaluate(() =>
    document.querySelector('[data-part="instead"] [role="status"]')?.setAttribute('data-seen', ''),
  );
  const heard = () => popup.evaluate(() => document.querySelector('[data-seen]')?.textContent);
  await popup.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await popup.clickOn('[data-part="instead"] button');
  await expect.poll(heard).toContain("The browser didn't let it be copied");
  await popup.evaluate(() => Reflect.deleteProperty(navigator.clipboard, 'writeText'));
  await popup.press('Enter');
  await expect.poll(heard).toBe('Copied');

  await popup.clickOn('[data-part="error-input"]');
  await popup.press(key('a'));
  await popup.press(key('v'));
  await expect.poll(() => inBox(popup)).toBe(other);
  await diagnosed(popup, { kind: 'none' });
  expect(await has(popup, 'instead')).toBe(false);
});

test('of a retired model the day and the replacement come first, and the guide may still begin', async ({
  stage,
}) => {
  const popup = await openPopup(stage);
  await paste(popup, ERROR.replace('gpt-4.1', 'o4-mini'));
  await diagnosed(popup, { kind: 'project_model_access', project: PROJECT, model: 'o4-mini' });
  const answer = await popup.evaluate(
    () => document.querySelector<HTMLElement>('[data-part="diagnosis"]')?.textContent,
  );
  expect(answer).toContain('OpenAI retired o4-mini on 2026-10-23. Allowing it here would not bring it back.');
  expect(answer).toContain('OpenAI names instead: gpt-5.6-terra');
  expect(
    await popup.evaluate(() =>
      [...document.querySelectorAll('.primary')].map((main) => main.getAttribute('href')),
    ),
  ).toEqual(['https://platform.openai.com/docs/deprecations']);
  await popup.clickOn('[data-part="start"]');
  await arrives(await stage.waitForNewTab(), `/settings/${PROJECT}/limits`);
  await kept(stage, { goal: { goal: { approach: 'allow', project: PROJECT, model: 'o4-mini' } } });
});

test('what was pasted, corrected and chosen is there when the popup opens again, until one starts over', async ({
  stage,
}) => {
  const popup = await openPopup(stage);
  await paste(popup, ERROR);
  await popup.clickOn('.change');
  await popup.paste('[data-part="diagnosis"] input', 'proj_another');
  await popup.clickOn('[data-part="approach-remove"]');
  await kept(stage, { corrections: { project: 'proj_another', approach: 'remove' } });
  await popup.reload();
  await diagnosed(popup, { kind: 'project_model_access', project: 'proj_another', model: 'gpt-4.1' });
  expect(await inBox(popup)).toBe(ERROR);
  expect(
    await popup.evaluate(
      () => document.querySelector<HTMLInputElement>('[data-part="approach-remove"] input')?.checked,
    ),
  ).toBe(true);

  await popup.clickOn('footer button');
  await diagnosed(popup, { kind: 'none', project: '', model: '' });
  await kept(stage, { text: { text: '' }, corrections: { project: null, model: null, approach: 'allow' } });
  await popup.reload();
  await diagnosed(popup, { kind: 'none', project: '', model: '' });
  expect(await inBox(popup)).toBe('');
});

test('a key in the text is masked in the box and never kept; all else stays', async ({ stage }) => {
  const popup = await openPopup(stage);
  await paste(popup, `OPENAI_API_KEY=${KEY} python run.py\n${ERROR}`);
  await diagnosed(popup, { kind: 'project_model_access', project: PROJECT, model: 'gpt-4.1' });
  await expect.poll(async () => (await remembered(stage)).text?.text).toContain(ERROR);
  for (const place of [await inBox(popup), JSON.stringify(await stage.storage())]) {
    expect(place).not.toContain(KEY.slice(12, 22));
    expect(place).toContain('OPENAI_API_KEY=');
    expect(place).toContain('python run.py');
  }
  expect(await popup.evaluate(() => document.body.textContent)).not.toContain(KEY.slice(12, 22));
});

test('what is pasted in the moment in which the popup opens is answered and kept, and its key never is', async ({
  stage,
}) => {
  const first = await openPopup(stage);
  await paste(first, QUOTA);
  await kept(stage, { text: { text: QUOTA } });
  await first.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    chrome.storage.local.onChanged.addListener((changes) => seen.push(JSON.stringify(changes)));
  });
  const [url, selector] = [await first.url(), '[data-part="error-input"]'];
  await first.evaluate(pasteAtOpening, { url, selector, text: `OPENAI_API_KEY=${KEY}\n${ERROR}` });
  const popup = await stage.waitForNewTab();
  await diagnosed(popup, { kind: 'project_model_access', project: PROJECT, model: 'gpt-4.1' });
  await expect.poll(async () => (await remembered(stage)).text?.text).toContain(ERROR);
  expect(await inBox(popup)).toBe((await remembered(stage)).text?.text);
  const seen = await first.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.join('\n'));
  expect(seen).toContain('OPENAI_API_KEY=');
  expect(seen).not.toContain(KEY.slice(12, 22));
  await popup.reload();
  expect(await diagnosis(popup)).toMatchObject({ kind: 'project_model_access', model: 'gpt-4.1' });
});

const HALF = KEY.length / 2;
/** Secrets as they stand beside an error, each with a piece of it. */
const SECRETS: readonly (readonly [text: string, piece: string])[] = [
  [`api_key = "${KEY.slice(0, HALF)}" + "${KEY.slice(HALF)}"`, 'Ab3dE6gH'],
  [`Authorization: Basic ${btoa('someone:Tr0ub4dor&3')}`, btoa('someone:Tr0ub4dor&3').slice(4, 12)],
  ['AZURE_OPENAI_KEY=0a1b2c3d4e5f60718293a4b5c6d7e8f9', '3d4e5f60'],
  ['"password": "Tr0ub4dor&3"', 'Tr0ub4do'],
  ['DATABASE_URL=postgres://me:Tr0ub4dor&3@db.test/app', 'Tr0ub4do'],
];

/** Everything of the popup that can be seen or read out. */
const onScreen = (popup: Tab) =>
  popup.evaluate(() =>
    [...document.querySelectorAll('input, textarea')].reduce(
      (text, field) => `${text}\n${(field as HTMLInputElement).value}`,
      document.documentElement.outerHTML,
    ),
  );

test('no secret that stands beside an error is shown or kept, here or on the page of the console', async ({
  stage,
  practice,
}) => {
  const popup = await openPopup(stage);
  stage.site = practice;
  const error = ERROR.replace(PROJECT, PRACTICE_PROJECT);
  const pieces = SECRETS.map(([, piece]) => piece);
  await paste(popup, `${SECRETS.map(([text]) => text).join('\n')}\n${error}`);
  await diagnosed(popup, { kind: 'project_model_access', project: PRACTICE_PROJECT, model: 'gpt-4.1' });
  await expect.poll(async () => (await remembered(stage)).text?.text).toContain(error);
  const places = [await onScreen(popup), JSON.stringify(await stage.storage())];
  await popup.clickOn('[data-part="start"]');
  const tab = await stage.waitForNewTab();
  const host = await tab.waitFor(() => {
    const root = document.querySelector('model-access-guide')?.shadowRoot;
    return root?.querySelector('[data-part="coach"]') && root.innerHTML;
  }, null);
  places.push(host, JSON.stringify(await stage.storage()));
  for (const place of places) for (const piece of pieces) expect(place).not.toContain(piece);
});

test('a key that is written as a project or as a model is masked, is not kept and starts nothing', async ({
  stage,
}) => {
  const popup = await openPopup(stage);
  await paste(popup, ERROR);
  await popup.clickOn('.change');
  const [project, model] = ['.ids .field:nth-of-type(1) input', '.ids .field:nth-of-type(2) input'];
  for (const [field, name, put] of [
    [project, 'project', PROJECT],
    [model, 'model', 'gpt-4.1'],
  ] as const) {
    await popup.paste(field as string, KEY);
    await popup.waitFor(
      () => document.querySelector('.ids .wrong')?.textContent?.includes('secret key'),
      null,
    );
    await expect.poll(async () => (await remembered(stage)).corrections?.[name]).toContain('…');
    expect(await has(popup, 'start')).toBe(false);
    for (const place of [await onScreen(popup), JSON.stringify(await stage.storage())])
      expect(place).not.toContain(KEY.slice(12, 20));
    await popup.paste(field as string, put);
    await popup.waitFor(() => document.querySelector('[data-part="start"]'), null);
  }
});

test(
  'of several megabytes the part round the error is kept, and the popup says so',
  ONE_BROWSER,
  async ({ stage }) => {
    const popup = await openPopup(stage);
    const log = `${'INFO worker 7 is still waiting for the queue\n'.repeat(60_000)}${ERROR}\n${'bye\n'.repeat(600_000)}`;
    await popup.evaluate((text) => {
      const box = document.querySelector<HTMLTextAreaElement>('[data-part="error-input"]');
      if (!box) throw new Error('no box');
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, log);
    await diagnosed(popup, { kind: 'project_model_access', project: PROJECT, model: 'gpt-4.1' });
    const box = (await inBox(popup)) ?? '';
    expect(box).toContain(ERROR);
    expect(box.length).toBeLessThanOrEqual(200_000);
    await kept(stage, { text: { text: box } });
    await expect
      .poll(() => popup.evaluate(() => document.body.textContent))
      .toContain('only the part round the error');
  },
);

test('the checklist follows the guide and the guide can be stopped from here', async ({ stage }) => {
  const popup = await openPopup(stage);
  await paste(popup, ERROR);
  await kept(stage, { text: { text: ERROR } });
  const states = () =>
    popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-part="checklist"] [data-check]')].map(
        ({ dataset }) => `${dataset.check} ${dataset.state}`,
      ),
    );
  expect((await states()).every((item) => item.endsWith(' todo'))).toBe(true);
  expect(await states()).toHaveLength(10);
  // A status is heard from a region that was there before its words.
  await popup.evaluate(() => {
    for (const region of document.querySelectorAll('[role="status"]')) region.setAttribute('data-seen', '');
  });
  await stage.inExtension(async (model) => {
    const next: Partial<Kept> = {
      goal: { run: 'a', goal: { approach: 'allow', project: null, model }, tab: null },
      progress: {
        run: 'a',
        step: 'open-editor',
        mode: 'allow_list',
        checks: [
          { id: 'limits', state: 'done' },
          { id: 'edit', state: 'doing' },
          { id: 'policy', state: 'attention' },
        ],
        restricted: null,
        unwelcome: false,
        said: [],
        ticked: [],
      },
    };
    await chrome.storage.local.set(next);
  }, 'gpt-4.1');
  await expect.poll(states).toEqual(['limits done', 'edit doing', 'policy attention']);
  expect(
    await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[aria-current]')].map(({ dataset }) => dataset.check),
    ),
  ).toEqual(['policy']);
  const heard = () =>
    popup.evaluate(() =>
      [...document.querySelectorAll('[data-seen]')].map((region) => region.textContent).join('|'),
    );
  expect(await heard()).toMatch(/^Now: Other limits\|Project .* may not use/);
  expect(await inBox(popup)).toBe(ERROR);
  await popup.clickOn('.guide button');
  await kept(stage, { goal: null, progress: null, text: { text: ERROR } });
  await expect.poll(async () => (await states()).length).toBe(10);
  await paste(popup, QUOTA);
  await diagnosed(popup, { kind: 'quota' });
  expect(await heard()).toMatch(/^\|The credit is used up/);
});

/** Where what counts in the popup ends, px from its top. */
const reaches = (popup: Tab) =>
  popup.evaluate(() => {
    const end = (selector: string) =>
      Math.round(document.querySelector(selector)?.getBoundingClientRect().bottom ?? 0);
    return {
      all: document.documentElement.scrollHeight,
      answer: end('.what, .guide'),
      choice: end('.approach'),
      button: end('[data-part="start"], a.primary'),
    };
  });

for (const language of ['en', 'ja']) {
  test(
    `nothing that counts has to be scrolled to, from the paste to after the end: ${language}`,
    ONE_BROWSER,
    async ({ practice }, info) => {
      const stage = await openStage('chromium', { language, recorded: false });
      stage.site = practice;
      practice.set(PRACTICE_PROJECT, { generation: 'G1', mode: 'allow_list', renderDelay: 0 });
      try {
        const popup = await stage.popup();
        // As large as Chrome lets a popup become.
        await popup.emulate({ viewport: { width: 380, height: 600 } });
        const measured: Record<string, Awaited<ReturnType<typeof reaches>>> = {};
        const measure = async (state: string) => {
          measured[state] = await reaches(popup);
        };
        await diagnosed(popup, { kind: 'none' });
        await measure('nothing yet');
        await paste(popup, QUOTA);
        await diagnosed(popup, { kind: 'quota' });
        await measure('another kind');
        await paste(popup, ERROR.replace('gpt-4.1', 'o4-mini'));
        await diagnosed(popup, { kind: 'project_model_access', model: 'o4-mini' });
        await measure('a retired model');
        await paste(popup, ERROR.replace(PROJECT, PRACTICE_PROJECT));
        await diagnosed(popup, { kind: 'project_model_access', model: 'gpt-4.1' });
        await measure('the answer');
        await popup.clickOn('[data-part="start"]');
        const tab = await stage.waitForNewTab();
        await waitForStep(tab, 'open-editor');
        const act = await tab.evaluate(
          () => document.querySelector('model-access-guide')?.shadowRoot?.querySelector('.act')?.textContent,
        );
        const current = () => popup.evaluate(() => document.querySelector('[aria-current]')?.textContent);
        await expect.poll(current).toContain(act ?? 'no act');
        await measure('a guide that runs');
        await follow(tab, async () => {});
        await popup.waitFor(
          () => document.querySelectorAll('.tick, [data-part="retry"]').length === 3 + 4,
          null,
        );
        await measure('after the end');
        await info.attach('heights', {
          body: JSON.stringify(measured, null, 1),
          contentType: 'application/json',
        });
        for (const [state, ends] of Object.entries(measured))
          expect(Math.max(...Object.values(ends)), `${state}: ${JSON.stringify(ends)}`).toBeLessThanOrEqual(
            600,
          );
      } finally {
        await stage.close();
      }
    },
  );
}

test('after the end the popup says what changed and what may still be in the way, to be ticked off', async ({
  stage,
  practice,
}) => {
  const popup = await openPopup(stage);
  stage.site = practice;
  practice.set(PRACTICE_PROJECT, { generation: 'G1', mode: 'allow_list', renderDelay: 0 });
  await paste(popup, ERROR.replace(PROJECT, PRACTICE_PROJECT));
  await popup.clickOn('[data-part="start"]');
  const tab = await stage.waitForNewTab();
  await follow(tab, async () => {});
  const card = await tab.evaluate(() =>
    [...(document.querySelector('model-access-guide')?.shadowRoot?.querySelectorAll('.line') ?? [])].map(
      (line) => line.textContent ?? '',
    ),
  );
  await clickPart(tab, 'stop');
  await kept(stage, { goal: null, progress: { step: 'fixed', ticked: [] } });
  await popup.front();
  const says = () => popup.evaluate(() => document.querySelector('.guide')?.textContent ?? '');
  expect(card).toHaveLength(2);
  for (const text of [...card, '15 minutes', 'registered and not expired', "organization's administrator"])
    await expect.poll(says).toContain(text);
  expect(
    await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.places a')].map(
        ({ href }) => new URL(href).pathname,
      ),
    ),
  ).toEqual([
    '/settings/organization/billing/overview',
    '/settings/organization/limits',
    '/settings/organization/general',
    '/settings/organization/members',
  ]);
  const left = () =>
    popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-check]:has(.tick)')].map(
        ({ dataset, ariaCurrent }) => `${dataset.check} ${dataset.state}${ariaCurrent ? ' now' : ''}`,
      ),
    );
  await expect.poll(left).toEqual(['retry doing now', 'billing todo', 'policy todo']);
  expect(await broken(popup, 'html')).toEqual([]);
  await popup.clickOn('[data-check="billing"] .tick');
  await expect.poll(left).toEqual(['retry doing now', 'billing done', 'policy todo']);
  await popup.press('Shift+Tab');
  await popup.press('Space');
  await expect.poll(left).toEqual(['retry done', 'billing done', 'policy doing now']);
  await kept(stage, { progress: { ticked: ['billing', 'retry'] } });
  await popup.reload();
  await expect.poll(left).toEqual(['retry done', 'billing done', 'policy doing now']);
  await popup.clickOn('.guide button');
  await kept(stage, { progress: null });
  await popup.waitFor(() => !document.querySelector('.guide') && document.querySelector('.what'), null);
});

test('the context menu explains the selected text, also when it has to wake the background', async ({
  stage,
}) => {
  stage.site = console_;
  await stage.newTab('https://platform.openai.com/docs');
  await stage.killBackground();
  await stage.contextMenu(`${ERROR} ${KEY}`, 'explain');
  await expect.poll(async () => (await remembered(stage)).text?.text).toContain(ERROR);
  expect(JSON.stringify(await stage.storage())).not.toContain(KEY.slice(12, 22));
  const popup = await openPopup(stage);
  await diagnosed(popup, { kind: 'project_model_access', project: PROJECT, model: 'gpt-4.1' });
});

test('a text from the context menu takes the place of the one in an open popup', async ({ stage }) => {
  const popup = await openPopup(stage);
  await paste(popup, QUOTA);
  await diagnosed(popup, { kind: 'quota' });
  await stage.contextMenu(ERROR, 'explain');
  await diagnosed(popup, { kind: 'project_model_access', project: PROJECT, model: 'gpt-4.1' });
  expect(await inBox(popup)).toBe(ERROR);
});

for (const [what, junk] of [
  ['of another version', { version: 99, text: 'x' }],
  ['that is no case', 'text'],
  ['with a hole in it', { version: 1, text: null, progress: { step: 'save' }, guiding: 3 }],
] as const) {
  test(`a memory ${what} does not keep the popup from working`, ONE_BROWSER, async ({ stage }) => {
    await stage.inExtension((value) => chrome.storage.local.set({ case: value }), junk);
    const popup = await openPopup(stage);
    await paste(popup, ERROR);
    await kept(stage, { text: { text: ERROR } });
  });
}

test('where nothing more can be kept the popup says so, works on, and keeps again when it can', async ({
  stage,
}) => {
  test.skip(stage.browser === 'firefox', 'Firefox has no limit that a test could reach');
  const popup = await openPopup(stage);
  await stage.inExtension((size) => chrome.storage.local.set({ filler: 'x'.repeat(size) }), 10_400_000);
  await paste(popup, `${'x'.repeat(200_000)} ${ERROR}`);
  const trouble = () => popup.evaluate(() => document.querySelector('[role="alert"]')?.textContent);
  await expect.poll(trouble).toContain('quota');
  await diagnosed(popup, { kind: 'project_model_access', project: PROJECT });
  await paste(popup, ERROR);
  await expect.poll(trouble).toBe('');
  // What fills the storage is not fetched with it.
  const { text } = await stage.inExtension(
    () => chrome.storage.local.get('text') as Promise<Partial<Kept>>,
    null,
  );
  expect(text?.text).toBe(ERROR);
});

/** Ids whose punctuation stands on another line, at whatever width. */
const parted = (popup: Tab) =>
  popup.evaluate(() => {
    const found: string[] = [];
    const mark = document.createRange();
    for (let width = 100; width <= 380; width++) {
      document.body.style.inlineSize = `${width}px`;
      for (const bound of document.querySelectorAll('.bound')) {
        const id = bound.querySelector('code')?.getBoundingClientRect();
        if (!id || !bound.lastChild) continue;
        mark.selectNode(bound.lastChild);
        if (mark.getBoundingClientRect().top > id.bottom - 6) found.push(`${width}: ${bound.textContent}`);
      }
    }
    document.body.style.inlineSize = '';
    return found;
  });

test(
  'the popup never scrolls sideways and parts no id from its full stop, in a popup or in a narrow tab',
  ONE_BROWSER,
  async ({ stage }) => {
    const popup = await openPopup(stage);
    const long = `ft:gpt-4.1-2025-04-14:${'a-very-long-organisation-name'.repeat(3)}:suffix:AbCdEf12`;
    for (const text of ['', ERROR, ERROR.replace('gpt-4.1', long), QUOTA, 'x'.repeat(5000)]) {
      await paste(popup, text);
      expect(await parted(popup)).toEqual([]);
      for (const width of [380, 320]) {
        await popup.emulate({ viewport: { width, height: 600 } });
        await popup.waitFor((expected) => innerWidth === expected, width);
        expect(
          await popup.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
        ).toBe(0);
      }
    }
  },
);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the popup, whatever it says: ${colorScheme}`, async ({ stage }) => {
    const popup = await openPopup(stage);
    await popup.emulate({ colorScheme });
    const retired = ERROR.replace('gpt-4.1', 'o4-mini');
    for (const text of [
      '',
      'hello',
      ERROR,
      ERROR.replace(PROJECT, 'proj_…'),
      retired,
      QUOTA,
      `${KEY} ${ERROR}`,
    ]) {
      await paste(popup, text);
      expect(await broken(popup, 'html'), text).toEqual([]);
    }
    await popup.clickOn('.change');
    await popup.paste('[data-part="diagnosis"] input', 'my project');
    expect(await broken(popup, 'html'), 'a wrong id').toEqual([]);
    await popup.paste('[data-part="diagnosis"] input', PROJECT);
    await popup.clickOn('summary');
    await popup.clickOn('[data-part="start"]');
    await popup.waitFor(() => document.querySelector('.guide'), null);
    await popup.front();
    expect(await broken(popup, 'html'), 'while a guide runs').toEqual([]);
  });
}
