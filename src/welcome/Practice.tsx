import { useState } from 'preact/hooks';
import { type Act, applied } from '../model/act.ts';
import { freshKept } from '../model/kept.ts';
import { Answer } from '../popup/Answer.tsx';
import { aimOf } from '../popup/aim.ts';
import { type Desk, deskOf } from '../popup/desk.ts';
import * as extras from '../popup/extras.ts';
import { isStart } from '../popup/keys.ts';
import type { Reader } from '../popup/reader.ts';
import { replacement } from '../popup/replacement.ts';
import { useWords } from '../popup/words.tsx';
import { AS_WRITTEN } from '../popup/written.ts';
import { EXAMPLES } from './examples.ts';

interface Props {
  reader: Reader;
  copy: (text: string) => Promise<void>;
}

/** The popup's box and its very answer, over a desk that lasts as long as the page. Its button says what it would do. */
export function Practice({ reader, copy }: Props) {
  const words = useWords();
  const [desk, setDesk] = useState<Desk>(() => deskOf(freshKept(), null, reader));
  const [pressed, setPressed] = useState(false);
  const act = (act: Act) => {
    setDesk(deskOf(applied(desk.kept, act), desk, reader));
    setPressed(false);
  };
  const { text } = desk.kept;
  return (
    <section
      class="practice"
      aria-labelledby="practice"
      data-part="practice"
      onKeyDown={(event) => {
        if (isStart(event) && aimOf(desk.kept.corrections, desk.diagnosis).goal) setPressed(true);
      }}
    >
      <h2 id="practice">{words('welcome_practice')}</h2>
      <p id="practice-note" class="small">
        {words('welcome_practice_note')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: these are buttons, not fields of a form */}
      <div class="examples" role="group" aria-label={words('welcome_examples')}>
        {EXAMPLES.map(({ label, text }) => (
          <button key={label} type="button" data-part="example" onClick={() => act(replacement(text))}>
            {words(label)}
          </button>
        ))}
      </div>
      <label class="hidden" for="error">
        {words('popup_error_label')}
      </label>
      <textarea
        id="error"
        data-part="error-input"
        rows={5}
        {...AS_WRITTEN}
        aria-describedby="practice-note"
        placeholder={words('popup_error_placeholder')}
        value={text.text}
        onInput={(event) => act(reader.typed(desk, event.currentTarget.value))}
      />
      {text.text.trim() !== '' && (
        <Answer
          desk={desk}
          room="whole"
          about={text.id}
          corrected={(change) => act(reader.corrected(desk, change))}
          started={() => setPressed(true)}
          copy={copy}
          extras={extras}
        />
      )}
      <p role="status">{pressed && words('welcome_start_note')}</p>
    </section>
  );
}
