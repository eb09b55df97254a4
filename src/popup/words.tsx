import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { bound, type Lookup, parts, type Say } from '../model/say.ts';

/** The messages in the person's language. */
export const Words = createContext<Lookup>((key) => key);

/** The message of a key, as one plain line. */
export function useWords(): Lookup {
  return useContext(Words);
}

/** A message with its ids in the code font and the console's words set apart, neither ever translated. */
export function Said({ say }: { say: Say }) {
  const words = useWords();
  return bound(parts(words(say.key), say.params)).map(({ before, part, after }, index) => {
    const key = `${index} ${part.text}`;
    if (part.kind === 'code') {
      return (
        <span key={key} class="bound">
          {before}
          <Id id={part.text} />
          {after}
        </span>
      );
    }
    if (part.kind === 'quote') {
      return (
        <b key={key} class="quote" lang="" translate={false}>
          {part.text}
        </b>
      );
    }
    return <span key={key}>{part.text}</span>;
  });
}

/** An id: in the code font, kept apart from the direction of the text round it. */
export function Id({ id }: { id: string }) {
  return (
    <code lang="" translate={false}>
      <bdi>{id}</bdi>
    </code>
  );
}
