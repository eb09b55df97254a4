/** Draws the icons of `public/icons/` from `art/`, by Chromium. Run by hand after a change of the drawings. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from './find-browser.mjs';
import { ROOT } from './ready.mjs';

const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  const drawing = readFileSync(join(ROOT, size === 16 ? 'art/icon-16.svg' : 'art/icon.svg'), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  );
  writeFileSync(join(ROOT, `public/icons/${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
