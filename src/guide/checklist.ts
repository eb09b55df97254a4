import type { ConsoleView } from '../model/console-view.ts';
import type { MessageKey } from '../model/say.ts';
import type { Check, CheckId, CheckState, Step, StepId } from '../model/step.ts';

/** The items in the order of the work. */
const ORDER: readonly CheckId[] = [
  'signed-in',
  'project',
  'limits',
  'mode',
  'edit',
  'select',
  'save',
  'retry',
  'billing',
  'policy',
];

/** The item that a step belongs to: everything before it is done. */
const CURRENT: Record<StepId, CheckId> = {
  start: 'signed-in',
  'signed-out': 'signed-in',
  'switch-project': 'project',
  'open-limits': 'limits',
  loading: 'limits',
  lost: 'mode',
  'no-permission': 'edit',
  'open-section': 'edit',
  'open-editor': 'edit',
  'choose-mode': 'select',
  'search-model': 'select',
  'show-more': 'select',
  'scroll-list': 'select',
  'allow-model': 'select',
  'unblock-model': 'select',
  'model-not-listed': 'select',
  'remove-restriction': 'select',
  'confirm-removal': 'save',
  save: 'save',
  'confirm-save': 'save',
  saving: 'save',
  'save-failed': 'save',
  saved: 'retry',
  fixed: 'retry',
  'not-restricted': 'billing',
};

const ATTENTION: readonly StepId[] = [
  'signed-out',
  'switch-project',
  'lost',
  'no-permission',
  'model-not-listed',
  'save-failed',
];

/** The checklist of a guide that runs: the same step that the card shows, as a list. */
export function checklist(step: Step, view: ConsoleView | null): Check[] {
  const current = currentItem(step, view);
  const at = ORDER.indexOf(current);
  return ORDER.map((id, index) => {
    const state: CheckState =
      index < at
        ? id === 'mode' && view?.mode === 'unknown' && index >= at - 1
          ? 'doing'
          : 'done'
        : index > at
          ? 'todo'
          : ATTENTION.includes(step.id)
            ? 'attention'
            : 'doing';
    return { id, state, hint: hint(id, step, index === at) };
  });
}

/** The checklist before a guide has begun. */
export function initialChecks(): Check[] {
  return ORDER.map((id) => ({ id, state: 'todo', hint: { key: HINT[id] } }));
}

/** An editor that still loads, or that is not understood, is past the page itself. */
function currentItem(step: Step, view: ConsoleView | null): CheckId {
  if ((step.id === 'loading' || step.id === 'lost') && view?.editor) return 'select';
  return CURRENT[step.id];
}

function hint(id: CheckId, step: Step, current: boolean): NonNullable<Check['hint']> {
  const last = step.say.at(-1);
  return current && last && id !== 'retry' && id !== 'billing' ? last : { key: HINT[id] };
}

const HINT: Record<CheckId, MessageKey> = {
  'signed-in': 'check_signed_in_hint',
  project: 'check_project_hint',
  limits: 'check_limits_hint',
  mode: 'check_mode_hint',
  edit: 'check_edit_hint',
  select: 'check_select_hint',
  save: 'check_save_hint',
  retry: 'check_retry_hint',
  billing: 'check_billing_hint',
  policy: 'check_policy_hint',
};
