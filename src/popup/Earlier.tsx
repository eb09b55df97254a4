import { useEffect, useState } from 'preact/hooks';
import { type Change, changeOf, csvOf, jsonOf } from '../guide/history.ts';
import type { Closed, History } from '../model/history.ts';
import { type MessageKey, plain } from '../model/say.ts';
import { Id, Said, useWords } from './words.tsx';

interface Props {
  history: History;
  /** Closed cases are to be kept, or not any more, which erases them. */
  turned: (on: boolean) => void;
  /** Erases one; all of them for `null`. */
  erased: (id: string | null) => void;
}

/** Cases that were closed on this computer, where the person wants them kept; each to be erased, all to be taken along. */
export function Earlier({ history: { on, cases }, turned, erased }: Props) {
  const words = useWords();
  /** Turning it off erases, and waits for the person's word. */
  const [asking, setAsking] = useState(false);
  const newest = [...cases].reverse();
  const turn = (to: boolean) => {
    setAsking(!to && cases.length > 0);
    if (to || cases.length === 0) turned(to);
  };
  return (
    <details class="fold earlier" data-part="earlier">
      <summary>{words('popup_earlier')}</summary>
      <label class="option">
        <input
          type="checkbox"
          checked={on}
          aria-describedby="earlier-note"
          onChange={(event) => turn(event.currentTarget.checked)}
        />
        {words('popup_earlier_keep')}
      </label>
      <p id="earlier-note">{words('popup_earlier_note')}</p>
      <div role="alert">
        {asking && (
          <p class="wrong">
            <Said say={{ key: 'popup_earlier_off', params: { count: String(cases.length) } }} />
          </p>
        )}
      </div>
      {asking && (
        <p class="links">
          <button
            type="button"
            class="quiet"
            data-part="earlier-off"
            onClick={() => {
              setAsking(false);
              turned(false);
            }}
          >
            {words('popup_earlier_off_yes')}
          </button>
          <button type="button" class="quiet" onClick={() => setAsking(false)}>
            {words('popup_earlier_off_no')}
          </button>
        </p>
      )}
      {on && cases.length === 0 && <p>{words('popup_earlier_none')}</p>}
      {cases.length > 0 && (
        <>
          <p class="links">
            <Download
              label="popup_earlier_json"
              extension="json"
              type="application/json"
              text={jsonOf(newest)}
            />
            <Download label="popup_earlier_csv" extension="csv" type="text/csv" text={csvOf(newest)} />
            <button type="button" class="quiet" data-part="erase-all" onClick={() => erased(null)}>
              {words('popup_earlier_erase_all')}
            </button>
          </p>
          <ul>
            {newest.map((one) => (
              <Case key={one.id} closed={one} erased={() => erased(one.id)} />
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

const CHANGED: Record<Change, MessageKey> = {
  allow: 'popup_earlier_allow',
  remove: 'popup_earlier_remove',
  none: 'popup_earlier_other',
};

function Case({ closed, erased }: { closed: Closed; erased: () => void }) {
  const words = useWords();
  const models = closed.models.join(', ');
  const day = new Date(closed.at);
  return (
    <li data-case={closed.id}>
      <span>
        <time dateTime={day.toISOString()}>{day.toLocaleDateString(words('popup_language'))}</time>{' '}
        <Said say={{ key: CHANGED[changeOf(closed)], params: { models } }} />{' '}
        {closed.project !== null && <Id id={closed.project} />}
      </span>
      <button
        type="button"
        class="quiet"
        data-part="erase"
        aria-label={plain(words('popup_earlier_erase_one'), { models })}
        onClick={erased}
      >
        {words('popup_earlier_erase')}
      </button>
    </li>
  );
}

interface DownloadProps {
  label: MessageKey;
  extension: string;
  type: string;
  text: string;
}

/** A file that the browser makes of a text, here, without asking anybody for anything. */
function Download({ label, extension, type, text }: DownloadProps) {
  const words = useWords();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [text, type]);
  if (!url) return null;
  return (
    <a class="quiet" href={url} download={`model-access-guide.${extension}`} data-part={`save-${extension}`}>
      {words(label)}
    </a>
  );
}
