import { describe, expect, it } from 'vitest';
import { LABELS, leading, meanings, NOTHING_FOUND, normal, REFUSAL, TROUBLE } from './labels.ts';

describe('the labels', () => {
  it('each say where, in which generation and language, how surely and when they were last seen', () => {
    for (const label of LABELS) {
      expect(label.seen, label.text).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
      expect(label.text).not.toBe('');
      expect(label.where && label.generation && label.sure && label.language).toBeTruthy();
    }
    const lines = LABELS.map(
      ({ meaning, text, language, generation }) => `${meaning} ${text} ${language} ${generation}`,
    );
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('are compared whole, whatever their case, spaces and closing marks', () => {
    expect(meanings('  Model\u00a0Usage ').has('model-usage')).toBe(true);
    expect(meanings('Loading model settings…').has('loading')).toBe(true);
    expect(meanings('Edit gpt-4.1 limit').size).toBe(0);
    expect(meanings('Saved').has('save')).toBe(false);
    expect(normal('Ａllow')).toBe('allow');
  });

  it('tell the three modes apart though one begins like the other', () => {
    expect(leading('Allow all models All current and future models are allowed.')).toBe('allow-all');
    expect(leading('Allow all except selected models Block selected models.')).toBe('allow-except');
    expect(leading('Allow only selected models')).toBe('allow-only');
    expect(leading('仅允许选中模型')).toBe('allow-only');
    expect(leading('Allowance')).toBeNull();
  });
});

describe('what a page says', () => {
  it.each([
    'Something went wrong. Try again.',
    'Failed to update',
    "Couldn't save changes",
    '保存失败',
    '保存できません',
  ])('is trouble: %s', (text) => {
    expect(TROUBLE.test(text)).toBe(true);
  });

  it.each([
    'Saved',
    'Model settings updated',
    'Changes may take time to apply to API requests.',
    'Allowed',
    'Blocked',
  ])('is none: %s', (text) => {
    expect(TROUBLE.test(text)).toBe(false);
  });

  it.each([
    'No models found',
    'No results',
    'No matching models',
    'Nothing here',
    '0 results',
    '没有找到模型',
  ])('says that a search found nothing: %s', (text) => {
    expect(NOTHING_FOUND.test(text)).toBe(true);
  });

  it.each(['gpt-4.1', 'Loading…', 'Search models', 'Notes', '10 models'])(
    'does not say that a search found nothing: %s',
    (text) => {
      expect(NOTHING_FOUND.test(text)).toBe(false);
    },
  );

  it.each([
    'You do not have permission to change this.',
    'Only organization owners can edit limits',
    "You don't have access to this project",
  ])('is a refusal: %s', (text) => {
    expect(REFUSAL.test(text)).toBe(true);
  });
});
