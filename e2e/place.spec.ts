import { PRACTICE_PROJECT, type PracticeOptions } from './console/options.ts';
import { clickPart, waitForStep } from './support/guide.ts';
import { ORIGIN } from './support/stage.ts';
import { expect, ONE_BROWSER, test } from './support/test.ts';
import { follow } from './support/walk.ts';

const MODEL = 'gpt-4.1';
const QUICK: Partial<PracticeOptions> = { renderDelay: 60, openDelay: 60, saveLatency: 60 };

const windows = [
  [1280, 800],
  [1050, 700],
  [800, 700],
  [390, 700],
] as const;

for (const [width, height] of windows) {
  for (const [name, options] of Object.entries({
    full: { list: 'full' },
    cut: { list: 'cut' },
    old: { generation: 'G1' },
    mid: { generation: 'G1.5' },
  } as const)) {
    test(`${width} ${name}`, ONE_BROWSER, async ({ stage, practice }) => {
      practice.set(PRACTICE_PROJECT, { ...QUICK, ...options });
      const tab = await stage.newTab();
      await tab.emulate({ viewport: { width, height } });
      await tab.goto(`${ORIGIN}/settings/${PRACTICE_PROJECT}/limits#model-access-guide:model=${MODEL}`);
      await waitForStep(tab, 'start');
      await clickPart(tab, 'primary');
      let n = 0;
      await follow(tab, async (step) => {
        n++;
        await tab.screenshot(`${process.env.SHOTS}/${width}-${name}-${n}-${step}.png`);
      });
      expect(n).toBeGreaterThan(2);
    });
  }
}
