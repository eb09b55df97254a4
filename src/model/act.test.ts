import { expect, test } from 'vitest';
import { type Act, applied } from './act.ts';
import { freshKept, type Kept } from './kept.ts';
import type { Progress } from './progress.ts';

const goal = { approach: 'allow', project: null, model: 'gpt-4.1' } as const;
const progress = (run: string): Progress => ({
  run,
  step: 'save',
  mode: 'allow_list',
  checks: [],
  restricted: null,
  unwelcome: false,
  said: [],
  ticked: [],
});
const after = (...acts: Act[]): Kept => acts.reduce(applied, freshKept());
const typed = (rev: string, after: string, keeps: boolean): Act => ({
  type: 'typed',
  after,
  rev,
  text: `text ${rev}`,
  keyMasked: false,
  keeps,
  at: 5,
});
const tells = (run: string, part: Partial<Progress> = {}, at = 5): Act => ({
  type: 'told',
  progress: { ...progress(run), ...part },
  at,
  saved: false,
});
const begun = (run: string): Act => ({ type: 'begun', run, goal, tab: null });
const stopped = (run: string, forget = false): Act => ({ type: 'stopped', run, forget });

test('a guide is stopped by what was meant for it, and by nothing that comes late', () => {
  expect(after(begun('1'), stopped('1')).goal).toBeNull();
  expect(after(begun('1'), begun('2'), stopped('1')).goal?.run).toBe('2');
  expect(after(begun('1'), stopped('1'), { type: 'placed', run: '1', project: 'proj_a' }).goal).toBeNull();
});

test('what a guide reports counts while it runs', () => {
  expect(after(begun('1'), tells('1')).progress).toEqual(progress('1'));
  expect(after(begun('1'), stopped('1'), tells('1')).progress).toBeNull();
  expect(after(begun('2'), tells('1')).progress).toBeNull();
});

test('closed at its end, a guide leaves what is still to do; stopped in the popup, nothing', () => {
  const told = tells('1');
  expect(after(begun('1'), told, stopped('1')).progress).toEqual(progress('1'));
  expect(after(begun('1'), told, stopped('1', true)).progress).toBeNull();
});

test('a restriction that one tab has seen is not forgotten for another tab', () => {
  const seen = tells('1', { restricted: 'proj_a' });
  const unseen = tells('1');
  expect(after(begun('1'), seen, unseen).progress?.restricted).toBe('proj_a');
  expect(after(begun('1'), seen, begun('2')).progress).toBeNull();
});

test('corrections stay with the text that they were made for', () => {
  const corrected: Act = { type: 'corrected', of: 'a', change: { model: 'o3', approach: 'remove' } };
  const first = after(typed('a', '', false), corrected);
  expect(first.corrections).toMatchObject({
    of: 'a',
    project: null,
    model: 'o3',
    more: null,
    approach: 'remove',
  });
  expect(applied(first, typed('b', 'a', true)).corrections).toMatchObject({ of: 'b', model: 'o3' });
  expect(applied(first, typed('b', 'a', false)).corrections).toMatchObject({ of: 'b', model: null });
  // Somebody else typed meanwhile: this text was not changed from the one that was corrected.
  expect(applied(first, typed('b', 'x', true)).corrections).toMatchObject({ of: 'b', model: null });
  expect(after(typed('a', '', false), typed('b', 'a', false), corrected).corrections.model).toBeNull();
});

test('that the setting is kept elsewhere is said of the text that it was said of', () => {
  const said: Act = { type: 'corrected', of: 'a', change: { managed: true } };
  const first = after(typed('a', '', false), said);
  expect(first.corrections.managed).toBe(true);
  expect(applied(first, typed('b', 'a', true)).corrections.managed).toBe(true);
  expect(applied(first, typed('b', 'a', false)).corrections.managed).toBe(false);
  expect(after(typed('b', '', false), said).corrections.managed).toBe(false);
});

test('a guide that begins never drops a pasted text; without one its ids are filled in', () => {
  expect(after(typed('a', '', false), begun('1'))).toMatchObject({
    text: { text: 'text a' },
    corrections: { model: null },
  });
  expect(after(begun('1')).corrections).toMatchObject({ model: 'gpt-4.1' });
});

test('a project that is offered is taken where there is nothing yet', () => {
  const offered: Act = { type: 'offered', project: 'proj_a' };
  expect(after(offered).corrections.project).toBe('proj_a');
  expect(after(typed('a', '', false), offered).corrections.project).toBeNull();
  expect(
    after({ type: 'corrected', of: '', change: { project: 'proj_b', model: 'o3' } }, offered).corrections
      .project,
  ).toBe('proj_b');
});

test('another trouble takes the place of all that was there, but not of what was shown and declined', () => {
  const wording = { landmark: 'save', name: 'bake', under: '' } as const;
  const before = after(
    begun('1'),
    tells('1'),
    { type: 'pointed', wording },
    { type: 'declined', entry: 'e' },
  );
  const text = { id: 'n', rev: 'n', text: '', keyMasked: false };
  expect(applied(before, { type: 'replaced', text })).toEqual({
    ...freshKept(),
    text,
    corrections: { ...freshKept().corrections, of: 'n' },
    shown: [wording],
    declined: ['e'],
  });
});

test('a project is placed once: what is known already is not changed', () => {
  const placed = (project: string): Act => ({ type: 'placed', run: '1', project });
  expect(after(begun('1'), placed('proj_a'), placed('proj_b')).goal?.goal.project).toBe('proj_a');
});

test('declined entries are kept once each, and not for ever', () => {
  const declined = (entry: string): Act => ({ type: 'declined', entry });
  const many = Array.from({ length: 80 }, (_, i) => declined(`${i}`));
  expect(after(...many, declined('40')).declined).toHaveLength(50);
  expect(after(...many, declined('40')).declined.at(-1)).toBe('40');
});

test('wordings are erased one by one and all at once', () => {
  const bake = { landmark: 'save', name: 'bake', under: '' } as const;
  const tinker = { landmark: 'open-editor', name: 'tinker', under: '' } as const;
  const both = after({ type: 'pointed', wording: tinker }, { type: 'pointed', wording: bake });
  expect(both.shown).toEqual([tinker, bake]);
  expect(applied(both, { type: 'forgot', wording: tinker }).shown).toEqual([bake]);
  expect(applied(both, { type: 'forgot', wording: null }).shown).toEqual([]);
});

test('what is ticked by hand is kept with its guide, whatever that tells next, and goes with it', () => {
  const tick = (run: string, on: boolean): Act => ({ type: 'ticked', run, check: 'billing', on });
  const told = tells('1');
  expect(after(begun('1'), told, tick('1', true)).progress?.ticked).toEqual(['billing']);
  expect(after(begun('1'), told, tick('1', true), tick('1', true), told).progress?.ticked).toEqual([
    'billing',
  ]);
  expect(after(begun('1'), told, stopped('1'), tick('1', true)).progress?.ticked).toEqual(['billing']);
  expect(after(begun('1'), told, tick('1', true), tick('1', false)).progress?.ticked).toEqual([]);
  expect(after(begun('1'), told, tick('2', true)).progress?.ticked).toEqual([]);
  expect(after(begun('1'), told, tick('1', true), begun('2'), told).progress).toBeNull();
});

test('what is over and closed is forgotten when the popup closes it', () => {
  const told = tells('1');
  expect(after(begun('1'), told, stopped('1'), stopped('1', true)).progress).toBeNull();
  expect(after(begun('1'), told, stopped('1'), stopped('2', true)).progress).not.toBeNull();
});

const ended = (at: number, part: Partial<Progress> = {}): Act => tells('1', { step: 'fixed', ...part }, at);
const says = (verdict: 'works' | 'fails' | null, id = 'n'): Act => ({
  type: 'retried',
  run: '1',
  verdict,
  id,
  at: 0,
});

test('an end is kept with what it was for, from the moment in which the page first said it', () => {
  const first = after(typed('a', '', false), begun('1'), ended(100, { step: 'saved', mode: 'unknown' }));
  expect(first.outcome).toEqual({
    run: '1',
    end: 'saved',
    since: 100,
    saved: false,
    approach: 'allow',
    project: null,
    models: ['gpt-4.1'],
    mode: 'unknown',
    verdict: null,
    before: null,
    heard: null,
  });
  const checked = [tells('1', { step: 'open-editor' }, 150), ended(200)].reduce(applied, first);
  expect(checked.outcome).toMatchObject({ end: 'fixed', since: 100, mode: 'allow_list' });
  // The card's Close leaves it, the popup's forgets it, and so does another guide.
  expect(applied(first, stopped('1')).outcome).toEqual(first.outcome);
  for (const act of [stopped('1', true), begun('2')]) expect(applied(first, act).outcome).toBeNull();
});

test('a mode that was seen once is not forgotten, and a save that was answered stays so', () => {
  const kept = after(begun('1'), { ...ended(1), saved: true } as Act, ended(2, { mode: 'unknown' }));
  expect(kept.outcome).toMatchObject({ mode: 'allow_list', saved: true });
});

test('after another change the time of the end is that of the other end', () => {
  const kept = after(begun('1'), ended(100), tells('1', { step: 'save' }, 150), ended(200));
  expect(kept.outcome).toMatchObject({ since: 200 });
});

test('a call that still fails empties the box, and the text of before comes back where that is taken back', () => {
  const kept = after(typed('a', '', false), begun('1'), ended(1), says('fails', 'b'));
  expect(kept.text).toEqual({ id: 'b', rev: 'b', text: '', keyMasked: false });
  expect(kept.corrections).toMatchObject({ of: 'b', project: null, model: null });
  expect(kept.outcome).toMatchObject({ verdict: 'fails', before: 'text a', heard: null });
  expect(applied(kept, says('fails', 'c')).outcome).toMatchObject({ before: 'text a' });
  const back = applied(kept, says(null, 'd'));
  expect(back.text).toMatchObject({ id: 'd', rev: 'd', text: 'text a' });
  expect(back.outcome).toMatchObject({ verdict: null, before: null });
});

test('a text that comes after the end says when the call failed again', () => {
  const over = after(typed('a', '', false), begun('1'), ended(1), stopped('1'));
  const asked = applied(over, says('fails', 'b'));
  expect(applied(asked, typed('c', 'b', false)).outcome).toMatchObject({ verdict: 'fails', heard: 5 });
  expect(applied(over, typed('c', 'a', true)).outcome).toMatchObject({ verdict: 'fails', heard: 5 });
  // Nobody said that it belongs to what is over and closed.
  expect(applied(over, typed('c', 'a', false)).outcome).toBeNull();
});

test('a call that works leaves the text where it is, until one starts over', () => {
  const works = after(typed('a', '', false), begun('1'), ended(1), says('works'), stopped('1'));
  expect(works).toMatchObject({ goal: null, text: { text: 'text a' }, outcome: { verdict: 'works' } });
  const text = { id: 'n', rev: 'n', text: '', keyMasked: false };
  expect(applied(works, { type: 'replaced', text }).outcome).toBeNull();
});

test('what is said of a call that is none of this guide’s counts for nothing', () => {
  const kept = after(begun('1'), ended(1));
  expect(applied(kept, { ...says('fails'), run: '2' } as Act)).toEqual(kept);
  expect(after(begun('1'), says('works')).outcome).toBeNull();
});
