import { describe, expect, it } from 'vitest';
import { diagnose } from './diagnose.ts';
import { RULES } from './rules.ts';

const P = 'proj_Rk3vT0pQ8sLw2Zx7Yb5Nc1Md';
const TARGET = {
  kind: 'project_model_access',
  text: `Project \`${P}\` does not have access to model \`gpt-4.1-mini\``,
} as const;

/** One sentence of OpenAI's a kind, as its rule has it. */
const SENTENCES = [
  TARGET,
  ...RULES.filter(({ provider, trust }) => provider === 'openai' && trust === 'sentence').flatMap(
    ({ kind, examples }) => examples.map(({ text }) => ({ kind, text })),
  ),
];

/** What HTTP clients print of an answer, whatever its body says. */
const CLIENTS: readonly [name: string, print: (body: string) => string][] = [
  [
    'httpx',
    (it) => `HTTP Request: POST https://api.openai.com/v1/responses "HTTP/1.1 429 Too Many Requests"\n${it}`,
  ],
  ['curl', (it) => `< HTTP/2 429 \n< content-type: application/json\n{"error":{"message":"${it}"}}`],
  [
    'requests',
    (it) =>
      `requests.exceptions.HTTPError: 429 Client Error: Too Many Requests for url: https://api.openai.com/v1/responses\n${it}`,
  ],
  ['go-openai', (it) => `error, status code: 429, status: 429 Too Many Requests, message: ${it}`],
  [
    'Guzzle',
    (it) =>
      `Client error: \`POST https://api.openai.com/v1/responses\` resulted in a \`429 Too Many Requests\` response:\n{"error":{"message":"${it}"}}`,
  ],
  [
    'Spring',
    (it) =>
      `org.springframework.web.client.HttpClientErrorException$TooManyRequests: 429 Too Many Requests: "{"error":{"message":"${it}"}}"`,
  ],
  ['undici', (it) => `APIError: 429 Too Many Requests - ${it}`],
  [
    'OkHttp',
    (it) =>
      `Response{protocol=h2, code=429, message=Too Many Requests, url=https://api.openai.com/v1/responses}\n${it}`,
  ],
  ['.NET', (it) => `HTTP 429 (Too Many Requests)\n\n${it}`],
  ['a forbidding one', (it) => `403 Forbidden\n${it}`],
  ['one that finds nothing', (it) => `404 Not Found: ${it}`],
  ['one without a login', (it) => `401 Unauthorized: ${it}`],
  ['a library', (it) => `openai.RateLimitError: Error code: 429 - {'error': {'message': '${it}'}}`],
  [
    'another library',
    (it) => `openai.AuthenticationError: Error code: 401 - {'error': {'message': '${it}'}}`,
  ],
  ['a phrase behind', (it) => `${it}\n(429 Too Many Requests)`],
  [
    'a look-alike envelope',
    (it) => `403 {"type":"error","error":{"type":"permission_error","message":"${it}"}}`,
  ],
  ['another envelope', (it) => `{"type":"error","error":{"type":"not_found_error","message":"${it}"}}`],
];

describe('a sentence of the API counts more than what a client prints beside it', () => {
  it.each(CLIENTS)('%s', (_name, print) => {
    const wrong = SENTENCES.filter(({ kind, text }) => {
      const found = diagnose(print(text));
      return found.kind !== kind || found.provider !== 'openai';
    });
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });
});

/** Other vendors that are not the one that answered. */
const MENTIONS: readonly [name: string, beside: (text: string) => string][] = [
  ['a way out that failed', (it) => `${it}\nFallback to Gemini also failed.`],
  [
    'a way out that worked',
    (it) => `${it}\nSwitched to Claude for now, DeepSeek works fine with the same code.`,
  ],
  [
    'keys of several',
    (it) => `OPENAI_API_KEY=set\nANTHROPIC_API_KEY=set\nGROQ_API_KEY=\nGEMINI_API_KEY=\n\n${it}`,
  ],
  [
    'a list of several',
    (it) => `providers:\n  - anthropic\n  - openai\n  - gemini\n  - azure\n\nOpenAI: ${it}`,
  ],
  [
    'what a program supports',
    (it) => `Supports OpenAI, Azure OpenAI, Ollama and Mistral.\n\nOpenAI error: ${it}`,
  ],
  ['models of several', (it) => `Uses gpt-4o / claude-9 / gemini-9\n${it}`],
  ['a comparison', (it) => `With OpenRouter it works. With OpenAI directly: ${it}`],
  ['a setting with a choice', (it) => `LLM_PROVIDER=openai # or groq, azure, openrouter\n${it}`],
];

describe('a vendor that is only mentioned decides nothing', () => {
  it.each(MENTIONS)('%s', (_name, beside) => {
    const wrong = SENTENCES.filter(({ kind, text }) => {
      const found = diagnose(beside(text));
      return found.kind !== kind || found.provider !== 'openai';
    });
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });
});

describe('which of two is believed', () => {
  it.each([
    [
      'a code before a phrase',
      'HTTP/1.1 429 Too Many Requests\n{"error":{"code":"insufficient_quota"}} openai',
      'quota',
    ],
    [
      'a code before a class',
      "openai.RateLimitError: Error code: 429 - {'error': {'code': 'insufficient_quota'}}",
      'quota',
    ],
    ['a phrase where there is nothing else', 'api.openai.com answered 429 Too Many Requests', 'rate_limit'],
    [
      'a code before the words for a call without a key',
      "OpenAI: You didn't provide an API key.\nthen, with it: 429 insufficient_quota",
      'quota',
    ],
    [
      'a refusal in other words before another tool’s class',
      `openai 403: ${P} darf gpt-4.1-mini nicht verwenden\n\n${'\n'.repeat(3)}${'x '.repeat(400)}\nGroqException: 400`,
      'project_model_access',
    ],
  ])('%s', (_name, text, kind) => {
    expect(diagnose(text).kind).toBe(kind);
  });

  it('of two sentences the one with a project', () => {
    const found = diagnose(
      `429 Rate limit reached for gpt-5-mini in organization org-x on requests per min: Limit 3, Used 3.\n\n429 OpenAI: Your project has reached its configured enforced spend limit. Update your limit at https://platform.openai.com/settings/${P}/limits.`,
    );
    expect(found).toMatchObject({ kind: 'quota', project: P });
  });

  it('of two sentences the one that is quoted', () => {
    const found = diagnose(
      'At OpenAI one hears that you exceeded your current quota when the card is new.\n\n{"error":{"message":"Incorrect API key provided: sk-***","type":"invalid_request_error"}}',
    );
    expect(found.kind).toBe('invalid_key');
    expect(found.others.map(({ kind }) => kind)).toEqual(['quota']);
  });

  it('both of a missing key and a spent quota are shown', () => {
    const found = diagnose("OpenAI: 401 You didn't provide an API key.\n\nOpenAI: 429 insufficient_quota");
    expect([found.kind, ...found.others.map(({ kind }) => kind)]).toEqual(['quota', 'invalid_key']);
  });

  it('what is overruled is not shown as another error', () => {
    const found = diagnose(
      'POST https://api.openai.com/v1/responses "HTTP/1.1 429 Too Many Requests"\nYou exceeded your current quota, please check your plan and billing details.',
    );
    expect(found.others).toEqual([]);
  });
});

/** The branches of a program that tells its people of a project that may not use a model, and of an empty account. */
const BRANCHES: readonly [language: string, text: string][] = [
  [
    'TypeScript',
    "if (e.code === 'model_not_found') return 'The OpenAI project may not use this model.';\nif (e.code === 'insufficient_quota') return 'OpenAI quota exhausted.';",
  ],
  [
    'TypeScript, the other way round',
    "switch (code) {\n  case 'insufficient_quota': return 'Sin saldo en OpenAI';\n  case 'model_not_found': return 'El proyecto de OpenAI no tiene acceso al modelo';\n}",
  ],
  [
    'TypeScript, a table',
    "{ invalid_api_key: 'Ungültig', model_not_found: 'Das OpenAI-Projekt darf das Modell nicht verwenden', insufficient_quota: 'Guthaben leer' }",
  ],
  [
    'Python',
    'except PermissionDeniedError:\n    fail("У проекта OpenAI нет доступа к модели.")\nexcept RateLimitError as e:\n    if "insufficient_quota" in str(e):\n        fail("Квота OpenAI исчерпана.")',
  ],
  [
    'Ruby',
    'when "insufficient_quota" then "Il credito OpenAI è esaurito"\nwhen "model_not_found" then "Il progetto OpenAI non ha accesso al modello"',
  ],
  [
    'Swift',
    'case "insufficient_quota", "rate_limit_exceeded": return "Crédit OpenAI épuisé"\ncase "model_not_found": return "Le projet OpenAI n’a pas accès au modèle"',
  ],
  [
    'a shell',
    'if grep -q insufficient_quota "$log"; then echo "OpenAI: sem saldo"; elif grep -q model_not_found "$log"; then echo "O projeto da OpenAI nao tem acesso ao modelo"; fi',
  ],
];

describe('a code that a program compares with tells what may come, not what came', () => {
  it.each(BRANCHES)('%s', (_language, text) => {
    expect(diagnose(text)).toMatchObject({ kind: 'project_model_access', project: null, model: null });
  });

  it('alone it is what the text is about', () => {
    const found = diagnose("if (e.code === 'insufficient_quota') return 'OpenAI quota exhausted';");
    expect(found).toMatchObject({ kind: 'quota', code: 'insufficient_quota' });
  });

  it('an answer beside it is', () => {
    const found = diagnose(
      '{"error":{"message":"You exceeded your current quota","code":"insufficient_quota"}}\nif (code === \'model_not_found\') return \'the OpenAI project has no access to the model\';',
    );
    expect(found.kind).toBe('quota');
  });

  it('one that is said to ask for a payment is a gateway’s', () => {
    expect(diagnose('402 insufficient_quota: the wallet is empty').kind).toBe('other_provider');
  });
});
