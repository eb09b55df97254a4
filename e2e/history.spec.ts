import type { Browser } from 'webextension-polyfill';
import type { Act } from '../src/model/act.ts';
import type { Kept } from '../src/model/kept.ts';
import { broken } from './support/axe.ts';
import type { Stage } from './support/stage.ts';
import type { Tab } from './support/tab.ts';
import { expect, test } from './support/test.ts';

declare const chrome: Browser;

const PROJECT = 'proj_abcdEFGH1234ijklMNOP5678';
const AT = Date.UTC(2026, 11, 1, 9, 30);

/** Says to the background what a page or the popup would. */
const act = (popup: Tab, acts: Act[]) =>
  popup.evaluate(async (all) => {
    for (const act of all) await chrome.runtime.sendMessage({ type: 'act', act });
  }, acts);

/** A guide for these models that came to its end, and whose case was closed. */
const closed = (run: string, model: string): Act[] => [
  { type: 'begun', run, goal: { approach: 'allow', project: PROJECT, model }, tab: null },
  {
    type: 'told',
    at: AT,
    saved: true,
    progress: {
      run,
      step: 'fixed',
      mode: 'allow_list',
      checks: [],
      restricted: null,
      unwelcome: false,
      said: [],
    },
  },
  { type: 'retried', run, verdict: 'works', id: run, at: AT },
  { type: 'stopped', run, forget: true },
];

const cases = (popup: Tab) =>
  popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-case]')].map(({ dataset }) => dataset.case),
  );

const history = async (stage: Stage) => ((await stage.storage()) as Partial<Kept>).history;

const KEEP = '[data-part="earlier"] .option input';

async function opened(stage: Stage): Promise<Tab> {
  const popup = await stage.popup();
  // What is written into a file, by the address that it is to be had at.
  await popup.evaluate(() => {
    const made = new Map<string, Blob>();
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      const url = make(blob);
      made.set(url, blob);
      return url;
    };
    Object.assign(globalThis, { made });
  });
  await popup.clickOn('[data-part="earlier"] summary');
  return popup;
}

/** What a link of the popup saves, and under which name. */
const file = (popup: Tab, extension: string) =>
  popup.waitFor(async (name) => {
    const link = document.querySelector<HTMLAnchorElement>(`[data-part="save-${name}"]`);
    const blob = link && (globalThis as unknown as { made: Map<string, Blob> }).made.get(link.href);
    return blob && { name: link.download, type: blob.type, text: await blob.text() };
  }, extension);

test('closed cases are kept only where the person ticks it, and turning it off erases them after saying so', async ({
  stage,
}) => {
  const popup = await opened(stage);
  await act(popup, closed('1', 'gpt-4.1'));
  expect((await history(stage))?.cases ?? []).toEqual([]);
  expect(await cases(popup)).toEqual([]);

  await popup.clickOn(KEEP);
  await expect.poll(async () => (await history(stage))?.on).toBe(true);
  await act(popup, [...closed('2', 'gpt-4.1'), ...closed('3', 'o3')]);
  await expect.poll(() => cases(popup)).toEqual(['3', '2']);

  await popup.clickOn(KEEP);
  await popup.waitFor(
    () => document.querySelector('[data-part="earlier"] [role="alert"]')?.textContent?.includes('erases'),
    null,
  );
  expect(await popup.evaluate((keep) => document.querySelector<HTMLInputElement>(keep)?.checked, KEEP)).toBe(
    true,
  );
  await popup.clickOn('[data-part="earlier"] button', { text: 'Keep them' });
  expect(await cases(popup)).toEqual(['3', '2']);
  await popup.clickOn(KEEP);
  await popup.clickOn('[data-part="earlier-off"]');
  await expect.poll(() => history(stage)).toEqual({ on: false, cases: [] });
  expect(await cases(popup)).toEqual([]);
});

test('each case is erased by itself, and all at once, and what is left is there when the popup opens again', async ({
  stage,
}) => {
  const popup = await opened(stage);
  await popup.clickOn(KEEP);
  await expect.poll(async () => (await history(stage))?.on).toBe(true);
  await act(popup, [...closed('1', 'gpt-4.1'), ...closed('2', 'o3'), ...closed('3', 'o4-mini')]);
  await expect.poll(() => cases(popup)).toEqual(['3', '2', '1']);
  await popup.clickOn('[data-case="2"] button');
  await expect.poll(() => cases(popup)).toEqual(['3', '1']);
  await popup.reload();
  await expect.poll(() => cases(popup)).toEqual(['3', '1']);
  await popup.clickOn('footer button');
  await popup.clickOn('[data-part="earlier"] summary');
  expect(await cases(popup)).toEqual(['3', '1']);
  await popup.clickOn('[data-part="erase-all"]');
  await expect.poll(() => history(stage)).toEqual({ on: true, cases: [] });
  expect(await cases(popup)).toEqual([]);
});

test('the cases are saved as a file, as JSON and as CSV', async ({ stage }) => {
  const popup = await opened(stage);
  await popup.clickOn(KEEP);
  await act(popup, closed('1', 'gpt-4.1'));
  await expect.poll(() => cases(popup)).toEqual(['1']);
  const json = await file(popup, 'json');
  expect(json).toMatchObject({ name: 'model-access-guide.json', type: 'application/json' });
  expect(JSON.parse(json.text)).toEqual([
    {
      closed: '2026-12-01T09:30:00.000Z',
      project: PROJECT,
      models: ['gpt-4.1'],
      change: 'allow',
      mode: 'allow_list',
      step: 'fixed',
    },
  ]);
  expect(await file(popup, 'csv')).toEqual({
    name: 'model-access-guide.csv',
    type: 'text/csv',
    text: `closed,project,models,change,mode,step\r\n2026-12-01T09:30:00.000Z,${PROJECT},gpt-4.1,allow,allow_list,fixed\r\n`,
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the earlier cases: ${colorScheme}`, async ({ stage }) => {
    const popup = await opened(stage);
    await popup.emulate({ colorScheme });
    expect(await broken(popup, 'html')).toEqual([]);
    await popup.clickOn(KEEP);
    await act(popup, [...closed('1', 'gpt-4.1'), ...closed('2', 'o3')]);
    await expect.poll(() => cases(popup)).toEqual(['2', '1']);
    await popup.clickOn(KEEP);
    await popup.waitFor(() => document.querySelector('[data-part="earlier-off"]'), null);
    expect(await broken(popup, 'html')).toEqual([]);
  });
}
