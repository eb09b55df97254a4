import type { ConsoleView } from '../model/console-view.ts';
import type { Progress } from '../model/progress.ts';
import type { MessageKey, Say } from '../model/say.ts';
import {
  type ByHand,
  type Check,
  type CheckId,
  type CheckState,
  isByHand,
  isOver,
  type Step,
  type StepId,
} from '../model/step.ts';
import type { Action } from './answers.ts';
import { modeToShow } from './claims.ts';
import { SETTINGS } from './settings.ts';

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
  lost: 'edit',
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
  const at = ORDER.indexOf(currentItem(step, view));
  return ORDER.map((id, index) => ({
    id,
    state: stateOf(id, index - at, step, view),
    hint: hint(id, step, index === at),
  }));
}

/** `after`: how many items after the current one. */
function stateOf(id: CheckId, after: number, step: Step, view: ConsoleView | null): CheckState {
  if (after > 0) return 'todo';
  if (after === 0) return ATTENTION.includes(step.id) ? 'attention' : 'doing';
  // The mode is to be seen in the editor only: it is not known before that is open.
  return id === 'mode' && after === -1 && view && modeToShow(view).mode === 'unknown' ? 'todo' : 'done';
}

/** The one item that is on: what needs attention comes first. `null`: none is. */
export function currentOf(checks: readonly Check[]): Check | null {
  const find = (wanted: CheckState) => checks.find(({ state }) => state === wanted);
  return find('attention') ?? find('doing') ?? null;
}

/** The checklist with what the person has ticked off by hand: the first that is left is on. */
export function withTicks({ step, checks, ticked }: Pick<Progress, 'step' | 'checks' | 'ticked'>): Check[] {
  if (!isOver(step)) return checks;
  let on = false;
  return checks.map((check) => {
    if (check.state === 'done' || !isByHand(check.id)) return check;
    if (ticked.includes(check.id)) return { ...check, state: 'done' };
    const state = on ? 'todo' : 'doing';
    on = true;
    return { ...check, state };
  });
}

/** Where in the console what is left is found. Source: addresses seen in public material, 2026-11. */
const PLACES: Record<ByHand, Action[]> = {
  retry: [],
  billing: [place('check_place_billing', 'billing/overview')],
  policy: [
    place('check_place_limits', 'limits'),
    place('check_place_verify', 'general'),
    place('check_place_members', 'members'),
  ],
};

function place(label: MessageKey, path: string): Action {
  return { label: { key: label }, url: `${SETTINGS}/organization/${path}` };
}

/** Links of an item. */
export function placesOf(id: CheckId): Action[] {
  return isByHand(id) ? PLACES[id] : [];
}

/** The checklist before a guide has begun. */
export function initialChecks(): Check[] {
  return ORDER.map((id) => ({ id, state: 'todo', hint: { key: HINT[id] } }));
}

/** What is not understood, or refused, belongs to where the person is by then. */
function currentItem(step: Step, view: ConsoleView | null): CheckId {
  if (step.id === 'loading') return view?.editor ? 'select' : 'limits';
  if (step.id !== 'lost' && step.id !== 'no-permission') return CURRENT[step.id];
  if (view?.confirm || AT_SAVE.includes(step.reason ?? '')) return 'save';
  return view?.editor ? 'select' : CURRENT[step.id];
}

/** Reasons of what stops at the saving. */
const AT_SAVE: readonly string[] = ['save-disabled', 'no-save', 'save-refused'];

/** The item that is on says what the card says; at an end the card's words stand over the list. */
function hint(id: CheckId, step: Step, current: boolean): Say {
  const last = step.say.at(-1);
  return current && last && !isOver(step.id) ? last : { key: HINT[id] };
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
