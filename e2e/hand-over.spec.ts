import { PRACTICE_PROJECT } from './console/options.ts';
import { broken } from './support/axe.ts';
import { clickPart, part, waitForStep } from './support/guide.ts';
import { ORIGIN, type Stage } from './support/stage.ts';
import type { Tab } from './support/tab.ts';
import { expect, ONE_BROWSER, openStage, test } from './support/test.ts';

const PROJECT = 'proj_abcdEFGH1234ijklMNOP5678';
const SENTENCE = `Project \`${PROJECT}\` does not have access to model \`gpt-4.1\``;
const ERROR = `Error code: 403 - {'error': {'message': '${SENTENCE}', 'type': 'invalid_request_error', 'param': None, 'code': 'model_not_found'}}`;
const LINK = `${ORIGIN}/settings/${PROJECT}/limits#model-access-guide:model=gpt-4.1`;
const KEY = `sk-proj-${'Ab3dE6gH9j'.repeat(6)}`;

const key = (letter: string) => `${process.platform === 'darwin' ? 'Meta' : 'Control'}+${letter}`;

/** The popup with this text in its box. */
async function popupWith(stage: Stage, text: string): Promise<Tab> {
  const popup = await stage.popup();
  await popup.paste('[data-part="error-input"]', text);
  await popup.waitFor(() => document.querySelector('[data-part="start"]'), null);
  return popup;
}

/** The message to an administrator, once it is there. */
const message = (popup: Tab) =>
  popup.waitFor(() => {
    const button = document.querySelector('[data-part="hand-over"]');
    return button && document.querySelector('[data-part="hand-over-text"]')?.textContent;
  }, null);

const says = (popup: Tab) =>
  popup.evaluate(() => document.querySelector('[data-part="hand-over"] + [role="status"]')?.textContent);

/** What is on the clipboard, as a paste into the popup's box gives it. */
async function pasted(popup: Tab): Promise<string | undefined> {
  await popup.clickOn('[data-part="error-input"]');
  await popup.press(key('a'));
  await popup.press(key('v'));
  return popup.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea')?.value);
}

test('the message to an administrator is copied by mouse and by keyboard, plain and as Markdown', async ({
  stage,
}) => {
  const popup = await popupWith(stage, `OPENAI_API_KEY=${KEY}\n${ERROR}`);
  const plain = await message(popup);
  for (const piece of [SENTENCE, LINK, 'If it has an allow list: add gpt-4.1', `project_id = "${PROJECT}"`])
    expect(plain).toContain(piece);
  expect(plain).not.toMatch(/```|Ab3dE6gH/);
  await popup.clickOn('[data-part="hand-over"]');
  await expect.poll(() => says(popup)).toBe('Copied');
  await popup.waitFor(() => document.querySelector('.handed')?.checkVisibility(), null);

  await popup.clickOn('.handed .option');
  const markdown = await popup.waitFor(() => {
    const text = document.querySelector('[data-part="hand-over-text"]')?.textContent;
    return text?.includes('```hcl') && text;
  }, null);
  expect(await says(popup)).toBe('');
  await popup.press('Shift+Tab');
  await popup.press('Enter');
  await expect.poll(() => says(popup)).toBe('Copied');
  expect(await pasted(popup)).toBe(markdown);

  await popup.clickOn('.handed .option');
  await popup.clickOn('[data-part="hand-over"]');
  await expect.poll(() => says(popup)).toBe('Copied');
  expect(await pasted(popup)).toBe(plain);
  await popup.clickOn('.handed button');
  await popup.waitFor(() => !document.querySelector('.handed')?.checkVisibility(), null);
});

test('a mail begins with the same message, and a text that the browser does not copy is selected', async ({
  stage,
}) => {
  const popup = await popupWith(stage, ERROR);
  const plain = await message(popup);
  await popup.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await popup.clickOn('[data-part="hand-over"]');
  await expect.poll(() => says(popup)).toContain('select it here');
  await expect.poll(() => popup.evaluate(() => getSelection()?.toString().trim())).toBe(plain);
  const mail = await popup.evaluate(
    () => document.querySelector<HTMLAnchorElement>('a[href^="mailto:"]')?.href ?? '',
  );
  const fields = new URLSearchParams(mail.slice(mail.indexOf('?')));
  expect(fields.get('subject')).toBe(`OpenAI project ${PROJECT}: please allow gpt-4.1`);
  expect(plain.startsWith(fields.get('body')?.replaceAll('\r', '').replace(/…$/, '') ?? '-')).toBe(true);
});

test('the message says what the guide has seen, and is there until the end', async ({ stage, practice }) => {
  practice.set(PRACTICE_PROJECT, { generation: 'G1', mode: 'deny_list', renderDelay: 0 });
  const popup = await popupWith(stage, ERROR.replace(PROJECT, PRACTICE_PROJECT));
  expect(await message(popup)).toContain('Restriction: not seen yet');
  await popup.clickOn('[data-part="start"]');
  const tab = await stage.waitForNewTab();
  await waitForStep(tab, 'open-editor');
  await expect.poll(() => message(popup)).toContain('Restriction: block list');
  expect(await message(popup)).not.toContain('allow_list');
});

test('without an error of a project there is nobody to be asked', ONE_BROWSER, async ({ stage }) => {
  const popup = await popupWith(stage, ERROR);
  await message(popup);
  await popup.paste(
    '[data-part="error-input"]',
    "Error code: 429 - {'error': {'code': 'insufficient_quota'}}",
  );
  await popup.waitFor(() => document.querySelector('[data-kind="quota"]'), null);
  expect(await popup.evaluate(() => document.querySelectorAll('[data-part^="hand-over"]').length)).toBe(0);
});

test('where Terraform keeps the setting the popup shows what to change there, until the person says otherwise', async ({
  stage,
}) => {
  const popup = await popupWith(stage, ERROR);
  const shown = () =>
    popup.evaluate(() => ({
      note: document.querySelector('[data-part="managed-note"]')?.textContent ?? null,
      snippets: document.querySelectorAll('[data-part="snippets"] pre').length,
      primary: document.querySelector('[data-part="start"]')?.className === 'primary',
    }));
  const nothing = { note: null, snippets: 0, primary: true };
  await message(popup);
  expect(await shown()).toEqual(nothing);
  await popup.clickOn('.answer summary');
  await popup.clickOn('[data-part="managed"]');
  // Both kinds of list, each for Terraform and for the CLI, and what shows the list first.
  await expect.poll(shown).toEqual({
    note: expect.stringContaining('undone at the next apply'),
    snippets: 5,
    primary: false,
  });
  await popup.clickOn('[data-part="snippets"] button');
  expect(await pasted(popup)).toContain(`project_id = "${PROJECT}"`);

  await popup.paste('[data-part="error-input"]', ERROR);
  await expect.poll(shown).toEqual(nothing);
  await popup.clickOn('.answer summary');
  await popup.clickOn('[data-part="managed"]');
  await expect.poll(async () => (await shown()).snippets).toBe(5);
  await expect.poll(async () => JSON.stringify(await stage.storage())).toContain('"managed":true');
  await popup.reload();
  await expect.poll(async () => (await shown()).snippets).toBe(5);
  expect(await broken(popup, 'html')).toEqual([]);
  await popup.clickOn('[data-part="managed"]');
  await expect.poll(shown).toEqual(nothing);
});

test('whoever may not edit gets the whole message from the card too', async ({ stage, practice }) => {
  practice.set(PRACTICE_PROJECT, { generation: 'G1', permission: 'none', renderDelay: 0 });
  const popup = await popupWith(stage, ERROR.replace(PROJECT, PRACTICE_PROJECT));
  await popup.clickOn('[data-part="start"]');
  const tab = await stage.waitForNewTab();
  await waitForStep(tab, 'no-permission');
  await clickPart(tab, 'primary');
  await tab.until(async () => (await part(tab, 'primary'))?.text === 'Copied', { what: 'Copied' });
  await popup.front();
  const said = await message(popup);
  expect(said).toContain(`Project \`${PRACTICE_PROJECT}\` does not have access to model \`gpt-4.1\``);
  expect(await pasted(popup)).toBe(said);
});

test(
  'in another language than English the message is to be had in both',
  ONE_BROWSER,
  async ({ stage: _ }) => {
    const stage = await openStage('chromium', { language: 'ja', recorded: false });
    try {
      const popup = await popupWith(stage, ERROR);
      expect(await message(popup)).toContain('API の呼び出し');
      await popup.clickOn('[data-part="hand-over"]');
      await popup.clickOn('.handed .option', { text: '英語にする' });
      await expect.poll(() => message(popup)).toContain('Calls to the OpenAI API fail');
      expect(await popup.evaluate(() => document.querySelector('.handed pre')?.getAttribute('lang'))).toBe(
        'en',
      );
      await popup.clickOn('[data-part="hand-over"]');
      await expect.poll(() => says(popup)).toBe('コピーしました');
      expect(await pasted(popup)).toContain('Calls to the OpenAI API fail');
      expect(await broken(popup, 'html')).toEqual([]);
    } finally {
      await stage.close();
    }
  },
);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in what was handed over: ${colorScheme}`, ONE_BROWSER, async ({ stage }, info) => {
    const popup = await popupWith(stage, ERROR);
    await popup.emulate({ colorScheme });
    await message(popup);
    await popup.clickOn('[data-part="hand-over"]');
    await expect.poll(() => says(popup)).toBe('Copied');
    expect(await broken(popup, 'html')).toEqual([]);
    await popup.screenshot(info.outputPath('handed.png'));
  });
}
