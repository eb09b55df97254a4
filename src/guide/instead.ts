import type { Source } from './answers.data.ts';
import { twinOf } from './twin.ts';

interface Row {
  /** The models of one purpose. */
  purpose: RegExp;
  /** What serves the same, the first choice first. */
  others: readonly string[];
  source: Source;
}

const from = (url: string): Source => ({ url, seen: '2026-12-01' });
const REPLACEMENTS = from('https://developers.openai.com/api/docs/deprecations');

/**
 * Which model may serve for another one meanwhile: the first row that fits counts. Where a change costs more than a line
 * (an embedding, a voice, a fine-tuned model) no row fits.
 */
export const OTHERS: readonly Row[] = [
  {
    purpose: /-image|^dall-e-/,
    others: ['gpt-image-2.6-flare', 'gpt-image-2.5-flare'],
    source: REPLACEMENTS,
  },
  {
    purpose: /^(?:whisper-1$|gpt-4o-(?:mini-)?transcribe)/,
    others: ['gpt-transcribe'],
    source: from('https://developers.openai.com/api/docs/models/gpt-transcribe'),
  },
  {
    purpose: /^text-moderation-/,
    others: ['omni-moderation-latest'],
    source: from('https://developers.openai.com/api/docs/guides/moderation'),
  },
  { purpose: /realtime/, others: ['gpt-realtime-2.1', 'gpt-realtime-2.1-mini'], source: REPLACEMENTS },
  { purpose: /^gpt-.*audio/, others: ['gpt-audio-1.5'], source: REPLACEMENTS },
  {
    purpose:
      /^(?:gpt-\d(?!.*(?:-tts|transcribe|instruct|search|cyber))|o\d(?!.*research)|codex-|chatgpt-4o-)/,
    others: ['gpt-5.6-terra', 'gpt-5.6-luna'],
    source: from('https://developers.openai.com/api/docs/models'),
  },
];

/** A model of the same purpose that is not this one under another id; `null`: none is known. */
export function insteadOf(model: string): string | null {
  const others = OTHERS.find(({ purpose }) => purpose.test(model))?.others ?? [];
  return (
    others.find((other) => other !== model && other !== twinOf(model) && twinOf(other) !== model) ?? null
  );
}
