import { join } from 'node:path';
import { runnerImport, transformWithOxc } from 'vite';

/** One language each, as it is written by hand. */
const LEXICON = /\/lexicon\.[\w-]+\.ts$/;

const FLAT = join(import.meta.dirname, '../src/console/words/flat.ts');
/** @type {Promise<{ module: { flatten(text: string): string } }> | undefined} */
let flat;

/**
 * Puts the lexicons into the form in which texts are looked up in them, where they are bundled: in a page that took some
 * twenty milliseconds at the first look, and kept each word twice. Whatever reads by the lexicons needs this plugin.
 * @returns {import('vite').Plugin}
 */
export function lexicons() {
  return {
    name: 'lexicons',
    enforce: 'pre',
    async transform(written, id) {
      if (!LEXICON.test(id)) return null;
      flat ??= runnerImport(FLAT, { configFile: false, logLevel: 'error' });
      const { flatten } = (await flat).module;
      const { code: script } = await transformWithOxc(written, id, { sourcemap: false });
      /** @type {Record<string, () => Record<string, string>>} */
      const languages = await import(`data:text/javascript,${encodeURIComponent(script)}`);
      const code = Object.entries(languages).map(([name, lexicon]) => {
        const entries = Object.entries(lexicon()).map(([entry, list]) => [entry, inOrder(flatten(list))]);
        return `export const ${name} = () => (${JSON.stringify(Object.fromEntries(entries))});`;
      });
      return { code: code.join('\n'), map: null };
    },
  };
}

/** A list without anything but its entries, and a comma between two. @param {string} list */
const inOrder = (list) =>
  list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .join(',');
