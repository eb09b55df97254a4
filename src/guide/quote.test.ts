import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeBlock, codeSpan, hcl, json, posix, powershell } from './quote.ts';

/** Any text, and often one of what ends a quotation somewhere. */
const texts = fc.oneof(
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(...'\'"`’‘‚‛\\$%{}!()\n;-@~ a'), { maxLength: 12 }).map((signs) => signs.join('')),
);
const every = (holds: (text: string) => void) => fc.assert(fc.property(texts, holds));

/** A NUL and half of a surrogate pair can stand nowhere. */
const held = (text: string) => text.replace(/\0|\p{Surrogate}/gu, '\uFFFD');

describe('a word of a POSIX shell', () => {
  it.each([
    ['gpt-4.1', 'gpt-4.1'],
    ['ft:gpt-4o-mini:acme::AbC', 'ft:gpt-4o-mini:acme::AbC'],
    ['', "''"],
    ['two words', "'two words'"],
    ["it's", `'it'\\''s'`],
    ['nul\0', "'nul\uFFFD'"],
    ['half \uD800', "'half \uFFFD'"],
  ])('%j', (text, word) => {
    expect(posix(text)).toBe(word);
  });

  /** In single quotes nothing is special but the quote (POSIX.1-2024, 2.2.2); outside them only `\'` stands here. */
  it('is one word in which nothing is expanded', () => {
    every((text) => {
      const read = /^(?:[\w.:/@-]+|(?:'[^']*'|\\')+)$/.exec(posix(text))?.[0];
      expect(read?.replace(/\\'|'([^']*)'/g, (piece, inside) => (piece === "\\'" ? "'" : inside))).toBe(
        held(text),
      );
    });
  });
});

/** What PowerShell's tokenizer reads of a string in single quotes, and what it leaves after it. */
function readByPowerShell(written: string): [string: string, rest: string] {
  const isQuote = (sign: string | undefined) => sign !== undefined && "'‘’‚‛".includes(sign);
  let text = '';
  for (let at = 1; at < written.length; at++) {
    if (isQuote(written[at]) && !isQuote(written[++at])) return [text, written.slice(at)];
    text += written[at];
  }
  return [text, ''];
}

describe('a PowerShell string', () => {
  it.each([
    ['gpt-4.1', "'gpt-4.1'"],
    ['$env:X `n $(touch x)', "'$env:X `n $(touch x)'"],
    ["it's", "'it''s'"],
    ['’; touch x; ‘', "'’’; touch x; ‘‘'"],
  ])('%j', (text, string) => {
    expect(powershell(text)).toBe(string);
  });

  it('ends where it is meant to, and nowhere else', () => {
    every((text) => {
      expect(readByPowerShell(`${powershell(text)};`)).toEqual([text, ';']);
    });
  });
});

describe('JSON', () => {
  it('is the same value, in characters that nothing changes', () => {
    every((text) => {
      expect(JSON.parse(json({ text }))).toEqual({ text });
      expect(json(text)).toMatch(/^"[ "-~]*"$/);
    });
  });
});

describe('an HCL string', () => {
  it('has nothing in it that ends it or begins a template', () => {
    expect(hcl('gpt-4.1')).toBe('"gpt-4.1"');
    expect(hcl('<ほかの ID>')).toBe('"<ほかの ID>"');
    expect(hcl('a"b\\n\n$')).toBe('"a\\u0022b\\u005cn\\u000a$"');
    every((text) => {
      const written = hcl(text);
      expect(written).toMatch(/^"[^"\n\r]*"$/);
      expect(written).not.toMatch(/[$%]\{|\\(?!u[0-9a-f]{4})/);
      expect(
        written
          .slice(1, -1)
          .replace(/\\u(....)/g, (_all, code) => String.fromCharCode(Number.parseInt(code, 16))),
      ).toBe(held(text));
    });
  });
});

describe('Markdown', () => {
  it.each([
    ['gpt-4.1', '`gpt-4.1`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    [' a ', '`  a  `'],
    ['``` <b>', '```` ``` <b> ````'],
  ])('sets %j as code', (text, span) => {
    expect(codeSpan(text)).toBe(span);
  });

  /** A code span ends at the first run of just as many backticks; one space is taken off both ends where both have one. */
  it('has no code span that its text ends', () => {
    every((text) => {
      const line = text.replace(/\s/g, '-') || '-';
      const [fence = ''] = /^`+/.exec(codeSpan(line)) ?? [];
      const runs: readonly string[] = codeSpan(line).slice(fence.length).match(/`+/g) ?? [];
      expect(runs.indexOf(fence)).toBe(runs.length - 1);
    });
  });

  it('has no block that its text ends', () => {
    expect(codeBlock('a\n```\nb', 'sh')).toBe('````sh\na\n```\nb\n````');
  });
});
