/** What of the main thread a script takes, by the samples of the browser's own profiler. */

/**
 * Of the samples, how much of the time was taken below a function of a script, and how much while nothing ran.
 * A layout that a script forces is below the function that forces it.
 * @param {(url: string) => boolean} isIts whether a script is the one that is asked about
 */
export function shares({ nodes, samples, timeDeltas }, isIts) {
  const of = new Map(nodes.map((node) => [node.id, node]));
  const parent = new Map();
  for (const node of nodes) for (const child of node.children ?? []) parent.set(child, node.id);
  const kind = new Map();
  const kindOf = (id) => {
    if (kind.has(id)) return kind.get(id);
    const { callFrame } = of.get(id);
    const up = parent.get(id);
    const found = isIts(callFrame.url)
      ? 'its'
      : callFrame.functionName === '(idle)'
        ? 'idle'
        : up === undefined
          ? 'other'
          : kindOf(up);
    kind.set(id, found);
    return found;
  };
  const time = { its: 0, idle: 0, other: 0 };
  let spell = 0;
  let longest = 0;
  let all = 0;
  samples.forEach((id, i) => {
    const delta = Math.max(0, timeDeltas[i + 1] ?? 0);
    const what = kindOf(id);
    time[what] += delta;
    all += delta;
    spell = what === 'its' ? spell + delta : 0;
    longest = Math.max(longest, spell);
  });
  return { share: time.its / all, ms: time.its / 1000, all: all / 1000, longest: longest / 1000 };
}

export const isOurs = (url) => url.startsWith('chrome-extension:');

/** Time of a script while `run` lasts. */
export async function scriptTime(tab, isIts, run) {
  const cdp = await tab.page.context().newCDPSession(tab.page);
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
  await cdp.send('Profiler.start');
  await run();
  const { profile } = await cdp.send('Profiler.stop');
  await cdp.detach();
  return shares(profile, isIts);
}
