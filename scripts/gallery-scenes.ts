import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OTHER_PROJECT, PRACTICE_PROJECT, type PracticeOptions } from '../e2e/console/options.ts';
import { createPracticeConsole } from '../e2e/console/serve.ts';
import { expectedOf } from '../e2e/pages/case.ts';
import { clickPart, clickSpotlight, part, step, typeInSearch, waitForStep } from '../e2e/support/guide.ts';
import { ORIGIN, type Site, type Stage, WELCOME } from '../e2e/support/stage.ts';
import { strangeSite } from '../e2e/support/strange.ts';
import type { Tab } from '../e2e/support/tab.ts';
import { follow } from '../e2e/support/walk.ts';
import type { StepId } from '../src/model/step.ts';
import { ROOT } from './ready.mjs';

/** Takes the pictures of one moment. */
export interface Take {
  /** Of a page, in every width; of its step unless something else is named. */
  page(tab: Tab, of?: string): Promise<void>;
  popup(tab: Tab, of: string): Promise<void>;
}

type Scene = (stage: Stage, take: Take) => Promise<void>;

const MODEL = 'gpt-4.1';
const LIMITS = `${ORIGIN}/settings/${PRACTICE_PROJECT}/limits`;
const LINK = `${LIMITS}#model-access-guide:model=${MODEL}`;
const ERROR = `openai.PermissionDeniedError: Error code: 403 - {'error': {'message': 'Project \`${PRACTICE_PROJECT}\` does not have access to model \`${MODEL}\`', 'type': 'invalid_request_error', 'param': None, 'code': 'model_not_found'}}`;
const QUICK: Partial<PracticeOptions> = { renderDelay: 60, openDelay: 60, saveLatency: 60 };
/** So long that whoever waits for it can be looked at. */
const FOR_EVER = 600_000;

/** The practice console with one project as it is set, and another beside it. */
function set(stage: Stage, options: Partial<PracticeOptions>): void {
  const practice = createPracticeConsole(join(ROOT, 'dist/console'));
  practice.set(PRACTICE_PROJECT, { ...QUICK, ...options });
  practice.set(OTHER_PROJECT, { ...QUICK, name: 'Default project' });
  stage.site = practice;
}

/** Begins by the guide link. */
async function byLink(stage: Stage): Promise<Tab> {
  const tab = await stage.newTab(LINK);
  await waitForStep(tab, 'start');
  await clickPart(tab, 'primary');
  await tab.until(async () => (await step(tab)) !== 'start', { what: 'the guide to begin' });
  return tab;
}

/** Begins in the popup, with the restriction to be removed. */
async function byPopup(stage: Stage): Promise<Tab> {
  const popup = await stage.popup();
  await popup.paste('[data-part="error-input"]', ERROR);
  await popup.clickOn('[data-part="approach-remove"]');
  await popup.clickOn('[data-part="start"]');
  const tab = await stage.waitForNewTab();
  await popup.close();
  return tab;
}

/** A walk on the practice console, each step that is listed taken once. */
const walked =
  (options: Partial<PracticeOptions>, taken: StepId[], begin = byLink): Scene =>
  async (stage, take) => {
    set(stage, options);
    const tab = await begin(stage);
    const left = new Set(taken);
    await follow(
      tab,
      async (id) => {
        if (left.delete(id as StepId)) await take.page(tab);
      },
      taken.at(-1),
    );
  };

/** A practice console on which the guide comes to a step by itself. */
const met =
  (options: Partial<PracticeOptions>, id: StepId): Scene =>
  async (stage, take) => {
    set(stage, options);
    const tab = await byLink(stage);
    await waitForStep(tab, id);
    await take.page(tab);
  };

/** One of the small pages, which does what its file says of each press. */
const small =
  (name: string, id: StepId): Scene =>
  async (stage, take) => {
    stage.site = smallSite(name);
    const tab = await byLink(stage);
    await follow(
      tab,
      async (at) => {
        if (at === id) await take.page(tab);
      },
      id,
    );
  };

function smallSite(name: string): Site {
  const html = readFileSync(join(ROOT, 'e2e/pages', `${name}.html`), 'utf8');
  const style = readFileSync(join(ROOT, 'e2e/pages/base.css'), 'utf8');
  const { press = [] } = expectedOf(name, html);
  const body = `<!doctype html><html lang="en"><title>Limits</title><style>${style}</style>${html}<script>(${play})(${JSON.stringify(press)})</script>`;
  const answer = { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
  return { handle: async () => answer };
}

interface Press {
  press?: string;
  show?: string | string[];
  set?: Record<string, Record<string, string | null>>;
  text?: Record<string, string>;
}

/** In the page: each press has its effect, once and in order. */
function play(presses: Press[]): void {
  document.addEventListener('click', ({ target }) => {
    const [next] = presses;
    if (!next?.press || !(target as Element).closest(next.press)) return;
    presses.shift();
    for (const [selector, attributes] of Object.entries(next.set ?? {}))
      for (const [name, value] of Object.entries(attributes)) {
        if (value === null) document.querySelector(selector)?.removeAttribute(name);
        else document.querySelector(selector)?.setAttribute(name, value);
      }
    for (const [selector, text] of Object.entries(next.text ?? {})) {
      const element = document.querySelector(selector);
      if (element) element.textContent = text;
    }
    for (const id of [next.show ?? []].flat()) {
      const template = document.querySelector<HTMLTemplateElement>(id);
      if (template) document.body.append(document.importNode(template.content, true));
    }
  });
}

/** Where the popup stands with a text in its box. */
const pasted =
  (text: string, of: string): Scene =>
  async (stage, take) => {
    const popup = await stage.popup();
    if (text) await popup.paste('[data-part="error-input"]', text);
    await take.popup(popup, of);
  };

/** How the console was set → who plays it. */
export const SCENES: Record<string, Scene> = {
  'newest, allow list': async (stage, take) => {
    set(stage, {});
    const tab = await stage.newTab(LINK);
    await waitForStep(tab, 'start');
    await take.page(tab);
    await clickPart(tab, 'primary');
    await follow(tab, () => take.page(tab));
    await take.popup(await stage.popup(), 'saved');
    await tab.front();
    await clickPart(tab, 'primary');
    await waitForStep(tab, 'open-editor');
    await clickSpotlight(tab);
    await waitForStep(tab, 'fixed');
    await take.page(tab);
  },
  'newest, block list': walked({ mode: 'deny_list' }, ['unblock-model', 'save', 'saved']),
  'newest, list cut': walked({ list: 'cut' }, ['search-model', 'allow-model']),
  'newest, list virtual': async (stage, take) => {
    set(stage, { list: 'virtual' });
    const tab = await byLink(stage);
    await waitForStep(tab, 'open-editor');
    await clickSpotlight(tab);
    await waitForStep(tab, 'search-model');
    await typeInSearch(tab);
    await waitForStep(tab, 'scroll-list');
    await take.page(tab);
  },
  'newest, remove': walked({}, ['open-editor', 'choose-mode', 'save', 'saved'], byPopup),
  'older, allow list': walked({ generation: 'G1' }, ['open-editor', 'allow-model', 'save', 'fixed']),
  'older, block list': walked({ generation: 'G1', mode: 'deny_list' }, ['unblock-model', 'fixed']),
  'older, remove': walked({ generation: 'G1' }, ['remove-restriction', 'confirm-removal', 'fixed'], byPopup),
  'no answer yet': met({ renderDelay: FOR_EVER }, 'loading'),
  'a save under way': async (stage, take) => {
    set(stage, { saveLatency: FOR_EVER });
    const tab = await byLink(stage);
    await follow(tab, async () => {}, 'save');
    await clickSpotlight(tab);
    await waitForStep(tab, 'saving');
    await take.page(tab);
  },
  'a save refused, a toast': refused('toast'),
  'a save refused, in the editor': refused('inline'),
  'a save refused, the editor closed': refused('closes'),
  'no restriction': async (stage, take) => {
    set(stage, { mode: 'none' });
    const tab = await byLink(stage);
    await waitForStep(tab, 'open-editor');
    await clickSpotlight(tab);
    await waitForStep(tab, 'not-restricted');
    await take.page(tab);
  },
  'buttons disabled': met({ permission: 'member-disabled', generation: 'G1' }, 'no-permission'),
  'no access': met({ permission: 'none' }, 'no-permission'),
  'model not offered': async (stage, take) => {
    set(stage, { organizationSees: false });
    const tab = await byLink(stage);
    await waitForStep(tab, 'open-editor');
    await clickSpotlight(tab);
    await waitForStep(tab, 'search-model');
    await typeInSearch(tab);
    await waitForStep(tab, 'model-not-listed');
    await take.page(tab);
  },
  'signed out': async (stage, take) => {
    set(stage, { signedIn: false });
    const popup = await stage.popup();
    await popup.paste('[data-part="error-input"]', ERROR);
    await popup.clickOn('[data-part="start"]');
    const tab = await stage.waitForNewTab();
    await waitForStep(tab, 'signed-out');
    await take.page(tab);
  },
  'elsewhere in the console': async (stage, take) => {
    set(stage, {});
    const tab = await byLink(stage);
    await waitForStep(tab, 'open-editor');
    await tab.clickOn('nav a', { text: 'API keys' });
    await waitForStep(tab, 'open-limits');
    await take.page(tab);
  },
  'another project': async (stage, take) => {
    set(stage, {});
    const tab = await byLink(stage);
    await waitForStep(tab, 'open-editor');
    await tab.goto(`${ORIGIN}/settings/${OTHER_PROJECT}/limits`);
    await waitForStep(tab, 'switch-project');
    await take.page(tab);
  },
  'which project': async (stage, take) => {
    set(stage, {});
    const tab = await stage.newTab(
      `${ORIGIN}/settings/project/limits#model-access-guide:model=${encodeURIComponent(MODEL)}`,
    );
    await waitForStep(tab, 'start');
    await clickPart(tab, 'primary');
    await waitForStep(tab, 'switch-project');
    await take.page(tab);
  },
  'behind a tab': small('tab-or-fold/tab-usage', 'open-section'),
  'more of a list': small('list/more-see-all', 'show-more'),
  'a question after Save': small('confirm/save-sure', 'confirm-save'),
  'words that nobody knows': async (stage, take) => {
    stage.site = strangeSite({ opener: 'Tinker', save: 'Bake it' });
    const tab = await byLink(stage);
    await waitForStep(tab, 'lost');
    await take.page(tab);
    await clickPart(tab, 'show');
    await tab.until(async () => (await part(tab, 'show')) === null, { what: 'the card that asks' });
    await take.page(tab, 'lost-pointing');
  },
  'a badge alone': async (stage, take) => {
    set(stage, { generation: 'G1' });
    const tab = await stage.newTab(LIMITS);
    await tab.until(() => part(tab, 'mode'), { what: 'the badge' });
    await take.page(tab, 'badge');
  },
  'popup, empty': pasted('', 'empty'),
  'popup, model not allowed': pasted(ERROR, 'access'),
  'popup, quota': pasted(
    "Error code: 429 - {'error': {'message': 'You exceeded your current quota, please check your plan and billing details.', 'code': 'insufficient_quota'}}",
    'quota',
  ),
  'popup, another vendor': pasted(
    '{"type":"error","error":{"type":"not_found_error","message":"model: claude-3-opus-latest"}}',
    'vendor',
  ),
  'popup, not understood': pasted('it does not work', 'unknown'),
  'popup, guide under way': async (stage, take) => {
    set(stage, {});
    const tab = await byLink(stage);
    await waitForStep(tab, 'open-editor');
    const popup = await stage.popup();
    await popup.waitFor(
      () => document.querySelector('[data-check="edit"]')?.getAttribute('data-state') === 'doing',
      null,
    );
    await take.popup(popup, 'running');
  },
  'the first page': async (stage, take) => {
    const tab = await stage.newTab(stage.extensionUrl + WELCOME);
    await tab.waitFor(() => document.querySelector('[data-part="practice"]'), null);
    await take.page(tab, 'welcome');
  },
  'many projects': async (stage, take) => {
    const tab = await stage.newTab(`${stage.extensionUrl}src/commands/index.html`);
    await tab.paste('[data-part="projects-input"]', `${PRACTICE_PROJECT}\n${OTHER_PROJECT}\nacme`);
    await tab.paste('[data-part="models-input"]', 'gpt-4.1-2025-04-14');
    await tab.waitFor(() => document.querySelector('[data-part="copy"]'), null);
    await take.page(tab, 'commands');
  },
};

function refused(saveFailure: PracticeOptions['saveFailure']): Scene {
  return async (stage, take) => {
    set(stage, { saveFailure });
    const tab = await byLink(stage);
    await follow(tab, async () => {}, 'save');
    await clickSpotlight(tab);
    await waitForStep(tab, 'save-failed');
    await take.page(tab);
  };
}
