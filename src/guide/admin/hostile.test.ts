import { parse } from '@cdktn/hcl2json';
import { describe, expect, it } from 'vitest';
import { hcl, posix } from '../quote.ts';
import { HOSTILE } from './hostile.examples.ts';

/** What a POSIX shell makes of words in single quotes, and of a quote between them. */
const word = (quoted: string) =>
  quoted.replace(/'([^']*)'|\\(.)|(.)/gsu, (_, inside, escaped, bare) => {
    if (bare !== undefined && !/[\w.:/@-]/.test(bare)) throw new Error(`outside quotes: ${bare}`);
    return inside ?? escaped ?? bare;
  });

/** hcl2json leaves a text as a template, so that what is no template stays told from what is one. */
const plain = (template: string) => template.replaceAll('$${', '${').replaceAll('%%{', '%{');

describe('a hostile text', () => {
  it.each(HOSTILE)('%j is one word of a shell, and that text', (text) => {
    expect(word(posix(text))).toBe(text);
  });

  it('is a string of HCL, and that text', async () => {
    const file = `locals {\n  texts = [${HOSTILE.map(hcl).join(', ')}]\n}\n`;
    const { locals } = (await parse('a.tf', file)) as { locals: { texts: string[] }[] };
    expect(locals[0]?.texts.map(plain)).toEqual(HOSTILE);
    expect(locals[0]?.texts.filter((text) => /(^|[^$])\$\{|(^|[^%])%\{/.test(text))).toEqual([]);
  });

  it('that no shell and no HCL can hold shows what is missing', () => {
    for (const quoted of [posix, hcl]) expect(quoted('a\0b\uD800c')).toMatch(/a\uFFFDb\uFFFDc/);
  });
});
