import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isModelId, isProjectId, isSampleProject } from '../../model/ids.ts';
import { isSecret } from '../../model/secret.ts';
import { readModels, readProjects } from './ids.ts';

const A = 'proj_abcdEFGH1234ijklMNOP5678';
const B = 'proj_zyxwVUTS9876rqpoNMLK5432';
const KEY = `sk-admin-${'Ab3dE6gH9j'.repeat(8)}`;

/** What is refused among projects, wherever it ends. */
const named = (text: string) => readProjects(text).refused.map(({ end: _, ...refused }) => refused);

describe('projects', () => {
  it.each([
    ['a line each', `${A}\n${B}`],
    ['lines of Windows, margins and an empty line', `  ${A}\r\n\r\n\t${B}  \r\n`],
    ['commas and spaces', `${A}, ${B}`],
    ['JSON', `["${A}","${B}"]`],
    ['HCL', `project_ids = [\n  "${A}",\n  "${B}",\n]`],
    ['a list in Markdown', `- \`${A}\`\n- \`${B}\``],
    [
      'addresses of the console',
      `https://platform.openai.com/settings/${A}/limits\nplatform.openai.com/settings/${B}/api-keys?tab=1`,
    ],
    [
      'links that begin the guide',
      `https://platform.openai.com/settings/${A}/limits#model-access-guide:model=gpt-4.1\n(https://platform.openai.com/settings/${B}/limits)`,
    ],
  ])('are read from %s', (_how, text) => {
    const { ids, refused } = readProjects(text);
    expect(ids).toEqual([A, B]);
    expect(refused.map(({ shown }) => shown)).toEqual(text.includes('project_ids') ? ['project_ids'] : []);
  });

  it('are taken once, and those that stand there again are named once', () => {
    const { ids, twice, refused } = readProjects(
      `${A}\n${B}\n${A} https://platform.openai.com/settings/${A}`,
    );
    expect({ ids, twice, refused }).toEqual({ ids: [A, B], twice: [A], refused: [] });
  });

  it('that are none are named with their line and with why', () => {
    const text = `${A}\nacme proj_\nproj_abc123\nhttps://platform.openai.com/settings/organization/limits\ngpt-4.1`;
    expect(named(text)).toEqual([
      { line: 2, shown: 'acme', why: 'no-id' },
      { line: 2, shown: 'proj_', why: 'no-id' },
      { line: 3, shown: 'proj_abc123', why: 'sample' },
      { line: 4, shown: 'https://platform.openai.com/settings/org…', why: 'address' },
      { line: 5, shown: 'gpt-4.1', why: 'no-id' },
    ]);
  });

  it('whose id somebody cut are no keys', () => {
    expect(named('proj_abcd…5678')).toEqual([{ line: 1, shown: 'proj_abcd…5678', why: 'no-id' }]);
  });
});

describe('models', () => {
  it('are read as the API prints them', () => {
    const ids = [
      'gpt-4.1',
      'gpt-4o-2024-08-06',
      'ft:gpt-4.1-2025-04-14:acme:a-name:Ab12Cd34',
      'openai/gpt-oss-20b',
    ];
    expect(readModels(ids.join(', '))).toMatchObject({ ids, twice: [], refused: [] });
  });

  it('are no projects and no addresses', () => {
    const { ids, refused } = readModels(`${A}\nhttps://platform.openai.com/docs/models`);
    expect(ids).toEqual([]);
    expect(refused.map(({ why }) => why)).toEqual(['project', 'no-id']);
  });
});

describe.each([
  ['the projects', readProjects],
  ['the models', readModels],
])('a key among %s', (_box, read) => {
  it.each([
    ['alone', KEY],
    ['in quotes', `"${KEY}"`],
    ['set', `OPENAI_ADMIN_KEY=${KEY}`],
    ['sent', `-H "Authorization: Bearer ${KEY}"`],
    ['between ids', `${A} ${KEY} gpt-4.1`],
    ['broken by a line', `${KEY.slice(0, 40)}\n${KEY.slice(40)}`],
    ['in an address', `https://platform.openai.com/settings/${A}/limits?key=${KEY}&tab=1`],
    ['with a zero-width space', `${KEY.slice(0, 20)}\u200b${KEY.slice(20)}`],
  ])('is masked and named by its line alone, where it stands %s', (_how, text) => {
    const listed = read(text);
    const all = JSON.stringify(listed);
    for (let at = 3; at + 12 <= KEY.length; at++) expect(all).not.toContain(KEY.slice(at, at + 12));
    expect(listed.text).toContain('…');
    expect(listed.refused).toContainEqual(expect.objectContaining({ line: 1, shown: '', why: 'key' }));
  });

  it('is masked from its seventh letter on as somebody types it, and nothing of it is an id at any time', () => {
    let text = '';
    for (const [index, letter] of [...KEY].entries()) {
      const listed = read(text + letter);
      text = listed.text;
      expect(listed.ids.filter((id) => id.startsWith('sk-'))).toEqual([]);
      if (index >= 6) expect(text).toMatch(/^(?:sk-)?….{0,3}$/);
    }
    expect(read(text)).toMatchObject({ ids: [], refused: [{ line: 1, shown: '', why: 'key' }] });
  });

  it('leaves the rest of its line as it is', () => {
    const { text, refused } = read(`${A}\n"${KEY}", ${B}`);
    expect(text).toBe(`${A}\n"sk-…", ${B}`);
    expect(refused).toContainEqual({ line: 2, end: text.indexOf('…') + 2, shown: '', why: 'key' });
  });
});

it('a project is taken from an address with a key in it', () => {
  const { text, ids } = readProjects(`https://platform.openai.com/settings/${A}/limits?key=${KEY}`);
  expect(text).toBe(`https://platform.openai.com/settings/${A}/limits?key=sk-…`);
  expect(ids).toEqual([A]);
});

/** What shells, HCL, Markdown and terminals take for more than a letter. */
const SPECIAL = [...'$`"\'\\;&|<>(){}[]!#*?~^%=+\n\r\t\u0000\u001b\u200b\u202e，“'];

const word = fc.oneof(
  fc.constantFrom(A, B, 'gpt-4.1', 'proj_abc', KEY, KEY.slice(0, 12), '$(id)', '-rf', '../x'),
  fc.string({ unit: fc.constantFrom(...SPECIAL, ...'aZ9_-./:@'), maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const box = fc
  .array(fc.tuple(word, fc.constantFrom('', ' ', '\n', ',', '"', "'", '${', ';')), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));

describe('whatever a box holds', () => {
  it('nothing is taken but ids that are no example’s and no secret', () => {
    fc.assert(
      fc.property(box, (text) => {
        for (const id of readProjects(text).ids)
          expect(isProjectId(id) && !isSampleProject(id) && !isSecret(id)).toBe(true);
        for (const id of readModels(text).ids) expect(isModelId(id) && !isSecret(id)).toBe(true);
      }),
    );
  });

  it('reading it a second time masks and takes the same', () => {
    fc.assert(
      fc.property(box, (text) => {
        for (const read of [readProjects, readModels]) {
          const once = read(text);
          expect(read(once.text)).toEqual(once);
        }
      }),
    );
  });

  it('a word that a shell, HCL or Markdown would take for more than a word is refused', () => {
    for (const sign of SPECIAL.filter((sign) => !/\s/.test(sign))) {
      const bad = `gpt-4.1${sign}x`;
      expect([sign, readModels(bad).ids]).toEqual([sign, []]);
      expect([sign, readProjects(`${A}${sign}x`).ids]).toEqual([sign, []]);
    }
  });
});

it('ten thousand projects are all read, each once', () => {
  const ids = Array.from(
    { length: 10_000 },
    (_, at) => `proj_Aa0Bb1Cc2Dd3Ee4Ff5${at.toString(36).padStart(6, '0')}`,
  );
  const { ids: taken, twice, refused } = readProjects([...ids, ...ids, 'no'].join('\n'));
  expect(taken).toEqual(ids);
  expect(twice).toEqual(ids);
  expect(refused).toEqual([{ line: 20_001, end: 20_000 * 30 + 2, shown: 'no', why: 'no-id' }]);
});
