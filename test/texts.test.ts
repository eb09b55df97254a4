import { describe, expect, it } from 'vitest';
import { diagnose } from '../src/guide/diagnosis/diagnose.ts';
import type { Finding } from '../src/model/diagnosis.ts';
import { filesUnder, read } from './source.ts';

/** One text of those in `texts/`, and what has to be read out of it. */
interface Labelled {
  id: string;
  text: string;
  expect: Omit<Finding, 'variant'>;
  /** For a field, other values that are not wrong. */
  accept?: Partial<Record<keyof Finding, unknown[]>>;
}

/** What is known to be read wrongly, and why it is left so. */
const KNOWN: Readonly<Record<string, string>> = {
  'incomplete-20': 'a challenge page, cut before anything says whose',
  'incomplete-26': 'a plugin’s number, without a word of what was called',
  'incomplete-34': 'the dump of a request, of which the answer is hidden',
  'incomplete-46': 'a status, without a word of what was called',
  'none-28': 'a wish for limits, with a status and models in it',
  'other_provider-57': 'a token of the workflow, not of a model’s vendor',
  'other_provider-206': 'a reseller’s own sentence in Vietnamese',
};

const texts = filesUnder('test/texts', /\.jsonl$/).flatMap((path) =>
  read(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Labelled),
);

function agrees({ expect: expected, accept }: Labelled, found: Finding, field: keyof Labelled['expect']) {
  return found[field] === expected[field] || (accept?.[field] ?? []).includes(found[field]);
}

describe('texts from public threads, rewritten', () => {
  it('are many, of every kind', () => {
    expect(read('README.md')).toContain(`the ${texts.length} texts`);
    expect(new Set(texts.map((one) => one.expect.kind)).size).toBe(19);
  });

  it('are each read as what they are', () => {
    const wrong = texts.filter((one) => !agrees(one, diagnose(one.text), 'kind')).map(({ id }) => id);
    expect(wrong.sort()).toEqual(Object.keys(KNOWN).sort());
  });

  it('name the project and the model where they are of the guided kind', () => {
    const wrong = texts
      .filter((one) => one.expect.kind === 'project_model_access')
      .filter((one) => {
        const found = diagnose(one.text);
        return !agrees(one, found, 'project') || !agrees(one, found, 'model');
      })
      .map(({ id }) => id);
    expect(wrong).toEqual([]);
  });

  it('are never wrongly taken for the guided kind', () => {
    const wrong = texts
      .filter((one) => one.expect.kind !== 'project_model_access')
      .filter((one) => {
        const found = diagnose(one.text);
        return found.kind === 'project_model_access' && !agrees(one, found, 'kind');
      })
      .map(({ id }) => id);
    expect(wrong).toEqual([]);
  });
});
