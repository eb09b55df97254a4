import type { PolicyMode } from './goal.ts';

/** What a person could act on or look for in the console. */
export type Landmark =
  | 'section'
  | 'open-editor'
  | 'open-list'
  | 'remove'
  | 'editor'
  | 'mode-allow-all'
  | 'mode-allow-list'
  | 'mode-deny-list'
  | 'search'
  | 'model-row'
  | 'save'
  | 'confirm-dialog'
  | 'confirm'
  | 'error';

/** Generations of the Limits page, oldest first. */
export type Generation = 'G1' | 'G1.5' | 'G2';

/** The model of the goal, as the editor's list shows it. */
export interface RowView {
  /** `hidden`: not among the rendered rows. `absent`: searched for, and the list settled without it. `doubtful`: found, but not to be told apart. */
  found: 'shown' | 'hidden' | 'absent' | 'doubtful';
  /** Ticked, as its control says. */
  selected: boolean | 'unknown';
  /** Whether the model could be used once this was saved. */
  allowed: boolean | 'unknown';
  /** Its control does not answer to the person. */
  disabled: boolean;
}

/** The editor of the model list, while it is open. */
export interface EditorView {
  /** Mode chosen in the editor, saved or not. */
  mode: PolicyMode;
  /** Modes that the editor offers a control for. */
  offers: PolicyMode[];
  loading: boolean;
  row: RowView;
  search: { present: boolean; value: string };
  save: { present: boolean; enabled: boolean; busy: boolean };
  /** Whether something differs from what was there when the editor opened; `unknown` where it cannot be told. */
  changed: boolean | 'unknown';
  /** The list opens from inside the editor, and is not open. */
  opensList: boolean;
  /** No ticked row is to be seen, and the whole list is. */
  nothingSelected: boolean;
}

/**
 * What was seen happening, because a page cannot show it afterwards. All of it concerns this project.
 * It is written by observation, never by our own steps.
 */
export interface Witness {
  /** The model was seen to be kept out, or a restriction was seen, earlier. */
  restricted: boolean;
  /** `pressed`: the person pressed Save or confirmed the removal and the outcome is not yet seen. `done`: it went without an error. */
  commit: 'none' | 'pressed' | 'done';
  /** What the last commit was. */
  commitOf: 'save' | 'remove' | null;
}

/**
 * The Limits page as plain data: the only thing the guide knows of the page.
 * A fixture's expected value, and the body of a report.
 */
export interface ConsoleView {
  /** `limits`: a project's Limits page. `organization-limits`: the page of the same name without a model list. */
  page: 'limits' | 'organization-limits' | 'signed-out' | 'other';
  /** Project id in the address; `null` where it says `project` or nothing. */
  project: string | null;
  /** `loading`: may still come. `present`. `missing`: settled without it. `doubtful`: more than one thing looks like it. */
  section: 'loading' | 'present' | 'missing' | 'doubtful';
  generation: Generation | 'unknown';
  /** Mode in effect, as far as the page shows it now. */
  mode: PolicyMode;
  /** Whether the model can be used, as shown outside the editor. */
  shownAllowed: boolean | 'unknown';
  /** Control that opens the editor. */
  openEditor: 'enabled' | 'disabled' | 'missing' | 'doubtful';
  remove: 'enabled' | 'disabled' | 'missing' | 'doubtful';
  canEdit: boolean | 'unknown';
  editor: EditorView | null;
  /** A dialog that asks to confirm a removal. */
  confirm: { present: boolean; button: 'enabled' | 'busy' | 'doubtful' } | null;
  /** Another modal dialog lies over what the person needs. */
  covered: boolean;
  /** Error text that the page showed after the person saved; `null`: none. */
  error: string | null;
  witness: Witness;
  /** Words as they stand on the page now, for quoting. */
  words: Partial<Record<Landmark, string>>;
  /** Landmarks that were looked for and not found. */
  missing: Landmark[];
  /** Nothing on the page has changed for a while. */
  settled: boolean;
}
