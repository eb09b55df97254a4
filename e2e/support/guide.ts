import type { StepId } from '../../src/model/step.ts';
import { guideView, type PartView, type Point, type TargetView, targetAt } from './in-page.ts';
import type { Tab, WaitOptions } from './tab.ts';

/** Step that the guide shows on this page; `null`: no guide. */
export async function step(tab: Tab): Promise<StepId | null> {
  return ((await tab.evaluate(guideView))?.step ?? null) as StepId | null;
}

/** One `data-part` of the guide; `null` while it is not there. */
export async function part(tab: Tab, name: string): Promise<PartView | null> {
  return (await tab.evaluate(guideView))?.parts[name] ?? null;
}

/** Waits for one of the steps and returns it. The error tells which step was shown instead, and the card's words. */
export async function waitForStep<Id extends StepId>(
  tab: Tab,
  ids: Id | readonly Id[],
  options: WaitOptions = {},
): Promise<Id> {
  const wanted: readonly string[] = typeof ids === 'string' ? [ids] : ids;
  try {
    return await tab.until(
      async () => {
        const shown = await step(tab);
        return shown !== null && wanted.includes(shown) ? (shown as Id) : null;
      },
      { what: `step ${wanted.join(' or ')}`, ...options },
    );
  } catch (error) {
    const seen = await tab.evaluate(guideView);
    throw new Error(
      `${(error as Error).message}\nshown instead: ${seen ? `${seen.step}: ${seen.parts.coach?.text}` : 'no guide'}`,
    );
  }
}

/** Waits until the guide has left the page altogether. */
export async function waitForNoGuide(tab: Tab): Promise<void> {
  await tab.until(async () => (await tab.evaluate(guideView)) === null, { what: 'the guide to be gone' });
}

/** Waits until nothing of the guide is to be seen; an element without a box may be left. */
export async function waitForNothingSeen(tab: Tab): Promise<void> {
  await tab.until(
    async () =>
      Object.values((await tab.evaluate(guideView))?.parts ?? {}).every(({ rect }) => rect.width === 0),
    { what: 'nothing of the guide to be seen' },
  );
}

/** The middle of the spotlight, once it is on screen and has been at rest for two frames. */
export async function spotlightCenter(tab: Tab): Promise<Point> {
  return tab.waitFor(
    async () => {
      const middle = () => {
        const ring = (root: ParentNode) =>
          [...root.querySelectorAll('model-access-guide')]
            .map(({ shadowRoot }) => shadowRoot?.querySelector('[data-part="spotlight"]'))
            .find(Boolean);
        const box = (
          ring(document) ??
          [...document.querySelectorAll('*')]
            .map(({ shadowRoot }) => shadowRoot && ring(shadowRoot))
            .find(Boolean)
        )?.getBoundingClientRect();
        return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      };
      const before = middle();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const after = middle();
      if (!before || !after || before.x !== after.x || before.y !== after.y) return null;
      return after.x >= 0 && after.y >= 0 && after.x < innerWidth && after.y < innerHeight ? after : null;
    },
    null,
    { what: 'a spotlight at rest on the screen' },
  );
}

/** What the spotlight points at, as a click there would find it. */
export async function targetUnderSpotlight(tab: Tab): Promise<TargetView> {
  const point = await spotlightCenter(tab);
  const target = await tab.evaluate(targetAt, point);
  if (!target) throw new Error(`nothing under the spotlight at ${point.x}, ${point.y}`);
  return target;
}

/** Clicks the page through the middle of the spotlight, and says what was clicked. */
export async function clickSpotlight(tab: Tab): Promise<TargetView> {
  const point = await spotlightCenter(tab);
  const target = await tab.evaluate(targetAt, point);
  if (!target) throw new Error(`nothing under the spotlight at ${point.x}, ${point.y}`);
  await tab.click(point.x, point.y);
  return target;
}

/** In `search-model`: clicks into the field under the spotlight, and types what the card says. */
export async function typeInSearch(tab: Tab): Promise<string> {
  const text = (await part(tab, 'type'))?.text;
  if (!text) throw new Error('the card names no text to type');
  await clickSpotlight(tab);
  // What is in the field already is replaced.
  await tab.press('Control+a');
  await tab.type(text);
  return text;
}

/** Clicks a part of the card by real mouse. */
export async function clickPart(tab: Tab, name: string): Promise<void> {
  await tab.clickOn(`[data-part="${name}"]`);
}
