import { scriptTime } from '../script-time.mjs';
import { ELSEWHERE, pause, SCRIPT, waitForStep } from '../stand.mjs';
import { median } from '../table.mjs';

/** What runs while nothing is to be done and the page changes elsewhere, ms of script in a second. */

/** A page that has just come is no page at rest. */
const BEFORE = 6000;
const MEASURED = 5000;
const COLUMNS = ['limit', 'driver', 'ours'];

/** Under a storm, once that has lasted for a while. */
async function stormy(tab, column) {
  await tab.evaluate(() => bench.storm());
  await pause(BEFORE);
  const { share } = await scriptTime(tab, SCRIPT[column], () => pause(MEASURED));
  await tab.close();
  return share * 1000;
}

async function guided(stand, nodes, column) {
  const tab = await stand.visit({ column, nodes });
  await tab.evaluate(() => bench.markEdit());
  return stormy(tab, column);
}

/** @param {{ rounds: number }} effort */
export async function* idleRows(stand, { rounds }) {
  for (const nodes of [1000, 10_000, 50_000]) {
    const all = { limit: [], driver: [], ours: [] };
    for (let round = 0; round < rounds; round++)
      for (const column of COLUMNS) all[column].push(await guided(stand, nodes, column));
    yield {
      row: `script while ${nodes.toLocaleString('en')} nodes stand and 200 a second change elsewhere, card up, ms/s`,
      ...Object.fromEntries(COLUMNS.map((column) => [column, { value: median(all[column]) }])),
      goal: '≤ 1',
    };
  }
  const [without, within] = [[], []];
  for (let round = 0; round < rounds; round++) {
    without.push(await stormy(await stand.open(ELSEWHERE, { column: 'limit', nodes: 10_000 }), 'ours'));
    const tab = await stand.visit({ column: 'ours', nodes: 10_000 });
    await tab.goto(ELSEWHERE);
    await waitForStep(tab, 'open-limits');
    within.push(await stormy(tab, 'ours'));
  }
  yield {
    row: 'the same on another page of the console, no guide · guide on, ms/s',
    limit: { text: '0 · 0' },
    ours: { text: [without, within].map((all) => Number(median(all).toFixed(2))).join(' · ') },
    goal: '0 · 0',
  };
}
