import { createMemory } from '../src/console/memory.ts';
import { observe } from '../src/console/observe.ts';

const memory = createMemory(false);

/** One look at the page for a model, as the guide takes it. */
export function look(model: string): void {
  observe(document, location.href, model, memory, performance.now(), false).after(0);
}
