import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { injected } from './scripts/injected.mjs';
import { lexicons } from './scripts/lexicons.mjs';

/** `vite build --mode chrome|firefox`: one source, one manifest, two unpacked extensions under `dist/`. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    resolve: { alias: [{ find: /^preact$/, replacement: preactWithoutMarkup() }] },
    plugins: [
      preact(),
      crx({ manifest: manifest as never, browser }),
      injected(
        {
          'guide.js': 'src/extension/guide.entry.ts',
          'words-cyrillic.js': 'src/extension/words-cyrillic.entry.ts',
          'words-cjk.js': 'src/extension/words-cjk.entry.ts',
        },
        [lexicons()],
      ),
    ],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: 'es2023',
      // The page names the files that its script imports, so that they come beside it and not after it.
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: {
        input: { welcome: 'src/welcome/index.html', commands: 'src/commands/index.html' },
        // What the popup, the background and the pages share, in one file: each file is one more to be fetched before
        // the popup is drawn.
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'shared',
                test: /[\\/]src[\\/](?:model|extension|guide[\\/]settings|console[\\/]address)/,
                minShareCount: 2,
              },
              // What draws them, and the popup needs all of at first.
              {
                name: 'drawn',
                test: /[\\/]node_modules[\\/]preact[\\/]|[\\/]src[\\/]popup[\\/](?!reader|replacement|extras|HandOver|Ids|Shown|Snippets|Earlier|After|Retry|english)/,
                minShareCount: 2,
              },
            ],
          },
        },
      },
    },
  };
});

/**
 * A copy of Preact that cannot set markup, which nothing here does: `web-ext lint` warns of every `innerHTML =`.
 * Gives the path of the copy, in a package like the original. An alias, not a plugin, because the console pages' scripts are built
 * without plugins. Throws where Preact's own file no longer reads as this expects.
 */
function preactWithoutMarkup(): string {
  const source = readFileSync(fileURLToPath(import.meta.resolve('preact')), 'utf8');
  const copy = source.replace(/\((\w+)\.innerHTML=(\w+)\.__html\)/, '0');
  if (copy === source || /\.innerHTML=[^=]/.test(copy))
    throw new Error('Preact sets innerHTML in a new place');
  const modules = fileURLToPath(new URL('node_modules', import.meta.url));
  const folder = join(modules, '.cache/model-access-guide/node_modules/preact');
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'LICENSE'])
    copyFileSync(join(modules, 'preact', file), join(folder, file));
  writeFileSync(join(folder, 'preact.mjs'), copy);
  return join(folder, 'preact.mjs');
}
