import { walk } from './driver.ts';
import { guidePilot } from './guide.ts';
import { drawPage, type Treatment } from './spec.ts';

/** Walks one page as the guide says. */
export function run(seed: number, index: number, only: Treatment['kind'] | null, wordy: boolean) {
  return walk(window, drawPage(seed, index, only), guidePilot, wordy);
}

export { drawPage };
