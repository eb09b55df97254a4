import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tab } from './tab.ts';

/** axe as a function without arguments, the one form that both drivers carry into a page. */
const axe = new Function(
  readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
) as () => void;

/** Rule ids that axe finds broken in what the selector matches, with what breaks them. */
export async function broken(tab: Tab, selector: string): Promise<string[]> {
  await tab.evaluate(axe);
  return tab.evaluate(async (include) => {
    const run = (
      window as unknown as {
        axe: { run(context: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    const { violations } = await run.run({ include: [include] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, selector);
}
