import { expect, it } from 'vitest';
import { LIMIT } from './diagnosis/clip.ts';
import { read } from './diagnosis/diagnose.ts';
import {
  ADDRESSED,
  ARMOURED,
  ASKED,
  BROKEN,
  NAMED,
  PASSWORDS,
  PREFIXED,
  UNNAMED,
} from './diagnosis/disguises.examples.ts';
import { masked } from './masked.ts';

const ERROR = 'Project `proj_abcdEFGH1234ijklMNOP5678` does not have access to model `gpt-4.1`';
const SECRETS = [
  [PREFIXED, BROKEN],
  [UNNAMED, NAMED],
  [PASSWORDS, [...ASKED, ...ADDRESSED]],
] as const;
const TEXTS = [
  '',
  ERROR,
  ...ARMOURED.map(({ text }) => text),
  ...SECRETS.flatMap(([secrets, disguises]) =>
    disguises.flatMap(([, disguise], index) => {
      const secret = secrets[index % secrets.length];
      return secret ? [disguise(secret.prefix + secret.payload)] : [];
    }),
  ),
  `${'x '.repeat(LIMIT)}sk-proj-${'Ab3dE6gH9j'.repeat(6)} ${ERROR}${' y'.repeat(LIMIT)}`,
];

it('keeps of every text what the diagnosis keeps', () => {
  for (const text of TEXTS) {
    const { text: kept, diagnosis } = read(text);
    expect(masked(text)).toEqual({ text: kept, keySeen: diagnosis.keySeen });
  }
});
