import { describe, expect, it } from 'vitest';
import { LIMIT } from './clip.ts';
import { diagnose } from './diagnose.ts';
import { maskKeys } from './keys.ts';

const A = 'Zq7RtLw2Xc9VbNm4Kj8H';
const B = 'p3Gf6Ds1Ay5Tu0Ei7Wo2';
const KEY = `sk-proj-${A}${B}`;

describe('a secret key is masked', () => {
  it.each([
    ['alone', KEY],
    ['of a project', `key=${KEY}!`],
    ['of a service account', `sk-svcacct-${A}${B}`],
    ['of an administrator', `sk-admin-${A}-${B}_x`],
    ['in the old form', `sk-${A}${B}`],
    ['of Anthropic', `sk-ant-api03-${A}-${B}`],
    ['of OpenRouter', `sk-or-v1-${A}${B}`],
    ['of Google', `AIza${A}${B}`],
    ['of Groq', `gsk_${A}${B}`],
    ['in a header', `Authorization: Bearer ${A}${B}`],
    ['as a web token', `Bearer eyJ${A}.${B}.${A}`],
    ['behind its label', `"api-key": "0a1b2c3d4e5f60718293a4b5c6d7e8f9"`],
    ['glued to a word', `key${KEY}`],
    ['over two lines', `sk-proj-${A}\n  ${B}`],
    ['over two quoted lines', `> sk-proj-${A}\n> ${B}`],
    ['over two lines of a JSON string', `"sk-proj-${A}\\n${B}"`],
    ['in two strings', `"sk-proj-${A}" +\n    "${B}"`],
    ['with a zero-width space', `sk-proj-${A}\u200b${B}`],
    ['with an escaped zero-width space', `sk-proj-${A}\\u200b${B}`],
    ['with an HTML break', `sk-proj-${A}<wbr>${B}`],
    ['with colours', `sk-proj-${A}\u001b[1m${B}`],
    [
      'in full-width letters',
      [...KEY].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join(''),
    ],
    ['with non-breaking hyphens', KEY.replaceAll('-', '\u2011')],
    ['with every hyphen a character reference', KEY.replaceAll('-', '&#45;')],
    ['with every hyphen escaped for Markdown', KEY.replaceAll('-', '\\-')],
    ['percent-encoded', KEY.replaceAll('-', '%2D')],
    ['begun by a capital', `Sk-proj-${A}${B}`],
    ['in coloured pieces', `sk-proj-${A}\u001b[0m\u001b[36m${B}`],
    ['in marked-up pieces', `<span class="k">sk-</span><span>proj-${A}</span><span>${B}</span>`],
    ['in a drawn box', `│ sk-proj-${A} │\n│ ${B} │`],
    ['over two commented lines', `// sk-proj-${A}\n// ${B}`],
    ['over two numbered lines', `7 | sk-proj-${A}\n8 | ${B}`],
    ['over two stamped lines', `2026-01-02T03:04:05Z sk-proj-${A}\n2026-01-02T03:04:05Z ${B}`],
    ['over a shell’s continued line', `sk-proj-${A}\\\n${B}`],
    ['in two strings of Basic', `"sk-proj-${A}" & _\n  "${B}"`],
    ['in an address', `https://api.test/v1/models?key=${A}${B}`],
    ['in a setting without quotes', `AZURE_OPENAI_API_KEY=0a1b2c3d4e5f60718293a4b5c6d7e8f9`],
    ['with its first hyphen escaped', `sk&#45;proj-${A}${B}`],
  ])('%s', (_name, text) => {
    const masked = maskKeys(text);
    expect(masked.seen).toBe(true);
    for (const piece of [A, B, '4e5f6071']) expect(masked.text).not.toContain(piece);
  });

  it('and what stands round it stays', () => {
    expect(maskKeys(`a ${KEY} b`)).toEqual({ text: 'a sk-… b', seen: true });
  });

  it.each(['proj_Rk3vT0pQ8sLw2Zx7Yb5Nc1Md', 'gpt-4o-2024-08-06', 'org-Rk3vT0pQ8sLw2Zx7'])(
    'and %s on the next line stays',
    (id) => {
      expect(maskKeys(`${KEY}\n${id}`).text).toBe(`sk-…\n${id}`);
    },
  );

  it('once', () => {
    const { text } = maskKeys(`first ${KEY}, then Bearer ${A}${B}`);
    expect(maskKeys(text)).toEqual({ text, seen: false });
  });
});

describe('what is no secret stays', () => {
  it.each([
    'proj_Rk3vT0pQ8sLw2Zx7Yb5Nc1Md',
    `proj_${A}sk-${B}`,
    'org-Rk3vT0pQ8sLw2Zx7Yb5Nc1Md',
    'gpt-4o-mini-2024-07-18',
    'ft:gpt-4.1-2025-04-14:acme:suffix:Qx7mTr2k',
    'text-embedding-3-small',
    'sk-REDACTED',
    'sk-***abc',
    'sk-proj-****wxyz',
    'sk-xxxxxxxxxxxxxxxxxxxxxxxx',
    'sk-your-api-key-goes-here',
    'sk-REDACTED\nError4xx in line 12',
    'a task-force and a disk-based-index',
    'Authorization: Bearer $OPENAI_API_KEY',
    'api_key=os.environ["OPENAI_API_KEY"]',
    'the API key is wrong',
    'basic-tier-2024-08-06 and bearer-of-bad-news-2024',
    'ask-me-anything-2024-08-06',
    '&copy; 100%25 <b>bold</b> C:\\new\\x41',
    'req_0123456789abcdef0123456789abcdef',
    'tokens: 12345',
    'max_tokens=4096, max_completion_tokens: 8192',
    'token limit of 128000, 12000 tokens per min (TPM): Limit 30000, Used 29876',
    'prompt_tokens: 1024, "completion_tokens": 2048',
    'Unexpected token < in JSON at position 0',
    'password: required',
    '"password": "Password must be at least 8 characters"',
    'password: ********',
    'DB_PASSWORD=$DB_PASSWORD and "password": "<your-password>"',
    'password=os.environ["DB_PASSWORD"]',
    'api_key: $' + '{OPENAI_API_KEY}',
    'secret: {{ .Values.openai.secretName }}',
    'or pass `--model=gpt-4o-mini-tts` instead',
    'the token is valid, the key is wrong and the password was changed',
    'The basic plan 2024 and the bearer of it',
    'key: gpt-4o-mini-2024-07-18',
    'Invalid token: model_not_found',
    'http://localhost:11434/v1/chat?to=me@home',
    'https://api.openai.com:443/v1/projects/proj_Rk3vT0pQ8sLw2Zx7Yb5Nc1Md',
    'docker run -u 1000:1000 app',
    'keyError: 2024-11-02T10:00:00Z',
    'monkey: 0a1b2c',
    'author=me, authorized=true, "authorization": "required"',
    'Authorization: Bearer <token>',
    '-----BEGIN CERTIFICATE-----',
  ])('%s', (text) => {
    expect(maskKeys(text)).toEqual({ text, seen: false });
  });
});

it('as much as is ever read, of what never becomes a key, is read in time', () => {
  for (const unit of [
    'sk-',
    'sk-\n',
    'ｓｋ－',
    'sk-aB3\n',
    'sk&#45;',
    'eyJ-',
    'eyJaaaaaaa.',
    'key=',
    'password=',
    '://:',
    '-u a:',
    '-----BEGIN PRIVATE KEY-----',
    '" + "',
  ]) {
    const text = unit.repeat(Math.floor(LIMIT / unit.length));
    expect(maskKeys(text).text.length).toBeLessThanOrEqual(text.length);
  }
});

it('a diagnosis says that a key was seen and holds no part of it', () => {
  const found = diagnose(
    `curl -H "Authorization: Bearer ${KEY}" … Project \`${KEY}\` does not have access to model \`${KEY}\``,
  );
  expect(found.keySeen).toBe(true);
  expect(JSON.stringify(found)).not.toContain(A.slice(0, 6));
  expect(JSON.stringify(found)).not.toContain(B.slice(0, 6));
});
