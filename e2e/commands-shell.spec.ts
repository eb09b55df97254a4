import { readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { HOSTILE } from '../src/guide/admin/hostile.examples.ts';
import { outputOf } from '../src/guide/admin/outputs.ts';
import type { Deed, Output, Plan } from '../src/guide/admin/plan.ts';
import { startAdminApi } from './admin-api/server.mjs';
import { type Desk, missingOf, openDesk } from './support/shell.ts';
import { test as base, expect, MATRIX, ONE_BROWSER } from './support/test.ts';

/** The commands for many projects, run by real shells against an imitation of the Admin API. */

type Api = Awaited<ReturnType<typeof startAdminApi>>;
type Failure = Parameters<Api['fail']>[0];

/** How each shell is told to run a file. */
const SHELLS: Record<string, string[]> = {
  dash: ['dash'],
  bash: ['bash'],
  zsh: ['zsh'],
  'zsh as sh': ['zsh', '--emulate', 'sh'],
};
const THREE = ['dash', 'bash', 'zsh'];

const MODELS = ['gpt-4.1', 'gpt-4.1-mini'];
const ALLOWED = { mode: 'allow_list', model_ids: ['o3', 'gpt-4.1'] };
const BLOCKED = { mode: 'deny_list', model_ids: ['gpt-4.1-mini', 'o3', 'gpt-4.1'] };
/** What is to become of `ALLOWED`. */
const WIDENED = { mode: 'allow_list', model_ids: ['o3', 'gpt-4.1', 'gpt-4.1-mini'] };
const planOf = (projects: string[], deed: Deed = 'allow', models = MODELS): Plan => ({
  projects,
  models,
  deed,
});

/** Runs written-out plans in a shell: `file` is the plan as it lies in the folder. */
interface Bench {
  api: Api;
  desk: Desk;
  run(...args: string[]): ReturnType<Desk['run']>;
  start(args: string[], env?: Record<string, string>): ReturnType<Desk['start']>;
  /** The policies of all projects. */
  policies(): Record<string, unknown>;
  /** The names of the files in which it kept what was. */
  kept(): Promise<string[]>;
  /** The requests that came, in short. */
  asked(): string[];
}

const FILE = 'models.sh';

const test = base.extend<{
  bench: (
    shell: string,
    plan: Plan,
    options?: { kind?: Output; api?: Parameters<typeof startAdminApi>[0] },
  ) => Promise<Bench>;
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  bench: async ({}, use) => {
    const open: { close(): Promise<unknown> }[] = [];
    await use(async (shell, plan, { kind = 'script', api: options } = {}) => {
      const api = await startAdminApi(options);
      const desk = await openDesk({
        OPENAI_BASE_URL: api.url,
        OPENAI_ADMIN_KEY: api.key,
        MODEL_ACCESS_PAUSE: '0',
        MODEL_ACCESS_TIMEOUT: '10',
      });
      open.push(api, desk);
      await desk.write(FILE, outputOf(kind, plan));
      const command = [...(SHELLS[shell] ?? []), FILE];
      return {
        api,
        desk,
        run: (...args) => desk.run([...command, ...args]),
        start: (args, env) => desk.start([...command, ...args], env),
        policies: () => Object.fromEntries([...api.projects].map(([id, { policy }]) => [id, policy])),
        kept: async () => (await desk.files()).filter((name) => name.endsWith('.jsonl')),
        asked: () => api.log.map(({ method, project, status }) => `${method} ${project} ${status}`),
      };
    });
    for (const each of open) await each.close();
  },
});

test.describe.configure({ mode: 'parallel', timeout: 300_000 });

test.beforeEach(() => {
  const missing = missingOf(['jq', 'curl', 'dash', 'bash', 'zsh', 'shellcheck']);
  if (process.env.CI) expect(missing, 'programs that this machine lacks').toEqual([]);
  test.skip(missing.length > 0, `this machine has no ${missing.join(', ')}`);
});

/** What holds at every end: nothing is left in the temporary folder, what was kept is the owner's alone, and no file or word has the key. */
async function expectTidy({ api, desk, kept }: Bench, ...texts: string[]) {
  expect(await desk.litter()).toEqual([]);
  const files = await kept();
  for (const name of files) expect(statSync(join(desk.folder, name)).mode & 0o777).toBe(0o600);
  expect(await desk.files()).toEqual([...files, FILE].sort());
  for (const text of [...texts, ...(await Promise.all(files.map(desk.read)))])
    expect(text).not.toContain(api.key);
}

const written = (api: Api) => api.log.filter(({ method }) => method !== 'GET').map(({ body }) => body);

for (const shell of Object.keys(SHELLS))
  test(
    `${shell}: each list is shown, changed, left alone when it is as wanted, and brought back`,
    ONE_BROWSER,
    async ({ bench }) => {
      const desk = await bench(shell, planOf(['proj_A', 'proj_B', 'proj_C', 'proj_D']));
      desk.api.set('proj_A', ALLOWED);
      desk.api.set('proj_B', BLOCKED);
      desk.api.set('proj_C');
      desk.api.set('proj_D', { mode: 'allow_list', model_ids: ['gpt-4.1-mini', 'gpt-4.1'] });
      const before = desk.policies();

      const dry = await desk.run();
      expect(dry.code).toBe(0);
      expect(dry.out.split('\n')).toEqual([
        'proj_A: allow_list of 2, then of 3',
        '  + gpt-4.1-mini',
        'proj_B: deny_list of 3, then of 1',
        '  - gpt-4.1-mini',
        '  - gpt-4.1',
        'proj_C: nothing to do. It limits no models.',
        'proj_D: nothing to do. allow_list of 2',
        '',
        '2 to change, 2 with nothing to do, 0 not possible. Nothing was written: --apply does it.',
        '',
      ]);
      expect(written(desk.api)).toEqual([]);
      expect(await desk.kept()).toEqual([]);

      const applied = await desk.run('--apply');
      expect(applied.code).toBe(0);
      expect(applied.out).toContain('proj_A: done. It reads back: allow_list of 3');
      expect(applied.out).toContain('2 changed, 2 with nothing to do, 0 not done.');
      expect(desk.policies()).toEqual({
        ...before,
        proj_A: { mode: 'allow_list', model_ids: ['o3', 'gpt-4.1', 'gpt-4.1-mini'] },
        proj_B: { mode: 'deny_list', model_ids: ['o3'] },
      });

      const again = await desk.run('--apply');
      expect(again.code).toBe(0);
      expect(again.out).toContain('0 changed, 4 with nothing to do');
      expect(written(desk.api)).toHaveLength(2);

      const [kept = ''] = await desk.kept();
      const shown = await desk.run('--undo', kept);
      expect(shown.out).toContain('2 to change');
      expect(written(desk.api)).toHaveLength(2);
      const undone = await desk.run('--undo', kept, '--apply');
      expect(undone.code).toBe(0);
      expect(desk.policies()).toEqual(before);
      await expectTidy(desk, dry.out, applied.out, again.out, undone.out, applied.err);
    },
  );

test(
  'models are taken out of an allow list and put into a deny list, and what needs a hand is said',
  ONE_BROWSER,
  async ({ bench }) => {
    const desk = await bench(
      'dash',
      planOf(['proj_A', 'proj_B', 'proj_C', 'proj_D', 'proj_E', 'proj_F', 'proj_G'], 'disallow'),
    );
    desk.api.set('proj_A', ALLOWED);
    desk.api.set('proj_B', { mode: 'deny_list', model_ids: ['o3'] });
    desk.api.set('proj_C', { mode: 'deny_list', model_ids: [] });
    desk.api.set('proj_D', { mode: 'allow_list', model_ids: ['gpt-4.1'] });
    desk.api.set('proj_E');
    desk.api.set('proj_F', null, 'archived');
    const { code, out } = await desk.run('--apply');
    expect(code).toBe(1);
    expect(desk.policies()).toMatchObject({
      proj_A: { mode: 'allow_list', model_ids: ['o3'] },
      proj_B: { mode: 'deny_list', model_ids: ['o3', ...MODELS] },
      proj_C: { mode: 'deny_list', model_ids: MODELS },
      proj_D: { mode: 'allow_list', model_ids: ['gpt-4.1'] },
    });
    expect(out).toContain('proj_D: NOT DONE. Its list of allowed models would be empty');
    expect(out).toContain(
      'proj_E: NOT DONE. It limits no models, so a list of those to be blocked has to be made by hand',
    );
    expect(out).toContain('proj_F: NOT DONE. It is archived.');
    expect(out).toContain('proj_G: NOT DONE. 404: the key can see no such project.');
  },
);

test('a deny list may become empty, and stays one', ONE_BROWSER, async ({ bench }) => {
  const desk = await bench('dash', planOf(['proj_A']));
  desk.api.set('proj_A', { mode: 'deny_list', model_ids: ['gpt-4.1'] });
  expect((await desk.run('--apply')).code).toBe(0);
  expect(desk.policies()).toEqual({ proj_A: { mode: 'deny_list', model_ids: [] } });
});

/** What is to come of a failure at one request of a project that has others beside it. */
interface Case extends Failure {
  method: 'GET' | 'POST';
  /** `done`: the run gets over it. `left`: that project is not done, the others are. `stopped`: nothing after it is touched. */
  ends: 'done' | 'left' | 'stopped';
  says?: string;
}

const BUSY = '; again in 0 s';
const GAVE_UP = 'NOT DONE. Gave up after 8 tries: ';
const UNREADABLE = ['half', 'twice', 'empty', 'no-json', 'no-list', 'odd-mode'] as const;
const ANYWHERE: Omit<Case, 'method'>[] = [
  { failure: 401, ends: 'stopped', says: '401: the key was refused.' },
  { failure: 403, ends: 'stopped', says: '403: the key was refused. You have insufficient permissions' },
  { failure: 400, ends: 'left', says: 'The API says 400. The model `gpt-none` does not exist.' },
  { failure: 409, times: 1, ends: 'done', says: `409: it was being changed elsewhere${BUSY}` },
  { failure: 429, times: 2, ends: 'done', says: `429: too many requests${BUSY}` },
  { failure: 429, ends: 'left', says: `${GAVE_UP}429: too many requests` },
  { failure: 500, ends: 'left', says: `${GAVE_UP}500: the API failed` },
  { failure: 503, times: 1, retryAfter: '0', ends: 'done', says: `503: the API failed${BUSY}` },
  { failure: 'cut', times: 1, ends: 'done', says: 'no answer: curl: ' },
  { failure: 'torn', times: 1, ends: 'done', says: 'no answer: curl: ' },
  { failure: 'hang', times: 1, ends: 'done', says: 'no answer: curl: ' },
  { failure: 'slow', ends: 'done' },
  { failure: 'redirect', ends: 'left', says: 'The API says 302.' },
];
const CASES: Case[] = [
  ...ANYWHERE.map((each): Case => ({ ...each, method: 'GET' })),
  ...ANYWHERE.map((each): Case => ({ ...each, method: 'POST' })),
  { method: 'GET', failure: 404, ends: 'left', says: 'the key can see no such project' },
  { method: 'POST', failure: 404, ends: 'left', says: 'The API says 404.' },
  { method: 'GET', failure: 429, times: 1, retryAfter: '1', ends: 'done', says: 'requests; again in 1 s' },
  {
    method: 'GET',
    failure: 429,
    times: 1,
    retryAfter: 'Wed, 21 Oct 2026 07:28:00 GMT',
    ends: 'done',
    says: BUSY,
  },
  {
    method: 'GET',
    failure: 429,
    times: 1,
    retryAfter: '3600',
    ends: 'left',
    says: 'Gave up after 1 tries: 429',
  },
  { method: 'POST', failure: 409, ends: 'left', says: `${GAVE_UP}409: it was being changed elsewhere` },
  { method: 'POST', failure: 'cut', ends: 'left', says: `${GAVE_UP}no answer: curl: ` },
  { method: 'POST', failure: 'lost', times: 1, ends: 'done', says: 'no answer: curl: ' },
  { method: 'POST', failure: 'ignored', ends: 'left', says: 'reads back without it: allow_list of 2' },
  // A list that cannot be read is left alone; after a change that was taken, it is read again.
  ...UNREADABLE.map(
    (failure): Case => ({ method: 'GET', failure, ends: 'left', says: 'no list of models that' }),
  ),
  ...UNREADABLE.map((failure): Case => ({ method: 'POST', failure, ends: 'done' })),
];

const titleOf = ({ failure, method, times, retryAfter }: Case) =>
  `${failure} at a ${method}, ${times ? `${times} times` : 'always'}${retryAfter ? `, Retry-After ${retryAfter}` : ''}`;

/** Those cases, each of a third of the shells, that end so. */
const casesOf = (shell: string, isEnd: (ends: Case['ends']) => boolean) =>
  CASES.filter(({ ends }, index) => isEnd(ends) && (MATRIX || THREE[index % THREE.length] === shell));

/** Whole lists, and no other: a list is never written in part. */
async function expectWhole(desk: Bench, { out, err }: { out: string; err: string }) {
  for (const body of written(desk.api)) expect(body).toEqual(WIDENED);
  await expectTidy(desk, out, err);
}

for (const shell of THREE) {
  test(
    `${shell}: whatever goes wrong stays with its project, and the next run does the rest`,
    ONE_BROWSER,
    async ({ bench }) => {
      const met = casesOf(shell, (ends) => ends !== 'stopped').map((each, i) => ({
        ...each,
        project: `proj_${i}`,
      }));
      const projects = ['proj_before', ...met.map(({ project }) => project), 'proj_after'];
      const desk = await bench(shell, planOf(projects));
      for (const project of projects) desk.api.set(project, ALLOWED);
      for (const { ends, says, ...failure } of met) desk.api.fail(failure);

      const first = await desk.start(['--apply'], { MODEL_ACCESS_TIMEOUT: '2' }).ended;
      expect(first.code).toBe(1);
      const lines = `${first.out}\n${first.err}`.split('\n');
      const came = (project: string, says = 'done.') =>
        lines.some((line) => line.startsWith(`${project}: `) && line.includes(says));
      expect(
        met.filter(({ project, says }) => !came(project, says)).map(titleOf),
        first.out + first.err,
      ).toEqual([]);
      const left = met.filter(({ ends }) => ends === 'left').map(({ project }) => project);
      expect(desk.policies()).toEqual(
        Object.fromEntries(projects.map((project) => [project, left.includes(project) ? ALLOWED : WIDENED])),
      );
      await expectWhole(desk, first);

      desk.api.mend();
      const second = await desk.run('--apply');
      expect(second.code).toBe(0);
      expect(Object.values(desk.policies())).toEqual(projects.map(() => WIDENED));
      const fine = projects.length - left.length;
      expect(second.out).toContain(`${left.length} changed, ${fine} with nothing to do, 0 not done.`);
      await expectWhole(desk, second);
    },
  );

  for (const { ends, says = '', ...failure } of casesOf(shell, (ends) => ends === 'stopped'))
    test(
      `${shell}: ${titleOf({ ends, ...failure })}: nothing after it is touched`,
      ONE_BROWSER,
      async ({ bench }) => {
        const desk = await bench(shell, planOf(['proj_A', 'proj_B', 'proj_C']));
        for (const project of ['proj_A', 'proj_B', 'proj_C']) desk.api.set(project, ALLOWED);
        desk.api.fail({ ...failure, project: 'proj_B' });
        const first = await desk.run('--apply');
        expect(first.code).toBe(3);
        expect(first.out + first.err).toContain(says);
        expect(desk.policies()).toEqual({ proj_A: WIDENED, proj_B: ALLOWED, proj_C: ALLOWED });
        await expectWhole(desk, first);
        desk.api.mend();
        const second = await desk.run('--apply');
        expect(second.code).toBe(0);
        expect(second.out).toContain('2 changed, 1 with nothing to do, 0 not done.');
      },
    );
}

test(
  'what was kept by a run that failed in the middle and by the next brings all of it back',
  ONE_BROWSER,
  async ({ bench }) => {
    const desk = await bench('dash', planOf(['proj_A', 'proj_B', 'proj_C']));
    for (const project of ['proj_A', 'proj_B', 'proj_C']) desk.api.set(project, ALLOWED);
    desk.api.fail({ failure: 500, method: 'POST', project: 'proj_B' });
    await desk.run('--apply');
    desk.api.mend();
    await desk.run('--apply');
    const files = await desk.kept();
    expect(files).toHaveLength(2);
    for (const kept of files) expect((await desk.run('--undo', kept, '--apply')).code).toBe(0);
    expect(desk.policies()).toEqual({ proj_A: ALLOWED, proj_B: ALLOWED, proj_C: ALLOWED });
  },
);

test(
  'a change that was made, but whose answer was lost, is not made twice',
  ONE_BROWSER,
  async ({ bench }) => {
    const desk = await bench('dash', planOf(['proj_A']));
    desk.api.set('proj_A', ALLOWED);
    desk.api.fail({ failure: 'lost', method: 'POST', times: 1 });
    expect((await desk.run('--apply')).code).toBe(0);
    expect(desk.asked()).toEqual(['GET proj_A 200', 'POST proj_A 0', 'GET proj_A 200']);
  },
);

test(
  'what somebody else changes meanwhile is read again, and not written over',
  ONE_BROWSER,
  async ({ bench }) => {
    const desk = await bench('dash', planOf(['proj_A']));
    desk.api.set('proj_A', ALLOWED);
    desk.api.fail({ failure: 409, method: 'POST', times: 1, retryAfter: '1' });
    const run = desk.start(['--apply']);
    await run.says(/409/);
    desk.api.set('proj_A', { mode: 'allow_list', model_ids: ['o3', 'theirs'] });
    expect((await run.ended).code).toBe(0);
    expect(desk.policies()).toEqual({
      proj_A: { mode: 'allow_list', model_ids: ['o3', 'theirs', ...MODELS] },
    });

    const [kept = ''] = await desk.kept();
    expect((await desk.run('--undo', kept, '--apply')).code).toBe(0);
    expect(desk.policies()).toEqual({ proj_A: { mode: 'allow_list', model_ids: ['o3', 'theirs'] } });
  },
);

test(
  'an undo leaves alone what was changed since, and takes no other file',
  ONE_BROWSER,
  async ({ bench }) => {
    const desk = await bench('dash', planOf(['proj_A', 'proj_B', 'proj_C']));
    for (const project of ['proj_A', 'proj_B', 'proj_C']) desk.api.set(project, ALLOWED);
    await desk.run('--apply');
    const [kept = ''] = await desk.kept();
    const theirs = { mode: 'allow_list', model_ids: ['o3', 'gpt-4.1', 'gpt-4.1-mini', 'theirs'] };
    desk.api.set('proj_B', theirs);
    desk.api.set('proj_C');
    // A line that a full disk cut off.
    await desk.desk.write(kept, `${await desk.desk.read(kept)}{"project":"proj_Z","bef`);
    const { code, out } = await desk.run('--undo', kept, '--apply');
    expect(code).toBe(1);
    expect(out).toContain('proj_B: NOT DONE. It has been changed by somebody since.');
    expect(out).toContain('proj_C: NOT DONE. Its list has been removed since');
    expect(desk.policies()).toEqual({ proj_A: ALLOWED, proj_B: theirs, proj_C: null });

    await desk.desk.write('other.jsonl', '{"project":"proj_A","before":{}}\n');
    expect(await desk.run('--undo', 'other.jsonl', '--apply')).toMatchObject({ code: 2 });
    expect(await desk.run('--undo', 'none.jsonl', '--apply')).toMatchObject({ code: 2 });
  },
);

for (const shell of THREE)
  test(
    `${shell}: Ctrl+C while a change is under way or waited for leaves whole lists, and the next run goes on`,
    ONE_BROWSER,
    async ({ bench }) => {
      for (const failure of ['hang', 'slow', 429] as const) {
        const desk = await bench(shell, planOf(['proj_A', 'proj_B']));
        desk.api.set('proj_A', ALLOWED);
        desk.api.set('proj_B', ALLOWED);
        desk.api.fail({ failure, method: 'POST', project: 'proj_B' });
        const run = desk.start(['--apply'], { MODEL_ACCESS_PAUSE: '60' });
        if (failure === 429) await run.says(/again in 60 s/);
        else await expect.poll(() => desk.asked().length, { intervals: [10] }).toBe(4);
        run.interrupt();
        const { code, out, err } = await run.ended;
        expect(code, String(failure)).toBe(130);
        expect(err).toContain('Interrupted.');
        expect([ALLOWED, WIDENED]).toContainEqual(desk.policies().proj_B);
        await expectTidy(desk, out, err);
        desk.api.mend();
        expect((await desk.run('--apply')).code).toBe(0);
        expect(desk.policies()).toEqual({ proj_A: WIDENED, proj_B: WIDENED });
      }
    },
  );

test('no list of processes shows the key', ONE_BROWSER, async ({ bench }) => {
  test.skip(process.platform !== 'linux', 'only Linux shows processes as files');
  const desk = await bench('dash', planOf(['proj_A']));
  desk.api.set('proj_A', ALLOWED);
  desk.api.fail({ failure: 'hang', times: 1 });
  const run = desk.start([]);
  await expect.poll(() => desk.asked().length, { intervals: [10] }).toBe(1);
  const commands = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      } catch {
        return '';
      }
    });
  run.interrupt();
  await run.ended;
  expect(commands.filter((command) => command.includes(desk.api.url))).not.toEqual([]);
  expect(commands.filter((command) => command.includes(desk.api.key))).toEqual([]);
});

test(
  'without a key, with one that is none, or called wrongly, nothing is asked',
  ONE_BROWSER,
  async ({ bench }) => {
    const desk = await bench('dash', planOf(['proj_A']));
    const calls: [args: string[], env: Record<string, string>, says: RegExp][] = [
      [[], { OPENAI_ADMIN_KEY: '' }, /needs an admin key/],
      [[], { OPENAI_ADMIN_KEY: 'a"\nurl = "http://localhost' }, /no key has/],
      [[], { OPENAI_BASE_URL: 'http://api.example' }, /https/],
      [[], { MODEL_ACCESS_PAUSE: 'soon' }, /whole seconds/],
      [[], { PATH: '/nowhere' }, /needs curl/],
      [['--aply'], {}, /--aply/],
      [['--undo'], {}, /needs a file/],
    ];
    for (const [args, env, says] of calls) {
      const shell = env.PATH ? ['/bin/sh'] : ['dash'];
      const { code, err } = await desk.desk.run([...shell, FILE, ...args], env);
      expect([code, err]).toEqual([2, expect.stringMatching(says)]);
    }
    const help = await desk.run('--help');
    expect(help).toMatchObject({ code: 0, out: expect.stringContaining('--undo KEPT') });
    expect(desk.asked()).toEqual([]);
  },
);

test(
  'of two hundred projects, each with its own list, those are changed that need it',
  ONE_BROWSER,
  async ({ bench }) => {
    const projects = Array.from({ length: 200 }, (_, index) => `proj_${index}`);
    const desk = await bench('dash', planOf(projects));
    const own = (index: number) => (index % 20 ? [`own-${index}`, ...MODELS] : [`own-${index}`]);
    for (const [index, project] of projects.entries())
      desk.api.set(project, { mode: 'allow_list', model_ids: own(index) });
    const { code, out } = await desk.run('--apply');
    expect(code).toBe(0);
    expect(out).toContain('10 changed, 190 with nothing to do, 0 not done.');
    for (const [index, project] of projects.entries())
      expect(desk.policies()[project]).toEqual({
        mode: 'allow_list',
        model_ids: [`own-${index}`, ...MODELS],
      });
  },
);

test('no project is lost to a rate limit', ONE_BROWSER, async ({ bench }) => {
  const projects = Array.from({ length: 10 }, (_, index) => `proj_${index}`);
  let desk: Bench | null = null;
  const refused = () => desk?.asked().filter((asked) => asked.endsWith(' 429')).length ?? 0;
  // A minute goes by with each refusal, and no time otherwise.
  desk = await bench('dash', planOf(projects), { api: { perMinute: 4, now: () => 60_000 * refused() } });
  for (const project of projects) desk.api.set(project, ALLOWED);
  const { code, out } = await desk.run('--apply');
  expect(code).toBe(0);
  expect(out).toContain('10 changed, 0 with nothing to do, 0 not done.');
  expect(refused()).toBeGreaterThan(1);
});

test(
  'whatever stands for an id is data: nothing of it is run, split or filled in',
  ONE_BROWSER,
  async ({ bench }) => {
    await Promise.all(
      Object.keys(SHELLS).map(async (shell) => {
        const desk = await bench(shell, planOf([...HOSTILE, 'proj_A', ...HOSTILE], 'allow', HOSTILE));
        desk.api.set('proj_A', ALLOWED);
        const { code, out, err } = await desk.run('--apply');
        expect(code, shell).toBe(1);
        expect(desk.policies(), shell).toEqual({
          proj_A: { mode: 'allow_list', model_ids: ['o3', 'gpt-4.1', ...HOSTILE] },
        });
        expect(new Set(desk.api.log.map(({ project }) => project))).toEqual(
          new Set(['-rf', '--apply', 'proj_A']),
        );
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal would obey
        expect(out + err).not.toMatch(/[\0-\x08\x0b-\x1f\x7f]/);
        await expectTidy(desk, out, err);
      }),
    );
  },
);

test('what the API answers cannot reach the terminal as more than text', ONE_BROWSER, async ({ bench }) => {
  const desk = await bench('dash', planOf(['proj_A'], 'disallow', HOSTILE));
  desk.api.set('proj_A', { mode: 'allow_list', model_ids: ['o3', ...HOSTILE] });
  const { out } = await desk.run();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal would obey
  expect(out).not.toMatch(/[\0-\x08\x0b-\x1f\x7f]/);
});

test('shellcheck finds nothing to say', ONE_BROWSER, async ({ bench }) => {
  for (const kind of ['script', 'cli'] as const)
    for (const deed of ['allow', 'disallow'] as const)
      for (const projects of [[], ['proj_A'], ['proj_A', 'proj_B']]) {
        const { desk } = await bench('dash', planOf(projects, deed), { kind });
        expect(await desk.run(['shellcheck', FILE])).toEqual({ code: 0, out: '', err: '' });
      }
});

test.describe('by the OpenAI CLI', () => {
  /** The stand-in for the CLI, on the path under its name. */
  const cliBench = async (desk: Bench) => {
    symlinkSync(join(import.meta.dirname, 'admin-api/openai-cli.mjs'), join(desk.desk.folder, 'openai'));
    const PATH = `${desk.desk.folder}:${process.env.PATH}`;
    return (...args: string[]) => desk.start(args, { PATH }).ended;
  };

  for (const shell of THREE)
    test(`${shell}: each list is shown, and changed`, ONE_BROWSER, async ({ bench }) => {
      const projects = ['proj_A', 'proj_B', 'proj_C'];
      const desk = await bench(shell, planOf(projects), { kind: 'cli' });
      desk.api.set('proj_A', ALLOWED);
      desk.api.set('proj_B', BLOCKED);
      desk.api.set('proj_C');
      const run = await cliBench(desk);
      const dry = await run();
      expect(dry.out).toContain(
        'is to be  {"mode":"allow_list","model_ids":["o3","gpt-4.1","gpt-4.1-mini"]}',
      );
      expect(dry.out).toContain('proj_C: NOT DONE.');
      expect(written(desk.api)).toEqual([]);
      expect((await run('--apply')).code).toBe(1);
      expect(desk.policies()).toMatchObject({
        proj_A: { mode: 'allow_list', model_ids: ['o3', 'gpt-4.1', 'gpt-4.1-mini'] },
        proj_B: { mode: 'deny_list', model_ids: ['o3'] },
      });
      expect((await run('--apply')).out.match(/nothing to do/g)).toHaveLength(2);
      expect(written(desk.api)).toHaveLength(2);
    });

  const failures: Failure[] = [
    { failure: 401, method: 'GET' },
    { failure: 429, method: 'POST' },
    { failure: 'cut', method: 'GET' },
    { failure: 'cut', method: 'POST' },
    { failure: 'no-json', method: 'GET' },
    { failure: 'odd-mode', method: 'GET' },
    { failure: 'no-list', method: 'GET' },
  ];
  for (const failure of failures)
    test(
      `${failure.failure} at a ${failure.method} is said, and the next run does it`,
      ONE_BROWSER,
      async ({ bench }) => {
        const desk = await bench('dash', planOf(['proj_A']), { kind: 'cli' });
        desk.api.set('proj_A', ALLOWED);
        desk.api.fail(failure);
        const run = await cliBench(desk);
        expect(await run('--apply')).toMatchObject({
          code: 1,
          out: expect.stringContaining('proj_A: NOT DONE.'),
        });
        expect(desk.policies()).toEqual({ proj_A: ALLOWED });
        desk.api.mend();
        expect((await run('--apply')).code).toBe(0);
        expect(desk.policies()).toEqual({ proj_A: WIDENED });
      },
    );

  test(
    'an empty allow list is not written, nor a model that the CLI would take for a file',
    ONE_BROWSER,
    async ({ bench }) => {
      const emptied = await bench('dash', planOf(['proj_A'], 'disallow', ['o3', 'gpt-4.1']), { kind: 'cli' });
      emptied.api.set('proj_A', ALLOWED);
      expect((await (await cliBench(emptied))('--apply')).out).toContain('would be empty');
      const files = await bench('dash', planOf(['proj_A'], 'allow', ['@models.sh']), { kind: 'cli' });
      files.api.set('proj_A', ALLOWED);
      expect((await (await cliBench(files))('--apply')).code).toBe(1);
      expect([emptied.policies(), files.policies()]).toEqual([{ proj_A: ALLOWED }, { proj_A: ALLOWED }]);
    },
  );

  test('whatever stands for an id is data', ONE_BROWSER, async ({ bench }) => {
    const models = HOSTILE.filter((text) => !/^[@\\]/.test(text));
    for (const shell of THREE) {
      const desk = await bench(shell, planOf([...HOSTILE, 'proj_A'], 'allow', models), { kind: 'cli' });
      desk.api.set('proj_A', ALLOWED);
      await (await cliBench(desk))('--apply');
      expect(desk.policies(), shell).toEqual({
        proj_A: { mode: 'allow_list', model_ids: ['o3', 'gpt-4.1', ...models] },
      });
      expect(await desk.desk.files()).toEqual([FILE, 'openai']);
    }
  });
});
