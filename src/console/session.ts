import type { PolicyMode } from '../model/goal.ts';
import type { OpenEditor } from './landmarks/open-editor.ts';
import { ticked } from './page/states.ts';

/** How the row of the model was at a moment. */
interface RowState {
  selected: boolean | 'unknown';
  allowed: boolean | 'unknown';
  /** It stood there as one of the chosen, which is there no more once it is taken out. */
  chip: boolean;
}

/** The editor that is open, as it was first seen: what differs from that is not saved. */
export interface Session {
  /** The outermost part of the editor. */
  element: Element;
  /** The editor was seen to open, so that its first state is the saved one. */
  seenOpening: boolean;
  mode: PolicyMode;
  /** A ticked row was seen before the model's own was: the list is not empty, whatever a search leaves of it. */
  sawTicked: boolean;
  /** How the row was when it first came in sight, and how it was last. */
  row: RowState | null;
  lastRow: RowState | null;
  /** The list was open, answered and whole, and the model was not in it. */
  absent: boolean;
  /** The row was seen to answer: where it does not any more, it is at work. */
  rowAnswered: boolean;
  /** What answered to a press when the editor was first seen. */
  awake: WeakSet<Element>;
  /** Folds and tabs of the list that the person opened. */
  opened: WeakSet<Element>;
  /** Of a list that shows only rows in view: its ends that were seen without the model's row. */
  ends: ReadonlySet<'top' | 'end'>;
  /** When the editor was first seen, ms. */
  since: number;
}

/** A session begins with what stands there. `awake`: what answers to a press on the whole page. */
export function beginSession(
  editor: OpenEditor,
  seenOpening: boolean,
  awake: readonly Element[],
  now: number,
): Session {
  return {
    element: editor.parts[0] as Element,
    seenOpening: seenOpening && !editor.saysUnsaved,
    mode: 'unknown',
    sawTicked: false,
    row: null,
    lastRow: null,
    absent: false,
    rowAnswered: false,
    awake: new WeakSet(awake),
    opened: new WeakSet(),
    ends: new Set(),
    since: now,
  };
}

/** Brings a session up to a look. `inForce`: the mode that the section shows, or last showed. */
export function follow(session: Session, editor: OpenEditor, inForce: PolicyMode): Session {
  if (editor.loading || editor.bare) return session;
  const { row } = editor;
  const offers = Object.keys(editor.modes.controls).length > 0;
  const first = offers || inForce === 'unknown' ? editor.mode : inForce;
  const mode = session.mode === 'unknown' ? (first === 'unknown' ? inForce : first) : session.mode;
  const others = editor.rows.some(
    ({ kind, control, box }) =>
      kind === 'tick' && ticked(control) === true && !(row && row !== 'doubtful' && box.contains(row.target)),
  );
  const chips = editor.rows.filter(({ kind }) => kind === 'chip');
  const now =
    row && row !== 'doubtful'
      ? {
          selected: row.view.selected,
          allowed: row.view.allowed,
          chip: chips.some(({ box }) => box.contains(row.target)),
        }
      : row === null && session.row?.chip && chips.length > 0
        ? { selected: false, allowed: mode === 'unknown' ? mode : mode === 'deny_list', chip: true }
        : null;
  const firstRow = session.row ?? now;
  return {
    ...session,
    mode,
    sawTicked: session.sawTicked || others || firstRow?.selected === true,
    row: firstRow,
    ends: row || !editor.scrolledTo ? session.ends : new Set([...session.ends, editor.scrolledTo]),
    lastRow: now ?? session.lastRow,
    absent: session.absent && now === null,
    rowAnswered: session.rowAnswered || (row !== null && row !== 'doubtful' && !row.view.disabled),
  };
}

/** What was saved is the state to compare with from now on. */
export function saved(session: Session, awake: readonly Element[]): Session {
  return { ...session, seenOpening: true, mode: 'unknown', row: session.lastRow, awake: new WeakSet(awake) };
}

/** Whether something differs from what was there when the editor opened; `unknown` where it cannot be told. */
export function changedIn(session: Session | null, editor: OpenEditor): boolean | 'unknown' {
  if (editor.saysUnsaved) return true;
  if (!session) return 'unknown';
  const offers = Object.keys(editor.modes.controls).length > 0;
  const modeChanged = offers && session.mode !== 'unknown' && editor.mode !== session.mode;
  const row = editor.row && editor.row !== 'doubtful' ? editor.row.view : session.lastRow;
  const rowChanged =
    session.row !== null &&
    row !== null &&
    ((row.allowed !== 'unknown' && row.selected !== session.row.selected) ||
      (row.selected === 'unknown' && row.allowed !== session.row.allowed));
  return modeChanged || rowChanged || (session.seenOpening ? false : 'unknown');
}
