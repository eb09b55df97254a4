/** How long a happening counts, ms. */
const SPELL = 5000;

/** Counts a happening and says whether there were more than so many of late. */
export function tooOften(times: number[], most: number): boolean {
  const now = performance.now();
  while (times.length > 0 && now - (times[0] as number) > SPELL) times.shift();
  times.push(now);
  return times.length > most;
}
