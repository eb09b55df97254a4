import type { StepId } from '../../src/model/step.ts';
import {
  clickPart,
  clickSpotlight,
  part,
  spotlightCenter,
  step,
  typeInSearch,
  waitForStep,
} from './guide.ts';
import { atRest } from './in-page.ts';
import { ORIGIN, type Stage } from './stage.ts';
import type { Tab } from './tab.ts';

/** What a walk tells as it goes: a picture's name, the tab to take it of, and what happens there in plain words. */
export type Moment = (name: string, tab: Tab, words: string) => Promise<void>;

const ENDS: readonly StepId[] = ['fixed', 'saved'];
const WAITS: readonly StepId[] = ['loading', 'saving'];

/** The popup is as wide as its content asks, so the tab that stands for it is made as large as its page. */
async function fitPopup(popup: Tab) {
  await popup.emulate({ viewport: { width: 376, height: 320 } });
  const height = await popup.evaluate(() => document.documentElement.scrollHeight);
  await popup.emulate({ viewport: { width: 376, height } });
}

/** Does what the card says, as a person would; gives in words what was done. */
async function act(tab: Tab, id: StepId): Promise<string> {
  switch (id) {
    case 'start':
      await clickPart(tab, 'primary');
      return 'pressed the card’s button';
    case 'search-model':
      return `typed ${await typeInSearch(tab)}`;
    case 'scroll-list':
      return `scrolled ${await scrollOn(tab)} times`;
    case 'open-section':
    case 'open-editor':
    case 'choose-mode':
    case 'show-more':
    case 'allow-model':
    case 'unblock-model':
    case 'remove-restriction':
    case 'confirm-removal':
    case 'save':
    case 'confirm-save': {
      const { name, row } = await clickSpotlight(tab);
      return `clicked “${name || row}”`;
    }
    default:
      throw new Error(`the walk ends here, at ${id}: ${(await part(tab, 'coach'))?.text}`);
  }
}

/** Turns the wheel over the list until the card asks for another thing; from its end on back to its top. */
async function scrollOn(tab: Tab): Promise<number> {
  const { x, y } = await spotlightCenter(tab);
  for (let turns = 1; turns < 120; turns++) {
    await tab.wheel(x, y, turns < 60 ? 240 : -240);
    if ((await step(tab)) !== 'scroll-list') return turns;
  }
  throw new Error('the list was scrolled to both ends, and the guide still asks for it');
}

const saysNow = async (tab: Tab) => `${await step(tab)} ${(await part(tab, 'coach'))?.text}`;

/** Follows the card until it comes to a step, or the guide says that it is at its end; returns the steps in order. */
export async function follow(tab: Tab, moment: Moment, until?: StepId): Promise<StepId[]> {
  const steps: StepId[] = [];
  for (;;) {
    const id = await tab.until(
      async () => {
        const shown = await step(tab);
        return shown && !WAITS.includes(shown) ? shown : null;
      },
      { what: 'a step to act on' },
    );
    steps.push(id);
    const card = (await part(tab, 'coach'))?.text.replace(/\s*\n\s*/g, ' · ') ?? '';
    if (await part(tab, 'spotlight')) await spotlightCenter(tab);
    await tab.waitFor(atRest, null, { what: 'the page to be at rest' });
    await moment(id, tab, card);
    if (ENDS.includes(id) || id === until) return steps;
    if (steps.length > 20) throw new Error(`going round in circles: ${steps.join(', ')}`);
    const before = await saysNow(tab);
    const done = await act(tab, id);
    await tab.until(async () => (await saysNow(tab)) !== before, {
      what: `the guide to go on after: ${done}`,
    });
  }
}

/**
 * The whole way, with real mouse and keyboard only: the program fails, the error goes through the clipboard into the
 * popup, the guide is followed to its end, the program is run again. Returns the steps that were shown.
 */
export async function walk(stage: Stage, query: string, moment: Moment): Promise<StepId[]> {
  const practice = await stage.newTab(`${ORIGIN}/practice?${query}`);
  await practice.waitFor(() => document.querySelector('[role="log"]')?.textContent?.includes('403'), null, {
    what: 'the program to fail with 403',
  });
  await moment(
    'practice',
    practice,
    'A program fails: its project may not use the model. The error is copied.',
  );
  await practice.clickOn('button', { text: 'Copy' });
  await practice.waitFor(() => document.body.textContent?.includes('Copied'), null, {
    what: 'the error to be copied',
  });

  const popup = await stage.popup();
  await popup.clickOn('[data-part="error-input"]');
  await popup.press(process.platform === 'darwin' ? 'Meta+v' : 'Control+v');
  await popup.waitFor(
    () =>
      document.querySelector<HTMLElement>('[data-part="diagnosis"]')?.dataset.kind === 'project_model_access',
    null,
    { what: 'the diagnosis' },
  );
  await fitPopup(popup);
  await moment('popup', popup, 'It is pasted into the popup, which says what it means and offers the way.');
  await popup.clickOn('[data-part="start"]');

  const tab = await stage.waitForNewTab();
  await waitForStep(tab, ['open-editor', 'choose-mode', 'search-model', 'allow-model']);
  const steps = await follow(tab, moment);

  await practice.front();
  await practice.clickOn('button', { text: 'Retry' });
  await practice.waitFor(
    () => document.querySelector('[role="log"]')?.textContent?.includes('HTTP 200'),
    null,
    {
      what: 'the program to succeed',
    },
  );
  await moment('retry', practice, 'The program is run again, and answers.');
  return steps;
}
