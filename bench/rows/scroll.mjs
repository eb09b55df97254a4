import { pause } from '../stand.mjs';
import { median } from '../table.mjs';

/** How far a mark is from its target while the page is scrolled by a real wheel. */

const COLUMNS = ['limit', 'driver', 'ours'];
const TURNS = 12;
const TURN = 100;

async function lag(stand, column) {
  const tab = await stand.visit({ column, nodes: 10_000 });
  await tab.evaluate(() => bench.markEdit());
  await tab.waitFor(() => bench.isMarked('#edit'), null, { what: 'Edit marked' });
  await pause(1000);
  await tab.evaluate(() => bench.follow('#edit'));
  for (let n = 0; n < TURNS; n++) {
    await tab.wheel(640, 600, n < TURNS / 2 ? TURN : -TURN);
    await pause(60);
  }
  await pause(500);
  const { most, moved } = await tab.evaluate(() => bench.followed());
  await tab.close();
  if (moved === 0) throw new Error(`the page of ${column} did not scroll`);
  return most;
}

/** @param {{ rounds: number }} effort */
export async function* scrollRows(stand, { rounds }) {
  const all = { limit: [], driver: [], ours: [] };
  for (let round = 0; round < rounds; round++)
    for (const column of COLUMNS) all[column].push(await lag(stand, column));
  yield {
    row: 'lag while scrolling, 10,000 nodes, px',
    ...Object.fromEntries(COLUMNS.map((column) => [column, { value: median(all[column]) }])),
    goal: '0',
  };
}
