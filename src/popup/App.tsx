import { useState } from 'preact/hooks';
import { initialChecks } from '../guide/checklist.ts';
import type { Corrections } from '../model/kept.ts';
import type { Lookup } from '../model/say.ts';
import type { Wording } from '../model/shown.ts';
import type { ByHand } from '../model/step.ts';
import { Answer } from './Answer.tsx';
import { takesIdsByHand } from './aim.ts';
import { Ahead } from './Checklist.tsx';
import { type Desk, textIn } from './desk.ts';
import { ErrorBox } from './ErrorBox.tsx';
import { Guide, Now } from './Guide.tsx';
import { Shown } from './Shown.tsx';
import { standOf } from './stand.ts';
import { Said, Words } from './words.tsx';

interface Props {
  desk: Desk;
  words: Lookup;
  typed: (text: string) => void;
  corrected: (change: Partial<Omit<Corrections, 'of'>>) => void;
  started: () => void;
  /** The guide of this run is to end, and to be forgotten. */
  stopped: (run: string) => void;
  ticked: (run: string, check: ByHand, on: boolean) => void;
  startedOver: () => void;
  helped: () => void;
  /** The page for many projects is asked for. */
  commanded: () => void;
  forgotten: (wording: Wording | null) => void;
  /** Rejects where the browser does not let it be copied. */
  copy: (text: string) => Promise<void>;
}

/** The popup: the box, the answer, the checklist. Where a guide runs, what it is at comes first. */
export function App(props: Props) {
  const { desk, words, typed, corrected, started, stopped, ticked, startedOver, forgotten, copy } = props;
  const { kept, busy, diagnosis, trouble } = desk;
  const { text } = kept;
  const { run, progress, answer } = standOf(desk);
  /** During which guide something was written into the box: whoever writes there asks again, also for what is over. */
  const [askedIn, setAskedIn] = useState<string | null>(null);
  const during = run ?? 'none';
  const written = (text: string) => {
    setAskedIn(during);
    typed(text);
  };
  return (
    <Words.Provider value={words}>
      <h1 class="hidden">{words('name')}</h1>
      <Now progress={progress} />
      {run !== null && (
        <Guide
          progress={progress}
          stopped={() => stopped(run)}
          ticked={(check, on) => ticked(run, check, on)}
        />
      )}
      <ErrorBox key={`box ${text.id}`} text={textIn(desk)} typed={written} />
      <div role="alert">
        {trouble && (
          <p class="trouble">
            <Said say={trouble} />
          </p>
        )}
      </div>
      <Answer
        desk={desk}
        room={askedIn === during ? 'whole' : answer}
        about={`${run} ${text.id}`}
        corrected={corrected}
        started={started}
        copy={copy}
      />
      {run === null && !busy && takesIdsByHand(diagnosis) && <Ahead checks={initialChecks()} />}
      <Shown shown={kept.shown} forgotten={forgotten} />
      <footer class="small">
        <button type="button" class="quiet" onClick={startedOver}>
          {words('popup_start_over')}
        </button>
        <button type="button" class="quiet" data-part="help" onClick={props.helped}>
          {words('welcome_help')}
        </button>
        <button type="button" class="quiet" data-part="commands" onClick={props.commanded}>
          {words('commands_open')}
        </button>
        <p class="note">
          {words('popup_local')} {words('popup_independent')}
        </p>
      </footer>
    </Words.Provider>
  );
}
