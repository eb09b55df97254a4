/** Answers kept by the text that was asked about. Where there are too many, every second one goes: never all at once. */
export class Kept<Answer> {
  readonly #most: number;
  readonly #by = new Map<string, Answer>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The answer for a text, worked out where it is not kept. */
  of(text: string, answer: () => Answer): Answer {
    const known = this.#by.get(text);
    if (known !== undefined) return known;
    const found = answer();
    if (this.#by.size >= this.#most) this.#thin();
    this.#by.set(text, found);
    return found;
  }

  clear(): void {
    this.#by.clear();
  }

  #thin(): void {
    let goes = false;
    for (const text of this.#by.keys()) {
      goes = !goes;
      if (goes) this.#by.delete(text);
    }
  }
}
