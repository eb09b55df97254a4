import { describe, expect, it } from 'vitest';
import { CALLS, ENDPOINTS, type Endpoint, SILENCE } from './retry.data.ts';
import { endpointOf, LANGUAGES, provesAccess, retryOf } from './retry.ts';

const PROJECT = 'proj_abcdEFGH1234ijklMNOP5678';
const KEY = `sk-proj-${'Ab3dE6gH9j'.repeat(4)}`;

describe('the kind of call that fits a model', () => {
  const KINDS: Record<Endpoint, string[]> = {
    responses: [
      'gpt-4.1',
      'gpt-4.1-nano-2025-04-14',
      'gpt-4o',
      'gpt-4o-mini-2024-07-18',
      'gpt-5',
      'gpt-5-pro',
      'gpt-5.3-codex',
      'gpt-5.6-terra',
      'gpt-6.1-sol',
      'o1',
      'o1-pro',
      'o3',
      'o4-mini-deep-research',
      'codex-mini-latest',
      'computer-use-preview',
      'chatgpt-4o-latest',
      'ft:gpt-4o-mini-2024-07-18:acme:audio-notes:AbCdEf12',
      'openai/gpt-oss-120b',
      'a-model-that-nobody-knows',
      "whisper-1'; touch canary",
      'gpt-realtime\n',
      '',
    ],
    chat: [
      'gpt-3.5-turbo',
      'gpt-3.5-turbo-0125',
      'gpt-3.5-turbo-16k',
      'gpt-4',
      'gpt-4-0613',
      'gpt-4-turbo',
      'gpt-4-32k-0314',
      'o1-mini',
      'o1-preview-2024-09-12',
      'ft:gpt-3.5-turbo-0125:acme::AbCdEf12',
    ],
    search: ['gpt-4o-search-preview', 'gpt-4o-mini-search-preview-2025-03-11', 'gpt-5-search-api'],
    audio: ['gpt-audio', 'gpt-audio-1.5', 'gpt-audio-mini-2025-10-06', 'gpt-4o-mini-audio-preview'],
    completions: [
      'gpt-3.5-turbo-instruct',
      'gpt-3.5-turbo-instruct-0914',
      'davinci-002',
      'babbage-002',
      'ft:davinci-002:acme::AbCdEf12',
    ],
    embeddings: ['text-embedding-3-small', 'text-embedding-3-large', 'text-embedding-ada-002'],
    moderation: ['omni-moderation-latest', 'text-moderation-007'],
    images: ['gpt-image-1', 'gpt-image-1-mini', 'gpt-image-2.6-flare', 'chatgpt-image-latest'],
    drawings: ['dall-e-2', 'dall-e-3'],
    speech: ['tts-1', 'tts-1-hd-1106', 'gpt-4o-mini-tts', 'gpt-4o-mini-tts-2025-12-15'],
    transcription: ['whisper-1', 'gpt-transcribe', 'gpt-4o-mini-transcribe', 'gpt-4o-transcribe-diarize'],
    lookup: [
      'gpt-realtime',
      'gpt-realtime-2.1-mini',
      'gpt-realtime-whisper',
      'gpt-realtime-translate',
      'gpt-4o-realtime-preview-2024-12-17',
      'gpt-live-1',
      'gpt-live-transcribe',
      'sora-2-pro',
    ],
  };

  it.each(Object.entries(KINDS).flatMap(([endpoint, models]) => models.map((model) => [model, endpoint])))(
    'of %j is %s',
    (model, endpoint) => {
      expect(endpointOf(model as string)).toBe(endpoint);
    },
  );

  it('is met by every row of the table', () => {
    const models = Object.values(KINDS).flat();
    for (const [pattern, endpoint] of ENDPOINTS)
      expect(
        models.some((model) => pattern.test(model) && endpointOf(model) === endpoint),
        String(pattern),
      ).toBe(true);
  });

  it('has a source for every fact, with the day on which it was seen', () => {
    for (const { url, seen } of [
      ...Object.values(CALLS),
      ...ENDPOINTS.map(([, , source]) => ({ source })),
    ].map(({ source }) => source)) {
      expect(url).toMatch(/^https:\/\//);
      expect(seen).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it('proves that the project may use the model, unless the model is only looked up', () => {
    expect((Object.keys(CALLS) as Endpoint[]).filter((endpoint) => !provesAccess(endpoint))).toEqual([
      'lookup',
    ]);
  });
});

describe.each(LANGUAGES)('the request in %s', (language) => {
  it('goes to the API once and takes the key from the environment', () => {
    for (const model of ['gpt-4.1', 'whisper-1', 'gpt-realtime']) {
      const text = retryOf({ model, project: PROJECT }, language) ?? '';
      expect(text.match(/https?:\/\/[^/]*/g)).toEqual(['https://api.openai.com']);
      expect(text.split(PROJECT)).toHaveLength(2);
      expect(text).toContain('OPENAI_API_KEY');
      expect(retryOf({ model, project: null }, language)).not.toContain('OpenAI-Project');
    }
  });

  /** Pasted line by line, a comment or an empty line would be a command of its own in some shells. */
  it('has no line that an interactive shell takes for something else', () => {
    for (const model of ['gpt-4.1', 'whisper-1', 'gpt-realtime', "it's !bang\n# `x`"])
      for (const line of (retryOf({ model, project: null }, language) ?? '#').split('\n'))
        expect(line).toMatch(/^\s*[^#\s!][^!\t]*$/);
  });

  it('is none where an id looks like a secret key, or no header could carry the project', () => {
    for (const project of [KEY, `proj_${KEY}`, 'two\nlines', 'é', '', ' proj_A', 'proj_A\r'])
      expect(retryOf({ model: 'gpt-4.1', project }, language), project).toBeNull();
    for (const model of [KEY, `gpt-4.1 ${KEY}`])
      expect(retryOf({ model, project: PROJECT }, language)).toBeNull();
  });
});

describe('the request in PowerShell', () => {
  it('holds each id as one string that nothing in it ends', () => {
    expect(retryOf({ model: "it's ’$(x)", project: "proj_'; x" }, 'powershell')).toContain(
      `@{ Authorization = "Bearer $env:OPENAI_API_KEY"; 'OpenAI-Project' = 'proj_''; x' } -Method Post -ContentType 'application/json' -Body '{"model":"it''s \\u2019$(x)","input":"Hi","max_output_tokens":16}' |`,
    );
  });
});

describe('the silent sound', () => {
  it('is the same in both ways of writing it, and whole', () => {
    const head = Buffer.from(SILENCE.base64, 'base64');
    const escaped = SILENCE.escapes.replace(/\\(\d{3})/g, (_all, octal) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    );
    expect(escaped).toBe(head.toString('latin1'));
    expect([head.length, head.readUInt32LE(4), head.readUInt32LE(40)]).toEqual([
      44,
      36 + SILENCE.zeros,
      SILENCE.zeros,
    ]);
    expect(SILENCE.zeros / head.readUInt32LE(28)).toBeGreaterThan(0.1);
  });
});
