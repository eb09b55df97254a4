import type { Spoken } from '../page/spoken.ts';
import { name, texts } from '../page/texts.ts';
import { bare, type Concept, concepts } from '../words/concepts.ts';
import { isIdLike, tidy } from '../words/ids.ts';
import { type Meaning, meanings } from '../words/labels.ts';

/** Something that could be a landmark: its element, and its name as it is read. */
export interface Candidate {
  element: Element;
  /** Accessible name. */
  name: string;
  /** What the name stands for where it is an attested label, decoration aside. */
  meanings: ReadonlySet<Meaning>;
  /** The concepts that the name holds. */
  concepts: ReadonlySet<Concept>;
  /** A model id stands in the name. */
  namesModel: boolean;
}

/** Reads an element's name; where that says nothing, its pieces apart, as a badge or a shortcut is set apart by style alone. */
export function candidate(element: Element): Candidate {
  const whole = reading(name(element));
  if (whole.meanings.size > 0 || whole.concepts.size > 0 || element.childElementCount === 0)
    return { element, ...whole };
  const apart = [...texts(element)].map(({ text }) => text.trim());
  if (apart.length < 2) return { element, ...whole };
  const pieces = reading(apart.join(' '));
  return { element, ...pieces, namesModel: pieces.namesModel || whole.namesModel };
}

/** What a name says, whoever has it. */
export function reading(text: string): Omit<Candidate, 'element'> {
  const whole = meanings(text);
  const known = whole.size > 0 ? whole : meanings(bare(text));
  return {
    name: text,
    meanings: known,
    concepts: concepts(text),
    namesModel: tidy(text)
      .split(' ')
      .some((word) => isIdLike(word)),
  };
}

/** A visible short text of the page that says something. */
export interface Label extends Candidate {
  text: string;
}

const labels = new WeakMap<Spoken, Label>();

/** A text of the page, read as a name is. */
export function labelOf(spoken: Spoken): Label {
  let label = labels.get(spoken);
  if (!label) {
    const { holder, meanings, concepts } = spoken;
    const text = spoken.text.trim();
    const namesModel = tidy(text)
      .split(' ')
      .some((word) => isIdLike(word));
    label = { element: holder, text, name: text, meanings, concepts, namesModel };
    labels.set(spoken, label);
  }
  return label;
}

/** Whether one of the concepts is in the name. */
export function has({ concepts: held }: Pick<Candidate, 'concepts'>, ...any: readonly Concept[]): boolean {
  return any.some((concept) => held.has(concept));
}

/** Whether the name is an attested label of one of these. */
export function isCalled(
  { meanings: held }: Pick<Candidate, 'meanings'>,
  ...any: readonly Meaning[]
): boolean {
  return any.some((meaning) => held.has(meaning));
}
