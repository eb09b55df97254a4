import { describe, expect, it } from 'vitest';
import { LABELS, meanings, normal } from './labels.ts';

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
    expect(normal(`Limits ${'.:'.repeat(40)}x`)).toContain('limits');
  });
});
