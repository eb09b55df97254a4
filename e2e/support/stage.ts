import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Truth } from '../console/truth.ts';
import type { Tab } from './tab.ts';
import type { Trail } from './trail.ts';

/** A request of a page to the site under test. */
export interface SiteRequest {
  method: string;
  url: string;
  body?: string;
}

export interface SiteAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

/** What stands at `https://platform.openai.com` during a test. */
export interface Site {
  handle(request: SiteRequest): Promise<SiteAnswer>;
  /** What was true at a time of the project that an address shows, where the site knows it. */
  truth?(address: string, time: number): Truth | null;
}

export const ORIGIN = 'https://platform.openai.com';

/** Says so wherever no site was put on the stage. */
export const EMPTY_SITE: Site = {
  async handle() {
    return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'no site on this stage' };
  },
};

/** A request that went anywhere else than to the site: answered 404, and kept. */
export interface ForeignRequest {
  method: string;
  url: string;
}

/** An uncaught error or a console error. `ours`: it comes from a file of the extension. */
export interface SeenError {
  text: string;
  ours: boolean;
}

export interface StageOptions {
  /** Folder of the unpacked extension. */
  extension: string;
  /** A window that a person can see. */
  headed?: boolean;
  /** The real network instead of a site. */
  live?: boolean;
  /** First language of the browser. */
  language?: string;
  /** Each frame of each page is looked at, and what it shows of the guide is kept in `trail`. */
  recorded?: boolean;
  /** The page that opens after the installation stays; otherwise it is closed as soon as it is there. */
  welcome?: boolean;
  /** Folder of a profile that outlives the browser, with the extension in it; otherwise a throw-away one. */
  profile?: string;
  /** For V8, as Chromium's `--js-flags` takes them; Firefox knows none. */
  engine?: string;
}

/** Where the extension has the page that opens after the installation. */
export const WELCOME = 'src/welcome/index.html';

/** Whether that page is about to open: another extension has none, and a profile that was used has the extension already. */
export function welcomes({ extension, profile }: StageOptions): boolean {
  const used = profile !== undefined && readdirSync(profile).length > 0;
  return !used && existsSync(join(extension, WELCOME));
}

/**
 * One browser with the built extension in it, whichever browser it is. Pages at the console's true origin are
 * answered by `site`; nothing else is reachable.
 */
export interface Stage {
  readonly browser: 'chromium' | 'firefox';
  /** Root of the extension's own pages, with a slash at the end. */
  readonly extensionUrl: string;
  /** Answers every request to the console's origin; replaceable at any time. */
  site: Site;
  /** Settles when the browser is closed, by `close` or by the person. */
  readonly ended: Promise<void>;
  readonly foreign: ForeignRequest[];
  /** What was shown since the last reset. */
  readonly trail: Trail;
  /** Tabs that are open now, those opened by the extension among them. */
  tabs(): Promise<Tab[]>;
  newTab(url?: string): Promise<Tab>;
  /** The extension's popup, opened as a page in a tab. */
  popup(): Promise<Tab>;
  /** The next tab that nobody asked for by `newTab`, opened already or yet to come. */
  waitForNewTab(): Promise<Tab>;
  /** Runs in an extension page beside the tabs, with `chrome.*` at hand. */
  inExtension<A, R>(run: (arg: A) => R | Promise<R>, arg: A): Promise<R>;
  /** What went wrong since the last reset. */
  errors(): Promise<SeenError[]>;
  /** Everything in `storage.local`. */
  storage(): Promise<Record<string, unknown>>;
  /** The person chose the extension's entry in the context menu of a selection on the tab in front. */
  contextMenu(selectionText: string, menuItemId?: string): Promise<void>;
  /** Ends the background as the browser does when it is idle; the next event wakes it. */
  killBackground(): Promise<void>;
  /** Takes up the extension's folder anew, as an update does: pages that are open keep the content script of before. */
  update(): Promise<void>;
  /** Takes the extension out of the browser; `update` brings it back, without what it had kept. */
  remove(): Promise<void>;
  /** Closes every tab and forgets all that the extension, the site and this stage have kept. */
  reset(): Promise<void>;
  close(): Promise<void>;
}
