import { useEffect, useRef, useState } from 'preact/hooks';
import { type HandOver as About, handOverOf, handOverSubjectOf, mailtoOf } from '../guide/hand-over.ts';
import type { MessageKey } from '../model/say.ts';
import { useCopied } from './copied.ts';
import { english } from './english.ts';
import { useWords } from './words.tsx';

interface Props {
  about: About;
  /** Rejects where the browser does not let it be copied. */
  copy: (text: string) => Promise<void>;
  /** Has the system offer where to send a text, and rejects where it does not; `null`: this browser has no such thing. */
  share: ((title: string, text: string) => Promise<void>) | null;
}

/**
 * A button that copies a message for whoever may change the setting, and then shows what it copied, to be had in another form
 * or on another way. The text is there before it is shown.
 */
export function HandOver({ about, copy, share }: Props) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [markdown, setMarkdown] = useState(false);
  const [inEnglish, setInEnglish] = useState(false);
  const { copied, tell, said: became } = useCopied(copy);
  const shown = useRef<HTMLPreElement>(null);
  const said = inEnglish ? english : words;
  const text = handOverOf(about, said, markdown ? 'markdown' : 'plain');
  const subject = handOverSubjectOf(about, said);
  const status = text === null ? null : became(text);

  useEffect(() => {
    if (status === 'copy_refused' && shown.current) getSelection()?.selectAllChildren(shown.current);
  }, [status]);

  if (text === null || subject === null) return null;
  const hand = () => {
    setOpen(true);
    copied(text);
  };
  /** Who closes the system's own list has changed their mind, and knows it. */
  const notShared = (error: unknown) => {
    if (!(error instanceof Error && error.name === 'AbortError')) tell(text, 'popup_hand_over_share_refused');
  };
  return (
    <>
      <button type="button" class="quiet" data-part="hand-over" onClick={hand}>
        {words('popup_hand_over')}
      </button>
      <span role="status" class="small">
        {status && words(status)}
      </span>
      <section class="handed" aria-label={words('popup_hand_over_label')} hidden={!open}>
        <div class="links small">
          <Option label="popup_hand_over_markdown" on={markdown} set={setMarkdown} />
          {words('popup_language') !== 'en' && (
            <Option label="popup_hand_over_english" on={inEnglish} set={setInEnglish} />
          )}
          <a class="quiet" href={mailtoOf(subject, text)} target="_blank" rel="noreferrer">
            {words('popup_hand_over_mail')}
          </a>
          {share && (
            <button type="button" class="quiet" onClick={() => void share(subject, text).catch(notShared)}>
              {words('popup_hand_over_share')}
            </button>
          )}
          <button type="button" class="quiet" onClick={() => setOpen(false)}>
            {words('popup_hand_over_close')}
          </button>
        </div>
        {/* It scrolls: by keyboard too. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the focus */}
        <pre data-part="hand-over-text" ref={shown} tabIndex={0} lang={inEnglish ? 'en' : undefined}>
          {text}
        </pre>
      </section>
    </>
  );
}

function Option({ label, on, set }: { label: MessageKey; on: boolean; set: (on: boolean) => void }) {
  const words = useWords();
  return (
    <label class="option">
      <input type="checkbox" checked={on} onChange={(event) => set(event.currentTarget.checked)} />
      {words(label)}
    </label>
  );
}
