import { character, ENTITIES, plainSign } from './signs.ts';

/** Inline tags vanish, `code` becomes a back-tick, cells and blocks become a gap. */
const TAG =
  /<(\/?)(a|b|i|u|p|br|hr|em|h[1-6]|li|ul|ol|td|th|tr|dd|dt|dl|kbd|pre|tt|wbr|div|code|font|mark|samp|span|body|html|strong|table|tbody|thead|details|summary|blockquote)\b[^<>]{0,300}>/gi;

function withoutTerminal(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal output holds them
      .replace(/(?:\x1b|\x9b|␛|\^\[|\\{1,4}(?:x1b|u001b|033|e(?=\[)))[[(]?[0-9;?]{0,24}[A-Za-z]/gi, '')
      .replace(/\[(?:\d{1,3}(?:;\d{1,3}){0,5})?m/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal output holds them
      .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')
  );
}

function withoutMarkup(text: string): string {
  return text
    .replace(TAG, (_tag, _close, name: string) => {
      const tag = name.toLowerCase();
      if (tag === 'code' || tag === 'kbd' || tag === 'samp' || tag === 'tt') return '`';
      if (tag === 'td' || tag === 'th') return ' | ';
      return /^(?:a|b|i|u|em|font|mark|span|strong|wbr)$/.test(tag) ? '' : '\n';
    })
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
      if (decimal) return character(Number(decimal));
      if (hex) return character(Number.parseInt(hex, 16));
      return ENTITIES.get(String(name).toLowerCase()) ?? whole;
    });
}

/** Only where the text as a whole is percent-encoded: a lone `%20` is part of some address. */
function withoutPercents(text: string): string {
  let marks = /\s/.test(text) ? 0 : 3;
  for (const _ of text.matchAll(/%(?:25)?(?:20|22|60|27|0A|7B|3A)/gi)) if (++marks > 2) break;
  if (marks < 3) return text;
  const decoder = new TextDecoder();
  const spaced = text.includes(' ') ? text : text.replaceAll('+', ' ');
  return spaced.replace(/(?:%[0-9a-f]{2}){1,64}/gi, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split('%'), (pair) => Number.parseInt(pair, 16));
    return decoder.decode(bytes);
  });
}

/** JSON, source code and Markdown escape with a backslash, sometimes several times over. */
function withoutBackslashes(text: string): string {
  return text.replace(
    /\\{1,8}(?:u\{?([0-9a-f]{4})\}?|x([0-9a-f]{2})|0?(4[27]|140)|([nrt])|(["'`_*[\](){}<>#+.!|~/-]))/gi,
    (_whole, unicode, hex, octal, control, mark) => {
      if (unicode ?? hex) return character(Number.parseInt(unicode ?? hex, 16));
      if (octal) return character(Number.parseInt(octal, 8));
      if (control) return control === 't' ? '\t' : '\n';
      return mark;
    },
  );
}

function withoutLookalikes(text: string): string {
  return text.replace(/[\u0080-\uffff]/g, plainSign);
}

/** A line of a drawn frame that holds one cell, without the frame. */
function withoutFrame(line: string): string {
  const bare = line.trim();
  if (bare.length < 2 || !/^[│┃║]/.test(bare) || !/[│┃║]$/.test(bare)) return line;
  const inner = bare.slice(1, -1);
  return /[│┃║]/.test(inner) ? line : inner.trim();
}

/** A log's time, and behind it the level, the stream, the logger or the process. */
const STAMP =
  /^(?:\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]\d \d\d:\d\d:\d\d [\w.-]{1,60} [\w./-]{1,40}(?:\[\d{1,7}\])?:)\]?(?:[ \t]{0,3}(?:##\[error\]|std(?:out|err) [FP]\b|\[?(?:ERROR|WARN|WARNING|INFO|DEBUG|TRACE|FATAL)\b\]?(?:[ \t]{1,3}\[?[\w.]{2,60}(?:\]:?|:(?=[ \t])))?\]?))?[ \t]?/gm;

/** A line's number in front of it. */
const NUMBER = /^[ \t]{0,8}(\d{1,6})(?::|\t|[ \t]{0,4}[|│])[ \t]?/;

/** Takes line numbers away where they count up from line to line: any other number may be a status. */
function withoutNumbers(text: string): string {
  const lines = text.split('\n');
  const found = lines.map((line) => NUMBER.exec(line));
  const number = (i: number) => Number(found[i]?.[1] ?? Number.NaN);
  return lines
    .map((line, i) =>
      number(i) + 1 === number(i + 1) || number(i) - 1 === number(i - 1)
        ? line.slice(found[i]?.[0].length)
        : line,
    )
    .join('\n');
}

/** What tools put at the start or the end of each line and what is no part of the message. */
function withoutMargins(text: string): string {
  return text
    .split('\n')
    .map(withoutFrame)
    .join('\n')
    .replace(/^(.{50,75})=\n(?=\S)/gm, '$1')
    .replace(/[ \t]{40,}/g, '    ')
    .replace(/^E {2,}/gm, '')
    .replace(/^([\w.-]{1,40})[ \t]{1,20}\| .*(?:\n\1[ \t]{1,20}\| .*)+/gm, (lines) =>
      lines.replace(/^[\w.-]+[ \t]+\| /gm, ''),
    )
    .replace(STAMP, '')
    .replace(/^[ \t]{0,8}\d{1,5}[ \t]{0,4}[|│](?![45]\d\d[|)]) ?/gm, '')
    .replace(/(?<![ \t])[ \t]{2,}[\w-]{1,60}\.(?:py|js|ts|go|rs|java|rb):\d{1,5}[ \t]*$/gm, '');
}

/** A comment or quotation mark at the beginning of a line; a list's hyphen is none. */
const MARK = /^[ \t]{0,60}(\/\/[/!]?|#{1,6}|\*|--|;{1,3}|%{1,3}|REM|>(?:[ \t]?>){0,9})(?=[ \t]|$)[ \t]?/;

/** Takes such marks away where two lines or more that follow one another bear the same. */
function withoutMarks(text: string): string {
  const lines = text.split('\n');
  const marks = lines.map((line) => MARK.exec(line));
  return lines
    .map((line, i) => {
      const mark = marks[i];
      const marked = mark && (marks[i - 1]?.[1] === mark[1] || marks[i + 1]?.[1] === mark[1]);
      return marked ? line.slice(mark[0].length) : line;
    })
    .join('\n');
}

/** Where a string literal ends and is joined to the next. */
function withoutJoints(text: string): string {
  return text
    .replace(
      /(["'])[ \t]{0,60}(?:[+.&][ \t]{0,60})?[_\\]?\n[ \t]{0,80}(?:[+.&][ \t]{0,60})?[fru]{0,2}\1/g,
      '',
    )
    .replace(/(["'])[ \t]{1,60}[+.&][ \t]{1,60}\1/g, '');
}

/**
 * Undoes what copying does to an error text: terminal colours, HTML, percent and backslash escapes (also
 * twice over), typographic quotes, full-width letters, rare and zero-width spaces, margins of tools.
 * Line breaks stay. Takes any text, never throws; linear in its length.
 */
export function plainText(text: string): string {
  let result = text;
  for (let round = 0; round < 3; round++) {
    const before = result;
    result = withoutBackslashes(withoutPercents(withoutMarkup(withoutTerminal(result))));
    if (result === before) break;
  }
  return withoutJoints(withoutMarks(withoutMargins(withoutNumbers(withoutLookalikes(result)))));
}
