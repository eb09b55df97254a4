import { expect, it } from 'vitest';
import { chosenByTool, twinOf } from './twin.ts';

it.each([
  ['gpt-4o-2024-08-06', 'gpt-4o'],
  ['gpt-4.1-mini-2025-04-14', 'gpt-4.1-mini'],
  ['o3-2025-04-16', 'o3'],
  ['gpt-3.5-turbo-0125', 'gpt-3.5-turbo'],
  ['gpt-4-0613', 'gpt-4'],
])('%s is a snapshot of %s', (snapshot, alias) => {
  expect(twinOf(snapshot)).toBe(alias);
});

it.each([
  'gpt-4o',
  'o3',
  'gpt-4-1106-preview',
  'text-embedding-3-small',
  'text-embedding-ada-002',
  'davinci-002',
  'whisper-1',
  'gpt-4-32k',
  'ft:gpt-4.1-2025-04-14:acme:helper:Qx7mTr2k',
])('of %s no twin is known', (model) => {
  expect(twinOf(model)).toBeNull();
});

it('a snapshot that the text names is the twin of its alias, where it is the only one', () => {
  expect(twinOf('gpt-4o', 'tried gpt-4o-2024-08-06 before')).toBe('gpt-4o-2024-08-06');
  expect(twinOf('gpt-4o', 'tried gpt-4o-mini-2024-07-18 before')).toBeNull();
  expect(twinOf('gpt-4o', 'gpt-4o-2024-08-06 and gpt-4o-2024-11-20')).toBeNull();
});

it('embeddings and the models that tools test keys with may be nobody’s choice', () => {
  for (const model of ['text-embedding-ada-002', 'text-embedding-3-small', 'gpt-3.5-turbo', 'gpt-4o-mini']) {
    expect(chosenByTool(model), model).toBe(true);
  }
  for (const model of ['gpt-4o', 'gpt-4.1', 'o3', 'gpt-image-1'])
    expect(chosenByTool(model), model).toBe(false);
});
