import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlain, masked } from './mask.ts';

describe('a masked text', () => {
  it.each([
    ['Project proj_abcdEFGH1234ijklMNOP5678 (Default)', 'Project §id (Default)'],
    ['org-A1b2C3d4E5f6G7h8', '§id'],
    ['Ask maria.rossi@acme.example, please', 'Ask §mail please'],
    ['Key sk-proj-Ab3dE6gH9j…', 'Key §key…'],
    ['sk-...x9Qz', '§key'],
    ['See https://platform.openai.com/docs/x?y=1 for more', 'See §url for more'],
    [
      'Allowed models: gpt-4o, ft:gpt-4.1:acme::Ab1 and GPT-4.1 mini',
      'Allowed models: §model, §model and §model',
    ],
    ['“gpt-4.1” is not gpt-4.1-mini.', '“§wanted” is not §model.'],
    ['30,000 TPM', '§n TPM'],
    ['Models allowed (12)', 'Models allowed (12)'],
    ['Saved on 2026-11-02', 'Saved on §n'],
    ['Request 4f9c2f0e-9d7c-4a1e-8f3e-0c1d2e3f4a5b', 'Request §id'],
    ['Edit', 'Edit'],
    ['モデルの利用', 'モデルの利用'],
  ])('%s', (text, expected) => {
    expect(masked(text, 'gpt-4.1')).toBe(expected);
  });

  it('holds no number of more than two digits, whatever stood there', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        expect(masked(text, null)).not.toMatch(/[0-9]{3}/);
      }),
    );
  });

  it('is the text itself where nothing in it tells of an account', () => {
    expect(['Edit models', 'Grant', '编辑', 'Tinker with 3'].every(isPlain)).toBe(true);
    expect(['Edit gpt-4o', 'Ask a@b.c', 'Limit 1000', 'proj_1234abcd'].some(isPlain)).toBe(false);
  });
});
