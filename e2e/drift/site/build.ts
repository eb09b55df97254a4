import type { Clock } from '../clock.ts';
import type { Decoration, PageSpec } from '../spec.ts';
import { ENGLISH, fill, type Word } from '../words/english.ts';
import { LANGUAGES } from '../words/languages.ts';
import type { Live } from './live.ts';
import type { Server } from './server.ts';

/** What every part of the page is built with. */
export interface Context {
  document: Document;
  spec: PageSpec;
  clock: Clock;
  server: Server;
  live: Live;
}

type Child = Node | string | null | undefined | false;
type Attributes = Record<string, string | boolean | null | undefined | ((event: Event) => void)>;

/** An element with attributes; a function is a listener, `true` an empty attribute, nothing where `false` or absent. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  { document }: Context,
  tag: Tag,
  attributes: Attributes = {},
  children: Child[] = [],
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value);
    else if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

/** Lays meaningless elements round one. */
export function wrap(
  context: Context,
  element: HTMLElement,
  depth = context.spec.structure.wrapping,
): HTMLElement {
  let outer = element;
  for (let level = 0; level < depth; level++) outer = make(context, 'div', {}, [outer]);
  return outer;
}

function translated(context: Context, word: Word): string | null {
  const { spec } = context;
  if (!spec.translation || isUntranslated(context)) return null;
  const { code, renderings } = spec.translation;
  const choices = LANGUAGES[code][word];
  if (!choices) return null;
  const wanted = renderings[word] ?? (spec.words[word] === undefined ? 0 : 1);
  return choices[wanted % choices.length] ?? null;
}

/** The words of a text as the page has them, without decoration. */
export function plainText(context: Context, word: Word, values: Record<string, string> = {}): string {
  return fill(translated(context, word) ?? context.spec.words[word] ?? ENGLISH[word], values);
}

/** The same for an attribute: a translator of text nodes leaves it in English. */
export function attributeText(context: Context, word: Word, values: Record<string, string> = {}): string {
  const { spec } = context;
  const text =
    spec.translation?.how === 'font'
      ? fill(spec.words[word] ?? ENGLISH[word], values)
      : plainText(context, word, values);
  const decoration = spec.decorations[word];
  if (decoration?.kind === 'before') return decoration.text + text;
  if (decoration?.kind === 'after') return text + decoration.text;
  if (decoration?.kind === 'nbsp') return text.replaceAll(' ', '\u00a0');
  return text;
}

/** A text node as the browser's translator leaves it, or as it is. */
export function textNode(context: Context, text: string): Node {
  if (context.spec.translation?.how !== 'font' || isUntranslated(context))
    return context.document.createTextNode(text);
  const font = (child: Node | string) => {
    const element = context.document.createElement('font');
    element.setAttribute('dir', 'auto');
    element.setAttribute('style', 'vertical-align: inherit;');
    element.append(child);
    return element;
  };
  return font(font(text));
}

function decorated(context: Context, kind: Word, text: string, decoration: Decoration): Node[] {
  const word = textNode(context, text);
  switch (decoration.kind) {
    case 'badge':
      return [word, make(context, 'span', { class: 'badge' }, [decoration.text])];
    case 'count':
      return [word, make(context, 'span', { class: 'count' }, [decoration.text])];
    case 'shortcut':
      return [word, make(context, 'kbd', {}, [decoration.text])];
    case 'before':
      return [textNode(context, decoration.text + text)];
    case 'after':
      return [textNode(context, text + decoration.text)];
    case 'icon':
      return [
        make(context, 'i', { class: 'icon', 'aria-hidden': 'true' }, [decoration.ligature ? 'edit' : '◇']),
        word,
      ];
    case 'nbsp':
      return [textNode(context, text.replaceAll(' ', '\u00a0'))];
    case 'hidden-words':
      return [
        word,
        make(context, 'span', { class: 'sr-only' }, [
          kind.startsWith('opener') ? ' (opens in this page)' : ' in this project',
        ]),
      ];
  }
}

/**
 * A text of the page as it stands there: its words, and whatever is set beside them. Where the translator comes late,
 * the page's own words stand there first.
 */
export function label(context: Context, word: Word, values: Record<string, string> = {}): Node[] {
  const build = (): Node[] => {
    const text = plainText(context, word, values);
    const decoration = context.spec.decorations[word];
    return decoration ? decorated(context, word, text, decoration) : [textNode(context, text)];
  };
  const nodes = build();
  if (!isUntranslated(context)) return nodes;
  context.clock.after(translatedAt(context) - context.clock.now(), () => {
    const first = nodes[0] as ChildNode;
    if (!first.parentNode) return;
    first.before(...build());
    for (const node of nodes) (node as ChildNode).remove();
  });
  return nodes;
}

const translatedAt = ({ spec, live }: Context) => live.begun + (spec.translation?.late ?? 0);

/** The translator has not come yet. */
const isUntranslated = (context: Context) =>
  context.spec.translation !== null && context.clock.now() < translatedAt(context);

/** A heading in whatever element the page makes of it. */
export function heading(context: Context, word: Word, level: number, id?: string): HTMLElement {
  const words = label(context, word);
  const step = (base: number) => `h${Math.min(6, base + level - 2)}` as 'h2';
  switch (context.spec.structure.heading) {
    case 'h2':
      return make(context, step(2), { id }, words);
    case 'h3':
      return make(context, step(3), { id }, words);
    case 'h4':
      return make(context, step(4), { id }, words);
    case 'div':
      return make(context, 'div', { id, class: `title level-${level}` }, words);
    case 'strong':
      return make(context, 'p', { id }, [make(context, 'strong', {}, words)]);
    case 'role':
      return make(
        context,
        'div',
        { id, role: 'heading', 'aria-level': String(level), class: 'title' },
        words,
      );
  }
}

/** A plain button with a label. */
export function button(
  context: Context,
  word: Word,
  press: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  return make(context, 'button', { type: 'button', onclick: press, ...attributes }, label(context, word));
}

/** The same, as a sign with the label for a name only where this page has icons for text. */
export function mayBeIcon(
  context: Context,
  word: Word,
  sign: string,
  press: () => void,
  disabled = false,
): HTMLButtonElement {
  if (!context.spec.structure.icons) return button(context, word, press, { disabled });
  const name = attributeText(context, word);
  return make(context, 'button', { type: 'button', 'aria-label': name, disabled, onclick: press }, [
    make(context, 'span', { 'aria-hidden': 'true' }, [sign]),
  ]);
}

/** Elements told apart in one page, for `aria-labelledby` and `for`. */
export function freshId(context: Context): string {
  context.live.ids += 1;
  return `:r${context.live.ids.toString(36)}:`;
}
