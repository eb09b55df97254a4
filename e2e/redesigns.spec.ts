import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from '@playwright/test';
import { examine, type Verdict } from './redesigns/examiner.ts';
import { redesigns } from './redesigns/serve.ts';
import { expect, ONE_BROWSER, openStage, ROOT } from './support/test.ts';

/**
 * Imitation consoles that the reading of the page was not tuned for. `EXTENSION_DIR` is the unpacked extension
 * (`dist/chrome`), `REDESIGN` a part of the names of the pages to try (all).
 */
const EXTENSION = resolve(process.env.EXTENSION_DIR ?? join(ROOT, 'dist/chrome'));
const LANES = 2;
const pages = redesigns().filter(({ name }) => new RegExp(process.env.REDESIGN ?? '').test(name));

/** Once every page has its verdict: all of them in one file, and the sum. */
function sum(folder: string) {
  const verdicts = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
  if (verdicts.length < pages.length) return;
  const count = (outcome: Verdict['outcome']) => verdicts.filter((one) => one.outcome === outcome).length;
  const summary = { right: count('right'), lost: count('lost'), wrong: count('wrong') };
  mkdirSync(join(ROOT, 'artifacts'), { recursive: true });
  writeFileSync(
    join(ROOT, 'artifacts/redesigns.json'),
    `${JSON.stringify({ ...summary, pages: verdicts }, null, 2)}\n`,
  );
  console.log(`right ${summary.right} lost ${summary.lost} wrong ${summary.wrong}`);
}

test.describe.configure({ mode: 'parallel', timeout: 30 * 60_000, retries: 0 });

for (let lane = 0; lane < LANES; lane++)
  test(
    `nobody is misled on a console that was not seen before, lane ${lane + 1} of ${LANES}`,
    ONE_BROWSER,
    async () => {
      const folder = join(test.info().project.outputDir, 'redesigns');
      mkdirSync(folder, { recursive: true });
      const stage = await openStage('chromium', { extension: EXTENSION });
      const misled: string[] = [];
      try {
        for (const page of pages.filter((_, at) => at % LANES === lane)) {
          const verdict = await examine(stage, page);
          writeFileSync(join(folder, `${page.name}.json`), JSON.stringify(verdict));
          console.log(
            `${verdict.outcome.padEnd(5)} ${page.name}: ${verdict.end}${verdict.why.map((why) => `\n      ${why}`).join('')}`,
          );
          if (verdict.outcome !== 'right') misled.push(`${verdict.outcome} ${page.name}`);
        }
      } finally {
        await stage.close();
      }
      sum(folder);
      expect(misled).toEqual([]);
    },
  );
