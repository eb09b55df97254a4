import type { Model } from '../models.ts';

const cutAt = 20;

/**
 * The models whose id holds the letters, in any case. With `cut`, no more than twenty, and those first that begin with the
 * letters.
 */
export function matching(models: Model[], query: string, cut: boolean): Model[] {
  const letters = query.trim().toLowerCase();
  const found = models.filter(({ id }) => id.toLowerCase().includes(letters));
  if (!cut) return found;
  const late = ({ id }: Model) => Number(!id.toLowerCase().startsWith(letters));
  return found.sort((a, b) => late(a) - late(b)).slice(0, cutAt);
}
