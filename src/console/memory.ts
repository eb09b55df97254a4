import type { Witness } from '../model/console-view.ts';
import type { PolicyMode } from '../model/goal.ts';
import { enabled, name, PRESSABLE, texts, visible } from './dom.ts';
import type { Editor, Origin } from './editor.ts';
import { meanings, TROUBLE } from './labels.ts';

/**
 * What was seen happening on one page of one project. A page can show that a dialog is closed, but not whether it was
 * saved: the presses of the person and what followed them are observed here, and nothing else is remembered.
 */
export interface Memory {
  origin: Origin;
  witness: Witness;
  /** The editor that is open, and how it was when it opened. */
  session: Session | null;
  /** Since when the editor is closed, ms; `null`: it is open, or was not. */
  closedSince: number | null;
  /** Text of the error that the page showed after a press; empty: it failed without a word. */
  error: string | null;
  /** Texts of trouble that were dealt with, and how often each stood on the page. */
  knownTrouble: Map<string, number>;
  /** List that the section last showed as in force: an editor in its place shows it no more. */
  lastMode: PolicyMode;
  /** Texts of the alerts that stood there at the press, and how often. */
  knownAlerts: Map<string, number>;
  /** The section showed a restriction on this page, so that it would show one again. */
  listed: boolean;
  /** The page was busy after the press. */
  sawBusy: boolean;
  /** Since when it answers again, with its dialog still open, ms; `null`: it does not. */
  answersSince: number | null;
  /** Since when its dialog is closed without a sign that it was at work, ms; `null`: it is not. */
  closedAfterSave: number | null;
  /** A dialog asked to confirm the removal, and the person did. */
  asked: boolean;
  confirmed: boolean;
  /** When a pointer was last lifted over what commits, ms since the page began. */
  liftedAt: number;
  /** What can be pressed, as last found. */
  controls: Controls;
}

export interface Session {
  /** The outermost part of the editor. */
  element: Element;
  /** The editor was seen to open, so that its first state is the saved one. */
  seenOpening: boolean;
  mode: PolicyMode;
  /** A ticked row other than the model's was seen: the list is not empty, whatever a search leaves of it. */
  sawTicked: boolean;
  /** How the row was when it first came in sight. */
  row: { selected: boolean | 'unknown'; allowed: boolean | 'unknown' } | null;
  /** How the row was last. */
  lastRow: { selected: boolean | 'unknown'; allowed: boolean | 'unknown' } | null;
}

export interface Controls {
  openEditor: Element | null;
  remove: Element | null;
  save: Element | null;
  confirm: Element | null;
  /** Dialogs and panels of ours. */
  inside: Element[];
}

const NO_CONTROLS: Controls = { openEditor: null, remove: null, save: null, confirm: null, inside: [] };

/** The memory of a page that was just arrived at. `restricted`: a restriction was seen earlier in this project. */
export function createMemory(restricted: boolean): Memory {
  return {
    origin: { opener: false, remover: false, stood: new WeakSet() },
    witness: { restricted, commit: 'none', commitOf: null },
    session: null,
    closedSince: null,
    error: null,
    knownTrouble: new Map(),
    lastMode: 'unknown',
    knownAlerts: new Map(),
    listed: false,
    sawBusy: false,
    answersSince: null,
    closedAfterSave: null,
    asked: false,
    confirmed: false,
    liftedAt: Number.NEGATIVE_INFINITY,
    controls: NO_CONTROLS,
  };
}

/** A click this long after a pointer was lifted belongs to it, ms. */
const SAME_PRESS = 400;

/**
 * Takes note of something the person pressed: once for a pointer lifted and its click, since some pages act on the one
 * and some on the other, and keys bring a click alone.
 */
export function notePress(
  memory: Memory,
  event: Event,
  trouble: () => Element[],
  alerts: () => Element[],
): void {
  const path = event.composedPath();
  const { controls, witness } = memory;
  const on = (element: Element | null) => element !== null && path.includes(element);
  const commit = on(controls.save) ? 'save' : on(controls.confirm) || on(controls.remove) ? 'remove' : null;
  if (commit) {
    const control =
      commit === 'save' ? controls.save : on(controls.confirm) ? controls.confirm : controls.remove;
    const again = event.type === 'click' && event.timeStamp - memory.liftedAt < SAME_PRESS;
    if (!control || !enabled(control) || again) return;
    if (event.type === 'pointerup') memory.liftedAt = event.timeStamp;
    memory.error = null;
    memory.sawBusy = false;
    memory.answersSince = null;
    memory.closedAfterSave = null;
    memory.asked = false;
    memory.confirmed = on(controls.confirm);
    memory.knownTrouble = counts(trouble());
    memory.knownAlerts = counts(alerts());
    memory.witness = { ...witness, commit: 'pressed', commitOf: commit };
    memory.origin = { ...memory.origin, opener: commit === 'save', remover: commit === 'remove' };
    return;
  }
  if (on(controls.openEditor)) {
    memory.origin = { ...memory.origin, opener: true, remover: false };
    memory.closedSince = null;
    forget(memory);
    return;
  }
  const pressed = path.find((at) => at instanceof Element && at.matches(PRESSABLE)) as Element | undefined;
  const inside = controls.inside.some((part) => path.includes(part));
  if (!pressed && !inside) return;
  if (pressed) {
    const kinds = meanings(name(pressed));
    if (kinds.has('cancel') || kinds.has('close')) noteDismissal(memory);
  }
  if (inside) memory.error = null;
  else memory.origin = { ...memory.origin, opener: false, remover: false };
}

/**
 * Takes note of what stands on the page before a control of the section answers: none of it was opened by that control.
 * A pointer going down comes before any page acts; a key brings a click alone, whose `detail` is 0.
 */
export function noteStanding(memory: Memory, event: Event, standing: () => Element[]): void {
  if (event.type === 'click' && (event as MouseEvent).detail !== 0) return;
  const path = event.composedPath();
  const { controls } = memory;
  if (controls.confirm && path.includes(controls.confirm)) return;
  if (![controls.openEditor, controls.remove].some((control) => control && path.includes(control))) return;
  const ours = (element: Element) => controls.inside.some((part) => part.contains(element));
  memory.origin.stood = new WeakSet(standing().filter((element) => !ours(element)));
}

/** Takes note that the person closed what was open, by Escape or a Cancel. */
export function noteDismissal(memory: Memory): void {
  if (memory.witness.commit === 'pressed')
    memory.witness = { ...memory.witness, commit: 'none', commitOf: null };
}

/** The outcome of the last commit belongs to the past: the editor is opened anew. */
function forget(memory: Memory): void {
  memory.error = null;
  memory.witness = { ...memory.witness, commit: 'none', commitOf: null };
}

/** What a read of the page adds to the memory. */
export interface Reading {
  editor: Editor | null;
  confirmOpen: boolean;
  confirmBusy: boolean;
  /** Mode that the section itself shows. */
  sectionMode: PolicyMode;
  /** The section shows that the model can be used. */
  reached: boolean;
  trouble: Element[];
  /** Alerts of the page, whatever they say. */
  alerts: Element[];
  /** Time of the look, ms. */
  now: number;
}

/** A dialog whose Save answers again may be just about to close: so long it gets, ms. */
const CLOSING = 800;

/** An editor that a page draws anew is back within this, ms. */
const REDRAWN = 600;

/** A page that closes its dialog before it has an answer gets so long to show a failure, ms. */
const HEARD = 2000;

/** Brings the memory up to a read. */
export function noteReading(memory: Memory, reading: Reading, first: boolean): void {
  noteSession(memory, reading, first);
  noteCommit(memory, reading);
  const { editor, sectionMode } = reading;
  const listed = sectionMode === 'allow_list' || sectionMode === 'deny_list';
  const session = memory.session?.mode;
  const edited =
    session === 'allow_list' || (session === 'deny_list' && editor?.view.nothingSelected === false);
  if (listed) memory.listed = true;
  if (listed || (!editor && sectionMode !== 'unknown')) memory.lastMode = listed ? sectionMode : 'unknown';
  if (listed || edited) memory.witness = { ...memory.witness, restricted: true };
}

function noteSession(memory: Memory, { editor, sectionMode, now }: Reading, first: boolean): void {
  if (!editor) {
    noteClosed(memory, now);
    return;
  }
  memory.closedSince = null;
  const element = editor.parts[0] as Element;
  const { view } = editor;
  if (memory.session && memory.session.element !== element && !memory.session.element.isConnected) {
    memory.session.element = element;
  }
  if (!memory.session || memory.session.element !== element) {
    memory.session = {
      element,
      seenOpening: !first && !editor.saysUnsaved,
      mode: 'unknown',
      sawTicked: false,
      row: null,
      lastRow: null,
    };
    if (memory.witness.commit === 'done') forget(memory);
  }
  const { session } = memory;
  if (view.loading) return;
  if (session.mode === 'unknown')
    session.mode = [sectionMode, view.mode, memory.lastMode].find((mode) => mode !== 'unknown') ?? 'unknown';
  const choosesList = view.offers.length > 0 && !view.offers.includes('none');
  if (choosesList && !view.nothingSelected && view.row.selected !== true) session.sawTicked = true;
  if (view.row.found === 'shown') {
    const row = { selected: view.row.selected, allowed: view.row.allowed };
    session.row ??= row;
    session.lastRow = row;
  }
}

/** Long enough closed, an editor is not merely drawn anew, and what opens next was not opened by its control. */
function noteClosed(memory: Memory, now: number): void {
  if (memory.session) memory.closedSince = now;
  memory.session = null;
  if (memory.closedSince !== null && now - memory.closedSince > REDRAWN) {
    memory.origin = { ...memory.origin, opener: false };
    memory.closedSince = null;
  }
}

function noteCommit(memory: Memory, reading: Reading): void {
  const { witness } = memory;
  if (witness.commit === 'none' && memory.error === null) return;
  const now = counts(reading.trouble);
  const fresh = reading.trouble.find(
    (holder) => (now.get(saying(holder)) ?? 0) > (memory.knownTrouble.get(saying(holder)) ?? 0),
  );
  // What stood there once is nothing new when it comes back: pages draw themselves anew.
  for (const [text, count] of now)
    memory.knownTrouble.set(text, Math.max(count, memory.knownTrouble.get(text) ?? 0));
  if (fresh) {
    memory.error = saying(fresh);
    memory.witness = { ...witness, commit: 'none', commitOf: null };
    return;
  }
  if (witness.commit !== 'pressed') return;
  if (witness.commitOf === 'remove') {
    noteRemoval(memory, reading);
    return;
  }
  if (!reading.editor) {
    if (!answered(memory, reading)) return;
    memory.witness = { ...witness, commit: 'done' };
    memory.origin = { ...memory.origin, opener: false, remover: false };
    return;
  }
  const { save } = reading.editor.view;
  if (save.busy || !save.enabled) noteBusy(memory);
  else {
    const fresh = newAlerts(memory, reading.alerts);
    if (fresh.length > 0) memory.sawBusy = true;
    if (!answersForGood(memory, reading.now)) return;
    const inside = (holder: Element) => reading.editor?.parts.some((part) => part.contains(holder));
    failSilently(memory, [...fresh, ...reading.trouble.filter(inside)]);
  }
}

/** A dialog that waited and then closed was answered; one that closed at once may still hear of a failure. */
function answered(memory: Memory, { reached, now }: Reading): boolean {
  memory.closedAfterSave ??= now;
  return reached || memory.sawBusy || now - memory.closedAfterSave >= HEARD;
}

function noteRemoval(
  memory: Memory,
  { confirmOpen, confirmBusy, sectionMode, editor, alerts, now }: Reading,
): void {
  const { witness } = memory;
  if (confirmOpen) {
    memory.asked = true;
    if (confirmBusy) noteBusy(memory);
    else if (memory.confirmed && answersForGood(memory, now)) failSilently(memory, newAlerts(memory, alerts));
    return;
  }
  if (sectionMode === 'none') memory.witness = { ...witness, commit: 'done' };
  else if ((memory.asked && !memory.confirmed) || editor) noteDismissal(memory);
}

function noteBusy(memory: Memory): void {
  memory.sawBusy = true;
  memory.answersSince = null;
}

/** The page was at work and is not any more, for longer than a dialog takes to close. */
function answersForGood(memory: Memory, now: number): boolean {
  if (!memory.sawBusy) return false;
  memory.answersSince ??= now;
  return now - memory.answersSince >= CLOSING;
}

function failSilently(memory: Memory, known: Element[]): void {
  const [holder] = known;
  memory.error = holder ? saying(holder) : '';
  memory.witness = { ...memory.witness, commit: 'none', commitOf: null };
}

/** Alerts that came after the press. An alert in a dialog that stays open says why. */
function newAlerts(memory: Memory, alerts: Element[]): Element[] {
  const now = counts(alerts);
  return alerts.filter(
    (alert) => (now.get(saying(alert)) ?? 0) > (memory.knownAlerts.get(saying(alert)) ?? 0),
  );
}

/** How often each text stands there: the same words a second time are a second trouble. */
function counts(holders: Element[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const holder of holders) found.set(saying(holder), (found.get(saying(holder)) ?? 0) + 1);
  return found;
}

function saying(holder: Element): string {
  const text = (holder.textContent ?? '').replace(/\s+/g, ' ').trim();
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}

const LIVE = '[role="alert"],[role="status"],[role="alertdialog"],[aria-live],output';

/**
 * The elements that say something went wrong, in the given parts, in live regions, and in small additions to the body,
 * which is where pages put their toasts.
 */
export function troubleIn(roots: (Document | ShadowRoot)[], parts: Element[]): Element[] {
  const places = new Set<Element>(parts);
  for (const root of roots) for (const live of root.querySelectorAll(LIVE)) places.add(live);
  const body = roots[0] instanceof Document ? roots[0].body : null;
  for (const child of body?.children ?? [])
    if (child.getElementsByTagName('*').length < 60) places.add(child);
  return troubleUnder(places);
}

/** Everything on the page that reads like trouble, whether or not it has to do with a save. */
export function troubleAnywhere(roots: (Document | ShadowRoot)[]): Element[] {
  return troubleUnder(roots);
}

function troubleUnder(places: Iterable<Node>): Element[] {
  const found = new Set<Element>();
  for (const place of places) {
    for (const { holder, text } of texts(place)) {
      if (TROUBLE.test(text) && !holder.closest(PRESSABLE) && visible(holder)) found.add(holder);
    }
  }
  return [...found];
}

/** Everything that the page calls an alert and that says something. */
export function alertsIn(roots: (Document | ShadowRoot)[]): Element[] {
  return roots
    .flatMap((root) => [...root.querySelectorAll('[role="alert"],[aria-live="assertive"]')])
    .filter((alert) => saying(alert) !== '' && visible(alert));
}
