const known = [
  'gpt-3.5-turbo',
  'gpt-3.5-turbo-0125',
  'gpt-4',
  'gpt-4-turbo',
  'gpt-4.1',
  'gpt-4.1-2025-04-14',
  'gpt-4.1-mini',
  'gpt-4.1-mini-2025-04-14',
  'gpt-4.1-nano',
  'gpt-4.1-nano-2025-04-14',
  'gpt-4o',
  'gpt-4o-2024-08-06',
  'gpt-4o-2024-11-20',
  'gpt-4o-mini',
  'gpt-4o-mini-2024-07-18',
  'gpt-5',
  'gpt-5-mini',
  'gpt-5-nano',
  'gpt-5.4',
  'gpt-5.4-mini',
  'gpt-5.4-mini-2026-03-17',
  'gpt-5.4-pro',
  'o3',
  'o3-2025-04-16',
  'o3-mini',
  'o3-pro',
  'o4-mini',
  'omni-moderation-latest',
  'text-embedding-3-large',
  'text-embedding-3-small',
  'text-embedding-ada-002',
  'tts-1',
  'whisper-1',
];

/** Ids that are not `gpt-4.1`, whatever a careless comparison says. */
const lookAlikes = ['GPT-4.1', 'gpt\u20114.1', 'gpt-4-1', 'gpt-4.10', 'gpt-41', 'openai/gpt-4.1', 'xgpt-4.1'];

export interface Model {
  id: string;
  description: string;
}

/**
 * The models of a list of the given size, in the order of their ids. Fine-tuned ones fill it up, so that short names are far
 * down; with look-alikes, searching for `gpt-4.1` finds all of them.
 */
export function modelList(size: number, withLookAlikes: boolean): Model[] {
  const ids = withLookAlikes ? [...known, ...lookAlikes] : [...known];
  const base = withLookAlikes ? 'gpt-4.1-mini-2025-04-14' : 'gpt-4o-mini-2024-07-18';
  for (let index = 0; ids.length < size; index++)
    ids.push(`ft:${base}:acme:run-${String(index).padStart(4, '0')}:B${index * 7919}`);
  return ids.sort().map((id) => ({ id, description: description(id, withLookAlikes) }));
}

function description(id: string, misleading: boolean): string {
  if (id.startsWith('ft:')) return 'Fine-tuned model of this organization';
  if (misleading && id !== 'gpt-4.1') return 'Successor of gpt-4.1';
  return 'General-purpose model';
}
