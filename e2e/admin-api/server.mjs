/**
 * The imitation of the Admin API behind a port of this computer. By hand: `npm run admin-api -- --port 8787 --per-minute 8`
 * prints what to set, and `curl -d '{"failure":429,"method":"POST","times":2}' localhost:8787/fail` lets something go wrong.
 */
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createImitation } from './imitation.mjs';

/** @param {import('node:http').IncomingMessage} incoming */
async function bodyOf(incoming) {
  let text = '';
  for await (const chunk of incoming.setEncoding('utf8')) text += chunk;
  return text;
}

/**
 * @param {Parameters<typeof createImitation>[0] & { port?: number }} [options] `port` 0: any that is free
 */
export async function startAdminApi({ port = 0, ...options } = {}) {
  const imitation = createImitation(options);
  const server = createServer(async (incoming, outgoing) => {
    const body = await bodyOf(incoming);
    const { method = 'GET', url = '/' } = incoming;
    if (url === '/fail') {
      imitation.fail(JSON.parse(body));
      outgoing.end();
      return;
    }
    const key = incoming.headers.authorization?.replace(/^Bearer /, '') ?? null;
    const answer = imitation.answer({ method, url, key, body });
    if (answer.end === 'never') return;
    if (answer.end === 'before') {
      outgoing.destroy();
      return;
    }
    setTimeout(() => {
      outgoing.writeHead(answer.status, {
        ...answer.headers,
        'content-length': Buffer.byteLength(answer.body),
      });
      if (answer.end === 'within') outgoing.write(answer.body.slice(0, 20), () => outgoing.destroy());
      else outgoing.end(answer.body);
    }, answer.wait ?? 0);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(null)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    ...imitation,
    url: `http://127.0.0.1:${address.port}/v1`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '8787' }, 'per-minute': { type: 'string' } },
  });
  const limit = values['per-minute'];
  const api = await startAdminApi({
    port: Number(values.port),
    ...(limit === undefined ? {} : { perMinute: Number(limit) }),
  });
  api.set('proj_allowing', { mode: 'allow_list', model_ids: ['gpt-4.1', 'o3'] });
  api.set('proj_denying', { mode: 'deny_list', model_ids: ['gpt-4.1', 'o3'] });
  api.set('proj_free');
  api.set('proj_archived', null, 'archived');
  console.log(`Projects: ${[...api.projects.keys()].join(', ')}. Ctrl+C ends it.\n`);
  console.log(`export OPENAI_BASE_URL=${api.url} OPENAI_ADMIN_KEY=${api.key}`);
}
