import type { ConsoleView } from '../model/console-view.ts';
import type { Goal, PolicyMode } from '../model/goal.ts';
import type { MessageKey } from '../model/say.ts';

/** The steps that claim something and end the way. */
export type End = 'fixed' | 'saved' | 'not-restricted' | 'no-permission' | 'model-not-listed' | 'save-failed';

type Proof = (view: ConsoleView, goal: Goal) => boolean;

/** The steps whose sentences state something, and the acts that they ask for. */
export type StepKey = Extract<MessageKey, `step_${string}`>;

/** The model's own entry in the list that the page shows. */
const entryAllows: Proof = (view) => view.shownAllowed === true;

/**
 * The model's own row in the open editor, as it was when nothing was changed or after it was saved, in sight or as it was last
 * seen there. Where no list is in force no row allows anything.
 */
const rowAllows: Proof = ({ editor }) =>
  editor !== null &&
  editor.mode !== 'none' &&
  ((editor.row.found === 'shown' && editor.row.allowed === true) ||
    (editor.row.found === 'hidden' && editor.row.earlier === 'allowed')) &&
  !isUnsaved(editor);

/** What the list showed before it was closed, where nothing on the page tells another thing now. */
const seenBefore = (view: ConsoleView) =>
  view.editor === null && view.recalled?.how === 'seen' ? view.recalled : null;

/** The same of a row that was seen before the list was closed. */
const rowAllowed: Proof = (view) => {
  const seen = seenBefore(view);
  return seen?.allowed === true && seen.mode !== 'none' && view.shownAllowed !== false;
};

/** The page's own words for no restriction, or its chosen mode, now or before the list was closed. */
const saysOpen: Proof = (view) =>
  view.mode === 'none' ||
  (view.editor?.mode === 'none' && !isUnsaved(view.editor)) ||
  (view.mode === 'unknown' && seenBefore(view)?.mode === 'none');

/** Both modes of a choice say that they are not chosen, and no row is ticked. */
const nothingChosen: Proof = ({ editor, settled }) =>
  settled && editor?.unchosen === true && editor.nothingSelected && !editor.loading;

/** A block list is chosen, the model's row is not ticked, and neither is any other. */
const blocksNothing: Proof = (view) => {
  const { editor } = view;
  const seen = seenBefore(view);
  return editor
    ? editor.mode === 'deny_list' &&
        editor.nothingSelected &&
        editor.row.found === 'shown' &&
        editor.row.allowed === true &&
        !isUnsaved(editor)
    : seen?.mode === 'deny_list' && seen.nothing && seen.allowed === true && view.shownAllowed !== false;
};

/** A list that was open, answered and whole, and did not hold the model. */
const notInTheList: Proof = (view, { model }) => {
  const { editor } = view;
  if (!editor) return seenBefore(view)?.absent === true && view.shownAllowed !== true;
  return (
    editor.row.found === 'absent' &&
    !editor.more &&
    !editor.scrolls &&
    (!editor.search.present || editor.search.value === model)
  );
};

/** What counts as proof of each end. An end whose proof the view does not hold cannot be shown: nothing else makes ends. */
const ENDS: Record<End, Proof> = {
  fixed: (view, goal) =>
    (saysOpen(view, goal) && view.witness.restricted) ||
    (goal.approach === 'allow' &&
      (entryAllows(view, goal) || rowAllows(view, goal) || rowAllowed(view, goal))),
  saved: (view) => view.witness.commit === 'done',
  'not-restricted': (view, goal) =>
    saysOpen(view, goal) || nothingChosen(view, goal) || blocksNothing(view, goal),
  'no-permission': (view) =>
    view.witness.refused ||
    (view.canEdit === false && view.settled) ||
    (view.remove === 'disabled' && view.settled) ||
    (view.editor?.row.disabled === true && view.settled) ||
    view.editor?.save.refused === true,
  'model-not-listed': notInTheList,
  'save-failed': (view) => view.error !== null,
};

const always: Proof = () => true;
const inEditor: Proof = ({ editor }) => editor !== null;
const withSection: Proof = ({ section }) => section === 'present';

/** The list in force is of this mode, as the page shows it, or as the list showed it. */
const isMode = (view: ConsoleView, mode: PolicyMode) => modeToShow(view).mode === mode;
const allows: Proof = (view, goal) =>
  entryAllows(view, goal) || rowAllows(view, goal) || rowAllowed(view, goal);
const rowTicked = (view: ConsoleView) =>
  view.editor ? view.editor.row.selected : view.recalled ? view.recalled.selected : 'unknown';

/** The list was saved by the person's press and was not seen since. */
const savedWith = (view: ConsoleView, mode: PolicyMode, selected: boolean) =>
  view.recalled?.how === 'saved' && view.recalled.mode === mode && view.recalled.selected === selected;

/** When each sentence of a step is true, and when each act that it asks for can be done. */
const TRUE: Record<StepKey, Proof> = {
  // Where the person is.
  step_signed_out: ({ page }) => page === 'signed-out',
  step_open_limits: ({ page }) => page === 'other' || page === 'organization-limits',
  step_open_limits_act: ({ page }) => page === 'other' || page === 'organization-limits',
  step_start: (_view, { approach }) => approach === 'allow',
  step_start_act: always,
  step_project_choose: ({ project }, goal) => project === null && goal.project === null,
  step_project_choose_act: ({ project }) => project === null,
  step_project_none: ({ project }, goal) => project !== null && goal.project === null,
  step_project_none_act: ({ project }, goal) => project !== null && goal.project === null,
  step_project_unclear: ({ project }, goal) => project === null && goal.project !== null,
  step_project_unclear_act: ({ project }, goal) => project === null && goal.project !== null,
  step_project_wrong: ({ project }, goal) =>
    project !== null && goal.project !== null && project !== goal.project,
  step_project_wrong_act: ({ project }, goal) => project !== goal.project,

  // What the page is waited for.
  step_loading: ({ section }) => section === 'loading',
  step_loading_editor: ({ editor }) => editor?.loading === true,
  step_loading_search: ({ editor }, { model }) =>
    editor !== null && editor.search.value === model && ['hidden', 'absent'].includes(editor.row.found),
  step_loading_page: always,
  step_saving: ({ editor, confirm }) => editor?.save.busy === true || confirm?.button === 'busy',
  step_saving_pressed: ({ witness }) => witness.commit === 'pressed',

  // What limits the models.
  step_fact_allow: (view) => view.mode === 'allow_list' && view.shownAllowed === false,
  step_fact_allow_list: (view) => isMode(view, 'allow_list'),
  step_fact_deny: (view) => view.mode === 'deny_list' && view.shownAllowed === false,
  step_fact_deny_list: (view) => isMode(view, 'deny_list'),
  step_fact_saved: ({ recalled }) => recalled?.how === 'saved' || recalled?.how === 'removed',
  step_fact_unknown: ({ mode }) => mode === 'unknown',

  // The way to the row.
  step_open_section: ({ sectionBehind }) => sectionBehind,
  // It names what the step points at.
  step_open_editor_act: always,
  step_open_list: ({ editor }) => editor?.opensList === true,
  step_fairly_act: ({ fairly }) => fairly.length > 0,
  step_mode_changed: ({ editor, mode }) =>
    editor !== null && editor.mode !== 'unknown' && editor.mode !== mode,
  step_mode_unread: ({ editor, mode }) => editor?.mode === 'unknown' && mode !== 'unknown',
  step_mode_back: ({ editor, mode }) => editor?.offers.includes(mode) === true,
  step_choose_all: ({ editor }) => editor?.offers.includes('none') === true,
  step_choose_all_act: ({ editor }) => editor?.offers.includes('none') === true,
  step_search: ({ editor }) => editor !== null && editor.row.found !== 'shown',
  step_search_act: ({ editor }) => editor?.search.present === true,
  step_more_act: ({ editor }) => editor?.more === true,
  step_scroll_act: ({ editor }) => editor?.scrolls === true,

  // The row.
  step_allow: ({ editor }) => editor?.mode === 'allow_list' && editor.row.selected === false,
  step_allow_act: ({ editor }) => editor?.row.selected === false,
  step_unblock: ({ editor }) => editor?.mode === 'deny_list' && editor.row.selected === true,
  step_unblock_act: ({ editor }) => editor?.row.selected === true,
  step_unblock_caution: ({ editor }) => editor?.mode === 'deny_list' && editor.row.allowed === false,
  step_set_allowed: ({ editor }) => editor?.row.allowed === false,
  step_set_allowed_act: ({ editor }) => editor?.row.allowed === false,

  // Saving and removing.
  step_save: ({ editor }) => editor?.row.allowed === true,
  step_save_act: ({ editor }) => editor?.save.enabled === true,
  step_save_remove: ({ editor }) => editor?.mode === 'none',
  step_save_again: ({ witness }) => witness.failed !== null && witness.failed !== '',
  step_remove_act: ({ remove }) => remove === 'enabled',
  step_confirm: ({ confirm }) => confirm?.of === 'remove',
  step_confirm_act: ({ confirm }) => confirm?.of === 'remove' && confirm.button === 'enabled',
  step_confirm_save: ({ confirm }) => confirm?.of === 'save',
  step_save_failed: ({ error }) => error === '',
  step_save_failed_why: ({ error }) => error !== null && error !== '',
  step_save_failed_act: ({ error }) => error !== null,

  // How long it lasts.
  step_managed: ({ managed }) => managed,

  // The ends.
  step_fixed_allow: (view, goal) =>
    isMode(view, 'allow_list') &&
    (entryAllows(view, goal) || (allows(view, goal) && rowTicked(view) === true)),
  step_fixed_deny: (view, goal) =>
    isMode(view, 'deny_list') &&
    (entryAllows(view, goal) || (allows(view, goal) && rowTicked(view) === false)),
  step_fixed_editor: allows,
  step_fixed_open: (view, goal) => saysOpen(view, goal) && view.witness.restricted,
  step_fixed_wait: (view, goal) => mayEnd('fixed', view, goal),
  step_saved_allow: (view) => savedWith(view, 'allow_list', true),
  step_saved_deny: (view) => savedWith(view, 'deny_list', false),
  step_saved_open: ({ recalled }) => recalled !== null && recalled.how !== 'seen' && recalled.mode === 'none',
  step_saved: ({ witness }) => witness.commit === 'done',
  step_saved_act: ({ witness }) => witness.commit === 'done',
  step_not_restricted: (view, goal) => mayEnd('not-restricted', view, goal),
  step_not_restricted_act: (view, goal) => mayEnd('not-restricted', view, goal),
  step_no_permission: (view, goal) => withSection(view, goal) && mayEnd('no-permission', view, goal),
  step_no_permission_page: ({ section, canEdit }) => section !== 'present' && canEdit === false,
  step_no_permission_act: (view, goal) => mayEnd('no-permission', view, goal),
  step_row_locked: ({ editor }) => editor?.row.disabled === true,
  step_not_listed: notInTheList,
  step_not_listed_act: notInTheList,
  step_leave: ({ editor, words }) => editor !== null && /\p{L}/u.test(words['way-out'] ?? ''),
  step_leave_unnamed: inEditor,

  // Of the other models of one guide, each by its own proof.
  step_also: always,
  step_left_out: always,

  // Not understood.
  step_lost_other_dialog: ({ covered }) => covered,
  // What lies over a control is seen when it is drawn, and is no part of the view.
  step_lost_covered: always,
  step_lost_section_doubtful: ({ section }) => section === 'doubtful',
  step_lost_no_section: ({ section }) => section === 'missing',
  step_lost_confirm_not_asked: ({ confirm }, { approach }) =>
    confirm?.of === 'remove' && approach === 'allow',
  step_lost_confirm_doubtful: ({ confirm }) => confirm?.button === 'doubtful',
  step_lost_control: ({ openEditor, remove }) =>
    openEditor === 'doubtful' || openEditor === 'missing' || remove === 'doubtful',
  step_lost_editor_without_removal: ({ editor }) => editor !== null && !editor.offers.includes('none'),
  step_lost_row: ({ editor }) => editor?.row.found === 'doubtful' || editor?.row.allowed === 'unknown',
  step_lost_out_of_sight: ({ editor }) => editor !== null && editor.row.found !== 'shown',
  step_lost_out_of_sight_act: ({ editor }) => editor !== null && editor.row.found !== 'shown',
  step_lost_mode: ({ editor }) =>
    editor !== null &&
    (editor.row.allowed === 'unknown' || editor.mode === 'none' || editor.mode === 'unknown'),
  step_lost_empty_list: ({ editor, witness }) =>
    editor?.nothingSelected === true && editor.mode !== 'deny_list' && !witness.entries,
  step_lost_no_save: ({ editor }) => editor?.save.present === false,
  step_lost_save_disabled: ({ editor }) => editor?.save.present === true && !editor.save.enabled,
  step_lost_translated: ({ translated }) => translated,
  step_lost_way: (view) => view.editor === null,
  step_lost_way_section: (view, goal) => view.editor === null && withSection(view, goal),
  step_lost_way_editor: inEditor,
  step_lost_way_save: ({ editor, words }) => editor !== null && (words.save ?? '') !== '',
  step_lost_way_remove: always,
};

/** Whether the view holds the proof of an end. */
export function mayEnd(end: End, view: ConsoleView, goal: Goal): boolean {
  return ENDS[end](view, goal);
}

/** Whether a sentence is true of the view. */
export function isTrue(key: StepKey, view: ConsoleView, goal: Goal): boolean {
  return TRUE[key](view, goal);
}

/** Of several sentences the first that is true of the view; the last is always true where it is used. */
export function firstTrue(keys: readonly StepKey[], view: ConsoleView, goal: Goal): StepKey {
  const found = keys.find((key) => isTrue(key, view, goal));
  return found ?? (keys.at(-1) as StepKey);
}

/** The mode in effect as it is to be shown: as the page shows it now, else as the list told, and then when; `null`: now. */
export function modeToShow(view: ConsoleView): { mode: PolicyMode; at: number | null } {
  const { mode, recalled, editor } = view;
  if (mode !== 'unknown') return { mode, at: null };
  if (editor?.unchosen && editor.nothingSelected && view.settled && !editor.loading)
    return { mode: 'none', at: null };
  return recalled && recalled.seenAt !== null
    ? { mode: recalled.mode, at: recalled.seenAt }
    : { mode: 'unknown', at: null };
}

/** Something waits to be saved. Where that cannot be told, an enabled Save says so. */
export function isUnsaved(editor: NonNullable<ConsoleView['editor']>): boolean {
  return editor.changed === 'unknown' ? editor.save.enabled : editor.changed;
}
