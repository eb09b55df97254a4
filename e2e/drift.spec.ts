import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pageScript, type Walked, walkInBrowser } from './drift/browser.ts';
import { TREATMENTS } from './drift/spec.ts';
import { expect, ONE_BROWSER, openStage, ROOT, test } from './support/test.ts';

/**
 * Pages of the mutation run through the built extension, by real mouse. `DRIFT_PAGES` is how many (3), `DRIFT_SEED`
 * which, `EXTENSION_DIR` the unpacked extension (`dist/chrome`).
 */
const PAGES = Number(process.env.DRIFT_PAGES ?? 3);
const SEED = Number(process.env.DRIFT_SEED ?? 1);
const EXTENSION = resolve(process.env.EXTENSION_DIR ?? `${ROOT}/dist/chrome`);
/** Steps over the treatments, so that few pages have all of them. */
const STRIDE = TREATMENTS.length - 2;

test.describe.configure({ timeout: Math.max(PAGES, 5) * 60_000 });

test('nobody is misled on pages that were redesigned', ONE_BROWSER, async () => {
  const script = await pageScript();
  const stage = await openStage('chromium', { extension: EXTENSION });
  const walked: Walked[] = [];
  const misled: string[] = [];
  try {
    for (let at = 0; at < PAGES; at++) {
      const index = at * STRIDE;
      const one = await walkInBrowser(stage, script, SEED, index);
      walked.push(one);
      if (one.outcome !== 'right')
        console.log(`${one.outcome} ${SEED}:${index} ${one.end}\n${one.trail.join('\n')}`);
      if (one.outcome === 'wrong') misled.push(`${SEED}:${index} ${one.end}`);
    }
  } finally {
    await stage.close();
  }
  const count = (outcome: Walked['outcome']) => walked.filter((one) => one.outcome === outcome).length;
  console.log(`right ${count('right')} lost ${count('lost')} wrong ${count('wrong')}`);
  expect(misled).toEqual([]);
});

test('a short mutation run has no wrong page, and few that are lost', ONE_BROWSER, () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/drift.mjs', '--pages', '50', '--seed', '1'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  const [, right, , wrong] = /(\d+) \/ (\d+) \/ (\d+)\s*$/.exec(stdout) ?? [];
  expect(Number(wrong), `${stdout}\n${stderr}`).toBe(0);
  expect(Number(right)).toBeGreaterThanOrEqual(48);
  expect(status).toBe(0);
});
