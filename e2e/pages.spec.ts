import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type PageFile, readPages } from './pages/case.ts';
import { judge } from './pages/judge.ts';
import { openTheatre, type Theatre } from './pages/theatre.ts';
import type { Walked } from './pages/walk.ts';
import { ONE_BROWSER } from './support/test.ts';

/**
 * Small whole pages of the console as files, each with what the guide must come to beside it, and every look on the way
 * judged. One test a folder; `-g NAME` walks through the pages of that name only, and prints what each look said.
 */

const test = base.extend<object, { theatre: Theatre }>({
  theatre: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const theatre = await openTheatre();
      await use(theatre);
      await theatre.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

/** The workers have arguments of their own, and the environment of what started them. */
const asked = process.argv.findIndex((argument) => argument === '-g' || argument === '--grep');
if (asked > 0) process.env.PAGES_GREP = process.argv[asked + 1];
const only = process.env.PAGES_GREP;

const pages = readPages(join(import.meta.dirname, 'pages'));
const chosen = only
  ? pages.filter(({ name }) => new RegExp(only, 'i').test(`e2e/pages.spec.ts ${name}`))
  : [];

test.describe.configure({ timeout: 600_000 });

if (chosen.length > 0) {
  for (const page of chosen)
    test(page.name, ONE_BROWSER, async ({ theatre }) => {
      const walked = await theatre.walk(page);
      console.log(report(page, walked));
      expect(judge(page.expected, walked)).toEqual([]);
    });
} else {
  for (const folder of new Set(pages.map((page) => page.folder))) {
    const files = pages.filter((page) => page.folder === folder);
    test(`${folder}: ${files.length} pages`, ONE_BROWSER, async ({ theatre }) => {
      const wrong: string[] = [];
      for (const page of files) {
        const faults = await theatre.walk(page).then(
          (walked) => judge(page.expected, walked),
          (error: Error) => [error.message],
        );
        if (faults.length > 0) wrong.push([page.name, ...faults].join('\n    '));
      }
      if (wrong.length > 0) throw new Error(`${wrong.length} of ${files.length} pages\n${wrong.join('\n')}`);
    });
  }
}

function report({ name, expected }: PageFile, { trail, view, looks, dearest }: Walked): string {
  return [
    `${name}: ${expected.why}`,
    ...trail.map(({ at, step, reason, sure, target, right }) =>
      [
        `${at} ms`.padStart(9),
        right ? ' ' : '✗',
        step,
        reason && `(${reason})`,
        sure && `[${sure}]`,
        target && `→ ${target}`,
      ]
        .filter(Boolean)
        .join(' '),
    ),
    JSON.stringify(view, null, 1),
    `${looks} looks, the dearest ${dearest.toFixed(1)} ms`,
  ].join('\n');
}
