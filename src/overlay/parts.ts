import { bound, type Part } from '../model/say.ts';
import type { Presses } from './press.ts';
import type { Action, Badge, Card } from './scene.ts';

/** Makes an element; `null` and `undefined` children are left out. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: Tag,
  attributes: Record<string, string>,
  ...children: (Node | string | null | undefined)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Letters of an id that fit on one line of the card; a longer one may break. */
const LINE = 32;

/** The card's content: its title, the text, which scrolls where it is too long for the window, and the buttons, which do not. */
export function cardContent(document: Document, card: Card, presses: Presses): Node[] {
  const lines = card.lines.map((line, i) =>
    make(
      document,
      'p',
      { class: card.tone === 'plain' && i === 1 ? 'line act' : 'line' },
      ...pieces(document, line),
    ),
  );
  return [
    make(document, 'h2', { class: 'title', 'data-tone': card.tone }, card.title),
    make(
      document,
      'div',
      { class: 'text', 'data-part': 'text', tabindex: '-1' },
      ...lines,
      card.note && make(document, 'p', { class: 'note' }, ...pieces(document, card.note)),
      card.type &&
        make(document, 'bdi', { class: 'type', 'data-part': 'type', dir: 'ltr', ...UNKNOWN }, card.type),
      card.text && readable(document, card.text),
      card.status?.shown ? make(document, 'p', { class: 'note' }, card.status.text) : null,
    ),
    make(
      document,
      'div',
      { class: 'foot' },
      card.primary && button(document, 'primary', card.primary, presses),
      card.second && button(document, card.second.part, card.second.action, presses),
      button(document, 'stop', card.stop, presses),
      card.quiet ? quiet(document, card.quiet, presses) : null,
      card.keys ? make(document, 'span', { class: 'keys' }, card.keys) : null,
    ),
  ];
}

/** A text that scrolls in the card, by keyboard too. */
function readable(document: Document, { label, text }: NonNullable<Card['text']>): HTMLElement {
  const attributes = {
    'data-part': 'report-text',
    role: 'group',
    tabindex: '0',
    'aria-label': label,
    dir: 'ltr',
  };
  return make(document, 'pre', attributes, make(document, 'span', UNKNOWN, text));
}

function quiet(
  document: Document,
  { part, open, action }: NonNullable<Card['quiet']>,
  presses: Presses,
): HTMLElement {
  const element = button(document, part, action, presses);
  element.setAttribute('class', 'quiet');
  element.setAttribute('aria-expanded', String(open));
  return element;
}

/** Ids and the console's words are in no language that is known. */
const UNKNOWN = { lang: '', translate: 'no' };

/** The pieces of a line; an id and the punctuation beside it stay together. */
function pieces(document: Document, line: readonly Part[]): Node[] {
  return bound(line).map(({ before, part, after }) => {
    const one = piece(document, part);
    return before || after ? make(document, 'span', { class: 'bound' }, before, one, after) : one;
  });
}

function piece(document: Document, part: Part): Node {
  if (part.kind === 'code') {
    const size = part.text.length > LINE ? 'long' : 'short';
    return make(
      document,
      'code',
      { class: size, ...UNKNOWN },
      make(document, 'bdi', { dir: 'ltr' }, part.text),
    );
  }
  if (part.kind === 'quote')
    return make(document, 'span', { class: 'quote', ...UNKNOWN }, make(document, 'bdi', {}, part.text));
  return document.createTextNode(part.text);
}

function button(document: Document, part: string, action: Action, presses: Presses): HTMLElement {
  const element =
    'href' in action
      ? make(document, 'a', { class: 'button', 'data-part': part, href: action.href }, action.label)
      : make(document, 'button', { type: 'button', 'data-part': part }, action.label);
  presses.bind(element, 'run' in action ? action.run : undefined);
  return element;
}

/** The badge's content. */
export function badgeContent(document: Document, badge: Badge, presses: Presses): Node[] {
  const begin =
    badge.begin && make(document, 'button', { type: 'button', class: 'begin' }, badge.begin.label);
  if (begin) presses.bind(begin, badge.begin?.run);
  return [
    make(document, 'span', { class: 'shape', 'aria-hidden': 'true' }),
    make(document, 'span', {}, badge.text),
    ...(begin ? [begin] : []),
  ];
}

/** What a screen reader says of a card, once. */
export function spoken(card: Card): string {
  const lines = [...card.lines, ...(card.note ? [card.note] : [])].map((line) =>
    line.map((part) => part.text).join(''),
  );
  return [`${card.title}:`, ...lines, ...(card.type ? [card.type] : [])].join(' ');
}
