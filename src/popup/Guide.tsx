import type { ComponentChildren } from 'preact';
import { currentOf, withTicks } from '../guide/checklist.ts';
import type { Progress } from '../model/progress.ts';
import { type MessageKey, plain, type Say } from '../model/say.ts';
import { type ByHand, isOver, type Over } from '../model/step.ts';
import { Checklist, ITEM } from './Checklist.tsx';
import { Said, useWords } from './words.tsx';

interface Props {
  /** What the guide reported; `null`: nothing yet. */
  progress: Progress | null;
  stopped: () => void;
  ticked: (check: ByHand, on: boolean) => void;
  /** What there is to do once it is over. */
  children: ComponentChildren;
}

const TITLE: Record<Over, MessageKey> = {
  fixed: 'card_title_done',
  saved: 'card_title_saved',
  'not-restricted': 'card_title_elsewhere',
};

/** A guide that runs in the console, or is over: what the card says there, as a list, and the way to end it. */
export function Guide({ progress, stopped, ticked, children }: Props) {
  const words = useWords();
  const over = progress && isOver(progress.step) ? progress.step : null;
  return (
    <section class="guide" aria-labelledby="guide" data-over={over ?? undefined}>
      <div class="row">
        <h2 id="guide">{words(over ? TITLE[over] : 'popup_guiding')}</h2>
        <button type="button" onClick={stopped}>
          {words(over ? 'popup_close' : 'popup_stop')}
        </button>
      </div>
      {over && progress?.said.map((say) => <p key={say.key}>{<Said say={say} />}</p>)}
      {over && children}
      {!progress && <p>{words('popup_guiding_opening')}</p>}
      {progress?.unwelcome && <p>{words('popup_unwelcome')}</p>}
      {progress && <Checklist checks={withTicks(progress)} ticked={over ? ticked : null} />}
    </section>
  );
}

interface Heard {
  progress: Progress | null;
  /** What is heard in its place once it is over; `null`: nothing else is. */
  after: Say[] | null;
}

/** What is heard of the guide as it goes on: what the card says now. Stands there before there is anything to say. */
export function Now({ progress, after }: Heard) {
  const words = useWords();
  const says = after ?? (progress && isOver(progress.step) ? progress.said : null);
  const at = progress && currentOf(progress.checks);
  const item = at?.hint ? plain(words(at.hint.key), at.hint.params) : at && words(ITEM[at.id]);
  return (
    <div role="status" class="hidden">
      {says?.map((say) => (
        <Said key={say.key} say={say} />
      ))}
      {!says && item && <Said say={{ key: 'popup_guiding_at', params: { item } }} />}
    </div>
  );
}
