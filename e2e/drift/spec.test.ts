import { describe, expect, it } from 'vitest';
import { createVirtualClock } from './clock.ts';
import { drawPage, TREATMENTS } from './spec.ts';
import { ENGLISH, type Word } from './words/english.ts';
import { LANGUAGES } from './words/languages.ts';
import { SYNONYMS } from './words/synonyms.ts';

const braces = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('a page of the mutation run', () => {
  it('is the same for the same seed, whatever else was drawn', () => {
    const first = drawPage(4, 17);
    drawPage(4, 18);
    expect(drawPage(4, 17)).toEqual(first);
    expect(drawPage(5, 17)).not.toEqual(first);
  });

  it('is plain data', () => {
    for (let index = 0; index < TREATMENTS.length; index++) {
      const page = drawPage(1, index);
      expect(JSON.parse(JSON.stringify(page))).toEqual(page);
      expect(page.changes.length).toBeGreaterThan(0);
    }
  });

  it('is changed eight times or more where many changes were asked for', () => {
    const many = TREATMENTS.map((_, index) => drawPage(1, index)).filter(
      ({ treatment }) => treatment.strength === 'many',
    );
    for (const { changes, treatment } of many)
      expect([treatment.kind, changes.length >= 8]).toEqual([treatment.kind, true]);
  });

  it('keeps the braces of its words in every wording', () => {
    const wordings = [SYNONYMS, ...Object.values(LANGUAGES)].flatMap((table) =>
      Object.entries(table).flatMap(([word, texts]) => texts.map((text) => [word as Word, text] as const)),
    );
    const wrong = wordings.filter(([word, text]) => braces(text).join() !== braces(ENGLISH[word]).join());
    expect(wrong).toEqual([]);
  });
});

describe('a virtual clock', () => {
  it('makes its calls in the order of their times, those made on the way too', () => {
    const clock = createVirtualClock();
    const begun = clock.now();
    const calls: string[] = [];
    clock.after(30, () => calls.push(`late ${clock.now() - begun}`));
    clock.after(10, () => clock.after(5, () => calls.push(`inner ${clock.now() - begun}`)));
    clock.after(20, () => calls.push('never'))();
    clock.moveTo(begun + 100);
    expect(calls).toEqual(['inner 15', 'late 30']);
    expect([clock.now() - begun, clock.next()]).toEqual([100, null]);
  });
});
