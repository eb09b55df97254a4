import { isOurs, scriptTime } from '../script-time.mjs';
import { pause } from '../stand.mjs';
import { median } from '../table.mjs';

/** What runs while nothing is to be done: the card is up and the page changes elsewhere. */

const BEFORE = 6000;
const MEASURED = 5000;

const SCRIPT = {
  limit: (url) => url.endsWith('/bench/limit.js'),
  driver: (url) => url.endsWith('/bench/driver.js'),
  ours: isOurs,
};

async function idle(stand, { nodes }, column) {
  const tab = await stand.visit({ column, nodes });
  await tab.evaluate(() => {
    bench.markEdit();
    bench.storm();
  });
  await pause(BEFORE);
  const { share } = await scriptTime(tab, SCRIPT[column], () => pause(MEASURED));
  await tab.close();
  return share * 1000;
}

export async function* idleRows(stand, { rounds }) {
  for (const [size, nodes] of [
    ['1k', 1000],
    ['10k', 10_000],
    ['50k', 50_000],
  ]) {
    const all = { limit: [], driver: [], ours: [] };
    for (let round = 0; round < rounds; round++)
      for (const column of Object.keys(all)) all[column].push(await idle(stand, { nodes }, column));
    yield {
      row: `script while the page changes elsewhere (200 nodes/s), card up, ${size} nodes, ms/s`,
      cells: Object.fromEntries(
        Object.entries(all).map(([column, values]) => [
          column,
          { value: median(values), runs: values.length },
        ]),
      ),
      goal: '≤ 1',
    };
  }
}
