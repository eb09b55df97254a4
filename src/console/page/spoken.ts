import { bare, type Concept, concepts } from '../words/concepts.ts';
import { type Meaning, meanings } from '../words/labels.ts';

/** Elements whose text nobody reads. */
export const NO_WORDS = new Set(['script', 'style', 'noscript', 'template']);

/** Longest text that is read: what is longer is prose. */
export const LONGEST = 300;

/** A piece of text that stands for something, and the element that holds it, a translator's wrapping aside. */
export interface Spoken {
  holder: Element;
  text: string;
  /** What it is where it is an attested label, decoration aside. */
  meanings: ReadonlySet<Meaning>;
  concepts: ReadonlySet<Concept>;
}

/**
 * What an element read before a translator replaced its text. Translators replace text nodes, never elements,
 * so an element that still stands there still means what it meant.
 */
const original = new WeakMap<Element, { text: string; translated: string | null }>();

/**
 * What an element's text was before it was translated to what stands there now; `undefined`: that was not seen. Where the
 * translation reads otherwise than at first, the page has changed its words in between.
 * @param now its text as it stands there
 */
export function before(element: Element, now: string): string | undefined {
  const known = original.get(element);
  if (!known) return undefined;
  const line = now.replace(/\s+/g, ' ').trim();
  known.translated ??= contradicts(known.text, line) ? '' : line;
  return known.translated === line ? known.text : undefined;
}

/** No translation makes Allowed of Blocked: the page changed its words while it was translated. */
function contradicts(one: string, other: string): boolean {
  const [a, b] = [concepts(one), concepts(other)];
  const only = (held: ReadonlySet<Concept>, concept: Concept, not: Concept) =>
    held.has(concept) && !held.has(not);
  return (
    (only(a, 'allow', 'block') && only(b, 'block', 'allow')) ||
    (only(a, 'block', 'allow') && only(b, 'allow', 'block'))
  );
}

/** Keeps what an element reads for the time after a translation. */
export function remember(element: Element, text: string): void {
  if (original.get(element)?.text !== text) original.set(element, { text, translated: null });
}

/** Reads a text; `null`: it stands for nothing. */
function spoken(holder: Element, text: string): Spoken | null {
  if (text.length > LONGEST) return null;
  const held = concepts(text);
  const whole = meanings(text);
  const known = whole.size > 0 || held.size === 0 ? whole : meanings(bare(text));
  return known.size > 0 || held.size > 0 ? { holder, text, meanings: known, concepts: held } : null;
}

/** What holds a text as a person sees it: the element that a translator filled, not the translator's own. */
export function holderOf(node: Node): Element | null {
  let at = node instanceof Element ? node : node.parentElement;
  while (at?.localName === 'font') at = at.parentElement;
  return at;
}

/** The texts under a node that stand for something, by what holds them: the text, or the element that a translator filled. */
export function read(root: Node, found: Map<Node, Spoken>): void {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  if (root instanceof Text) add(root, found);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
    add(node, found);
}

function add(node: Text, found: Map<Node, Spoken>): void {
  const { data } = node;
  const holder = holderOf(node);
  if (!holder || NO_WORDS.has(holder.localName) || data.trim() === '') return;
  const own = holder === node.parentElement;
  const key = own ? node : holder;
  const whole = own ? data : (holder.textContent ?? '');
  const said = spoken(holder, own ? whole : (before(holder, whole) ?? whole));
  if (!said) return;
  if (own) remember(holder, data.trim());
  found.set(key, said);
}
