/**
 * What OpenAI's Admin API answers about the models of projects, as far as its reference tells, and what goes wrong on the
 * way to it. In memory, and without a network: `server.mjs` puts it behind a port.
 */

/** @typedef {{ mode: string, model_ids: string[] }} Policy */
/** @typedef {{ policy: Policy | null, status: 'active' | 'archived' }} Project */
/** @typedef {{ method: string, url: string, key: string | null, body: string }} Request */
/** @typedef {{ method: string, project: string | null, status: number, body: unknown }} Logged */
/**
 * What the caller gets: an answer, `wait` milliseconds later. `end`: the connection is cut before it or in the middle of
 * it, or it never comes.
 * @typedef {{
 *   status: number, headers: Record<string, string>, body: string, wait?: number, end?: 'before' | 'within' | 'never',
 * }} Answer
 */
/**
 * Something that goes wrong with requests of a method, or of any; with those about a project, or any; after so many that go
 * well; so many times, or always. A number is the status that is answered. `cut`: nothing was done, `lost`: what was asked
 * was done, and the connection ends without an answer. `ignored`: answered with the policy as it was.
 * @typedef {{
 *   failure: keyof typeof ERRORS | keyof typeof ODD | 'cut' | 'hang' | 'redirect' | 'ignored',
 *   method?: string, project?: string, after?: number, times?: number, retryAfter?: string,
 * }} Rule
 */

const PROJECTS = '/v1/organization/projects/';

/** What the reference shows of errors: https://developers.openai.com/api/docs/guides/error-codes (November 2026). */
const ERRORS = {
  400: ['The model `gpt-none` does not exist.', 'invalid_request_error', 'model_not_found'],
  401: ['Incorrect API key provided: sk-admin-*****0000.', 'invalid_request_error', 'invalid_api_key'],
  403: ['You have insufficient permissions for this operation.', 'invalid_request_error', null],
  404: ['Not found.', 'invalid_request_error', 'not_found'],
  409: ['The project is being changed by another request.', 'invalid_request_error', 'conflict'],
  429: ["You're making too many requests, please slow down.", 'requests', 'rate_limit_exceeded'],
  500: ['The server had an error while processing your request.', 'server_error', null],
  503: ['The server is overloaded.', 'server_error', null],
};

/** What becomes of a proper answer on the way. @satisfies {Record<string, (answer: Answer) => Answer>} */
const ODD = {
  lost: (/** @type {Answer} */ answer) => ({ ...answer, end: /** @type {const} */ ('before') }),
  torn: (/** @type {Answer} */ answer) => ({ ...answer, end: /** @type {const} */ ('within') }),
  half: (/** @type {Answer} */ answer) => ({ ...answer, body: answer.body.slice(0, answer.body.length / 2) }),
  twice: (/** @type {Answer} */ answer) => ({ ...answer, body: `${answer.body}\n${answer.body}` }),
  empty: (/** @type {Answer} */ answer) => ({ ...answer, body: '' }),
  'no-json': (/** @type {Answer} */ answer) => ({ ...answer, body: '<!doctype html><title>200</title>' }),
  'no-list': (/** @type {Answer} */ answer) => ({
    ...answer,
    body: '{"mode":"allow_list","model_ids":"gpt-4.1"}',
  }),
  'odd-mode': (/** @type {Answer} */ answer) => ({
    ...answer,
    body: '{"mode":"review_list","model_ids":[]}',
  }),
  slow: (/** @type {Answer} */ answer) => ({ ...answer, wait: 300 }),
};

/** @param {number} status @param {unknown} body @param {Record<string, string>} [headers] @returns {Answer} */
const json = (status, body, headers = {}) => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body, null, 2),
});

/** @param {keyof typeof ERRORS} status @param {Record<string, string>} [headers] */
const refusal = (status, headers = {}) => {
  const [message, type, code] = ERRORS[status];
  return json(status, { error: { message, type, param: null, code } }, headers);
};

/** @param {Policy} policy */
const shown = (policy) => ({ object: 'project.model_permissions', ...policy });

/** @param {string} text @returns {Policy | null} */
function policyIn(text) {
  try {
    const { mode, model_ids } = JSON.parse(text);
    const isPolicy =
      ['allow_list', 'deny_list'].includes(mode) &&
      Array.isArray(model_ids) &&
      model_ids.every((/** @type {unknown} */ id) => typeof id === 'string');
    return isPolicy ? { mode, model_ids } : null;
  } catch {
    return null;
  }
}

/**
 * An organisation of projects behind one admin key. `perMinute`: how many requests each of its addresses answers in the
 * sixty seconds before.
 * @param {{ key?: string, perMinute?: number, now?: () => number }} [options]
 */
export function createImitation({ key = 'practice-admin-key', perMinute = Infinity, now = Date.now } = {}) {
  /** @type {Map<string, Project>} */
  const projects = new Map();
  /** @type {Logged[]} */
  const log = [];
  /** @type {Rule[]} */
  const rules = [];
  /** @type {Map<string, number[]>} */
  const asked = new Map();

  /** @param {Request} request @param {string} id */
  const ruleFor = ({ method }, id) => {
    for (const rule of rules) {
      if ((rule.method ?? method) !== method || (rule.project ?? id) !== id) continue;
      if (rule.after) rule.after -= 1;
      else if (rule.times !== 0) {
        if (rule.times) rule.times -= 1;
        return rule;
      }
    }
    return null;
  };

  /** @param {string} address */
  const isBusy = (address) => {
    const lately = (asked.get(address) ?? []).filter((time) => time > now() - 60_000);
    if (lately.length < perMinute) lately.push(now());
    else return true;
    asked.set(address, lately);
    return false;
  };

  /** @param {Request} request @param {string} id @param {string | undefined} part @param {boolean} keeps @returns {Answer} */
  const carriedOut = ({ method, body }, id, part, keeps) => {
    const project = projects.get(id);
    if (!project) return refusal(404);
    if (part === undefined && method === 'GET')
      return json(200, {
        id,
        object: 'organization.project',
        name: id,
        created_at: 1711471533,
        archived_at: project.status === 'archived' ? 1711471599 : null,
        status: project.status,
      });
    if (part !== 'model_permissions') return refusal(404);
    if (method === 'POST') {
      const policy = policyIn(body);
      if (!policy) return json(400, { error: { message: 'Invalid policy.', type: 'invalid_request_error' } });
      if (keeps) project.policy = policy;
      return json(200, shown(project.policy ?? policy));
    }
    if (!project.policy || project.status === 'archived') return refusal(404);
    if (method === 'GET') return json(200, shown(project.policy));
    if (method !== 'DELETE') return refusal(404);
    project.policy = null;
    return json(200, { object: 'project.model_permissions.deleted', deleted: true });
  };

  /** @param {Rule} rule @param {() => Answer} proper @returns {Answer} */
  const spoilt = ({ failure, retryAfter }, proper) => {
    if (failure in ERRORS)
      return refusal(
        /** @type {keyof typeof ERRORS} */ (failure),
        retryAfter === undefined ? {} : { 'retry-after': retryAfter },
      );
    if (failure in ODD) return ODD[/** @type {keyof typeof ODD} */ (failure)](proper());
    if (failure === 'redirect') return json(302, null, { location: 'http://127.0.0.1:9/elsewhere' });
    if (failure === 'ignored') return proper();
    return { ...json(200, null), end: failure === 'hang' ? 'never' : 'before' };
  };

  return {
    key,
    projects,
    /** Every request that came, in order. */
    log,
    /** @param {string} id @param {Policy | null} [policy] @param {Project['status']} [status] */
    set(id, policy = null, status = 'active') {
      projects.set(id, { policy, status });
    },
    /** @param {Rule} rule */
    fail(rule) {
      rules.push({ ...rule });
    },
    /** From now on nothing goes wrong any more. */
    mend() {
      rules.length = 0;
    },
    /** Answers one request, and notes it. @param {Request} request @returns {Answer} */
    answer(request) {
      const { pathname } = new URL(request.url, 'http://localhost');
      const [id, part] = pathname.startsWith(PROJECTS) ? pathname.slice(PROJECTS.length).split('/') : [];
      const project = id === undefined ? null : decodeURIComponent(id);
      const rule = ruleFor(request, project ?? '');
      const proper = () => carriedOut(request, project ?? '', part, rule?.failure !== 'ignored');
      const answered =
        request.key !== key
          ? refusal(401)
          : rule
            ? spoilt(rule, proper)
            : isBusy(`${request.method} ${part}`)
              ? refusal(429)
              : proper();
      log.push({
        method: request.method,
        project,
        status: answered.end ? 0 : answered.status,
        body: request.body && JSON.parse(request.body),
      });
      return answered;
    },
  };
}
