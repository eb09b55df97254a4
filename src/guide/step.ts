import type { ConsoleView, EditorView, Landmark } from '../model/console-view.ts';
import type { Goal, PolicyMode } from '../model/goal.ts';
import type { Say } from '../model/say.ts';
import type { Step, StepId } from '../model/step.ts';
import { type End, firstTrue, isTrue, isUnsaved, mayEnd, type StepKey } from './claims.ts';

/**
 * What to do now: a pure function of what the page shows and what the person wants.
 * Nothing is remembered between calls; what a page cannot show is in `view.witness`, which was observed.
 * Where two readings are possible the step is `lost`, with the way in words. What an end claims is proved in claims.ts.
 */
export function decide(view: ConsoleView, goal: Goal): Step {
  const step = decided(view, goal);
  const tells = !step.note && BEFORE_AND_AFTER.includes(step.id) && isTrue('step_managed', view, goal);
  return tells ? { ...step, note: one('step_managed', view, goal) } : step;
}

/** Where it is told that an edit may not last: before the person begins it, and once it is made. */
const BEFORE_AND_AFTER: readonly StepId[] = ['open-editor', 'remove-restriction', 'fixed', 'saved'];

function decided(view: ConsoleView, goal: Goal): Step {
  if (view.page !== 'limits') return openLimits(view.page);
  const project = projectStep(view, goal);
  if (project) return project;
  if (view.error !== null) return reached(view, goal) ?? saveFailed(view, goal);
  if (view.section !== 'present') return withoutSection(view, goal);
  if (view.confirm) return confirmStep(view, goal);
  if (view.editor && view.covered) return lost('other-dialog', view, goal);
  if (view.editor && view.witness.refused) return noPermission(view, goal, 'press-refused');
  if (view.editor) return editorStep(view, view.editor, goal);
  if (view.witness.refused) return noPermission(view, goal, 'press-refused');
  if (view.covered) return lost('other-dialog', view, goal);
  if (view.witness.commit === 'pressed') return saving(view, goal);
  return sectionStep(view, goal);
}

/** The step of a guide whose person is somewhere else in the console. */
export function openLimits(page: ConsoleView['page']): Step {
  return page === 'signed-out'
    ? stop('signed-out', null, null, ['step_signed_out'])
    : stop('open-limits', null, null, ['step_open_limits', 'step_open_limits_act']);
}

/** The step where what was to be pointed at lies under something else. */
export function covered(view: ConsoleView, goal: Goal): Step {
  return lost('covered', view, goal);
}

/** The step of a guide that a link began: nothing happens before the person agrees. */
export function startStep(goal: Goal): Step {
  return stop('start', null, goal, ['step_start', 'step_start_act']);
}

function projectStep(view: ConsoleView, goal: Goal): Step | null {
  if (view.project === null) {
    if (goal.confirmedHere) return null;
    return goal.project === null
      ? stop('switch-project', view, goal, ['step_project_choose', 'step_project_choose_act'])
      : stop('switch-project', view, goal, ['step_project_unclear', 'step_project_unclear_act']);
  }
  if (goal.project === null)
    return {
      ...stop('switch-project', view, goal, ['step_project_none', 'step_project_none_act']),
      reason: 'none-named',
    };
  if (view.project === goal.project) return null;
  return {
    ...stop('switch-project', view, goal, ['step_project_wrong', 'step_project_wrong_act']),
    reason: 'wrong',
  };
}

function withoutSection(view: ConsoleView, goal: Goal): Step {
  if (view.canEdit === false) return noPermission(view, goal, 'page-refuses');
  if (view.covered) return lost('other-dialog', view, goal);
  if (view.sectionBehind)
    return view.settled
      ? act('open-section', 'open-section', view, goal, ['step_open_section', 'step_open_editor_act'], [1, 4])
      : loading(view, goal);
  if (view.section === 'loading') return loading(view, goal);
  if (view.section === 'doubtful') return lost('section-doubtful', view, goal);
  return lost('no-section', view, goal);
}

type Refused = 'page-refuses' | 'disabled' | 'press-refused' | 'row-locked' | 'save-refused';

/** A control that does not answer may only be waiting for the page. */
function noPermission(view: ConsoleView, goal: Goal, reason: Refused): Step {
  if (!mayEnd('no-permission', view, goal)) return loading(view, goal);
  const fact: StepKey =
    reason === 'row-locked'
      ? 'step_row_locked'
      : view.section === 'present'
        ? 'step_no_permission'
        : 'step_no_permission_page';
  return { ...ended('no-permission', view, goal, [fact, 'step_no_permission_act']), reason };
}

function saveFailed(view: ConsoleView, goal: Goal): Step {
  const why = firstTrue(['step_save_failed_why', 'step_save_failed'], view, goal);
  return {
    ...stop('save-failed', view, goal, [why, 'step_save_failed_act']),
    reason: view.error || 'no-answer',
  };
}

function confirmStep(view: ConsoleView, goal: Goal): Step {
  const { of, button } = view.confirm as NonNullable<ConsoleView['confirm']>;
  if (of === 'remove' && goal.approach !== 'remove') return lost('confirm-not-asked', view, goal);
  if (button === 'busy') return saving(view, goal);
  if (button === 'doubtful') return lost('confirm-doubtful', view, goal);
  return of === 'remove'
    ? act('confirm-removal', 'confirm', view, goal, ['step_confirm', 'step_confirm_act'], [2, 2])
    : act('confirm-save', 'confirm', view, goal, ['step_confirm_save', 'step_open_editor_act'], [3, 3]);
}

/** What the page shows with no editor open. */
function sectionStep(view: ConsoleView, goal: Goal): Step {
  const over = reached(view, goal);
  if (over) return over;
  if (mayEnd('saved', view, goal))
    return ended('saved', view, goal, [
      firstTrue(['step_saved_allow', 'step_saved_deny', 'step_saved_open', 'step_saved'], view, goal),
      'step_saved_act',
    ]);
  if (mayEnd('model-not-listed', view, goal)) return notListed(view, goal);
  if (view.canEdit === false)
    return noPermission(view, goal, view.openEditor === 'disabled' ? 'disabled' : 'page-refuses');
  if (goal.approach === 'remove' && view.remove !== 'missing') {
    if (view.remove === 'doubtful' && view.mode !== 'unknown')
      return view.fairly.includes('remove-menu')
        ? act('open-editor', 'remove-menu', view, goal, [fact(view, goal), 'step_open_editor_act'], [1, 3])
        : lost('remove-doubtful', view, goal);
    if (view.remove === 'disabled') return noPermission(view, goal, 'disabled');
    if (view.remove === 'enabled')
      return act('remove-restriction', 'remove', view, goal, [fact(view, goal), 'step_remove_act'], [1, 2]);
  }
  switch (view.openEditor) {
    case 'enabled':
      return act(
        'open-editor',
        'open-editor',
        view,
        goal,
        [fact(view, goal), 'step_open_editor_act'],
        [1, 3],
      );
    case 'disabled':
      return noPermission(view, goal, 'disabled');
    case 'doubtful':
      return lost('editor-doubtful', view, goal);
    case 'missing':
      return lost('no-controls', view, goal);
  }
}

/** With no editor open: the goal is reached, as the page itself or the list showed; `null`: it is not, or nothing tells. */
function reached(view: ConsoleView, goal: Goal): Step | null {
  if (view.editor) return null;
  const open = mayEnd('not-restricted', view, goal);
  if (mayEnd('fixed', view, goal) && (view.witness.restricted || !open)) return fixed(view, goal);
  return open ? withoutLimit(view, goal) : null;
}

/** The model can be used, where the view holds the proof of it. */
export function fixed(view: ConsoleView, goal: Goal): Step {
  const how: StepKey[] = ['step_fixed_open', 'step_fixed_allow', 'step_fixed_deny', 'step_fixed_editor'];
  return ended('fixed', view, goal, [firstTrue(how, view, goal), 'step_fixed_wait']);
}

/** There is no restriction: not any more, or never. */
function withoutLimit(view: ConsoleView, goal: Goal): Step {
  return isTrue('step_fixed_open', view, goal)
    ? fixed(view, goal)
    : ended('not-restricted', view, goal, ['step_not_restricted', 'step_not_restricted_act']);
}

function notListed(view: ConsoleView, goal: Goal): Step {
  return ended('model-not-listed', view, goal, ['step_not_listed', 'step_not_listed_act']);
}

function editorStep(view: ConsoleView, editor: EditorView, goal: Goal): Step {
  if (editor.save.busy || view.witness.commit === 'pressed') return saving(view, goal);
  if (editor.loading) return loading(view, goal);
  return goal.approach === 'remove' ? editorRemove(view, editor, goal) : editorAllow(view, editor, goal);
}

function editorRemove(view: ConsoleView, editor: EditorView, goal: Goal): Step {
  if (!editor.offers.includes('none')) return lost('editor-without-removal', view, goal);
  if (editor.mode !== 'none')
    return act(
      'choose-mode',
      'mode-allow-all',
      view,
      goal,
      ['step_choose_all', 'step_choose_all_act'],
      [2, 3],
    );
  return isUnsaved(editor) ? saveStep(view, editor, goal) : withoutLimit(view, goal);
}

function editorAllow(view: ConsoleView, editor: EditorView, goal: Goal): Step {
  const other = editorMode(view, editor, goal);
  if (other) return other;
  const { row } = editor;
  if (row.found === 'doubtful') return lost('row-doubtful', view, goal);
  if (row.allowed === true) return allowedStep(view, editor, goal);
  if (editor.opensList)
    return act('open-editor', 'open-list', view, goal, ['step_open_list', 'step_open_editor_act'], [1, 3]);
  if (mayEnd('model-not-listed', view, goal)) return notListed(view, goal);
  if (row.found !== 'shown') return hiddenRow(view, editor, goal);
  if (row.disabled) return noPermission(view, goal, 'row-locked');
  if (row.allowed === 'unknown') return lost(row.selected === 'unknown' ? 'row-state' : 'mode', view, goal);
  if (row.selected === 'unknown')
    return {
      ...act(rowStep(editor), 'model-row', view, goal, ['step_set_allowed', 'step_set_allowed_act'], [2, 3]),
      ...caution(view, goal),
    };
  const say = [
    firstTrue(['step_unblock', 'step_allow', 'step_set_allowed'], view, goal),
    firstTrue(['step_unblock_act', 'step_allow_act'], view, goal),
  ];
  return { ...act(rowStep(editor), 'model-row', view, goal, say, [2, 3]), ...caution(view, goal) };
}

/** A list of blocked models holds what somebody chose by name. */
function caution(view: ConsoleView, goal: Goal): Pick<Step, 'note'> {
  const key = 'step_unblock_caution';
  return isTrue(key, view, goal) ? { note: one(key, view, goal) } : {};
}

/** What a model's row is changed for: what it takes for that, a tick or none, is for the words. */
function rowStep({ mode, row }: EditorView): 'allow-model' | 'unblock-model' {
  if (mode === 'allow_list') return 'allow-model';
  return mode === 'deny_list' || row.selected === true ? 'unblock-model' : 'allow-model';
}

/** The model's row says that it may be used: it waits to be saved, or it is so. */
function allowedStep(view: ConsoleView, editor: EditorView, goal: Goal): Step {
  if (isUnsaved(editor)) return saveStep(view, editor, goal);
  if (editor.nothingSelected && editor.mode === 'deny_list' && !view.witness.restricted)
    return ended('not-restricted', view, goal, ['step_not_restricted', 'step_not_restricted_act']);
  return mayEnd('fixed', view, goal) ? fixed(view, goal) : lost('row-out-of-sight', view, goal);
}

/** The way to a row that is not among those on screen. */
function hiddenRow(view: ConsoleView, editor: EditorView, goal: Goal): Step {
  const searched = editor.search.value === goal.model;
  if (editor.search.present && !searched)
    return act('search-model', 'search', view, goal, ['step_search', 'step_search_act'], [2, 3]);
  if (editor.search.present && !view.settled) return stop('loading', view, goal, ['step_loading_search']);
  if (editor.more) return act('show-more', 'show-more', view, goal, ['step_search', 'step_more_act'], [2, 3]);
  if (editor.scrolls)
    return act('scroll-list', 'list', view, goal, ['step_search', 'step_scroll_act'], [2, 3]);
  return lost('row-out-of-sight', view, goal);
}

/** What has to be said of the mode chosen in the editor before the model's own row; `null`: nothing. */
function editorMode(view: ConsoleView, editor: EditorView, goal: Goal): Step | null {
  const inForce = view.mode;
  if (editor.mode === 'none' && !isUnsaved(editor)) return withoutLimit(view, goal);
  if (inForce !== 'unknown' && editor.mode !== inForce && editor.offers.includes(inForce)) {
    return act(
      'choose-mode',
      MODE_LANDMARK[inForce],
      view,
      goal,
      [firstTrue(['step_mode_changed', 'step_mode_unread'], view, goal), 'step_mode_back'],
      [2, 3],
    );
  }
  if (editor.unchosen && editor.nothingSelected && !editor.offers.includes('none') && inForce === 'unknown')
    return mayEnd('not-restricted', view, goal) ? withoutLimit(view, goal) : loading(view, goal);
  if (editor.mode === 'none') return lost('mode', view, goal);
  if (editor.mode === 'unknown' && editor.row.found === 'shown' && editor.row.allowed === 'unknown')
    return lost('mode', view, goal);
  if (isEmpty(view, editor)) return lost('empty-list', view, goal);
  return null;
}

/**
 * Nothing is ticked, and no “allow all” is on offer: a list with nothing on it may mean no restriction, and one tick then
 * blocks the rest.
 */
function isEmpty(view: ConsoleView, editor: EditorView): boolean {
  const { row } = editor;
  if (editor.mode === 'deny_list' || editor.offers.includes('none') || view.witness.entries) return false;
  return row.found === 'shown' && row.selected === false && row.allowed === false && editor.nothingSelected;
}

function saveStep(view: ConsoleView, editor: EditorView, goal: Goal): Step {
  if (editor.save.present && editor.save.enabled)
    return act(
      'save',
      'save',
      view,
      goal,
      [
        firstTrue(
          ['step_save_again', goal.approach === 'remove' ? 'step_save_remove' : 'step_save'],
          view,
          goal,
        ),
        'step_save_act',
      ],
      [3, 3],
    );
  if (editor.save.refused) return noPermission(view, goal, 'save-refused');
  return lost(editor.save.present ? 'save-disabled' : 'no-save', view, goal);
}

const MODE_LANDMARK: Record<Exclude<PolicyMode, 'unknown'>, Landmark> = {
  none: 'mode-allow-all',
  allow_list: 'mode-allow-list',
  deny_list: 'mode-deny-list',
};

/** The sentence that says which mode is in effect on this page, as far as it was seen. */
function fact(view: ConsoleView, goal: Goal): StepKey {
  return firstTrue(
    [
      'step_fact_saved',
      'step_fact_allow',
      'step_fact_deny',
      'step_fact_allow_list',
      'step_fact_deny_list',
      'step_fact_unknown',
    ],
    view,
    goal,
  );
}

const LOST = {
  'other-dialog': 'step_lost_other_dialog',
  covered: 'step_lost_covered',
  'section-doubtful': 'step_lost_section_doubtful',
  'no-section': 'step_lost_no_section',
  'confirm-not-asked': 'step_lost_confirm_not_asked',
  'confirm-doubtful': 'step_lost_confirm_doubtful',
  'remove-doubtful': 'step_lost_control',
  'editor-doubtful': 'step_lost_control',
  'no-controls': 'step_lost_control',
  'editor-without-removal': 'step_lost_editor_without_removal',
  'row-doubtful': 'step_lost_row',
  'row-state': 'step_lost_row',
  'row-out-of-sight': 'step_lost_out_of_sight',
  mode: 'step_lost_mode',
  'empty-list': 'step_lost_empty_list',
  'save-disabled': 'step_lost_save_disabled',
  'no-save': 'step_lost_no_save',
} as const satisfies Record<string, StepKey>;

/** What is not understood may be on its way to what is: a page gets time to settle first. */
function lost(reason: keyof typeof LOST, view: ConsoleView, goal: Goal): Step {
  if (!view.settled) return loading(view, goal);
  const keys: StepKey[] = [LOST[reason]];
  const way = wayOn(reason, view, goal);
  if (way) keys.push(way);
  const out = reason === 'row-out-of-sight';
  return {
    id: 'lost',
    landmark: null,
    say: says(keys, view, goal),
    reason,
    ...(out && { position: { index: 2, count: 3 } }),
  };
}

/** How it is done without the guide, in the page's own words where they are known; `null`: the reason says it itself. */
function wayOn(reason: keyof typeof LOST, view: ConsoleView, goal: Goal): StepKey | null {
  if (reason === 'row-out-of-sight') return 'step_lost_out_of_sight_act';
  const self: readonly string[] = SELF_EXPLAINED;
  if (self.includes(reason)) return null;
  if (view.translated) return 'step_lost_translated';
  if (goal.approach === 'remove') return 'step_lost_way_remove';
  const ways: StepKey[] = [
    'step_lost_way_save',
    'step_lost_way_editor',
    'step_lost_way_section',
    'step_lost_way',
  ];
  return firstTrue(ways, view, goal);
}

/** Reasons whose own message already holds the way on. */
const SELF_EXPLAINED: readonly (keyof typeof LOST)[] = [
  'other-dialog',
  'covered',
  'confirm-not-asked',
  'confirm-doubtful',
  'editor-without-removal',
  'empty-list',
  'save-disabled',
  'no-save',
];

function act(
  id: StepId,
  landmark: Landmark,
  view: ConsoleView,
  goal: Goal,
  keys: StepKey[],
  [index, count]: [number, number],
): Step {
  const label = view.words[landmark] || NAMELESS;
  const fairly = view.fairly.includes(landmark);
  const said = fairly && id !== 'search-model' ? [...keys.slice(0, -1), 'step_fairly_act' as const] : keys;
  return {
    id,
    landmark,
    say: says(said, view, goal, { label }),
    position: { index, count },
    ...(fairly && { sure: 'fairly' as const }),
  };
}

/** A control that shows a picture and no word. */
const NAMELESS = '⋯';

/** An end, which is shown only where the view holds its proof. Over an open editor it says how to leave that. */
function ended(id: End, view: ConsoleView, goal: Goal, keys: StepKey[]): Step {
  if (!mayEnd(id, view, goal)) return loading(view, goal);
  const leave = view.editor ? firstTrue(['step_leave', 'step_leave_unnamed'], view, goal) : null;
  return { ...stop(id, view, goal, keys), ...(leave && { note: one(leave, view, goal) }) };
}

/** The page is on its way, or it is not read to the end yet. */
function loading(view: ConsoleView, goal: Goal): Step {
  const key = firstTrue(['step_loading_editor', 'step_loading', 'step_loading_page'], view, goal);
  return stop('loading', view, goal, [key]);
}

function saving(view: ConsoleView, goal: Goal): Step {
  return stop('saving', view, goal, [firstTrue(['step_saving', 'step_saving_pressed'], view, goal)]);
}

/** A step that asks for nothing on the page. */
function stop(id: StepId, view: ConsoleView | null, goal: Goal | null, keys: StepKey[]): Step {
  return { id, landmark: null, say: says(keys, view, goal) };
}

function one(key: StepKey, view: ConsoleView, goal: Goal): Say {
  return { key, params: paramsOf(key, view, goal) };
}

function says(
  keys: StepKey[],
  view: ConsoleView | null,
  goal: Goal | null,
  more: Record<string, string> = {},
): Say[] {
  return keys.map((key) => ({ key, params: { ...paramsOf(key, view, goal), ...more } }));
}

/** The landmark whose words fill `{label}`, where it is not what the step points at. */
const LABELS: Partial<Record<StepKey, Landmark>> = {
  step_leave: 'way-out',
  step_lost_save_disabled: 'save',
  step_lost_way_save: 'save',
  step_lost_way_section: 'section',
};

/** What fills the braces of a sentence: ids of the goal, and words as they stand on the page. */
function paramsOf(key: StepKey, view: ConsoleView | null, goal: Goal | null): Record<string, string> {
  const project = goal?.project ?? view?.project;
  const label = LABELS[key];
  return {
    ...(goal && { model: goal.model }),
    ...(project && { project }),
    ...(label && { label: view?.words[label] || NAMELESS }),
    ...(key === 'step_save_failed_why' && view?.error && { error: view.error }),
    ...(key === 'step_save_again' && view?.witness.failed && { error: view.witness.failed }),
  };
}
