import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Site, SiteAnswer } from '../../support/stage.ts';
import { createHistory, type History, type Truth } from '../truth.ts';
import { modelList } from './models.ts';
import { defaults, type HardOptions, type Policy } from './options.ts';

/** Answers every path of the origin; what is not there is a 404. */
export interface HardPages extends Site {
  /** Gives a project its page; what is not said is as in `defaults`. Forgets what was saved. */
  set(project: string, options?: Partial<HardOptions>): void;
  /** The policy that was saved last. */
  get(project: string): Policy;
  /** What was true of the project that an address shows, at a time by this computer's clock. */
  truth(address: string, time: number): Truth | null;
  reset(): void;
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

const csp = {
  usual:
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'",
  strict:
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
};

/**
 * The hard pages at the console's own addresses: `/settings/<project>/limits` shows the page that `set` gave the project.
 * `distDir` is what `vite build` of this folder wrote. State is in memory, so that reloads and other tabs see what was saved.
 */
export function createHardPages(distDir: string): HardPages {
  const projects = new Map<string, HardOptions>();
  const histories = new Map<string, History>();
  const put = (project: string, options: HardOptions, saves: number) => {
    projects.set(project, options);
    const history = histories.get(project) ?? createHistory();
    histories.set(project, history);
    history.note({
      policy: { mode: options.mode, models: options.models },
      saves,
      refused: false,
      mayEdit: true,
      listed: modelList(options.size, options.lookAlikes).map(({ id }) => id),
    });
  };
  const of = (project: string) => projects.get(project) ?? defaults;

  async function file(path: string, headers: Record<string, string> = {}): Promise<SiteAnswer> {
    try {
      const body = await readFile(join(distDir, normalize(path)));
      return { status: 200, headers: { 'content-type': types[extname(path)] ?? '', ...headers }, body };
    } catch (error) {
      return { status: 404, headers: { 'content-type': 'text/plain' }, body: String(error) };
    }
  }

  return {
    async handle({ method, url }) {
      const { pathname, searchParams } = new URL(url);
      const [, first = '', project = ''] = pathname.split('/');
      if (first === 'hard-assets') return file(pathname);
      if (first === 'favicon.ico') return { status: 204, headers: {}, body: '' };
      if (first === 'hard-api') {
        if (method === 'POST') {
          const { mode, models } = JSON.parse(searchParams.get('policy') ?? '') as Policy;
          const before = histories.get(project)?.at(Date.now())?.saves ?? 0;
          put(project, { ...of(project), mode, models }, before + 1);
        }
        return {
          status: 200,
          headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
          body: JSON.stringify(of(project)),
        };
      }
      return file('index.html', {
        'content-security-policy': csp[of(project).csp],
        'cache-control': 'no-cache',
      });
    },
    set: (project, options = {}) => put(project, { ...defaults, ...options }, 0),
    truth: (address, time) => histories.get(new URL(address).pathname.split('/')[2] ?? '')?.at(time) ?? null,
    get: (project) => ({ mode: of(project).mode, models: of(project).models }),
    reset: () => projects.clear(),
  };
}
