import { expect, it } from 'vitest';
import { block, written } from '../bench/readme.mjs';

it('the README shows what the bench measured last, and nothing else', () => {
  expect(written()).toBe(block());
});
