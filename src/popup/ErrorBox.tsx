import { useEffect, useRef, useState } from 'preact/hooks';
import { Said, useWords } from './words.tsx';

interface Props {
  text: string;
  typed: (text: string) => void;
}

/** The box for whatever the person has of the error. It has the focus when the popup opens. */
export function ErrorBox({ text, typed }: Props) {
  const words = useWords();
  const box = useRef<HTMLTextAreaElement>(null);
  const [asks, setAsks] = useState(false);

  useEffect(() => box.current?.focus({ preventScroll: true }), []);

  const paste = async () => {
    box.current?.focus();
    box.current?.select();
    // Where the browser leaves reading the clipboard to the person, it refuses or never answers: the key always works.
    setAsks(true);
    const copied = await navigator.clipboard.readText().catch(() => null);
    if (copied === null) return;
    setAsks(false);
    typed(copied);
  };

  const input = (event: InputEvent & { currentTarget: HTMLTextAreaElement }) => {
    setAsks(false);
    typed(event.currentTarget.value);
  };

  return (
    <div class="error">
      <div class="row">
        <label for="error">{words('popup_error_label')}</label>
        <button type="button" class="quiet" onClick={paste}>
          {words('popup_paste')}
        </button>
      </div>
      <textarea
        id="error"
        data-part="error-input"
        ref={box}
        rows={3}
        dir="ltr"
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        translate={false}
        placeholder={words('popup_error_placeholder')}
        value={text}
        onInput={input}
      />
      <p class="small" role="status">
        {asks && <Said say={{ key: 'popup_paste_press', params: { keys: words(pasteKeys()) } }} />}
      </p>
    </div>
  );
}

function pasteKeys() {
  return /^Mac|^iP/.test(navigator.platform) ? 'popup_keys_mac' : 'popup_keys_other';
}
