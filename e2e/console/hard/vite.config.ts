import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The gallery of hard pages, built to `dist/hard/`; `serve.ts` answers for it. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  css: { modules: { generateScopedName: 'c[hash:base64:6]' } },
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
