import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The practice console as a static site in `dist/console/`; `serve.ts` answers its data at the same origin. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  css: { modules: { generateScopedName: '_[hash:base64:5]' } },
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    assetsDir: 'practice-assets',
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      onwarn(warning, warn) {
        // Radix marks its modules "use client", which means nothing outside a server renderer.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
