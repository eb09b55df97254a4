import type { HardOptions } from './console/hard/options.ts';
import { PRACTICE_PROJECT } from './console/options.ts';
import { broken } from './support/axe.ts';
import {
  clickPart,
  clickSpotlight,
  part,
  spotlightCenter,
  waitForNoGuide,
  waitForStep,
} from './support/guide.ts';
import { ORIGIN } from './support/stage.ts';
import type { Tab } from './support/tab.ts';
import { expect, test } from './support/test.ts';

/** The card in windows that are hardly higher than itself. */

const MODEL = 'gpt-4.1';
const SHORTCUT = 'Alt+Shift+G';
const HARD_PROJECT = 'proj_isLowAndStillToBeRead00000';

const windows = {
  'a low window': { width: 683, height: 330 },
  'a window zoomed to 400 %': { width: 320, height: 256 },
};

const link = (project: string) =>
  `${ORIGIN}/settings/${project}/limits#model-access-guide:model=${encodeURIComponent(MODEL)}`;

/** What of the card can be reached. In the page. */
function reach(): {
  stop: boolean;
  inside: boolean;
  free: boolean;
  scrolls: boolean;
  focus: string;
  read: number;
} | null {
  const host = document.querySelector('model-access-guide');
  const root = host?.shadowRoot;
  const box = (name: string) => root?.querySelector(`[data-part="${name}"]`)?.getBoundingClientRect();
  const [card, stop, ring] = [box('coach'), box('stop'), box('spotlight')];
  const text = root?.querySelector('[data-part="text"]');
  if (!root || !card || !stop || !text) return null;
  const whole = (one: DOMRect) =>
    one.left >= 0 && one.top >= 0 && one.right <= innerWidth && one.bottom <= innerHeight;
  const corners = [
    [stop.left + 2, stop.top + 2],
    [stop.right - 2, stop.top + 2],
    [stop.left + 2, stop.bottom - 2],
    [stop.right - 2, stop.bottom - 2],
  ] as const;
  return {
    /** All of Stop is in the window and takes the press. */
    stop:
      whole(stop) &&
      corners.every(([x, y]) => root.elementFromPoint(x, y)?.getAttribute('data-part') === 'stop'),
    inside: whole(card),
    /** Nothing of what is pointed at lies under the card. */
    free:
      !ring ||
      ring.right <= card.left ||
      ring.left >= card.right ||
      ring.bottom <= card.top ||
      ring.top >= card.bottom,
    scrolls: text.scrollHeight > text.clientHeight,
    focus: root.activeElement?.getAttribute('data-part') ?? '',
    read: text.scrollTop,
  };
}

/** The card can be read, used and left, by mouse and by keyboard. */
async function holds(tab: Tab, ring: boolean) {
  if (ring) await spotlightCenter(tab);
  const at = await tab.waitFor(reach, null, { what: 'the card' });
  expect(at).toMatchObject({ stop: true, inside: true, free: true });
  const box = (await part(tab, 'text'))?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
  expect(box.height).toBeGreaterThanOrEqual(36);
  expect(await broken(tab, 'model-access-guide')).toEqual([]);
  await tab.press(SHORTCUT);
  await tab.waitFor(() => document.activeElement?.localName === 'model-access-guide', null, {
    what: 'the focus to be in the card',
  });
  if (at.scrolls) {
    await tab.press('Tab');
    expect(await tab.evaluate(reach)).toMatchObject({ focus: 'text' });
    await tab.press('End');
    const end = () => {
      const text = document
        .querySelector('model-access-guide')
        ?.shadowRoot?.querySelector('[data-part="text"]');
      return text && text.scrollTop + text.clientHeight >= text.scrollHeight - 1;
    };
    await tab.waitFor(end, null, { what: 'the end of the text to be in sight' });
    await tab.wheel(box.x + box.width / 2, box.y + box.height / 2, -600);
    await tab.waitFor(
      () =>
        document.querySelector('model-access-guide')?.shadowRoot?.querySelector('[data-part="text"]')
          ?.scrollTop === 0,
      null,
      { what: 'the text to be scrolled by the wheel' },
    );
  }
  for (let i = 0; i < 3 && (await tab.evaluate(reach))?.focus !== 'stop'; i++) await tab.press('Tab');
  expect(await tab.evaluate(reach)).toMatchObject({ focus: 'stop', stop: true });
  if (process.env.SHOTS)
    await tab.screenshot(`${process.env.SHOTS}/${test.info().title.replace(/\W+/g, '-')}.png`);
  await clickPart(tab, 'stop');
  await waitForNoGuide(tab);
}

for (const [name, viewport] of Object.entries(windows)) {
  test.describe(name, () => {
    test(`beside a button of the page, ${name}`, async ({ stage, practice }) => {
      practice.set(PRACTICE_PROJECT, { renderDelay: 60 });
      const tab = await stage.newTab();
      await tab.emulate({ viewport });
      await tab.goto(link(PRACTICE_PROJECT));
      await waitForStep(tab, 'start');
      expect(await tab.evaluate(reach)).toMatchObject({ stop: true, inside: true });
      await clickPart(tab, 'primary');
      await waitForStep(tab, 'open-editor');
      await holds(tab, true);
    });

    test(`where the page is not understood, ${name}`, async ({ stage, practice }) => {
      practice.set(PRACTICE_PROJECT, { renderDelay: 60, generation: 'G1', permission: 'member-hidden' });
      const tab = await stage.newTab();
      await tab.emulate({ viewport });
      await tab.goto(link(PRACTICE_PROJECT));
      await waitForStep(tab, 'start');
      await clickPart(tab, 'primary');
      await waitForStep(tab, 'lost');
      await holds(tab, false);
    });

    const dialogs: Record<string, Partial<HardOptions>> = {
      native: { dialog: 'native', controls: 'native' },
      Radix: { dialog: 'radix-dialog', list: 'cut', size: 300 },
    };
    for (const [kind, options] of Object.entries(dialogs)) {
      test(`in a ${kind} modal dialog, ${name}`, async ({ stage, hard }) => {
        hard.set(HARD_PROJECT, { generation: 'G2', ...options });
        const tab = await stage.newTab();
        await tab.emulate({ viewport });
        await tab.goto(link(HARD_PROJECT));
        await waitForStep(tab, 'start');
        await clickPart(tab, 'primary');
        await waitForStep(tab, 'open-editor');
        await clickSpotlight(tab);
        await waitForStep(tab, ['search-model', 'allow-model']);
        await holds(tab, true);
      });
    }
  });
}
