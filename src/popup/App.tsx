import { useState } from 'preact/hooks';
import { initialChecks } from '../guide/checklist.ts';
import type { Corrections } from '../model/kept.ts';
import type { Verdict } from '../model/outcome.ts';
import type { Lookup } from '../model/say.ts';
import type { Wording } from '../model/shown.ts';
import type { ByHand } from '../model/step.ts';
import type { After } from './After.tsx';
import { Answer } from './Answer.tsx';
import { takesIdsByHand } from './aim.ts';
import { Ahead } from './Checklist.tsx';
import { type Desk, textIn } from './desk.ts';
import { ErrorBox } from './ErrorBox.tsx';
import type { Extras } from './extras.ts';
import { Guide, Now } from './Guide.tsx';
import { handingOf } from './handing.ts';
import { standOf } from './stand.ts';
import { Said, Words } from './words.tsx';

interface Props {
  desk: Desk;
  words: Lookup;
  /** `null`: it is not wanted, or has not come yet. */
  after: After | null;
  typed: (text: string) => void;
  corrected: (change: Partial<Omit<Corrections, 'of'>>) => void;
  started: () => void;
  /** The guide of this run is to end, and to be forgotten. */
  stopped: (run: string) => void;
  ticked: (run: string, check: ByHand, on: boolean) => void;
  /** The person says what became of the call after the end of this run. */
  retried: (run: string, verdict: Verdict | null) => void;
  startedOver: () => void;
  helped: () => void;
  /** The page for many projects is asked for. */
  commanded: () => void;
  forgotten: (wording: Wording | null) => void;
  /** Closed cases are to be kept, or not any more. */
  turned: (on: boolean) => void;
  /** A closed case is erased; all of them for `null`. */
  erased: (id: string | null) => void;
  /** Rejects where the browser does not let it be copied. */
  copy: (text: string) => Promise<void>;
  /** `null`: this browser has nothing to share a text by. */
  share: ((title: string, text: string) => Promise<void>) | null;
  /** The guide link to a project's Limits page. */
  link: (project: string, models: readonly string[]) => string;
  /** `null` until they have come. */
  extras: Extras | null;
}

/** The popup: the box, the answer, the checklist. Where a guide runs, what it is at comes first. */
export function App(props: Props) {
  const { desk, words, after, typed, corrected, started, stopped, ticked, startedOver, forgotten, copy } =
    props;
  const { turned, erased, share, link, extras } = props;
  const { kept, busy, diagnosis, trouble } = desk;
  const { text } = kept;
  const { run, progress, outcome, answer } = standOf(desk);
  const handing = handingOf(desk);
  /** During which guide something was written into the box: whoever writes there asks again, also for what is over. */
  const [askedIn, setAskedIn] = useState<string | null>(null);
  const during = run ?? 'none';
  const written = (text: string) => {
    setAskedIn(during);
    typed(text);
  };
  const held = after && outcome ? after.against(desk, words('popup_language')) : null;
  const room = held ? (held.follows ? 'whole' : 'none') : askedIn === during ? 'whole' : answer;
  const verdict = outcome?.verdict ?? null;
  const called = outcome && {
    outcome,
    copy,
    retried: (said: Verdict | null) => props.retried(outcome.run, said),
  };
  return (
    <Words.Provider value={words}>
      <h1 class="hidden">{words('name')}</h1>
      <Now progress={progress} after={(outcome && after?.heard(outcome)) ?? null} />
      {run !== null && verdict === null && (
        <Guide
          progress={progress}
          stopped={() => stopped(run)}
          ticked={(check, on) => ticked(run, check, on)}
        >
          {called && after && <after.Next {...called} />}
        </Guide>
      )}
      {called && after && verdict !== null && !busy && (
        <after.Called
          {...called}
          held={held}
          stopped={() => stopped(called.outcome.run)}
          startedOver={startedOver}
        />
      )}
      <ErrorBox
        key={`box ${text.id}`}
        label={verdict === 'fails' ? 'after_label' : 'popup_error_label'}
        text={textIn(desk)}
        typed={written}
      />
      <div role="alert">
        {trouble && (
          <p class="trouble">
            <Said say={trouble} />
          </p>
        )}
      </div>
      {outcome && (
        <div role="status" class="held" data-part="held" data-kind={held?.kind}>
          {held && after && <after.Held desk={desk} outcome={outcome} />}
        </div>
      )}
      {held && after && <after.Causes held={held} desk={desk} />}
      <Answer
        desk={desk}
        room={room}
        about={`${run} ${text.id}`}
        corrected={corrected}
        started={started}
        copy={copy}
        extras={extras}
      />
      <div class="beside">
        {run === null && !busy && takesIdsByHand(diagnosis) && <Ahead checks={initialChecks()} />}
        {handing && extras && (
          <extras.HandOver
            key={`hand-over ${text.id}`}
            about={{ ...handing, link: handing.project && link(handing.project, handing.models) }}
            copy={copy}
            share={share}
          />
        )}
      </div>
      {extras && <extras.Shown shown={kept.shown} forgotten={forgotten} />}
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
        {extras && <extras.Earlier history={kept.history} turned={turned} erased={erased} />}
        <p class="note">
          {words('popup_local')} {words('popup_independent')}
        </p>
      </footer>
    </Words.Provider>
  );
}
