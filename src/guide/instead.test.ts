import { describe, expect, it } from 'vitest';
import { insteadOf, OTHERS } from './instead.ts';
import { RETIRED } from './retired.data.ts';

describe('another model for the meantime', () => {
  it.each([
    ['gpt-4.1', 'gpt-5.6-terra'],
    ['gpt-4o-mini', 'gpt-5.6-terra'],
    ['o3', 'gpt-5.6-terra'],
    ['gpt-5.3-codex', 'gpt-5.6-terra'],
    ['gpt-5.6-terra', 'gpt-5.6-luna'],
    ['gpt-5.6-terra-2026-06-01', 'gpt-5.6-luna'],
    ['gpt-image-1', 'gpt-image-2.6-flare'],
    ['gpt-image-2.6-flare', 'gpt-image-2.5-flare'],
    ['whisper-1', 'gpt-transcribe'],
    ['gpt-4o-mini-transcribe', 'gpt-transcribe'],
    ['text-moderation-latest', 'omni-moderation-latest'],
    ['gpt-4o-realtime-preview', 'gpt-realtime-2.1'],
    ['gpt-realtime-2.1', 'gpt-realtime-2.1-mini'],
    ['gpt-4o-audio-preview', 'gpt-audio-1.5'],
  ])('of %s is %s', (model, other) => {
    expect(insteadOf(model)).toBe(other);
  });

  it.each([
    'text-embedding-3-small',
    'tts-1',
    'gpt-4o-mini-tts',
    'ft:gpt-4.1-2025-04-14:acme:support:AbCdEf12',
    'gpt-3.5-turbo-instruct',
    'gpt-4o-search-preview',
    'o3-deep-research',
    'gpt-5.5-cyber-preview',
    'gpt-transcribe',
    'omni-moderation-latest',
    'sora-2',
    'openai/gpt-oss-120b',
    'claude-opus-5',
  ])('of %s is none', (model) => {
    expect(insteadOf(model)).toBeNull();
  });

  it('is none that goes', () => {
    const going = new Set(RETIRED.map(([id]) => id));
    expect(OTHERS.flatMap(({ others }) => others).filter((id) => going.has(id))).toEqual([]);
  });
});
