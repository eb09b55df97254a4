import type { MessageKey } from '../model/say.ts';
import type { Check, CheckId, CheckState } from '../model/step.ts';
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

/** The way through the console as one list. Done items fold to a line; the item that is on carries its hint. */
export function Checklist({ checks }: { checks: Check[] }) {
  const words = useWords();
  return (
    <section class="checks" aria-labelledby="checklist">
      <h2 id="checklist">{words('popup_checklist')}</h2>
      <ol data-part="checklist">
        {checks.map(({ id, state, hint }) => (
          <li
            key={id}
            data-check={id}
            data-state={state}
            aria-current={state === 'doing' || state === 'attention' ? 'step' : undefined}
          >
            <Mark state={state} />
            <span>
              {words(ITEM[id])} <span class="hidden">({words(STATE[state])})</span>
            </span>
            {hint && (state === 'doing' || state === 'attention') && (
              <p class="small">
                <Said say={hint} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
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
