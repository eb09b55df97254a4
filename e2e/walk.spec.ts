import { isAllowed, PRACTICE_PROJECT } from './console/options.ts';
import { expect, test } from './support/test.ts';
import { walk } from './support/walk.ts';

const PROMPT = 'renderDelay=100&openDelay=100&saveLatency=100';

for (const stage of ['generation=G2&mode=allow_list', 'generation=G1&mode=deny_list']) {
  test(`from the failing program to the answering one: ${stage}`, async ({ stage: browser, practice }) => {
    const before = new URLSearchParams(stage).get('mode');
    await walk(browser, `${stage}&${PROMPT}`, async () => {});
    const { mode, models, saves } = practice.get(PRACTICE_PROJECT);
    expect(mode).toBe(before);
    expect(isAllowed({ mode, models }, 'gpt-4.1')).toBe(true);
    expect(saves).toHaveLength(1);
  });
}
