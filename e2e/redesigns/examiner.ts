import type { ChromiumTab } from '../support/chromium.ts';
import { ORIGIN, type Stage } from '../support/stage.ts';
import type { Kit, Policy } from './kit.ts';
import type { Recorder, Sight } from './recorder.ts';
import { type Redesign, siteOf } from './serve.ts';

/** What came of one page. */
export interface Verdict {
  name: string;
  outcome: 'right' | 'lost' | 'wrong';
  /** The last step, with its reason. */
  end: string;
  /** Why it is not right; the steps as they came. */
  why: string[];
  steps: string[];
}

const PATIENCE = 45_000;
/** A step counts once it has stood for so long. */
const STABLE = 150;
/** An end or `lost` counts once it has stood for so long: a page may still be about to answer. */
const SETTLED = 2_500;
/** After an act nothing is done again in the same step for so long. */
const AGAIN = 6_000;
/** A ring on a wrong thing, or on a thing that is covered, counts after so long. */
const WRONG = 120;
const COVERED = 1_500;

const ENDS = ['fixed', 'saved', 'not-restricted', 'no-permission', 'model-not-listed', 'save-failed', 'lost'];
const ELSEWHERE = ['signed-out', 'open-limits', 'switch-project', 'save-failed'];
const ACTS_AGAIN = ['scroll-list', 'show-more'];

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Opens the page as a person comes to it: by a guide link, or from the popup to remove a restriction. */
async function open(stage: Stage, page: Redesign): Promise<ChromiumTab> {
  stage.site = siteOf(page);
  if (page.goal === 'allow')
    return (await stage.newTab(
      `${ORIGIN}/settings/${page.project}/limits#model-access-guide:model=${encodeURIComponent(page.model)}`,
    )) as ChromiumTab;
  const popup = await stage.popup();
  await popup.paste(
    '[data-part="error-input"]',
    `Error code: 403 - {'error': {'message': 'Project \`${page.project}\` does not have access to model \`${page.model}\`', 'type': 'invalid_request_error', 'param': None, 'code': 'model_not_found'}}`,
  );
  await popup.clickOn('[data-part="approach-remove"]');
  await popup.clickOn('[data-part="start"]');
  const tab = await stage.waitForNewTab();
  await popup.close();
  return tab as ChromiumTab;
}

/** Does as the person would in a step whose place the guide does not point at. */
async function actElsewhere(tab: ChromiumTab, selectors: string[]) {
  for (const selector of selectors) {
    await tab.clickOn(selector, { timeout: 4_000 });
    const typing = await tab.evaluate((one) => document.querySelector(one)?.localName === 'input', selector);
    if (typing) await tab.type('someone@example.com');
  }
}

/** Does what the guide asks; `false` where the ring is not on the screen. */
async function act(tab: ChromiumTab, page: Redesign, step: string, type: string): Promise<boolean> {
  const aim = await tab.evaluate(() => (window as unknown as Recorder).__aim());
  if (!aim || aim.ring === 'outside') return false;
  if (step === 'scroll-list') await tab.wheel(aim.x, aim.y, 220);
  else if (aim.select && page.choose) {
    await tab.page.locator(aim.select).selectOption(page.choose);
    await tab.evaluate(() => {
      for (const one of document.querySelectorAll('[data-under-ring]'))
        one.removeAttribute('data-under-ring');
    });
  } else await tab.click(aim.x, aim.y);
  if (step === 'search-model') {
    await tab.press('Control+a');
    await tab.type(type);
  }
  return true;
}

/** Follows the guide until it ends, is lost, or nothing happens any more. Returns the last step and its reason. */
async function follow(tab: ChromiumTab, page: Redesign): Promise<string> {
  const until = Date.now() + PATIENCE;
  let key = '';
  let since = Date.now();
  let acted = { step: '', key: '', at: 0 };
  let shown = 'no guide';
  while (Date.now() < until) {
    await pause(50);
    const now = await tab
      .evaluate(() => {
        const { __guide, __aim } = window as unknown as Recorder;
        return { guide: __guide(), aim: __aim() };
      })
      .catch(() => null);
    const guide = now?.guide;
    if (!guide) continue;
    const { step, reason, type } = guide;
    shown = reason ? `${step} (${reason})` : step;
    const seen = `${step} ${reason} ${now.aim?.key}`;
    if (seen !== key) {
      key = seen;
      since = Date.now();
    }
    const stood = Date.now() - since;
    const elsewhere = ELSEWHERE.includes(step) && (page.path[step]?.length ?? 0) > 0;
    if (ENDS.includes(step) && !elsewhere) {
      if (stood >= SETTLED) return shown;
      continue;
    }
    if (stood < STABLE) continue;
    const same = acted.step === step && (acted.key === key || !ACTS_AGAIN.includes(step));
    const patience = ACTS_AGAIN.includes(step) ? 500 : AGAIN;
    const again = acted.step === step && acted.key === key;
    if (again && Date.now() - acted.at < patience) continue;
    if (same && !again && Date.now() - acted.at < 400) continue;
    if (step === 'start') await tab.clickOn('[data-part="primary"]');
    else if (elsewhere) await actElsewhere(tab, page.path[step] ?? []);
    else if (!now.aim || !(await act(tab, page, step, type))) continue;
    acted = { step, key, at: Date.now() };
  }
  return `stuck at ${shown}`;
}

/** Everything that was shown and may not have been. */
function faults(page: Redesign, seen: Sight[]): string[] {
  const found = new Set<string>();
  for (const { step, ring, ms, frames, target, kept, reason } of seen) {
    const as = reason ? `${step} (${reason})` : step;
    if ((ring === 'wrong' && ms >= WRONG && frames >= 3) || (ring === 'covered' && ms >= COVERED))
      found.add(`${as}: ring ${ring} on ${target}`);
    const claim = step !== 'lost' && [...ENDS, ...ELSEWHERE].includes(step);
    if (claim && !page.end.includes(step) && !(step in page.path))
      found.add(`${as}: a claim that is not true`);
    if (['fixed', 'saved'].includes(step) && !kept) found.add(`${as}: the policy is not as meant`);
  }
  return [...found];
}

/** The first load of a tab that an extension opens may be cut off by the browser; then all begins anew. */
async function openSurely(stage: Stage, page: Redesign): Promise<ChromiumTab> {
  for (let left = 2; ; left--)
    try {
      await stage.reset();
      return await open(stage, page);
    } catch (error) {
      if (left === 0) throw error;
    }
}

const inWords = ({ mode, models }: Policy) =>
  mode === 'none' ? mode : `${mode} ${[...models].sort().join()}`;

/** Leads a person over one page and says what came of it. */
export async function examine(stage: Stage, page: Redesign): Promise<Verdict> {
  let end = '';
  let seen: Sight[] = [];
  const why: string[] = [];
  let policy = '';
  let began = '';
  try {
    const tab = await openSurely(stage, page);
    try {
      end = await follow(tab, page);
    } finally {
      const left = await tab.evaluate(() => {
        const { __seen, __server, __began } = window as unknown as Recorder & Kit;
        return { seen: __seen, server: __server, began: __began };
      });
      seen = left.seen;
      policy = inWords(left.server);
      began = inWords(left.began);
    }
  } catch (error) {
    why.push(String(error).slice(0, 300));
    end ||= 'broken';
  }
  why.push(...faults(page, seen));
  // A step may be an honest last one too: the person does there what this examiner cannot.
  const last = end.replace('stuck at ', '').split(' ')[0] ?? '';
  const honest = page.end.includes(last);
  const meant = inWords(page.policy);
  const done = ENDS.includes(last) && last !== 'lost';
  if (policy && policy !== meant && (policy !== began || (honest && done)))
    why.push(`policy ${policy}, meant ${meant}`);
  const steps = seen.map(
    ({ step, ring, sure }) =>
      `${step}${sure ? '~' : ''}${ring === 'wrong' || ring === 'covered' ? `!${ring}` : ''}`,
  );
  const outcome = why.length > 0 && end !== 'broken' ? 'wrong' : honest ? 'right' : 'lost';
  return {
    name: page.name,
    outcome,
    end,
    why,
    steps: steps.filter((one, at) => one !== '' && one !== steps[at - 1]),
  };
}
