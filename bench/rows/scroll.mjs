import { pause } from '../stand.mjs';
import { median } from '../table.mjs';

/** How far a mark is from its target while the page is scrolled by a real wheel. */

const COLUMNS = ['limit', 'driver', 'ours'];
const TURNS = 12;
const TURN = 40;
const APART = 50;
/** Long enough for whatever follows the last turn, and for what fades in, ms. */
const REST = 1000;

/** The furthest that it was, px: as it was laid out at the end of a frame, and as the screen showed it. */
async function lag(stand, column) {
  const tab = await stand.visit({ column, nodes: 10_000 });
  const x = await tab.evaluate(() => bench.dye('#edit'));
  await tab.evaluate(() => bench.markEdit());
  await tab.waitFor(() => bench.isMarked('#edit'), null, { what: 'Edit marked' });
  await pause(REST);
  const pictures = [];
  const cdp = await tab.page.context().newCDPSession(tab.page);
  cdp.on('Page.screencastFrame', ({ data, sessionId }) => {
    pictures.push(data);
    cdp.send('Page.screencastFrameAck', { sessionId });
  });
  await cdp.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  await tab.evaluate(() => bench.follow('#edit'));
  for (let n = 0; n < TURNS; n++) {
    await tab.wheel(640, 600, n < TURNS / 2 ? TURN : -TURN);
    await pause(APART);
  }
  await pause(REST);
  await cdp.send('Page.stopScreencast');
  const { most } = await tab.evaluate(() => bench.followed());
  const tops = await tab.evaluate((asked) => bench.tops(asked), { pictures, x });
  await tab.close();
  if (new Set(tops.map(({ target }) => target)).size < TURNS / 2)
    throw new Error(`the page of ${column} was not seen to scroll`);
  const room = tops.map(({ mark, target }) => target - mark);
  return { laid: most, shown: Math.max(...room.map((one) => Math.abs(one - (room.at(-1) ?? 0)))) };
}

/** @param {{ rounds: number }} effort */
export async function* scrollRows(stand, { rounds }) {
  const all = { limit: [], driver: [], ours: [] };
  for (let round = 0; round < rounds; round++)
    for (const column of COLUMNS) all[column].push(await lag(stand, column));
  for (const [row, part] of [
    ['lag while scrolling by turns of 40 px, as laid out, px', 'laid'],
    ['lag while scrolling by turns of 40 px, on the screen, px', 'shown'],
  ])
    yield {
      row,
      ...Object.fromEntries(
        COLUMNS.map((column) => [column, { value: median(all[column].map((one) => one[part])) }]),
      ),
      goal: '0',
    };
}
