import { describe, expect, it } from 'vitest';
import { concepts } from '../words/concepts.ts';
import '../../../test/every-word.ts';
import { type Candidate, reading } from './candidate.ts';
import { modeOfConcepts } from './modes.ts';
import { OPENER } from './opener.ts';
import { REMOVE } from './remove.ts';
import { resolve, type Sign } from './resolve.ts';
import { SAVE } from './save.ts';
import { SEARCH } from './search.ts';
import {
  MODE_NAMES,
  OPENER_NAMES,
  REMOVE_NAMES,
  SAVE_NAMES,
  SEARCH_NAMES,
  WAY_IN_NAMES,
} from './signs.examples.ts';
import { WAY_IN } from './way-in.ts';

/** A control that is known by nothing but its name. */
function named(name: string): Candidate {
  const element = { matches: () => false, getAttribute: () => null } as unknown as Element;
  return { element, ...reading(name) };
}

class Anchor {}
globalThis.HTMLAnchorElement ??= Anchor as unknown as typeof HTMLAnchorElement;

const WAY_OUT = named('Cancel');
const place = (it: Candidate) => ({ among: [it, WAY_OUT, named('Learn more')], woke: () => false });

/** The signs that speak for a name where none speaks against it. */
function speaking<Place>(signs: readonly Sign<Place>[], name: string): string | null {
  const it = named(name);
  const found = resolve('editor', [it], signs, place(it) as unknown as Place);
  return found.chosen ? found.says : null;
}

const LANDMARKS = {
  opener: { signs: OPENER, names: OPENER_NAMES },
  remove: { signs: REMOVE, names: REMOVE_NAMES },
  save: { signs: SAVE, names: SAVE_NAMES },
  'way in': { signs: WAY_IN, names: WAY_IN_NAMES },
} as const;

describe.each(Object.entries(LANDMARKS))('the signs of the %s', (_landmark, { signs, names }) => {
  it.each(names.yes)('know %s', (name) => {
    expect(speaking(signs as readonly Sign<unknown>[], name)).not.toBeNull();
  });
  it.each(names.no)('leave %s alone', (name) => {
    expect(speaking(signs as readonly Sign<unknown>[], name)).toBeNull();
  });
});

describe('the signs of each landmark', () => {
  const changing = ['remove', 'save'] as const;
  it.each(changing)('that changes something pass none of the names of another: %s', (landmark) => {
    for (const [other, { names }] of Object.entries(LANDMARKS)) {
      if (other === landmark) continue;
      for (const name of names.yes)
        expect([name, speaking(LANDMARKS[landmark].signs as readonly Sign<unknown>[], name)]).toEqual([
          name,
          null,
        ]);
    }
  });

  it('take no field of money for the search', () => {
    for (const name of SEARCH_NAMES.no.slice(0, 1)) expect(speaking(SEARCH, name)).toBeNull();
    for (const name of SEARCH_NAMES.yes) expect(speaking(SEARCH, name)).not.toBeNull();
  });
});

describe('the modes', () => {
  it.each(Object.entries(MODE_NAMES))('are told by the concepts in their names: %s', (mode, names) => {
    for (const name of names) expect([name, modeOfConcepts(concepts(name))]).toEqual([name, mode]);
  });
});

describe('the resolver', () => {
  const sign = (says: string, weight: Sign<null>['weight'], word: string): Sign<null> => ({
    says,
    weight,
    holds: ({ name }) => name.includes(word),
  });
  const signs = [sign('against', 'veto', 'no'), sign('first', 'proof', 'a'), sign('second', 'hint', 'b')];

  it('chooses the one that has the first of the signs that anybody has', () => {
    const found = resolve('save', ['b', 'a'].map(named), signs, null);
    expect(found.chosen?.name).toBe('a');
    expect(resolve('save', ['b', 'c'].map(named), signs, null)).toMatchObject({
      sure: false,
      says: 'second',
    });
  });

  it('refuses two, names them, and lets nobody win because the others were not recognised', () => {
    expect(resolve('save', ['a1', 'a2'].map(named), signs, null).refusal).toEqual({
      landmark: 'save',
      why: 'several',
      stood: ['a1: first', 'a2: first'],
    });
    expect(resolve('save', ['x', 'a no'].map(named), signs, null).refusal).toEqual({
      landmark: 'save',
      why: 'none',
      stood: ['a no: against', 'x: nothing speaks for it'],
    });
  });
});
