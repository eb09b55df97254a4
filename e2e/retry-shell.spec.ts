import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { diagnose } from '../src/guide/diagnosis/diagnose.ts';
import { CALLS, type Endpoint } from '../src/guide/retry.data.ts';
import { endpointOf, type Language, type Retry, retryOf } from '../src/guide/retry.ts';
import { test as base, expect, ONE_BROWSER } from './support/test.ts';

/** The requests to repeat, each pasted into a real shell, against a server of ours in the place of the API. */

const KEY = `sk-${'retryInAShell'.repeat(3)}`;
const PROJECT = 'proj_abcdEFGH1234ijklMNOP5678';
const OK = { status: 200, body: '{}' };

/** What came of a command. */
interface Outcome {
  code: number;
  out: string;
}

interface Received {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Where Python itself lies, past what chooses among several, which takes a second each time. */
const PYTHON = dirname(
  execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim(),
);
const PATH = `${PYTHON}:${process.env.PATH}`;

const isThere = (program: string) => spawnSync(program, ['--version']).error === undefined;
const SHELLS = ['dash', 'bash', 'zsh'].filter(isThere);
const ONE_SHELL = SHELLS[0] as string;
const POSIX: readonly Language[] = ['curl', 'python', 'node'];

/** Every language, and every shell: what comes after the quotes is each shell's own only in the pipe round curl. */
const PLACES: [shell: string, language: Language][] = [
  ...POSIX.map((language): [string, Language] => [ONE_SHELL, language]),
  ...SHELLS.slice(1).map((shell): [string, Language] => [shell, 'curl']),
];

/** `paste`: runs the command for a request in a shell, in an empty folder. `answers`: what the server says. */
const test = base.extend<{
  server: { received: Received[]; answer: { status: number; body: string | Buffer }; arrived?: () => void };
  folder: string;
  paste: (request: Retry, language: Language, shell: string, key?: string) => Promise<Outcome>;
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'retry-shell-'));
    await use(folder);
    expect(await readdir(folder), 'files that a command made').toEqual([]);
    await rm(folder, { recursive: true });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  server: async ({}, use) => {
    await use({ received: [], answer: OK });
  },
  paste: async ({ server, folder }, use) => {
    const listening = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        server.received.push({
          method: request.method ?? '',
          path: request.url ?? '',
          headers: request.headers,
          body: Buffer.concat(pieces),
        });
        server.arrived?.();
        response.writeHead(server.answer.status).end(server.answer.body);
      });
    });
    await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready));
    const origin = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
    await use((request, language, shell, key = KEY) => {
      const command = retryOf(request, language)?.replace('https://api.openai.com', origin) ?? '';
      const args = shell === 'pwsh' ? ['-NoProfile', '-Command', command] : ['-c', command];
      const env = { PATH, HOME: folder, OPENAI_API_KEY: key, LC_ALL: 'C' };
      return new Promise((done) =>
        execFile(shell, args, { cwd: folder, env }, (error, stdout, stderr) =>
          done({ code: typeof error?.code === 'number' ? error.code : 0, out: stdout + stderr }),
        ),
      );
    });
    listening.closeAllConnections();
    await new Promise((done) => listening.close(done));
  },
});

/** A model for each kind of call. */
const MODELS: Record<Endpoint, string> = {
  responses: 'gpt-4.1',
  chat: 'gpt-4',
  search: 'gpt-5-search-api',
  audio: 'gpt-audio-1.5',
  completions: 'gpt-3.5-turbo-instruct',
  embeddings: 'text-embedding-3-small',
  moderation: 'omni-moderation-latest',
  images: 'gpt-image-2.6-flare',
  drawings: 'dall-e-3',
  speech: 'gpt-4o-mini-tts',
  transcription: 'whisper-1',
  lookup: 'openai/gpt-realtime-2.1:x',
};

/** What a shell, a program or a terminal might read otherwise. */
const HOSTILE = [
  `it's "quoted" and 'quoted'`,
  "''",
  "'; touch canary; '",
  '"; touch canary; "',
  '`touch canary`',
  '$(touch canary)',
  '; touch canary',
  '| touch canary & touch canary',
  '$HOME $OPENAI_API_KEY $env:OPENAI_API_KEY $((1))',
  'back\\slash \\n \\u0041 \\',
  'percent %s %d %%',
  'bang! !! !touch',
  '--help',
  '-d @/etc/passwd',
  '@/etc/passwd',
  '</etc/passwd',
  '{"model":"other"}',
  '#{1} $1 {{1}}',
  '*?[a]~',
];

/** The same that no header can carry. */
const UNSENDABLE = [
  'two\nlines\r\n',
  '模型 é 😀 \u{10ffff}',
  "’; touch canary; ‘'",
  '\u001b[201~\ttouch canary\n',
  'nul\0',
];

test.describe('the request to repeat', ONE_BROWSER, () => {
  for (const [endpoint, model] of Object.entries(MODELS) as [Endpoint, string][])
    test(`${endpoint}: it is the same one in every language`, async ({ paste, server }) => {
      const { path, body } = CALLS[endpointOf(model)];
      for (const language of POSIX) {
        const outcome = await paste({ model, project: PROJECT }, language, ONE_SHELL);
        expect(outcome, language).toEqual({ code: 0, out: 'OK, HTTP 200\n' });
        const [request] = server.received.splice(0) as [Received];
        expect(request.headers, language).toMatchObject({
          authorization: `Bearer ${KEY}`,
          'openai-project': PROJECT,
        });
        if (body === null) {
          expect([request.method, request.path, String(request.body)], language).toEqual([
            'GET',
            `/v1/${path}/${encodeURIComponent(model)}`,
            '',
          ]);
          continue;
        }
        expect([request.method, request.path], language).toEqual(['POST', `/v1/${path}`]);
        if (body === 'form') {
          const form = await new Response(new Uint8Array(request.body), {
            headers: { 'Content-Type': request.headers['content-type'] ?? '' },
          }).formData();
          const file = form.get('file') as File;
          expect([...form.keys()], language).toEqual(['model', 'file']);
          expect([form.get('model'), file.name, file.type, file.size], language).toEqual([
            model,
            'silence.wav',
            'audio/wav',
            8044,
          ]);
          const sound = Buffer.from(await file.arrayBuffer());
          expect([sound.toString('latin1', 0, 4), sound.readUInt32LE(4)], language).toEqual(['RIFF', 8036]);
        } else {
          expect(request.headers['content-type'], language).toBe('application/json');
          expect(JSON.parse(String(request.body)), language).toEqual({ model, ...body });
        }
      }
    });

  for (const shell of SHELLS)
    test(`in ${shell} every id arrives as it is, and nothing in it is run`, async ({ paste, server }) => {
      const arrived = async (request: Retry, language: Language) => {
        const outcome = await paste(request, language, shell);
        expect(outcome, `${language}: ${request.model}`).toEqual({ code: 0, out: 'OK, HTTP 200\n' });
        const [{ headers, body }] = server.received.splice(0) as [Received];
        return { model: JSON.parse(String(body)).model, project: headers['openai-project'] ?? null };
      };
      if (shell === ONE_SHELL) {
        for (const id of HOSTILE)
          expect(await arrived({ model: id, project: id }, 'curl')).toEqual({ model: id, project: id });
        for (const id of UNSENDABLE)
          expect(await arrived({ model: id, project: null }, 'curl')).toEqual({ model: id, project: null });
      }
      const all = { model: [...HOSTILE, ...UNSENDABLE].join(' '), project: HOSTILE.join(' ') };
      for (const language of POSIX) expect(await arrived(all, language), language).toEqual(all);
    });

  test('the key is in no list of processes while the request is on its way', async ({ paste, server }) => {
    const lists: string[] = [];
    server.arrived = () => {
      lists.push(spawnSync('ps', ['-A', '-ww', '-o', 'args='], { encoding: 'utf8' }).stdout);
    };
    for (const [shell, language] of PLACES) await paste({ model: 'gpt-4.1', project: null }, language, shell);
    await paste({ model: 'whisper-1', project: null }, 'curl', ONE_SHELL);
    expect(lists).toHaveLength(PLACES.length + 1);
    for (const list of lists) {
      expect(list).toMatch(/^(?:curl -sS|\S*python\S* -c|node -e) /m);
      expect(list).not.toContain(KEY);
    }
  });

  test('a refusal is printed whole, so that it can be pasted into the popup', async ({ paste, server }) => {
    server.answer = {
      status: 403,
      body: `{
    "error": {
        "message": "Project \`${PROJECT}\` does not have access to model \`gpt-4.1\`",
        "type": "invalid_request_error",
        "param": null,
        "code": "model_not_found"
    }
}`,
    };
    for (const [shell, language] of PLACES) {
      const { code, out } = await paste({ model: 'gpt-4.1', project: PROJECT }, language, shell);
      expect(out, `${language} in ${shell}`).toContain(server.answer.body);
      expect(diagnose(out), `${language} in ${shell}`).toMatchObject({
        kind: 'project_model_access',
        project: PROJECT,
        model: 'gpt-4.1',
        status: 403,
        code: 'model_not_found',
      });
      expect(code, `${language} in ${shell}`).toBe(1);
    }
  });

  test('a picture or a voice that comes is not printed', async ({ paste, server }) => {
    server.answer = {
      status: 200,
      body: Buffer.from(Array.from({ length: 2_000_000 }, (_, index) => index % 251)),
    };
    for (const language of POSIX)
      expect(await paste({ model: 'tts-1', project: null }, language, ONE_SHELL), language).toEqual({
        code: 0,
        out: 'OK, HTTP 200\n',
      });
  });

  test('a key that is not set is asked for, and nothing is sent', async ({ paste, server }) => {
    for (const [shell, language] of PLACES) {
      const { code, out } = await paste({ model: 'gpt-4.1', project: null }, language, shell, '');
      expect(out.trim(), `${language} in ${shell}`).toMatch(/OPENAI_API_KEY:? is not set$/);
      expect(code, `${language} in ${shell}`).not.toBe(0);
    }
    expect(server.received).toEqual([]);
  });

  test('in PowerShell every id arrives as it is, and a refusal is printed whole', async ({
    paste,
    server,
  }) => {
    test.skip(!isThere('pwsh'), 'PowerShell (`pwsh`) is not installed on this machine');
    for (const id of [...HOSTILE, ...UNSENDABLE]) {
      await paste({ model: id, project: HOSTILE.includes(id) ? id : null }, 'powershell', 'pwsh');
      const [request] = server.received.splice(0) as [Received];
      expect(JSON.parse(String(request.body)).model).toBe(id);
      if (HOSTILE.includes(id)) expect(request.headers['openai-project']).toBe(id);
    }
    server.answer = {
      status: 403,
      body: `{"error":{"message":"Project \`${PROJECT}\` does not have access to model \`gpt-4.1\`"}}`,
    };
    const { out } = await paste({ model: 'gpt-4.1', project: PROJECT }, 'powershell', 'pwsh');
    expect(diagnose(out)).toMatchObject({ kind: 'project_model_access', project: PROJECT, status: 403 });
  });
});
