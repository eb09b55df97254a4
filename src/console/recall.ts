import type { ConsoleView, EditorView, Recalled } from '../model/console-view.ts';

/**
 * What there is to recall of a list once it is closed: how the settings in force were when they were last seen in it.
 * @param now ms on the clock of the page
 * @returns what was recalled before, where the look tells nothing new
 */
export function recall(before: Recalled | null, view: ConsoleView, now: number): Recalled | null {
  const { editor } = view;
  // Of what is changed or not known to be unchanged nothing tells what is in force.
  if (!editor || editor.loading || editor.changed !== false || view.witness.commit === 'pressed')
    return before;
  const last = before?.how === 'seen' ? before : null;
  const shown = editor.row.found === 'shown';
  return {
    how: 'seen',
    mode: inForce(view, editor),
    selected: shown ? editor.row.selected : (last?.selected ?? 'unknown'),
    allowed: shown ? editor.row.allowed : (last?.allowed ?? 'unknown'),
    absent: editor.row.found === 'absent' || (!shown && last?.absent === true),
    nothing: editor.nothingSelected,
    seenAt: now,
  };
}

/** A choice of modes of which none is chosen, over rows of which none is ticked, limits nothing. */
function inForce(view: ConsoleView, editor: EditorView): Recalled['mode'] {
  if (view.mode !== 'unknown') return view.mode;
  return editor.unchosen && editor.nothingSelected && view.settled ? 'none' : 'unknown';
}

/**
 * What is to be recalled once a press on Save or Remove was answered without an error.
 * @param before what was recalled until then
 * @param editor as it was when pressed
 */
export function committed(
  of: 'save' | 'remove',
  before: Recalled | null,
  editor: EditorView | null,
): Recalled {
  const mode = of === 'remove' ? 'none' : (editor?.mode ?? 'unknown');
  return {
    how: of === 'remove' ? 'removed' : 'saved',
    mode,
    selected: editor?.row.selected ?? 'unknown',
    allowed: 'unknown',
    absent: before?.absent === true || editor?.row.found === 'absent' || editor?.row.earlier === 'absent',
    nothing: editor?.nothingSelected ?? false,
    seenAt: before?.mode === mode ? before.seenAt : null,
  };
}
