import type { Progress } from '../model/progress.ts';
import { ITEM } from './Checklist.tsx';
import { Said, useWords } from './words.tsx';

interface Props {
  progress: Progress | null;
  stopped: () => void;
}

/** That a guide runs in the console, which item it is at, whether it can be seen there, and the way to end it. */
export function GuideBar({ progress, stopped }: Props) {
  const words = useWords();
  const at = progress?.checks.find(({ state }) => state === 'doing' || state === 'attention');
  return (
    <section class="guide" aria-label={words('popup_guiding')}>
      <p role="status">
        {at ? (
          <Said say={{ key: 'popup_guiding_at', params: { item: words(ITEM[at.id]) } }} />
        ) : (
          <Said say={{ key: 'popup_guiding_opening' }} />
        )}
      </p>
      {progress?.unwelcome && <p>{words('popup_unwelcome')}</p>}
      <button type="button" onClick={stopped}>
        {words('popup_stop')}
      </button>
    </section>
  );
}
