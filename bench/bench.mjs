/**
 * What the guide costs, in one table: `npm run bench` after `npm run build`. `npm run bench -- painted idle` measures these
 * groups alone; `--quick` once and seldom, to see that it runs; `--write` puts the table into the README as well. A whole run is
 * kept in `last.json`.
 *
 * Columns. *limit*: one div, drawn by the page itself in the task that adds the target; nothing that points at anything can be
 * faster. *driver.js 1.8* (MIT): what a page would use of its own for that, called by the page in that same task, so that it has
 * nothing to find. *ours*: the extension as it is built, in the same Chromium, on the console's own address, which has to find out
 * itself that something came and what it is. All are measured in the same run, one after the other and again from the first, in a
 * new document each round, and each cell is the median of all. What counts is the ratio to *limit*: no time of one machine is a
 * pass mark.
 *
 * Painted. A task that is posted in a frame's callbacks runs when that frame's style, layout and paint are through. There the
 * page is looked at, the same for every column: whether what marks the target stands round it to 2 px and is to be seen at all
 * (an opacity above 0; for driver.js the hole in its veil, or its popover beside the target, whichever comes first). The time is
 * that of this task, so the page's own layout is in it, and not what the compositor does after. It runs from the begin of the task
 * that adds the target, which comes at any time of a frame, or from the time stamp of the click, by a real mouse. *late*: how many
 * frames showed the target without its mark; the median.
 *
 * Lag. *As laid out*: how far the mark is from its target at the end of a frame that moved it, seen like the above. *On the screen*:
 * the same in the pictures that the browser gives of its screen, by the colours in the column of pixels through the target. The
 * screen is scrolled before the page's scripts hear of it, so what follows by script is late there although no frame of the
 * page ever shows it.
 *
 * Script. The browser's profiler takes a sample five times a millisecond; what is below a function of a script is of that script,
 * layout that it forces too. At a page's load its trace tells instead what the script took to compile and run.
 *
 * Memory. After three collections: V8's heap and Blink's, nodes and listeners as the debugger counts them, against those after
 * three guides in the same document. Begun by the link and stopped by the card's button. V8 compiles what runs often ever again, and
 * counts that as heap: what lives there is measured in a browser without a compiler (`--jitless`), and the rest told by itself.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { writeReadme } from './readme.mjs';
import { bytesRows } from './rows/bytes.mjs';
import { idleRows } from './rows/idle.mjs';
import { lookRows } from './rows/look.mjs';
import { memoryRows } from './rows/memory.mjs';
import { paintedRows } from './rows/painted.mjs';
import { popupRows } from './rows/popup.mjs';
import { readingRows } from './rows/reading.mjs';
import { scrollRows } from './rows/scroll.mjs';
import { openStand, ROOT } from './stand.mjs';
import { table } from './table.mjs';

/** Each gives its rows, all at once or one after the other, in the order of the table. */
const GROUPS = {
  painted: paintedRows,
  scroll: scrollRows,
  idle: idleRows,
  bytes: bytesRows,
  memory: memoryRows,
  look: lookRows,
  popup: popupRows,
  reading: readingRows,
};
const EFFORT = { rounds: 3, times: 5, loads: 9, guides: 50 };
const QUICK = { rounds: 1, times: 2, loads: 3, guides: 5 };

const asked = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const has = (flag) => process.argv.includes(flag);
const effort = has('--quick') ? QUICK : EFFORT;
const unknown = asked.filter((name) => !(name in GROUPS));
if (unknown.length > 0)
  throw new Error(`no such group: ${unknown.join(', ')}; there are ${Object.keys(GROUPS).join(', ')}`);

const stand = await openStand();
const rows = [];
try {
  for (const [name, group] of Object.entries(GROUPS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    for await (const row of await group(stand, effort)) {
      rows.push(row);
      console.error(table([row]).split('\n').at(-1));
    }
  }
} finally {
  await stand.close();
}
console.log(`\n${table(rows)}`);

if (asked.length === 0 && !has('--quick')) {
  const machine = {
    cpu: cpus()[0]?.model.trim() ?? 'an unknown processor',
    cores: availableParallelism(),
    chromium: stand.version,
    node: process.versions.node,
  };
  const last = { date: new Date().toISOString().slice(0, 10), machine, rows };
  writeFileSync(join(ROOT, 'bench/last.json'), `${JSON.stringify(last, null, 2)}\n`);
  if (has('--write')) writeReadme();
}
