import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Names like a build's, from the class alone: the sheet is in use as a file and as text, and the two have to agree. */
const scoped = (name: string) => `c${createHash('md5').update(name).digest('hex').slice(0, 6)}`;

/** The gallery of hard pages, built to `dist/hard/`; `serve.ts` answers for it. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  css: { modules: { generateScopedName: scoped } },
  build: {
    outDir: fileURLToPath(new URL('../../../dist/hard', import.meta.url)),
    emptyOutDir: true,
    assetsDir: 'hard-assets',
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
