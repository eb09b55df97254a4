import type { Lookup, MessageKey } from '../model/say.ts';
import type { Reader } from '../popup/reader.ts';
import { Said, Words } from '../popup/words.tsx';
import { PICTURES } from './Pictures.tsx';
import { Practice } from './Practice.tsx';

/** What this browser says of the extension, as far as it does. */
export interface Standing {
  family: 'chrome' | 'firefox';
  /** Its button stands in the toolbar. */
  pinned: boolean;
  /** Keys that are set, as the browser writes them; empty: none. */
  keys: { popup: string; card: string };
}

interface Props {
  words: Lookup;
  standing: Standing;
  reader: Reader;
  copy: (text: string) => Promise<void>;
}

const CAPTIONS: readonly MessageKey[] = [
  'welcome_picture_paste',
  'welcome_picture_point',
  'welcome_picture_allow',
];

const PIN: Record<Standing['family'], MessageKey> = {
  chrome: 'welcome_pin_chrome',
  firefox: 'welcome_pin_firefox',
};

const CHANGE: Record<Standing['family'], MessageKey> = {
  chrome: 'welcome_keys_change_chrome',
  firefox: 'welcome_keys_change_firefox',
};

/** The page that opens after the installation, and by Help: what it does, where it is, what it may see, and a try. */
export function Welcome({ words, standing, reader, copy }: Props) {
  return (
    <Words.Provider value={words}>
      <header>
        <h1>{words('name')}</h1>
        <p>{words('welcome_lead')}</p>
      </header>
      <ol class="pictures">
        {PICTURES.map((Picture, index) => (
          <li key={CAPTIONS[index]}>
            <Picture />
            <p>{words(CAPTIONS[index] as MessageKey)}</p>
          </li>
        ))}
      </ol>
      <AtHand {...standing} />
      <Practice reader={reader} copy={copy} />
      <MaySee />
      <footer class="small">
        <p>{words('popup_independent')}</p>
      </footer>
    </Words.Provider>
  );
}

/** How its button comes into the toolbar, and which keys are set. */
function AtHand({ family, pinned, keys }: Standing) {
  return (
    <section class="hand" aria-labelledby="hand" data-part="at-hand">
      <h2 id="hand">
        <Said say={{ key: 'welcome_hand' }} />
      </h2>
      <p data-part="pin">
        <Said say={{ key: pinned ? 'welcome_pinned' : PIN[family] }} />
      </p>
      <ul class="shortcuts">
        {keys.popup && <Keys keys={keys.popup} does="welcome_keys_popup" />}
        {keys.card && <Keys keys={keys.card} does="welcome_keys_card" />}
      </ul>
      <p class="small">
        <Said say={{ key: CHANGE[family] }} />
      </p>
    </section>
  );
}

function Keys({ keys, does }: { keys: string; does: MessageKey }) {
  return (
    <li>
      <kbd translate={false}>{keys}</kbd>{' '}
      <span>
        <Said say={{ key: does }} />
      </span>
    </li>
  );
}

function MaySee() {
  return (
    <section class="sees" aria-labelledby="sees">
      <h2 id="sees">
        <Said say={{ key: 'welcome_sees' }} />
      </h2>
      <ul>
        <li>
          <Said say={{ key: 'welcome_sees_site' }} />
        </li>
        <li>
          <Said say={{ key: 'welcome_sees_menu' }} />
        </li>
        <li>
          <Said say={{ key: 'welcome_sees_storage' }} />
        </li>
        <li>
          <Said say={{ key: 'welcome_sees_sent' }} />
        </li>
      </ul>
    </section>
  );
}
