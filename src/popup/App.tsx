import { initialChecks } from '../guide/checklist.ts';
import type { Corrections } from '../model/kept.ts';
import type { Lookup } from '../model/say.ts';
import type { Wording } from '../model/shown.ts';
import { Answer } from './Answer.tsx';
import { takesIdsByHand } from './aim.ts';
import { Checklist } from './Checklist.tsx';
import type { Desk } from './desk.ts';
import { ErrorBox } from './ErrorBox.tsx';
import { GuideBar } from './GuideBar.tsx';
import { Shown } from './Shown.tsx';
import { Said, Words } from './words.tsx';

interface Props {
  desk: Desk;
  words: Lookup;
  typed: (text: string) => void;
  corrected: (change: Partial<Omit<Corrections, 'of'>>) => void;
  started: () => void;
  stopped: () => void;
  startedOver: () => void;
  helped: () => void;
  forgotten: (wording: Wording | null) => void;
}

/** The popup: the box, the answer, the checklist. Where a guide runs, what it is at comes first. */
export function App({
  desk,
  words,
  typed,
  corrected,
  started,
  stopped,
  startedOver,
  helped,
  forgotten,
}: Props) {
  const { kept, diagnosis, trouble } = desk;
  const { text, goal } = kept;
  const guiding = goal !== null;
  // What an earlier guide reported says nothing of the one that runs.
  const progress = goal && kept.progress?.run !== goal.run ? null : kept.progress;
  const checklist = <Checklist checks={progress?.checks ?? initialChecks()} />;
  return (
    <Words.Provider value={words}>
      <h1 class="hidden">{words('name')}</h1>
      {guiding && <GuideBar progress={progress} stopped={stopped} />}
      {guiding && checklist}
      <ErrorBox key={`box ${text.id}`} text={text.text} typed={typed} />
      <div role="alert">
        {trouble && (
          <p class="trouble">
            <Said say={trouble} />
          </p>
        )}
      </div>
      <Answer key={`answer ${text.id}`} desk={desk} corrected={corrected} started={started} />
      {!guiding && takesIdsByHand(diagnosis.kind) && checklist}
      <Shown shown={kept.shown} forgotten={forgotten} />
      <footer class="small">
        <button type="button" class="quiet" onClick={startedOver}>
          {words('popup_start_over')}
        </button>
        <button type="button" class="quiet" data-part="help" onClick={helped}>
          {words('welcome_help')}
        </button>
        <div>
          <p>{words('popup_local')}</p>
          <p>{words('popup_independent')}</p>
        </div>
      </footer>
    </Words.Provider>
  );
}
