import { isOurs } from '../../model/ours.ts';
import { Ordered } from './ordered.ts';
import { CHECKABLE, DIALOG, EXCLUSIVE, FIELD, HEADING, PRESSABLE } from './roles.ts';
import { holderOf, read, type Spoken } from './spoken.ts';

/**
 * An index of what the reading looks for: kept from the records of one observer, so that a change costs its own size, and
 * no look walks over the document after the first.
 */

/** Where pages say what has just happened. */
export const LIVE =
  '[role="alert"],[role="status"],[role="alertdialog"],[aria-live]:not([aria-live="off"]),output';

/** What is kept in order, by selector. */
const KINDS = {
  pressable: PRESSABLE,
  checkable: CHECKABLE,
  exclusive: EXCLUSIVE,
  field: FIELD,
  select: 'select',
  choice: `${EXCLUSIVE},[role="tab"],[aria-pressed],select option,[role="radiogroup"] button`,
  /** Whatever a list or an editor is made of. */
  filled: `${CHECKABLE},${FIELD},select`,
  heading: HEADING,
  layer: `${DIALOG},[popover]`,
  live: LIVE,
  menu: '[role="menu"]',
  fold: 'summary,[aria-expanded],[role="tab"]',
  /** What frames a page, wherever it stands. */
  frame: 'nav,header,footer,aside,[role="navigation"],[role="banner"],[role="contentinfo"]',
  label: 'label',
  translated: 'font',
} as const;

export type Kind = keyof typeof KINDS;

const NAMES = Object.keys(KINDS) as Kind[];
const ANY = Object.values(KINDS).join(',');

/** Attributes by which pages tell the state of their controls, and what they show. */
const ATTRIBUTES = [
  'class',
  'style',
  'open',
  'hidden',
  'inert',
  'disabled',
  'href',
  'id',
  'lang',
  'popover',
  'role',
  'type',
  'placeholder',
  'title',
  'value',
  'aria-busy',
  'aria-checked',
  'aria-controls',
  'aria-disabled',
  'aria-expanded',
  'aria-hidden',
  'aria-label',
  'aria-labelledby',
  'aria-live',
  'aria-modal',
  'aria-pressed',
  'aria-selected',
  'data-checked',
  'data-disabled',
  'data-loading',
  'data-selected',
  'data-state',
];

/** Of these, what can make another kind of an element. */
const SORTING = new Set([
  'href',
  'popover',
  'role',
  'type',
  'aria-checked',
  'aria-expanded',
  'aria-live',
  'aria-modal',
  'aria-pressed',
]);

/** One document or shadow root of a page. */
class Tree {
  readonly root: Document | ShadowRoot;
  readonly #elements = new Map<Kind, Ordered<Element>>(
    NAMES.map((kind) => [kind, new Ordered((element) => element)]),
  );
  readonly #texts = new Ordered<readonly [Node, Spoken]>(([node]) => node);
  #said: { of: unknown; list: readonly Spoken[] } = { of: null, list: [] };
  #labels: { of: unknown[]; by: Map<Element, Element[]> } = { of: [], by: new Map() };

  constructor(root: Document | ShadowRoot) {
    this.root = root;
  }

  /** Takes in what came; whether anything of it is looked for. */
  collect(node: Node): boolean {
    const found = new Map<Kind, Element[]>();
    const sort = (element: Element) => {
      if (isOurs(element)) return;
      for (const kind of NAMES) {
        if (!element.matches(KINDS[kind])) continue;
        const some = found.get(kind);
        if (some) some.push(element);
        else found.set(kind, [element]);
      }
    };
    if (node instanceof Element || node instanceof Document || node instanceof ShadowRoot) {
      if (node instanceof Element && node.matches(ANY)) sort(node);
      for (const element of node.querySelectorAll(ANY)) sort(element);
    }
    for (const [kind, elements] of found) this.#elements.get(kind)?.add(elements);
    return this.readAgain(node) || found.size > 0;
  }

  /** Reads the texts under a node anew. */
  readAgain(node: Node): boolean {
    const found = new Map<Node, Spoken>();
    read(node, found);
    for (const key of found.keys()) this.#texts.delete(key);
    this.#texts.add([...found]);
    return found.size > 0;
  }

  /** A text that changed. */
  reword(node: Text): boolean {
    const had = this.#texts.delete(node);
    return this.readAgain(node) || had;
  }

  /** An element that a translator filled is known by itself: whether it said something, and so is read anew. */
  refill(holder: Element): boolean {
    const spoke = this.#texts.delete(holder);
    if (spoke) this.readAgain(holder);
    return spoke;
  }

  /** Forgets what went; whether anything of it was looked for. */
  drop(node: Node): boolean {
    let changed = false;
    const forget = (at: Node) => {
      changed = this.#texts.delete(at) || changed;
      if (at instanceof Element && at.matches(ANY))
        for (const list of this.#elements.values()) changed = list.delete(at) || changed;
    };
    forget(node);
    const walker = node.ownerDocument?.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let at = walker?.nextNode(); at; at = walker?.nextNode()) forget(at);
    return changed;
  }

  /** Puts an element where it belongs now; whether that is another place. */
  sort(element: Element): boolean {
    let changed = false;
    for (const [kind, list] of this.#elements) {
      const belongs = !isOurs(element) && element.matches(KINDS[kind]);
      if (belongs === list.has(element)) continue;
      if (belongs) list.add([element]);
      else list.delete(element);
      changed = true;
    }
    return changed;
  }

  all(kind: Kind): readonly Element[] {
    return this.#elements.get(kind)?.list() ?? [];
  }

  said(): readonly Spoken[] {
    const of = this.#texts.list();
    if (this.#said.of !== of) this.#said = { of, list: of.map(([, spoken]) => spoken) };
    return this.#said.list;
  }

  /** The labels of a control: asked of the labels, as the control's own list is found by a walk over the document. */
  labels(control: Element): readonly Element[] {
    const of = [this.all('label'), this.all('checkable'), this.all('filled')];
    if (of.some((list, i) => list !== this.#labels.of[i])) {
      const by = new Map<Element, Element[]>();
      for (const label of this.all('label')) {
        const held = (label as HTMLLabelElement).control;
        if (held) by.set(held, [...(by.get(held) ?? []), label]);
      }
      this.#labels = { of, by };
    }
    return this.#labels.by.get(control) ?? [];
  }
}

/** What a batch of changes was. */
export interface Change {
  /** The section, the open editor or what asks changed, or something that could be one of these came or went. */
  matters: boolean;
  /** It cannot wait: it happened there, or a dialog or a message came. */
  urgent: boolean;
}

/** The index of one document. */
export class PageIndex {
  readonly #document: Document;
  readonly #trees = new Map<Node, Tree>();
  readonly #observer: MutationObserver;
  readonly #stamps = new WeakMap<Node, number>();
  readonly #within = new WeakMap<Node, Map<Kind | 'said', { stamp: number; found: readonly unknown[] }>>();
  #clock = 1;
  #regions: readonly Element[] = [];
  /** Elements of the page's own making may get a shadow root at any time, which nothing tells. */
  readonly #own = new Set<Element>();

  constructor(document: Document, changed: (change: Change) => void) {
    const { MutationObserver } = document.defaultView as Window & typeof globalThis;
    this.#document = document;
    this.#observer = new MutationObserver((records) => {
      const change = this.#take(records);
      if (change.matters) changed(change);
    });
    this.#grow(document);
    indexes.set(document, this);
  }

  /** Takes in what has changed since, before a look. */
  refresh(): void {
    this.#take(this.#observer.takeRecords());
    for (const element of this.#own) {
      if (!element.isConnected) this.#own.delete(element);
      else if (element.shadowRoot && !this.#trees.has(element.shadowRoot)) this.#grow(element.shadowRoot);
    }
  }

  /** The parts of the page whose every change matters. */
  attend(regions: readonly Element[]): void {
    this.#regions = regions;
  }

  end(): void {
    this.#observer.disconnect();
    if (indexes.get(this.#document) === this) indexes.delete(this.#document);
  }

  roots(): (Document | ShadowRoot)[] {
    return [...this.#trees.values()].map(({ root }) => root);
  }

  /** When something inside a node last changed: text, structure, or what a control says of itself. */
  stamp(node: Node): number {
    return this.#stamps.get(node) ?? 0;
  }

  all(root: Node, kind: Kind): readonly Element[] {
    return this.#inside(
      root,
      kind,
      (tree) => tree.all(kind),
      (element) => element !== root && root.contains(element),
    );
  }

  labels(control: Element): readonly Element[] {
    return this.#treeOf(control)?.labels(control) ?? [];
  }

  said(root: Node): readonly Spoken[] {
    return this.#inside(
      root,
      'said',
      (tree) => tree.said(),
      ({ holder }) => root.contains(holder),
    );
  }

  #inside<Held>(
    root: Node,
    key: Kind | 'said',
    list: (tree: Tree) => readonly Held[],
    holds: (held: Held) => boolean,
  ): readonly Held[] {
    const tree = this.#trees.get(root.getRootNode());
    if (!tree) return [];
    if (root === tree.root || root === this.#document.body) return list(tree);
    let kept = this.#within.get(root);
    if (!kept) {
      kept = new Map();
      this.#within.set(root, kept);
    }
    const stamp = this.stamp(root);
    const before = kept.get(key);
    if (before?.stamp === stamp) return before.found as readonly Held[];
    const found = list(tree).filter(holds);
    kept.set(key, { stamp, found });
    return found;
  }

  #grow(root: Document | ShadowRoot): void {
    const tree = new Tree(root);
    this.#trees.set(root, tree);
    this.#observer.observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ATTRIBUTES,
    });
    tree.collect(root instanceof Document ? root.body : root);
    this.#enter(root);
  }

  /** Shadow roots under a node. */
  #enter(node: Node): void {
    const walker = this.#document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT);
    for (let at: Node | null = node; at; at = walker.nextNode()) {
      if (!(at instanceof Element) || isOurs(at)) continue;
      if (at.shadowRoot) {
        if (!this.#trees.has(at.shadowRoot)) this.#grow(at.shadowRoot);
      } else if (at.localName.includes('-')) this.#own.add(at);
    }
  }

  #take(records: readonly MutationRecord[]): Change {
    if (records.length === 0) return { matters: false, urgent: false };
    this.#clock += 1;
    let matters = false;
    let urgent = false;
    const come = new Set<Node>();
    const gone = new Set<Node>();
    const holders = new Set<Element>();
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      if (isOurs(target)) continue;
      this.#touch(target);
      if (type === 'attributes') {
        if (SORTING.has(attributeName ?? ''))
          matters = (this.#treeOf(target)?.sort(target as Element) ?? false) || matters;
        const round = this.#regions.length === 0 || this.#regions.some((region) => target.contains(region));
        if (round) matters = true;
        continue;
      }
      const holder = holderOf(target);
      if (holder) holders.add(holder);
      if (type === 'characterData') come.add(target);
      for (const node of removedNodes) gone.add(node);
      for (const node of addedNodes) come.add(node);
    }
    for (const node of gone) {
      if (isOurs(node)) continue;
      for (const tree of this.#trees.values())
        if (!tree.root.contains(node)) matters = tree.drop(node) || matters;
      if (this.#regions.some((region) => !region.isConnected)) urgent = true;
    }
    if (gone.size > 0)
      for (const [key, { root }] of this.#trees)
        if (root instanceof ShadowRoot && !root.host.isConnected) {
          this.#trees.delete(key);
          matters = true;
        }
    for (const node of come) {
      if (!node.isConnected || isOurs(node)) continue;
      const tree = this.#treeOf(node);
      if (!tree) continue;
      if (node instanceof Text) matters = tree.reword(node) || matters;
      else {
        if (gone.has(node)) tree.drop(node);
        matters = tree.collect(node) || matters;
        if (node instanceof Element && (node.matches(URGENT) || node.querySelector(URGENT))) urgent = true;
        const trees = this.#trees.size;
        this.#enter(node);
        if (this.#trees.size > trees) matters = true;
      }
    }
    for (const holder of holders) matters = (this.#treeOf(holder)?.refill(holder) ?? false) || matters;
    if (this.#regions.some((region) => this.stamp(region) === this.#clock)) urgent = true;
    return { matters: matters || urgent, urgent };
  }

  #treeOf(node: Node): Tree | undefined {
    return this.#trees.get(node.getRootNode());
  }

  /** Notes a change in everything round it. */
  #touch(target: Node): void {
    for (let at: Node | null = target; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null) {
      if (this.#stamps.get(at) === this.#clock) return;
      this.#stamps.set(at, this.#clock);
    }
  }
}

const URGENT = `${KINDS.layer},${LIVE}`;

const indexes = new WeakMap<Document, PageIndex>();

function indexOf(node: Node): PageIndex | undefined {
  return indexes.get(node.ownerDocument ?? (node as Document));
}

/** The document and every open shadow root in it, outermost first. */
export function roots(document: Document): (Document | ShadowRoot)[] {
  const index = indexOf(document);
  if (index) return index.roots();
  const found: (Document | ShadowRoot)[] = [document];
  for (let i = 0; i < found.length; i++) {
    for (const element of (found[i] as Document | ShadowRoot).querySelectorAll('*')) {
      if (element.shadowRoot && !isOurs(element)) found.push(element.shadowRoot);
    }
  }
  return found;
}

/** When something inside a node last changed, by a clock of the index. */
export function stampOf(node: Node): number {
  return indexOf(node)?.stamp(node) ?? Number.NaN;
}

/** Everything of a kind under a node, in the order of the document. Shadow roots are not entered. */
export function all(root: ParentNode & Node, kind: Kind): readonly Element[] {
  return indexOf(root)?.all(root, kind) ?? [...root.querySelectorAll(KINDS[kind])];
}

/** The labels of a control. */
export function labelsFor(control: Element): readonly Element[] {
  const index = indexOf(control);
  return index?.labels(control) ?? [...((control as HTMLInputElement).labels ?? [])];
}

/** The texts under a node that stand for something, in the order of the document. Shadow roots are not entered. */
export function said(root: Node): readonly Spoken[] {
  const index = indexOf(root);
  if (index) return index.said(root);
  const found = new Map<Node, Spoken>();
  read(root, found);
  return [...found.values()];
}

const kept = new WeakMap<Element, Map<unknown, { stamp: number; value: unknown }>>();

/**
 * What `compute` makes of some elements, kept for as long as nothing inside them changes. For what depends on what they
 * hold, and on nothing round them.
 * @param key tells one computation from another; an object or a string that stays the same
 */
export function whileSame<Value>(
  [element, ...others]: readonly [Element, ...Element[]],
  key: unknown,
  compute: () => Value,
): Value {
  const index = indexOf(element);
  if (!index) return compute();
  let values = kept.get(element);
  if (!values) {
    values = new Map();
    kept.set(element, values);
  }
  let stamp = index.stamp(element);
  for (const other of others) stamp += index.stamp(other);
  const before = values.get(key);
  if (before?.stamp === stamp) return before.value as Value;
  const value = compute();
  values.set(key, { stamp, value });
  return value;
}
