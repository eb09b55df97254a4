import { useEffect, useRef, useState } from 'preact/hooks';
import { type Again, again } from '../guide/again.ts';
import { type Closing, closingOf } from '../guide/closing.ts';
import { gatesOf } from '../guide/gates.ts';
import type { Outcome, Verdict } from '../model/outcome.ts';
import type { Say } from '../model/say.ts';
import { type Desk, textIn } from './desk.ts';
import { Fold } from './Fold.tsx';
import { Retry } from './Retry.tsx';
import { Said, useWords } from './words.tsx';

/** What is shown once a guide is at its end. Nothing before that needs it: it comes when it is wanted. */
export type After = typeof import('./After.tsx');

/** What the text in the box means against the one before the end; `null`: there is none, or it is not read yet. */
export function against(desk: Desk, language: string): Again | null {
  const { outcome } = desk.kept;
  const text = textIn(desk);
  if (outcome?.verdict !== 'fails' || desk.busy || text.trim() === '') return null;
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  return again(outcome, desk.diagnosis, `${text}\n${outcome.before ?? ''}`, {
    now: Date.now(),
    timeOf: (ms) => time.format(ms),
  });
}

/** What is heard of it beside the guide; `null`: the guide is heard itself. */
export function heard(outcome: Outcome): Say[] | null {
  if (outcome.verdict === null) return null;
  return outcome.verdict === 'works' ? closingOf(outcome).says : [];
}

interface Props {
  outcome: Outcome;
  retried: (verdict: Verdict | null) => void;
  /** Rejects where the browser does not let it be copied. */
  copy: (text: string) => Promise<void>;
}

/** The call to make again, and what became of it. */
export function Next({ outcome, retried, copy }: Props) {
  const words = useWords();
  return (
    <>
      <Retry outcome={outcome} copy={copy} />
      <div class="verdict">
        <Works retried={retried} />
        <Fails retried={retried} />
      </div>
      <Fold line={words('gates_line')}>
        <ol class="gates small" data-part="gates">
          {gatesOf(outcome.project).map(({ place, error }) => (
            <li key={error}>
              <Place {...place} />{' '}
              <code lang="" translate={false}>
                {error}
              </code>
            </li>
          ))}
        </ol>
      </Fold>
    </>
  );
}

function Works({ retried }: Pick<Props, 'retried'>) {
  const words = useWords();
  return (
    <button type="button" data-part="works" onClick={() => retried('works')}>
      {words('after_works')}
    </button>
  );
}

function Fails({ retried }: Pick<Props, 'retried'>) {
  const words = useWords();
  return (
    <button type="button" data-part="still-fails" onClick={() => retried('fails')}>
      {words('after_fails')}
    </button>
  );
}

interface CalledProps extends Props {
  /** What came now, against what came before; `null`: nothing has come yet. */
  held: Again | null;
  stopped: () => void;
  startedOver: () => void;
}

/** What stands in the guide's place once the person has said what became of the call. */
export function Called(props: CalledProps) {
  return props.outcome.verdict === 'works' ? <Closed {...props} /> : <Failing {...props} />;
}

/** The call still fails: what it prints now is asked for, or stands in the box already. */
function Failing({ outcome, retried, copy, held, stopped }: CalledProps) {
  const words = useWords();
  return (
    <section class="guide" aria-labelledby="guide" data-part="failing">
      <div class="row">
        <h2 id="guide">{words('after_title')}</h2>
        <Works retried={retried} />
        {held ? (
          <Fails retried={retried} />
        ) : (
          <button type="button" data-part="back" onClick={() => retried(null)}>
            {words('after_back')}
          </button>
        )}
        <button type="button" onClick={stopped}>
          {words('popup_close')}
        </button>
      </div>
      {!held && <p>{words('after_paste')}</p>}
      {!held?.follows && (
        <Fold line={words('after_again')}>
          <Retry outcome={outcome} copy={copy} />
        </Fold>
      )}
    </section>
  );
}

/** The call works: what changed, and how that is undone. */
function Closed({ outcome, startedOver }: CalledProps) {
  const words = useWords();
  const close = useRef<HTMLButtonElement>(null);
  // The button that was pressed for it is gone, and the focus with it.
  useEffect(() => {
    if (document.activeElement === document.body) close.current?.focus({ preventScroll: true });
  }, []);
  const { says, place }: Closing = closingOf(outcome);
  return (
    <section class="guide" aria-labelledby="guide" data-part="closed">
      <div class="row">
        <h2 id="guide">{words('card_title_done')}</h2>
        <button type="button" ref={close} onClick={startedOver}>
          {words('popup_close')}
        </button>
      </div>
      {says.map((say) => (
        <p key={say.key}>
          <Said say={say} />
        </p>
      ))}
      {place && <Place {...place} />}
    </section>
  );
}

function Place({ label, url }: NonNullable<Closing['place']>) {
  return (
    <a class="quiet" href={url} target="_blank" rel="noreferrer">
      <Said say={label} />
    </a>
  );
}

const MINUTE = 60_000;

/** Draws anew with each minute that has passed since a time. */
function useMinutes(since: number): void {
  const [, draw] = useState(0);
  useEffect(() => {
    const age = Date.now() - since;
    const timer = setTimeout(() => draw(age), MINUTE - (age % MINUTE));
    return () => clearTimeout(timer);
  });
}

/** What the text in the box means against the one before the end, in words. */
export function Held({ desk, outcome }: { desk: Desk; outcome: Outcome }) {
  const words = useWords();
  useMinutes(outcome.since);
  const held = against(desk, words('popup_language'));
  if (!held) return null;
  const [first, ...more] = held.says;
  return (
    <>
      {first && (
        <p class={held.follows ? undefined : 'what'}>
          <Said say={first} />
        </p>
      )}
      {more.map((say) => (
        <p key={say.key}>
          <Said say={say} />
        </p>
      ))}
    </>
  );
}

/** What may still be in the way: how each would look, and where. */
export function Causes({ held, desk }: { held: Again; desk: Desk }) {
  const notes = held.follows ? [] : desk.answer.notes.filter(({ key }) => key === 'answer_note_key');
  return (
    <>
      {held.causes.length > 0 && (
        <ol class="causes" data-part="causes">
          {held.causes.map(({ say, place }) => (
            <li key={say.key}>
              <Said say={say} /> {place && <Place {...place} />}
            </li>
          ))}
        </ol>
      )}
      {notes.map((note) => (
        <p key={note.key} class="small">
          <Said say={note} />
        </p>
      ))}
    </>
  );
}
