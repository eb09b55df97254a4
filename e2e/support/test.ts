import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { createHardPages, type HardPages } from '../console/hard/serve.ts';
import { createPracticeConsole, type PracticeConsole } from '../console/serve.ts';
import { openChromium } from './chromium.ts';
import { openFirefox } from './firefox.ts';
import { ORIGIN, type Stage } from './stage.ts';
import { judge, print } from './trail.ts';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '../..');

/**
 * For tests of what is read on a page, decided or said: no browser has a part in it, so they run in Chromium alone. What
 * stands over a page, takes keys, is kept, or comes and goes with a tab is tested in both.
 */
export const ONE_BROWSER = { tag: '@one-browser' };

/** `npm run matrix` tries every page and dialog in both browsers; `npm test` one of each kind. */
export const MATRIX = Boolean(process.env.MATRIX);

/** Starts the browser of this name with the production build. */
export function openStage(
  browser: 'chromium' | 'firefox',
  options: Partial<Parameters<typeof openChromium>[0]> = {},
) {
  return browser === 'firefox'
    ? openFirefox({ extension: join(ROOT, 'dist/firefox'), recorded: true, ...options })
    : openChromium({ extension: join(ROOT, 'dist/chrome'), recorded: true, ...options });
}

/**
 * `practice`: the practice console, put on the stage. `hard`: pages that are hard to lie over, put on it instead.
 * `stage`: an empty browser with the extension, the one of the project (`chromium` or `firefox`). It lives as long as
 * the worker and is emptied before each test. A test fails where the extension threw, anything but the site was asked for,
 * or a single frame showed a ring round the wrong control or an end before its proof. `except` lets what matches pass, and
 * says why.
 */
export const test = base.extend<
  {
    stage: Stage;
    practice: PracticeConsole;
    hard: HardPages;
    except: (fault: RegExp, why: string) => void;
    exceptions: RegExp[];
  },
  { browserStage: Stage }
>({
  browserStage: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use, worker) => {
      const stage = await openStage(worker.project.name === 'firefox' ? 'firefox' : 'chromium');
      await use(stage);
      await stage.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  practice: async ({ stage }, use) => {
    const practice = createPracticeConsole(join(ROOT, 'dist/console'));
    stage.site = practice;
    await use(practice);
  },
  hard: async ({ stage }, use) => {
    const hard = createHardPages(join(ROOT, 'dist/hard'));
    stage.site = hard;
    await use(hard);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  exceptions: async ({}, use) => use([]),
  except: async ({ exceptions }, use, info) =>
    use((fault, why) => {
      exceptions.push(fault);
      info.annotations.push({ type: 'exception', description: `${fault}: ${why}` });
    }),
  stage: async ({ browserStage, exceptions }, use, info) => {
    await browserStage.reset();
    await use(browserStage);
    for (const tab of await browserStage.tabs())
      if ((await tab.url()).startsWith(ORIGIN))
        await tab.waitFor(() => true, null, { what: 'the last of the trail' });
    const { site, trail } = browserStage;
    const faults = site.truth
      ? judge(trail, (url, time) => site.truth?.(url, time) ?? null).filter(
          (fault) => !exceptions.some((exception) => exception.test(fault)),
        )
      : [];
    if (info.status !== info.expectedStatus) {
      await info.attach('trail', { body: print(trail), contentType: 'text/plain' });
      await mkdir(info.outputDir, { recursive: true });
      for (const [index, tab] of (await browserStage.tabs()).entries()) {
        const path = info.outputPath(`tab-${index}.png`);
        await tab.screenshot(path);
        await info.attach(`tab ${index}: ${await tab.url()}`, { path });
      }
    }
    expect(faults, `wrong frames; the trail:\n${print(trail)}\n`).toEqual([]);
    expect(browserStage.foreign, 'requests to anywhere but the site').toEqual([]);
    expect(
      (await browserStage.errors()).filter(
        ({ ours, text }) => ours && !exceptions.some((exception) => exception.test(text)),
      ),
      'errors of the extension',
    ).toEqual([]);
  },
});

export { expect };
