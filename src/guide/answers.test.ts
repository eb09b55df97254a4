import { describe, expect, it } from 'vitest';
import en from '../../public/_locales/en/messages.json';
import ja from '../../public/_locales/ja/messages.json';
import type { Diagnosis, DiagnosisKind, Provider } from '../model/diagnosis.ts';
import { plain, type Say } from '../model/say.ts';
import { CLAIMS, SOURCES } from './answers.data.ts';
import { type Answer, answer as answerOn } from './answers.ts';
import { diagnose } from './diagnosis/diagnose.ts';

const P = 'proj_Rk3vT0pQ8sLw2Zx7Yb5Nc1Md';

const TODAY = '2026-12-01';
const answer = (diagnosis: Diagnosis, today = TODAY) => answerOn(diagnosis, today);

const NOTHING: Diagnosis = {
  kind: 'none',
  project: null,
  model: null,
  status: null,
  code: null,
  provider: null,
  variant: null,
  others: [],
  keySeen: false,
  truncated: false,
};
const found = (more: Partial<Diagnosis>): Diagnosis => ({ ...NOTHING, provider: 'openai', ...more });

const text = (say: Say) => plain(en[say.key].message, say.params);
const says = ({ what, why, todo, actions, notes, instead }: Answer): Say[] => [
  what,
  ...(why ? [why] : []),
  ...todo,
  ...(instead ? [instead.say] : []),
  ...actions.map(({ label }) => label),
  ...notes,
];

const KINDS: readonly DiagnosisKind[] = [
  'project_model_access',
  'model_unknown',
  'org_verification',
  'quota',
  'rate_limit',
  'invalid_key',
  'missing_scope',
  'wrong_org_or_project',
  'deprecated',
  'wrong_endpoint',
  'not_allowed_capability',
  'region',
  'billing_inactive',
  'project_archived',
  'organization_access',
  'ip_not_allowed',
  'other_provider',
  'incomplete',
  'none',
];
const PROVIDERS: readonly Provider[] = [
  'azure',
  'anthropic',
  'groq',
  'openrouter',
  'google',
  'other',
  'unknown',
];

const EVERY = [
  ...KINDS.map((kind) => ({ kind })),
  ...PROVIDERS.map((provider) => ({ kind: 'other_provider' as const, provider })),
].flatMap((one) => [
  found(one),
  found({ ...one, model: 'gpt-4o-2024-08-06' }),
  found({ ...one, project: P }),
  found({ ...one, project: P, model: 'o1-mini' }),
  found({ ...one, project: P, model: 'gpt-4o-mini', keySeen: true, truncated: true }),
]);

describe.each(EVERY)('the answer to $kind of $provider ($project, $model)', (diagnosis) => {
  const given = answer(diagnosis);

  it('says what happened and what to do', () => {
    expect(text(given.what)).not.toBe('');
    const guided = diagnosis.kind === 'project_model_access';
    expect(guided || given.todo.length > 0).toBe(true);
    const pointless = guided || (diagnosis.kind === 'other_provider' && given.actions.length === 0);
    expect(pointless || given.actions.length > 0).toBe(true);
  });

  it('leaves no brace unfilled, in English or Japanese', () => {
    for (const say of says(given)) {
      for (const locale of [en, ja]) expect(plain(locale[say.key].message, say.params)).not.toMatch(/[{}]/);
    }
  });

  it('says each thing once', () => {
    const all = says(given).map(text);
    expect(new Set(all).size).toBe(all.length);
    const urls = given.actions.map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
  });

  it('links by https only', () => {
    for (const { url } of given.actions) expect(new URL(url).protocol).toBe('https:');
  });
});

describe('the way to go', () => {
  it.each<[DiagnosisKind, string]>([
    ['org_verification', 'https://platform.openai.com/settings/organization/general'],
    ['quota', 'https://platform.openai.com/settings/organization/billing/overview'],
    ['billing_inactive', 'https://platform.openai.com/settings/organization/billing/overview'],
    ['rate_limit', 'https://platform.openai.com/settings/organization/limits'],
    ['invalid_key', 'https://platform.openai.com/settings/organization/api-keys'],
    ['deprecated', 'https://platform.openai.com/docs/deprecations'],
    ['region', 'https://platform.openai.com/docs/supported-countries'],
    ['model_unknown', 'https://platform.openai.com/docs/models'],
  ])('of %s is %s', (kind, url) => {
    expect(answer(found({ kind })).actions[0]?.url).toBe(url);
  });

  it('is the project’s own page where the project is known', () => {
    expect(answer(found({ kind: 'missing_scope', project: P })).actions[0]?.url).toBe(
      `https://platform.openai.com/settings/${P}/api-keys`,
    );
    expect(answer(found({ kind: 'quota', project: P })).actions.map(({ url }) => url)).toContain(
      `https://platform.openai.com/settings/${P}/limits`,
    );
  });

  it.each(['quota', 'missing_scope', 'project_model_access'] as const)(
    'of %s is no page of a project that is an example’s',
    (kind) => {
      const { actions } = answer(found({ kind, project: 'proj_abc123', model: 'o3' }));
      expect(actions.map(({ url }) => url).filter((url) => url.includes('proj_'))).toEqual([]);
      expect(actions.length).toBeGreaterThan(0);
    },
  );

  it.each(PROVIDERS)('of an error of %s leads nowhere into OpenAI’s console', (provider) => {
    const { actions } = answer(found({ kind: 'other_provider', provider, keySeen: true }));
    for (const { url } of actions) expect(url).not.toContain('openai.com');
  });
});

const urls = (diagnosis: Partial<Diagnosis>) => answer(found(diagnosis)).actions.map(({ url }) => url);
const keys = (says: readonly Say[]) => says.map(({ key }) => key);
const CONSOLE = 'https://platform.openai.com/settings';

describe('a rate limit', () => {
  const PROJECT_PAGE = `${CONSOLE}/${P}/limits`;
  const ORGANIZATION_PAGE = `${CONSOLE}/organization/limits`;

  it.each([
    { project: P, first: PROJECT_PAGE },
    { project: P, variant: 'project_rate' as const, first: PROJECT_PAGE },
    { project: null, variant: 'project_rate' as const, first: `${CONSOLE}/organization/projects` },
    { project: 'proj_xxx', first: ORGANIZATION_PAGE },
    { project: null, first: ORGANIZATION_PAGE },
  ])('of $project ($variant) leads to $first', ({ first, ...more }) => {
    const { todo } = answer(found({ kind: 'rate_limit', ...more }));
    expect(urls({ kind: 'rate_limit', ...more })[0]).toBe(first);
    expect(urls({ kind: 'rate_limit', ...more })).toContain(ORGANIZATION_PAGE);
    expect(keys(todo).includes('answer_rate_todo_project')).toBe(first !== ORGANIZATION_PAGE);
    expect(keys(todo)).toContain('answer_rate_todo_credit');
  });
});

describe('a quota whose code tells whose it is', () => {
  it.each([
    ['credit_balance_exhausted', 'answer_quota_what_credit', `${CONSOLE}/organization/billing/overview`],
    ['project_spend_limit_exceeded', 'answer_quota_what_project', `${CONSOLE}/${P}/limits`],
    ['organization_spend_limit_exceeded', 'answer_quota_what_organization', `${CONSOLE}/organization/limits`],
    [
      'insufficient_quota.organization_spend_limit_exceeded',
      'answer_quota_what_organization',
      `${CONSOLE}/organization/limits`,
    ],
    ['organization_usage_limit_exceeded', 'answer_quota_what_tier', `${CONSOLE}/organization/limits`],
    ['insufficient_quota', 'answer_quota_what', `${CONSOLE}/organization/billing/overview`],
    ['constructor', 'answer_quota_what', `${CONSOLE}/organization/billing/overview`],
  ])('%s', (code, what, url) => {
    const quota = { kind: 'quota', project: P, code } as const;
    expect(answer(found(quota)).what.key).toBe(what);
    expect(urls(quota)[0]).toBe(url);
  });

  it('is looked up in the list of projects where the project is not named', () => {
    expect(urls({ kind: 'quota', code: 'project_spend_limit_exceeded' })).toEqual([
      `${CONSOLE}/organization/projects`,
    ]);
  });
});

describe('what ChatGPT’s own service says', () => {
  it.each(['other_provider', 'model_unknown', 'incomplete', 'rate_limit'] as const)(
    'is told as %s of a plan, and sends nobody to the API’s settings',
    (kind) => {
      for (const model of [null, 'gpt-5.3-codex']) {
        const plan = { kind, model, provider: 'other', variant: 'chatgpt_plan' } as const;
        const given = answer(found(plan));
        expect(given.what.key).toMatch(/^answer_plan_what/);
        expect(keys(given.todo)[0]).toMatch(/^answer_plan_todo/);
        expect(urls(plan)).toContain('https://developers.openai.com/codex/models');
        for (const url of urls(plan)) expect(url).not.toContain('platform.openai.com');
      }
    },
  );

  it('is waited for where it is the plan’s usage limit', () => {
    const { what, todo } = answer(found({ kind: 'rate_limit', variant: 'chatgpt_plan' }));
    expect([what.key, ...keys(todo)]).toEqual(['answer_plan_what_limit', 'answer_plan_todo_limit']);
  });

  it('as a token is no restricted key', () => {
    const { what, todo } = answer(found({ kind: 'missing_scope', variant: 'sign_in_token' }));
    expect(what.key).toBe('answer_signin_what');
    expect(keys(todo)).toEqual(['answer_signin_todo', 'answer_signin_todo_key']);
    expect(urls({ kind: 'missing_scope', variant: 'sign_in_token', project: P })).toEqual([
      `${CONSOLE}/${P}/api-keys`,
    ]);
  });
});

describe('the target', () => {
  const sentence = (project: string | null, model: string | null) =>
    text(answer(found({ kind: 'project_model_access', project, model })).what);
  const notes = (model: string | null) =>
    answer(found({ kind: 'project_model_access', project: P, model })).notes.map(({ key }) => key);

  it('names the project and the model, as far as they are known', () => {
    expect(sentence(P, 'o3')).toBe(`Project ${P} may not use o3.`);
    expect(sentence(P, null)).toContain(P);
    expect(sentence(null, 'o3')).toContain('o3');
    expect(sentence(null, null)).not.toContain('null');
  });

  it('tells of the twin of a snapshot, and that a bare id is meant exactly', () => {
    expect(notes('gpt-4.1-2025-04-14')).toContain('answer_note_twin');
    expect(notes('gpt-4.1')).toContain('answer_note_exact');
    expect(notes(null)).not.toContain('answer_note_exact');
  });

  it('tells of models that a tool chose', () => {
    expect(notes('text-embedding-3-small')).toContain('answer_note_tool');
    expect(notes('o3')).not.toContain('answer_note_tool');
  });

  it('tells when a new key helps and when it does not', () => {
    expect(notes('o3')).toContain('answer_note_new_key');
  });

  it('does not tell as a fact that somebody limited the models, and has the cheap checks first', () => {
    const given = answer(found({ kind: 'project_model_access', project: P, model: 'o3' }));
    expect(text(given.why as Say)).toMatch(/^The model exists, .*usually .*credit first/);
    expect(keys(given.notes).slice(0, 3)).toEqual([
      'answer_note_lag',
      'answer_note_same_text',
      'answer_note_exists',
    ]);
    expect(given.aside.map(({ url }) => url)).toEqual([
      `${CONSOLE}/organization/billing/overview`,
      `${CONSOLE}/organization/limits`,
    ]);
  });

  it('has another model of the same purpose to copy, where there is one', () => {
    const other = (model: string | null) =>
      answer(found({ kind: 'project_model_access', project: P, model })).instead?.id;
    expect(other('gpt-4.1')).toBe('gpt-5.6-terra');
    expect(other('text-embedding-3-small')).toBeUndefined();
    expect(other(null)).toBeUndefined();
    expect(answer(found({ kind: 'rate_limit', model: 'gpt-4.1' })).instead).toBeNull();
  });

  it('tells of image edits where an image model is named without its date', () => {
    expect(notes('gpt-image-2.5-flare')).toContain('answer_note_edits');
    expect(notes('gpt-image-2.5-flare')).not.toContain('answer_note_exact');
    expect(notes('gpt-image-2.5-flare-2026-09-08')).not.toContain('answer_note_edits');
    expect(notes('gpt-4.1')).not.toContain('answer_note_edits');
  });
});

describe('a retired model', () => {
  const KINDS = ['project_model_access', 'model_unknown', 'deprecated'] as const;
  const all = (given: Answer) => says(given).map(text).join('\n');
  const DEPRECATIONS = 'https://platform.openai.com/docs/deprecations';

  it.each(KINDS)('is told of %s, with the day and the replacement', (kind) => {
    const given = answer(found({ kind, project: P, model: 'o4-mini' }));
    expect(given.gone).toBe(true);
    expect(all(given)).toContain('OpenAI retired o4-mini on 2026-10-23.');
    expect(given.actions[0]?.url).toBe(DEPRECATIONS);
    expect(given.instead).toMatchObject({ id: 'gpt-5.6-terra', say: { key: 'answer_retired_names' } });
  });

  it('would not come back by being allowed, and is not said to exist', () => {
    const given = answer(found({ kind: 'project_model_access', project: P, model: 'o4-mini' }));
    expect(text(given.why as Say)).toContain('would not bring it back');
    expect(keys(given.notes)).not.toContain('answer_note_exists');
  });

  it.each(KINDS)('whose replacement goes too is told of %s with another of its purpose, if any', (kind) => {
    const other = (model: string) => answer(found({ kind, model })).instead;
    expect(other('gpt-4-0314')).toMatchObject({ id: 'gpt-5.6-terra', say: { key: 'answer_instead' } });
    expect(other('sora-2')).toBeNull();
  });

  it.each(KINDS)('that goes within sixty days is a note of %s, and the answer stays', (kind) => {
    const given = answer(found({ kind, project: P, model: 'gpt-4.1' }));
    const later = answer(found({ kind, project: P, model: 'gpt-5.6-sol' }));
    expect(given.gone).toBe(false);
    expect(all(given)).toContain('OpenAI shuts gpt-4.1 down on 2027-01-14.');
    expect([given.what.key, given.why?.key]).toEqual([later.what.key, later.why?.key]);
    expect(all(answer(found({ kind, project: P, model: 'gpt-4.1' }), '2026-11-01'))).not.toContain(
      '2027-01-14',
    );
  });

  it('is none at another provider or in a ChatGPT plan, which keep other days', () => {
    for (const one of [
      { kind: 'other_provider', provider: 'azure' },
      { kind: 'model_unknown', variant: 'chatgpt_plan' },
      { kind: 'rate_limit' },
    ] as const)
      expect(all(answer(found({ ...one, model: 'o4-mini' })))).not.toContain('2026-10-23');
  });
});

describe('what else the text holds', () => {
  it('a key: what to do about it, and where', () => {
    const given = answer(found({ kind: 'project_model_access', project: P, model: 'o3', keySeen: true }));
    expect(given.notes.map(({ key }) => key)).toContain('answer_note_key');
    expect(given.actions.map(({ url }) => url)).toEqual([
      `https://platform.openai.com/settings/${P}/api-keys`,
    ]);
  });

  it('other errors, one sentence a kind', () => {
    const pasted = [
      `403 Project \`${P}\` does not have access to model \`o3\``,
      `403 Project \`${P}\` does not have access to model \`o1\``,
      '403 Project `proj_anotherOfTheSame00000000` does not have access to model `gpt-4.1`',
      '429 You exceeded your current quota, please check your plan and billing details.',
      '401 Incorrect API key provided: sk-***',
    ].join('\n\n');
    const also = answer(diagnose(pasted)).notes.filter(({ key }) => key.startsWith('answer_also_'));
    expect(also.map(({ key }) => key)).toEqual([
      'answer_also_project_model_access',
      'answer_also_quota',
      'answer_also_invalid_key',
    ]);
    expect(text(also[0] as Say)).toContain('proj_anotherOfTheSame00000000 gpt-4.1');
    // Of the same project it is allowed in the same visit.
    expect(text(also[0] as Say)).not.toContain('o1');
  });
});

describe('every outside claim has its source', () => {
  const keys = Object.keys(en).filter((key) => key.startsWith('answer_'));

  it('and every message is accounted for', () => {
    expect(Object.keys(CLAIMS).sort()).toEqual(keys.sort());
  });

  it('that is a public page with the day it was seen', () => {
    for (const { url, seen } of Object.values(SOURCES)) {
      expect(new URL(url).protocol).toBe('https:');
      expect(seen).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it('and no source is without a claim', () => {
    const used = new Set(Object.values(CLAIMS).flat());
    expect(Object.keys(SOURCES).filter((id) => !used.has(id as keyof typeof SOURCES))).toEqual([]);
  });

  it('what explains or advises on OpenAI’s part is never without one', () => {
    const factual = keys.filter((key) =>
      /_(?:why|lag|exists|edits|new_key|twin|exact|same_text|reverted|organization)$/.test(key),
    );
    for (const key of factual.filter((one) => !one.startsWith('answer_action_'))) {
      expect(CLAIMS[key as keyof typeof CLAIMS].length, key).toBeGreaterThan(0);
    }
  });
});

describe('the voice', () => {
  it.each(Object.entries(en).filter(([key]) => key.startsWith('answer_')))('%s', (_key, { message }) => {
    expect(message).not.toMatch(/!|\boops\b|\bsimply\b|\bplease\b.*\bplease\b/i);
    const sentences = message
      .replace(/`[^`]*`|\([^)]*\)/g, 'x')
      .split(/[.?](?:\s|$)/)
      .filter(Boolean);
    expect(sentences.length).toBeLessThanOrEqual(2);
  });
});
