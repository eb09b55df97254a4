import { idleRows } from './rows/idle.mjs';
import { paintedRows } from './rows/painted.mjs';
import { openStand } from './stand.mjs';

const asked = process.argv.slice(2);
const groups = { painted: paintedRows, idle: idleRows };
const stand = await openStand();
try {
  for (const [name, rows] of Object.entries(groups)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    for await (const row of rows(stand, { rounds: 2, times: 3 })) console.log(JSON.stringify(row));
  }
} finally {
  await stand.close();
}
