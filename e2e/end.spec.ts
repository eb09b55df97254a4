import type { Browser } from 'webextension-polyfill';
import type { Kept } from '../src/model/kept.ts';
import type { Outcome } from '../src/model/outcome.ts';
import { OTHER_PROJECT, PRACTICE_PROJECT } from './console/options.ts';
import type { PracticeConsole } from './console/serve.ts';
import { broken } from './support/axe.ts';
import { clickPart, part } from './support/guide.ts';
import type { Stage } from './support/stage.ts';
import type { Tab } from './support/tab.ts';
import { expect, ONE_BROWSER, test } from './support/test.ts';
import { follow } from './support/walk.ts';

declare const chrome: Browser;

const LANGUAGES = ['curl', 'python', 'node', 'powershell'];
const MINUTE = 60_000;
const key = (letter: string) => `${process.platform === 'darwin' ? 'Meta' : 'Control'}+${letter}`;

const refused = (model: string, project = PRACTICE_PROJECT) =>
  `openai.PermissionDeniedError: Error code: 403 - {'error': {'message': 'Project \`${project}\` does not have access to model \`${model}\`', 'type': 'invalid_request_error', 'param': None, 'code': 'model_not_found'}}`;
const QUOTA = `Error code: 429 - {'error': {'message': 'You exceeded your current quota, please check your plan and billing details.', 'type': 'insufficient_quota', 'param': None, 'code': 'insufficient_quota'}}`;

/** How often a person presses a key or the mouse. What is typed counts a press a letter. */
interface Effort {
  presses: number;
}

/** The same tab, whose presses are counted. */
function counting(tab: Tab, effort: Effort): Tab {
  const { click, press, type } = tab;
  return Object.assign(tab, {
    click(...at: Parameters<Tab['click']>) {
      effort.presses += 1;
      return click.apply(tab, at);
    },
    press(keys: string) {
      effort.presses += 1;
      return press.call(tab, keys);
    },
    type(text: string) {
      effort.presses += text.length;
      return type.call(tab, text);
    },
  });
}

/** From the paste to the end in the console; the popup stands in its tab all the while. */
async function toTheEnd(stage: Stage, practice: PracticeConsole, effort: Effort = { presses: 0 }) {
  const popup = counting(await stage.popup(), effort);
  stage.site = practice;
  practice.set(PRACTICE_PROJECT, { generation: 'G1', mode: 'allow_list', renderDelay: 0 });
  await popup.paste('[data-part="error-input"]', refused('gpt-4.1'));
  await popup.waitFor(() => document.querySelector('[data-part="start"]'), null);
  effort.presses = 0;
  await popup.press(key('Enter'));
  const tab = counting(await stage.waitForNewTab(), effort);
  const steps = await follow(tab, async () => {});
  expect(steps.at(-1)).toBe('fixed');
  return { popup, tab };
}

/** The popup as it opens again. */
async function opened(popup: Tab) {
  await popup.front();
  await popup.reload();
  for (const last of ['works', 'hand-over'])
    await popup.waitFor((part) => document.querySelector(`[data-part="${part}"]`), last);
}

const kept = async (stage: Stage): Promise<Partial<Kept>> => stage.storage();

/** The end was so many minutes ago, and something else of it was otherwise. */
async function ended(stage: Stage, minutes: number, part: Partial<Outcome> = {}) {
  await stage.inExtension(
    async ({ since, part }) => {
      const { outcome } = (await chrome.storage.local.get('outcome')) as Partial<Kept>;
      await chrome.storage.local.set({ outcome: { ...outcome, since, ...part } });
    },
    { since: Date.now() - minutes * MINUTE, part },
  );
}

/** What the popup shows of the call that was made again, once it shows something of this kind. */
function held(popup: Tab, kind: string) {
  return popup.waitFor(
    (expected) => {
      const region = document.querySelector<HTMLElement>('[data-part="held"]');
      const causes = [...document.querySelectorAll('[data-part="causes"] li')];
      return (
        region?.dataset.kind === expected && {
          says: region.textContent ?? '',
          causes: causes.map((cause) => cause.textContent ?? ''),
          links: causes.map((cause) => new URL(cause.querySelector('a')?.href ?? '').pathname),
          start: document.querySelector('[data-part="start"]') !== null,
        }
      );
    },
    kind,
    { what: `an answer of the kind ${kind}` },
  );
}

/** Says that it still fails, and pastes what came. */
async function failsWith(popup: Tab, text: string) {
  await popup.clickOn('[data-part="still-fails"]');
  await popup.waitFor(
    () => {
      const box = document.querySelector<HTMLTextAreaElement>('[data-part="error-input"]');
      return box !== null && box.value === '' && document.activeElement === box;
    },
    null,
    { what: 'an empty box with the focus' },
  );
  await popup.paste('[data-part="error-input"]', text);
}

test('from the paste to “It works” it takes six presses, and the last words say how to undo it', async ({
  stage,
  practice,
}, info) => {
  const effort: Effort = { presses: 0 };
  const { popup, tab } = await toTheEnd(stage, practice, effort);
  await opened(popup);
  effort.presses += 1;
  await popup.clickOn('[data-part="works"]');
  const closed = await popup.waitFor(() => document.querySelector('[data-part="closed"]')?.textContent, null);
  info.annotations.push({ type: 'presses', description: `${effort.presses}` });
  expect(effort.presses).toBeLessThanOrEqual(6);

  expect(closed).toContain(`Now on the allow list of ${PRACTICE_PROJECT}: gpt-4.1.`);
  expect(closed).toContain('To undo, untick it');
  expect(
    await popup.evaluate(() => document.querySelector<HTMLAnchorElement>('[data-part="closed"] a')?.href),
  ).toBe(`https://platform.openai.com/settings/${PRACTICE_PROJECT}/limits`);
  expect(await broken(popup, 'html')).toEqual([]);
  await expect.poll(() => kept(stage)).toMatchObject({ goal: null, outcome: { verdict: 'works' } });
  await tab.front();
  await tab.waitFor(() => document.querySelector('model-access-guide [data-part]') === null, null);
  expect(await part(tab, 'coach')).toBeNull();

  // It stays until it is closed; then the box is empty for the next one.
  await popup.front();
  await popup.reload();
  await popup.waitFor(() => document.querySelector('[data-part="closed"]'), null);
  expect((await kept(stage)).text?.text).toBe(refused('gpt-4.1'));
  await popup.clickOn('[data-part="closed"] button');
  await expect.poll(() => kept(stage)).toMatchObject({ outcome: null, progress: null, text: { text: '' } });
  await popup.waitFor(() => document.activeElement?.id === 'error', null, { what: 'the focus in the box' });
});

test(
  'after the end the call stands there in four languages, by mouse and by keyboard, and is copied exactly',
  ONE_BROWSER,
  async ({ stage, practice }) => {
    const { popup } = await toTheEnd(stage, practice);
    await opened(popup);
    const commands = () =>
      popup.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-part="retry"]')].map((one) => ({
          language: one.dataset.language,
          text: one.textContent ?? '',
          shown: one.getClientRects().length > 0,
        })),
      );
    const shown = async () => (await commands()).filter((one) => one.shown).map(({ language }) => language);
    expect((await commands()).map(({ language }) => language)).toEqual(LANGUAGES);
    expect(await shown()).toEqual(['curl']);
    for (const { text } of await commands()) {
      expect(text).toContain('gpt-4.1');
      expect(text).toContain(PRACTICE_PROJECT);
      expect(text).toContain('OPENAI_API_KEY');
    }
    expect(await broken(popup, 'html')).toEqual([]);

    await popup.clickOn('.languages label:nth-of-type(2)');
    await expect.poll(shown).toEqual(['python']);
    await popup.press('ArrowRight');
    await expect.poll(shown).toEqual(['node']);
    await popup.press('Tab');
    await popup.press('Enter');
    const status = () => popup.evaluate(() => document.querySelector('.retry [role="status"]')?.textContent);
    await expect.poll(status).toBe('Copied');
    // A field of the test's own: nothing that is pasted there is a text of the case.
    await popup.evaluate(() => document.body.appendChild(document.createElement('textarea')).focus());
    await popup.press(key('v'));
    const pasted = () =>
      popup.evaluate(() => document.querySelector<HTMLTextAreaElement>('body > textarea')?.value);
    const node = (await commands()).find(({ language }) => language === 'node');
    await expect.poll(pasted).toBe(node?.text);

    // Another language is another text, which nobody has copied.
    await popup.clickOn('.languages label:nth-of-type(1)');
    await expect.poll(status).toBe('');
  },
);

test('the card copies the call too, and says so', async ({ stage, practice }) => {
  const { popup, tab } = await toTheEnd(stage, practice);
  await clickPart(tab, 'retry');
  await expect.poll(async () => (await part(tab, 'retry'))?.text).toBe('Copied');
  expect(await part(tab, 'coach')).not.toBeNull();
  await opened(popup);
  const curl = await popup.evaluate(() => document.querySelector('[data-language="curl"]')?.textContent);
  await popup.evaluate(() => document.body.appendChild(document.createElement('textarea')).focus());
  await popup.press(key('v'));
  await expect
    .poll(() => popup.evaluate(() => document.querySelector<HTMLTextAreaElement>('body > textarea')?.value))
    .toBe(curl);
});

test(
  'the same error is waited for, and after a quarter of an hour looked into',
  ONE_BROWSER,
  async ({ stage, practice }) => {
    const { popup, tab } = await toTheEnd(stage, practice);
    await clickPart(tab, 'stop');
    await ended(stage, 3);
    await opened(popup);
    await failsWith(popup, refused('gpt-4.1'));
    const soon = await held(popup, 'soon');
    expect(soon.says).toMatch(/^Saved 3 min ago\..*try again at \d{1,2}:\d\d/);
    expect(soon).toMatchObject({ causes: [], start: false });
    expect(await broken(popup, 'html')).toEqual([]);

    // The call is made once more, a quarter of an hour later.
    await ended(stage, 16);
    await failsWith(popup, refused('gpt-4.1'));
    const later = await held(popup, 'same');
    expect(later.links).toEqual([
      `/settings/${PRACTICE_PROJECT}/limits`,
      '/settings/organization/billing/overview',
      '/settings/organization/projects',
    ]);
    expect(later.causes[0]).toContain('Terraform');
    expect(later.start).toBe(false);
    expect(await broken(popup, 'html')).toEqual([]);
    await popup.reload();
    expect(await held(popup, 'same')).toEqual(later);
  },
);

test(
  'another error is answered as itself, beside what it is not',
  ONE_BROWSER,
  async ({ stage, practice }) => {
    const { popup, tab } = await toTheEnd(stage, practice);
    await clickPart(tab, 'stop');
    await opened(popup);
    await failsWith(popup, refused('o3'));
    const model = await held(popup, 'differs');
    expect(model.says).toContain('o3 now, gpt-4.1 before');
    expect(model.start).toBe(true);

    await failsWith(popup, refused('gpt-4.1', OTHER_PROJECT));
    expect((await held(popup, 'differs')).says).toContain(`the error names ${OTHER_PROJECT}`);

    await failsWith(popup, QUOTA);
    const quota = await held(popup, 'other');
    expect(quota.says).toBe('That is another error: the model is allowed now.');
    expect(quota.start).toBe(false);
    expect(
      await popup.evaluate(
        () => document.querySelector<HTMLElement>('[data-part="diagnosis"]')?.dataset.kind,
      ),
    ).toBe('quota');
    expect(await broken(popup, 'html')).toEqual([]);

    // A page that only said that it saved is not said to have shown more.
    await ended(stage, 3, { end: 'saved' });
    await popup.waitFor(
      () => document.querySelector('[data-part="held"]')?.textContent?.includes('the new setting was saved'),
      null,
    );

    await failsWith(popup, refused('o3'));
    await held(popup, 'differs');
    await popup.press(key('Enter'));
    await expect.poll(() => kept(stage)).toMatchObject({ outcome: null, goal: { goal: { model: 'o3' } } });
  },
);

test('“Still fails” that was pressed by mistake is taken back, and no key is ever kept', async ({
  stage,
  practice,
}) => {
  const secret = `sk-proj-${'Ab3dE6gH9j'.repeat(6)}`;
  const { popup } = await toTheEnd(stage, practice);
  await opened(popup);
  await popup.clickOn('[data-part="still-fails"]');
  await popup.clickOn('[data-part="back"]');
  await expect.poll(() => kept(stage)).toMatchObject({ text: { text: refused('gpt-4.1') } });
  await popup.waitFor(() => document.querySelectorAll('.tick').length === 3, null);

  await failsWith(popup, `OPENAI_API_KEY=${secret}\n${refused('gpt-4.1')}`);
  await held(popup, 'soon');
  await popup.waitFor(() => document.body.textContent?.includes('A secret key was in the text'), null);
  const everything = async () => JSON.stringify(await stage.storage());
  await expect.poll(everything).toContain('OPENAI_API_KEY=');
  expect(await everything()).not.toContain(secret.slice(12, 22));
});
