import { walk } from './driver.ts';
import { perfectPilot } from './self.ts';
import { drawPage, type Treatment } from './spec.ts';

/** Walks one page as a person who knows the truth. */
export function run(seed: number, index: number, only: Treatment['kind'] | null, wordy: boolean) {
  return walk(window, drawPage(seed, index, only), perfectPilot, wordy);
}

export { drawPage };
