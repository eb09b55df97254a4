import { expect, it } from 'vitest';
import en from '../../public/_locales/en/messages.json';
import { english } from './english.ts';

it('the English words of the message to an administrator are those of the English messages', () => {
  const keys = (Object.keys(en) as (keyof typeof en)[]).filter((key) => key.startsWith('hand_over_'));
  expect(keys).not.toEqual([]);
  for (const key of keys) expect(english(key as Parameters<typeof english>[0])).toBe(en[key].message);
});
