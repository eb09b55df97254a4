import { expect, it } from 'vitest';
import { inAscii, noticesOf } from './injected.mjs';

const known = { name: 'known', version: '1.0.0', identifier: 'MIT', text: 'Do as you like.' };
const source = (name: string) => `https://example.com/${name}`;

it('a package that is in two bundles is named once', () => {
  const other = { ...known, name: 'another' };
  const titles = noticesOf([known, other, known], source).match(/^\w+ 1\.0\.0$/gm);
  expect(titles).toEqual(['another 1.0.0', 'known 1.0.0']);
});

it.each(['text', 'identifier'] as const)(
  'a package without the %s of its licence fails the build',
  (field) => {
    const { [field]: _, ...unknown } = { ...known, name: 'unknown' };
    expect(() => noticesOf([known, unknown as typeof known], source)).toThrow('unknown 1.0.0');
  },
);

it('writes a script in ASCII that means the same', () => {
  const code = 'return ["é", "保存", "🔑"].every((text) => /^[é保存🔑]+$/u.test(text)) && "保" + `存`';
  const written = inAscii(code);
  expect(written).toMatch(/^[ -~]*$/);
  expect(new Function(written)()).toBe('保存');
  expect(() => inAscii('String.raw`é`')).toThrow();
});
