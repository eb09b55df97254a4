import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import {
  isAllowed,
  listedModels,
  OTHER_PROJECT,
  optionsFrom,
  type Policy,
  type PolicyMode,
  PRACTICE_PROJECT,
  type PracticeOptions,
  type ProjectState,
  withDefaults,
} from './options.ts';
import { createHistory, type History, type Truth } from './truth.ts';

/** A request to the console's origin, as a browser driver intercepts it. */
export interface PracticeRequest {
  method: string;
  url: string;
  /** Never read: not every driver can hand over an intercepted request's body, so all data is in the address. */
  body?: string | undefined;
}

export interface PracticeResponse {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

/** The practice console's server side. Its memory is shared by every tab that is answered by the same object. */
export interface PracticeConsole {
  /** Answers any path of the origin. The caller answers every other origin with 404. */
  handle(request: PracticeRequest): Promise<PracticeResponse>;
  /** Sets up a project anew: what is not given is at its default, nothing of its earlier state stays. */
  set(projectId: string, options?: Partial<PracticeOptions>): void;
  /** The project as it now is: `mode` and `models` are what was last saved. A copy. */
  get(projectId: string): ProjectState;
  /** What was true of the project that an address shows, at a time by this computer's clock. */
  truth(address: string, time: number): Truth | null;
  /** Which project `/settings/project/…` means. Visiting a project's own settings changes it too. */
  setCurrent(projectId: string): void;
  /** Forgets every project and every setting. */
  reset(): void;
}

/** An answer of the API. */
export interface ApiAnswer {
  status: number;
  body: unknown;
}

interface Kept {
  chosen: Partial<PracticeOptions>;
  state: ProjectState;
  refusals: number;
}

const PROJECT = /^\/settings\/(proj_[\w-]+)/;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/**
 * The practice console over the built site in `distDir` (`dist/console`).
 * `handle` rejects where the site has not been built.
 */
export function createPracticeConsole(distDir: string): PracticeConsole {
  const projects = new Map<string, Kept>();
  const histories = new Map<string, History>();
  let current = PRACTICE_PROJECT;
  let applied = '';

  const set = (id: string, chosen: Partial<PracticeOptions> = {}): Kept => {
    const options = withDefaults(id, chosen);
    const kept = {
      chosen,
      state: { ...options, id, saves: [] },
      refusals: options.saveFailure === 'none' ? 0 : options.failTimes,
    };
    projects.set(id, kept);
    note(kept, false);
    return kept;
  };
  const note = ({ state }: Kept, refused: boolean) => {
    const history = histories.get(state.id) ?? createHistory();
    histories.set(state.id, history);
    history.note({
      policy: { mode: state.mode, models: state.models },
      saves: state.saves.length,
      refused,
      mayEdit: state.permission === 'owner',
      listed: listedModels(state),
    });
  };
  const at = (id: string): Kept => projects.get(id) ?? set(id);
  const reset = () => {
    projects.clear();
    set(PRACTICE_PROJECT);
    set(OTHER_PROJECT, { name: 'Default project', mode: 'none' });
    current = PRACTICE_PROJECT;
    applied = '';
  };
  reset();

  /** A practice address sets its project up when it comes first, not when it is loaded again. */
  const applyAddress = (url: URL) => {
    if (url.pathname !== '/practice' || url.search === '' || url.search === applied) return;
    applied = url.search;
    current = url.searchParams.get('project') ?? current;
    const options = optionsFrom(url.searchParams);
    if (Object.keys(options).length > 0) set(current, options);
  };

  const commit = (kept: Kept, policy: Policy): PracticeResponse => {
    if (kept.state.permission !== 'owner') {
      return json(403, { error: { message: 'You do not have permission to change this project.' } });
    }
    if (kept.refusals > 0) {
      kept.refusals -= 1;
      note(kept, true);
      return json(500, { error: { message: 'Something went wrong. Model settings were not saved.' } });
    }
    Object.assign(kept.state, policy);
    kept.state.saves.push(policy);
    note(kept, false);
    return json(200, kept.state);
  };

  const answerData = (method: string, url: URL): PracticeResponse => {
    const [, , resource, name, action] = url.pathname.split('/');
    const id = resource === 'projects' && name ? decodeURIComponent(name) : current;
    const query = url.searchParams;
    switch (`${method} ${[resource, name && ':id', action].filter(Boolean).join('/')}`) {
      case 'GET projects':
        return json(200, {
          current,
          projects: [...projects.values()].map(({ state }) => ({ id: state.id, name: state.name })),
        });
      case 'GET projects/:id':
        return json(200, at(id).state);
      case 'POST projects/:id/visit':
        current = id;
        return json(200, at(id).state);
      case 'POST projects/:id/login':
        at(id).state.signedIn = true;
        return json(200, at(id).state);
      case 'POST projects/:id/start-over':
        return json(200, set(id, at(id).chosen).state);
      case 'POST projects/:id/policy':
        return commit(at(id), { mode: query.get('mode') as PolicyMode, models: query.getAll('model') });
      case 'DELETE projects/:id/policy':
        return commit(at(id), { mode: 'none', models: [] });
      case 'POST projects/:id/chat':
        return json(200, chat(at(id).state, query.get('model') ?? ''));
      default:
        return json(404, { error: { message: `No such endpoint: ${method} ${url.pathname}` } });
    }
  };

  const readBuilt = async (path: string): Promise<Buffer> => {
    try {
      return await readFile(join(distDir, path));
    } catch (cause) {
      throw new Error(`The practice console is not built in ${distDir}`, { cause });
    }
  };

  const page = async (url: URL): Promise<PracticeResponse> => {
    try {
      applyAddress(url);
    } catch (reason) {
      return {
        status: 400,
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        body: (reason as Error).message,
      };
    }
    const id = PROJECT.exec(url.pathname)?.[1] ?? current;
    const policy = [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "connect-src 'self'",
      "img-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      ...(at(id).state.trustedTypes ? ["require-trusted-types-for 'script'"] : []),
    ];
    return file('index.html', {
      'content-security-policy': policy.join('; '),
      ...(!at(id).state.clipboard && { 'permissions-policy': 'clipboard-write=()' }),
    });
  };

  const file = async (path: string, headers: Record<string, string> = {}): Promise<PracticeResponse> => ({
    status: 200,
    headers: {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      // `no-store` would keep the page out of the back/forward cache as well.
      'cache-control': 'no-cache',
      ...headers,
    },
    body: await readBuilt(path),
  });

  return {
    async handle({ method, url: address }) {
      const url = new URL(address);
      if (url.pathname.startsWith('/practice-api/')) return answerData(method, url);
      if (!url.pathname.startsWith('/practice-assets/')) return page(url);
      const name = url.pathname.slice('/practice-assets/'.length);
      const built = await readdir(join(distDir, 'practice-assets'));
      if (!built.includes(name)) return json(404, { error: { message: `No such asset: ${name}` } });
      return file(`practice-assets/${name}`);
    },
    set(id, options) {
      set(id, options);
    },
    get(id) {
      return structuredClone(at(id).state);
    },
    truth: (address, time) =>
      histories.get(PROJECT.exec(new URL(address).pathname)?.[1] ?? current)?.at(time) ?? null,
    setCurrent(id) {
      current = id;
    },
    reset,
  };
}

/**
 * What the API says to the project's program, as data: the page itself meets no failed request.
 * The texts are those that people posted in public.
 */
function chat(project: ProjectState, model: string): ApiAnswer {
  const refused = (status: number, message: string): ApiAnswer => ({
    status,
    body: { error: { message, type: 'invalid_request_error', param: null, code: 'model_not_found' } },
  });
  if (!isAllowed(project, model)) {
    return refused(403, `Project \`${project.id}\` does not have access to model \`${model}\``);
  }
  if (!listedModels(project).includes(model)) {
    return refused(404, `The model \`${model}\` does not exist or you do not have access to it.`);
  }
  return {
    status: 200,
    body: {
      id: 'chatcmpl-practice',
      object: 'chat.completion',
      model,
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: 'Three orders shipped late; all were refunded.' },
          finish_reason: 'stop',
        },
      ],
    },
  };
}

function json(status: number, value: unknown): PracticeResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: JSON.stringify(value),
  };
}
