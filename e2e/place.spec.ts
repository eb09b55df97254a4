import { PRACTICE_PROJECT, type PracticeOptions } from './console/options.ts';
import { clickPart, clickSpotlight, part, waitForStep } from './support/guide.ts';
import { atRest } from './support/in-page.ts';
import { ORIGIN } from './support/stage.ts';
import type { Tab } from './support/tab.ts';
import { expect, ONE_BROWSER, test } from './support/test.ts';
import { follow } from './support/walk.ts';

/** Where the card and the badge stand. That the card is off the ring, and its arrow ends on it, is looked at in every frame. */

const MODEL = 'gpt-4.1';
const QUICK: Partial<PracticeOptions> = { renderDelay: 60, openDelay: 60, saveLatency: 60 };
const LINK = `${ORIGIN}/settings/${PRACTICE_PROJECT}/limits#model-access-guide:model=${MODEL}`;

/** From the ring to the card, px, where the neighbouring rows and the buttons of the dialog leave it the least room. */
const FARTHEST = 160;

/** What lies under the card and the badge that should not, and how far the card is from the ring. In the page. */
function amiss(): { under: string[]; far: number; badge: boolean } {
  const root = document.querySelector('model-access-guide')?.shadowRoot;
  const boxOf = (name: string) => root?.querySelector(`[data-part="${name}"]`)?.getBoundingClientRect();
  const [card, ring] = [boxOf('coach'), boxOf('spotlight')];
  const pill = root?.querySelector<HTMLElement>('[data-part="mode"]');
  const badge = pill && pill.style.visibility !== 'hidden' ? pill.getBoundingClientRect() : undefined;
  const over = (a: DOMRect | undefined, b: DOMRect) =>
    a !== undefined &&
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  const rows = [...document.querySelectorAll('[role="dialog"] li')];
  const at = rows.findIndex((row) => ring && over(ring, row.getBoundingClientRect()));
  const kept: [string, Element | undefined][] = [
    ['the row above', at > 0 ? rows[at - 1] : undefined],
    ['the row', rows[at]],
    ['the row below', at >= 0 ? rows[at + 1] : undefined],
    ...[...document.querySelectorAll('[role="dialog"] input')].map((it): [string, Element] => ['search', it]),
    ...[...document.querySelectorAll('[role="dialog"] button')]
      .filter((it) => /^(Save|Cancel|Close)$/.test(it.getAttribute('aria-label') ?? it.textContent ?? ''))
      .map((it): [string, Element] => [it.textContent || 'Close', it]),
    ...[...document.querySelectorAll('[role="alert"]')].map((it): [string, Element] => ['the toast', it]),
  ];
  const list = document.querySelector('[role="dialog"] ul')?.parentElement?.getBoundingClientRect();
  const shows = (box: DOMRect) =>
    !list || box.left < list.left || (box.top + 4 >= list.top && box.bottom - 4 <= list.bottom);
  const under = kept
    .filter(([name, it]) => {
      const box = it?.getBoundingClientRect();
      return box && (!name.includes('row') || shows(box)) && over(card, box);
    })
    .map(([name]) => `${name} under the card`);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = texts.nextNode(); text && badge; text = texts.nextNode()) {
    if (!text.textContent?.trim() || text.parentElement?.closest('script,style')) continue;
    range.selectNodeContents(text);
    if ([...range.getClientRects()].some((box) => over(badge, box)))
      under.push(`“${text.textContent}” under the badge`);
  }
  const x = card && ring ? Math.max(0, card.left - ring.right, ring.left - card.right) : 0;
  const y = card && ring ? Math.max(0, card.top - ring.bottom, ring.top - card.bottom) : 0;
  return { under, far: Math.hypot(x, y), badge: badge !== undefined };
}

async function stands(tab: Tab, name: string, near: boolean) {
  const { under, far } = await tab.evaluate(amiss);
  expect(under, name).toEqual([]);
  if (near) expect(far, name).toBeLessThan(FARTHEST);
  if (process.env.SHOTS)
    await tab.screenshot(`${process.env.SHOTS}/${test.info().title.replace(/\W+/g, '-')}-${name}.png`);
}

for (const [width, height, generation] of [
  [1050, 700, 'G1.5'],
  [800, 700, 'G2'],
  [390, 700, 'G2'],
] as const) {
  test(
    `at ${width} × ${height} the card covers nothing that is needed, and no toast`,
    ONE_BROWSER,
    async ({ stage, practice }) => {
      practice.set(PRACTICE_PROJECT, { ...QUICK, generation, list: 'cut', saveFailure: 'toast' });
      const tab = await stage.newTab();
      await tab.emulate({ viewport: { width, height } });
      await tab.goto(LINK);
      await waitForStep(tab, 'start');
      await clickPart(tab, 'primary');
      const check = (step: string, at: Tab) => stands(at, `${generation} ${step}`, width > 480);
      const steps = await follow(
        tab,
        async (step, at) => {
          if (step === 'open-editor') expect((await at.evaluate(amiss)).badge, 'the badge').toBe(true);
          await check(step, at);
        },
        'save',
      );
      expect(steps).toEqual(['open-editor', 'search-model', 'allow-model', 'save']);
      await clickSpotlight(tab);
      await waitForStep(tab, 'save-failed');
      await tab.waitFor(() => document.querySelector('[role="alert"]'), null, { what: 'the toast' });
      await tab.waitFor(atRest, null, { what: 'the page to be at rest' });
      await check('save-failed', tab);
      await tab.clickOn('[role="dialog"] button', { text: 'Save' });
      await waitForStep(tab, 'saved');
      await tab.waitFor(atRest, null, { what: 'the page to be at rest' });
      await check('saved', tab);
      expect((await part(tab, 'coach'))?.rect.width).toBe(width > 480 ? 320 : 390);
      await clickPart(tab, 'stop');
    },
  );
}
