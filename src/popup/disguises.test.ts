import { describe, expect, it } from 'vitest';
import { diagnose } from '../guide/diagnosis/diagnose.ts';
import {
  ADDRESSED,
  ARMOURED,
  ASKED,
  BROKEN,
  NAMED,
  PASSWORDS,
  PREFIXED,
  type Secret,
  UNNAMED,
} from '../guide/diagnosis/disguises.examples.ts';
import { maskKeys } from '../guide/diagnosis/keys.ts';
import { plainText } from '../guide/diagnosis/plain.ts';
import { visible } from '../guide/diagnosis/visible.ts';
import { applied } from '../model/act.ts';
import { freshKept, type Kept } from '../model/kept.ts';
import { aimOf } from './aim.ts';
import { type Desk, deskOf as deskWith } from './desk.ts';
import * as reader from './reader.ts';
import { corrected, typed as typing } from './reader.ts';
import { replacement } from './replacement.ts';

const PROJECT = 'proj_abcdEFGH1234ijklMNOP5678';
const ERROR = `Error code: 403 - {'error': {'message': 'Project \`${PROJECT}\` does not have access to model \`gpt-4.1\`', 'code': 'model_not_found'}}`;
const deskOf = (kept: Kept, before: Desk | null) => deskWith(kept, before, reader);
const cleared = () => deskOf(freshKept(), null);
const typed = (desk: Desk, text: string) => deskOf(applied(desk.kept, typing(desk, text)), desk);
const decided = (desk: Desk, change: Parameters<typeof corrected>[1]) =>
  deskOf(applied(desk.kept, corrected(desk, change)), desk);
/** So many letters of a secret in a row are a leak. */
const PIECE = 8;

interface Disguised {
  name: string;
  text: string;
  payload: string;
}

const each = (
  secrets: readonly Secret[],
  disguises: readonly (readonly [name: string, disguise: (secret: string) => string])[],
): Disguised[] =>
  secrets.flatMap(({ name, prefix, payload }) =>
    disguises.map(([how, disguise]) => ({
      name: `${name}, ${how}`,
      text: disguise(prefix + payload),
      payload,
    })),
  );

const GROUPS: Record<string, readonly Disguised[]> = {
  'a key known by how it begins': each(PREFIXED, BROKEN),
  'a key known by the word before it': each(UNNAMED, NAMED),
  'a password known by the word before it': each(PASSWORDS, ASKED),
  'a password in an address': each(PASSWORDS, ADDRESSED),
  'a private key': ARMOURED,
};
const ALL = new Set(
  Object.values(GROUPS)
    .flat()
    .map(({ text }) => text),
);

/** The first piece of a secret that stands in one of the texts. */
function leak(payload: string, ...texts: string[]): string | undefined {
  for (let at = 0; at + PIECE <= payload.length; at++) {
    const piece = payload.slice(at, at + PIECE);
    if (texts.some((text) => text.includes(piece))) return piece;
  }
  return undefined;
}

/** A text, and what a reader makes of it. */
const read = (text: string) => [text, visible(text).text, plainText(text)];

describe.each(Object.entries(GROUPS))('of %s', (_group, disguises) => {
  it('nothing is left in a text that was masked', () => {
    const leaks = disguises.filter(({ text, payload }) => {
      const masked = maskKeys(`a log\n${text}\n${ERROR}`);
      return !masked.seen || leak(payload, ...read(masked.text));
    });
    expect(leaks.map(({ name }) => name)).toEqual([]);
  });

  it('nothing is in a diagnosis, and the error beside it is read', () => {
    const leaks = disguises.filter(({ text, payload }) => {
      const found = diagnose(`a log\n${text}\n${ERROR}`);
      const isRight = found.project === PROJECT && found.model === 'gpt-4.1' && found.keySeen;
      return !isRight || leak(payload, JSON.stringify(found));
    });
    expect(leaks.map(({ name }) => name)).toEqual([]);
  });

  it('nothing is on the desk or kept, whether it stands in the box or in a field', () => {
    const leaks = disguises.filter(({ text, payload }) => {
      const desks = [
        typed(cleared(), text),
        deskOf(applied(freshKept(), replacement(text)), null),
        typed(cleared(), `${ERROR}\n${text}`),
        decided(cleared(), { model: text }),
        decided(cleared(), { project: text }),
      ];
      return desks.some((desk) => leak(payload, JSON.stringify(desk), ...read(desk.kept.text.text)));
    });
    expect(leaks.map(({ name }) => name)).toEqual([]);
  });

  it('nothing becomes the goal of a guide', () => {
    const goals = disguises.filter(({ text }) => {
      const desk = decided(typed(cleared(), ERROR), { model: text });
      return aimOf(desk.kept.corrections, desk.diagnosis).goal !== null;
    });
    expect(goals.map(({ name }) => name)).toEqual([]);
  });
});

it('are tried in more than 1,200 disguises, no two alike', () => {
  expect(ALL.size).toBeGreaterThan(1200);
});
