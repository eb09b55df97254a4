import type { Landmark, Refusal } from '../model/console-view.ts';
import type { PolicyMode } from '../model/goal.ts';
import { candidate, has, isCalled } from './landmarks/candidate.ts';
import { type Cause, cameWith, findEditor } from './landmarks/editor.ts';
import { type Listed, readListed } from './landmarks/entries.ts';
import { managedIn } from './landmarks/managed.ts';
import { NO_ROWS, type OpenEditor, readEditor } from './landmarks/open-editor.ts';
import { OPENER } from './landmarks/opener.ts';
import { findQuestion, type Question } from './landmarks/question.ts';
import { refusesIn, refusesWhole } from './landmarks/refusal.ts';
import { isUnderstood, REMOVE, REMOVE_MENU } from './landmarks/remove.ts';
import { type Resolution, resolve } from './landmarks/resolve.ts';
import { findSection, type Region } from './landmarks/section.ts';
import { pointedOut, type Shown } from './landmarks/shown.ts';
import { shownSection } from './landmarks/shown-section.ts';
import { asksToSignIn } from './landmarks/sign-in.ts';
import { findWayIn } from './landmarks/way-in.ts';
import { isModal, openDialogs } from './page/dialogs.ts';
import { all, LIVE, roots } from './page/indexed.ts';
import { type Message, messagesIn } from './page/live.ts';
import { CHECKABLE, PRESSABLE } from './page/roles.ts';
import { isTranslated } from './page/texts.ts';
import { pointable, visible } from './page/tree.ts';

/** What a press opened, as far as the page alone cannot tell: which things are new. */
export interface Asked {
  /** Exact id of the model that matters; `null`: none does. */
  model: string | null;
  /** What was pressed last outside an editor. */
  cause: Cause;
  /** A press that commits, and what stood before it; `null`: none waits for its outcome. */
  commit: {
    of: 'save' | 'remove';
    stood: WeakSet<Element>;
    /** What stood when its question was answered; `null`: none was. */
    answered: WeakSet<Element> | null;
  } | null;
  /** Mode that a tick in the editor is read by where the editor itself does not tell. */
  mode: PolicyMode;
  /** Answers only since something was changed in the open editor. */
  woke(element: Element): boolean;
  /** Folds and tabs of the open editor that the person opened before. */
  opened: WeakSet<Element>;
  /** Messages are wanted: a press was made whose answer is not known. */
  listening: boolean;
  /** What the person pointed out. */
  shown?: Shown;
}

/** What stands on the page at one moment: no history, no time. */
export interface Snapshot {
  region: Region | null;
  /** The section was found by words that no other section has. */
  attested: boolean;
  sectionRefusal: Refusal | null;
  wayIn: Resolution | null;
  listed: Listed | null;
  /** Controls of the section are on the page. */
  opener: Resolution;
  remover: Resolution;
  /** A menu of the section in which Remove may be; `null`: Remove was found, or a menu is open. */
  menu: Resolution | null;
  /** A control of the section that is not understood, and so might be Remove. */
  unexplained: boolean;
  /** The page says that this person may not. */
  refused: boolean;
  /** The section says that its setting is kept by Terraform or an API. */
  managed: boolean;
  signedOut: boolean;
  dialogs: Element[];
  editor: OpenEditor | null;
  question: Question | null;
  /** A modal dialog that is none of ours. */
  covered: boolean;
  messages: Message[];
  translated: boolean;
}

const NOT_LOOKED_FOR: Resolution = {
  chosen: null,
  refusal: { landmark: 'open-editor', why: 'none', stood: [] },
};

/** Reads the page as it stands. Touches nothing. */
export function takeSnapshot(document: Document, asked: Asked): Snapshot {
  const everywhere = roots(document);
  const read = findSection(everywhere);
  const found = read.region ? read : (shownSection(everywhere, asked.shown) ?? read);
  const { region, refusal } = found;
  const dialogs = openDialogs(everywhere);
  const question = asked.commit
    ? ((asked.commit.answered && findQuestion(everywhere, dialogs, asked.commit.of, asked.commit.answered)) ??
      findQuestion(everywhere, dialogs, asked.commit.of, asked.commit.stood))
    : null;
  const parts = findEditor(everywhere, dialogs, region, asked.cause, question?.place ?? null);
  const editing = question && parts.length > 0 && isInstead(question, parts) ? [] : parts;
  const listed = region ? readListed(region, parts, asked.model) : null;
  const controls = region ? controlsOf(region, everywhere, asked.cause, parts, asked.shown) : null;
  const mode =
    listed && (listed.mode === 'allow_list' || listed.mode === 'deny_list') ? listed.mode : asked.mode;
  const editor = editing.length > 0 ? readEditor(editing, everywhere, mode, asked) : null;
  const ours = [...editing, ...(question ? [question.place] : [])];
  return {
    region,
    attested: found.region !== null && found.attested,
    sectionRefusal: refusal ?? null,
    wayIn: region || parts.length > 0 ? null : findWayIn(everywhere),
    listed,
    opener: controls?.opener ?? NOT_LOOKED_FOR,
    remover: controls?.remover ?? NOT_LOOKED_FOR,
    menu: controls?.menu ?? null,
    unexplained: controls?.unexplained ?? false,
    refused: region ? refusesIn(region) : refusesWhole(document),
    managed: region !== null && managedIn(region),
    signedOut: !region && parts.length === 0 ? asksToSignIn(document) : dialogs.some(asksInDialog),
    dialogs,
    editor,
    question,
    covered: isCovered(dialogs, (dialog) => ours.some((part) => dialog.contains(part))),
    messages: asked.listening ? messagesIn(everywhere, ours, editor?.boxes ?? NO_ROWS) : [],
    translated: isTranslated(document),
  };
}

/** A question that took the editor's place in the same dialog. */
function isInstead(question: Question, parts: readonly Element[]): boolean {
  return parts.some((part) => question.place === part || question.place.contains(part));
}

/** The controls of the section: its own, or those of a menu that one of them opened. */
function controlsOf(
  region: Region,
  everywhere: readonly (Document | ShadowRoot)[],
  cause: Cause,
  parts: readonly Element[],
  shown: Shown | undefined,
): Pick<Snapshot, 'opener' | 'remover' | 'menu' | 'unexplained'> {
  const inEditor = (element: Element) => parts.some((part) => part.contains(element));
  const own = all(region.container, 'pressable').filter(
    (element) =>
      region.contains(element) &&
      !inEditor(element) &&
      element.closest('[role="dialog"],dialog,[role="alertdialog"]') === null &&
      visible(element) &&
      pointable(element),
  );
  const menu = parts.length === 0 ? menuItems(everywhere, own, cause) : [];
  const pointed = [pointedOut('open-editor', shown), pointedOut('remove', shown)].filter(
    (element) => element !== null && visible(element) && !inEditor(element),
  ) as Element[];
  const among = [...new Set([...(menu.length > 0 ? menu : own), ...pointed])].map(candidate);
  const heading = region.heading;
  const near = (standing: (typeof among)[number][]) => nearest(standing, heading);
  const opener = resolve('open-editor', among, OPENER, { among, shown }, near);
  const remover = resolve('remove', among, REMOVE, { among, shown }, near);
  const unexplained = among.some(
    (it) =>
      it.element !== opener.chosen?.element &&
      it.element !== remover.chosen?.element &&
      // Nothing is cancelled in a section at rest: what reads so is not understood.
      (!isUnderstood(it) || has(it, 'menu', 'cancel')),
  );
  const rest = among.filter((it) => it.element !== opener.chosen?.element);
  const closed = remover.chosen || menu.length > 0 || parts.length > 0;
  return {
    opener,
    remover,
    menu: closed ? null : resolve('remove-menu', rest, REMOVE_MENU, null),
    unexplained,
  };
}

/** The items of a menu that hangs from the section: opened by the press, or named by a control of the section that says it is open. */
function menuItems(
  everywhere: readonly (Document | ShadowRoot)[],
  own: readonly Element[],
  cause: Cause,
): Element[] {
  const named = own
    .filter((element) => element.getAttribute('aria-expanded') === 'true')
    .flatMap((element) => (element.getAttribute('aria-controls') ?? '').split(/\s+/))
    .map((id) => id && everywhere.map((root) => root.getElementById(id)).find(Boolean))
    .filter((element) => element instanceof Element && visible(element));
  const menus = everywhere.flatMap((root) => all(root, 'menu')).filter(visible);
  const ours = menus.filter(
    (menu) => named.includes(menu as HTMLElement) || (cause.by === 'opener' && isNew(menu, cause)),
  );
  const items = ours.flatMap((menu) => [...menu.querySelectorAll(`[role="menuitem"],${PRESSABLE}`)]);
  if (items.length > 0) return [...new Set(items)].filter((item) => visible(item) && pointable(item));
  // What can be filled in is no menu.
  if (
    cause.by !== 'opener' ||
    everywhere.some((root) => all(root, 'filled').some((it) => cameWith(it, cause)))
  )
    return [];
  const fresh = everywhere
    .flatMap((root) => all(root, 'pressable'))
    .filter(
      (element) =>
        !cause.stood.has(element) &&
        !own.includes(element) &&
        // The button of a toast is no item of a menu.
        element.closest(LIVE) === null &&
        visible(element) &&
        pointable(element),
    );
  return fresh.length > 0 && fresh.length <= 8 && !fresh.some((element) => element.matches(CHECKABLE))
    ? fresh
    : [];
}

function isNew(menu: Element, cause: Cause): boolean {
  return [...menu.querySelectorAll(`[role="menuitem"],${PRESSABLE}`)].some((item) => !cause.stood.has(item));
}

/** Of several controls of one name, the one that stands with the heading; `null` where that is not one. */
function nearest<Held extends { element: Element }>(standing: Held[], heading: Element): Held | null {
  for (let at: Element | null = heading; at; at = at.parentElement) {
    const round: Element = at;
    const inside = standing.filter(({ element }) => round.contains(element));
    if (inside.length === 1) return inside[0] ?? null;
    if (inside.length > 1) return null;
  }
  return null;
}

/** Something modal that is none of ours lies on top. */
function isCovered(dialogs: readonly Element[], isOurs: (dialog: Element) => boolean): boolean {
  return dialogs
    .slice(dialogs.findLastIndex(isOurs) + 1)
    .some((dialog, i, over) => isModal(dialog) && (i === over.length - 1 || dialog.matches(':modal')));
}

/** A session that ended is asked for in a dialog over the page. */
function asksInDialog(dialog: Element): boolean {
  const asks = all(dialog, 'pressable').some((element) => {
    const it = candidate(element);
    return (isCalled(it, 'sign-in') || has(it, 'login')) && visible(element);
  });
  return asks && all(dialog, 'checkable').length === 0;
}

/** Landmarks whose refusals are part of a view. */
export function refusalsOf(snapshot: Snapshot): Refusal[] {
  const found: (Refusal | null | undefined)[] = [
    snapshot.sectionRefusal,
    snapshot.opener.refusal,
    named(snapshot.remover.refusal, 'remove'),
    snapshot.wayIn?.refusal,
    snapshot.editor?.search.refusal,
    snapshot.editor?.save.refusal,
  ];
  return found.filter((refusal) => refusal !== null && refusal !== undefined);
}

function named(refusal: Refusal | undefined, landmark: Landmark): Refusal | undefined {
  return refusal && { ...refusal, landmark };
}
