import { scriptTime } from '../script-time.mjs';
import { pause, pressOn, SCRIPT } from '../stand.mjs';
import { median } from '../table.mjs';

/** What it costs to see what changed in an open editor, with few rows and with many. */

/** What follows a change, and the looks after a press, are over by then, ms. */
const APART = 2200;
const EDITOR = '[role="dialog"]';

async function costs(stand, { rows, times }) {
  const tab = await stand.visit({ column: 'ours', rows });
  await pressOn(tab, '#edit');
  await tab.waitFor(() => bench.isMarked('#it'), null, { what: 'the row marked' });
  await pause(APART);
  const of = async (run) => {
    const all = [];
    for (let n = 0; n < times; n++)
      all.push(
        await scriptTime(tab, SCRIPT.ours, async () => {
          await run(n);
          await pause(APART);
        }),
      );
    return { ms: median(all.map(({ ms }) => ms)), longest: median(all.map(({ longest }) => longest)) };
  };
  const word = await of((n) =>
    tab.evaluate(
      ({ editor, text }) => {
        document.querySelector(`${editor} h2`).textContent = text;
      },
      { editor: EDITOR, text: n % 2 ? 'Edit allowed models' : 'Allowed models' },
    ),
  );
  const tick = await of(() => pressOn(tab, '#c4'));
  await tab.close();
  return { word, tick };
}

/** @param {{ times: number }} effort */
export async function* lookRows(stand, { times }) {
  const all = [];
  for (const rows of [1000, 10_000]) all.push(await costs(stand, { rows, times }));
  const cell = (what, part) => ({
    text: all.map((one) => one[what][part].toFixed(1)).join(' · '),
  });
  yield {
    row: 'a word changes in the editor with 1,000 · 10,000 rows: script, ms',
    ours: cell('word', 'ms'),
    goal: 'the same at both',
  };
  yield {
    row: 'one row is ticked of 1,000 · 10,000: script in all, ms',
    ours: cell('tick', 'ms'),
    goal: 'the same at both',
  };
  yield {
    row: 'one row is ticked of 1,000 · 10,000: longest at a stretch, ms',
    ours: cell('tick', 'longest'),
    goal: 'the same at both',
  };
}
