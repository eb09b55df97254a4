import { initialChecks } from '../guide/checklist.ts';
import type { Case } from '../model/case.ts';
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
  /** What the person pointed out in the console. */
  shown: readonly Wording[];
  words: Lookup;
  typed: (text: string) => void;
  decided: (change: Partial<Pick<Case, 'project' | 'model' | 'approach'>>) => void;
  started: () => void;
  stopped: () => void;
  startedOver: () => void;
  forgotten: (wording: Wording | null) => void;
}

/** The popup: the box, the answer, the checklist. Where a guide runs, what it is at comes first. */
export function App({ desk, shown, words, typed, decided, started, stopped, startedOver, forgotten }: Props) {
  const { case: now, diagnosis, trouble } = desk;
  const guiding = now.guiding !== null;
  const checklist = <Checklist checks={now.progress?.checks ?? initialChecks()} />;
  return (
    <Words.Provider value={words}>
      <h1 class="hidden">{words('name')}</h1>
      {guiding && <GuideBar progress={now.progress} stopped={stopped} />}
      {guiding && checklist}
      <ErrorBox key={`box ${now.id}`} text={now.text} typed={typed} />
      <div role="alert">
        {trouble && (
          <p class="trouble">
            <Said say={trouble} />
          </p>
        )}
      </div>
      <Answer key={`answer ${now.id}`} desk={desk} decided={decided} started={started} />
      {!guiding && takesIdsByHand(diagnosis.kind) && checklist}
      <Shown shown={shown} forgotten={forgotten} />
      <footer class="small">
        <button type="button" class="quiet" onClick={startedOver}>
          {words('popup_start_over')}
        </button>
        <div>
          <p>{words('popup_local')}</p>
          <p>{words('popup_independent')}</p>
        </div>
      </footer>
    </Words.Provider>
  );
}
