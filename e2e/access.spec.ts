import { isAllowed, PRACTICE_PROJECT, type PracticeOptions } from './console/options.ts';
import type { PracticeConsole } from './console/serve.ts';
import { broken } from './support/axe.ts';
import { ChromiumTab } from './support/chromium.ts';
import { clickPart, part, waitForNoGuide, waitForStep } from './support/guide.ts';
import { ORIGIN, type Stage } from './support/stage.ts';
import type { Emulation, Tab } from './support/tab.ts';
import { expect, ONE_BROWSER, test } from './support/test.ts';
import { follow } from './support/walk.ts';

const MODEL = 'gpt-4.1';
const HOST = 'model-access-guide';
const QUICK: Partial<PracticeOptions> = { renderDelay: 60, openDelay: 60, saveLatency: 60 };
const SHORTCUT = 'Alt+Shift+G';

async function begin(
  stage: Stage,
  practice: PracticeConsole,
  options: Partial<PracticeOptions> = {},
  emulation: Emulation = {},
): Promise<Tab> {
  practice.set(PRACTICE_PROJECT, { ...QUICK, ...options });
  const tab = await stage.newTab();
  await tab.emulate(emulation);
  await tab.goto(`${ORIGIN}/settings/${PRACTICE_PROJECT}/limits#model-access-guide:model=${MODEL}`);
  await waitForStep(tab, 'start');
  return tab;
}

/** What has the focus: a part of the card, or an element of the page by its words. In the page. */
function focus(): string {
  const active = document.activeElement;
  if (active?.localName === 'model-access-guide') {
    return `card ${active.shadowRoot?.activeElement?.getAttribute('data-part')}`;
  }
  return `page ${active?.getAttribute('placeholder') ?? active?.textContent?.trim() ?? ''}`;
}

/** Whether the element with the focus is the one in the spotlight, which ends where the window ends. In the page. */
function onTarget(): boolean {
  const ring = document
    .querySelector('model-access-guide')
    ?.shadowRoot?.querySelector('[data-part="spotlight"]')
    ?.getBoundingClientRect();
  const box = document.activeElement?.getBoundingClientRect();
  if (!ring || !box || box.width === 0) return false;
  const AIR = 8;
  const near = (a: number, b: number) => Math.abs(a - b) < AIR;
  return (
    near(ring.left, Math.max(box.left, 0)) &&
    near(ring.top, Math.max(box.top, 0)) &&
    near(ring.right, Math.min(box.right, innerWidth)) &&
    near(ring.bottom, Math.min(box.bottom, innerHeight))
  );
}

/** Presses Tab until the focus is in the spotlight. */
async function tabToTarget(tab: Tab) {
  for (let i = 0; i < 220; i++) {
    if (await tab.evaluate(onTarget)) return;
    await tab.press('Tab');
  }
  throw new Error(`Tab never came to the target; it is at: ${await tab.evaluate(focus)}`);
}

test('the whole fix by keyboard alone', async ({ stage, practice }) => {
  const tab = await begin(stage, practice, { list: 'cut' });
  await tab.press(SHORTCUT);
  expect(await tab.evaluate(focus)).toBe('card coach');
  await tab.press('Tab');
  expect(await tab.evaluate(focus)).toBe('card primary');
  await tab.press('Enter');
  await waitForStep(tab, 'open-editor');
  expect(await tab.evaluate(focus)).toBe('card coach');
  await tab.press(SHORTCUT);
  expect(await tab.evaluate(focus)).toBe('page Select models');
  expect(await tab.evaluate(onTarget)).toBe(true);
  await tab.press('Enter');
  await waitForStep(tab, 'search-model');
  await tabToTarget(tab);
  await tab.press(SHORTCUT);
  expect(await tab.evaluate(focus)).toBe('card coach');
  expect(await tab.evaluate(() => document.querySelector('[role="dialog"]') !== null)).toBe(true);
  await tab.press(SHORTCUT);
  expect(await tab.evaluate(focus)).toBe('page Search models');
  await tab.type(MODEL);
  await waitForStep(tab, 'allow-model');
  await tabToTarget(tab);
  await tab.press('Space');
  await waitForStep(tab, 'save');
  await tabToTarget(tab);
  await tab.press('Enter');
  await waitForStep(tab, 'saved');
  expect(isAllowed(practice.get(PRACTICE_PROJECT), MODEL)).toBe(true);
  await tab.press(SHORTCUT);
  await tab.press('Tab');
  expect(await tab.evaluate(focus)).toBe('card primary');
  await tab.press('Tab');
  expect(await tab.evaluate(focus)).toBe('card retry');
  await tab.press('Tab');
  await tab.press('Enter');
  await waitForNoGuide(tab);
});

test('Escape in the card leads back to the page and closes nothing', async ({ stage, practice }) => {
  const tab = await begin(stage, practice, { list: 'cut' });
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
  await tabToTarget(tab);
  await tab.press('Enter');
  await waitForStep(tab, 'search-model');
  await tabToTarget(tab);
  await tab.press(SHORTCUT);
  await tab.press('Escape');
  expect(await tab.evaluate(focus)).toBe('page Search models');
  await waitForStep(tab, 'search-model');
  await tab.press('Escape');
  await waitForStep(tab, 'open-editor');
});

test('each step is announced once, politely, and the focus is left alone', async ({ stage, practice }) => {
  const tab = await begin(stage, practice);
  await tab.waitFor(
    () =>
      document.querySelector('model-access-guide')?.shadowRoot?.querySelector('[role="status"]')?.textContent,
    null,
  );
  await tab.evaluate(() => {
    const status = document
      .querySelector('model-access-guide')
      ?.shadowRoot?.querySelector('[role="status"]') as Element;
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver(() => heard.push(status.textContent ?? '')).observe(status, { childList: true });
  });
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
  await follow(tab, async () => {});
  const heard = await tab.waitFor(() => {
    const all = (window as unknown as { heard: string[] }).heard;
    return all.at(-1)?.startsWith('Saved') ? all : null;
  }, null);
  const steps = heard.filter((line) => !line.startsWith('Waiting'));
  expect(steps.map((line) => line.split(':')[0])).toEqual([
    'Step 1 of 3',
    'Step 2 of 3',
    'Step 3 of 3',
    'Saved',
  ]);
  expect(await tab.evaluate(focus)).not.toContain('card');
});

const looks: Record<string, Emulation> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: true },
  'a narrow window': { viewport: { width: 320, height: 640 } },
};

for (const [name, emulation] of Object.entries(looks)) {
  const where = name === 'light' ? {} : ONE_BROWSER;
  test(`axe finds nothing in any card: ${name}`, where, async ({ stage, practice }) => {
    const tab = await begin(stage, practice, { list: 'cut' }, emulation);
    expect(await broken(tab, HOST)).toEqual([]);
    // What changes with the look shows in the first cards.
    const until = name === 'light' ? undefined : 'search-model';
    await follow(tab, async () => expect(await broken(tab, HOST)).toEqual([]), until);
  });
}

test('axe finds nothing in a card that runs from right to left', async ({ stage, practice }) => {
  const tab = await begin(stage, practice);
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
  await tab.evaluate(() =>
    document
      .querySelector('model-access-guide')
      ?.shadowRoot?.querySelector('.root')
      ?.setAttribute('dir', 'rtl'),
  );
  expect(await broken(tab, HOST)).toEqual([]);
});

test('what has the focus is never wholly under the card, in the smallest window', async ({
  stage,
  practice,
}) => {
  const tab = await begin(stage, practice, {}, { viewport: { width: 320, height: 480 } });
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
  for (let i = 0; i < 40; i++) {
    await tab.press('Tab');
    const hidden = await tab.evaluate(() => {
      const card = document
        .querySelector('model-access-guide')
        ?.shadowRoot?.querySelector('[data-part="coach"]')
        ?.getBoundingClientRect();
      const active = document.activeElement;
      const box = active?.getBoundingClientRect();
      if (!card || !box || !active || active === document.body || active.localName === 'model-access-guide')
        return null;
      const inside =
        box.left >= card.left && box.right <= card.right && box.top >= card.top && box.bottom <= card.bottom;
      return inside ? active.outerHTML : null;
    });
    expect(hidden).toBeNull();
  }
});

const zooms: Record<string, Emulation> = {
  '50 %': { viewport: { width: 2560, height: 1600 } },
  '300 %': { viewport: { width: 427, height: 267 } },
};

for (const [zoom, emulation] of Object.entries(zooms)) {
  const where = zoom === '50 %' ? ONE_BROWSER : {};
  test(`the whole way with the browser zoomed to ${zoom}`, where, async ({ stage, practice }) => {
    const tab = await begin(stage, practice, { list: 'cut' }, emulation);
    await clickPart(tab, 'primary');
    await waitForStep(tab, 'open-editor');
    await follow(tab, async () => {
      const card = (await part(tab, 'coach'))?.rect ?? { x: -1, y: -1, width: 0, height: 0 };
      const { width, height } = emulation.viewport ?? { width: 0, height: 0 };
      expect(card.x).toBeGreaterThanOrEqual(0);
      expect(card.y).toBeGreaterThanOrEqual(0);
      expect(card.x + card.width).toBeLessThanOrEqual(width);
      expect(card.y + card.height).toBeLessThanOrEqual(height);
    });
    expect(isAllowed(practice.get(PRACTICE_PROJECT), MODEL)).toBe(true);
  });
}

test('every node says in which language its words are', ONE_BROWSER, async ({ stage, practice }) => {
  const tab = await begin(stage, practice);
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
  const languages = () =>
    tab.evaluate(() => {
      const root = document.querySelector('model-access-guide')?.shadowRoot;
      const of = (selector: string) =>
        [...(root?.querySelectorAll(selector) ?? [])].map(
          (one) =>
            `${one.closest('[lang]')?.getAttribute('lang')} ${one.closest('[translate]')?.getAttribute('translate')}`,
        );
      return { own: of('.title,button'), others: of('.quote,code,.type') };
    });
  const { own, others } = await languages();
  // The words are in the language of the messages, whatever the browser's own is.
  expect(new Set(own)).toEqual(new Set(['en undefined']));
  expect(others.length).toBeGreaterThan(0);
  expect(new Set(others)).toEqual(new Set([' no']));
});

test('without motion nothing moves', async ({ stage, practice }) => {
  const tab = await begin(stage, practice, {}, { reducedMotion: true });
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
  expect(await part(tab, 'spotlight')).not.toBeNull();
  expect(
    await tab.evaluate(
      () => document.querySelector('model-access-guide')?.shadowRoot?.getAnimations().length,
    ),
  ).toBe(0);
});

test('forced colours keep the ring and the edge of the card', async ({ stage, practice }) => {
  test.skip(stage.browser === 'firefox', 'stock Firefox forces colours by its own setting only');
  const tab = await begin(stage, practice, {}, { forcedColors: true });
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
  const seen = await tab.evaluate(() => {
    const root = document.querySelector('model-access-guide')?.shadowRoot;
    const style = (name: string) => getComputedStyle(root?.querySelector(`[data-part="${name}"]`) as Element);
    return { ring: style('spotlight').outlineStyle, card: style('coach').borderTopStyle };
  });
  expect(seen).toEqual({ ring: 'solid', card: 'solid' });
});

test('on paper there is nothing of it', async ({ stage, practice }) => {
  const tab = await begin(stage, practice);
  test.skip(!(tab instanceof ChromiumTab), 'only Chromium’s driver shows the page as printed');
  const shown = () =>
    document.querySelector('model-access-guide')?.shadowRoot?.querySelector('.root')?.checkVisibility();
  expect(await tab.evaluate(shown)).toBe(true);
  await (tab as ChromiumTab).page.emulateMedia({ media: 'print' });
  expect(await tab.evaluate(shown)).toBe(false);
});

test('text spacing of the reader’s own does not cut a word off', async ({ stage, practice }) => {
  const tab = await begin(stage, practice);
  const cut = await tab.evaluate(() => {
    const root = document.querySelector('model-access-guide')?.shadowRoot as ShadowRoot;
    const style = document.createElement('style');
    style.textContent =
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
    root.append(style);
    return [...root.querySelectorAll<HTMLElement>('p,button,h2,bdi')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
      .map((one) => one.outerHTML);
  });
  expect(cut).toEqual([]);
});
