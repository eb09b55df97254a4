import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Closed } from '../model/history.ts';
import { cell, changeOf, csvOf, jsonOf } from './history.ts';

const closed: Closed = {
  id: '1',
  project: 'proj_a',
  models: ['gpt-4.1', 'ft:gpt-4.1:acme::Ab1'],
  approach: 'allow',
  mode: 'allow_list',
  step: 'fixed',
  at: Date.UTC(2026, 11, 1, 9, 30),
};
const removed: Closed = {
  ...closed,
  id: '2',
  project: null,
  models: ['o3'],
  approach: 'remove',
  step: 'saved',
};

/** Any text, of any signs. */
const texts = fc.array(fc.nat(0xffff), { maxLength: 12 }).map((units) => String.fromCharCode(...units));

/** Reads CSV as RFC 4180 has it. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  for (let at = 0; at < csv.length; ) {
    const row: string[] = [];
    for (;;) {
      const [whole = '', quoted, bare] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))/.exec(csv.slice(at)) ?? [];
      row.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
      at += whole.length;
      if (csv[at] !== ',') break;
      at += 1;
    }
    expect(csv.slice(at, at + 2)).toBe('\r\n');
    at += 2;
    rows.push(row);
  }
  return rows;
}

describe('what is taken along of closed cases', () => {
  it('is one row each, as JSON', () => {
    expect(JSON.parse(jsonOf([closed, removed]))).toEqual([
      {
        closed: '2026-12-01T09:30:00.000Z',
        project: 'proj_a',
        models: ['gpt-4.1', 'ft:gpt-4.1:acme::Ab1'],
        change: 'allow',
        mode: 'allow_list',
        step: 'fixed',
      },
      {
        closed: '2026-12-01T09:30:00.000Z',
        project: null,
        models: ['o3'],
        change: 'remove',
        mode: 'allow_list',
        step: 'saved',
      },
    ]);
  });

  it('is one row each, as CSV, under a row of names', () => {
    expect(csvOf([closed, removed])).toBe(
      [
        'closed,project,models,change,mode,step\r\n',
        '2026-12-01T09:30:00.000Z,proj_a,gpt-4.1 ft:gpt-4.1:acme::Ab1,allow,allow_list,fixed\r\n',
        '2026-12-01T09:30:00.000Z,,o3,remove,allow_list,saved\r\n',
      ].join(''),
    );
    expect(csvOf([])).toBe('closed,project,models,change,mode,step\r\n');
  });

  it('claims a change only where the guide saw one saved', () => {
    expect(changeOf(closed)).toBe('allow');
    expect(changeOf(removed)).toBe('remove');
    for (const step of ['no-permission', 'model-not-listed', 'not-restricted', 'lost', 'save'] as const)
      expect(changeOf({ ...closed, step })).toBe('none');
  });
});

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ['＝1', "'＝1"],
    ['=HYPERLINK("https://x.test","a")', `"'=HYPERLINK(""https://x.test"",""a"")"`],
    ['a=1', 'a=1'],
    ['two, three', '"two, three"'],
    ['say "so"', '"say ""so"""'],
    ['', ''],
  ])('%j is written %j', (text, written) => {
    expect(cell(text)).toBe(written);
  });

  it('begins no formula and is read back whole, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1 }), (texts) => {
        const [row = []] = readCsv(`${texts.map(cell).join(',')}\r\n`);
        expect(row.map((text) => text.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ''))).toEqual(
          texts.map((text) => text.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')),
        );
        for (const text of row) expect(text).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });
});
