import { clickPart, ELSEWHERE, LIMITS, LINK, openStand, waitForStep } from '../stand.mjs';
import { short } from '../table.mjs';

/** What is left of guides that were begun and stopped in one document, and what one takes while it runs. */

/** Before the first count: what a script is compiled to stays, and is no leak. */
const WARM = 3;

async function counted(tab) {
  const cdp = await tab.page.context().newCDPSession(tab.page);
  await cdp.send('HeapProfiler.enable');
  for (let n = 0; n < 3; n++) await cdp.send('HeapProfiler.collectGarbage');
  const heap = await cdp.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  await cdp.detach();
  return {
    KiB: (heap.usedSize + (heap.embedderHeapUsedSize ?? 0)) / 1024,
    nodes,
    listeners: jsEventListeners,
  };
}

/** Begins by the link and stops by the card, as a person does. */
async function guide(tab) {
  await tab.evaluate((link) => location.replace(link), LINK);
  await waitForStep(tab, 'start');
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
  await clickPart(tab, 'stop');
  await tab.waitFor(() => bench.isUnmarked(), null, { what: 'no mark' });
}

const show = (tab) => tab.evaluate(() => bench.showAndHide());

async function grown(stand, column, times) {
  const tab =
    column === 'ours' ? await stand.open(LIMITS, { column }) : await stand.open(ELSEWHERE, { column });
  const run = column === 'ours' ? guide : show;
  for (let n = 0; n < WARM; n++) await run(tab);
  const before = await counted(tab);
  const growth = [];
  for (let n = 1; n <= 2 * times; n++) {
    await run(tab);
    if (n % times > 0) continue;
    const now = await counted(tab);
    growth.push(Object.fromEntries(Object.entries(now).map(([what, count]) => [what, count - before[what]])));
  }
  await tab.close();
  return growth;
}

/** What a guide that runs adds to the page, KiB. */
async function running(stand, column) {
  const tab = await stand.open(ELSEWHERE, { column });
  const before = await counted(tab);
  await tab.close();
  const guided = await stand.visit({ column });
  await guided.evaluate(() => bench.markEdit());
  await guided.waitFor(() => bench.isMarked('#edit'), null, { what: `the mark of ${column}` });
  const after = await counted(guided);
  await guided.close();
  return after.KiB - before.KiB;
}

const COLUMNS = ['limit', 'driver', 'ours'];

/** All columns in one browser. */
async function counts(stand, guides) {
  const of = {};
  for (const column of COLUMNS)
    of[column] = { growth: await grown(stand, column, guides), runs: await running(stand, column) };
  return of;
}

/** Without a compiler the heap holds what lives, and nothing that V8 makes of a script that runs often. */
async function interpreted(guides) {
  const stand = await openStand('--jitless');
  try {
    return await counts(stand, guides);
  } finally {
    await stand.close();
  }
}

/** @param {{ guides: number }} effort */
export async function* memoryRows(stand, { guides }) {
  const [alive, all] = [await interpreted(guides), await counts(stand, guides)];
  const cells = (of) => Object.fromEntries(COLUMNS.map((column) => [column, of(column)]));
  for (const [i, times] of [guides, 2 * guides].entries())
    yield {
      row: `begun and stopped ${times} times in one document: what lives on the heap, KiB more`,
      ...cells((column) => ({ value: alive[column].growth[i].KiB })),
      goal: i === 0 ? '≤ 250' : 'as after half of them',
    };
  yield {
    row: 'the same: what V8 has compiled on top of that, KiB more',
    ...cells((column) => ({ value: all[column].growth[1].KiB - alive[column].growth[1].KiB })),
    goal: '–',
  };
  yield {
    row: `begun and stopped ${2 * guides} times: nodes · listeners more`,
    ...cells((column) => ({ text: `${all[column].growth[1].nodes} · ${all[column].growth[1].listeners}` })),
    goal: '0 · 0',
  };
  yield {
    row: 'heap while it points at something, KiB more: what lives · with what V8 has compiled',
    ...cells((column) => ({ text: [alive, all].map((one) => short(one[column].runs)).join(' · ') })),
    goal: '≤ 1,024',
  };
}
