import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PRACTICE_PROJECT } from './options.ts';
import { createPracticeConsole, type PracticeConsole } from './serve.ts';

const ORIGIN = 'https://platform.openai.com';
let dist: string;
let practice: PracticeConsole;

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'practice-'));
  await writeFile(join(dist, 'index.html'), '<title>practice</title>');
});
afterAll(() => rm(dist, { recursive: true }));
beforeEach(() => {
  practice = createPracticeConsole(dist);
});

const ask = (method: string, path: string) => practice.handle({ method, url: ORIGIN + path });
const data = async (method: string, path: string) => {
  const { status, body } = await ask(method, `/practice-api/${path}`);
  return { status, body: JSON.parse(String(body)) };
};
const chat = async (id: string, model: string) =>
  (await data('POST', `projects/${id}/chat?model=${model}`)).body;

describe('pages', () => {
  test.each(['/', '/practice', '/login', '/settings/proj_A/limits', '/anything/else'])(
    'every path is the site: %s',
    async (path) => {
      const answer = await ask('GET', path);
      expect(answer.status).toBe(200);
      expect(String(answer.body)).toContain('<title>practice</title>');
      expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
    },
  );

  test('Trusted Types are required where the project asks for them', async () => {
    practice.set('proj_T', { trustedTypes: true });
    const policy = async (id: string) =>
      (await ask('GET', `/settings/${id}/limits`)).headers['content-security-policy'];
    expect(await policy('proj_T')).toContain('require-trusted-types-for');
    expect(await policy('proj_U')).not.toContain('require-trusted-types-for');
  });

  test('a site that is not built is an error that says so', async () => {
    const unbuilt = createPracticeConsole(join(dist, 'nowhere'));
    await expect(unbuilt.handle({ method: 'GET', url: `${ORIGIN}/practice` })).rejects.toThrow('not built');
  });
});

describe('a call passes the policy by its exact id', () => {
  test.each([
    ['allow_list', ['gpt-4.1'], 'gpt-4.1', 200],
    ['allow_list', ['gpt-4.1'], 'gpt-4.1-mini', 403],
    ['allow_list', ['gpt-4.1-2025-04-14'], 'gpt-4.1', 403],
    ['allow_list', [], 'gpt-4.1', 403],
    ['deny_list', ['gpt-4.1'], 'gpt-4.1', 403],
    ['deny_list', ['gpt-4.1'], 'gpt-4.1-mini', 200],
    ['none', [], 'gpt-4.1', 200],
  ] as const)('%s of %j, call of %s: %i', async (mode, models, model, status) => {
    practice.set('proj_A', { mode, models: [...models] });
    expect((await chat('proj_A', model)).status).toBe(status);
  });

  test('the refusal is the text that the API prints', async () => {
    practice.set('proj_A', { mode: 'allow_list', models: [] });
    expect((await chat('proj_A', 'gpt-4.1')).body).toEqual({
      error: {
        message: 'Project `proj_A` does not have access to model `gpt-4.1`',
        type: 'invalid_request_error',
        param: null,
        code: 'model_not_found',
      },
    });
  });

  test('a model that the organisation does not see stays out of reach without a restriction', async () => {
    practice.set('proj_A', { mode: 'none', organizationSees: false });
    expect((await chat('proj_A', 'gpt-4.1')).status).toBe(404);
  });
});

describe('saving', () => {
  test('what is saved is what every later reader gets, and only of that project', async () => {
    practice.set('proj_A', { mode: 'allow_list', models: ['o3'] });
    practice.set('proj_B', { mode: 'allow_list', models: ['o3'] });
    await data('POST', 'projects/proj_A/policy?mode=deny_list&model=o1&model=o1-pro');
    const { body } = await data('GET', 'projects/proj_A');
    expect(body).toMatchObject({ mode: 'deny_list', models: ['o1', 'o1-pro'] });
    expect(practice.get('proj_A').saves).toEqual([{ mode: 'deny_list', models: ['o1', 'o1-pro'] }]);
    expect(practice.get('proj_B')).toMatchObject({ mode: 'allow_list', models: ['o3'], saves: [] });
  });

  test('removing leaves no restriction', async () => {
    practice.set('proj_A', { mode: 'allow_list', models: [] });
    await data('DELETE', 'projects/proj_A/policy');
    expect(practice.get('proj_A').mode).toBe('none');
    expect((await chat('proj_A', 'gpt-4.1')).status).toBe(200);
  });

  test('as many saves are refused as was asked for, and change nothing', async () => {
    practice.set('proj_A', { mode: 'none', saveFailure: 'toast', failTimes: 2 });
    const save = () => data('POST', 'projects/proj_A/policy?mode=deny_list&model=o1');
    expect((await save()).status).toBe(500);
    expect((await save()).status).toBe(500);
    expect(practice.get('proj_A')).toMatchObject({ mode: 'none', saves: [] });
    expect((await save()).status).toBe(200);
    expect(practice.get('proj_A').mode).toBe('deny_list');
  });

  test.each(['member-disabled', 'member-hidden', 'none'] as const)('%s may not save', async (permission) => {
    practice.set('proj_A', { mode: 'none', permission });
    expect((await data('POST', 'projects/proj_A/policy?mode=allow_list')).status).toBe(403);
    expect((await data('DELETE', 'projects/proj_A/policy')).status).toBe(403);
    expect(practice.get('proj_A').saves).toEqual([]);
  });

  test('starting over puts the project back as it was set', async () => {
    practice.set('proj_A', { generation: 'G1', mode: 'allow_list', models: ['o3'] });
    await data('POST', 'projects/proj_A/policy?mode=allow_list&model=o3&model=gpt-4.1');
    await data('POST', 'projects/proj_A/start-over');
    expect(practice.get('proj_A')).toMatchObject({ generation: 'G1', models: ['o3'] });
  });
});

describe('options in the practice address', () => {
  test('apply when it comes first, and not again when it is reloaded after a save', async () => {
    const address =
      '/practice?project=proj_A&generation=G1&mode=allow_list&models=o3,o1&search=false&renderDelay=0';
    await ask('GET', address);
    expect(practice.get('proj_A')).toMatchObject({
      generation: 'G1',
      models: ['o3', 'o1'],
      search: false,
      renderDelay: 0,
    });
    await data('DELETE', 'projects/proj_A/policy');
    await ask('GET', address);
    expect(practice.get('proj_A').mode).toBe('none');
  });

  test('an address that only names the project leaves it as it was set', async () => {
    practice.set('proj_A', { mode: 'none' });
    await ask('GET', '/practice?project=proj_A');
    expect(practice.get('proj_A').mode).toBe('none');
    expect((await data('GET', 'projects')).body.current).toBe('proj_A');
  });

  test.each(['generation=G9', 'renderDelay=soon', 'search=maybe', 'colour=red'])(
    '%s is refused with its name',
    async (query) => {
      const answer = await ask('GET', `/practice?${query}`);
      expect(answer.status).toBe(400);
      expect(answer.body).toContain(query);
    },
  );
});

test('by default the model of the practice program is kept out, listed, and has look-alikes', () => {
  const { mode, model, models, available } = practice.get(PRACTICE_PROJECT);
  expect([mode, models.includes(model)]).toEqual(['allow_list', false]);
  expect(available).toEqual(expect.arrayContaining([model, `${model}-mini`, `${model}-2025-04-14`]));
  expect(available.indexOf(model)).toBeGreaterThan(100);
  expect(new Set(available).size).toBe(available.length);
});

test('reset forgets projects, saves and which project is current', async () => {
  practice.set('proj_A', { mode: 'none' });
  practice.setCurrent('proj_A');
  practice.reset();
  const { body } = await data('GET', 'projects');
  expect(body.current).toBe(PRACTICE_PROJECT);
  expect(body.projects.map(({ id }: { id: string }) => id)).not.toContain('proj_A');
});
