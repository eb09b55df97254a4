import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { tracedLoad } from '../script-time.mjs';
import { DRIVER, ELSEWHERE, LIMITS, ROOT, SCRIPT } from '../stand.mjs';
import { median } from '../table.mjs';

/** What the browser reads and runs of ours before anything is pointed at. */

const sizeOf = (paths) =>
  paths
    .map((path) => gzipSync(readFileSync(join(ROOT, path)), { level: 9 }).length)
    .reduce((sum, bytes) => sum + bytes, 0);
const inKilobytes = (paths) => ({ value: sizeOf(paths) / 1000, text: (sizeOf(paths) / 1000).toFixed(1) });

/** The extension's scripts that the browser has read for the page: where they are, and their length. */
async function parsed(tab) {
  const cdp = await tab.page.context().newCDPSession(tab.page);
  const scripts = [];
  cdp.on('Debugger.scriptParsed', ({ url, length }) => {
    if (SCRIPT.ours(url)) scripts.push({ path: join('dist/chrome', new URL(url).pathname), length });
  });
  await cdp.send('Debugger.enable');
  await cdp.detach();
  return scripts;
}

/** @param {{ loads: number }} effort */
export async function* bytesRows(stand, { loads }) {
  const elsewhere = await stand.open(ELSEWHERE);
  const everywhere = await parsed(elsewhere);
  const raw = everywhere.reduce((sum, { length }) => sum + length, 0);
  const zipped = sizeOf(everywhere.map(({ path }) => path));
  yield {
    row: 'script parsed on every console page, bytes (gzip)',
    limit: { value: 0 },
    ours: { value: raw, text: `${raw.toLocaleString('en')} (${zipped.toLocaleString('en')})` },
    goal: '≤ 4,000 (2,000)',
  };
  const times = { limit: [], driver: [], ours: [], guide: [] };
  for (let n = 0; n < loads; n++) {
    const there = await tracedLoad(elsewhere, ELSEWHERE, SCRIPT);
    for (const column of ['limit', 'driver', 'ours']) times[column].push(there[column]);
  }
  const limits = await stand.open(LIMITS);
  await limits.waitFor(() => document.querySelector('model-access-guide') !== null, null);
  const whole = await parsed(limits);
  for (let n = 0; n < loads; n++) times.guide.push((await tracedLoad(limits, LIMITS, SCRIPT)).ours);
  yield {
    row: 'own script at the load of a console page, ms',
    limit: { value: median(times.limit) },
    driver: { value: median(times.driver) },
    ours: { value: median(times.ours) },
    goal: '≤ 1',
  };
  yield {
    row: 'own script at the load of a Limits page, without a guide, ms',
    ours: { value: median(times.guide) },
    goal: '',
  };
  yield {
    row: 'shipped for a guide, gzip kB',
    limit: inKilobytes(['bench/page/limit.js']),
    driver: inKilobytes(DRIVER),
    ours: inKilobytes(whole.map(({ path }) => path)),
    goal: '≤ 24',
  };
}
