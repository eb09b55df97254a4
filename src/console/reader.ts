import type { ConsoleView, EditorView, Landmark, Recalled } from '../model/console-view.ts';
import type { PolicyMode } from '../model/goal.ts';
import {
  askedAgain,
  dismissed,
  type Happened,
  heard,
  IDLE,
  isWaiting,
  mayStillHear,
  type Outcome,
  pressed,
} from './happened.ts';
import { candidate } from './landmarks/candidate.ts';
import type { Cause } from './landmarks/editor.ts';
import { NO_ROWS } from './landmarks/open-editor.ts';
import { asksInWords } from './landmarks/question.ts';
import { refusesWithin } from './landmarks/refusal.ts';
import { isWayOut } from './landmarks/save.ts';
import { sectionTexts } from './landmarks/section.ts';
import { NOTHING_SHOWN, type Shown } from './landmarks/shown.ts';
import { Standing } from './page/dialogs.ts';
import { type Attended, all, type Change, PageIndex, roots, stampOf } from './page/indexed.ts';
import { counted, freshAmong, type Message, messagesIn, notesSince } from './page/live.ts';
import { PRESSABLE } from './page/roles.ts';
import { enabled } from './page/states.ts';
import { atOneMoment } from './page/tree.ts';
import { ANSWER, PATIENCE } from './patience.ts';
import { committed as committedWith, recall } from './recall.ts';
import { beginSession, changedIn, follow, type Session, saved } from './session.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';
import { aged, elementOf, rowsOf, type Seen, unknown, view, waysOutOf } from './view.ts';

export interface ReaderOptions {
  document: Document;
  /** Address of the page, asked at every look. */
  url(): string;
  /** Exact ids of the models that matter; none: only the mode does. */
  models: readonly string[];
  /** A restriction was seen earlier in this project. */
  restricted: boolean;
  /** Called when something on the page has changed: what it was is told by `news`. `near`: where the setting is, or may come. */
  changed?(near: boolean): void;
  /** Whether the person made an event: what a script presses opens what it opens, and saves nothing in the person's name. */
  byHand?(event: Event): boolean;
  /** What the person pointed out, asked at every look. */
  shown?: (() => Shown) | undefined;
}

/** One look at the page: the plain view, and the way from a landmark back to its element. */
export interface Look {
  view: ConsoleView;
  /** For how long nothing has changed, ms. */
  steady: number;
  /** The element of a landmark in this look; `null`: it was not found. Never kept: the next look finds it anew. */
  at(landmark: Landmark): Element | null;
  /** What else the person needs in sight. Never kept either. */
  besides(what: Beside): readonly Element[];
  /** Everything whose changes can change the view: the section, the open editor, what asks. */
  regions: Element[];
  /** The same moment for each of the models, in their order; this look is the first of them. */
  each: readonly Look[];
}

/**
 * `rows`: the model's row and its neighbours, else the first of the list; `ways-out`: what leaves the editor or the question;
 * `said`: what the page has said since the person's last press, and what of earlier still shows.
 */
export type Beside = 'rows' | 'ways-out' | 'said';

/** Reads one page of one project for as long as it is shown. All that it remembers is what it saw happen there. */
export interface Reader {
  /** Looks at the page as it is at `now`, ms, which only ever grows. */
  look(now: number): Look;
  /** What has changed since the last look, as far as it concerns the setting. */
  news(): Change;
  /** Whether something that changed far from the setting may concern it after all, by a glance. */
  glance(): boolean;
  /** Nothing is kept of what the page does before it is looked at again. */
  rest(): void;
  /** Does in advance what an answer to a press takes, for as long as there is time; whether all of it is done. */
  prepare(hasTime: () => boolean): boolean;
  /** To be called before the page's own handlers for `pointerdown`, `pointerup` and `click`, and for keys that press what no click tells of. */
  press(event: Event, now: number): void;
  /** Escape was pressed on the page. */
  dismissed(now: number): void;
  /** Whatever followed the last press is to be forgotten. */
  forget(): void;
  /** Takes the reader off the page. */
  end(): void;
}

/** What looks at a page for one model. */
type Eye = Pick<Reader, 'press' | 'dismissed' | 'forget'> & {
  look(now: number): Omit<Look, 'each'>;
  /** Whether a section may have come where there was none. */
  mayHaveCome(): boolean;
};

/** Begins to read a page: for each model by itself, as what was seen of one says nothing of another. */
export function createReader(options: ReaderOptions): Reader {
  const { document, models } = options;
  const index = new PageIndex(document, (near) => options.changed?.(near));
  const standing = new Standing(document);
  const [first, ...others] = models.length > 0 ? models : [null];
  const main = createEye(options, first ?? null, index, standing);
  const eyes = [main, ...others.map((model) => createEye(options, model, index, standing))];
  return {
    look(now) {
      standing.forget();
      index.news();
      return atOneMoment(() => together(eyes.map((eye) => eye.look(now))));
    },
    news() {
      const change = index.news();
      return change.matters && main.mayHaveCome() ? { ...change, urgent: true } : change;
    },
    glance: () => index.glance(),
    rest: () => index.rest(),
    prepare: (hasTime) => standing.prepare(hasTime),
    press(event, now) {
      index.refresh();
      atOneMoment(() => {
        for (const eye of eyes) eye.press(event, now);
      });
    },
    dismissed(now) {
      for (const eye of eyes) eye.dismissed(now);
    },
    forget() {
      for (const eye of eyes) eye.forget();
    },
    end: () => index.end(),
  };
}

/** Looks of one moment, as the first of them. */
function together(looks: readonly Omit<Look, 'each'>[]): Look {
  const each: Look[] = [];
  for (const look of looks) each.push({ ...look, each });
  return each[0] as Look;
}

function createEye(options: ReaderOptions, model: string | null, index: PageIndex, standing: Standing): Eye {
  const { document, url, restricted, byHand } = options;
  let snapshot: Snapshot | null = null;
  /** Where no section was found: the texts that one could have been found by. */
  let inVain: ReadonlySet<unknown> = new Set();
  let happened: Happened = IDLE;
  let cause: Cause = { by: null, stood: new WeakSet() };
  let committed = new WeakSet<Element>();
  /** What stood there when a question was answered: a question of other buttons is another one. */
  let answered: WeakSet<Element> | null = null;
  let known: ReadonlyMap<string, number> = new Map();
  /** The editor whose messages of before are known. */
  let heardIn: Element | null = null;
  let session: Session | null = null;
  let closedAt: number | null = null;
  let lastMode: PolicyMode = 'unknown';
  /** When Escape was pressed last, and what was open then. */
  let escaped: { at: number; editor: boolean; question: boolean } | null = null;
  let down: Down | null = null;
  let liftedAt = Number.NEGATIVE_INFINITY;
  /** The moment of the index at which the person pressed last. */
  let pressedAt = stampOf(document.documentElement);
  /** What the page had said, as it was last asked. */
  let noted: readonly Element[] = [];
  /** When the model's row was pressed last, ms. */
  let tickedAt = Number.NEGATIVE_INFINITY;
  let seen: Omit<Seen, 'session'> = {
    restricted,
    blockedWith: null,
    listInPlace: false,
    entries: false,
    known: false,
    refused: false,
    failed: null,
  };
  /** What the list told, and the editor as it was shown last and when Save or Remove was pressed. */
  let recalled: Recalled | null = null;
  let lastEditor: EditorView | null = null;
  let pressedEditor: EditorView | null = null;
  let shown = '';
  let since = 0;
  let first = true;

  const awake = () =>
    roots(document)
      .flatMap((root) => all(root, 'pressable'))
      .filter(enabled);

  const look = (now: number): Omit<Look, 'each'> => {
    const listening = happened.phase !== 'idle' || cause.by === 'opener' || session !== null;
    snapshot = takeSnapshot(document, {
      model,
      cause,
      commit:
        happened.of && (isWaiting(happened) || happened.phase === 'failed')
          ? { of: happened.of, stood: committed, answered }
          : null,
      mode: lastMode !== 'unknown' ? lastMode : (session?.mode ?? 'unknown'),
      woke: (element) => session !== null && !session.awake.has(element) && enabled(element),
      opened: session?.opened ?? new WeakSet(),
      listening,
      shown: options.shown?.() ?? NOTHING_SHOWN,
    });
    noteEscape(snapshot, now);
    noteSession(snapshot, now);
    noteOutcome(snapshot, now, listening);
    noteSeen(snapshot);
    first = false;
    inVain = new Set(snapshot.region ? [] : sectionTexts(roots(document)));
    const { regions } = around(snapshot);
    index.attend(attended(snapshot));
    const read = view(snapshot, happened, { ...seen, session }, url(), model);
    const text = JSON.stringify([read, happened.phase]);
    if (text !== shown) {
      shown = text;
      since = now;
    }
    const taken = snapshot;
    const steady = now - since;
    if (snapshot.region && steady >= PATIENCE.control) seen = { ...seen, known: true };
    const told = aged(read, taken, seen, model, steady);
    lastEditor = told.editor;
    if (session && told.editor?.row.found === 'absent') session = { ...session, absent: true };
    recalled = recall(recalled, told, now);
    return {
      view: { ...told, recalled: told.editor ? null : recalled },
      steady,
      at: (landmark) => elementOf(landmark, taken),
      besides: (what) =>
        what === 'rows' ? rowsOf(taken) : what === 'ways-out' ? waysOutOf(taken) : notes(taken),
      regions,
    };
  };

  /** In an editor that has just opened, what reads like an answer is no answer to a press. */
  const notes = (page: Snapshot): readonly Element[] => {
    const { ours } = around(page);
    const rows = page.editor?.boxes ?? NO_ROWS;
    const answers = page.messages.filter(
      ({ holder }) => happened.phase !== 'idle' || !ours.some((part) => part.contains(holder)),
    );
    noted = notesSince(roots(document), pressedAt, answers, [...ours, ...rows], noted);
    return noted;
  };

  /** Escape closes what it is pressed on only where the page lets it: what stays open was not left. */
  const noteEscape = (page: Snapshot, now: number) => {
    if (!escaped) return;
    const closed = (escaped.editor && !page.editor) || (escaped.question && !page.question);
    if (closed) happened = dismissed(happened);
    if (closed || now - escaped.at > ANSWER.escaped) escaped = null;
  };

  const noteSession = ({ editor, listed }: Snapshot, now: number) => {
    if (!editor) {
      if (session) closedAt = now;
      // A question in the editor's place is no end of it.
      if (!(snapshot?.question && session?.element.isConnected)) session = null;
      if (closedAt !== null && now - closedAt > ANSWER.redrawn) {
        if (cause.by === 'opener' && !isWaiting(happened)) cause = { ...cause, by: null };
        closedAt = null;
      }
      return;
    }
    closedAt = null;
    const element = editor.parts[0] as Element;
    if (session && session.element !== element && !session.element.isConnected)
      session = { ...session, element };
    if (!session || session.element !== element) {
      session = beginSession(editor, !first, awake(), now);
      if (happened.phase === 'done' || happened.phase === 'failed') happened = IDLE;
    }
    session = follow(session, editor, listed?.mode ?? lastMode);
  };

  const noteOutcome = (page: Snapshot, now: number, listening: boolean) => {
    const { editor, question, listed } = page;
    const fresh = freshAmong(page.messages, known);
    const refuses = () =>
      fresh.some((message) => message.refused) ||
      page.dialogs.some((dialog) => !cause.stood.has(dialog) && refusesWithin(dialog));
    if (cause.by === 'opener' && !editor && happened.phase === 'idle' && refuses())
      seen = { ...seen, refused: true };
    if (happened.phase === 'idle') {
      if (listening) noteKept(page, fresh, now);
      return;
    }
    if (happened.confirmed && isWaiting(happened) && question?.button && !answered?.has(question.button))
      happened = askedAgain(happened, now);
    const save = editor?.save.chosen?.element ?? null;
    const allowed = happened.of === 'save' && isReached(page);
    const asking = question && !happened.confirmed && asksInWords(question) ? question.place : null;
    const tellsOfPress = ({ trouble, refused, holder }: Message) =>
      (trouble || refused) && !asking?.contains(holder);
    const outcome: Outcome = {
      now,
      here: page.region !== null,
      signedOut: page.signedOut,
      editorOpen: editor !== null,
      busy: editor?.saveBusy ?? false,
      resting: save !== null && !editor?.saveBusy && !enabled(save),
      questionOpen: question !== null,
      questionBusy: question?.button ? !enabled(question.button) : false,
      trouble: fresh.find(tellsOfPress)?.text ?? null,
      alert:
        fresh.find(
          (message) => message.alert && around(page).ours.some((part) => part.contains(message.holder)),
        )?.text ?? null,
      saysSaved: fresh.some((message) => message.saved),
      reached: allowed,
      restricted: listed?.heading != null,
      open: listed?.mode === 'none' || (seen.listInPlace && listed?.titled === true && !listed.heading),
    };
    // A refusal is no failure: trying again will not help this person.
    const refused =
      mayStillHear(happened, now) &&
      !allowed &&
      fresh.some((message) => message.refused && tellsOfPress(message));
    if (refused) seen = { ...seen, refused: true };
    const next = refused ? IDLE : goesOn(page) ? given(happened) : heard(happened, outcome);
    // What stood there once is nothing new when it comes back: pages draw themselves anew.
    known = atLeast(known, counted(page.messages));
    if (next.phase === 'done' && happened.phase !== 'done') {
      if (session && editor) session = saved(session, awake());
      if (happened.of) recalled = committedWith(happened.of, recalled, pressedEditor);
      cause = { ...cause, by: null };
    }
    happened = next;
  };

  /** The words of a failure are gone, and Save answers: it can be pressed once more. */
  const goesOn = ({ editor, messages }: Snapshot) => {
    const save = editor?.save.chosen?.element;
    return (
      happened.phase === 'failed' &&
      save !== undefined &&
      enabled(save) &&
      !messages.some(({ text }) => text === happened.error)
    );
  };

  /** Nothing waits any more; that it failed is kept until the next try. */
  const given = ({ error }: Happened): Happened => {
    seen = { ...seen, failed: error };
    return IDLE;
  };

  /** Some pages keep each tick at once, and say so, or that they could not. */
  const noteKept = ({ editor, messages }: Snapshot, fresh: readonly Message[], now: number) => {
    // Where there is a Save, nothing is kept before it is pressed.
    if (!session || !editor || editor.save.chosen) return;
    const trouble = fresh.find((message) => message.trouble);
    if (heardIn !== session.element) {
      heardIn = session.element;
      known = atLeast(known, counted(messages));
    } else if (trouble && now - tickedAt < ANSWER.late) {
      happened = { ...IDLE, phase: 'failed', of: 'save', since: now, at: now, error: trouble.text };
    } else if (fresh.some((message) => message.saved) && changedIn(session, editor) === true) {
      session = saved(session, awake());
      known = atLeast(known, counted(messages));
    }
  };

  const isReached = ({ listed }: Snapshot) =>
    listed !== null &&
    (listed.mode === 'none' || (model !== null && listed.mode === 'allow_list' && listed.ids.has(model)));

  const noteSeen = ({ listed, editor }: Snapshot) => {
    const mode = listed?.mode ?? 'unknown';
    if (listed?.heading && !editor) seen = { ...seen, listInPlace: !listed.titled };
    const restricting = mode === 'allow_list' || mode === 'deny_list';
    const edited = session?.mode === 'allow_list' || session?.mode === 'deny_list';
    const chosenThere = editor !== null && Object.keys(editor.modes.controls).includes('none');
    if ((restricting && (listed?.ids.size ?? 0) > 0) || (edited && (session?.sawTicked || chosenThere)))
      seen = { ...seen, restricted: true };
    if (restricting && (listed?.count ?? 0) > 0) seen = { ...seen, entries: true };
    else if (mode === 'none') seen = { ...seen, entries: false };
    if (mode === 'deny_list' && model !== null && listed?.ids.has(model))
      seen = { ...seen, blockedWith: listed.ids };
    if (restricting || (!editor && mode !== 'unknown')) lastMode = restricting ? mode : 'unknown';
  };

  const press = (event: Event, now: number) => {
    const whole = event.composedPath();
    const from = down;
    if (event.type.startsWith('pointer')) down = null;
    if (event.type === 'pointerdown' && (event as PointerEvent).button === 0)
      down = { pointer: (event as PointerEvent).pointerId, path: whole };
    const path = event.type === 'pointerup' ? pressedTwice(whole, event as PointerEvent, from) : whole;
    const on = (landmark: Landmark) => {
      const element = snapshot && elementOf(landmark, snapshot);
      return element !== null && path.includes(element);
    };
    if (begins(event) && byHand?.(event) !== false) pressedAt = stampOf(document.documentElement);
    noteStanding(event, on);
    if (event.type === 'pointerdown' || event.type === 'pointercancel' || !snapshot) return;
    const { editor, question } = snapshot;
    const answers = question?.button && path.includes(question.button) ? question.button : null;
    const commit = answers
      ? (happened.of ?? 'save')
      : on('save') && editor?.save.chosen
        ? 'save'
        : on('remove')
          ? 'remove'
          : null;
    if (commit) {
      const control = answers ?? elementOf(commit === 'save' ? 'save' : 'remove', snapshot);
      const again = event.type === 'click' && event.timeStamp - liftedAt < ANSWER.samePress;
      if (!control || !enabled(control) || again || byHand?.(event) === false) return;
      if (event.type === 'pointerup') liftedAt = event.timeStamp;
      const stood = new WeakSet(standing.now());
      answered = answers ? stood : null;
      if (!answers) committed = stood;
      seen = { ...seen, refused: false, failed: null };
      pressedEditor = lastEditor;
      known = counted(messagesIn(roots(document), around(snapshot).ours, editor?.boxes ?? NO_ROWS));
      happened = pressed(happened, commit, answers !== null, now);
      cause = { ...cause, by: commit === 'remove' ? 'remover' : 'opener' };
      return;
    }
    if (on('open-editor') || on('remove-menu')) {
      cause = { ...cause, by: 'opener' };
      closedAt = null;
      happened = IDLE;
      known = counted(messagesIn(roots(document), [], NO_ROWS));
      seen = { ...seen, refused: false, failed: null };
      return;
    }
    const used = path.find((at) => at instanceof Element && at.matches(PRESSABLE)) as Element | undefined;
    const inside = around(snapshot).ours.some((part) => path.includes(part));
    const more = path.find(
      (at) => at instanceof Element && at.matches('[role="tab"],summary,[aria-expanded]'),
    );
    if (inside && more && event.type === 'click') session?.opened.add(more as Element);
    if (!used && !inside) return;
    if (used && isWayOut(candidate(used))) happened = dismissed(happened);
    if (inside) {
      if (happened.phase === 'failed') happened = given(happened);
      if (on('model-row')) tickedAt = now;
    } else if (happened.phase !== 'done' || used) cause = { ...cause, by: null };
  };

  /**
   * Takes note of what stands on the page before a control of the section answers: none of it was opened by that control.
   */
  const noteStanding = (event: Event, on: (landmark: Landmark) => boolean) => {
    if (!begins(event) || on('confirm') || !(on('open-editor') || on('remove') || on('remove-menu'))) return;
    const opener = snapshot && on('open-editor') ? elementOf('open-editor', snapshot) : null;
    // A list that opens from what the press before opened belongs to the same opening.
    if (opener && cause.by === 'opener' && !cause.stood.has(opener)) return;
    const ours = snapshot ? around(snapshot).ours : [];
    cause = {
      ...cause,
      stood: new WeakSet(standing.now().filter((it) => !ours.some((part) => part.contains(it)))),
    };
  };

  return {
    look,
    mayHaveCome: () => !snapshot?.region && sectionTexts(roots(document)).some((text) => !inVain.has(text)),
    press,
    dismissed(now) {
      escaped = { at: now, editor: snapshot?.editor != null, question: snapshot?.question != null };
    },
    forget() {
      happened = IDLE;
    },
  };
}

/**
 * Whether an event is the first of a press. A pointer going down comes before any page acts; a key brings a click alone, whose
 * `detail` is 0.
 */
function begins({ type, detail }: Event & { detail?: unknown }): boolean {
  return type !== 'pointerup' && (type !== 'click' || detail === 0);
}

/** Where the pointer that is down went down, and which it is. */
interface Down {
  pointer: number;
  path: readonly EventTarget[];
}

/**
 * What a pointer is lifted from that went down on it too: the rest of what it is lifted over was not pressed, and no click
 * comes. Some pages act as it is lifted, and take away what would be clicked.
 */
function pressedTwice(
  path: readonly EventTarget[],
  { pointerId }: PointerEvent,
  down: Down | null,
): EventTarget[] {
  return down?.pointer === pointerId ? path.filter((at) => down.path.includes(at)) : [];
}

/** A look once the setting has changed and could not be read since: nothing of it is known then. */
export function unread(look: Look): Look {
  const nothing = { steady: 0, at: () => null, besides: () => [] };
  return together(look.each.map((one) => ({ ...one, ...nothing, view: unknown(one.view) })));
}

/** The parts of the page that belong to the setting. */
function around({ region, editor, question }: Snapshot): { ours: Element[]; regions: Element[] } {
  const ours = [...(editor?.parts ?? []), ...(question ? [question.place] : [])];
  return { ours, regions: [...(region ? [region.container] : []), ...ours] };
}

/** The same, as the index attends to them: a section without a wrapper ends where the next one begins. */
function attended(page: Snapshot): Attended[] {
  const { ours } = around(page);
  const parts = ours.map((element) => ({ element, contains: (node: Node) => element.contains(node) }));
  return page.region ? [{ element: page.region.container, contains: page.region.contains }, ...parts] : parts;
}

function atLeast(known: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): Map<string, number> {
  const all = new Map(known);
  for (const [text, count] of now) all.set(text, Math.max(count, all.get(text) ?? 0));
  return all;
}
