import type { Model } from '../models.ts';

const cutAt = 20;

/** The models whose id holds the letters, in any case; with `cut`, no more than the first twenty. */
export function matching(models: Model[], query: string, cut: boolean): Model[] {
  const letters = query.trim().toLowerCase();
  const found = models.filter(({ id }) => id.toLowerCase().includes(letters));
  return cut ? found.slice(0, cutAt) : found;
}
