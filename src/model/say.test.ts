import { describe, expect, it } from 'vitest';
import { bound, parts } from './say.ts';

const shown = (message: string) =>
  bound(parts(message)).map(({ before, part, after }) => `${before}<${part.text}>${after}`);

describe('the punctuation round an id', () => {
  it.each([
    ['Project `proj_a` may not use `gpt-4.1`.', ['<Project >', '<proj_a>', '< may not use >', '<gpt-4.1>.']],
    ['組織の認証（`Verify Organization`）を開く', ['<組織の認証>', '（<Verify Organization>）', '<を開く>']],
    ['`a`, `b`: c', ['<a>,', '< >', '<b>:', '< c>']],
    ['(see `a`)...', ['<(see >', '<a>)...']],
    ['「`a`」`b`。', ['「<a>」', '<b>。']],
    ['[Save].', ['<Save>', '<.>']],
    ['no id.', ['<no id.>']],
  ])('of %j stays with it', (message, expected) => {
    expect(shown(message)).toEqual(expected);
  });

  it('is all there, and nothing twice', () => {
    for (const message of ['a (`b`), `c`.`d`', '`b`', ' `b`! ', '（`b`）（`c`）'])
      expect(
        bound(parts(message))
          .map(({ before, part, after }) => before + part.text + after)
          .join(''),
      ).toBe(message.replaceAll('`', ''));
  });
});
