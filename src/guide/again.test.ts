import { describe, expect, it, test } from 'vitest';
import en from '../../public/_locales/en/messages.json';
import { type Diagnosis, NOTHING_FOUND } from '../model/diagnosis.ts';
import type { Outcome } from '../model/outcome.ts';
import { plain } from '../model/say.ts';
import { type Again, again, type Clock, LAG } from './again.ts';
import { diagnose } from './diagnosis/diagnose.ts';

const PROJECT = 'proj_abcdEFGH1234ijklMNOP5678';
const OTHER = 'proj_zyxwVUTS9876rqpoNMLK5432';
const MINUTE = 60_000;
const SINCE = Date.UTC(2026, 11, 1, 14, 0, 20);

const outcome: Outcome = {
  run: 'a',
  end: 'fixed',
  since: SINCE,
  saved: true,
  approach: 'allow',
  project: PROJECT,
  models: ['gpt-4.1'],
  mode: 'allow_list',
  verdict: 'fails',
  before: null,
  heard: null,
};
const error = (model: string, project = PROJECT) =>
  `Error code: 403 - {'error': {'message': 'Project \`${project}\` does not have access to model \`${model}\`', 'type': 'invalid_request_error', 'param': None, 'code': 'model_not_found'}}`;

const after = (minutes: number): Clock => ({
  now: SINCE + minutes * MINUTE,
  timeOf: (ms) => new Date(ms).toISOString().slice(11, 19),
});

/** What a text that was pasted so many minutes after the end means. */
function read(text: string, minutes: number, part: Partial<Outcome> = {}, seen = minutes): Again {
  const heard = SINCE + minutes * MINUTE;
  return again({ ...outcome, heard, ...part }, diagnose(text), text, after(seen));
}
const spell = ({ key, params }: Again['says'][number]) => plain(en[key].message, params);
const said = ({ says }: Again) => says.map(spell).join(' ');
const causes = (held: Again) => held.causes.map(({ say }) => say.key.replace('again_cause_', ''));
const places = (held: Again) => held.causes.map(({ place }) => place && new URL(place.url).pathname);

describe('the same error soon after the end', () => {
  it('says when it was saved and when to try again, and starts no guide', () => {
    const held = read(error('gpt-4.1'), 3);
    expect(held).toMatchObject({ kind: 'soon', follows: false, causes: [] });
    expect(said(held)).toBe(
      'Saved 3 min ago. Changes take up to 15 minutes and more to reach every server; try again at 14:16:00.',
    );
    expect(said(held)).not.toMatch(/fail|wrong|error/i);
  });

  test.each([
    [0, 'Saved just now.'],
    [0.9, 'Saved just now.'],
    [1, 'Saved 1 min ago.'],
    [14.99, 'Saved 14 min ago.'],
    [-20, 'Saved just now.'],
  ])('counts whole minutes: %s is “%s”', (minutes, sentence) => {
    expect(said(read(error('gpt-4.1'), minutes))).toContain(sentence);
  });

  it('goes by the time of the text, not by that of the look at it', () => {
    const held = read(error('gpt-4.1'), 3, {}, 40);
    expect(held.kind).toBe('soon');
    expect(said(held)).toMatch(/^Saved 40 min ago\. .*try again now\.$/);
  });

  it('claims no save that nobody saw', () => {
    expect(said(read(error('gpt-4.1'), 3, { saved: false }))).toMatch(
      /^The page has shown the new setting for 3 min\./,
    );
  });

  it('holds for each of several models, and for an error that names no project', () => {
    expect(read(error('o3'), 3, { models: ['gpt-4.1', 'o3'] }).kind).toBe('soon');
    expect(read(error('gpt-4.1', 'proj_…'), 3).kind).toBe('soon');
    expect(read(error('gpt-4.1'), 3, { project: null }).kind).toBe('soon');
  });

  it('is never a matter of waiting where nothing was restricted', () => {
    expect(read(error('gpt-4.1'), 1, { end: 'not-restricted', mode: 'none' }).kind).toBe('same');
  });
});

describe('the same error later', () => {
  test.each([
    [LAG / MINUTE - 0.01, 'soon'],
    [LAG / MINUTE, 'same'],
    [600, 'same'],
  ] as const)('%s minutes after the end it is “%s”', (minutes, kind) => {
    expect(read(error('gpt-4.1'), minutes).kind).toBe(kind);
  });

  it('names what is left in order, each with how it looks and where', () => {
    const held = read(error('gpt-4.1'), 16);
    expect(held).toMatchObject({ follows: false });
    expect(causes(held)).toEqual(['reverted', 'unpaid', 'archived']);
    expect(places(held)).toEqual([
      `/settings/${PROJECT}/limits`,
      '/settings/organization/billing/overview',
      '/settings/organization/projects',
    ]);
    expect(spell(held.causes[0]?.say as Again['says'][number])).toContain('gpt-4.1 is off the list again');
  });

  it('names the other id of the model first, unless it is allowed too', () => {
    const dated = { models: ['gpt-4.1-2025-04-14'] };
    const held = read(error('gpt-4.1-2025-04-14'), 16, dated);
    expect(causes(held)[0]).toBe('twin');
    expect(spell(held.causes[0]?.say as Again['says'][number])).toContain('gpt-4.1 is not on the list');
    const both = { models: ['gpt-4.1-2025-04-14', 'gpt-4.1'] };
    expect(causes(read(error('gpt-4.1-2025-04-14'), 16, both))).not.toContain('twin');
    const named = `${error('gpt-4.1')}\nresolved gpt-4.1-2025-04-14`;
    expect(causes(read(named, 16))[0]).toBe('twin');
  });

  it('names another key only where the error does not rule it out', () => {
    expect(causes(read(error('gpt-4.1'), 16))).not.toContain('key_of');
    const held = read(error('gpt-4.1', 'proj_…'), 16);
    expect(causes(held)).toEqual(['key_of', 'reverted', 'unpaid', 'archived']);
    expect(places(held)[0]).toBe(`/settings/${PROJECT}/api-keys`);
    const unnamed = read(error('gpt-4.1'), 16, { project: null });
    expect(causes(unnamed)).toEqual(['key', 'reverted', 'unpaid', 'archived']);
    expect(places(unnamed).slice(0, 2)).toEqual(['/settings/organization/api-keys', null]);
  });

  it('says of each mode how it would look if it had been set back', () => {
    expect(causes(read(error('gpt-4.1'), 16, { mode: 'deny_list' }))[0]).toBe('reverted_deny');
    expect(causes(read(error('gpt-4.1'), 16, { mode: 'unknown', end: 'saved' }))[0]).toBe('reverted');
    const removed = { approach: 'remove', mode: 'none' } as const;
    expect(causes(read(error('gpt-4.1'), 16, removed))[0]).toBe('reverted_open');
  });

  it('of a project without a list names neither list nor id', () => {
    const held = read(error('gpt-4.1-2025-04-14'), 1, {
      end: 'not-restricted',
      mode: 'none',
      models: ['gpt-4.1-2025-04-14'],
    });
    expect(causes(held)).toEqual(['unpaid', 'archived']);
    expect(said(held)).toContain("doesn't limit its models");
  });
});

describe('the same kind of error about something else', () => {
  it.each([
    ['another model', error('o3'), {}, ['o3 now', 'gpt-4.1 before']],
    ['another project', error('gpt-4.1', OTHER), {}, ['another project', OTHER, PROJECT]],
    ['both', error('o3', OTHER), {}, [OTHER, PROJECT, 'o3 now']],
    ['the dated twin', error('gpt-4.1-2025-04-14'), {}, ['asks for gpt-4.1-2025-04-14', 'two models']],
    ['the alias', error('gpt-4.1'), { models: ['gpt-4.1-2025-04-14'] }, ['asks for gpt-4.1;', 'two models']],
    ['another project, all open', error('o3', OTHER), { approach: 'remove' }, [OTHER, 'o3 now']],
  ] as const)('%s: says what, and offers the guide for it', (_what, text, part, words) => {
    const held = read(text, 3, part as Partial<Outcome>);
    expect(held).toMatchObject({ kind: 'differs', follows: true, causes: [] });
    for (const word of words) expect(said(held)).toContain(word);
  });

  it('is no difference where no list was left', () => {
    expect(read(error('o3'), 16, { approach: 'remove', mode: 'none' }).kind).toBe('same');
    expect(read(error('o3'), 3, { approach: 'remove', mode: 'none' }).kind).toBe('soon');
    expect(read(error('o3'), 3, { approach: 'remove', mode: 'unknown', end: 'saved' }).kind).toBe('soon');
    expect(read(error('o3'), 3, { mode: 'none' }).kind).toBe('soon');
  });
});

describe('another text', () => {
  const quota = `Error code: 429 - {'error': {'message': 'You exceeded your current quota, please check your plan and billing details.', 'type': 'insufficient_quota', 'param': None, 'code': 'insufficient_quota'}}`;

  it.each([
    ['fixed', 'That is another error: the model is allowed now.'],
    ['saved', 'That is another error: the new setting was saved.'],
    ['not-restricted', 'That is another error.'],
  ] as const)(
    'of another kind after %s is answered, and no more is claimed than was seen',
    (end, sentence) => {
      const held = read(quota, 3, { end });
      expect(held).toMatchObject({ kind: 'other', follows: true });
      expect(said(held)).toBe(sentence);
    },
  );

  it('without an error may mean that it works', () => {
    const held = read('OK, HTTP 200', 3);
    expect(held).toMatchObject({ kind: 'unclear', follows: true });
    expect(said(held)).toContain(en.after_works.message);
  });

  it.each([
    ['without its message', { kind: 'incomplete' }],
    ['that names neither project nor model', { kind: 'project_model_access' }],
    ['that names no model', { kind: 'project_model_access', project: PROJECT }],
  ] as const)('%s is held against nothing', (_what, part) => {
    const found: Diagnosis = { ...NOTHING_FOUND, others: [], keySeen: false, truncated: false, ...part };
    expect(again(outcome, found, '', after(3))).toEqual({
      kind: 'unclear',
      says: [],
      causes: [],
      follows: true,
    });
  });
});
