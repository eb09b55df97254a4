import { expect, it } from 'vitest';
import { asFragment, fromFragment } from './brought.ts';

const PROJECT = 'proj_abcdEFGH1234ijklMNOP5678';

it('ids are read from a fragment as they were written into it', () => {
  const brought = { projects: [PROJECT], models: ['ft:gpt-4.1:acme::Ab1', 'gpt-4.1'] };
  expect(fromFragment(asFragment(brought))).toEqual(brought);
});

it('nothing makes no fragment, and no fragment is nothing', () => {
  const nothing = { projects: [], models: [] };
  expect(asFragment(nothing)).toBe('');
  expect(fromFragment('')).toEqual(nothing);
});

it('what is no id, an example’s or a key is left out of what somebody else wrote', () => {
  const key = `sk-proj-${'Ab3dE6gH9j'.repeat(6)}`;
  const fragment = `#project=proj_abc&project=$(id)&project=${PROJECT}&model=${key}&model=a%20b&model=o3&x=y`;
  expect(fromFragment(fragment)).toEqual({ projects: [PROJECT], models: ['o3'] });
});
