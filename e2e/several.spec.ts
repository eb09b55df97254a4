import type { StepId } from '../src/model/step.ts';
import { isAllowed, PRACTICE_PROJECT, type PracticeOptions } from './console/options.ts';
import type { PracticeConsole } from './console/serve.ts';
import { part, spotlightCenter, waitForStep } from './support/guide.ts';
import type { Point } from './support/in-page.ts';
import { ORIGIN, type Stage } from './support/stage.ts';
import type { Tab } from './support/tab.ts';
import { expect, ONE_BROWSER, test } from './support/test.ts';
import { follow } from './support/walk.ts';

const QUICK: Partial<PracticeOptions> = { renderDelay: 60, openDelay: 60, saveLatency: 60 };
const error = (model: string) =>
  `Error code: 403 - {'error': {'message': 'Project \`${PRACTICE_PROJECT}\` does not have access to model \`${model}\`', 'type': 'invalid_request_error', 'param': None, 'code': 'model_not_found'}}\n`;
const link = (...models: string[]) =>
  `${ORIGIN}/settings/${PRACTICE_PROJECT}/limits#model-access-guide:${models.map((model) => `model=${model}`).join('&')}`;
const nothing = async () => {};

const allowed = (practice: PracticeConsole, models: readonly string[]) =>
  models.map((model) => isAllowed(practice.get(PRACTICE_PROJECT), model));

/** What the card says, on one line. */
const says = async (tab: Tab) => (await part(tab, 'coach'))?.text.replace(/\s+/g, ' ') ?? '';

/** Pastes, and lets the popup open the page. */
async function begin(stage: Stage, text: string, more?: string): Promise<Tab> {
  const popup = await stage.popup();
  await popup.paste('[data-part="error-input"]', text);
  if (more) {
    await popup.clickOn('.ids .add');
    await popup.paste('[data-part="more"]', more);
  }
  await popup.clickOn('[data-part="start"]');
  const tab = await stage.waitForNewTab();
  await popup.close();
  return tab;
}

const pages: Record<string, Partial<PracticeOptions>> = {
  'an allow list': { mode: 'allow_list', models: ['gpt-4o', 'o3'] },
  'an allow list of the first generation': { generation: 'G1', mode: 'allow_list', models: ['gpt-4o', 'o3'] },
  'a block list': { mode: 'deny_list', models: ['gpt-4.1', 'gpt-4.1-mini', 'text-embedding-3-small', 'o1'] },
  'a list that draws only what is in view': { list: 'virtual', models: ['gpt-4o', 'o3'] },
  'a list of switches without a search': { listStyle: 'switch', search: false, models: ['gpt-4o', 'o3'] },
};
const MODELS = ['gpt-4.1', 'gpt-4.1-mini', 'text-embedding-3-small'];

for (const [name, options] of Object.entries(pages)) {
  const browsers = name === 'an allow list' ? {} : ONE_BROWSER;
  test(
    `three models are allowed in one visit with one Save: ${name}`,
    browsers,
    async ({ stage, practice }) => {
      practice.set(PRACTICE_PROJECT, { ...QUICK, ...options });
      const before = practice.get(PRACTICE_PROJECT);
      const kept = before.available.filter((model) => isAllowed(before, model));
      const tab = await begin(stage, MODELS.map(error).join(''));
      const heard: string[] = [];
      const steps = await follow(tab, async (id) => {
        heard.push(`${id}: ${await says(tab)}`);
      });
      expect(steps.filter((id) => id === 'save')).toHaveLength(1);
      expect(['fixed', 'saved']).toContain(steps.at(-1));
      expect(practice.get(PRACTICE_PROJECT).saves).toHaveLength(1);
      expect(allowed(practice, MODELS)).toEqual([true, true, true]);
      expect(allowed(practice, kept)).toEqual(kept.map(() => true));
      expect(heard.find((one) => one.includes('2 of 3 models'))).toBeDefined();
      for (const model of MODELS) expect(heard.at(-1)).toContain(model);
    },
  );
}

test(
  'a model that is not listed is named at the end and does not stop the others',
  ONE_BROWSER,
  async ({ stage, practice }) => {
    practice.set(PRACTICE_PROJECT, { ...QUICK, generation: 'G1', models: ['gpt-4o'] });
    const tab = await stage.newTab(link('gpt-9-imaginary', 'gpt-4.1', 'o3'));
    const steps = await follow(tab, nothing);
    expect(steps.at(-1)).toBe('fixed');
    expect(practice.get(PRACTICE_PROJECT).models.toSorted()).toEqual(['gpt-4.1', 'gpt-4o', 'o3']);
    expect(await says(tab)).toContain('The list does not offer gpt-9-imaginary');
  },
);

test(
  'none of them is listed: nothing is saved, and all are named',
  ONE_BROWSER,
  async ({ stage, practice }) => {
    practice.set(PRACTICE_PROJECT, { ...QUICK, models: ['gpt-4o'] });
    const tab = await stage.newTab(link('gpt-9-imaginary', 'gpt-9-dreamt'));
    await follow(tab, nothing, 'model-not-listed' as StepId);
    for (const model of ['gpt-9-imaginary', 'gpt-9-dreamt']) expect(await says(tab)).toContain(model);
    expect(practice.get(PRACTICE_PROJECT).saves).toEqual([]);
  },
);

test('nothing is over while one of them is still to be allowed', ONE_BROWSER, async ({ stage, practice }) => {
  practice.set(PRACTICE_PROJECT, {
    ...QUICK,
    generation: 'G1',
    search: false,
    models: ['gpt-4.1', 'gpt-4o'],
  });
  const tab = await stage.newTab(link('gpt-4.1', 'o3'));
  const steps = await follow(tab, nothing, 'allow-model');
  expect(steps).not.toContain('fixed');
  expect(await says(tab)).toMatch(/2 of 2 models.*o3/);
});

test('a tick that is taken back is asked for again before Save', ONE_BROWSER, async ({ stage, practice }) => {
  practice.set(PRACTICE_PROJECT, { ...QUICK, search: false, models: ['gpt-4o'] });
  const tab = await stage.newTab(link('gpt-4.1', 'gpt-4.1-mini'));
  const rows: Point[] = [];
  await follow(
    tab,
    async (id) => {
      if (id === 'allow-model') rows.push(await spotlightCenter(tab));
    },
    'save',
  );
  const [first] = rows;
  if (first) await tab.click(first.x, first.y);
  await waitForStep(tab, 'allow-model');
  expect(await says(tab)).toContain('1 of 2 models');
});

test(
  'models of one error after the other, and by hand, are one case',
  ONE_BROWSER,
  async ({ stage, practice }) => {
    practice.set(PRACTICE_PROJECT, { ...QUICK, models: ['gpt-4o'] });
    const popup = await stage.popup();
    await popup.paste('[data-part="error-input"]', error('gpt-4.1-2025-04-14'));
    await popup.waitFor(() => document.querySelector('.twin'), null, { what: 'the twin' });
    await popup.clickOn('.twin button');
    const more = () =>
      popup.evaluate(() => document.querySelector<HTMLInputElement>('[data-part="more"]')?.value);
    await popup.until(async () => (await more()) === 'gpt-4.1', { what: 'the twin in the list' });
    await popup.clickOn('[data-part="error-input"]');
    await popup.press('Control+a');
    await popup.paste('[data-part="error-input"]', error('o3'));
    await popup.until(async () => (await more()) === 'gpt-4.1-2025-04-14, gpt-4.1', {
      what: 'both of before',
    });
    await popup.clickOn('[data-part="start"]');
    const tab = await stage.waitForNewTab();
    const steps = await follow(tab, nothing);
    expect(steps.filter((id) => id === 'save')).toHaveLength(1);
    expect(allowed(practice, ['o3', 'gpt-4.1', 'gpt-4.1-2025-04-14'])).toEqual([true, true, true]);
  },
);
