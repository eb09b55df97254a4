/** Some nodes in the order of the document, kept so as they come and go. */
export class Ordered<Held> {
  readonly #node: (held: Held) => Node;
  readonly #stands: (node: Node) => boolean;
  readonly #by = new Map<Node, Held>();
  #list: Held[] = [];
  /** A list that was given out stays as it was. */
  #given = false;
  /** The list may hold some that were deleted, or that went unseen: they are taken out together. */
  #loose = false;

  /** @param stands whether a node is still where its order counts */
  constructor(node: (held: Held) => Node, stands: (node: Node) => boolean) {
    this.#node = node;
    this.#stands = stands;
  }

  has(node: Node): boolean {
    return this.#by.has(node);
  }

  list(): readonly Held[] {
    if (this.#loose) this.#own();
    this.#given = true;
    return this.#list;
  }

  /** Those at or under a node, which stand together. */
  within(root: Node): readonly Held[] {
    const list = this.list();
    let from = 0;
    let to = list.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      const position = root.compareDocumentPosition(this.#node(list[middle] as Held));
      if ((position & Node.DOCUMENT_POSITION_PRECEDING) !== 0) from = middle + 1;
      else to = middle;
    }
    let end = from;
    while (end < list.length && root.contains(this.#node(list[end] as Held))) end += 1;
    return list.slice(from, end);
  }

  /** Some may have gone unseen: what is changed while it is off the page is not observed. */
  loosen(): void {
    this.#loose = true;
  }

  delete(node: Node): boolean {
    const had = this.#by.delete(node);
    this.#loose ||= had;
    return had;
  }

  /** Takes in some that stand in the order of the document. */
  add(news: readonly Held[]): void {
    const [first] = news;
    const last = news.at(-1);
    if (first === undefined || last === undefined) return;
    // What stands there already may have stood elsewhere before.
    for (const held of news) this.delete(this.#node(held));
    const list = this.#own();
    for (const held of news) this.#by.set(this.#node(held), held);
    const at = this.#place(first);
    const next = list[at];
    if (next === undefined || this.#precedes(last, next))
      this.#list = list.slice(0, at).concat(news, list.slice(at));
    else for (const held of news) list.splice(this.#place(held), 0, held);
  }

  #own(): Held[] {
    if (this.#loose) this.#list = this.#list.filter((held) => this.#remains(held));
    else if (this.#given) this.#list = [...this.#list];
    this.#loose = false;
    this.#given = false;
    return this.#list;
  }

  #remains(held: Held): boolean {
    const node = this.#node(held);
    if (this.#by.get(node) !== held) return false;
    if (this.#stands(node)) return true;
    this.#by.delete(node);
    return false;
  }

  #precedes(one: Held, other: Held): boolean {
    const position = this.#node(one).compareDocumentPosition(this.#node(other));
    return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }

  /** Where one belongs: behind the last that precedes it. */
  #place(held: Held): number {
    const end = this.#list.at(-1);
    if (end === undefined || this.#precedes(end, held)) return this.#list.length;
    let from = 0;
    let to = this.#list.length - 1;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#precedes(this.#list[middle] as Held, held)) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
