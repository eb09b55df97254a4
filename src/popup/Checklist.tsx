import { currentOf, placesOf } from '../guide/checklist.ts';
import { type MessageKey, plain } from '../model/say.ts';
import { type ByHand, type Check, type CheckId, type CheckState, isByHand } from '../model/step.ts';
import { Fold } from './Fold.tsx';
import { Said, useWords } from './words.tsx';

/** What each item is called. */
export const ITEM: Record<CheckId, MessageKey> = {
  'signed-in': 'check_signed_in',
  project: 'check_project',
  limits: 'check_limits',
  mode: 'check_mode',
  edit: 'check_edit',
  select: 'check_select',
  save: 'check_save',
  retry: 'check_retry',
  billing: 'check_billing',
  policy: 'check_policy',
};

const STATE: Record<CheckState, MessageKey> = {
  todo: 'popup_state_todo',
  doing: 'popup_state_doing',
  done: 'popup_state_done',
  attention: 'popup_state_attention',
};

interface Props {
  checks: readonly Check[];
  /** Ticks off by hand what no page shows; `null`: it is not yet time for that. */
  ticked: ((check: ByHand, on: boolean) => void) | null;
}

/**
 * The way through the console. What is done is one line, what is on stands there whole, what comes is one line again;
 * once the page has done its part, all that is left stands there.
 */
export function Checklist({ checks, ticked }: Props) {
  const current = currentOf(checks);
  const at = current && !ticked ? checks.indexOf(current) : checks.length;
  const left = checks.findIndex(({ state, id }) => state !== 'done' || (ticked && isByHand(id)));
  const done = left < 0 ? checks.length : Math.min(left, at);
  const rows = (some: readonly Check[]) => (
    <ol>
      {some.map((check) => (
        <Item key={check.id} check={check} current={check === current} ticked={ticked} />
      ))}
    </ol>
  );
  return (
    <div class="checks" data-part="checklist">
      {done > 0 && (
        <Fold line={<Count say="popup_checklist_done" of={done} mark="done" />}>
          {rows(checks.slice(0, done))}
        </Fold>
      )}
      {at > done && rows(checks.slice(done, at))}
      {current && at < checks.length && rows([current])}
      {at + 1 < checks.length && (
        <Fold line={<Count say="popup_checklist_todo" of={checks.length - at - 1} mark="todo" />}>
          {rows(checks.slice(at + 1))}
        </Fold>
      )}
    </div>
  );
}

/** The whole way before a guide has begun, as one line. */
export function Ahead({ checks }: { checks: readonly Check[] }) {
  const words = useWords();
  return (
    <div class="checks" data-part="checklist">
      <Fold line={plain(words('popup_checklist'), { count: String(checks.length) })}>
        <ol>
          {checks.map((check) => (
            <Item key={check.id} check={check} current={false} ticked={null} />
          ))}
        </ol>
      </Fold>
    </div>
  );
}

function Count({ say, of, mark }: { say: MessageKey; of: number; mark: CheckState }) {
  const words = useWords();
  return (
    <>
      <Mark state={mark} /> {plain(words(say), { count: String(of) })}
    </>
  );
}

interface ItemProps extends Pick<Props, 'ticked'> {
  check: Check;
  current: boolean;
}

function Item({ check: { id, state, hint }, current, ticked }: ItemProps) {
  const words = useWords();
  const byHand = ticked && isByHand(id) ? id : null;
  const says = hint && (current || byHand) ? hint : null;
  return (
    <li data-check={id} data-state={state} aria-current={current ? 'step' : undefined}>
      {byHand ? (
        <label class="tick">
          <input
            type="checkbox"
            checked={state === 'done'}
            aria-describedby={says ? `hint-${id}` : undefined}
            onChange={(event) => ticked?.(byHand, event.currentTarget.checked)}
          />
          <span>{words(ITEM[id])}</span>
        </label>
      ) : (
        <>
          <Mark state={state} />
          <span>
            {words(ITEM[id])} <span class="hidden">({words(STATE[state])})</span>
          </span>
        </>
      )}
      {byHand && <Places id={byHand} />}
      {says && (
        <p class="small" id={`hint-${id}`}>
          <Said say={says} />
        </p>
      )}
    </li>
  );
}

/** Where the console keeps what an item speaks of. */
function Places({ id }: { id: ByHand }) {
  return (
    <span class="places">
      {placesOf(id).map(({ label, url }) => (
        <a key={url} href={url} target="_blank" rel="noreferrer">
          <Said say={label} />
        </a>
      ))}
    </span>
  );
}

/** Four shapes, so that colour is never all there is to tell the states apart. */
function Mark({ state }: { state: CheckState }) {
  return (
    <svg class="mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {state === 'todo' && (
        <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" stroke-width="1.5" />
      )}
      {state === 'doing' && (
        <>
          <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5" />
          <circle cx="8" cy="8" r="3" fill="currentColor" />
        </>
      )}
      {state === 'done' && (
        <path
          d="m3 8.5 3.2 3.2L13 4.8"
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          stroke-linecap="round"
        />
      )}
      {state === 'attention' && (
        <>
          <path
            d="M8 1.8 15 14H1Z"
            fill="none"
            stroke="currentColor"
            stroke-width="1.5"
            stroke-linejoin="round"
          />
          <path d="M8 6v3.5M8 11.2v1.3" fill="none" stroke="currentColor" stroke-width="1.5" />
        </>
      )}
    </svg>
  );
}
