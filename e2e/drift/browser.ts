import { join } from 'node:path';
import { build } from 'vite';
import { ORIGIN, type Site, type Stage } from '../support/stage.ts';
import type { Tab } from '../support/tab.ts';
import type { DriftWindow } from './page.ts';
import { drawPage, PROJECT } from './spec.ts';

/** What came of one page with the built extension. */
export interface Walked {
  outcome: 'right' | 'lost' | 'wrong';
  /** The last step with its reason, or what was wrong. */
  end: string;
  trail: string[];
}

const PATIENCE = 45_000;
/** A step is acted on once it has stood for so long, and again after so long. */
const STEADY = 150;
const AGAIN = 3_000;
/** An end counts once it has stood for so long. */
const SETTLED = 2_500;
const LOOK = 40;

const ENDS = ['fixed', 'saved', 'not-restricted', 'no-permission', 'model-not-listed', 'save-failed', 'lost'];
const LISTS = ['show-more', 'scroll-list'];

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** What is told at `window.drift`; asked inside the page. */
declare const drift: DriftWindow;

/** The page's script, built once. */
export async function pageScript(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: join(import.meta.dirname, 'page.ts'), formats: ['iife'], name: 'page' },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

/** Answers at the console's address with the page of an index. */
function siteOf(script: string, seed: number, index: number): Site {
  const html = `<!doctype html><html><head><meta charset="utf-8"></head><body><script src="/drift.js?draw=${seed}:${index}"></script></body></html>`;
  return {
    async handle({ url }) {
      const { pathname } = new URL(url);
      if (pathname === '/favicon.ico') return { status: 204, headers: {}, body: '' };
      const js = pathname === '/drift.js';
      return {
        status: 200,
        headers: { 'content-type': js ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8' },
        body: js ? script : html,
      };
    },
  };
}

/** Opens the page as a person comes to it: by a guide link, or from the popup to remove a restriction. */
async function open(stage: Stage, goal: { approach: string; model: string }): Promise<Tab> {
  if (goal.approach === 'allow')
    return stage.newTab(
      `${ORIGIN}/settings/${PROJECT}/limits#model-access-guide:model=${encodeURIComponent(goal.model)}`,
    );
  const popup = await stage.popup();
  await popup.paste(
    '[data-part="error-input"]',
    `Error code: 403 - {'error': {'message': 'Project \`${PROJECT}\` does not have access to model \`${goal.model}\`', 'type': 'invalid_request_error', 'param': None, 'code': 'model_not_found'}}`,
  );
  await popup.clickOn('[data-part="approach-remove"]');
  await popup.clickOn('[data-part="start"]');
  const tab = await stage.waitForNewTab();
  await popup.close();
  return tab;
}

/** Walks the page of an index by real mouse and keyboard, as the guide says. */
export async function walkInBrowser(
  stage: Stage,
  script: string,
  seed: number,
  index: number,
): Promise<Walked> {
  const { goal } = drawPage(seed, index).spec;
  await stage.reset();
  stage.site = siteOf(script, seed, index);
  const tab = await open(stage, goal);
  const until = Date.now() + PATIENCE;
  let key = '';
  let since = Date.now();
  let acted = { key: '', at: 0 };
  let last = 'no guide';
  const end = async (outcome: Walked['outcome'], text: string): Promise<Walked> => ({
    outcome,
    end: text,
    trail: (await tab.evaluate(() => drift.seen())).trail,
  });
  while (Date.now() < until) {
    await pause(LOOK);
    const now = await tab
      .evaluate(() => ({ guide: drift.guide(), aim: drift.aim(), seen: drift.seen() }))
      .catch(() => null);
    if (now?.seen.wrong) return end('wrong', now.seen.wrong);
    if (!now?.guide) continue;
    const { step, reason, type } = now.guide;
    last = reason ? `${step} (${reason})` : step;
    const seen = `${last} ${now.aim?.place ?? ''}`;
    if (seen !== key) {
      key = seen;
      since = Date.now();
    }
    const stood = Date.now() - since;
    if (ENDS.includes(step)) {
      if (stood < SETTLED) continue;
      return end(step === 'lost' && !now.seen.hopeless ? 'lost' : 'right', last);
    }
    const again = acted.key === key && Date.now() - acted.at < (LISTS.includes(step) ? 500 : AGAIN);
    if (stood < STEADY || again) continue;
    if (step === 'start') await tab.clickOn('[data-part="primary"]');
    else if (!now.aim) continue;
    else if (step === 'scroll-list') await tab.wheel(now.aim.x, now.aim.y, 200);
    else if (now.aim.select) await tab.evaluate(() => drift.choose());
    else await tab.click(now.aim.x, now.aim.y);
    if (step === 'search-model') {
      await tab.press('Control+a');
      await tab.type(type);
    }
    acted = { key, at: Date.now() };
  }
  return end('lost', `stands at ${last}`);
}
