import type { PolicyMode } from './goal.ts';

/** What a person could act on or look for in the console. */
export type Landmark =
  | 'section'
  | 'open-section'
  | 'open-editor'
  | 'open-list'
  | 'remove'
  | 'remove-menu'
  | 'editor'
  | 'mode-allow-all'
  | 'mode-allow-list'
  | 'mode-deny-list'
  | 'search'
  | 'list'
  | 'show-more'
  | 'model-row'
  | 'save'
  | 'way-out'
  | 'confirm-dialog'
  | 'confirm';

/** Generations of the Limits page, oldest first. */
export type Generation = 'G1' | 'G1.5' | 'G2';

/** Why a landmark was not chosen: nothing could be it, or more than one thing could. */
export interface Refusal {
  landmark: Landmark;
  why: 'none' | 'several';
  /** Each candidate that stood, and what told against or for it. */
  stood: string[];
}

/** The model of the goal, as the editor's list shows it. */
export interface RowView {
  /** `hidden`: not among the rendered rows. `absent`: the list is open, answered and whole, and the model is not in it. `doubtful`: found, but not to be told apart. */
  found: 'shown' | 'hidden' | 'absent' | 'doubtful';
  /** Ticked, as its control says. */
  selected: boolean | 'unknown';
  /** Whether the model could be used once this was saved. */
  allowed: boolean | 'unknown';
  /** Its control does not answer to the person. */
  disabled: boolean;
  /** What the list told of it since the editor was opened, where it is not in sight now; `null`: nothing. */
  earlier: 'allowed' | 'absent' | null;
}

/** The editor of the model list, while it is open. */
export interface EditorView {
  /** Mode chosen in the editor, saved or not. */
  mode: PolicyMode;
  /** Modes that the editor offers a control for. */
  offers: PolicyMode[];
  /** Each of them says that it is not chosen. */
  unchosen: boolean;
  loading: boolean;
  row: RowView;
  search: { present: boolean; value: string };
  /** `refused`: it does not answer, and words beside it say that this person may not. */
  save: { present: boolean; enabled: boolean; busy: boolean; refused: boolean };
  /** Whether something differs from what was there when the editor opened; `unknown` where it cannot be told. */
  changed: boolean | 'unknown';
  /** The list opens from inside the editor, and is not open. */
  opensList: boolean;
  /** Something in the list leads to more of it: a group, a fold, “more”, a next page. */
  more: boolean;
  /** The list shows only rows in view. */
  scrolls: boolean;
  /** No ticked row is to be seen, and none was since the editor opened. */
  nothingSelected: boolean;
}

/** What the list told while it was open, now that it is closed. */
export interface Recalled {
  /** `seen`: the list showed it, unchanged. `saved`, `removed`: the person pressed that, and the page answered without an error. */
  how: 'seen' | 'saved' | 'removed';
  mode: PolicyMode;
  /** The model's row was ticked. */
  selected: boolean | 'unknown';
  /** The model's row said whether it may be used; of what was only pressed nothing is known. */
  allowed: boolean | 'unknown';
  /** The list was open, answered and whole, and the model was not in it. */
  absent: boolean;
  /** No row at all was ticked. */
  nothing: boolean;
  /** When the mode was last seen in force, ms on the clock of the page; `null`: it was only saved so. */
  seenAt: number | null;
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
  /** Entries of the list in force were seen on this page: the list is not empty. */
  entries: boolean;
  /** The page answered a press on the opener with words that refuse. */
  refused: boolean;
  /** The last commit failed with these words, which the page shows no more; `null`: it did not. */
  failed: string | null;
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
  /** A tab or fold that is called as the section is, and is closed. */
  sectionBehind: boolean;
  generation: Generation | 'unknown';
  /** Mode in effect, as far as the page shows it now. */
  mode: PolicyMode;
  /** Whether the model can be used, as an entry outside the editor shows. */
  shownAllowed: boolean | 'unknown';
  /** Control that opens the editor. */
  openEditor: 'enabled' | 'disabled' | 'missing' | 'doubtful';
  remove: 'enabled' | 'disabled' | 'missing' | 'doubtful';
  canEdit: boolean | 'unknown';
  /** The section says that its setting is kept by Terraform or an API: what is edited here does not last. */
  managed: boolean;
  editor: EditorView | null;
  /** A question that asks to confirm a removal or a save. */
  confirm: { of: 'save' | 'remove'; button: 'enabled' | 'busy' | 'doubtful' } | null;
  /** Another modal dialog lies over what the person needs. */
  covered: boolean;
  /** Error text that the page showed after the person saved; empty: it failed without a word; `null`: none. */
  error: string | null;
  witness: Witness;
  /** `null`: the list is open, or was not seen open on this page. */
  recalled: Recalled | null;
  /** Landmarks that are pointed at on hints alone. */
  fairly: Landmark[];
  /** Words as they stand on the page now, for quoting. */
  words: Partial<Record<Landmark, string>>;
  /** Landmarks that were looked for and not found, or found more than once. */
  refusals: Refusal[];
  /** The browser has put the page into another language. */
  translated: boolean;
  /** Nothing on the page has changed for a while. */
  settled: boolean;
}
