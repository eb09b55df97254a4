import type { ConsoleView } from '../model/console-view.ts';
import type { Goal } from '../model/goal.ts';
import type { MessageKey } from '../model/say.ts';

/** The steps that claim something and end the way. */
export type End = 'fixed' | 'saved' | 'not-restricted' | 'no-permission' | 'model-not-listed' | 'save-failed';

type Proof = (view: ConsoleView, goal: Goal) => boolean;

/** The model's own entry in the list that the page shows. */
const entryAllows: Proof = (view) => view.shownAllowed === true;

/** The model's own row in the open editor, as it was when nothing was changed or after it was saved. Where no list is in force no row allows anything. */
const rowAllows: Proof = ({ editor }) =>
  editor !== null &&
  editor.mode !== 'none' &&
  editor.row.found === 'shown' &&
  editor.row.allowed === true &&
  !isUnsaved(editor);

/** The page's own words for no restriction, or its chosen mode. */
const saysOpen: Proof = (view) =>
  view.mode === 'none' || (view.editor?.mode === 'none' && !isUnsaved(view.editor));

/** Both modes of a choice say that they are not chosen, and no row is ticked. */
const nothingChosen: Proof = ({ editor, settled }) =>
  settled && editor?.unchosen === true && editor.nothingSelected && !editor.loading;

/** A block list is chosen, the model's row is not ticked, and neither is any other. */
const blocksNothing: Proof = ({ editor }) =>
  editor !== null &&
  editor.mode === 'deny_list' &&
  editor.nothingSelected &&
  editor.row.found === 'shown' &&
  editor.row.allowed === true &&
  !isUnsaved(editor);

/** What counts as proof of each end. An end whose proof the view does not hold cannot be shown: nothing else makes ends. */
const ENDS: Record<End, Proof> = {
  fixed: (view, goal) =>
    (saysOpen(view, goal) && view.witness.restricted) ||
    (goal.approach === 'allow' && (entryAllows(view, goal) || rowAllows(view, goal))),
  saved: (view) => view.witness.commit === 'done',
  'not-restricted': (view, goal) =>
    saysOpen(view, goal) || nothingChosen(view, goal) || blocksNothing(view, goal),
  'no-permission': (view) =>
    view.witness.refused ||
    (view.canEdit === false && view.settled) ||
    (view.remove === 'disabled' && view.settled) ||
    (view.editor?.row.disabled === true && view.settled) ||
    view.editor?.save.refused === true,
  'model-not-listed': ({ editor }, { model }) =>
    editor?.row.found === 'absent' &&
    !editor.more &&
    !editor.scrolls &&
    (!editor.search.present || editor.search.value === model),
  'save-failed': (view) => view.error !== null,
};

/** Sentences that state a fact of the page, and what has to be seen for each. */
const FACTS: Partial<Record<MessageKey, Proof>> = {
  step_fact_allow: (view) => view.mode === 'allow_list' && view.shownAllowed === false,
  step_fact_allow_list: (view) => view.mode === 'allow_list',
  step_fact_deny: (view) => view.mode === 'deny_list' && view.shownAllowed === false,
  step_fact_deny_list: (view) => view.mode === 'deny_list',
  step_allow: ({ editor }) => editor?.mode === 'allow_list' && editor.row.selected === false,
  step_unblock: ({ editor }) => editor?.mode === 'deny_list' && editor.row.selected === true,
  step_set_allowed: ({ editor }) => editor?.row.allowed === false,
  step_fixed_allow: (view) => view.mode === 'allow_list' && view.shownAllowed === true,
  step_fixed_deny: (view) => view.mode === 'deny_list' && view.shownAllowed === true,
  step_fixed_editor: rowAllows,
  step_fixed_open: saysOpen,
  step_row_locked: ({ editor }) => editor?.row.disabled === true,
  step_loading_search: ({ editor }) => editor !== null && editor.row.found === 'hidden',
};

/** Whether the view holds the proof of an end. */
export function mayEnd(end: End, view: ConsoleView, goal: Goal): boolean {
  return ENDS[end](view, goal);
}

/** Of several sentences the first that is true of the view; the last is always true. */
export function firstTrue(keys: readonly MessageKey[], view: ConsoleView, goal: Goal): MessageKey {
  const found = keys.find((key) => FACTS[key]?.(view, goal) ?? true);
  return found ?? (keys.at(-1) as MessageKey);
}

/** Something waits to be saved. Where that cannot be told, an enabled Save says so. */
export function isUnsaved(editor: NonNullable<ConsoleView['editor']>): boolean {
  return editor.changed === 'unknown' ? editor.save.enabled : editor.changed;
}
