import { pause, pressOn } from '../stand.mjs';
import { median } from '../table.mjs';

/** How long after its target a mark is painted, and how many frames late. */

const COLUMNS = ['limit', 'driver', 'still', 'ours'];

/** The guide rests after what was dear; what is measured comes to a page at rest. Between two of the others, ms. */
const REST = { limit: 500, driver: 500, still: 500, ours: 4500 };

/** The columns one after another, again and again. */
async function measured({ rounds, measure }) {
  const all = { limit: [], driver: [], still: [], ours: [] };
  for (let round = 0; round < rounds; round++)
    for (const column of COLUMNS) all[column].push(...(await measure(column)));
  const [limit, driver, still, ours] = COLUMNS.map((column) => ({
    value: median(all[column].map(({ ms }) => ms)),
    late: median(all[column].map(({ late }) => late)),
  }));
  const [moving, at] = [driver, still].map(({ value }) => Math.round(value));
  return { limit, driver: { text: `${moving} (${at} without animation)` }, ours };
}

/** The target comes `times` times in one document of each column. */
async function appearing(stand, { nodes, times }, column) {
  const tab = await stand.visit({ column, nodes });
  const seen = [];
  for (let n = 0; n < times; n++) {
    await tab.evaluate(() => bench.sectionGoes());
    await tab.waitFor(() => bench.isUnmarked(), null, { what: 'no mark' });
    await pause(REST[column]);
    seen.push(await tab.evaluate(() => bench.sectionComes()));
  }
  await tab.close();
  return seen;
}

async function rowsAppearing(stand, { nodes, rows, times }, column) {
  const tab = await stand.visit({ column, nodes, rows });
  await opened(tab, column);
  const seen = [];
  for (let n = 0; n < times; n++) {
    await tab.evaluate(() => bench.rowsGo());
    await tab.waitFor(() => !bench.isMarked('#it'), null, { what: 'no mark' });
    await pause(REST[column]);
    seen.push(await tab.evaluate(() => bench.rowsCome()));
  }
  await tab.close();
  return seen;
}

async function opened(tab, column) {
  await tab.evaluate(() => bench.markEdit());
  await tab.waitFor(() => bench.isMarked('#edit'), null, { what: 'Edit marked' });
  await pause(REST[column]);
  await pressOn(tab, '#edit');
  return tab.evaluate(() => bench.answer);
}

async function pressing(stand, { nodes, rows, times }, column) {
  const tab = await stand.visit({ column, nodes, rows });
  const seen = [];
  for (let n = 0; n < times; n++) {
    seen.push(await opened(tab, column));
    await tab.evaluate(() => bench.close());
  }
  await tab.close();
  return seen;
}

/** @param {{ rounds: number, times: number }} effort */
export async function* paintedRows(stand, { rounds, times }) {
  const cells = (way, page) =>
    measured({ rounds, measure: (column) => way(stand, { ...page, times }, column) });
  const coming = '≤ 1.3 × limit + one frame, 0 late';
  for (const nodes of [1000, 10_000, 50_000])
    yield {
      row: `target appears → painted, ${nodes.toLocaleString('en')} nodes, ms`,
      ...(await cells(appearing, { nodes })),
      goal: coming,
    };
  yield {
    row: '1,000 rows with the target appear → painted, 10,000 nodes, ms',
    ...(await cells(rowsAppearing, { nodes: 10_000, rows: 1000 })),
    goal: coming,
  };
  yield {
    row: 'click → next target painted, 10,000 nodes, ms',
    ...(await cells(pressing, { nodes: 10_000 })),
    goal: '≤ 20, 0 late',
  };
  yield {
    row: 'click → next target painted, 10,000 nodes and 1,000 rows, ms',
    ...(await cells(pressing, { nodes: 10_000, rows: 1000 })),
    goal: '≤ 1.2 × limit, 0 late',
  };
}
