import { expect, it } from 'vitest';
import { noticesOf } from './injected.mjs';

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
