import { type MessageKey, plain } from '../model/say.ts';
import type { Showable, Wording } from '../model/shown.ts';
import { Said, useWords } from './words.tsx';

interface Props {
  shown: readonly Wording[];
  /** Erases one; all of them for `null`. */
  forgotten: (wording: Wording | null) => void;
}

const DOES: Record<Showable, MessageKey> = {
  'open-editor': 'popup_shown_opener',
  remove: 'popup_shown_remove',
  save: 'popup_shown_save',
};

/** What the person pointed out in the console, each to be erased. There only where something is kept. */
export function Shown({ shown, forgotten }: Props) {
  const words = useWords();
  if (shown.length === 0) return null;
  return (
    <section class="shown" aria-labelledby="shown" data-part="shown">
      <h2 id="shown">{words('popup_shown')}</h2>
      <p class="small">{words('popup_shown_note')}</p>
      <ul>
        {shown.map((wording) => (
          <li key={`${wording.landmark} ${wording.name} ${wording.under}`}>
            <span>
              <Said say={{ key: DOES[wording.landmark], params: { name: wording.name } }} />
              {wording.under && (
                <span class="small">
                  {' '}
                  <Said say={{ key: 'popup_shown_under', params: { heading: wording.under } }} />
                </span>
              )}
            </span>
            <button
              type="button"
              class="quiet"
              data-part="forget"
              aria-label={plain(words('popup_shown_forget_one'), { name: wording.name })}
              onClick={() => forgotten(wording)}
            >
              {words('popup_shown_forget')}
            </button>
          </li>
        ))}
      </ul>
      {shown.length > 1 && (
        <button type="button" class="quiet" data-part="forget-all" onClick={() => forgotten(null)}>
          {words('popup_shown_forget_all')}
        </button>
      )}
    </section>
  );
}
