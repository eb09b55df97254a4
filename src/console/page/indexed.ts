import { isOurs } from '../../model/ours.ts';
import { Ordered } from './ordered.ts';
import { CHECKABLE, DIALOG, EXCLUSIVE, FIELD, HEADING, PRESSABLE } from './roles.ts';
import { holderOf, read, type Spoken } from './spoken.ts';

/**
 * An index of what the reading looks for: kept from the records of one observer, so that a change costs its own size, and
 * no look walks over the document after the first. The observer's callback only collects; what it collected is taken in
 * before the index is asked.
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

/** Whatever changes in a tree. */
const EVERYTHING: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ATTRIBUTES,
};

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

/** Which tree holds a node, as an element of some kind or for what it says. */
const held = new WeakMap<Node, Tree>();

const NONE: readonly Element[] = [];

/** One document or shadow root of a page. */
class Tree {
  readonly root: Document | ShadowRoot;
  readonly #stands = (node: Node) => this.root.contains(node);
  readonly #elements = new Map<Kind, Ordered<Element>>(
    NAMES.map((kind) => [kind, new Ordered((element) => element, this.#stands)]),
  );
  readonly #texts = new Ordered<readonly [Node, Spoken]>(([node]) => node, this.#stands);
  #said: { of: unknown; list: readonly Spoken[] } = { of: null, list: [] };
  #labels: { moment: number; of: unknown[]; by: Map<Element, Element[]> } = {
    moment: 0,
    of: [],
    by: new Map(),
  };

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
    for (const [kind, elements] of found) {
      this.#elements.get(kind)?.add(elements);
      for (const element of elements) held.set(element, this);
    }
    return this.readAgain(node) || found.size > 0;
  }

  /** Reads the texts under a node anew. */
  readAgain(node: Node): boolean {
    const found = new Map<Node, Spoken>();
    read(node, found);
    this.#texts.add([...found]);
    for (const key of found.keys()) held.set(key, this);
    return found.size > 0;
  }

  /** Forgets what a text said, or an element that a translator filled, which is known by itself; whether it said something. */
  unsay(node: Node): boolean {
    return this.#texts.delete(node);
  }

  says(node: Node): boolean {
    return this.#texts.has(node);
  }

  /** Forgets a node that went. */
  forget(node: Node): void {
    this.#texts.delete(node);
    if (node instanceof Element) for (const list of this.#elements.values()) list.delete(node);
  }

  /** Something went, and more may have gone unseen. */
  loosen(): void {
    for (const list of [...this.#elements.values(), this.#texts]) list.loosen();
  }

  /** Puts an element where it belongs now; whether that is another place. */
  sort(element: Element): boolean {
    let changed = false;
    for (const [kind, list] of this.#elements) {
      const belongs = !isOurs(element) && element.matches(KINDS[kind]);
      if (belongs === list.has(element)) continue;
      if (belongs) list.add([element]);
      else list.delete(element);
      if (belongs) held.set(element, this);
      changed = true;
    }
    return changed;
  }

  all(kind: Kind): readonly Element[] {
    return this.#elements.get(kind)?.list() ?? [];
  }

  within(root: Node, kind: Kind): readonly Element[] {
    return (this.#elements.get(kind)?.within(root) ?? []).filter((element) => element !== root);
  }

  saidWithin(root: Node): readonly Spoken[] {
    return this.#texts.within(root).map(([, spoken]) => spoken);
  }

  said(): readonly Spoken[] {
    const of = this.#texts.list();
    if (this.#said.of !== of) this.#said = { of, list: of.map(([, spoken]) => spoken) };
    return this.#said.list;
  }

  /**
   * The labels of a control: asked of the labels, as the control's own list is found by a walk over the document.
   * @param moment by the clock of the index
   */
  labels(control: Element, moment: number): readonly Element[] {
    if (this.#labels.moment !== moment) {
      const of = [this.all('label'), this.all('checkable'), this.all('filled')];
      const isSame = of.every((list, i) => list === this.#labels.of[i]);
      this.#labels = { moment, of, by: isSame ? this.#labels.by : this.#labelled() };
    }
    return this.#labels.by.get(control) ?? NONE;
  }

  #labelled(): Map<Element, Element[]> {
    const by = new Map<Element, Element[]>();
    for (const label of this.all('label')) {
      const held = (label as HTMLLabelElement).control;
      if (held) by.set(held, [...(by.get(held) ?? []), label]);
    }
    return by;
  }
}

/** What changes were. */
export interface Change {
  /** The section, the open editor or what asks changed, or something that could be one of these came or went. */
  matters: boolean;
  /** It cannot wait: it happened there, or a dialog or a message came. */
  urgent: boolean;
  /** It happened in one of the regions that are attended to. */
  here: boolean;
}

const NO_CHANGE: Change = { matters: false, urgent: false, here: false };
const ANY_CHANGE: Change = { matters: true, urgent: true, here: true };

/** A part of the page whose every change matters: the smallest element that holds it, and what is in it. */
export interface Attended {
  element: Element;
  contains(node: Node): boolean;
}

/** What the observer told of and the index has not taken in: a node that came and went in between is not in it. */
class Told {
  readonly touched = new Set<Node>();
  readonly styled = new Set<Element>();
  readonly sorted = new Set<Element>();
  /** Texts that changed, and what got or lost some. */
  readonly worded = new Set<Node>();
  readonly come = new Set<Node>();
  readonly gone = new Set<Node>();
  /** What of it was not glanced at yet. */
  readonly fresh = new Set<Element>();

  get size(): number {
    return this.touched.size + this.come.size + this.gone.size;
  }

  note(record: MutationRecord): void {
    const target = record.target;
    if (isOurs(target)) return;
    if (record.type === 'attributes') {
      this.styled.add(target as Element);
      this.fresh.add(target as Element);
      if (SORTING.has(record.attributeName ?? '')) this.sorted.add(target as Element);
    } else if (record.type === 'characterData') this.worded.add(target);
    else if (!this.#noteChildren(record)) return;
    this.touched.add(target);
  }

  /** Whether any of the children that came or went is the page's. */
  #noteChildren({ target, addedNodes, removedNodes }: MutationRecord): boolean {
    let any = false;
    for (const node of removedNodes) {
      if (isOurs(node)) continue;
      any = true;
      this.fresh.delete(node as Element);
      if (!this.come.delete(node) || this.gone.has(node)) this.gone.add(node);
    }
    for (const node of addedNodes) {
      if (isOurs(node)) continue;
      any = true;
      this.come.add(node);
      if (node instanceof Element) this.fresh.add(node);
    }
    if (any) this.worded.add(target);
    return any;
  }

  /** Those that came, are still there, and are inside no other that came. */
  *outermost(): Generator<Node> {
    for (const node of this.come) {
      let at = node.parentNode;
      while (at && !this.come.has(at)) at = at.parentNode;
      if (!at && node.isConnected) yield node;
    }
  }
}

/** So much is not taken in bit by bit: the index is made anew. A page in the background changes for hours, and is not looked at. */
const FLOOD = 20_000;

/** So many are glanced at one by one. */
const GLANCES = 100;

/** Moments of all indexes together: what was made of an element under one is of no moment of the next. */
let moments = 0;

/** The index of one document. */
export class PageIndex {
  readonly #document: Document;
  readonly #trees = new Map<Node, Tree>();
  readonly #observer: MutationObserver;
  /** Of the same changes, those in and round what is attended to: what changes elsewhere costs no more than to be kept. */
  readonly #near: MutationObserver;
  readonly #stamps = new WeakMap<Node, number>();
  readonly #within = new WeakMap<Node, Map<Kind | 'said', { stamp: number; found: readonly unknown[] }>>();
  #clock = ++moments;
  /** When the index was last made anew. */
  #anew = 0;
  #regions: readonly Attended[] = [];
  /** Elements of the page's own making may get a shadow root at any time, which nothing tells. */
  readonly #own = new Set<Element>();
  /** Everything that the observer told of is taken in. */
  #settled = true;
  /** What the observer told of last, and how much that is. */
  #records: (readonly MutationRecord[])[] = [];
  #kept = 0;
  /** The same, sorted; `null`: more than is kept. */
  #told: Told | null = new Told();
  /** Nothing was told to whoever made the index since they last asked what has changed. */
  #asked = true;
  /** What is looked at for near changes: what is attended to, and all that it lies in. */
  #watched: readonly Node[] = [];
  #change = NO_CHANGE;

  /**
   * @param stirred something on the page changed that may matter: what it was is told by `news`. `near`: in one of the regions
   * that are attended to, round one of them, or where pages put what lies over all; what changes elsewhere is told once, until
   * it was asked about
   */
  constructor(document: Document, stirred: (near: boolean) => void) {
    const { MutationObserver } = document.defaultView as Window & typeof globalThis;
    this.#document = document;
    this.#observer = new MutationObserver((records) => {
      this.#collect(records);
      if (!this.#asked) return;
      this.#asked = false;
      stirred(this.#regions.length === 0);
    });
    this.#near = new MutationObserver((records) => {
      if (records.some((record) => this.#isNear(record))) stirred(true);
    });
    this.#grow(document);
    indexes.set(document, this);
  }

  /** Takes in what has changed since, before a look. */
  refresh(): void {
    this.#collect(this.#observer.takeRecords());
    this.#settle();
    for (const element of this.#own) {
      if (!element.isConnected) this.#own.delete(element);
      else if (element.shadowRoot && !this.#trees.has(element.shadowRoot)) this.#grow(element.shadowRoot);
    }
  }

  /** What has changed since this was last asked. */
  news(): Change {
    this.refresh();
    const change = this.#change;
    this.#change = NO_CHANGE;
    return change;
  }

  /** The parts of the page whose every change matters. */
  attend(regions: readonly Attended[]): void {
    this.#regions = regions;
    const { body, documentElement } = this.#document;
    const round = new Set<Node>([documentElement, body]);
    for (const { element } of regions)
      for (let at: Node | null = element.parentNode; at; at = at.parentNode) round.add(at);
    const inside = [...regions.map(({ element }) => element), ...[...this.#trees.keys()].slice(1)];
    const now = [...inside, ...round];
    if (now.length === this.#watched.length && now.every((node, i) => node === this.#watched[i])) return;
    this.#watched = now;
    this.#near.disconnect();
    if (regions.length === 0) return;
    for (const node of round) this.#near.observe(node, { childList: true, attributeFilter: ATTRIBUTES });
    for (const node of inside) this.#near.observe(node, EVERYTHING);
  }

  /**
   * Whether something that came or changed since this was last asked may be a dialog or a title, by a glance: the index
   * takes nothing in for it.
   */
  glance(): boolean {
    const told = this.#sort();
    this.#asked = true;
    if (!told) return true;
    const { fresh } = told;
    const any =
      fresh.size > GLANCES ||
      [...fresh].some((element) => element.matches(NOTABLE) || element.querySelector(NOTABLE) !== null);
    fresh.clear();
    return any;
  }

  /** Nothing is observed, nor kept, before this is asked again: then the index is made anew. */
  rest(): void {
    this.#observer.disconnect();
    this.#near.disconnect();
    this.#watched = [];
    this.#records = [];
    this.#kept = 0;
    this.#told = null;
    this.#settled = false;
  }

  end(): void {
    this.#observer.disconnect();
    this.#near.disconnect();
    if (indexes.get(this.#document) === this) indexes.delete(this.#document);
  }

  roots(): (Document | ShadowRoot)[] {
    this.#settle();
    return [...this.#trees.values()].map(({ root }) => root);
  }

  /** When something inside a node last changed: text, structure, or what a control says of itself. */
  stamp(node: Node): number {
    this.#settle();
    return Math.max(this.#stamps.get(node) ?? 0, this.#anew);
  }

  all(root: Node, kind: Kind): readonly Element[] {
    return this.#inside(
      root,
      kind,
      (tree) => tree.all(kind),
      (tree) => tree.within(root, kind),
    );
  }

  labels(control: Element): readonly Element[] {
    this.#settle();
    return this.#treeOf(control)?.labels(control, this.#clock) ?? NONE;
  }

  said(root: Node): readonly Spoken[] {
    return this.#inside(
      root,
      'said',
      (tree) => tree.said(),
      (tree) => tree.saidWithin(root),
    );
  }

  #inside<Held>(
    root: Node,
    key: Kind | 'said',
    whole: (tree: Tree) => readonly Held[],
    part: (tree: Tree) => readonly Held[],
  ): readonly Held[] {
    this.#settle();
    const tree = this.#trees.get(root.getRootNode());
    if (!tree) return [];
    if (root === tree.root || root === this.#document.body) return whole(tree);
    let kept = this.#within.get(root);
    if (!kept) {
      kept = new Map();
      this.#within.set(root, kept);
    }
    const stamp = this.stamp(root);
    const before = kept.get(key);
    if (before?.stamp === stamp) return before.found as readonly Held[];
    const found = part(tree);
    kept.set(key, { stamp, found });
    return found;
  }

  #grow(root: Document | ShadowRoot): void {
    const tree = new Tree(root);
    this.#trees.set(root, tree);
    this.#observer.observe(root, EVERYTHING);
    tree.collect(root instanceof Document ? root.body : root);
    this.#enter(root);
  }

  /** Shadow roots under a node. */
  #enter(node: Node): void {
    const walker = this.#document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT);
    for (let at: Node | null = node; at; at = walker.nextNode()) {
      if (!(at instanceof Element) || isOurs(at)) continue;
      // What was changed while it was off the page was not observed.
      this.#stamps.set(at, this.#clock);
      if (at.shadowRoot) {
        if (!this.#trees.has(at.shadowRoot)) this.#grow(at.shadowRoot);
      } else if (at.localName.includes('-')) this.#own.add(at);
    }
  }

  #isNear({ target, type }: MutationRecord): boolean {
    const { body, documentElement } = this.#document;
    if (isOurs(target)) return false;
    if (target === body || target === documentElement) return true;
    if (this.#trees.size > 1 && target.getRootNode() !== this.#document) return true;
    return this.#regions.some(
      ({ element, contains }) =>
        !element.isConnected || contains(target) || (type === 'attributes' && target.contains(element)),
    );
  }

  /** Keeps records for later. */
  #collect(records: readonly MutationRecord[]): void {
    if (records.length === 0 || !this.#told) return;
    this.#settled = false;
    this.#records.push(records);
    this.#kept += records.length;
    if (this.#kept > FLOOD) this.#sort();
  }

  /** Sorts the records that were kept by what is to be done about them. */
  #sort(): Told | null {
    for (const records of this.#records) for (const record of records) this.#told?.note(record);
    this.#records = [];
    this.#kept = 0;
    if (this.#told && this.#told.size > FLOOD) this.#told = null;
    return this.#told;
  }

  /** Takes in what was collected. */
  #settle(): void {
    if (this.#settled) return;
    this.#settled = true;
    this.#asked = true;
    const told = this.#sort();
    if (told?.size === 0) return;
    this.#told = new Told();
    this.#clock = ++moments;
    const { matters, urgent, here } = this.#change;
    const now = told ? this.#take(told) : this.#makeAnew();
    this.#change = {
      matters: matters || now.matters,
      urgent: urgent || now.urgent,
      here: here || now.here,
    };
  }

  #makeAnew(): Change {
    this.#observer.disconnect();
    this.#trees.clear();
    this.#own.clear();
    this.#anew = this.#clock;
    this.#grow(this.#document);
    return ANY_CHANGE;
  }

  #take(told: Told): Change {
    const { touched, styled, sorted, worded, gone } = told;
    let matters = false;
    let urgent = false;
    for (const target of touched) this.#touch(target);
    if (this.#regions.length === 0) matters = styled.size > 0;
    else
      for (const target of styled) matters ||= this.#regions.some(({ element }) => target.contains(element));
    for (const node of gone) matters = this.#drop(node) || matters;
    if (gone.size > 0)
      for (const [key, tree] of this.#trees) {
        tree.loosen();
        if (!(tree.root instanceof ShadowRoot) || tree.root.host.isConnected) continue;
        this.#trees.delete(key);
        matters = true;
      }
    const again = new Set<Node>();
    for (const node of worded) {
      if (node instanceof Text) again.add(node);
      const holder = holderOf(node);
      for (const said of holder ? [node, holder] : [node])
        if (held.get(said)?.unsay(said)) {
          again.add(said);
          matters = true;
        }
    }
    for (const node of told.outermost()) {
      const tree = this.#treeOf(node);
      if (!tree) continue;
      // It may have stood here before, in something that went, and have become another thing meanwhile: nothing tells of that.
      this.#drop(node);
      matters = tree.collect(node) || matters;
      if (node instanceof Element && (node.matches(URGENT) || node.querySelector(URGENT))) urgent = true;
      const trees = this.#trees.size;
      this.#enter(node);
      if (this.#trees.size > trees) matters = true;
    }
    for (const node of again) {
      const tree = this.#treeOf(node);
      if (tree && !tree.says(node)) matters = tree.readAgain(node) || matters;
    }
    for (const target of sorted) matters = (this.#treeOf(target)?.sort(target) ?? false) || matters;
    const here = this.#regions.some(
      ({ element }) => !element.isConnected || this.#stamps.get(element) === this.#clock,
    );
    return { matters: matters || urgent || here, urgent: urgent || here, here };
  }

  /** Forgets what went; whether anything of it was looked for. */
  #drop(node: Node): boolean {
    let changed = false;
    const walker = this.#document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let at: Node | null = node; at; at = walker.nextNode()) {
      const tree = held.get(at);
      if (!tree) continue;
      tree.forget(at);
      held.delete(at);
      changed = true;
    }
    return changed;
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

/** What cannot be missed on a page that is understood and was not pressed on: what may lie over all, and titles. */
const NOTABLE = `${KINDS.layer},${HEADING}`;

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
