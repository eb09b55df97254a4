import type { HardOptions } from './console/hard/options.ts';
import type { HardPages } from './console/hard/serve.ts';
import {
  clickPart,
  clickSpotlight,
  part,
  typeInSearch,
  waitForNoGuide,
  waitForStep,
} from './support/guide.ts';
import { ORIGIN, type Stage } from './support/stage.ts';
import type { Tab } from './support/tab.ts';
import { expect, MATRIX, ONE_BROWSER, test } from './support/test.ts';
import { follow } from './support/walk.ts';

const MODEL = 'gpt-4.1';
const PROJECT = 'proj_walksEveryHardPage00000000';

/** Hard to read, and to press. */
const toRead: Record<string, Partial<HardOptions>> = {
  'native checkboxes, labels round them': { controls: 'native', label: 'inside' },
  'native checkboxes, named by another element': { controls: 'native', label: 'labelledby' },
  'invisible checkboxes under drawn boxes': { controls: 'native-hidden' },
  'checkboxes made of div': { controls: 'aria-checkbox' },
  'checkboxes made of div, round their labels': { controls: 'aria-checkbox', label: 'inside' },
  switches: { controls: 'switch' },
  'options that are selected': { controls: 'option' },
  'options that are checked': { controls: 'option-checked' },
  'checkable menu items': { controls: 'menuitem' },
  'buttons that stay pressed': { controls: 'toggle' },
  'rows with nothing but a data attribute': { controls: 'data-state' },
  'rows that take the press, boxes that only show it': { controls: 'row' },
  'the older generation': { generation: 'G1' },
  'the older generation, to be unblocked': { generation: 'G1', mode: 'deny_list', models: ['o3', MODEL] },
  'the newer generation, to be unblocked': { mode: 'deny_list', models: ['o3', MODEL] },
  'look-alikes, highlighted': { lookAlikes: true, mark: true },
  'a list cut until searched': { list: 'cut', size: 300 },
  'searched letters highlighted in every look-alike': {
    list: 'cut',
    mark: true,
    lookAlikes: true,
    size: 300,
  },
  'searched letters highlighted': { mark: true },
};

/** One of each kind of control: how else a row may be written is a small page each. */
const READ = [
  'native checkboxes, labels round them',
  'invisible checkboxes under drawn boxes',
  'checkboxes made of div',
  'switches',
  'options that are selected',
  'rows with nothing but a data attribute',
  'rows that take the press, boxes that only show it',
  'look-alikes, highlighted',
  'searched letters highlighted in every look-alike',
];

/** Hard to lie over, or to follow. */
const toLieOver: Record<string, Partial<HardOptions>> = {
  'a thousand models, of which only those in view exist': { list: 'virtual', size: 1000 },
  'a list in a scrolling body between a sticky head and foot': { nestedScroll: true, size: 300 },
  'a section whose nodes are replaced ten times a second': { rerender: 'section', generation: 'G1' },
  'rows that are replaced ten times a second': { rerender: 'rows', controls: 'native' },
  'a skeleton, and a section that comes late': { renderDelay: 400, sectionDelay: 1500 },
  'a page that shifts': { shifts: true },
  'a zoomed body': { scale: 'zoom' },
  'a scaled body': { scale: 'transform' },
  'text nodes wrapped by a translator that changes no word': { translate: 'font-only' },
  'a page rewritten in place in Chinese': { translate: 'zh' },
  'right to left': { dir: 'rtl' },
  'right to left, with dialogs left to right': { dir: 'mixed' },
  'the strictest security policy': { csp: 'strict' },
  'a root of 62.5 %': { rem: true },
  'an element at the greatest z-index, and another extension in the top layer': {
    zmax: true,
    topLayer: true,
  },
  'a body that is transparent at first': { opacity0: true },
  'a page that throws strangers out twice': { evict: 2 },
};

/** What the server keeps once the model is let through, and nothing else is changed. */
function letThrough({ mode = 'allow_list', models = ['gpt-4o', 'gpt-4o-mini'] }: Partial<HardOptions>) {
  return mode === 'deny_list'
    ? { mode, models: models.filter((id) => id !== MODEL) }
    : { mode, models: [...models, MODEL] };
}

async function begin(stage: Stage, hard: HardPages, options: Partial<HardOptions>): Promise<Tab> {
  hard.set(PROJECT, { generation: 'G2', ...options });
  const tab = await stage.newTab(
    `${ORIGIN}/settings/${PROJECT}/limits#model-access-guide:model=${encodeURIComponent(MODEL)}`,
  );
  await waitForStep(tab, 'start');
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
  return tab;
}

for (const [name, options] of Object.entries(toRead).filter(([name]) => MATRIX || READ.includes(name)))
  test(
    `reads ${name}, as far as a Save that lets the model through`,
    MATRIX ? {} : ONE_BROWSER,
    async ({ stage, hard }) => {
      const tab = await begin(stage, hard, options);
      await follow(tab, async () => {}, 'save');
      await clickSpotlight(tab);
      await expect.poll(() => hard.get(PROJECT)).toEqual(letThrough(options));
    },
  );

/** What is only read in another way, or is the same to both browsers. */
const READ_ALIKE = [
  'rows that are replaced ten times a second',
  'right to left, with dialogs left to right',
  'a root of 62.5 %',
  'a body that is transparent at first',
  'a thousand models, of which only those in view exist',
  'a skeleton, and a section that comes late',
  'text nodes wrapped by a translator that changes no word',
  'a page rewritten in place in Chinese',
];

for (const [name, options] of Object.entries(toLieOver))
  test(
    `walks through ${name}`,
    READ_ALIKE.includes(name) && !MATRIX ? ONE_BROWSER : {},
    async ({ stage, hard }) => {
      const tab = await begin(stage, hard, options);
      const steps = await follow(tab, async () => {});
      expect(['fixed', 'saved']).toContain(steps.at(-1));
      expect(hard.get(PROJECT)).toEqual(letThrough(options));
    },
  );

test('a model that a long list has not yet drawn is not called missing, and is found once scrolled to', async ({
  stage,
  hard,
}) => {
  const tab = await begin(stage, hard, { list: 'virtual', size: 60, lookAlikes: true });
  await clickSpotlight(tab);
  await waitForStep(tab, 'search-model');
  await typeInSearch(tab);
  await waitForStep(tab, 'scroll-list');
  const list = await tab.evaluate(() => {
    const rows = [...document.querySelectorAll('[data-editor] small')];
    const row = rows.find((hint) => hint.textContent?.startsWith('Fine-tuned'))?.getBoundingClientRect();
    return { x: row?.x ?? 0, y: row?.y ?? 0 };
  });
  await expect(async () => {
    await tab.wheel(list.x, list.y, 180);
    await waitForStep(tab, 'allow-model', { timeout: 500 });
  }).toPass();
  await clickSpotlight(tab);
  await waitForStep(tab, 'save');
  await clickSpotlight(tab);
  await waitForStep(tab, ['saved', 'fixed']);
  expect(hard.get(PROJECT)).toEqual(letThrough({}));
});

test('a stylesheet that unsets everything leaves the card to be read and pressed', async ({
  stage,
  hard,
}) => {
  const tab = await begin(stage, hard, { unset: true });
  const { width, height } = (await part(tab, 'coach'))?.rect ?? { width: 0, height: 0 };
  await tab.waitFor(
    () => getComputedStyle(document.querySelector('h1') as Element).display === 'inline',
    null,
  );
  expect((await part(tab, 'coach'))?.rect).toMatchObject({ width, height });
  await clickPart(tab, 'stop');
  await waitForNoGuide(tab);
});

for (const translate of ['google-de', 'google-ja', 'google-once'] as const) {
  test(
    `never points at the wrong thing on a page that ${translate} has put into words we do not know`,
    MATRIX ? {} : ONE_BROWSER,
    async ({ stage, hard }) => {
      hard.set(PROJECT, { generation: 'G2', translate });
      const tab = await stage.newTab(
        `${ORIGIN}/settings/${PROJECT}/limits#model-access-guide:model=${encodeURIComponent(MODEL)}`,
      );
      await waitForStep(tab, 'start');
      await clickPart(tab, 'primary');
      const first = await waitForStep(tab, ['open-editor', 'lost']);
      if (first === 'lost') return;
      await follow(tab, async () => {});
      expect(hard.get(PROJECT)).toEqual(letThrough({}));
    },
  );
}

test('a page that always throws strangers out is left alone', async ({ stage, hard }) => {
  hard.set(PROJECT, { generation: 'G2', evict: 'forever' });
  const tab = await stage.newTab(
    `${ORIGIN}/settings/${PROJECT}/limits#model-access-guide:model=${encodeURIComponent(MODEL)}`,
  );
  await tab.waitFor(
    async () => {
      const thrownOut = () => Number(document.documentElement.dataset.evicted ?? 0);
      const before = thrownOut();
      for (let frames = 0; frames < 30; frames++) await new Promise(requestAnimationFrame);
      return before > 0 && thrownOut() === before;
    },
    null,
    { what: 'the guide to have come, and to come no more' },
  );
  await waitForNoGuide(tab);
});
