import { describe, expect, it } from 'vitest';
import { diagnose } from './diagnose.ts';
import { signsIn, sought } from './find.ts';
import { plainText } from './plain.ts';
import { CODES, RULES } from './rules.ts';
import { squeeze } from './squeeze.ts';
import { weigh } from './weigh.ts';

const EXAMPLES = RULES.flatMap((rule) => rule.examples.map((example) => ({ rule, ...example })));

describe('every rule on its own examples', () => {
  it.each(EXAMPLES)('$rule.kind: $text', ({ rule, text, model, project }) => {
    expect(diagnose(text)).toMatchObject({
      kind: rule.kind,
      provider: rule.provider,
      model: model ?? null,
      project: project ?? null,
      others: [],
    });
  });
});

describe('every rule on the examples of every other rule', () => {
  it.each(EXAMPLES)('$rule.kind alone finds $text', ({ rule, text }) => {
    const plain = plainText(text);
    const kinds = new Set(
      weigh(plain, signsIn(plain)).map(({ finding }) => `${finding.kind} ${finding.provider}`),
    );
    expect([...kinds]).toEqual([`${rule.kind} ${rule.provider}`]);
  });
});

it('a sentence belongs to one rule only', () => {
  const owners = new Map<string, string>();
  for (const rule of RULES) {
    for (const says of rule.says) {
      const { part, needsModel } = sought(says);
      const bare = `${squeeze(part).text} ${needsModel}`;
      expect(owners.get(bare), says).toBeUndefined();
      owners.set(bare, rule.kind);
    }
  }
});

it('every sentence is long enough to mean something by itself', () => {
  for (const rule of RULES) {
    for (const says of rule.says) {
      const bare = squeeze(sought(says).part).text;
      const weight = [...bare].reduce((sum, letter) => sum + (letter > '\u2e80' ? 3 : 1), 0);
      expect(weight, says).toBeGreaterThanOrEqual(says.includes('*') ? 8 : 12);
    }
  }
});

it.each(CODES)('$code by itself tells $kind', ({ code, kind }) => {
  expect(diagnose(`OpenAI answered ${code}`)).toMatchObject({ kind, code });
  expect(diagnose(`if (is_${code}_handled) retry()`).kind).not.toBe(kind);
});
