import { clickPart, ELSEWHERE, LIMITS, LINK, waitForStep } from '../stand.mjs';

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

/** @param {{ guides: number }} effort */
export async function* memoryRows(stand, { guides }) {
  const columns = ['limit', 'driver', 'ours'];
  const grew = {};
  const runs = {};
  for (const column of columns) {
    grew[column] = await grown(stand, column, guides);
    runs[column] = await running(stand, column);
  }
  const cells = (of) => Object.fromEntries(columns.map((column) => [column, of(grew[column], column)]));
  for (const [i, times] of [guides, 2 * guides].entries())
    yield {
      row: `begun and stopped ${times} times in one document: heap, KiB more`,
      ...cells((growth) => ({ value: growth[i].KiB })),
      goal: i === 0 ? '≤ 250' : 'as after half of them',
    };
  yield {
    row: `begun and stopped ${2 * guides} times: nodes · listeners more`,
    ...cells((growth) => ({ text: `${growth[1].nodes} · ${growth[1].listeners}` })),
    goal: '0 · 0',
  };
  yield {
    row: 'heap while it points at something, KiB more',
    ...cells((_, column) => ({ value: runs[column] })),
    goal: '≤ 1,024',
  };
}
