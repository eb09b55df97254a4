import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf } from '../scripts/report-page.mjs';
import type { Report } from '../src/model/report.ts';
import { expectedOf, readPages } from './pages/case.ts';
import { openTheatre, type Theatre } from './pages/theatre.ts';
import type { Walked } from './pages/walk.ts';
import { broken } from './support/axe.ts';
import { clickPart, part, waitForStep } from './support/guide.ts';
import { ORIGIN, type Stage } from './support/stage.ts';
import { strangeSite } from './support/strange.ts';
import type { Tab } from './support/tab.ts';
import { test as base, expect, ONE_BROWSER, ROOT } from './support/test.ts';

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

const PROJECT = 'proj_planted7Project9Id00000';
const LIMITS = `${ORIGIN}/settings/${PROJECT}/limits`;

/** Reasons for which a person can point something out: a report of these leads there again. */
const SHOWABLE = [
  'no-section',
  'section-doubtful',
  'no-controls',
  'editor-doubtful',
  'remove-doubtful',
  'no-save',
  'save-disabled',
];

/** Walks the page that is made of a report. */
function walkReport(theatre: Theatre, report: Report): Promise<Walked> {
  const html = pageOf(JSON.parse(JSON.stringify(report)));
  return theatre.walk({ name: 'report', folder: 'report', html, expected: expectedOf('report', html) });
}

test.describe.configure({ timeout: 300_000 });

test('a page of a report leads to the same step for the same reason', ONE_BROWSER, async ({ theatre }) => {
  const lost = readPages(join(import.meta.dirname, 'pages')).filter(({ expected }) =>
    [expected.step].flat().includes('lost'),
  );
  const told = { same: 0, others: [] as string[], showable: [] as string[] };
  for (const page of lost) {
    const { report } = await theatre.walk(page);
    if (!report) continue;
    const last = (await walkReport(theatre, report)).trail.at(-1);
    if (last?.step === 'lost' && last.reason === report.reason) told.same += 1;
    else {
      const told_ = `${page.name}: ${report.reason} became ${last?.step} ${last?.reason ?? ''}`;
      (SHOWABLE.includes(report.reason) ? told.showable : told.others).push(told_);
    }
  }
  expect(told.showable).toEqual([]);
  // A row that is told from another by its very name is not told so by a placeholder.
  expect(told.same, told.others.join('\n')).toBeGreaterThan(told.others.length * 10);
});

/** What tells of an account, and is planted wherever a page has words. */
const PLANTED = {
  project: PROJECT,
  organization: 'org-Planted8Organization77',
  user: 'user-Xy12Planted34',
  mail: 'maria.rossi@planted.example',
  key: 'sk-proj-Planted0Key1Ab2Cd3Ef4Gh5Ij6',
  maskedKey: 'sk-…9xQz',
  model: 'ft:gpt-4.1-mini:planted-org::Zz9Yy8',
  other: 'planted-model-7b.2',
  display: 'GPT-4.1 nano',
  address: 'https://planted.example/acme?token=1',
  number: '48,213',
  date: '2026-10-31',
} as const;

/** Names of people and of their things, in rows and in sentences. */
const NAMES = ['Ingrid', 'Quackenbush', 'Tamsin', 'Okonkwo', 'Zebulon'];

function plantedPage(): string {
  const every = Object.values(PLANTED);
  const words = every.join(' ');
  return `<!--
{"seen": "2026-11", "why": "planted", "goal": "allow", "model": "gpt-4.1", "step": "lost",
 "press": [{"press": "#open", "show": "#editing"}, {"press": "#it"}]}
-->
<nav><a href="/x">${words}</a></nav>
<main>
  <h1>Limits</h1>
  <section id="usage" data-note="${words}">
    <h2>Model usage</h2>
    <p>Only these models are allowed here: ${words}.</p>
    <p>The allowed models were changed by Ingrid Quackenbush on ${PLANTED.date}.</p>
    <p title="${words}">Nothing that is understood: Zebulon ${words}</p>
    <button id="open" data-x="${words}">Select models</button>
    <a href="${PLANTED.address}" aria-label="Learn more about ${words}">Learn more</a>
    <h3>Allowed models</h3>
    <ul class="rows">
      <li>${PLANTED.model}</li><li>${PLANTED.display}</li><li>Tamsin Okonkwo</li><li>${PLANTED.other}</li>
    </ul>
  </section>
  <table><tr><th>People</th></tr>
    <tr><td>Ingrid Quackenbush</td><td>${PLANTED.mail}</td><td><button aria-label="Remove Ingrid Quackenbush">×</button></td></tr>
    <tr><td>Tamsin Okonkwo</td><td>${PLANTED.user}</td><td><button>Remove Tamsin Okonkwo</button></td></tr>
  </table>
</main>
<template id="editing">
  <div role="dialog" aria-modal="true" aria-label="Allowed models of ${words}">
    <h2>Allow or block models</h2>
    <h3>Allowed models</h3>
    <input type="search" placeholder="Search ${words}" value="${PLANTED.key}">
    <ul class="rows">
      <li><label><input type="checkbox" id="it"> gpt-4.1</label></li>
      ${[...every, ...NAMES]
        .map(
          (word) =>
            `<li><label><input type="checkbox" value="${word}" checked aria-label="${word}"> ${word}</label></li>`,
        )
        .join('\n')}
    </ul>
    <div><label><input type="checkbox"> Tamsin Okonkwo may edit</label></div>
    <div class="foot"><button>Cancel</button><button>Bake it for ${words}</button></div>
  </div>
</template>`;
}

/** The people of the project, as a page without a section that is known shows them. */
function plantedPeople(): string {
  const words = Object.values(PLANTED).join(' ');
  return `<!--
{"seen": "2026-11", "why": "planted", "goal": "allow", "model": "gpt-4.1", "step": "lost", "reason": "no-section"}
-->
<main>
  <h1>Limits</h1>
  <section><h2>Helper shelf of ${words}</h2><p>${words}</p><button aria-label="Tinker with ${words}">Tinker</button></section>
  <section><h2>People</h2>
    <p>Zebulon can change this project. Ask Ingrid Quackenbush, who may edit it, or ${PLANTED.mail}.</p>
    <table><tr><th>Name</th><th>Mail</th></tr>
      <tr><td>Ingrid Quackenbush</td><td>${PLANTED.mail}</td><td><button aria-label="Remove Ingrid Quackenbush">×</button></td></tr>
      <tr><td>Tamsin Okonkwo</td><td>${PLANTED.user}</td><td><button>Edit Tamsin Okonkwo</button></td></tr>
    </table>
    <div><div><b>Ingrid Quackenbush</b> Owner</div><div><b>Tamsin Okonkwo</b> Reader</div><div><b>Zebulon</b> Reader</div><div><b>Ingrid</b> Reader</div></div>
  </section>
</main>`;
}

for (const [where, html] of [
  ['a section and an editor', plantedPage()],
  ['a page of which no section is known', plantedPeople()],
] as const) {
  test(
    `a report of ${where} holds no account data, id, model or name that stood there`,
    ONE_BROWSER,
    async ({ theatre }) => {
      const expected = expectedOf('planted', html);
      const { report, trail } = await theatre.walk({ name: 'planted', folder: 'report', html, expected });
      expect(report, JSON.stringify(trail.at(-1))).not.toBeNull();
      const text = JSON.stringify({ ...report, seen: '' });
      expect(text).toMatch(/Select models|Tinker/);
      for (const word of [...Object.values(PLANTED), ...NAMES, 'planted', 'gpt-4', 'nano', 'rossi'])
        expect(text.toLowerCase(), word).not.toContain(word.toLowerCase());
      expect(text).not.toMatch(/\d{3}/);
      const lists = [...text.matchAll(/"tag":"(?:ul|table|tbody)","of":(\[.*?\])/g)];
      for (const [list] of lists) expect(list.split('"row":true').length - 1).toBeLessThanOrEqual(3);
    },
  );
}

/** The guide on a page that it does not understand, with the report open. */
async function reporting(stage: Stage): Promise<Tab> {
  stage.site = strangeSite({ opener: 'Tinker', save: 'Bake it' });
  const tab = await stage.newTab(`${LIMITS}#model-access-guide:model=gpt-4.1`);
  await waitForStep(tab, 'start');
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'lost');
  await clickPart(tab, 'report');
  await tab.until(() => part(tab, 'report-text'), { what: 'the report' });
  return tab;
}

const preview = (tab: Tab) =>
  tab.evaluate(
    () =>
      document.querySelector('model-access-guide')?.shadowRoot?.querySelector('[data-part="report-text"]')
        ?.textContent ?? '',
  );

test('what is shown is what is copied, and the script makes a page of it', async ({ stage, theatre }) => {
  const tab = await reporting(stage);
  const shown = await preview(tab);
  await clickPart(tab, 'primary');
  await tab.until(async () => (await part(tab, 'coach'))?.text.includes('Copied'), {
    what: 'it to be copied',
  });
  const popup = await stage.popup();
  await popup.clickOn('[data-part="error-input"]');
  await popup.press(process.platform === 'darwin' ? 'Meta+v' : 'Control+v');
  const pasted = await popup.waitFor(
    () => document.querySelector<HTMLTextAreaElement>('[data-part="error-input"]')?.value,
    null,
  );
  expect(pasted).toBe(shown);

  const report = JSON.parse(pasted) as Report;
  expect(report).toMatchObject({
    report: 1,
    step: 'lost',
    reason: 'no-section',
    approach: 'allow',
    over: [],
  });
  expect(report.browser).toMatch(stage.browser === 'firefox' ? /^Firefox \d+$/ : /^(?:Chrome|Edge) \d+$/);
  expect(pasted).toContain('Tinker');
  expect(pasted).not.toContain(PROJECT);

  const folder = join(ROOT, 'test-results/report');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'report.json'), pasted);
  const name = `../../test-results/report/page-${stage.browser}`;
  const page = join(ROOT, 'e2e/pages', `${name}.html`);
  rmSync(page, { force: true });
  execFileSync(process.execPath, [join(ROOT, 'scripts/report-page.mjs'), join(folder, 'report.json'), name]);
  const html = readFileSync(page, 'utf8');
  const walked = await theatre.walk({ name, folder: 'report', html, expected: expectedOf(name, html) });
  expect(walked.trail.at(-1)).toMatchObject({ step: 'lost', reason: 'no-section' });
});

test('the report can be read and left by keyboard, in a small window too', async ({ stage }) => {
  const tab = await reporting(stage);
  await tab.emulate({ viewport: { width: 360, height: 480 } });
  await tab.press('Alt+Shift+G');
  await tab.press('Tab');
  const scrolled = () =>
    tab.evaluate(
      () =>
        document.querySelector('model-access-guide')?.shadowRoot?.querySelector('[data-part="report-text"]')
          ?.scrollTop ?? 0,
    );
  expect(await scrolled()).toBe(0);
  await tab.press('PageDown');
  await tab.until(async () => (await scrolled()) > 0, { what: 'the report to scroll' });
  const card = await part(tab, 'coach');
  expect((card?.rect.y ?? 0) + (card?.rect.height ?? 999)).toBeLessThanOrEqual(480);
  for (let i = 0; i < 3; i++) await tab.press('Tab');
  await tab.press('Enter');
  await tab.until(async () => (await part(tab, 'report-text')) === null, { what: 'the report to close' });
  await waitForStep(tab, 'lost');
  expect(await part(tab, 'show')).not.toBeNull();
});

test('nothing of it stands in the way of those who use other means', async ({ stage }) => {
  const tab = await reporting(stage);
  expect(await broken(tab, 'model-access-guide')).toEqual([]);
});
