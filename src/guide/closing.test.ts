import { expect, test } from 'vitest';
import en from '../../public/_locales/en/messages.json';
import type { Outcome } from '../model/outcome.ts';
import { plain } from '../model/say.ts';
import { closingOf } from './closing.ts';

const outcome: Outcome = {
  run: 'a',
  end: 'fixed',
  since: 0,
  saved: true,
  approach: 'allow',
  project: 'proj_a',
  models: ['gpt-4.1'],
  mode: 'allow_list',
  verdict: 'works',
  before: null,
  heard: null,
};
const words = (part: Partial<Outcome>) =>
  closingOf({ ...outcome, ...part }).says.map(({ key, params }) => plain(en[key].message, params));

test.each([
  [{}, 'Now on the allow list of proj_a: gpt-4.1.', 'untick it'],
  [{ models: ['gpt-4.1', 'o3'] }, 'Now on the allow list of proj_a: gpt-4.1, o3.', 'untick it'],
  [{ mode: 'deny_list' }, 'No longer on the block list of proj_a: gpt-4.1.', ', tick it'],
  [{ mode: 'none' }, 'proj_a has no model restriction any more.', 'set the restriction again'],
  [{ approach: 'remove', mode: 'unknown' }, 'proj_a has no model restriction any more.', 'set the'],
  [{ end: 'saved', mode: 'unknown' }, 'Now allowed in proj_a: gpt-4.1.', 'change it back'],
  [{ project: null }, "Now on this project's allow list: gpt-4.1.", 'untick it'],
  [{ project: null, mode: 'deny_list' }, "No longer on this project's block list: gpt-4.1.", ', tick it'],
  [{ project: null, mode: 'none' }, 'This project has no model restriction any more.', 'set the'],
  [{ project: null, mode: 'unknown' }, 'Now allowed in this project: gpt-4.1.', 'change it back'],
] as const)('of %j it says what changed and how to undo that', (part, changed, undo) => {
  const said = words(part as Partial<Outcome>);
  expect(said).toHaveLength(2);
  expect(said[0]).toBe(changed);
  expect(said[1]).toContain(undo);
});

test('it leads to the Limits page of the project, where that is known', () => {
  expect(closingOf(outcome).place?.url).toBe('https://platform.openai.com/settings/proj_a/limits');
  expect(closingOf({ ...outcome, project: null }).place).toBeNull();
});

test('where nothing was restricted there is nothing to undo', () => {
  const { says, place } = closingOf({ ...outcome, end: 'not-restricted', mode: 'none' });
  expect(says.map(({ key }) => key)).toEqual(['closing_elsewhere']);
  expect(place).toBeNull();
});
