/**
 * Finds the entries of the lexicon in a text. All languages are read together: the page's `lang` says nothing sure.
 *
 * An entry is one of
 *   `word`          that word;
 *   `stem*`         a word that begins so (where a whole word is known too, that one alone counts);
 *   `two words`     a phrase in one clause, stems allowed, `..` for up to four words between that deny nothing,
 *                   `#` for a number, `0` for nought;
 *   `+a phrase`     a phrase that leaves what is inside it to be read as well (a plain phrase hides it);
 *   `=word`         only where the whole name is that;
 *   anything in Chinese, Japanese or Korean letters: found anywhere, the longest first, spaces left out, `..` once
 *                   for up to sixteen letters between.
 */

import { bare } from './bare.ts';
import { flatten, isCjk, split, type Word } from './flat.ts';
import type { Entry, Lexicon } from './lexicon.ts';

/** Entries that are remarks on a whole sentence: they hide nothing. */
const OPEN = new Set<Entry>(['maybe', 'filler', 'part', 'unrestricted']);
/** Nouns that a phrase leaves to be read, unless it is filed under one of `OTHER_NOUNS`. */
const NOUNS = new Set<Entry>(['model', 'project', 'organization', 'restriction']);
const OTHER_NOUNS = new Set<Entry>(['blank', 'rate', 'spend', 'token', 'tier']);
const GAP = 4;
const CJK_GAP = 16;
const LONGEST_STEM = 24;

/** A found entry. Places are offsets into the flattened text. */
export interface Hit {
  entry: Entry;
  start: number;
  end: number;
  /** Places among the words of the text, `last` inclusive. */
  first: number;
  last: number;
  sentence: number;
  clause: number;
  cjk: boolean;
}

/** A text as it was read. */
export interface Reading {
  flat: string;
  hits: Hit[];
  words: readonly Word[];
  /** It asks. */
  question: boolean;
}

/** Words, or the CJK letters before and after a gap. */
interface Pattern {
  entry: Entry;
  words: string[];
  covers: boolean;
}

/** What was found, with the places of the words that a phrase skipped. */
interface Found extends Hit {
  covers: boolean;
  gaps: readonly (readonly [from: number, to: number])[];
}

/** Of each lexicon, what is written under each entry. */
const written: { entry: Entry; list: string }[] = [];

/** A place in what is written: which list, and where in it. */
const PLACES = 2 ** 16;

/**
 * The entries that begin with a word, a stem or a run of letters: no more than where they are written, until a text holds one.
 * Most never are, and as objects they were a megabyte.
 */
class Beginnings {
  readonly #places = new Map<string, number | number[]>();
  readonly #read = new Map<string, readonly Pattern[]>();
  readonly #wordsOf: (text: string) => string[];

  /** @param wordsOf what an entry is made of, without its mark */
  constructor(wordsOf: (text: string) => string[]) {
    this.#wordsOf = wordsOf;
  }

  has(head: string): boolean {
    return this.#places.has(head);
  }

  /** What is written last begins at a place of its list. */
  add(head: string, place: number): void {
    const now = (written.length - 1) * PLACES + place;
    const before = this.#places.get(head);
    if (before === undefined) this.#places.set(head, now);
    else if (typeof before === 'number') this.#places.set(head, [before, now]);
    else before.push(now);
    if (this.#read.size > 0) this.#read.clear();
  }

  at(head: string): readonly Pattern[] {
    const places = this.#places.get(head);
    if (places === undefined) return NONE;
    let patterns = this.#read.get(head);
    if (!patterns) {
      patterns = [places].flat().map((place) => this.#readAt(place));
      this.#read.set(head, patterns);
    }
    return patterns;
  }

  #readAt(place: number): Pattern {
    const { entry, list } = written[Math.floor(place / PLACES)] as (typeof written)[number];
    const marked = list.slice(place % PLACES, endOf(list, place % PLACES));
    const open = marked.startsWith('+');
    return {
      entry,
      words: this.#wordsOf(open ? marked.slice(1) : marked),
      covers: !open && !OPEN.has(entry),
    };
  }
}

const NONE: readonly Pattern[] = [];

const inWords = (text: string) => text.split(text.includes("n't") ? ' ' : /[ '-]/);
const inLetters = (text: string) => text.replaceAll(' ', '').split('..');
const exact = new Beginnings(inWords);
const stems = new Beginnings(inWords);
const spaceless = new Beginnings(inLetters);
const whole = new Map<string, Entry[]>();
let longestSpaceless = 1;

const squeezed = (name: string) => flatten(bare(name)).replace(/[ '-]/g, '');

const [PLUS, EQUALS] = [...'+='].map((sign) => sign.charCodeAt(0));

/**
 * Takes the entries of a language in. They are thousands, and the page waits: none is made before a text needs it.
 * @param lexicon each list flattened, with nothing but a comma between two entries
 */
export function learn(lexicon: Lexicon): void {
  for (const [entry, list] of Object.entries(lexicon) as [Entry, string][]) {
    written.push({ entry, list });
    const letters = isCjk(list);
    let contraction = list.indexOf("n't");
    for (let place = 0, end = 0; place < list.length; place = end + 1) {
      end = endOf(list, place);
      const mark = list.charCodeAt(place);
      const from = mark === PLUS || mark === EQUALS ? place + 1 : place;
      while (contraction >= 0 && contraction < from) contraction = list.indexOf("n't", contraction + 1);
      if (mark === EQUALS) {
        const name = list.slice(from, end).replace(/[ '-]/g, '');
        whole.set(name, [...(whole.get(name) ?? []), entry]);
      } else if (letters && isCjk(list.slice(from, end))) {
        const [head = ''] = inLetters(list.slice(from, end));
        spaceless.add(head, place);
        longestSpaceless = Math.max(longestSpaceless, head.length);
      } else {
        const text = list.slice(from, end);
        const isContracted = contraction >= 0 && contraction < end;
        const length = isContracted ? text.indexOf(' ') : text.search(/[ '-]/);
        const head = length < 0 ? text : text.slice(0, length);
        if (head.length === 1 && '#0§'.includes(head)) {
          const rest = inWords(text).slice(1);
          const next = rest.find((word) => word !== '..' && !/^[#0]/.test(word)) ?? '';
          afterNumber.add(next.slice(0, 2));
        }
        if (head.endsWith('*')) stems.add(head.slice(0, -1), place);
        else exact.add(head, place);
      }
    }
  }
}

/** Where an entry that begins at a place ends. */
function endOf(list: string, place: number): number {
  const comma = list.indexOf(',', place);
  return comma < 0 ? list.length : comma;
}

const fits = (pattern: string, word: string) =>
  pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;

const denies = (word: string) =>
  exact.at(word).some(({ entry, words }) => entry === 'not' && words.length === 1);

class Search {
  readonly flat: string;
  readonly words: readonly Word[];
  readonly found: Found[] = [];

  constructor(text: string) {
    this.flat = flatten(text);
    this.words = split(this.flat);
    for (const first of this.words.keys()) {
      this.#letters(first);
      this.#phrases(first);
    }
    for (const entry of whole.get(squeezed(text)) ?? []) this.#hit(entry, 0, this.words.length - 1, true);
  }

  #hit(entry: Entry, first: number, last: number, covers: boolean, gaps: Found['gaps'] = []): void {
    const from = this.words[first];
    const to = this.words[last];
    if (!from || !to) return;
    const { start, sentence, clause, cjk } = from;
    this.found.push({ entry, start, end: to.end, first, last, sentence, clause, cjk, covers, gaps });
  }

  /** Entries in CJK letters that begin at a word. */
  #letters(first: number): void {
    const { words } = this;
    const clause = words[first]?.clause;
    if (!/[#0]/.test(words[first]?.text ?? '') && !words[first]?.cjk) return;
    let run = '';
    for (let last = first; run.length < longestSpaceless; last++) {
      const next = words[last];
      if (!next || next.clause !== clause) return;
      run += next.text;
      for (const { entry, words: parts, covers } of spaceless.at(run)) {
        const tail = parts[1];
        if (tail === undefined) this.#hit(entry, first, last, covers);
        else {
          const end = this.#tail(tail, last + 1);
          if (end >= 0) this.#hit(entry, first, end, covers, [[last + 1, end - tail.length]]);
        }
      }
    }
  }

  /** The last word of a run of letters that begins at a word or up to `CJK_GAP` after it, or -1. */
  #tail(tail: string, from: number): number {
    const start = this.words[from]?.start;
    if (start === undefined) return -1;
    const at = this.flat.slice(start, start + CJK_GAP + tail.length).indexOf(tail);
    const last = at < 0 ? -1 : this.words.findIndex((word) => word.end === start + at + tail.length);
    return last >= 0 && this.words[last]?.clause === this.words[from]?.clause ? last : -1;
  }

  /** Entries in words that begin at a word: whole words before stems, long stems before short ones. */
  #phrases(first: number): void {
    const word = this.words[first];
    if (!word || word.cjk) return;
    let certain = this.#try(exact.at(word.text), first, false);
    for (let length = Math.min(word.text.length, LONGEST_STEM); length > 1; length--)
      certain = this.#try(stems.at(word.text.slice(0, length)), first, certain) || certain;
  }

  /** Tries patterns at a word; whether one of a single word fitted. `phrasesOnly` leaves those of one word out. */
  #try(patterns: readonly Pattern[], first: number, phrasesOnly: boolean): boolean {
    let single = false;
    for (const pattern of patterns) {
      const alone = pattern.words.length === 1;
      if (alone && phrasesOnly) continue;
      const gaps: [number, number][] = [];
      const last = this.#reach(pattern, first, gaps);
      if (last < 0) continue;
      single ||= alone;
      this.#hit(pattern.entry, first, last, pattern.covers, gaps);
    }
    return single;
  }

  /** The last word of a phrase that begins at `first`, or -1; adds the words it skipped to `gaps`. */
  #reach(pattern: Pattern, first: number, gaps: [number, number][]): number {
    const clause = this.words[first]?.clause;
    let at = first;
    let spare = 0;
    for (const wanted of pattern.words.slice(1)) {
      if (wanted === '..') {
        spare = GAP;
        continue;
      }
      const from = at + 1;
      for (;;) {
        const word = this.words[++at];
        if (!word || word.clause !== clause) return -1;
        if (fits(wanted, word.text)) break;
        if (spare-- <= 0 || denies(word.text)) return -1;
      }
      if (at > from) gaps.push([from, at - 1]);
      spare = 0;
    }
    return at;
  }
}

/** Whether a longer entry says what the words of a shorter one mean. */
const hides = (other: Found, one: Found) =>
  other.covers &&
  (OTHER_NOUNS.has(other.entry) || !NOUNS.has(one.entry)) &&
  other.start <= one.start &&
  other.end >= one.end &&
  other.end - other.start > one.end - one.start &&
  !other.gaps.some(([from, to]) => one.first >= from && one.last <= to);

/** Beginnings of stems, and of what may follow a number, by which most texts are told to hold nothing. */
const afterNumber = new Set<string>();

/** Whether a word begins an entry. */
function begins(word: string): boolean {
  if (exact.has(word)) return true;
  for (let length = Math.min(word.length, LONGEST_STEM); length > 1; length--)
    if (stems.has(word.slice(0, length))) return true;
  return false;
}

/**
 * Whether a text may hold any entry. Says so of every text that does, and of few that do not: most of what stands on a page
 * is told by this to say nothing, at a small part of the cost of reading it.
 */
export function mayHold(text: string): boolean {
  if (!/^[ -&(-~]*$/.test(text) || text.includes('+')) return true;
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  if (words.some(begins) || whole.has(words.join(''))) return true;
  return /\d/.test(text) && words.some((word) => afterNumber.has(word.slice(0, 2)));
}

/** Reads a text: every entry in it, without those that a longer one hides. */
export function read(text: string): Reading {
  const { flat, words, found } = new Search(text);
  const hits = found.filter((one) => !found.some((other) => hides(other, one)));
  return { flat, hits, words, question: /[?？]/.test(flat) };
}
