import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Lookup, parts, type Say } from '../model/say.ts';

/** The messages in the person's language. */
export const Words = createContext<Lookup>((key) => key);

/** The message of a key, as one plain line. */
export function useWords(): Lookup {
  return useContext(Words);
}

/** A message with its ids in the code font and the console's words set apart, neither ever translated. */
export function Said({ say }: { say: Say }) {
  const words = useWords();
  return parts(words(say.key), say.params).map((part, index) => {
    const key = `${index} ${part.text}`;
    if (part.kind === 'code') return <Id key={key} id={part.text} />;
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
