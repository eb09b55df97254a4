/** Secrets of made-up letters, and the ways in which people paste them. */

/** Letters and digits as a key draws them, the same on every run. */
function drawn(length: number, alphabet: string, seed: number): string {
  let state = seed * 2654435761 + 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return alphabet[(state >>> 8) % alphabet.length];
  }).join('');
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const HEX = '0123456789abcdef';
const BASE64 = `${LETTERS}01+/`;

/** A secret: how it begins, which may stay, and what must not. */
export interface Secret {
  name: string;
  prefix: string;
  payload: string;
}

const key = (name: string, prefix: string, length = 44, alphabet = LETTERS): Secret => ({
  name,
  prefix,
  payload: drawn(length, alphabet, name.length * 31 + length + prefix.length),
});

/** Known by how they begin. */
export const PREFIXED: readonly Secret[] = [
  key('an old key', 'sk-', 48),
  key('a project’s key', 'sk-proj-', 120),
  key('a service account’s key', 'sk-svcacct-', 120),
  key('an administrator’s key', 'sk-admin-', 100),
  key('a key of no project', 'sk-None-'),
  key('Anthropic', 'sk-ant-api03-', 90),
  key('OpenRouter', 'sk-or-v1-', 64, HEX),
  key('LiteLLM', 'sk-', 22),
  key('Langfuse', 'sk-lf-', 36),
  key('a session', 'sess-', 40),
  key('Groq', 'gsk_', 52),
  key('Google', 'AIza', 35),
  key('xAI', 'xai-', 80),
  key('Perplexity', 'pplx-', 48),
  key('Nvidia', 'nvapi-', 64),
  key('Hugging Face', 'hf_', 34),
  key('npm', 'npm_', 36),
  key('GitHub', 'ghp_', 36),
  key('GitHub for an app', 'ghu_', 36),
  key('GitHub to refresh', 'ghr_', 76),
  key('GitHub, fine-grained', 'github_pat_', 82),
  key('GitLab', 'glpat-', 20),
  key('Slack', 'xoxb-', 50),
  key('Slack to refresh', 'xoxe-', 50),
  key('Slack for an app', 'xapp-', 60),
  key('Stripe', 'sk_live_', 24),
  key('Stripe, test', 'sk_test_', 99),
  key('Stripe, restricted', 'rk_live_', 24),
  key('a webhook', 'whsec_', 32),
  key('Google’s token', 'ya29.', 120),
  key('AWS', 'AKIA', 16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'),
  key('AWS for a while', 'ASIA', 16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'),
  key('Pinecone', 'pcsk_', 60),
  key('PyPI', 'pypi-', 100),
  key('a web token', 'eyJ', 90),
];

const middle = (text: string) => Math.floor(text.length / 2);
const halves = (text: string, between: string) =>
  `${text.slice(0, middle(text))}${between}${text.slice(middle(text))}`;
const wide = (text: string) =>
  [...text].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('');

/** Ways in which a key stands alone, is quoted, wrapped, labelled, broken or encoded. */
export const BROKEN: readonly [name: string, disguise: (key: string) => string][] = [
  ['alone', (it) => it],
  ['in a sentence', (it) => `my key is ${it}, please help.`],
  ['in quotes', (it) => `"${it}"`],
  ['in back-ticks', (it) => `\`${it}\``],
  ['in typographic quotes', (it) => `“${it}”`],
  ['in JSON', (it) => `{"apiKey": "${it}", "model": "gpt-4.1"}`],
  ['in JSON inside JSON', (it) => `"{\\"apiKey\\": \\"${it}\\"}"`],
  ['in JSON twice inside JSON', (it) => `"{\\\\\\"apiKey\\\\\\": \\\\\\"${it}\\\\\\"}"`],
  ['in a dictionary', (it) => `{'api_key': '${it}'}`],
  ['in an environment', (it) => `OPENAI_API_KEY=${it}`],
  ['in an exported variable', (it) => `export OPENAI_API_KEY="${it}"`],
  ['in PowerShell', (it) => `$env:OPENAI_API_KEY = '${it}'`],
  ['in YAML', (it) => `  api_key: ${it}`],
  ['in TOML', (it) => `api_key = "${it}"`],
  ['in a docker command', (it) => `docker run -e OPENAI_API_KEY=${it} -p 8080:80 app`],
  ['in a Dockerfile', (it) => `ENV OPENAI_API_KEY ${it}`],
  ['in a header', (it) => `Authorization: Bearer ${it}`],
  ['in a curl command', (it) => `curl https://api.openai.com/v1/models -H "Authorization: Bearer ${it}"`],
  ['in a header of its own', (it) => `x-api-key: ${it}`],
  ['in a query', (it) => `GET /v1/models?key=${it}&alt=json`],
  ['as a user of an address', (it) => `https://${it}@git.test/repo.git`],
  ['as a password of an address', (it) => `https://me:${it}@git.test/repo.git`],
  ['in XML', (it) => `<apiKey>${it}</apiKey>`],
  ['in an attribute', (it) => `<add key="ApiKey" value="${it}" />`],
  ['in HTML', (it) => `<span class="hljs-string">&quot;${it}&quot;</span>`],
  ['in a call', (it) => `client = OpenAI(api_key="${it}")`],
  ['in a log of a container', (it) => `2026-11-02T10:00:00.123456789Z stderr F key=${it}`],
  ['in a cell', (it) => `│ OPENAI_API_KEY │ ${it} │`],
  ['in Markdown', (it) => `**${it}**`],
  ['with every hyphen escaped', (it) => it.replaceAll('-', '\\-').replaceAll('_', '\\_')],
  ['with character references', (it) => it.replaceAll('-', '&#45;').replaceAll('_', '&#x5f;')],
  ['percent-encoded', (it) => it.replaceAll('-', '%2D').replaceAll('_', '%5F')],
  ['with escaped letters', (it) => it.replaceAll('-', '\\u002d').replaceAll('_', '\\x5f')],
  ['with odd hyphens', (it) => it.replaceAll('-', '\u2011')],
  ['in full-width letters', wide],
  ['over two lines', (it) => halves(it, '\n')],
  ['over two lines of Windows', (it) => halves(it, '\r\n    ')],
  ['over two quoted lines', (it) => `> ${halves(it, '\n> ')}`],
  ['over two commented lines', (it) => `# ${halves(it, '\n# ')}`],
  ['over two continued lines', (it) => halves(it, '\\\n')],
  ['over two lines of a box', (it) => `│ ${halves(it, ' │\n│ ')} │`],
  ['over two stamped lines', (it) => `2026-01-02T03:04:05Z ${halves(it, '\n2026-01-02T03:04:05Z ')}`],
  ['over two lines of a JSON string', (it) => `"${halves(it, '\\n')}"`],
  ['in two strings', (it) => `"${halves(it, '" + "')}"`],
  ['in two strings over two lines', (it) => `"${halves(it, '" +\n      "')}"`],
  ['in two strings of JSON', (it) => `"code": "k = \\"${halves(it, '\\" + \\"')}\\""`],
  ['in two strings of PHP', (it) => `'${halves(it, "' . '")}'`],
  ['in two strings of Basic', (it) => `"${halves(it, '" & _\n  "')}"`],
  ['with a zero-width space', (it) => halves(it, '\u200b')],
  ['with a soft hyphen', (it) => halves(it, '&shy;')],
  ['with a break for HTML', (it) => halves(it, '<wbr>')],
  ['in coloured pieces', (it) => `\u001b[32m${halves(it, '\u001b[0m\u001b[36m')}\u001b[0m`],
];

/** Values of no form of their own, known by the word before them. */
export const UNNAMED: readonly Secret[] = [
  key('a hexadecimal key', '', 32, HEX),
  key('a long hexadecimal key', '', 64, HEX),
  key('an AWS secret', '', 40, BASE64),
  key('a random key', '', 43),
  { name: 'a key in base64', prefix: '', payload: btoa(drawn(30, LETTERS, 7)) },
];

/** Words before a key or a token. */
export const NAMED: readonly [name: string, disguise: (value: string) => string][] = [
  ['api-key', (it) => `api-key: ${it}`],
  ['api-key in JSON', (it) => `"api-key": "${it}"`],
  ['api_key in a dictionary', (it) => `'api_key': '${it}',`],
  ['an escaped apiKey', (it) => `\\"apiKey\\":\\"${it}\\"`],
  ['AZURE_OPENAI_KEY', (it) => `AZURE_OPENAI_KEY=${it}`],
  ['AZURE_OPENAI_API_KEY', (it) => `AZURE_OPENAI_API_KEY="${it}"`],
  ['Ocp-Apim-Subscription-Key', (it) => `Ocp-Apim-Subscription-Key: ${it}`],
  ['aws_secret_access_key', (it) => `aws_secret_access_key = ${it}`],
  ['AWS_SECRET_ACCESS_KEY', (it) => `AWS_SECRET_ACCESS_KEY=${it}`],
  ['SecretAccessKey', (it) => `"SecretAccessKey": "${it}",`],
  ['AccountKey', (it) => `AccountName=acme;AccountKey=${it};EndpointSuffix=core.test`],
  ['SharedAccessKey', (it) => `SharedAccessKeyName=root;SharedAccessKey=${it}`],
  ['a token', (it) => `token: ${it}`],
  ['a token of an environment', (it) => `GITHUB_TOKEN=${it}`],
  ['an access token', (it) => `"access_token": "${it}", "expires_in": 3600`],
  ['a token to refresh', (it) => `refresh_token=${it}&grant_type=refresh_token`],
  ['a token of npm', (it) => `//registry.test/:_authToken=${it}`],
  ['a secret', (it) => `secret=${it}`],
  ['a client’s secret', (it) => `client_secret: '${it}'`],
  ['a cookie’s secret', (it) => `SECRET_KEY = "${it}"`],
  ['Bearer', (it) => `Authorization: Bearer ${it}`],
  ['Bearer in JSON', (it) => `"Authorization":"Bearer ${it}"`],
  ['Bearer in lower case', (it) => `< authorization: bearer ${it}`],
  ['Basic', (it) => `Authorization: Basic ${it}`],
  ['Proxy-Authorization', (it) => `Proxy-Authorization: Basic ${it}`],
  ['a raw header', (it) => `Authorization: ${it}`],
  ['an option', (it) => `mytool --api-key ${it} --verbose`],
  ['an option with a sign', (it) => `mytool --token=${it}`],
  ['a query', (it) => `https://api.test/v1?api_key=${it}&v=2`],
  ['a signature', (it) => `https://blob.test/a?sv=2024&sig=${it}`],
  ['a setting of a container', (it) => `- name: OPENAI_KEY\n  value: "${it}"`],
  ['a setting in JSON', (it) => `{"name":"API_KEY","value":"${it}"}`],
  ['a call', (it) => `setHeader("x-api-key", "${it}")`],
  ['an arrow', (it) => `'api_key' => '${it}'`],
  ['XML', (it) => `<subscription-key>${it}</subscription-key>`],
  ['two strings', (it) => `apiKey: "${halves(it, '" + "')}"`],
  ['colours', (it) => `api_key=\u001b[33m${it}\u001b[0m`],
  ['a sentence', (it) => `The API key is ${it}.`],
];

const password = (payload: string): Secret => ({ name: payload, prefix: '', payload });
export const PASSWORDS: readonly Secret[] = [
  'Tr0ub4dor&3x',
  'hunter2hunter2',
  'c0rrect-horse_battery',
  'Zq7!RtLw2#Xc9',
  'P4ssw0rt,mit%Komma',
  'x9$kLm2~pQ8^v',
].map(password);

/** Words before a password. */
export const ASKED: readonly [name: string, disguise: (value: string) => string][] = [
  ['a line', (it) => `password: ${it}`],
  ['a line with a capital', (it) => `Password: ${it}`],
  ['passwd', (it) => `passwd=${it}`],
  ['pwd', (it) => `Server=db;User Id=sa;Pwd=${it};Encrypt=True`],
  ['an environment', (it) => `DB_PASSWORD=${it}`],
  ['an exported variable', (it) => `export POSTGRES_PASSWORD='${it}'`],
  ['a short name', (it) => `SMTP_PASS=${it}`],
  ['JSON', (it) => `{"user": "me", "password": "${it}"}`],
  ['JSON inside JSON', (it) => `"{\\"password\\":\\"${it}\\"}"`],
  ['a dictionary', (it) => `{'password': '${it}', 'port': 5432}`],
  ['YAML', (it) => `db:\n  user: me\n  password: "${it}"`],
  ['properties', (it) => `spring.datasource.password=${it}`],
  ['an option', (it) => `psql --password=${it} -h db`],
  ['an option with a gap', (it) => `tool --password ${it} --verbose`],
  ['a setting of a container', (it) => `- name: DB_PASSWORD\n  value: "${it}"`],
  ['XML', (it) => `<password>${it}</password>`],
  ['a call', (it) => `connect(host="db", password="${it}")`],
  ['netrc', (it) => `machine api.test login me password ${it}`],
  ['a secret', (it) => `secret: ${it}`],
  ['a secret of an environment', (it) => `APP_SECRET=${it}`],
  ['a passphrase', (it) => `passphrase: '${it}'`],
  ['German', (it) => `Passwort: ${it}`],
  ['Japanese', (it) => `パスワード：${it}`],
];

export const ADDRESSED: readonly [name: string, disguise: (value: string) => string][] = [
  'postgres://me:%@db.test:5432/app',
  'postgresql+asyncpg://me:%@db.test/app',
  'mysql://root:%@127.0.0.1:3306/app',
  'mongodb+srv://me:%@cluster0.test/app?retryWrites=true',
  'redis://:%@cache.test:6379/0',
  'amqp://guest:%@mq.test//',
  'https://me:%@api.test/v1',
  'HTTPS_PROXY=http://me:%@proxy.test:3128',
  'DATABASE_URL="postgres://me:%@db.test/app"',
  'curl -u me:% https://api.test/v1',
].map((address) => [address, (it) => address.replace('%', () => it)]);

const BODY = Array.from({ length: 12 }, (_, line) => drawn(64, BASE64, line + 1));
const armour = (kind: string, lines: string) =>
  `-----BEGIN ${kind}PRIVATE KEY-----${lines}-----END ${kind}PRIVATE KEY-----`;
/** Private keys in their armour, each with the lines of which nothing may stay. */
export const ARMOURED: readonly { name: string; text: string; payload: string }[] = [
  '',
  'RSA ',
  'EC ',
  'OPENSSH ',
  'ENCRYPTED ',
].flatMap((kind) =>
  [
    ['in lines', armour(kind, `\n${BODY.join('\n')}\n`)],
    ['in a JSON string', `"private_key": "${armour(kind, `\\n${BODY.join('\\n')}\\n`)}\\n"`],
    ['in quoted lines', armour(kind, `\n> ${BODY.join('\n> ')}\n> `)],
    ['in YAML', armour(kind, `\n    ${BODY.join('\n    ')}\n    `)],
    ['in strings', armour(kind, `\\n" +\n  "${BODY.join('\\n" +\n  "')}\\n" +\n  "`)],
    ['without its end', armour(kind, `\n${BODY.join('\n')}\n`).replace(/-----END.*/, '')],
  ].map(([name = '', text = '']) => ({ name: `${kind}${name}`, text, payload: BODY.join('') })),
);
