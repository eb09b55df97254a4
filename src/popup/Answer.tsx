import { useState } from 'preact/hooks';
import type { Action, Answer as Given, Instead } from '../guide/answers.ts';
import type { Corrections } from '../model/kept.ts';
import type { MessageKey, Say } from '../model/say.ts';
import { ApproachChoice } from './ApproachChoice.tsx';
import { type Aim, aimOf, takesIdsByHand } from './aim.ts';
import { useCopied } from './copied.ts';
import { type Desk, textIn } from './desk.ts';
import type { Extras } from './extras.ts';
import { Fold } from './Fold.tsx';
import { handingOf } from './handing.ts';
import { KEYS, START_KEYS } from './keys.ts';
import type { Stand } from './stand.ts';
import { Said, useWords } from './words.tsx';

interface Props {
  desk: Desk;
  /** How much of it is shown before the person asks for all. */
  room: Stand['answer'];
  /** Tells one text and guide from the next. */
  about: string;
  corrected: (change: Partial<Omit<Corrections, 'of'>>) => void;
  started: () => void;
  /** Rejects where the browser does not let it be copied. */
  copy: (text: string) => Promise<void>;
  /** `null` until they have come. */
  extras: Extras | null;
}

/**
 * What the text means and what to do about it: the same frame for every kind of error. It is drawn with the diagnosis
 * already made, and is busy only where a text came before its reader.
 */
export function Answer({ desk, room, about, corrected, started, copy, extras }: Props) {
  const words = useWords();
  /** What the person asked to see all of. */
  const [asked, setAsked] = useState<string | null>(null);
  const { kept, busy, diagnosis, answer: given } = desk;
  const aim = aimOf(kept.corrections, diagnosis);
  const shows = asked === about ? 'whole' : room;
  const frame = { desk, given, aim, corrected, started, copy, extras };
  return (
    <section
      class={`answer ${shows} ${given.gone ? 'gone' : ''}`}
      aria-label={words('popup_answer_label')}
      data-part="diagnosis"
      data-kind={diagnosis.kind}
      data-project={aim.project ?? ''}
      data-model={aim.model ?? ''}
      data-provider={diagnosis.provider ?? ''}
      data-status={diagnosis.status ?? ''}
      data-code={diagnosis.code ?? ''}
      aria-busy={busy}
    >
      <div role="status">{!busy && shows !== 'none' && <What desk={desk} given={given} />}</div>
      {!busy && shows === 'short' && <Start {...frame} />}
      {!busy && shows === 'whole' && <Whole key={kept.text.id} {...frame} />}
      {shows !== 'whole' && (
        <button type="button" class="quiet" onClick={() => setAsked(about)}>
          {words('popup_answer_whole')}
        </button>
      )}
    </section>
  );
}

interface Frame extends Omit<Props, 'room' | 'about'> {
  given: Given;
  aim: Aim;
}

/** What happened, in a sentence. */
function What({ desk, given }: Pick<Frame, 'desk' | 'given'>) {
  return (
    <p class={textIn(desk).trim() === '' ? 'small' : 'what'}>
      <Said say={given.what} />
    </p>
  );
}

function Whole(frame: Frame) {
  const { diagnosis } = frame.desk;
  if (diagnosis.kind === 'project_model_access') return <Guidable {...frame} />;
  return takesIdsByHand(diagnosis) ? <ByHand {...frame} /> : <Elsewhere {...frame} />;
}

/** Notes that hold for every error of the guided kind; the others speak of this very text. */
const GENERAL: readonly MessageKey[] = [
  'answer_note_lag',
  'answer_note_same_text',
  'answer_note_exists',
  'answer_note_exact',
  'answer_note_twin',
  'answer_note_edits',
  'answer_note_new_key',
  'answer_note_organization',
  'answer_note_reverted',
  'answer_retired_ahead',
];

/** The error that the guide is for. */
function Guidable(frame: Frame) {
  const words = useWords();
  const { desk, given, aim, corrected, copy, extras } = frame;
  const { why, todo, actions, notes, instead, gone, aside } = given;
  const { managed } = desk.kept.corrections;
  /** Whoever ticked it finds it again, and what is open does not shut under the pointer. */
  const [open] = useState(managed);
  const handing = managed ? handingOf(desk) : null;
  const main = gone ? actions[0] : null;
  const other = instead && <Another key={instead.id} {...instead} copy={copy} />;
  return (
    <>
      {why && <Says says={[why]} />}
      {gone && other}
      {main && <Main {...main} />}
      <Says says={todo} />
      {extras && (
        <extras.Ids
          key={`${desk.diagnosis.project} ${desk.diagnosis.model}`}
          now={desk.kept.corrections}
          diagnosis={desk.diagnosis}
          aim={aim}
          text={textIn(desk)}
          corrected={corrected}
        />
      )}
      <div role="status">
        {managed && (
          <p data-part="managed-note">
            <Said say={{ key: 'popup_managed_note' }} />
          </p>
        )}
      </div>
      {handing && extras && <extras.Snippets about={handing} copy={copy} />}
      <Start {...frame} />
      {!gone && other}
      <Says says={notes.filter(({ key }) => !GENERAL.includes(key))} small />
      <Links actions={actions.filter((action) => action !== main)} />
      <Fold line={words('popup_notes')} open={open}>
        <Says says={notes.filter(({ key }) => GENERAL.includes(key))} small />
        <label class="option small" data-part="managed">
          <input
            type="checkbox"
            checked={managed}
            onChange={(event) => corrected({ managed: event.currentTarget.checked })}
          />
          {words('popup_managed')}
        </label>
        <Links actions={aside} />
      </Fold>
    </>
  );
}

/** No error that can be told: the person may know the project and the model. */
function ByHand(frame: Frame) {
  const words = useWords();
  const { desk, given, aim, corrected, extras } = frame;
  const [asked, setAsked] = useState(
    desk.kept.corrections.project !== null || desk.kept.corrections.model !== null,
  );
  const { why, todo, actions, notes } = given;
  return (
    <>
      {why && <Says says={[why]} />}
      <Says says={todo} />
      <Says says={notes} small />
      <Links actions={actions} />
      {asked ? (
        extras && (
          <extras.Ids
            now={desk.kept.corrections}
            diagnosis={desk.diagnosis}
            aim={aim}
            text={textIn(desk)}
            corrected={corrected}
          />
        )
      ) : (
        <button type="button" class="quiet" onClick={() => setAsked(true)}>
          {words('popup_help_type')}
        </button>
      )}
      <Start {...frame} />
    </>
  );
}

/** An error that is mended elsewhere. */
function Elsewhere({ given, copy }: Frame) {
  const { why, todo, actions, notes, instead } = given;
  const [main, ...others] = actions;
  return (
    <>
      {why && <Says says={[why]} />}
      <Says says={todo} />
      {instead && <Another key={instead.id} {...instead} copy={copy} />}
      {main && <Main {...main} />}
      <Links actions={others} />
      <Says says={notes} small />
    </>
  );
}

/** The choice of approach and the button that begins the guide, where there is something to guide to. */
function Start({ desk, given, aim, corrected, started }: Frame) {
  const words = useWords();
  if (!aim.goal) return null;
  return (
    <>
      <ApproachChoice
        approach={desk.kept.corrections.approach}
        models={1 + aim.others.length}
        corrected={corrected}
      />
      <button
        type="button"
        class={desk.kept.goal || given.gone || desk.kept.corrections.managed ? undefined : 'primary'}
        data-part="start"
        aria-keyshortcuts={START_KEYS}
        onClick={started}
      >
        {words('popup_start')}
        <span class="keys" aria-hidden="true">
          {words(KEYS.start)}
        </span>
      </button>
    </>
  );
}

function Says({ says, small = false }: { says: Say[]; small?: boolean }) {
  const [only, ...more] = says;
  if (!only) return null;
  const kind = small ? 'small' : undefined;
  if (more.length === 0) {
    return (
      <p class={kind}>
        <Said say={only} />
      </p>
    );
  }
  return (
    <ul class={kind}>
      {says.map((say) => (
        <li key={say.key}>
          <Said say={say} />
        </li>
      ))}
    </ul>
  );
}

/** Another model, and a button that copies its id. */
function Another({ say, id, copy }: Instead & Pick<Frame, 'copy'>) {
  const words = useWords();
  const { copied, said } = useCopied(copy);
  const became = said(id);
  return (
    <div class="another small" data-part="instead">
      <span>
        <Said say={say} />
      </span>
      <button type="button" class="quiet" onClick={() => copied(id)}>
        {words('card_copy')}
      </button>
      <span role="status">{became && words(became)}</span>
    </div>
  );
}

/** The main way, where it is not the guide. */
function Main({ label, url }: Action) {
  return (
    <a class="primary" href={url} target="_blank" rel="noreferrer">
      <Said say={label} />
    </a>
  );
}

function Links({ actions }: { actions: Action[] }) {
  if (actions.length === 0) return null;
  return (
    <p class="links">
      {actions.map(({ label, url }) => (
        <a key={url} class="quiet" href={url} target="_blank" rel="noreferrer">
          <Said say={label} />
        </a>
      ))}
    </p>
  );
}
