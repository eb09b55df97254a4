import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser as Launched } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import { filesIn } from '../../scripts/files.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { zipOf } from '../../scripts/zip.mjs';
import { emptyStorage } from './in-page.ts';
import { chord, type KeyAction, keystrokes } from './keys.ts';
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

/** The extension's own origin would be random: this makes it known before the start. */
const UUID = '5c0f8a52-3b1d-4f0e-9a56-2f3d1c7be001';
const PATIENCE = 15_000;

/** Firefox itself says this where a page is left while the extension waits for an answer: nothing has been thrown. */
const LEFT_BEHIND = /^Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)/;

/** The recorder as a call of the protocol; what it tells comes through a channel. */
const CHANNEL = 'trail';
const RECORDER = {
  functionDeclaration: `(tell) => (${record})(tell)`,
  arguments: [{ type: 'channel', value: { channel: CHANNEL } }],
};

/** WebDriver BiDi as it goes over the wire. Puppeteer starts Firefox and holds the connection; the rest is asked directly. */
interface Wire {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
  // biome-ignore lint/suspicious/noExplicitAny: events of the protocol are plain JSON of many shapes
  on(event: string, listener: (event: any) => void): void;
}

type Command = (method: string, params?: object) => Promise<Record<string, unknown>>;

interface RemoteResult {
  type: 'success' | 'exception';
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

async function callIn<A, R>(
  command: Command,
  context: string,
  run: (arg: A) => R | Promise<R>,
  arg: A,
): Promise<R> {
  const answer = (await command('script.callFunction', {
    functionDeclaration: `async (arg) => JSON.stringify(await (${run})(arg === 'undefined' ? undefined : JSON.parse(arg)))`,
    awaitPromise: true,
    target: { context },
    arguments: [{ type: 'string', value: JSON.stringify(arg) ?? 'undefined' }],
    userActivation: false,
  })) as unknown as RemoteResult;
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'the page threw');
  const value = answer.result?.value;
  return (value === undefined ? undefined : JSON.parse(value)) as R;
}

class FirefoxTab extends Tab {
  readonly context: string;
  readonly #command: Command;
  readonly #prefs: (prefs: Record<string, number>) => Promise<void>;

  constructor(context: string, command: Command, prefs: (prefs: Record<string, number>) => Promise<void>) {
    super();
    this.context = context;
    this.#command = command;
    this.#prefs = prefs;
  }

  #send(method: string, params: object = {}) {
    return this.#command(method, { context: this.context, ...params });
  }

  async url() {
    const { contexts } = (await this.#command('browsingContext.getTree', {
      root: this.context,
      maxDepth: 0,
    })) as {
      contexts: { url: string }[];
    };
    return contexts[0]?.url ?? '';
  }
  /** Navigation to `moz-extension:` never reports its end, so the document is asked instead. */
  async goto(url: string) {
    const before = await this.evaluate(() => performance.timeOrigin);
    const sameDocument = url.includes('#') && (await this.url()).split('#')[0] === url.split('#')[0];
    await this.#send('browsingContext.navigate', { url, wait: 'none' });
    await this.waitFor(
      (expected: { url: string; before: number; sameDocument: boolean }) =>
        (expected.sameDocument
          ? location.href === expected.url
          : performance.timeOrigin !== expected.before && location.href !== 'about:blank') &&
        document.readyState === 'complete',
      { url, before, sameDocument },
      { what: `the load of ${url}` },
    );
  }
  async reload() {
    await this.#send('browsingContext.reload', { wait: 'complete' });
  }
  async back() {
    await this.#send('browsingContext.traverseHistory', { delta: -1 });
  }
  async forward() {
    await this.#send('browsingContext.traverseHistory', { delta: 1 });
  }
  evaluate<A, R>(run: (arg: A) => R | Promise<R>, arg?: A): Promise<R> {
    return callIn(this.#command, this.context, run, arg as A);
  }
  async #pointer(actions: object[]) {
    await this.#send('input.performActions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  }
  /** WebDriver accepts whole pixels only. */
  #move(x: number, y: number) {
    return { type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: 'viewport' };
  }
  async hover(x: number, y: number) {
    await this.#pointer([this.#move(x - 3, y), this.#move(x, y)]);
  }
  async click(x: number, y: number) {
    await this.#pointer([
      this.#move(x, y),
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }
  async wheel(x: number, y: number, deltaY: number) {
    await this.#send('input.performActions', {
      actions: [
        {
          type: 'wheel',
          id: 'wheel',
          actions: [
            { type: 'scroll', x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY: Math.round(deltaY) },
          ],
        },
      ],
    });
  }
  async #keys(actions: KeyAction[]) {
    await this.#send('input.performActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }
  async press(keys: string) {
    await this.#keys(chord(keys));
  }
  async type(text: string) {
    await this.#keys(keystrokes(text));
  }
  /** Firefox has no emulation of these a tab; the preferences behind them hold for the whole browser until it is reset. */
  async emulate({ viewport, colorScheme, reducedMotion, forcedColors }: Emulation) {
    if (viewport) await this.#send('browsingContext.setViewport', { viewport });
    await this.#prefs({
      ...(colorScheme && {
        'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
      }),
      ...(reducedMotion !== undefined && { 'ui.prefersReducedMotion': Number(reducedMotion) }),
      ...(forcedColors !== undefined && { 'browser.display.document_color_use': forcedColors ? 2 : 0 }),
    });
  }
  async screenshot(path?: string) {
    const { data } = (await this.#send('browsingContext.captureScreenshot')) as { data: string };
    const picture = Buffer.from(data, 'base64');
    if (path) await writeFile(path, picture);
    return picture;
  }
  async front() {
    await this.#send('browsingContext.activate');
  }
  async close() {
    await this.#send('browsingContext.close');
  }
}

/** Starts Firefox with an extension: unpacked, in a throw-away profile; or packed, in the profile that is given. */
export async function openFirefox(options: StageOptions): Promise<Stage> {
  const manifest = JSON.parse(readFileSync(join(options.extension, 'manifest.json'), 'utf8'));
  const id: string = manifest.browser_specific_settings.gecko.id;
  const welcome = welcomes(options);
  const launched = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: !options.headed,
    defaultViewport: null,
    ...(options.profile && { userDataDir: options.profile }),
    args: ['--remote-allow-system-access', '--width=1280', '--height=906'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
      'xpinstall.signatures.required': false,
      // Under test every window counts as the one with the focus, and a popup never gets the person's keys.
      ...(options.headed && { 'focusmanager.testmode': false, 'remote.prefs.recommended': false }),
      ...(options.language && {
        'intl.locale.requested': options.language,
        'intl.accept_languages': options.language,
      }),
    },
  });
  try {
    const stage = new FirefoxStage(launched, options, id, manifest.action.default_popup);
    await stage.listen();
    await stage.install();
    if (welcome) await stage.welcomed();
    return stage;
  } catch (error) {
    await launched.close();
    throw error;
  }
}

class FirefoxStage implements Stage {
  readonly browser = 'firefox';
  readonly extensionUrl = `moz-extension://${UUID}/`;
  site = EMPTY_SITE;
  readonly foreign: Stage['foreign'] = [];
  readonly trail = emptyTrail();
  readonly #logged: SeenError[] = [];
  readonly #tabs = new Map<string, FirefoxTab>();
  readonly #unclaimed: FirefoxTab[] = [];
  readonly #arrivals: (() => void)[] = [];
  #asked = 0;
  #backstage: FirefoxTab | null = null;
  readonly #prefsSet = new Set<string>();
  readonly ended: Promise<void>;
  readonly #launched: Launched;
  readonly #wire: Wire;
  readonly #live: boolean;
  readonly #recorded: boolean;
  readonly #welcome: boolean;
  readonly #lasting: boolean;
  #removed = false;
  readonly #extension: string;
  readonly #id: string;
  readonly #popup: string;

  constructor(launched: Launched, options: StageOptions, id: string, popup: string) {
    this.#launched = launched;
    this.ended = new Promise((done) => launched.once('disconnected', () => done()));
    this.#wire = (launched as unknown as { connection: Wire }).connection;
    this.#live = options.live ?? false;
    this.#recorded = options.recorded ?? false;
    this.#welcome = options.welcome ?? false;
    this.#lasting = options.profile !== undefined;
    this.#extension = options.extension;
    this.#id = id;
    this.#popup = popup;
  }

  readonly #command: Command = async (method, params = {}) => (await this.#wire.send(method, params)).result;

  async listen() {
    this.#wire.on('browsingContext.contextCreated', ({ context, parent }) => {
      if (parent !== null || this.#tabs.has(context)) return;
      const tab = new FirefoxTab(context, this.#command, (prefs) => this.#setPrefs(prefs));
      this.#tabs.set(context, tab);
      if (this.#asked > 0) this.#asked--;
      else {
        this.#unclaimed.push(tab);
        this.#arrivals.shift()?.();
      }
    });
    this.#wire.on('browsingContext.contextDestroyed', ({ context }) => this.#tabs.delete(context));
    this.#wire.on('log.entryAdded', (entry) => {
      if (entry.type !== 'console' || entry.level !== 'error') return;
      this.#logged.push({
        text: entry.text,
        ours: JSON.stringify(entry.stackTrace).includes(this.extensionUrl),
      });
    });
    for (const page of await this.#launched.pages()) {
      const context = (page.mainFrame() as unknown as { _id: string })._id;
      this.#tabs.set(context, new FirefoxTab(context, this.#command, (prefs) => this.#setPrefs(prefs)));
    }
    if (this.#recorded) await this.#record();
    if (this.#live) return;
    this.#wire.on('network.beforeRequestSent', (event) => {
      if (event.isBlocked) void this.#answer(event.request);
    });
    await this.#command('network.addIntercept', {
      phases: ['beforeRequestSent'],
      urlPatterns: ['http', 'https'].map((protocol) => ({ type: 'pattern', protocol })),
    });
  }

  async #record() {
    this.#wire.on('script.message', ({ channel, data }) => {
      if (channel === CHANNEL) keep(this.trail, data.value);
    });
    await this.#command('script.addPreloadScript', RECORDER);
  }

  async #answer(request: { request: string; url: string; method: string; bodySize: number | null }) {
    const { url, method } = request;
    const ask = async () => {
      if (!url.startsWith(`${ORIGIN}/`)) {
        this.foreign.push({ method, url });
        return { status: 404, headers: {}, body: '' };
      }
      const body = request.bodySize ? await this.#bodyOf(request.request) : null;
      return this.site.handle({ method, url, ...(body !== null && { body }) });
    };
    try {
      const answer = await ask();
      await this.#command('network.provideResponse', {
        request: request.request,
        statusCode: answer.status,
        reasonPhrase: '',
        headers: Object.entries(answer.headers).map(([name, value]) => ({
          name,
          value: { type: 'string', value },
        })),
        body: { type: 'base64', value: Buffer.from(answer.body).toString('base64') },
      });
    } catch (error) {
      // A page that is left takes its requests with it.
      if (!/no such request|closed/i.test(String(error)))
        this.#logged.push({ text: String(error), ours: false });
    }
  }

  async #bodyOf(request: string) {
    const { bytes } = (await this.#command('network.getData', { dataType: 'request', request })) as {
      bytes: { type: 'string' | 'base64'; value: string };
    };
    return bytes.type === 'string' ? bytes.value : Buffer.from(bytes.value, 'base64').toString('utf8');
  }

  /** Runs in the browser's own window, where its services are. */
  async #inBrowser<A, R>(run: (arg: A) => R | Promise<R>, arg: A): Promise<R> {
    const { contexts } = (await this.#command('browsingContext.getTree', {
      'moz:scope': 'chrome',
      maxDepth: 0,
    })) as {
      contexts: { context: string }[];
    };
    const window = contexts[0]?.context;
    if (!window) throw new Error('no browser window');
    return callIn(this.#command, window, run, arg);
  }

  async #setPrefs(prefs: Record<string, number>) {
    for (const name of Object.keys(prefs)) this.#prefsSet.add(name);
    await this.#inBrowser((values) => {
      const { Services } = globalThis as unknown as {
        Services: { prefs: { setIntPref(name: string, value: number): void } };
      };
      for (const [name, value] of Object.entries(values)) Services.prefs.setIntPref(name, value);
    }, prefs);
  }

  /** The browser is asked: it does not report the end of a tab with an extension page. */
  async tabs() {
    const { contexts } = (await this.#command('browsingContext.getTree', { maxDepth: 0 })) as {
      contexts: { context: string }[];
    };
    return contexts
      .map(({ context }) => this.#tabs.get(context))
      .filter((tab) => tab !== undefined && tab !== this.#backstage) as FirefoxTab[];
  }

  async #create(background: boolean) {
    this.#asked++;
    const { context } = (await this.#command('browsingContext.create', { type: 'tab', background })) as {
      context: string;
    };
    const tab = this.#tabs.get(context);
    if (!tab) throw new Error('the new tab was closed at once');
    return tab;
  }

  async newTab(url?: string) {
    const tab = await this.#create(false);
    if (url) await tab.goto(url);
    return tab;
  }

  popup() {
    return this.newTab(this.extensionUrl + this.#popup);
  }

  async waitForNewTab() {
    if (this.#unclaimed.length === 0)
      await new Promise<void>((done, fail) => {
        const late = setTimeout(() => fail(new Error('no tab was opened')), PATIENCE);
        this.#arrivals.push(() => {
          clearTimeout(late);
          done();
        });
      });
    return this.#unclaimed.shift() as FirefoxTab;
  }

  async inExtension<A, R>(run: (arg: A) => R | Promise<R>, arg: A): Promise<R> {
    if (!this.#backstage || !this.#tabs.has(this.#backstage.context)) {
      this.#backstage = await this.#create(true);
      await this.#backstage.goto(`${this.extensionUrl}icons/16.png`);
      // Firefox runs no preload script in an extension's pages.
      if (this.#recorded)
        await this.#command('script.callFunction', {
          ...RECORDER,
          awaitPromise: false,
          target: { context: this.#backstage.context },
        });
    }
    return this.#backstage.evaluate(run, arg);
  }

  /** The browser's own console: WebDriver tells of neither the background's errors nor where a rejection came from. */
  async errors() {
    const thrown = await this.#inBrowser(() => {
      interface ScriptError {
        QueryInterface(type: unknown): ScriptError;
        errorMessage: string;
        sourceName: string;
        flags: number;
      }
      const { Services, Ci } = globalThis as unknown as {
        Services: { console: { getMessageArray(): (ScriptError | object)[] } };
        Ci: { nsIScriptError: { warningFlag: number } & object };
      };
      return (
        Services.console
          .getMessageArray()
          .filter((message): message is ScriptError => message instanceof (Ci.nsIScriptError as never))
          .filter(({ flags }) => (flags & Ci.nsIScriptError.warningFlag) === 0)
          // Firefox's own note on an answer that came when its page was closed already: nobody threw anything.
          .filter(
            ({ errorMessage }) => !/^Promise (resolved|rejected) after context unloaded/.test(errorMessage),
          )
          .map(({ errorMessage, sourceName }) => ({ text: errorMessage, where: sourceName }))
      );
    }, null);
    return [
      ...this.#logged,
      ...thrown
        .filter(({ text }) => !LEFT_BEHIND.test(text))
        .map(({ text, where }) => ({ text, ours: where.startsWith(this.extensionUrl) })),
    ];
  }

  storage() {
    return this.inExtension(() => chrome.storage.local.get(null), null);
  }

  async contextMenu(selectionText: string, menuItemId = 'explain') {
    await this.#inBrowser(
      ({ id, info }) => {
        const { WebExtensionPolicy } = globalThis as unknown as {
          WebExtensionPolicy: {
            getByID(id: string): { extension: { emit(event: string, ...args: unknown[]): void } };
          };
        };
        const { gBrowser } = globalThis as unknown as { gBrowser: { selectedTab: unknown } };
        WebExtensionPolicy.getByID(id).extension.emit(
          'webext-menu-menuitem-click',
          info,
          gBrowser.selectedTab,
        );
      },
      { id: this.#id, info: { menuItemId, selectionText, editable: false, modifiers: [] } },
    );
  }

  async killBackground() {
    await this.#inBrowser(async (id) => {
      const { WebExtensionPolicy } = globalThis as unknown as {
        WebExtensionPolicy: { getByID(id: string): { extension: { terminateBackground(): Promise<void> } } };
      };
      await WebExtensionPolicy.getByID(id).extension.terminateBackground();
    }, this.#id);
  }

  async install() {
    if (this.#lasting) {
      const packed = Buffer.from(zipOf(this.#extension, filesIn(this.#extension)));
      await this.#command('webExtension.install', {
        extensionData: { type: 'base64', value: packed.toString('base64') },
        'moz:permanent': true,
      });
    } else await this.#launched.installExtension(this.#extension);
    // Its pages were closed with the version that they came from.
    this.#backstage = null;
  }

  /** Waits for the page that opens after the installation: it would come before another at any time. */
  async welcomed() {
    const [any] = this.#tabs.values();
    const welcome = await any?.until(
      async () => {
        // Installed anew, an extension is given another origin.
        for (const tab of await this.tabs()) if ((await tab.url()).endsWith(`/${WELCOME}`)) return tab;
        return null;
      },
      { what: 'the page that opens after the installation' },
    );
    if (!welcome) return;
    if (this.#unclaimed.includes(welcome)) this.#unclaimed.splice(this.#unclaimed.indexOf(welcome), 1);
    await welcome.waitFor(() => document.readyState === 'complete', null);
    if (!this.#welcome) await welcome.close();
  }

  async update() {
    await this.install();
    if (this.#removed && welcomes({ extension: this.#extension })) await this.welcomed();
    this.#removed = false;
  }

  async remove() {
    await this.#command('webExtension.uninstall', { extension: this.#id });
    this.#backstage = null;
    this.#removed = true;
  }

  async reset() {
    this.site = EMPTY_SITE;
    for (const tab of await this.tabs()) await tab.close();
    await this.inExtension(emptyStorage, null);
    await this.#inBrowser(
      (names) => {
        const { Services } = globalThis as unknown as {
          Services: { prefs: { clearUserPref(name: string): void }; console: { reset(): void } };
        };
        for (const name of names) Services.prefs.clearUserPref(name);
        Services.console.reset();
      },
      [...this.#prefsSet],
    );
    this.foreign.length = 0;
    this.trail.seen.length = 0;
    this.trail.aims.length = 0;
    this.#logged.length = 0;
    this.#unclaimed.length = 0;
  }

  async close() {
    await this.#launched.close();
  }
}
