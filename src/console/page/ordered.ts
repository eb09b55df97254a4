/** Some nodes in the order of the document, kept so as they come and go. */
export class Ordered<Held> {
  readonly #node: (held: Held) => Node;
  readonly #by = new Map<Node, Held>();
  #list: Held[] = [];
  /** A list that was given out stays as it was. */
  #given = false;
  /** The list holds some that were deleted: they are taken out together. */
  #loose = false;

  constructor(node: (held: Held) => Node) {
    this.#node = node;
  }

  has(node: Node): boolean {
    return this.#by.has(node);
  }

  list(): readonly Held[] {
    if (this.#loose) this.#own();
    this.#given = true;
    return this.#list;
  }

  delete(node: Node): boolean {
    const had = this.#by.delete(node);
    this.#loose ||= had;
    return had;
  }

  /** Takes in some that stand in the order of the document. */
  add(news: readonly Held[]): void {
    const fresh = news.filter((held) => !this.#by.has(this.#node(held)));
    const [first] = fresh;
    const last = fresh.at(-1);
    if (first === undefined || last === undefined) return;
    const list = this.#own();
    for (const held of fresh) this.#by.set(this.#node(held), held);
    const at = this.#place(first);
    const next = list[at];
    if (next === undefined || this.#precedes(last, next)) list.splice(at, 0, ...fresh);
    else for (const held of fresh) list.splice(this.#place(held), 0, held);
  }

  #own(): Held[] {
    if (this.#loose) this.#list = this.#list.filter((held) => this.#by.get(this.#node(held)) === held);
    else if (this.#given) this.#list = [...this.#list];
    this.#loose = false;
    this.#given = false;
    return this.#list;
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
