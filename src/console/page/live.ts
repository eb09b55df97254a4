import { isOurs } from '../../model/ours.ts';
import { concepts } from '../words/concepts.ts';
import { all, LIVE, said, stampOf } from './indexed.ts';
import { DIALOG, PRESSABLE } from './roles.ts';
import type { Spoken } from './spoken.ts';
import { line } from './texts.ts';
import { isInside, pointable, visible } from './tree.ts';

/** Most elements that a message has, where nothing but its place on the body tells that it is one. */
const SMALL = 60;

/** Something that the page says, as it stands there. */
export interface Message {
  text: string;
  holder: Element;
  /** The page calls it an alert. */
  alert: boolean;
  trouble: boolean;
  saved: boolean;
  refused: boolean;
}

/**
 * What the page says in its live regions, in small additions to the body, which is where pages put their toasts, and in

 * the given parts, what a row says of its model aside. In a live region the whole text counts: “Saved. You may see errors for a few minutes” is no trouble.
 */
export function messagesIn(
  roots: readonly (Document | ShadowRoot)[],
  parts: readonly Element[],
  rows: ReadonlySet<Element>,
): Message[] {
  const found = new Map<Element, Message>();
  const add = (holder: Element, text: string, alert: boolean) => {
    const held = concepts(text.slice(0, 300));
    const saved = held.has('saved');
    const foreign = held.has('rate') || held.has('spend');
    // What asks about the session is a dialog of its own, and no answer to a press.
    const dialog = held.has('trouble') ? holder.closest(DIALOG) : null;
    const session = dialog !== null && said(dialog).some(({ concepts }) => concepts.has('login'));
    const trouble = held.has('trouble') && !saved && !foreign && !session;
    const refused = held.has('refused') && !foreign;
    if (!(trouble || saved || refused || alert)) return;
    found.set(holder, { text: short(text), holder, alert, trouble, saved, refused });
  };
  for (const root of roots) {
    for (const live of all(root, 'live')) {
      const text = saidBeside(live);
      if (text === '' || text.length > 600 || !visible(live) || parts.some((part) => live.contains(part)))
        continue;
      if ([...live.querySelectorAll(LIVE)].some((inner) => line(inner) !== '')) continue;
      add(live, text, live.matches('[role="alert"],[aria-live="assertive"]'));
    }
    const body = root instanceof Document ? root.body : null;
    for (const child of body?.children ?? []) {
      if (isOurs(child) || child.matches('script,style') || !isSmall(child)) continue;
      for (const it of said(child))
        if (tells(it) && isPlainWords(it.holder, found)) add(it.holder, it.text.trim(), false);
    }
  }
  for (const part of parts) {
    for (const it of said(part))
      if (tells(it) && !isInside(it.holder, rows) && isPlainWords(it.holder, found))
        add(it.holder, it.text.trim(), false);
  }
  return [...found.values()];
}

const BUTTON = 'button,[role="button"]';

/** The words of a message in one line, without those of its buttons. */
function saidBeside(live: Element): string {
  const buttons = live.querySelectorAll(BUTTON);
  if (buttons.length === 0) return line(live);
  const walker = live.ownerDocument.createTreeWalker(live, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    text += node.parentElement?.closest(BUTTON) ? ' ' : (node as Text).data;
  return text.replace(/\s+/g, ' ').trim() || line(live);
}

/** So many notes are kept free at most, the last ones. */
const NOTES = 4;

/**
 * What the page has put before the person since a moment of the index, as it is drawn: live regions with words in them, and
 * messages, a toast with its buttons. What holds one of the given parts is no note.
 * @param before notes of earlier, which count for as long as they show
 */
export function notesSince(
  roots: readonly (Document | ShadowRoot)[],
  moment: number,
  messages: readonly Message[],
  parts: readonly Element[],
  before: readonly Element[],
): Element[] {
  const holdsPart = (element: Element) => parts.some((part) => element.contains(part));
  const isNote = (element: Element) => stampOf(element) > moment && !holdsPart(element);
  const live = roots
    .flatMap((root) => all(root, 'live'))
    .filter((element) => isNote(element) && visible(element) && says(element));
  const words = messages.map(({ holder }) => holder).filter(isNote);
  const still = before.filter((element) => element.isConnected && pointable(element) && !holdsPart(element));
  const drawn = [...live, ...words].flatMap((element) => drawnOf(element, 3)).map(whole);
  return [...new Set([...still, ...drawn])].slice(-NOTES);
}

function says(live: Element): boolean {
  const text = line(live);
  return text !== '' && text.length <= 600;
}

/** What of an element is drawn: itself, or what hangs from it out of its own box. */
function drawnOf(element: Element, deep: number): Element[] {
  if (pointable(element)) return [element];
  return deep > 0 ? [...element.children].flatMap((child) => drawnOf(child, deep - 1)) : [];
}

/** The toast that words belong to, where they hang from the body with little else, and do not fill the window. */
function whole(element: Element): Element {
  const { body, defaultView } = element.ownerDocument;
  const room = ((defaultView?.innerWidth ?? 0) * (defaultView?.innerHeight ?? 0)) / 4;
  let found = element;
  for (let at: Element | null = element; at && at !== body; at = at.parentElement) {
    const { width, height } = at.getBoundingClientRect();
    if (width * height <= room && width * height > 0) found = at;
    if (at.parentElement === body && isSmall(at)) return found;
  }
  return element;
}

/** Counts no further than it has to: most of a page hangs from one child of the body. */
function isSmall(element: Element): boolean {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_ELEMENT);
  let count = 0;
  while (count < SMALL && walker.nextNode()) count += 1;
  return count < SMALL;
}

/** Says that something went well or wrong. */
function tells({ concepts: held }: Spoken): boolean {
  return held.has('saved') || held.has('trouble') || held.has('refused');
}

/** Words that stand there to be read, and were not taken with a live region. */
function isPlainWords(holder: Element, found: ReadonlyMap<Element, Message>): boolean {
  if (holder.closest(PRESSABLE) || !visible(holder)) return false;
  for (let at: Element | null = holder; at; at = at.parentElement)
    if (found.has(at) && at !== holder) return false;
  return true;
}

function short(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}

/** How often each text stands there: the same words a second time are a second message. */
export function counted(messages: readonly Message[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { text } of messages) found.set(text, (found.get(text) ?? 0) + 1);
  return found;
}

/** The messages that stand there more often than they did. */
export function freshAmong(messages: readonly Message[], known: ReadonlyMap<string, number>): Message[] {
  const now = counted(messages);
  return messages.filter(({ text }) => (now.get(text) ?? 0) > (known.get(text) ?? 0));
}
