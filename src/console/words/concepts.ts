/** What the words of a console stand for, whatever the words: a name is read as the set of its concepts. */

import { ALPHABETS, type Alphabet, LETTERS } from './alphabets.ts';
import { plain } from './bare.ts';
import { Kept } from './kept.ts';
import type { Concept, Lexicon } from './lexicon.ts';
import { LATIN } from './lexicons.latin.ts';
import { type Hit, learn, mayHold, type Reading, read } from './patterns.ts';

export { bare } from './bare.ts';
export type { Concept } from './lexicon.ts';

/** Alphabets whose words are here; `latin` once there was a text to read, as that takes some ten milliseconds. */
const learnt = new Set<Alphabet | 'latin'>();
/** Alphabets that a text was met in, and whose words are not here yet. */
const lacked = new Set<Alphabet>();

function takeIn(alphabet: Alphabet | 'latin', lexicons: readonly (() => Lexicon)[]): void {
  if (learnt.has(alphabet)) return;
  learnt.add(alphabet);
  for (const lexicon of lexicons) learn(lexicon());
}

/** Takes in the words of an alphabet; none: they are not to be had, and its texts stand for nothing. */
export function teach(alphabet: Alphabet, lexicons: readonly (() => Lexicon)[]): void {
  takeIn(alphabet, lexicons);
  lacked.delete(alphabet);
  known.clear();
}

/** Alphabets without whose words something that was asked about could not be read. Until they are taught it stands for nothing. */
export const lacking = (): readonly Alphabet[] => [...lacked];

/** Whether the words are here by which a text is read. */
function isReadable(text: string): boolean {
  takeIn('latin', Object.values(LATIN));
  const missing = ALPHABETS.filter((alphabet) => !learnt.has(alphabet) && LETTERS[alphabet].test(text));
  for (const alphabet of missing) lacked.add(alphabet);
  return missing.length === 0;
}

/** Nothing longer is read: a sentence cut off may say the opposite. */
const LONGEST = 300;
const known = new Kept<ReadonlySet<Concept>>(8000);
const NOTHING: ReadonlySet<Concept> = new Set();

/** What a concept becomes when it is denied. */
const DENIED = new Map<string, readonly Hit['entry'][]>([
  ['allow', ['block']],
  ['allowed', ['block']],
  ['block', ['allow']],
  ['selected', ['unselected']],
  ['unselected', ['selected']],
  ['saved', ['unsaved']],
  ['restriction', ['restriction', 'unrestricted']],
]);

/** How many words may stand between a negation and what it denies. */
const REACH = 3;
/** How many letters may stand between a Japanese or Korean word and the ending that denies it. */
const REACH_CJK = 7;

/** The hit that a negation denies: the nearest in its clause, on the side where its language puts it. */
function deniedBy(not: Hit, reading: Reading): Hit | undefined {
  const { hits, words } = reading;
  const inClause = hits.filter((hit) => hit.clause === not.clause && DENIED.has(hit.entry));
  const after = inClause.filter((hit) => hit.first > not.last).sort((a, b) => a.first - b.first)[0];
  const before = inClause.filter((hit) => hit.last < not.first).sort((a, b) => b.last - a.last)[0];
  if (not.entry === 'not-after') {
    const bridged = hits.some(
      (hit) => before && hit.entry === 'model' && hit.first > before.last && hit.last < not.first,
    );
    return before && not.first - before.last <= REACH_CJK && !bridged ? before : undefined;
  }
  if (after && after.first - not.last - 1 <= (not.cjk ? 4 : REACH)) return after;
  const nicht = words[not.first]?.text === 'nicht';
  return nicht && before && not.first - before.last - 1 <= REACH ? before : undefined;
}

/** What is denied together: a state and its act. */
const family = (entry: Hit['entry']) => (entry === 'allowed' ? 'allow' : entry);

/** Hits with every negation folded in. */
function deny(reading: Reading): Hit[] {
  const denied = new Set<Hit>();
  for (const not of reading.hits) {
    if (not.entry !== 'not' && not.entry !== 'not-after') continue;
    const target = deniedBy(not, reading);
    if (!target) continue;
    for (const hit of reading.hits) {
      const same = family(hit.entry) === family(target.entry);
      if (same && hit.start < target.end && hit.end > target.start) denied.add(hit);
    }
  }
  return reading.hits.flatMap((hit) =>
    denied.has(hit) ? (DENIED.get(hit.entry) ?? []).map((entry) => ({ ...hit, entry })) : [hit],
  );
}

/** What makes a sentence about all models no statement that all of them are allowed now. */
const DOUBT = new Set<Hit['entry']>([
  'other',
  'selected',
  'unselected',
  'list',
  'maybe',
  'change',
  'choose',
  'rate',
  'spend',
  'token',
  'tier',
  'search',
  'more',
  'add',
  'remove',
  'help',
]);
const DOUBT_ANYWHERE = new Set<Hit['entry']>(['except', 'only', 'block']);

/** Whether a sentence says `all models … are allowed`, each word between `all` and `models` being a known filler. */
function statesAll(sentence: readonly Hit[]): boolean {
  const filled = (from: number, to: number) => {
    for (let at = from; at < to; at++) {
      if (!sentence.some((hit) => hit.entry === 'filler' && hit.first <= at && hit.last >= at)) return false;
    }
    return true;
  };
  const has = (entry: Hit['entry']) => sentence.some((hit) => hit.entry === entry);
  if (has('future') && !has('current')) return false;
  if (has('organization') && !has('project')) return false;
  return sentence.some(
    (all) =>
      all.entry === 'all' &&
      sentence.some(
        (model) =>
          model.entry === 'model' &&
          model.first > all.last &&
          filled(all.last + 1, model.first) &&
          sentence.some((state) => state.entry === 'allowed' && state.last > model.last),
      ),
  );
}

/** Whether the text says that nothing is limited, as a fact about now. */
function isUnrestricted(hits: readonly Hit[], reading: Reading): boolean {
  if (reading.question || hits.some((hit) => DOUBT_ANYWHERE.has(hit.entry))) return false;
  const sentences = new Map<number, Hit[]>();
  for (const hit of hits) {
    const sentence = sentences.get(hit.sentence);
    if (sentence) sentence.push(hit);
    else sentences.set(hit.sentence, [hit]);
  }
  return [...sentences.values()].some(
    (sentence) =>
      !sentence.some((hit) => DOUBT.has(hit.entry)) &&
      (sentence.some((hit) => hit.entry === 'unrestricted') || statesAll(sentence)),
  );
}

/** Whether the text says as a fact about now that something is kept by a program: no wish, no condition, no denial. */
function isManaged(hits: readonly Hit[], { question }: Reading): boolean {
  const doubted = (sentence: number) =>
    hits.some((hit) => hit.sentence === sentence && (hit.entry === 'maybe' || hit.entry === 'not'));
  return !question && hits.some(({ entry, sentence }) => entry === 'managed' && !doubted(sentence));
}

/** Whether a count says that a list shows a part of itself, and not how many are ticked. */
function isCut(concepts: ReadonlySet<string>): boolean {
  return !['selected', 'allow', 'block'].some((concept) => concepts.has(concept));
}

/** Whether a sentence tells of trouble: what it says was saved was not. */
const fails = (sentence: number, hits: readonly Hit[]) =>
  hits.some((hit) => hit.sentence === sentence && hit.entry === 'trouble');

/** Entries that help to read others and stand for nothing themselves. */
const AIDS = new Set(['not-after', 'filler', 'current', 'future', 'maybe', 'part', 'blank', 'allowed']);

function understand(text: string): ReadonlySet<Concept> {
  const reading = read(text);
  const hits = deny(reading);
  const found = new Set<Hit['entry']>(hits.map((hit) => hit.entry));
  if (found.has('allowed')) found.add('allow');
  if (found.has('not-after')) found.add('not');
  if (
    /^\+ ?#|# ?\/ ?#(?:件|个|個|개|条|筆|ページ|页|頁|페이지)/.test(reading.flat) ||
    (found.has('part') && isCut(found))
  )
    found.add('cut');
  if (hits.every(({ entry, sentence }) => entry !== 'saved' || fails(sentence, hits))) found.delete('saved');
  if (!isManaged(hits, reading)) found.delete('managed');
  if (isUnrestricted(hits, reading)) found.add('unrestricted');
  else found.delete('unrestricted');
  return new Set([...found].filter((entry): entry is Concept => !AIDS.has(entry)));
}

/** Whole texts of dots that stand for a menu. */
const MENU = /^(?:[⋯⋮︙⁝⁞…☰]|\.{3}|\. \. \.|[•·∙●]{3})$/;

/** What a text says does not lie in its digits, nought alone aside: tables and counters are known by their first row. */
function shape(text: string): string {
  return text.replace(/[0-9]+/g, (digits) => (digits === '0' ? digits : '1'.repeat(digits.length)));
}

/**
 * The concepts in a short text: a name, a label, a sentence of up to 300 letters; of a longer one, none. Negations
 * are folded in: `Not allowed` is `block`. The same set for the same text, for as long as it is kept.
 */
export function concepts(text: string): ReadonlySet<Concept> {
  if (text.length > LONGEST * 10) return NOTHING;
  const shaped = shape(text);
  return known.of(shaped, () => {
    const short = shaped.trim().replace(/\s+/g, ' ');
    if (short.length > LONGEST || short === '') return NOTHING;
    if (!isReadable(short)) return NOTHING;
    if (short.length > 3 && !mayHold(short)) return NOTHING;
    return MENU.test(short) || MENU.test(plain(short)) ? new Set<Concept>(['menu']) : understand(short);
  });
}
