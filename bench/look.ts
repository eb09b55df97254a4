import { createReader, type Reader } from '../src/console/reader.ts';

let reader: Reader | null = null;

/** One look at the page for a model, as the guide takes it. */
export function look(model: string): void {
  reader ??= createReader({ document, url: () => location.href, model, restricted: false });
  reader.look(performance.now());
}
