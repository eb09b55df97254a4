import { COLUMNS, pause, pressOn } from '../stand.mjs';
import { median } from '../table.mjs';

/** How long after its target a mark is painted, and how many frames late. */

/** A page has a thing come once, after some rest: so much of it, ms, between two. */
const REST = 1500;

/** Runs the columns one after another, again and again, and keeps what each said. */
async function interleaved({ rounds, of, measure }) {
  const all = Object.fromEntries(of.map((column) => [column, []]));
  for (let round = 0; round < rounds; round++)
    for (const column of of) all[column].push(...(await measure(column)));
  return all;
}

const cells = (all) =>
  Object.fromEntries(
    Object.entries(all).map(([column, seen]) => [
      column,
      {
        value: median(seen.map(({ ms }) => ms)),
        late: median(seen.map(({ late }) => late)),
        runs: seen.length,
      },
    ]),
  );

/** The target comes `times` times in one document of each column. */
async function appearing(stand, { nodes, times }, column) {
  const tab = await stand.visit({ column, nodes });
  const seen = [];
  for (let n = 0; n < times; n++) {
    await tab.evaluate(() => bench.sectionGoes());
    await tab.waitFor(() => bench.isUnmarked(), null, { what: 'no mark' });
    await pause(REST);
    seen.push(await tab.evaluate(() => bench.sectionComes()));
  }
  await tab.close();
  return seen;
}

async function rowsAppearing(stand, { nodes, rows, times }, column) {
  const tab = await stand.visit({ column, nodes, rows });
  await opened(tab);
  const seen = [];
  for (let n = 0; n < times; n++) {
    await tab.evaluate(() => bench.rowsGo());
    await tab.waitFor(() => !bench.isMarked('#it'), null, { what: 'no mark' });
    await pause(REST);
    seen.push(await tab.evaluate(() => bench.rowsCome()));
  }
  await tab.close();
  return seen;
}

async function opened(tab) {
  await tab.evaluate(() => bench.markEdit());
  await tab.waitFor(() => bench.isMarked('#edit'), null, { what: 'Edit marked' });
  await pause(REST);
  await pressOn(tab, '#edit');
  return tab.evaluate(() => bench.answer);
}

async function pressing(stand, { nodes, rows, times }, column) {
  const tab = await stand.visit({ column, nodes, rows });
  const seen = [];
  for (let n = 0; n < times; n++) {
    seen.push(await opened(tab));
    await tab.evaluate(() => bench.close());
  }
  await tab.close();
  return seen;
}

/** @param {{ rounds: number, times: number }} effort */
export async function* paintedRows(stand, { rounds, times }) {
  const measure = async (measured, options) =>
    cells(
      await interleaved({
        rounds,
        of: COLUMNS,
        measure: (column) => measured(stand, { ...options, times }, column),
      }),
    );
  const coming = '≤ 1.3 × limit + a frame, 0 late';
  for (const [size, nodes] of [
    ['1k', 1000],
    ['10k', 10_000],
    ['50k', 50_000],
  ]) {
    yield {
      row: `target appears → painted, ${size} nodes, ms`,
      cells: await measure(appearing, { nodes }),
      goal: coming,
    };
  }
  yield {
    row: 'rows appear → painted, 10k nodes and 1,000 rows, ms',
    cells: await measure(rowsAppearing, { nodes: 10_000, rows: 1000 }),
    goal: coming,
  };
  yield {
    row: 'click → next target painted, 10k nodes, ms',
    cells: await measure(pressing, { nodes: 10_000 }),
    goal: '≤ 20, 0 late',
  };
  yield {
    row: 'click → next target painted, 10k nodes and 1,000 rows, ms',
    cells: await measure(pressing, { nodes: 10_000, rows: 1000 }),
    goal: '≤ 1.2 × limit, 0 late',
  };
}
