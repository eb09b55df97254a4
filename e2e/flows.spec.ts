import type { Browser } from 'webextension-polyfill';
import { isAllowed, OTHER_PROJECT, PRACTICE_PROJECT, type PracticeOptions } from './console/options.ts';
import type { PracticeConsole } from './console/serve.ts';
import {
  clickPart,
  clickSpotlight,
  part,
  step,
  targetUnderSpotlight,
  typeInSearch,
  waitForNoGuide,
  waitForStep,
} from './support/guide.ts';
import { atRest } from './support/in-page.ts';
import { ORIGIN, type Stage } from './support/stage.ts';
import type { Tab } from './support/tab.ts';
import { expect, ONE_BROWSER, test } from './support/test.ts';
import { follow } from './support/walk.ts';

declare const chrome: Browser;

const MODEL = 'gpt-4.1';
const QUICK: Partial<PracticeOptions> = { renderDelay: 60, openDelay: 60, saveLatency: 60 };
const limits = (project: string) => `${ORIGIN}/settings/${project}/limits`;

/** Pastes an error into the popup, chooses, and lets it open the page. */
async function begin(
  stage: Stage,
  { project = PRACTICE_PROJECT as string | null, model = MODEL, remove = false } = {},
): Promise<Tab> {
  const popup = await stage.popup();
  const named = project ? `\`${project}\`` : 'proj_***';
  await popup.paste(
    '[data-part="error-input"]',
    `Error code: 403 - {'error': {'message': 'Project ${named} does not have access to model \`${model}\`', 'type': 'invalid_request_error', 'param': None, 'code': 'model_not_found'}}`,
  );
  if (remove) await popup.clickOn('[data-part="approach-remove"]');
  await popup.clickOn('[data-part="start"]');
  const tab = await stage.waitForNewTab();
  await popup.close();
  return tab;
}

const nothing = async () => {};
const mode = async (tab: Tab) => (await part(tab, 'mode'))?.dataset.mode;
const allowed = (practice: PracticeConsole, model = MODEL) =>
  isAllowed(practice.get(PRACTICE_PROJECT), model);

interface Flow {
  options: Partial<PracticeOptions>;
  remove?: boolean;
  model?: string;
  steps: string[];
}

const flows: Record<string, Flow> = {
  'G1 allow list': { options: { generation: 'G1' }, steps: ['open-editor', 'allow-model', 'save', 'fixed'] },
  'G1 deny list': {
    options: { generation: 'G1', mode: 'deny_list' },
    steps: ['open-editor', 'unblock-model', 'save', 'fixed'],
  },
  'G1 remove, confirmed': {
    options: { generation: 'G1' },
    remove: true,
    steps: ['remove-restriction', 'confirm-removal', 'fixed'],
  },
  'G1.5 allow list': {
    options: { generation: 'G1.5' },
    steps: ['open-editor', 'allow-model', 'save', 'saved'],
  },
  'G2 allow list': { options: {}, steps: ['open-editor', 'allow-model', 'save', 'saved'] },
  'G2 remove': { options: {}, remove: true, steps: ['open-editor', 'choose-mode', 'save', 'saved'] },
  'G2 that shows its list': {
    options: { showModelsG2: true },
    steps: ['open-editor', 'allow-model', 'save', 'fixed'],
  },
  'a list cut unless searched': {
    options: { list: 'cut' },
    steps: ['open-editor', 'search-model', 'allow-model', 'save', 'saved'],
  },
  'a virtual list': {
    options: { list: 'virtual', model: 'o3' },
    model: 'o3',
    steps: ['open-editor', 'search-model', 'allow-model', 'save', 'saved'],
  },
  'a dated snapshot among its look-alikes': {
    options: { list: 'cut', model: 'gpt-4o-2024-08-06' },
    model: 'gpt-4o-2024-08-06',
    steps: ['open-editor', 'search-model', 'allow-model', 'save', 'saved'],
  },
};

/** One of each kind; the others differ in what is read. */
const IN_BOTH = [
  'G1 deny list',
  'G1 remove, confirmed',
  'G1.5 allow list',
  'G2 allow list',
  'a virtual list',
];

for (const [name, { options, remove, model = MODEL, steps }] of Object.entries(flows)) {
  const where = IN_BOTH.includes(name) ? {} : ONE_BROWSER;
  test(`from the error to the end: ${name}`, where, async ({ stage, practice }) => {
    practice.set(PRACTICE_PROJECT, { ...QUICK, ...options });
    const tab = await begin(stage, { model, remove: remove ?? false });
    const shown = await follow(tab, nothing);
    if (shown.at(-1) === 'saved' && steps.at(-1) === 'fixed') {
      shown.pop();
      shown.push(await waitForStep(tab, 'fixed'));
    }
    const searched = shown.filter(
      (id, i) => id !== 'search-model' || steps.includes('search-model') || i < 0,
    );
    expect(searched).toEqual(steps);
    const { saves } = practice.get(PRACTICE_PROJECT);
    expect(saves).toHaveLength(1);
    expect(allowed(practice, model)).toBe(true);
    expect(practice.get(PRACTICE_PROJECT).mode).toBe(remove ? 'none' : (options.mode ?? 'allow_list'));
  });
}

test('no other model is touched, whatever looks like it', ONE_BROWSER, async ({ stage, practice }) => {
  practice.set(PRACTICE_PROJECT, { ...QUICK, models: ['gpt-4o'] });
  await follow(await begin(stage), nothing);
  expect(practice.get(PRACTICE_PROJECT).models.sort()).toEqual(['gpt-4.1', 'gpt-4o']);
});

test(
  'the mode is said before a word of advice, and only as far as the page shows it',
  ONE_BROWSER,
  async ({ stage, practice }) => {
    practice.set(PRACTICE_PROJECT, { ...QUICK, generation: 'G1', mode: 'deny_list' });
    const tab = await begin(stage);
    await waitForStep(tab, 'open-editor');
    expect(await mode(tab)).toBe('deny_list');
    practice.set(PRACTICE_PROJECT, { ...QUICK, mode: 'deny_list' });
    await tab.reload();
    await waitForStep(tab, 'open-editor');
    expect(await mode(tab)).toBe('unknown');
    await clickSpotlight(tab);
    await waitForStep(tab, 'unblock-model');
    expect(await mode(tab)).toBe('deny_list');
    expect((await part(tab, 'coach'))?.text).toContain('Somebody blocked it by name');
  },
);

for (const generation of ['G1.5', 'G2'] as const) {
  test(
    `a project without a restriction is not to blame: ${generation}`,
    ONE_BROWSER,
    async ({ stage, practice }) => {
      practice.set(PRACTICE_PROJECT, { ...QUICK, generation, mode: 'none' });
      const tab = await begin(stage);
      await waitForStep(tab, 'open-editor');
      await clickSpotlight(tab);
      await waitForStep(tab, 'not-restricted');
      expect(await part(tab, 'spotlight')).toBeNull();
      expect(await mode(tab)).toBe('none');
      expect((await part(tab, 'coach'))?.text).toContain('Cancel closes this without saving');
      await tab.clickOn('[role="dialog"] button', { text: 'Cancel' });
      await tab.waitFor(() => !document.querySelector('[role="dialog"]'), null);
      await tab.waitFor(atRest, null, { what: 'the page to be at rest' });
      expect(await step(tab)).toBe('not-restricted');
      expect((await part(tab, 'mode'))?.text).toContain('No limit, seen in the list at');
    },
  );
}

test('what stands on the page counts, not what was clicked', ONE_BROWSER, async ({ stage, practice }) => {
  practice.set(PRACTICE_PROJECT, QUICK);
  const tab = await begin(stage);
  await waitForStep(tab, 'open-editor');
  await clickSpotlight(tab);
  await waitForStep(tab, 'allow-model');
  await clickSpotlight(tab);
  await waitForStep(tab, 'save');
  await untick(tab);
  await waitForStep(tab, 'allow-model');
  await tab.press('Escape');
  await waitForStep(tab, 'open-editor');
  expect(practice.get(PRACTICE_PROJECT).saves).toEqual([]);
  await tab.reload();
  await waitForStep(tab, 'open-editor');
  await follow(tab, nothing);
});

/** Takes back a tick as a person would: by the label beside it. */
async function untick(tab: Tab) {
  await tab.evaluate((model) => {
    const label = [...document.querySelectorAll('[role="dialog"] label')].find(
      (one) => one.textContent?.trim() === model,
    );
    label?.setAttribute('id', 'untick');
  }, MODEL);
  await tab.clickOn('#untick');
}

test('cancelled is not saved', async ({ stage, practice }) => {
  practice.set(PRACTICE_PROJECT, QUICK);
  const tab = await begin(stage);
  await waitForStep(tab, 'open-editor');
  await clickSpotlight(tab);
  await waitForStep(tab, 'allow-model');
  await clickSpotlight(tab);
  await waitForStep(tab, 'save');
  await tab.clickOn('[role="dialog"] button', { text: 'Cancel' });
  await waitForStep(tab, 'open-editor');
});

test('saved, opened again, and there it is', ONE_BROWSER, async ({ stage, practice }) => {
  practice.set(PRACTICE_PROJECT, QUICK);
  const tab = await begin(stage);
  await follow(tab, nothing);
  expect(await step(tab)).toBe('saved');
  expect((await part(tab, 'coach'))?.text).toContain(`${MODEL} was ticked when you saved`);
  expect(await mode(tab)).toBe('allow_list');
  expect((await part(tab, 'mode'))?.text).toMatch(/^Allow list, seen in the list at \d/);
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
  await clickSpotlight(tab);
  await waitForStep(tab, 'fixed');
  expect((await part(tab, 'coach'))?.text).toContain('Cancel closes this without saving');
  await tab.clickOn('[role="dialog"] button', { text: 'Cancel' });
  await tab.waitFor(() => !document.querySelector('[role="dialog"]'), null);
  await tab.waitFor(atRest, null, { what: 'the page to be at rest' });
  expect(await step(tab)).toBe('fixed');
});

for (const saveFailure of ['toast', 'inline', 'closes'] as const) {
  test(
    `a save that fails is said with the page's reason, and goes on: ${saveFailure}`,
    ONE_BROWSER,
    async ({ stage, practice }) => {
      practice.set(PRACTICE_PROJECT, { ...QUICK, saveFailure });
      const tab = await begin(stage);
      for (const id of ['open-editor', 'allow-model', 'save'] as const) {
        await waitForStep(tab, id);
        await clickSpotlight(tab);
      }
      await waitForStep(tab, 'save-failed');
      expect((await part(tab, 'coach'))?.text).toContain('The page says');
      expect((await part(tab, 'coach'))?.text).not.toContain('Dismiss');
      expect(await part(tab, 'spotlight')).toBeNull();
      if (saveFailure === 'closes') {
        await openModelList(tab);
        await waitForStep(tab, 'allow-model');
        await clickSpotlight(tab);
        await waitForStep(tab, 'save');
        await clickSpotlight(tab);
      } else if (saveFailure === 'toast') {
        await tab.clickOn('[role="alert"] button', { text: 'Dismiss' });
        await waitForStep(tab, 'save');
        expect((await part(tab, 'coach'))?.text).toContain('Saving failed');
        await clickSpotlight(tab);
      } else await tab.clickOn('[role="dialog"] button', { text: 'Save' });
      await waitForStep(tab, 'saved');
      expect(allowed(practice)).toBe(true);
    },
  );
}

test(
  'a dialog that closes at once, before the page has its answer, is not yet saved',
  ONE_BROWSER,
  async ({ stage, practice }) => {
    practice.set(PRACTICE_PROJECT, { ...QUICK, saveFailure: 'closes', saveLatency: 900 });
    const tab = await begin(stage);
    for (const id of ['open-editor', 'allow-model', 'save'] as const) {
      await waitForStep(tab, id);
      await clickSpotlight(tab);
    }
    expect(await waitForStep(tab, ['saved', 'save-failed'])).toBe('save-failed');
  },
);

/** Presses the section's own Select models, not the one of the rate limits. */
async function openModelList(tab: Tab) {
  await tab.waitFor(() => !document.querySelector('[role="dialog"]'), null, {
    what: 'the dialog to be gone',
  });
  await tab.waitFor(atRest, null, { what: 'the page to be at rest' });
  await tab.evaluate(() => {
    const heading = [...document.querySelectorAll('h2')].find((one) => one.textContent === 'Model usage');
    heading?.closest('section')?.querySelector('button')?.setAttribute('id', 'ours');
  });
  await tab.clickOn('#ours');
}

test('who may not change it is told so, and can hand it over', ONE_BROWSER, async ({ stage, practice }) => {
  for (const permission of ['member-disabled', 'none'] as const) {
    practice.set(PRACTICE_PROJECT, { ...QUICK, generation: 'G1', permission });
    const tab = await begin(stage);
    await waitForStep(tab, 'no-permission');
    expect(await part(tab, 'spotlight')).toBeNull();
    expect((await part(tab, 'primary'))?.text).toContain('owner');
    await clickPart(tab, 'primary');
    await tab.until(async () => (await part(tab, 'primary'))?.text === 'Copied', { what: 'Copied' });
    await tab.until(async () => (await heard(tab)) === 'Copied', { what: 'Copied to be heard' });
    await clickPart(tab, 'stop');
    await tab.close();
  }
});

test(
  'what the browser does not let be copied can be selected',
  ONE_BROWSER,
  async ({ stage, practice, except }) => {
    except(/Clipboard API has been blocked/, 'the browser says so itself');
    practice.set(PRACTICE_PROJECT, { ...QUICK, generation: 'G1', permission: 'none', clipboard: false });
    const tab = await begin(stage);
    await waitForStep(tab, 'no-permission');
    await clickPart(tab, 'primary');
    const shown = await tab.until(async () => (await part(tab, 'report-text'))?.text, { what: 'the note' });
    expect(shown).toContain(PRACTICE_PROJECT);
    expect((await part(tab, 'coach'))?.text).toContain('select it here');
  },
);

/** What the card's live region says. */
const heard = (tab: Tab) =>
  tab.evaluate(
    () =>
      document.querySelector('model-access-guide')?.shadowRoot?.querySelector('[role="status"]')?.textContent,
  );

test(
  'controls that are not there are no proof that one may not',
  ONE_BROWSER,
  async ({ stage, practice }) => {
    practice.set(PRACTICE_PROJECT, { ...QUICK, generation: 'G1', permission: 'member-hidden' });
    const tab = await begin(stage);
    await waitForStep(tab, 'lost');
    expect(await part(tab, 'spotlight')).toBeNull();
  },
);

test(
  'a model that the organisation does not see is not promised',
  ONE_BROWSER,
  async ({ stage, practice }) => {
    practice.set(PRACTICE_PROJECT, { ...QUICK, organizationSees: false });
    const tab = await begin(stage);
    await waitForStep(tab, 'open-editor');
    await clickSpotlight(tab);
    await waitForStep(tab, 'search-model');
    expect((await part(tab, 'type'))?.text).toBe(MODEL);
    await typeInSearch(tab);
    await waitForStep(tab, 'model-not-listed');
    await tab.clickOn('[role="dialog"] button', { text: 'Cancel' });
    await tab.waitFor(() => !document.querySelector('[role="dialog"]'), null);
    await tab.waitFor(atRest, null, { what: 'the page to be at rest' });
    expect(await step(tab)).toBe('model-not-listed');
  },
);

test(
  'a row that a list does not render is asked for, not denied',
  ONE_BROWSER,
  async ({ stage, practice }) => {
    practice.set(PRACTICE_PROJECT, { ...QUICK, list: 'virtual' });
    const tab = await begin(stage);
    await waitForStep(tab, 'open-editor');
    await clickSpotlight(tab);
    await waitForStep(tab, 'search-model');
    await typeInSearch(tab);
    await waitForStep(tab, 'scroll-list');
    expect((await part(tab, 'coach'))?.text).toContain('Scroll this list');
    const { x, y } = await tab.waitFor(() => {
      const box = document.querySelector('[role="dialog"] [role="checkbox"]')?.getBoundingClientRect();
      return box && { x: box.x + 40, y: box.y + 5 };
    }, null);
    await tab.wheel(x, y, 4000);
    await waitForStep(tab, 'allow-model');
  },
);

test('another project is never worked on', ONE_BROWSER, async ({ stage, practice }) => {
  practice.set(PRACTICE_PROJECT, QUICK);
  practice.set(OTHER_PROJECT, QUICK);
  const tab = await begin(stage);
  await waitForStep(tab, 'open-editor');
  await tab.goto(limits(OTHER_PROJECT));
  await waitForStep(tab, 'switch-project');
  expect(await part(tab, 'spotlight')).toBeNull();
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
  expect(await tab.url()).toBe(limits(PRACTICE_PROJECT));
});

test(
  'without a project in the error the person says which one it is',
  ONE_BROWSER,
  async ({ stage, practice }) => {
    practice.set(PRACTICE_PROJECT, QUICK);
    practice.setCurrent(PRACTICE_PROJECT);
    const tab = await begin(stage, { project: null });
    await waitForStep(tab, 'switch-project');
    expect(await tab.url()).toBe(`${ORIGIN}/settings/project/limits`);
    await clickPart(tab, 'primary');
    await waitForStep(tab, 'open-editor');
  },
);

test('choosing a project in the console is an answer too', async ({ stage, practice }) => {
  practice.set(PRACTICE_PROJECT, QUICK);
  practice.set(OTHER_PROJECT, QUICK);
  practice.setCurrent(OTHER_PROJECT);
  const tab = await begin(stage, { project: null });
  await waitForStep(tab, 'switch-project');
  await tab.clickOn('header button');
  await tab.clickOn('[role="menuitem"],[role="menuitemradio"],[role="option"]', { text: 'Checkout service' });
  await waitForStep(tab, 'open-editor');
  expect(await tab.url()).toContain(PRACTICE_PROJECT);
});

test('signed out is said, and the guide goes on afterwards', async ({ stage, practice }) => {
  practice.set(PRACTICE_PROJECT, { ...QUICK, signedIn: false });
  const tab = await begin(stage);
  await waitForStep(tab, 'signed-out');
  await tab.clickOn('main button');
  await waitForStep(tab, 'open-editor');
});

test('moves inside the console, back and forward, are followed', async ({ stage, practice }) => {
  practice.set(PRACTICE_PROJECT, QUICK);
  const tab = await begin(stage);
  await waitForStep(tab, 'open-editor');
  await tab.clickOn('nav a', { text: 'API keys' });
  await waitForStep(tab, 'open-limits');
  await tab.back();
  await waitForStep(tab, 'open-editor');
  await tab.forward();
  await waitForStep(tab, 'open-limits');
  await tab.clickOn('nav a', { text: 'Limits' });
  await waitForStep(tab, 'open-editor');
});

test('a page that rewrites its own address does not make the guide forget', async ({ stage, practice }) => {
  practice.set(PRACTICE_PROJECT, QUICK);
  const tab = await begin(stage);
  await follow(tab, nothing);
  expect(await step(tab)).toBe('saved');
  await tab.evaluate(async () => {
    history.replaceState(history.state, '', `${location.pathname}?tab=models`);
    for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame);
  });
  expect(await step(tab)).toBe('saved');
});

test('a second tab of the same project shows the same guide', async ({ stage, practice }) => {
  practice.set(PRACTICE_PROJECT, { ...QUICK, generation: 'G1' });
  await follow(await begin(stage), nothing);
  const second = await stage.newTab(limits(PRACTICE_PROJECT));
  await waitForStep(second, 'fixed');
});

test('a guide link asks first, begins, and can begin without a new page', async ({ stage, practice }) => {
  practice.set(PRACTICE_PROJECT, QUICK);
  const tab = await stage.newTab(limits(PRACTICE_PROJECT));
  await tab.waitFor(() => document.querySelector('model-access-guide'), null, { what: 'the badge' });
  expect(await step(tab)).toBeNull();
  await tab.evaluate(() => {
    location.hash = '#model-access-guide:model=gpt-4.1';
  });
  await waitForStep(tab, 'start');
  expect(await part(tab, 'spotlight')).toBeNull();
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
  await clickPart(tab, 'stop');
  await waitForNoGuide(tab);
});

test('stopped in the popup, a link does not ask at once again', async ({ stage, practice }) => {
  practice.set(PRACTICE_PROJECT, QUICK);
  const tab = await stage.newTab(`${limits(PRACTICE_PROJECT)}#model-access-guide:model=${MODEL}`);
  await waitForStep(tab, 'start');
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
  await stage.inExtension(async () => {
    await chrome.storage.local.set({ goal: null });
  }, null);
  await tab.waitFor(
    () =>
      document.querySelector('model-access-guide')?.shadowRoot?.querySelector('[data-part="coach"]') === null,
    null,
    { what: 'the card to be gone' },
  );
  await tab.front();
  expect(await step(tab)).toBeNull();
});

test('a link that asks for anything else begins nothing', ONE_BROWSER, async ({ stage, practice }) => {
  practice.set(PRACTICE_PROJECT, QUICK);
  for (const hash of [
    'model=',
    'approach=remove',
    'model=%00',
    `model=${encodeURIComponent('<img src=x>')}`,
  ]) {
    const tab = await stage.newTab(`${limits(PRACTICE_PROJECT)}#model-access-guide:${hash}`);
    await tab.waitFor(() => document.querySelector('model-access-guide'), null, { what: 'the badge' });
    expect(await step(tab)).toBeNull();
    await tab.close();
  }
});

test('without a goal there is only the badge, and off the page nothing', async ({ stage, practice }) => {
  practice.set(PRACTICE_PROJECT, { ...QUICK, generation: 'G1' });
  const tab = await stage.newTab(limits(PRACTICE_PROJECT));
  await tab.waitFor(() => document.querySelector('model-access-guide'), null, { what: 'the badge' });
  expect(await mode(tab)).toBe('allow_list');
  expect(await part(tab, 'coach')).toBeNull();
  await tab.clickOn('nav a', { text: 'API keys' });
  await waitForNoGuide(tab);
});

test('Stop leaves nothing behind, here and in the popup', async ({ stage, practice }) => {
  practice.set(PRACTICE_PROJECT, QUICK);
  const tab = await begin(stage);
  await waitForStep(tab, 'open-editor');
  const before = await tab.evaluate(() =>
    document.documentElement.outerHTML.replace(/<model-access-guide[\s\S]*<\/model-access-guide>/, ''),
  );
  await clickPart(tab, 'stop');
  await waitForNoGuide(tab);
  expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  await expect.poll(async () => (await stage.storage()).goal).toBeNull();
});

test('the decoys are never pointed at', ONE_BROWSER, async ({ stage, practice }) => {
  practice.set(PRACTICE_PROJECT, { ...QUICK, generation: 'G1' });
  const tab = await begin(stage);
  await waitForStep(tab, 'open-editor');
  expect(await targetUnderSpotlight(tab)).toMatchObject({
    name: 'Edit',
    heading: expect.stringMatching(/Allowed models|Model usage/),
  });
  practice.set(PRACTICE_PROJECT, { ...QUICK, rateLimits: 'after' });
  await tab.reload();
  await waitForStep(tab, 'open-editor');
  expect(await targetUnderSpotlight(tab)).toMatchObject({
    name: 'Select models',
    heading: expect.stringMatching(/Allow or block models|Model usage/),
  });
});

test('the list of the rate limits is nobody’s editor', ONE_BROWSER, async ({ stage, practice }) => {
  practice.set(PRACTICE_PROJECT, QUICK);
  const tab = await begin(stage);
  await waitForStep(tab, 'open-editor');
  await tab.evaluate(() => {
    const heading = [...document.querySelectorAll('h2')].find((one) => one.textContent === 'Rate limits');
    [...(heading?.closest('section')?.querySelectorAll('button') ?? [])]
      .find((one) => one.textContent === 'Select models')
      ?.setAttribute('id', 'decoy');
  });
  await tab.clickOn('#decoy');
  await waitForStep(tab, 'lost');
  expect(await part(tab, 'spotlight')).toBeNull();
  await tab.press('Escape');
  await waitForStep(tab, 'open-editor');
});
