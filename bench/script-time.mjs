import { pause } from './stand.mjs';

/** What of the main thread scripts take, as the browser itself counts it. */

/**
 * Of the samples of the browser's profiler, how much of the time was taken below a function of a script. A layout that a script
 * forces is below the function that forces it.
 * @param {(url: string) => boolean} isIts whether a script is the one that is asked about
 */
export function shareOf({ nodes, samples, timeDeltas }, isIts) {
  const of = new Map(nodes.map((node) => [node.id, node]));
  const parent = new Map();
  for (const node of nodes) for (const child of node.children ?? []) parent.set(child, node.id);
  const known = new Map();
  const isBelow = (id) => {
    if (!known.has(id))
      known.set(id, isIts(of.get(id).callFrame.url) || (parent.has(id) && isBelow(parent.get(id))));
    return known.get(id);
  };
  let [its, all, spell, longest] = [0, 0, 0, 0];
  samples.forEach((id, i) => {
    const delta = Math.max(0, timeDeltas[i + 1] ?? 0);
    const below = isBelow(id);
    if (below) its += delta;
    spell = below ? spell + delta : 0;
    longest = Math.max(longest, spell);
    all += delta;
  });
  return { share: its / all, ms: its / 1000, longest: longest / 1000 };
}

/** The same of what happens while `run` lasts. */
export async function scriptTime(tab, isIts, run) {
  const cdp = await tab.page.context().newCDPSession(tab.page);
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
  await cdp.send('Profiler.start');
  await run();
  const { profile } = await cdp.send('Profiler.stop');
  await cdp.detach();
  return shareOf(profile, isIts);
}

/** So long after its load a page has run what it runs at its load, ms. */
const LOADED = 1500;

/**
 * Loads an address in a tab, and says how long each of the scripts ran in that page, in ms: compiled, run, and called back. Where
 * the browser tells the time of the thread, what other processes take of the core is not in it.
 */
export async function tracedLoad(tab, url, scripts) {
  const browser = tab.page.context().browser();
  await browser.startTracing(tab.page, {
    categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'],
  });
  await tab.goto(url);
  await pause(LOADED);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const scriptOf = ({ args }) => args?.data?.url ?? args?.fileName ?? '';
  const page = traceEvents.find((event) => scriptOf(event).endsWith('/bench/in-page.js'));
  const spans = traceEvents
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === page.pid && tid === page.tid)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  return Object.fromEntries(
    Object.entries(scripts).map(([name, isIts]) => {
      let [total, until] = [0, 0];
      for (const span of spans) {
        if (span.ts < until || !isIts(scriptOf(span))) continue;
        until = span.ts + span.dur;
        total += span.tdur ?? span.dur;
      }
      return [name, total / 1000];
    }),
  );
}
