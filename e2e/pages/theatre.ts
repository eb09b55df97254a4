import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { lexicons } from '../../scripts/lexicons.mjs';
import type { PageFile } from './case.ts';
import type { Walked } from './walk.ts';
import { ADDRESS } from './where.ts';

/** A browser without the extension, in which pages are walked through one after the other. */
export interface Theatre {
  walk(file: PageFile): Promise<Walked>;
  close(): Promise<void>;
}

/** Bundles the reader and opens the browser. */
export async function openTheatre(): Promise<Theatre> {
  const [script, browser] = await Promise.all([
    bundle(),
    chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] }),
  ]);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const empty = { contentType: 'text/html', body: '<!doctype html><title>Limits</title>' };
  await page.route('**/*', (route) => route.fulfill(empty));
  await page.goto(ADDRESS);
  await page.addScriptTag({ content: script });
  const style = readFileSync(join(import.meta.dirname, 'base.css'), 'utf8');
  return {
    walk: (file) => walkIn(page, file, style),
    close: () => browser.close(),
  };
}

/** One window for all, whose document is made anew for each: what the reader builds once, it builds once. */
function walkIn(page: Page, file: PageFile, style: string): Promise<Walked> {
  return page.evaluate(
    ({ html, expected, style }) => {
      const { pages } = window as unknown as { pages: typeof import('./walk.ts') };
      // `parseHTMLUnsafe` is the one way in which declared shadow roots come to be.
      const parsed = Document.parseHTMLUnsafe(`<!doctype html>${html}`);
      const sheet = parsed.createElement('style');
      sheet.textContent = style;
      parsed.head.append(sheet);
      document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
      window.scrollTo(0, 0);
      return pages.walk(document, expected);
    },
    { html: file.html, expected: file.expected, style },
  );
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    plugins: [lexicons()],
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry: join(import.meta.dirname, 'walk.ts'), name: 'pages', formats: ['iife'] },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('nothing was bundled');
  return `${chunk.code}\nwindow.pages = pages;`;
}
