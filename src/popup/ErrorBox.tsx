import { useEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../model/say.ts';
import { KEYS } from './keys.ts';
import { Said, useWords } from './words.tsx';
import { AS_WRITTEN } from './written.ts';

interface Props {
  label: MessageKey;
  text: string;
  typed: (text: string) => void;
}

/** The box for whatever the person has of the error. It has the focus when the popup opens, so that one key pastes. */
export function ErrorBox({ label, text, typed }: Props) {
  const words = useWords();
  const box = useRef<HTMLTextAreaElement>(null);

  useEffect(() => box.current?.focus({ preventScroll: true }), []);

  return (
    <div class="error">
      <div class="row">
        <label for="error">{words(label)}</label>
        <span class="small" id="paste">
          <Said say={{ key: 'popup_paste_press', params: { keys: words(KEYS.paste) } }} />
        </span>
      </div>
      <textarea
        id="error"
        data-part="error-input"
        ref={box}
        rows={2}
        {...AS_WRITTEN}
        aria-describedby="paste"
        placeholder={words('popup_error_placeholder')}
        value={text}
        onInput={(event) => typed(event.currentTarget.value)}
      />
    </div>
  );
}
