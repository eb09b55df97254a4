import { describe, expect, it } from 'vitest';
import { diagnose } from './diagnose.ts';

const P = 'proj_Rk3vT0pQ8sLw2Zx7Yb5Nc1Md';
const M = 'gpt-4.1-mini';
const SENTENCE = `Project \`${P}\` does not have access to model \`${M}\``;
const BODY = `{"error":{"message":"${SENTENCE}","type":"invalid_request_error","param":null,"code":"model_not_found"}}`;
const REPR = `openai.PermissionDeniedError: Error code: 403 - {'error': {'message': '${SENTENCE}', 'type': 'invalid_request_error', 'param': None, 'code': 'model_not_found'}}`;

const TARGET = { kind: 'project_model_access', project: P, model: M, provider: 'openai' };

describe('the error of a project that may not use a model', () => {
  it.each([
    ['as the Python library prints it', REPR, { status: 403, code: 'model_not_found' }],
    ['as its body', BODY, { status: null, code: 'model_not_found' }],
    ['with a status before the body', `HTTP 403: ${BODY}`, { status: 403, code: 'model_not_found' }],
    ['as a sentence', SENTENCE, { status: null, code: null }],
    ['behind a bare status', `403 ${SENTENCE}`, { status: 403, code: null }],
    [
      'after an app’s own 500',
      `POST /api/chat 500 in 42ms\n⨯ AI_APICallError: ${SENTENCE}`,
      { status: null },
    ],
    [
      'inside a long log',
      `${'2026-01-02 ok\n'.repeat(500)}${REPR}\n${'at f (a.js:404:9)\n'.repeat(50)}`,
      { status: 403 },
    ],
    [
      'with a list where it is thrown',
      `openai_error(404, 'x')\nopenai_error(403, '${SENTENCE}', 'model_not_found')`,
      { status: 403, code: 'model_not_found' },
    ],
    [
      'in two string literals',
      `"Project \`${P}\` does not have access "\n    "to model \`${M}\`", 'code': 'model_not_found'`,
      { code: 'model_not_found' },
    ],
    ['in two joined literals', `"Project \`${P}\` does not have access to model "\n        + "\`${M}\`"`, {}],
    ['in a commented block', ` * Project \`${P}\` does not\n * have access to model\n * \`${M}\``, {}],
    [
      'with its id cut by a line break',
      `Project \`proj_Rk3vT0pQ8sLw\n2Zx7Yb5Nc1Md\` does not have access to model \`gpt-4.1-\nmini\``,
      {},
    ],
    [
      'in a test’s assertion output',
      `E       openai.PermissionDeniedError: Error code: 403 - Project \`${P}\`\nE       does not have access to model \`${M}\``,
      { status: 403 },
    ],
    [
      'in a container’s log',
      `web-1  | Project \`${P}\` does not\nweb-1  | have access to model \`${M}\``,
      {},
    ],
    ['in a drawn box', `│ Project \`${P}\` does  │\n│ not have access to model \`${M}\` │`, {}],
    [
      'in one of two columns of a table',
      `│ the call │ Project \`${P}\` does  │\n│ of today │ not have access to model │\n│ failed   │ \`${M}\` │`,
      {},
    ],
    [
      'before another error in a list',
      `[403, null, '${SENTENCE}'],\n[404, 'model_not_found', 'gone']`,
      { status: 403, code: null },
    ],
    [
      'in one column of a table',
      `│ call │ Project \`${P}\` does  │\n│      │ not have access to model \`${M}\` │`,
      {},
    ],
    [
      'translated, in Spanish',
      `Error 403: el proyecto \`${P}\` no tiene acceso al modelo \`${M}\``,
      { status: 403 },
    ],
    ['translated, in Chinese', `项目“${P}”无权访问模型“${M}”`, {}],
    ['translated, in German', `Das Projekt „${P}“ hat keinen Zugriff auf das Modell „${M}“`, {}],
    ['translated, in Portuguese', `O projeto ${P} não tem acesso ao modelo ${M}.`, {}],
    ['translated, in Korean', `프로젝트 ${P}에는 모델 ${M} 액세스 권한이 없습니다.`, {}],
    [
      'translated, in Japanese, with a status',
      `エラー 403：${P} は ${M} にアクセスできません。`,
      { status: 403 },
    ],
    ['translated, in Turkish, the model last', `${P} projesinin ${M} modeline erişimi yok`, {}],
    ['translated, over lines', `Il progetto ${P} non ha acc\n  esso al modello\n  ${M}`, {}],
    ['told the other way round', `${M} is not available to project ${P}.`, {}],
    ['in italics', `Project _${P}_ does not have access to model _${M}_`, {}],
    ['in angle brackets', `Project <${P}> does not have access to model <${M}>`, {}],
    ['with octal escapes', SENTENCE.replaceAll('`', '\\140'), {}],
    [
      'with its id cut and no quotes',
      `Project ${P.slice(0, 20)}\n  ${P.slice(20)} does not have access to model ${M}`,
      {},
    ],
    ['with its id cut in front', `Project pr\noj_${P.slice(5)} does not have access to model ${M}`, {}],
    [
      'in a log that stamps every line',
      `2026-03-04 05:06:07,891 ERROR app.llm: Project \`${P}\`\n2026-03-04 05:06:07,891 ERROR app.llm: does not have access to model\n2026-03-04 05:06:07,891 ERROR app.llm: \`${M}\``,
      {},
    ],
    [
      'in numbered lines',
      `118: Project \`${P}\`\n119: does not have access to model\n120: \`${M}\``,
      { status: null },
    ],
    [
      'in a mail’s soft breaks',
      `Error 403 in the nightly import. Project \`${P.slice(0, 20)}=\n${P.slice(20)}\` does not have access to model \`${M}\``,
      { status: 403 },
    ],
    ['with "doesn’t"', `Project "${P}" doesn’t have access to the model "${M}" (HTTP 403)`, { status: 403 }],
  ])('%s', (_name, text, more) => {
    expect(diagnose(text)).toMatchObject({ ...TARGET, ...more });
  });

  it.each([
    ['no project', `Project does not have access to model \`${M}\``, { project: null, model: M }],
    [
      'an elided project',
      `403 Project \`proj_…\` does not have access to model \`${M}\``,
      { project: null, model: M },
    ],
    [
      'a masked project',
      `Project \`proj_***\` does not have access to model \`${M}\``,
      { project: null, model: M },
    ],
    [
      'a project named otherwise',
      `Project \`my key' does not have access to model \`${M}\``,
      { project: null, model: M },
    ],
    [
      'an elided model',
      `Project \`${P}\` does not have access to model \`gpt-…\` Use gpt-4o.`,
      { project: P, model: null },
    ],
    [
      'a model cut at the end',
      `Project \`${P}\` does not have access to model \`gpt-4.`,
      { project: P, model: null },
    ],
    [
      'no model, and others around it',
      `gpt-4o\n"Project ${P} does not have access to model"\nset MODEL=gpt-5`,
      { project: P, model: null },
    ],
    ['the placeholder X', `${P}: Project does not have access to model X`, { model: null }],
    ['nothing but the sentence', 'Project does not have access to model', { project: null, model: null }],
    [
      'a model of its own, and a status',
      '403 project lab does not have access to model `house-model-2`',
      { project: null, model: 'house-model-2' },
    ],
    [
      'a template for a model',
      `Project \`${P}\` does not have access to model \`\${model}\``,
      { project: P, model: null },
    ],
    [
      'only the tail',
      ` to model \`${M}\`",\n"type": "invalid_request_error",\n"code": "model_not_found"`,
      { project: null, model: M },
    ],
    ['only the head', `Project \`${P}\` does not have access`, { project: P, model: null }],
    [
      'a report of it',
      `\`${M}\` isn't available on this OpenAI project (\`403 model_not_found\`)`,
      { project: null, model: M },
    ],
  ])('with %s', (_name, text, expected) => {
    expect(diagnose(text)).toMatchObject({ kind: 'project_model_access', provider: 'openai', ...expected });
  });

  it.each([
    ['gpt-5.', 'gpt-5'],
    ['o3', 'o3'],
    ['`ft:gpt-4.1-2025-04-14:acme:helper:Qx7mTr2k`', 'ft:gpt-4.1-2025-04-14:acme:helper:Qx7mTr2k'],
    ['openai/gpt-oss-120b, sorry', 'openai/gpt-oss-120b'],
    ['"whisper-1")', 'whisper-1'],
    ['text-embedding-3-small. Set EMBED=text-embedding-ada-002', 'text-embedding-3-small'],
    ['davinci', 'davinci'],
    ['`my-company-model`', 'my-company-model'],
    ['gpt‑4o', 'gpt-4o'],
  ])('and the model %s', (written, model) => {
    expect(diagnose(`Project ${P} does not have access to model ${written}`).model).toBe(model);
  });

  it('whose id looks like a status', () => {
    expect(diagnose(`Project \`proj_429\` does not have access to model \`${M}\``)).toMatchObject({
      kind: 'project_model_access',
      project: 'proj_429',
      status: null,
    });
  });
});

const pairs = (text: string, open: string, close: string) => {
  let n = 0;
  return text.replaceAll('`', () => (n++ % 2 ? close : open));
};
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#x27;').replaceAll('`', '&#96;');
const wrapped = (text: string, width: number, mark = '') =>
  text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), (_all, line) => `${mark}${line}\n`);

describe.each([
  ['a repr', REPR],
  ['a body', BODY],
  ['a sentence', `Error: ${SENTENCE}.`],
])('%s in disguise', (_name, text) => {
  it.each<[string, (text: string) => string]>([
    ['HTML', escaped],
    ['HTML twice over', (t) => escaped(escaped(t))],
    ['a JSON string', JSON.stringify],
    ['a JSON string twice over', (t) => JSON.stringify(JSON.stringify(t))],
    ['JSON with escaped back-ticks', (t) => JSON.stringify(t).replaceAll('`', '\\u0060')],
    ['terminal colours', (t) => `\u001b[31m${t.replaceAll('`', '\u001b[1m`\u001b[22m')}\u001b[0m`],
    ['escaped terminal colours', (t) => JSON.stringify(`\u001b[0;31m${t}\u001b[0m`)],
    ['no back-ticks', (t) => t.replaceAll('`', '')],
    ['glued words', (t) => t.replaceAll(' `', '').replaceAll('` ', '')],
    ['curly quotes', (t) => pairs(t, '‘', '’')],
    ['guillemets', (t) => pairs(t, '«', '»')],
    ['corner brackets', (t) => pairs(t, '「', '」')],
    ['white corner brackets', (t) => pairs(t, '『', '』')],
    ['bold type', (t) => t.replaceAll('`', '**')],
    [
      'HTML code tags',
      (t) => pairs(escaped(t.replaceAll('`', '\u0001')).replaceAll('\u0001', '`'), '<code>', '</code>'),
    ],
    ['full-width quotes', (t) => t.replaceAll('`', '｀').replaceAll('"', '＂').replaceAll("'", '＇')],
    ['no-break and zero-width spaces', (t) => t.replaceAll(' ', '\u00a0').replaceAll('`', '\u200b`\u200b')],
    ['percent encoding', encodeURIComponent],
    ['form encoding', (t) => new URLSearchParams({ t }).toString()],
    ['short lines', (t) => wrapped(t, 40)],
    ['a quoted mail', (t) => wrapped(t, 50, '> ')],
    ['a line comment', (t) => wrapped(t, 50, '    // ')],
    ['a shell comment', (t) => wrapped(t, 50, '# ')],
    ['Markdown escapes', (t) => t.replace(/[_`*]/g, '\\$&')],
    ['a log’s time stamps', (t) => wrapped(t, 60, '2026-01-02T03:04:05.678Z ')],
    ['a code frame', (t) => wrapped(t, 60, '  12 | ')],
  ])('%s', (_disguise, disguise) => {
    expect(diagnose(disguise(text))).toMatchObject(TARGET);
  });
});

describe('what only looks like it', () => {
  it.each([
    ['a key of a gateway', "Your API key does not have access to model 'chat-9'", 'other_provider'],
    [
      'a team of a gateway, in newer words',
      "403 The requested model 'chat-9' is not available for this API key, type: team_model_access_denied",
      'other_provider',
    ],
    ['a team of a gateway', `{"message": "Team does not have access to model 'gpt-4'"}`, 'other_provider'],
    [
      'a Google project',
      '404 Publisher Model `x` was not found or your project does not have access to it.',
      'other_provider',
    ],
    ['a project at Groq', 'The model `llama-9-8b` is blocked at the project level.', 'other_provider'],
    ['a role in an app', "Your role 'guest' does not have access to model 'plan-a'", 'none'],
    ['another kind of project', 'Your project does not have access to point-in-time recovery.', 'none'],
    ['a project that may', `Project ${P} now has access to ${M}.`, 'none'],
    ['a project that may, in Chinese', `项目 ${P} 现在可以使用 ${M} 了`, 'none'],
    ['a wish', `Don't allow ${M} in ${P}, use the smaller one.`, 'none'],
    ['a log of what went well', `project ${P}, model ${M}, 200 OK, no errors, access granted`, 'none'],
    ['a project without limits', `The project ${P} can access ${M}, no restriction.`, 'none'],
    ['a project with two models', `${P} does not allow much: ${M}, o3`, 'none'],
    ['settings', `OPENAI_PROJECT=${P}\nMODEL=${M}\n# no access logs`, 'none'],
    ['a page', 'This page does not exist or you do not have access to it.', 'none'],
    ['a crawler', 'No endpoints found for parameter discovery. Run the crawl first.', 'none'],
    ['an account of a shop', 'Your account is not active, please check your e-mail.', 'none'],
    [
      'a model of a team elsewhere',
      'The model chat-9 does not exist or your team 0a1b does not have access to it.',
      'other_provider',
    ],
    ['a project of a code base', 'The project does not have access to model files in the bucket.', 'none'],
    [
      'a project of a data tool',
      "Project 'finance' does not have access to model 'ref_orders_2024', it is private.",
      'none',
    ],
    [
      'a project of another vendor',
      'Project 4f1c does not have access to model granite-9-8b-chat',
      'other_provider',
    ],
    ['a project at Azure', `Project lab does not have access to model ${M} (Azure OpenAI)`, 'other_provider'],
    ['a class library', "The console project doesn't have access to the class library.", 'none'],
    ['a 3-D model', '{"message":"Model not found","status":404,"code":"MODEL_NOT_FOUND"}', 'none'],
    ['a status by itself', 'The page shows 403 Forbidden after deploying the project.', 'none'],
    ['an unverified shop', 'Your organization must be verified before you can sell.', 'none'],
    [
      'a forbidden action',
      '{"error":"Forbidden","message":"Insufficient permissions for this operation"}',
      'none',
    ],
    ['another tool’s project id', `cli project show --project ${P} --json`, 'none'],
    ['a chat bot’s scope', '{"ok":false,"error":"missing_scope","needed":"chat:write"}', 'none'],
    ['a repository’s scopes', 'HTTP 403: Missing scopes: repo, workflow', 'none'],
    ['a web server that is busy', '429 Too Many Requests\nnginx/1.24', 'none'],
    [
      'a mail service’s key',
      '{"statusCode":401,"name":"invalid_api_key","message":"API key is invalid"}',
      'none',
    ],
    ['a library that deprecates', 'The model Invoice has been deprecated, use Bill.', 'none'],
    [
      'a good answer',
      '{"object":"list","data":[{"object":"embedding","embedding":[0.1]}],"model":"gpt-4.1-mini"}',
      'none',
    ],
  ])('%s', (_name, text, kind) => {
    expect(diagnose(text).kind).toBe(kind);
  });
});

describe('an error without its message', () => {
  it.each([
    ['the class alone', 'openai.PermissionDeniedError: Error code: 403'],
    ['the class and a word of someone’s own', 'PermissionDeniedError: Error code: 403 - key disabled'],
    ['a request log', 'HTTP Request: POST https://api.openai.com/v1/responses "HTTP/1.1 403 Forbidden"'],
    [
      'a traceback',
      'Traceback (most recent call last):\n  File "llm.py", line 3, in run\n    chain = langchain.invoke()',
    ],
    ['a code without a project', 'raise HTTPError("403 model_not_found")'],
    ['a page instead of a body', `unexpected status 403 Forbidden: <html>${'<p>Wait</p>'.repeat(40)} codex`],
    ['an app’s own words', 'Warning: model "o4-mini" is not in the list of available models.'],
  ])('%s', (_name, text) => {
    expect(diagnose(text).kind).toBe('incomplete');
  });
});

describe('whose error it is', () => {
  it.each([
    ['groq', 'The model `llama-3.9-70b-versatile` does not exist or you do not have access to it.'],
    ['anthropic', 'The model `claude-9-opus` does not exist or you do not have access to it.'],
    [
      'google',
      '429 RESOURCE_EXHAUSTED You exceeded your current quota, head to https://ai.google.dev/gemini-api/docs/rate-limits',
    ],
    ['azure', 'azure.core.exceptions: You exceeded your current quota'],
    ['openrouter', '{"error":{"message":"vendor/chat-1 is not a valid model ID","code":400}}'],
    [
      'other',
      "key not allowed to access model. This key can only access models=['a']. Tried to access gpt-4o",
    ],
  ])('%s', (provider, text) => {
    expect(diagnose(text)).toMatchObject({ kind: 'other_provider', provider });
  });

  it('OpenAI’s, where other vendors are only mentioned', () => {
    expect(diagnose(`Uses gpt-4o / claude-9 / gemini-9\n403 ${SENTENCE}`)).toMatchObject(TARGET);
  });
});

describe('several errors in one text', () => {
  const KEY = '401 Incorrect API key provided: sk-***';
  const QUOTA = '429 You exceeded your current quota, please check your plan and billing details.';

  it('the first that names a project is the one', () => {
    const found = diagnose(`${KEY}\n${QUOTA}\n\n403 ${SENTENCE}`);
    expect(found).toMatchObject({ ...TARGET, status: 403 });
    expect(found.others.map(({ kind, status }) => [kind, status])).toEqual([
      ['invalid_key', 401],
      ['quota', 429],
    ]);
  });

  it('else the first', () => {
    const found = diagnose(`${QUOTA}\n${KEY}`);
    expect(found.kind).toBe('quota');
    expect(found.others.map(({ kind }) => kind)).toEqual(['invalid_key']);
  });

  it('the same error over and over is one', () => {
    expect(diagnose(`${REPR}\n`.repeat(5)).others).toEqual([]);
  });

  it('two models of one project are two', () => {
    const found = diagnose(`${REPR}\n${REPR.replaceAll(M, 'o3')}`);
    expect(found).toMatchObject(TARGET);
    expect(found.others).toMatchObject([
      { kind: 'project_model_access', project: P, model: 'o3', status: 403 },
    ]);
  });
});

describe('any text', () => {
  it('empty or blank is none', () => {
    const nothing = {
      kind: 'none',
      project: null,
      model: null,
      status: null,
      code: null,
      provider: null,
      variant: null,
    };
    for (const text of ['', ' \n\t', '\u0000\u200b']) {
      expect(diagnose(text)).toEqual({ ...nothing, others: [], keySeen: false, truncated: false });
    }
  });

  it('over the limit is read round the error only', () => {
    for (const text of [`${'x '.repeat(400_000)}${REPR}`, `${REPR}${' y'.repeat(400_000)}`]) {
      expect(diagnose(text)).toMatchObject({ ...TARGET, status: 403, truncated: true });
    }
    expect(diagnose('z'.repeat(1_000_000))).toMatchObject({ kind: 'none', truncated: true });
    expect(diagnose(REPR).truncated).toBe(false);
  });

  it('over the limit and escaped is found too', () => {
    const text = `${'x '.repeat(400_000)}${encodeURIComponent(REPR)}`;
    expect(diagnose(text).truncated).toBe(true);
  });

  it.each(['__proto__', 'constructor', 'toString'])('a model named %s does no harm', (name) => {
    const found = diagnose(`Project \`${P}\` does not have access to model \`${name}\``);
    expect(found.kind).toBe('project_model_access');
    expect(Object.getPrototypeOf(found)).toBe(Object.prototype);
  });
});
