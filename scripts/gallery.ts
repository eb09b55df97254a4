import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openChromium } from '../e2e/support/chromium.ts';
import { step } from '../e2e/support/guide.ts';
import type { Tab } from '../e2e/support/tab.ts';
import type { StepId } from '../src/model/step.ts';
import { SCENES, type Take } from './gallery-scenes.ts';
import { ROOT } from './ready.mjs';

const FOLDER = join(ROOT, 'artifacts/gallery');
const LANGUAGES = ['en', 'ja'] as const;
const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [390, 960, 1280] as const;
const HEIGHT = 820;
/** The most that Chrome gives a popup is 600 px of height; the width is our own. */
const POPUP = { width: 380, height: 600 };

const STEPS = Object.keys({
  start: 0,
  loading: 0,
  'open-section': 0,
  'open-editor': 0,
  'choose-mode': 0,
  'search-model': 0,
  'show-more': 0,
  'scroll-list': 0,
  'allow-model': 0,
  'unblock-model': 0,
  'remove-restriction': 0,
  'confirm-removal': 0,
  save: 0,
  'confirm-save': 0,
  saving: 0,
  saved: 0,
  fixed: 0,
  'not-restricted': 0,
  'no-permission': 0,
  'model-not-listed': 0,
  'save-failed': 0,
  'open-limits': 0,
  'switch-project': 0,
  'signed-out': 0,
  lost: 0,
} satisfies Record<StepId, 0>);

/** One picture; its file is named by all that it is of. */
interface Picture {
  file: string;
  /** A step, or what of the popup or the first page it shows. */
  of: string;
  /** How the console was set. */
  scene: string;
  language: string;
  scheme: string;
  width: number;
  /** So much of the popup there is, however much of it can be seen. */
  tall?: number;
}

/** Takes them all, writes the page that shows them, and throws where a scene did not come to its end or a step was not met. */
export async function gallery(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const taken = await Promise.all(LANGUAGES.map(inLanguage));
  const pictures = taken.flatMap((one) => one.pictures);
  const faults = taken.flatMap((one) => one.faults);
  const page = await readFile(join(ROOT, 'scripts/gallery.html'), 'utf8');
  const told = JSON.stringify({ steps: STEPS, pictures });
  await writeFile(
    join(FOLDER, 'index.html'),
    page.replace('/* pictures */ {}', () => told),
  );
  const unmet = STEPS.filter((id) => !pictures.some(({ of }) => of === id));
  console.log(`${pictures.length} pictures: artifacts/gallery/index.html`);
  if (unmet.length > 0) faults.push(`not met: ${unmet.join(', ')}`);
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

async function inLanguage(language: string): Promise<{ pictures: Picture[]; faults: string[] }> {
  const stage = await openChromium({ extension: join(ROOT, 'dist/chrome'), language });
  const pictures: Picture[] = [];
  const faults: string[] = [];
  for (const [scene, play] of Object.entries(SCENES)) {
    await stage.reset();
    const keep = async (tab: Tab, of: string, scheme: string, width: number, tall?: number) => {
      const file = `${of}--${scene.replaceAll(/[^\w]+/g, '-')}--${language}-${scheme}-${width}.png`;
      await tab.screenshot(join(FOLDER, file));
      pictures.push({ file, of, scene, language, scheme, width, ...(tall && { tall }) });
    };
    const take: Take = {
      async page(tab, of) {
        const id = of ?? (await step(tab)) ?? 'none';
        for (const colorScheme of SCHEMES)
          for (const width of WIDTHS) {
            await tab.emulate({ colorScheme, viewport: { width, height: HEIGHT } });
            await settled(tab, width);
            await keep(tab, id, colorScheme, width);
          }
        await tab.emulate({ colorScheme: 'light', viewport: { width: 1280, height: HEIGHT } });
        await settled(tab, 1280);
      },
      async popup(tab, of) {
        for (const colorScheme of SCHEMES) {
          await tab.emulate({ colorScheme, viewport: POPUP });
          await settled(tab, POPUP.width);
          const tall = await tab.evaluate(() => document.documentElement.scrollHeight);
          await keep(tab, `popup-${of}`, colorScheme, POPUP.width, tall);
        }
      },
    };
    await play(stage, take).catch((error: Error) => {
      faults.push(`${language}, ${scene}: ${error.message}`);
    });
    console.log(`${language}: ${scene}`);
  }
  await stage.close();
  return { pictures, faults };
}

/** Waits until the window has its width and neither the page nor the guide moves any more, but for what turns for ever. */
async function settled(tab: Tab, width: number): Promise<void> {
  await tab.waitFor((width) => innerWidth === width, width);
  await tab.waitFor(
    async () => {
      const boxes = () =>
        JSON.stringify(
          [
            ...(document.querySelector('model-access-guide')?.shadowRoot?.querySelectorAll('[data-part]') ??
              []),
          ].map((part) => part.getBoundingClientRect()),
        );
      const before = boxes();
      for (let frame = 0; frame < 6; frame++) await new Promise(requestAnimationFrame);
      const moves = document
        .getAnimations()
        .some(
          ({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations !== Infinity,
        );
      return !moves && boxes() === before;
    },
    null,
    { what: 'page and guide to be at rest' },
  );
}
