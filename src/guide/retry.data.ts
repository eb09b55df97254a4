import type { Source } from './answers.data.ts';

const from = (url: string): Source => ({ url, seen: '2026-12-01' });

/** The pages that tell of each model which endpoints serve it. */
const MODELS = from('https://developers.openai.com/api/docs/models');

/** What a call looks like: the path under `/v1/`, and what the body holds beside the model. */
interface Call {
  path: string;
  /** The body's other fields, as small and cheap as the API takes; `form`: the body is a form with a sound; `null`: none. */
  body: Record<string, unknown> | 'form' | null;
  source: Source;
}

const HI = { messages: [{ role: 'user', content: 'Hi' }] };

/**
 * The smallest call of each kind. Neither a realtime model nor a video model answers a small request: a voice session begins
 * and a client secret is given out also where the project may not use the model, and a video costs some ten cents. So the
 * model is only looked up there.
 */
export const CALLS = {
  responses: {
    path: 'responses',
    body: { input: 'Hi', max_output_tokens: 16 },
    source: from('https://github.com/openai/openai-openapi'),
  },
  chat: {
    path: 'chat/completions',
    body: { ...HI, max_tokens: 16 },
    source: from('https://github.com/braintrustdata/lingua/pull/186'),
  },
  search: {
    path: 'chat/completions',
    body: HI,
    source: from('https://docs.litellm.ai/docs/completion/web_search'),
  },
  audio: {
    path: 'chat/completions',
    body: { modalities: ['text', 'audio'], audio: { voice: 'alloy', format: 'wav' }, ...HI, max_tokens: 16 },
    source: from('https://github.com/truefoundry/models/pull/822'),
  },
  completions: {
    path: 'completions',
    body: { prompt: 'Hi', max_tokens: 1 },
    source: from('https://github.com/openai/openai-node/blob/HEAD/src/resources/completions.ts'),
  },
  embeddings: {
    path: 'embeddings',
    body: { input: 'Hi' },
    source: from('https://github.com/openai/openai-node/blob/HEAD/src/resources/embeddings.ts'),
  },
  moderation: {
    path: 'moderations',
    body: { input: 'Hi' },
    source: from('https://github.com/openai/openai-node/blob/HEAD/src/resources/moderations.ts'),
  },
  images: {
    path: 'images/generations',
    body: { prompt: 'A dot', size: '1024x1024', quality: 'low' },
    source: from('https://github.com/openai/openai-node/blob/HEAD/src/resources/images.ts'),
  },
  /** The older image models know no low quality. */
  drawings: {
    path: 'images/generations',
    body: { prompt: 'A dot', size: '1024x1024' },
    source: from('https://github.com/openai/openai-node/blob/HEAD/src/resources/images.ts'),
  },
  speech: {
    path: 'audio/speech',
    body: { input: 'Hi', voice: 'alloy' },
    source: from('https://github.com/openai/openai-node/blob/HEAD/src/resources/audio/speech.ts'),
  },
  transcription: {
    path: 'audio/transcriptions',
    body: 'form',
    source: from('https://github.com/AlizerUncaged/desktop-waifu/issues/253'),
  },
  lookup: {
    path: 'models',
    body: null,
    source: from('https://github.com/2witstudios/PageSpace/pull/2392'),
  },
} as const satisfies Record<string, Call>;

/** What kind of call fits a model. */
export type Endpoint = keyof typeof CALLS;

/** Which kind of call fits which models: the first row that fits counts; without one, `responses`. */
export const ENDPOINTS: readonly (readonly [models: RegExp, endpoint: Endpoint, source: Source])[] = [
  [
    /realtime|^gpt-live-/,
    'lookup',
    from('https://developers.openai.com/api/docs/models/gpt-realtime-whisper.md'),
  ],
  [/^sora-/, 'lookup', from('https://developers.openai.com/api/docs/guides/video-generation')],
  [/^whisper-|transcribe/, 'transcription', MODELS],
  [/^tts-|-tts(?:-|$)/, 'speech', MODELS],
  [/^dall-e-/, 'drawings', MODELS],
  [/^(?:gpt|chatgpt)-image-/, 'images', MODELS],
  [/^text-embedding-/, 'embeddings', MODELS],
  [/^(?:omni|text)-moderation-/, 'moderation', MODELS],
  [/^gpt-(?:.+-)?audio(?:-|$)/, 'audio', from('https://platform.openai.com/docs/models/gpt-audio')],
  [/-search-(?:preview|api)/, 'search', from('https://docs.litellm.ai/docs/completion/web_search')],
  [/^gpt-3\.5-turbo-instruct|^(?:davinci|babbage)-002$/, 'completions', MODELS],
  [/^gpt-3\.5-|^gpt-4(?:$|-)|^o1-(?:mini|preview)/, 'chat', MODELS],
];

/**
 * A silent sound of half a second, the shortest the API takes being a tenth: a WAV of 16-bit samples, 8000 a second. The head
 * as the base64 that programs read and as the escapes that a shell's `printf` reads, and how many zero bytes follow it.
 * Source of the least: https://github.com/AlizerUncaged/desktop-waifu/issues/253, 2026-12.
 */
export const SILENCE = {
  base64: 'UklGRmQfAABXQVZFZm10IBAAAAABAAEAQB8AAIA+AAACABAAZGF0YUAfAAA=',
  escapes:
    'RIFF\\144\\037\\000\\000WAVEfmt \\020\\000\\000\\000\\001\\000\\001\\000\\100\\037\\000\\000\\200\\076\\000\\000\\002\\000\\020\\000data\\100\\037\\000\\000',
  zeros: 8000,
} as const;
