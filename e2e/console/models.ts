/**
 * Model ids that the practice console knows, newest family first, so that `gpt-4.1` stands beyond the
 * hundredth row. Look-alikes (minis, snapshots, previews, fine-tunes) are there on purpose.
 */
export const CATALOGUE: readonly string[] = [
  ...family('gpt-6.1', ['sol', 'luna']),
  ...family('gpt-6', ['sol', 'luna', 'astra']),
  ...family('gpt-5.6', ['sol', 'luna']),
  ...family('gpt-5.5', ['', 'pro', '2026-04-09', 'pro-2026-04-09']),
  ...family('gpt-5.4', ['', 'mini', 'nano', 'pro', '2026-03-05', 'mini-2026-03-17', 'nano-2026-03-17']),
  ...family('gpt-5.3', ['codex', 'codex-2026-02-05', 'chat-latest']),
  ...family('gpt-5.2', ['', 'pro', 'codex', 'chat-latest', '2025-12-11', 'pro-2025-12-11']),
  ...family('gpt-5.1', ['', 'codex', 'codex-mini', 'codex-max', 'chat-latest', '2025-11-13']),
  ...family('gpt-5', ['', 'mini', 'nano', 'pro', 'codex', 'chat-latest', 'search-api', '2025-08-07']),
  ...family('gpt-5', ['mini-2025-08-07', 'nano-2025-08-07', 'pro-2025-10-06', 'search-api-2025-10-14']),
  ...family('gpt-live', ['1']),
  ...family('gpt-realtime', ['2.1', '2', '1.5', '', 'mini', '2025-08-28', 'mini-2025-10-06']),
  ...family('gpt-audio', ['1.5', '', 'mini', '2025-08-28', 'mini-2025-10-06']),
  ...family('gpt-image', ['2.5-flare', '2', '1.5', '1', '1-mini']),
  ...family('sora', ['2', '2-pro']),
  ...family('o4', ['mini', 'mini-2025-04-16', 'mini-deep-research', 'mini-deep-research-2025-06-26']),
  ...family('o3', ['', 'mini', 'pro', 'deep-research', '2025-04-16', 'mini-2025-01-31', 'pro-2025-06-10']),
  ...family('o1', ['', 'mini', 'pro', '2024-12-17', 'mini-2024-09-12', 'pro-2025-03-19']),
  ...family('codex', ['mini-latest']),
  ...family('computer-use', ['preview', 'preview-2025-03-11']),
  ...family('ft:gpt-4.1-2025-04-14:example-org', [':tickets:Bx3kQ9aZ', ':summaries:CtR7mP2w']),
  ...family('ft:gpt-4.1-2025-04-14:example-org', [':summaries:CtR7mP2w:ckpt-step-90', '::CuV2nT8k']),
  ...family('ft:gpt-4.1-mini-2025-04-14:example-org', [':tickets:Bx4vN1cY', ':intents:Bz8hW5eR']),
  ...family('ft:gpt-4.1-nano-2025-04-14:example-org', [':language:C0gJ6tUi', ':spam:C1oL3yXq']),
  ...family('ft:gpt-4o-2024-08-06:example-org', [':contracts:AKd7fGh2', ':contracts-v2:AMs9xCv4']),
  ...family('ft:gpt-4o-mini-2024-07-18:example-org', [':routing:A9sLd0fG', ':routing:A9sLd0fG:ckpt-step-90']),
  ...family('ft:gpt-3.5-turbo-0125:example-org', [':faq:9Qw2eRt5']),
  ...family('gpt-4.1', ['nano-2025-04-14', 'nano', 'mini-2025-04-14', 'mini', '2025-04-14', '']),
  ...family('gpt-4o', ['', '2024-11-20', '2024-08-06', '2024-05-13', 'mini', 'mini-2024-07-18']),
  ...family('gpt-4o', ['search-preview', 'search-preview-2025-03-11', 'mini-search-preview']),
  ...family('gpt-4o', ['audio-preview', 'audio-preview-2024-12-17', 'mini-audio-preview']),
  ...family('gpt-4o', ['realtime-preview', 'realtime-preview-2024-12-17', 'mini-realtime-preview']),
  ...family('gpt-4o', ['transcribe', 'transcribe-diarize', 'mini-transcribe', 'mini-tts']),
  ...family('chatgpt-4o', ['latest']),
  ...family('gpt-4', [
    'turbo',
    'turbo-2024-04-09',
    'turbo-preview',
    '0125-preview',
    '1106-preview',
    '',
    '0613',
  ]),
  ...family('gpt-3.5-turbo', ['', '0125', '1106', '16k', 'instruct', 'instruct-0914']),
  ...family('text-embedding', ['3-large', '3-small', 'ada-002']),
  ...family('omni-moderation', ['latest', '2024-09-26']),
  ...family('dall-e', ['3', '2']),
  ...family('tts', ['1', '1-hd', '1-1106', '1-hd-1106']),
  ...family('whisper', ['1']),
  ...family('davinci', ['002']),
  ...family('babbage', ['002']),
];

function family(stem: string, tails: string[]): string[] {
  return tails.map((tail) => (tail === '' || tail.startsWith(':') ? stem + tail : `${stem}-${tail}`));
}

/**
 * One line about a model, for the generation of the page that shows one beside each name.
 * Some lines name another model of the family, as real ones do.
 */
export function describeModel(id: string): string {
  if (id.startsWith('ft:')) return `Fine-tuned from ${id.split(':')[1]}`;
  const snapshot = /^(.*)-(20\d\d-\d\d-\d\d|\d{4})$/.exec(id);
  if (snapshot) return `Snapshot of ${snapshot[1]}`;
  const smaller = /^(.*)-(mini|nano)$/.exec(id);
  if (smaller) return `Smaller and faster than ${smaller[1]}`;
  const purpose = PURPOSES.find(([pattern]) => pattern.test(id));
  return purpose ? purpose[1] : 'General purpose model';
}

const PURPOSES: [RegExp, string][] = [
  [/embedding/, 'Turns text into vectors'],
  [/image|dall-e/, 'Makes and edits images'],
  [/sora/, 'Makes video with sound'],
  [/tts/, 'Reads text aloud'],
  [/whisper|transcribe/, 'Turns speech into text'],
  [/moderation/, 'Finds harmful text and images'],
  [/realtime|live|audio/, 'Speech in and out'],
  [/codex/, 'For coding agents'],
  [/search/, 'Answers from the web'],
  [/deep-research/, 'Long research tasks'],
  [/^o\d/, 'Reasons before it answers'],
  [/pro$/, 'Thinks longer for better answers'],
];
