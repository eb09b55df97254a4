import type { Browser } from 'webextension-polyfill';
import type { Kept } from '../src/model/kept.ts';
import type { PracticeConsole } from './console/serve.ts';
import { clickPart, clickSpotlight, part, step, waitForNoGuide, waitForStep } from './support/guide.ts';
import { ORIGIN, type Stage } from './support/stage.ts';
import type { Tab } from './support/tab.ts';
import { expect, ONE_BROWSER, test } from './support/test.ts';
import { follow } from './support/walk.ts';

/**
 * What holds while the browser ends the background whenever it likes, and whatever an earlier or a later version has
 * left in the storage.
 */

declare const chrome: Browser;

const PROJECT = 'proj_abcdEFGH1234ijklMNOP5678';
const LIMITS = `${ORIGIN}/settings/${PROJECT}/limits`;
const LINK = `${LIMITS}#model-access-guide:model=gpt-4.1`;
const ERROR = `Error code: 403 - Project \`${PROJECT}\` does not have access to model \`gpt-4.1\``;
const QUOTA =
  "Error code: 429 - {'error': {'message': 'You exceeded your current quota', 'code': 'insufficient_quota'}}";

/** A restricted project whose page loses no time. */
function restricted(practice: PracticeConsole): void {
  practice.set(PROJECT, { generation: 'G1', renderDelay: 50, openDelay: 50, saveLatency: 50 });
}

/** Waits until the popup says so of the text in its box. */
const diagnosed = (popup: Tab, expected: Record<string, string>) =>
  popup.waitFor(
    (values) => {
      const shown = document.querySelector<HTMLElement>('[data-part="diagnosis"]');
      return Object.entries(values).every(([name, value]) => shown?.dataset[name] === value);
    },
    expected,
    { what: `a diagnosis with ${JSON.stringify(expected)}` },
  );

const inBox = (popup: Tab) =>
  popup.evaluate(() => document.querySelector<HTMLTextAreaElement>('[data-part="error-input"]')?.value);

/** Waits until an item of the popup's checklist is in a state. */
const checked = (popup: Tab, id: string, state: string) =>
  popup.waitFor(
    (item) =>
      document.querySelector<HTMLElement>(`[data-part="checklist"] [data-check="${item.id}"]`)?.dataset
        .state === item.state,
    { id, state },
    { what: `${id} to be ${state}` },
  );

const remembered = async (stage: Stage) => (await stage.storage()) as Partial<Kept>;

const store = (stage: Stage, items: Record<string, unknown>) =>
  stage.inExtension((what) => chrome.storage.local.set(what), items);

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

test.describe('a background that is ended', () => {
  test('at every step, from the paste to the end, loses nothing', async ({ stage, practice }) => {
    restricted(practice);
    const popup = await stage.popup();
    await popup.paste('[data-part="error-input"]', ERROR);
    await diagnosed(popup, { kind: 'project_model_access', project: PROJECT, model: 'gpt-4.1' });
    await stage.killBackground();
    await popup.front();
    await popup.clickOn('[data-part="start"]');
    const tab = await stage.waitForNewTab();
    await waitForStep(tab, 'open-editor');
    const steps = await follow(tab, async () => {
      await stage.killBackground();
      await tab.front();
    });
    expect(steps).toEqual(['open-editor', 'allow-model', 'save', 'fixed']);
    expect(practice.get(PROJECT).models).toContain('gpt-4.1');

    await popup.front();
    await checked(popup, 'retry', 'doing');
    const again = await stage.popup();
    await diagnosed(again, { kind: 'project_model_access', project: PROJECT, model: 'gpt-4.1' });
    await checked(again, 'retry', 'doing');
    expect(await inBox(again)).toBe(ERROR);
  });

  test('before a guide link is agreed to still lets it begin, and the popup follows', async ({
    stage,
    practice,
  }) => {
    restricted(practice);
    const tab = await stage.newTab(LINK);
    await waitForStep(tab, 'start');
    await stage.killBackground();
    await tab.front();
    await clickPart(tab, 'primary');
    await waitForStep(tab, 'open-editor');
    const popup = await stage.popup();
    await checked(popup, 'edit', 'doing');
    expect((await remembered(stage)).goal?.goal).toMatchObject({ project: PROJECT, model: 'gpt-4.1' });
  });

  test('before a reload lets the guide go on, and end, in the page', async ({ stage, practice }) => {
    restricted(practice);
    const tab = await stage.newTab(LINK);
    await waitForStep(tab, 'start');
    await clickPart(tab, 'primary');
    await waitForStep(tab, 'open-editor');
    await clickSpotlight(tab);
    await waitForStep(tab, 'allow-model');
    await stage.killBackground();
    await tab.front();
    await tab.reload();
    await waitForStep(tab, 'open-editor');
    await clickPart(tab, 'stop');
    await waitForNoGuide(tab);
    await expect.poll(async () => (await remembered(stage)).goal).toBeNull();
  });

  test('before the context menu is used still explains, and the new error takes the place of the guide', async ({
    stage,
    practice,
  }) => {
    restricted(practice);
    const tab = await stage.newTab(LINK);
    await waitForStep(tab, 'start');
    await clickPart(tab, 'primary');
    await waitForStep(tab, 'open-editor');
    await stage.killBackground();
    await tab.front();
    await stage.contextMenu(QUOTA);
    await expect.poll(async () => (await remembered(stage)).text?.text).toBe(QUOTA);
    await diagnosed(await stage.popup(), { kind: 'quota' });
    await onlyBadge(tab);
  });

  test('before the badge is pressed still keeps the project for the popup', async ({ stage, practice }) => {
    restricted(practice);
    const tab = await stage.newTab(LIMITS);
    await onlyBadge(tab);
    await stage.killBackground();
    await tab.front();
    await tab.clickOn('[data-part="mode"] button');
    await expect.poll(async () => (await remembered(stage)).corrections?.project).toBe(PROJECT);
  });

  test('before the shortcut is pressed still lets the card be reached, and left', async ({
    stage,
    practice,
  }) => {
    restricted(practice);
    const tab = await stage.newTab(LINK);
    await waitForStep(tab, 'start');
    await clickPart(tab, 'primary');
    await waitForStep(tab, 'open-editor');
    const focusInCard = (inside: boolean) =>
      tab.waitFor(
        (expected) => (document.activeElement?.localName === 'model-access-guide') === expected,
        inside,
        { what: `the focus ${inside ? 'in' : 'out of'} the card` },
      );
    await stage.killBackground();
    await tab.front();
    await tab.press('Alt+Shift+G');
    await focusInCard(true);
    await tab.press('Alt+Shift+G');
    await focusInCard(false);
    expect(await step(tab)).toBe('open-editor');
  });
});

/** A case as version 1.0.0 stores it, in the middle of a guide. Never to be changed with the code. */
const FROM_1_0_0 = {
  version: 1,
  id: '1f8a0f3e-6f0e-4b1f-9d53-2d1b6b1f0001',
  text: ERROR,
  keyMasked: false,
  project: null,
  model: null,
  approach: 'allow',
  guiding: { approach: 'allow', project: PROJECT, model: 'gpt-4.1' },
  tab: 1,
  projectConfirmed: false,
  progress: {
    step: 'open-editor',
    mode: 'allow_list',
    checks: [
      { id: 'signed-in', state: 'done', hint: { key: 'check_signed_in_hint' } },
      { id: 'limits', state: 'done', hint: { key: 'check_limits_hint' } },
      { id: 'edit', state: 'doing', hint: { key: 'step_open_editor_act', params: { label: 'Edit' } } },
      { id: 'retry', state: 'todo', hint: { key: 'check_retry_hint' } },
    ],
  },
  restrictionSeen: true,
};

test.describe('a case that version 1.0.0 has kept', () => {
  test('is there in the popup, and its guide goes on to the end', async ({ stage, practice }) => {
    restricted(practice);
    await store(stage, { case: FROM_1_0_0 });
    const popup = await stage.popup();
    await diagnosed(popup, { kind: 'project_model_access', project: PROJECT, model: 'gpt-4.1' });
    expect(await inBox(popup)).toBe(ERROR);
    await checked(popup, 'edit', 'doing');
    const tab = await stage.newTab(LIMITS);
    expect(await follow(tab, async () => {})).toEqual(['open-editor', 'allow-model', 'save', 'fixed']);
    await popup.front();
    await checked(popup, 'retry', 'doing');
  });

  test('and that has lost its place, or holds words of a later version, still has its guide', async ({
    stage,
    practice,
  }) => {
    restricted(practice);
    const progress = { step: 'dance', mode: 'sometimes', checks: [{ id: 'constructor', state: 'done' }] };
    await store(stage, { case: { ...FROM_1_0_0, progress, colour: 'blue' } });
    const tab = await stage.newTab(LIMITS);
    await waitForStep(tab, 'open-editor');
    const popup = await stage.popup();
    await diagnosed(popup, { kind: 'project_model_access', project: PROJECT, model: 'gpt-4.1' });
  });
});

const JUNK: Record<string, Record<string, unknown>> = {
  'a case of a later version': { case: { ...FROM_1_0_0, version: 2 } },
  'a case of wrong fields': {
    case: {
      version: 1,
      id: {},
      text: ['x'],
      keyMasked: 'yes',
      project: 5,
      model: {},
      approach: 'both',
      guiding: { approach: 'allow', project: PROJECT },
      tab: 'first',
      progress: 'save',
    },
  },
  'other keys only': { settings: { theme: 'dark' }, goal: { model: 'gpt-4.1' } },
};

for (const [what, items] of Object.entries(JUNK)) {
  test(
    `in place of a case, ${what}: the page shows the badge alone, and popup and guide begin anew`,
    ONE_BROWSER,
    async ({ stage, practice }) => {
      restricted(practice);
      await store(stage, items);
      const tab = await stage.newTab(LIMITS);
      await onlyBadge(tab);
      expect(await step(tab)).toBeNull();

      const popup = await stage.popup();
      await popup.paste('[data-part="error-input"]', ERROR);
      await diagnosed(popup, { kind: 'project_model_access', project: PROJECT, model: 'gpt-4.1' });
      await popup.clickOn('[data-part="start"]');
      await waitForStep(await stage.waitForNewTab(), 'open-editor');
      expect(await remembered(stage)).toMatchObject({ text: { text: ERROR } });
    },
  );
}

test('a case that is lost while its guide runs leaves the badge alone', async ({ stage, practice }) => {
  restricted(practice);
  const tab = await stage.newTab(LINK);
  await waitForStep(tab, 'start');
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
  await expect.poll(async () => (await remembered(stage)).progress?.step).toBe('open-editor');
  await stage.inExtension(() => chrome.storage.local.clear(), null);
  await tab.front();
  await onlyBadge(tab);
  expect(await part(tab, 'spotlight')).toBeNull();
});
