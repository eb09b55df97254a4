import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../../test/runs.ts';
import { diagnose } from './diagnose.ts';
import { maskKeys } from './keys.ts';

const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ';
const secret = fc
  .tuple(
    fc.constantFrom(
      'sk-',
      'sk-proj-',
      'sk-svcacct-',
      'sk-admin-',
      'sk-ant-api03-',
      'gsk_',
      'AIza',
      'Bearer ',
    ),
    fc.array(
      fc.tuple(fc.constantFrom(...LETTERS), fc.constantFrom(...LETTERS), fc.integer({ min: 0, max: 9 })),
      {
        minLength: 12,
        maxLength: 50,
      },
    ),
  )
  .map(([prefix, triples]) => ({ prefix, payload: triples.flat().join('') }));

/** Pieces that rules, ids, keys and disguises are made of: glued at random they are as hostile as a paste can be. */
const piece = fc.oneof(
  fc.constantFrom(
    'Project `',
    'proj_Rk3vT0pQ8sLw2Zx7Yb5Nc1Md',
    'proj_…',
    'project ',
    '` does not have access to model `',
    'does not have access to ',
    'to model ',
    'gpt-4.1',
    'gpt-',
    'o3',
    '{model}',
    'sk-aB3dE6gH9jK2mN5pQ8sT1vW4',
    'The model `',
    '` does not exist or you do not have access to it.',
    'model_not_found',
    'Error code: 403 - ',
    "{'error': {'message': '",
    "', 'code': ",
    'null}}',
    '%20%60%22',
    '&amp;#x27;',
    '\\\\\\"',
    '\\u0060',
    '\u001b[31m',
    '<code>',
    '│',
    '\n> ',
    '\n // ',
    '" +\n "',
    '…',
    '...',
    '__proto__',
    'constructor',
    '\u0000',
    '\ud800',
    '\u202e',
    '｀',
    'İ',
    '🤖',
    'sk-',
    'Bearer ',
    '\n',
    ' ',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

const PROTOTYPE = Reflect.ownKeys(Object.prototype);

it('any text whatever gives a diagnosis of the same shape', () => {
  fc.assert(
    fc.property(text, (pasted) => {
      const found = diagnose(pasted);
      expect(Object.keys(found).sort()).toEqual(
        [
          'kind',
          'project',
          'model',
          'status',
          'code',
          'provider',
          'variant',
          'others',
          'keySeen',
          'truncated',
        ].sort(),
      );
      if (found.project !== null) expect(found.project).toMatch(/^proj_[A-Za-z0-9_-]+$/);
      if (found.model !== null) expect(found.model).toMatch(/^[A-Za-z0-9][A-Za-z0-9._:/@~-]*$/);
      if (found.status !== null) expect(found.status).toBeGreaterThanOrEqual(400);
      expect(Reflect.ownKeys(Object.prototype)).toEqual(PROTOTYPE);
    }),
    { numRuns: runs(2000) },
  );
});

it('the target stands out of any surroundings that hold no other error', () => {
  const noise = fc
    .array(fc.stringMatching(/^[a-z ,.\n]{0,30}$/), { maxLength: 20 })
    .map((lines) => lines.join('\n\n'));
  fc.assert(
    fc.property(noise, noise, (before, after) => {
      const sentence =
        'Error code: 403 - Project `proj_Rk3vT0pQ8sLw2Zx7Yb5Nc1Md` does not have access to model `gpt-4.1`';
      expect(diagnose(`${before}\n\n${sentence}\n\n${after}`)).toMatchObject({
        kind: 'project_model_access',
        project: 'proj_Rk3vT0pQ8sLw2Zx7Yb5Nc1Md',
        model: 'gpt-4.1',
        status: 403,
      });
    }),
  );
});

it('no part of a key gets into any field, wherever the key stands', () => {
  fc.assert(
    fc.property(text, secret, text, (before, { prefix, payload }, after) => {
      const found = JSON.stringify(diagnose(`${before} ${prefix}${payload} ${after}`));
      for (let i = 0; i + 8 <= payload.length; i += 4) expect(found).not.toContain(payload.slice(i, i + 8));
    }),
    { numRuns: runs(1000) },
  );
});

it('a key is masked wherever it stands and however it is broken', () => {
  const gap = fc.constantFrom('', '\n', '\n  ', '\n> ', '\u200b', '\\n', '"\n + "', '\u001b[0m', '<wbr>');
  fc.assert(
    fc.property(secret, gap, fc.integer({ min: 0, max: 30 }), ({ prefix, payload }, between, at) => {
      fc.pre(prefix !== 'Bearer ' || between === '');
      const { text: masked, seen } = maskKeys(
        `a\n${prefix}${payload.slice(0, at)}${between}${payload.slice(at)} b`,
      );
      expect(seen).toBe(true);
      expect(masked).not.toContain(payload.slice(0, 8));
      expect(masked).not.toContain(payload.slice(-8));
    }),
    { numRuns: runs(1000) },
  );
});

it('masking leaves a text without keys as it is, and is done once', () => {
  fc.assert(
    fc.property(text, (pasted) => {
      const once = maskKeys(pasted);
      expect(once.seen).toBe(once.text !== pasted);
      expect(maskKeys(once.text)).toEqual({ text: once.text, seen: false });
    }),
    { numRuns: runs(1000) },
  );
});

/** Units on which a pattern that backtracks takes minutes; the runner's own time limit is the judge. */
it.each([
  ' ',
  '\n',
  '\\',
  '&',
  '<div ',
  '"',
  '`',
  '*',
  '> ',
  '# a\n',
  '│ a │ b │\n',
  '%',
  '\u001b[',
  '.',
  'a',
  'sk-',
  'sk-aB3\n',
  'bearer ',
  'proj_',
  'project ',
  'model `',
  'to model ',
  'does not have access to model ',
  'model x not found ',
  'model_not_found ',
  '403 ',
  'code: ',
  '" + "',
  '"\n"',
  '\u200b',
  '｀',
  '🤖',
  ')(',
  'eyJaaaaaaaaaaaaaa.',
  'a.py:12',
  'gpt-4 ',
])('a long text of %j is read in time', (unit) => {
  expect(diagnose(unit.repeat(Math.floor(199_000 / unit.length))).truncated).toBe(false);
});
