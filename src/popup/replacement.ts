import { masked } from '../guide/diagnosis/masked.ts';
import { type Act, replaced } from '../model/act.ts';

/**
 * Another text takes the place of all that was there, with its keys masked before anything else sees it. Apart from the
 * reader: the background needs this, and is woken often.
 */
export function replacement(written: string): Act {
  const { text, keySeen } = masked(written);
  return replaced(text, keySeen);
}
