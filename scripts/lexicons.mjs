import { join } from 'node:path';
import { runnerImport } from 'vite';

/** One language each, as it is written by hand. */
const LEXICON = /\/lexicon\.[\w-]+\.ts$/;

/**
 * Puts the lexicons into the form in which texts are looked up in them, where they are bundled: in a page that took some
 * twenty milliseconds at the first look, and kept each word twice. Whatever reads by the lexicons needs this plugin.
 * @returns {import('vite').Plugin}
 */
export function lexicons() {
  return {
    name: 'lexicons',
    enforce: 'pre',
    async transform(_, id) {
      if (!LEXICON.test(id)) return null;
      /** @type {{ flatten(text: string): string }} */
      const { flatten } = await load(join(import.meta.dirname, '../src/console/words/flat.ts'));
      /** @type {Record<string, () => Record<string, string>>} */
      const languages = await load(id);
      const code = Object.entries(languages).map(([name, lexicon]) => {
        const entries = Object.entries(lexicon()).map(([entry, list]) => [entry, inOrder(flatten(list))]);
        return `export const ${name} = () => (${JSON.stringify(Object.fromEntries(entries))});`;
      });
      return { code: code.join('\n'), map: null };
    },
  };
}

/** @template Module @param {string} file @returns {Promise<Module>} */
const load = async (file) =>
  /** @type {Module} */ ((await runnerImport(file, { configFile: false, logLevel: 'error' })).module);

/** A list without anything but its entries, and a comma between two. @param {string} list */
const inOrder = (list) =>
  list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .join(',');
