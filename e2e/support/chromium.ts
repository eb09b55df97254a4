import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright';
import type { Browser } from 'webextension-polyfill';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { emptyStorage } from './in-page.ts';
import {
  EMPTY_SITE,
  ORIGIN,
  type SeenError,
  type Stage,
  type StageOptions,
  WELCOME,
  welcomes,
} from './stage.ts';
import { type Emulation, Tab } from './tab.ts';
import { emptyTrail, keep } from './trail.ts';
import { record } from './trail-page.ts';

declare const chrome: Browser;

const VIEWPORT = { width: 1280, height: 820 };
const PATIENCE = 15_000;
/** An extension page without a script of its own. */
const BACKSTAGE = 'icons/16.png';

export class ChromiumTab extends Tab {
  readonly page: Page;

  constructor(page: Page) {
    super();
    this.page = page;
  }
  async url() {
    return this.page.url();
  }
  /** Playwright takes a page out of the back/forward cache for one that loads for ever, so the document is asked. */
  async goto(url: string) {
    await this.page.goto(url, { waitUntil: 'commit' });
    await this.waitFor(() => document.readyState === 'complete', null, { what: `the load of ${url}` });
  }
  async reload() {
    await this.page.reload();
  }
  async back() {
    await this.page.evaluate(() => history.back());
  }
  async forward() {
    await this.page.evaluate(() => history.forward());
  }
  evaluate<A, R>(run: (arg: A) => R | Promise<R>, arg?: A): Promise<R> {
    return this.page.evaluate(run as (arg: unknown) => R, arg);
  }
  async hover(x: number, y: number) {
    await this.page.mouse.move(x, y, { steps: 2 });
  }
  async click(x: number, y: number) {
    await this.page.mouse.click(x, y);
  }
  async wheel(x: number, y: number, deltaY: number) {
    await this.page.mouse.move(x, y);
    await this.page.mouse.wheel(0, deltaY);
  }
  async press(keys: string) {
    await this.page.keyboard.press(keys);
  }
  async type(text: string) {
    await this.page.keyboard.type(text);
  }
  async emulate({ viewport, reducedMotion, forcedColors, colorScheme }: Emulation) {
    if (viewport) await this.page.setViewportSize(viewport);
    await this.page.emulateMedia({
      ...(colorScheme && { colorScheme }),
      ...(reducedMotion !== undefined && { reducedMotion: reducedMotion ? 'reduce' : 'no-preference' }),
      ...(forcedColors !== undefined && { forcedColors: forcedColors ? 'active' : 'none' }),
    });
  }
  async screenshot(path?: string) {
    return this.page.screenshot(path ? { path } : {});
  }
  async front() {
    await this.page.bringToFront();
  }
  async close() {
    await this.page.close();
  }
}

/**
 * Starts Chromium (or Chrome), in a throw-away profile unless another is given, with an unpacked extension.
 * Extensions.loadUnpacked also works in branded Chrome, which ignores `--load-extension`.
 */
export async function openChromium(options: StageOptions): Promise<Stage> {
  const welcome = welcomes(options);
  const context = await chromium.launchPersistentContext(options.profile ?? '', {
    executablePath: findBrowser('chromium'),
    headless: !options.headed,
    chromiumSandbox: Boolean(options.live),
    viewport: options.headed ? null : VIEWPORT,
    ...(options.language && { locale: options.language }),
    ignoreDefaultArgs: [
      '--disable-extensions',
      '--disable-back-forward-cache',
      ...(options.headed ? ['--enable-automation'] : []),
    ],
    args: [
      '--enable-unsafe-extension-debugging',
      ...(options.language ? [`--lang=${options.language}`] : []),
      ...(options.engine ? [`--js-flags=${options.engine}`] : []),
      ...(options.live ? [] : ['--host-resolver-rules=MAP * ~NOTFOUND']),
      // A person at the practice would read in a bar that security suffers by the flags that keep it off the network.
      ...(options.headed && !options.live ? ['--test-type'] : []),
    ],
  });
  const browser = context.browser();
  if (!browser) throw new Error('a persistent context without a browser: this Playwright is too old');
  const cdp = await browser.newBrowserCDPSession();
  const load = () => cdp.send('Extensions.loadUnpacked', { path: options.extension });
  const { id } = await load();
  const remove = () => cdp.send('Extensions.uninstall', { id });
  const stage = new ChromiumStage(context, options, `chrome-extension://${id}/`, { load, remove });
  await stage.listen();
  if (welcome) await stage.welcomed();
  return stage;
}

/** What the browser does with the extension. */
interface Extensions {
  load(): Promise<unknown>;
  remove(): Promise<unknown>;
}

class ChromiumStage implements Stage {
  readonly browser = 'chromium';
  readonly extensionUrl: string;
  site = EMPTY_SITE;
  readonly foreign: Stage['foreign'] = [];
  readonly trail = emptyTrail();
  readonly #errors: SeenError[] = [];
  readonly #tabs = new Map<Page, ChromiumTab>();
  readonly #unclaimed: ChromiumTab[] = [];
  #asked = 0;
  #removed = false;
  #backstage: Page | null = null;
  readonly ended: Promise<void>;
  readonly #context: BrowserContext;
  readonly #options: StageOptions;
  readonly #extensions: Extensions;

  constructor(context: BrowserContext, options: StageOptions, extensionUrl: string, extensions: Extensions) {
    this.#extensions = extensions;
    this.extensionUrl = extensionUrl;
    this.#context = context;
    this.ended = new Promise((done) => context.once('close', () => done()));
    this.#options = options;
  }

  async listen() {
    const note = (text: string, where: string) =>
      this.#errors.push({
        text,
        ours: where.includes(this.extensionUrl) || text.includes(this.extensionUrl),
      });
    this.#context.on('weberror', (seen) => note(String(seen.error().message), String(seen.error().stack)));
    this.#context.on('console', (message) => {
      // Chromium lays out a picture by inline styles of its own, which the extension's policy refuses.
      if (message.location().url === this.extensionUrl + BACKSTAGE) return;
      if (message.type() === 'error') note(message.text(), message.location().url);
    });
    this.#context.on('page', (page) => {
      const tab = this.#keep(page);
      if (this.#asked > 0) this.#asked--;
      else this.#unclaimed.push(tab);
    });
    for (const page of this.#context.pages()) this.#keep(page);
    if (!this.#options.live) await this.#intercept();
    if (this.#options.recorded) await this.#record();
  }

  /** Waits for the page that opens after the installation: it would come before another at any time. */
  async welcomed() {
    const [any] = this.#tabs.values();
    const welcome = await any?.until(
      async () => [...this.#tabs.values()].find(({ page }) => page.url() === this.extensionUrl + WELCOME),
      { what: 'the page that opens after the installation' },
    );
    if (!welcome) return;
    if (this.#unclaimed.includes(welcome)) this.#unclaimed.splice(this.#unclaimed.indexOf(welcome), 1);
    await welcome.page.waitForLoadState();
    if (!this.#options.welcome) await welcome.close();
  }

  async #record() {
    await this.#context.exposeBinding('tellTrail', (_, told: string) => keep(this.trail, told));
    await this.#context.addInitScript(`(${record})((told) => tellTrail(told));`);
  }

  #keep(page: Page): ChromiumTab {
    const tab = new ChromiumTab(page);
    this.#tabs.set(page, tab);
    page.on('close', () => this.#tabs.delete(page));
    return tab;
  }

  async #intercept() {
    await this.#context.route('**/*', async (route) => {
      const request = route.request();
      const url = request.url();
      if (url.startsWith(`${ORIGIN}/`)) {
        const body = request.postData();
        const answer = await this.site.handle({
          method: request.method(),
          url,
          ...(body !== null && { body }),
        });
        await route.fulfill(answer);
      } else if (/^(https?|wss?):/.test(url)) {
        this.foreign.push({ method: request.method(), url });
        await route.fulfill({ status: 404, body: '' });
      } else await route.continue();
    });
  }

  async tabs() {
    return [...this.#tabs.values()].filter((tab) => tab.page !== this.#backstage);
  }

  async newTab(url?: string) {
    this.#asked++;
    const page = await this.#context.newPage();
    const tab = this.#tabs.get(page);
    if (!tab) throw new Error('the new tab was closed at once');
    if (url) await tab.goto(url);
    return tab;
  }

  popup() {
    const manifest = JSON.parse(readFileSync(join(this.#options.extension, 'manifest.json'), 'utf8'));
    return this.newTab(this.extensionUrl + manifest.action.default_popup);
  }

  async waitForNewTab() {
    if (this.#unclaimed.length === 0) await this.#context.waitForEvent('page', { timeout: PATIENCE });
    const tab = this.#unclaimed.shift() as ChromiumTab;
    // The first load of a tab that an extension opens can slip past the interception.
    await tab.until(
      async () => {
        await tab.page.waitForLoadState('domcontentloaded');
        if (tab.page.url().startsWith('chrome-error:'))
          await tab.page.reload().catch(() => tab.page.waitForLoadState('load'));
        return /^(https|chrome-extension):/.test(tab.page.url());
      },
      { what: 'the first page of a new tab' },
    );
    return tab;
  }

  async #extensionPage() {
    if (!this.#backstage || this.#backstage.isClosed()) {
      const front = (await this.tabs()).at(-1);
      const tab = await this.newTab(this.extensionUrl + BACKSTAGE);
      this.#backstage = tab.page;
      await front?.front();
    }
    return this.#backstage;
  }

  async inExtension<A, R>(run: (arg: A) => R | Promise<R>, arg: A): Promise<R> {
    const page = await this.#extensionPage();
    return page.evaluate(run as (arg: unknown) => R, arg);
  }

  async errors() {
    return [...this.#errors];
  }

  storage() {
    return this.inExtension(() => chrome.storage.local.get(null) as Promise<Record<string, unknown>>, null);
  }

  async #worker(): Promise<Worker> {
    const session = await this.#context.newCDPSession(await this.#extensionPage());
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.startWorker', { scopeURL: this.extensionUrl });
    await session.detach();
    return (
      this.#context.serviceWorkers().find((worker) => worker.url().startsWith(this.extensionUrl)) ??
      this.#context.waitForEvent('serviceworker', { timeout: PATIENCE })
    );
  }

  async contextMenu(selectionText: string, menuItemId = 'explain') {
    const tab = await this.inExtension(
      async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0],
      null,
    );
    const worker = await this.#worker();
    await worker.evaluate(
      ({ info, tab }) => {
        const clicked = chrome.contextMenus.onClicked as unknown as {
          hasListeners(): boolean;
          dispatch(info: unknown, tab: unknown): void;
        };
        if (!clicked.hasListeners()) throw new Error('nobody listens to the context menu');
        clicked.dispatch(info, tab);
      },
      { info: { menuItemId, selectionText, editable: false, pageUrl: tab?.url ?? '' }, tab },
    );
  }

  async killBackground() {
    const session = await this.#context.newCDPSession(await this.#extensionPage());
    const stopped = new Promise<void>((done) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (
          versions.some(
            (one) => one.scriptURL.startsWith(this.extensionUrl) && one.runningStatus === 'stopped',
          )
        )
          done();
      });
    });
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
    await session.detach();
  }

  async update() {
    await this.#extensions.load();
    if (this.#removed && welcomes(this.#options)) await this.welcomed();
    this.#removed = false;
  }

  async remove() {
    await this.#extensions.remove();
    this.#removed = true;
  }

  async reset() {
    this.site = EMPTY_SITE;
    const page = await this.#extensionPage();
    for (const tab of await this.tabs()) await tab.close();
    await page.evaluate(emptyStorage);
    const session = await this.#context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: ORIGIN, storageTypes: 'all' });
    await session.detach();
    this.foreign.length = 0;
    this.trail.seen.length = 0;
    this.trail.aims.length = 0;
    this.#errors.length = 0;
    this.#unclaimed.length = 0;
  }

  async close() {
    await this.#context.close();
  }
}
