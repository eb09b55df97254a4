import type polyfill from 'webextension-polyfill';
import { readAddress, readGuideLink } from '../console/address.ts';
import { judge } from '../console/landmarks/judge.ts';
import { NOTHING_SHOWN, type Shown } from '../console/landmarks/shown.ts';
import { isPlain } from '../console/mask.ts';
import { modalOnTop } from '../console/page/dialogs.ts';
import { HOST } from '../console/page/indexed.ts';
import { PATIENCE } from '../console/patience.ts';
import { pick, pickable } from '../console/pick.ts';
import type { Look } from '../console/reader.ts';
import { reportOf } from '../console/report.ts';
import { type Watch, watch } from '../console/watch.ts';
import { checklist } from '../guide/checklist.ts';
import { asksFor, refusedSay } from '../guide/show.ts';
import { covered, decide, openLimits, startStep } from '../guide/step.ts';
import { type Case, freshCase } from '../model/case.ts';
import type { Goal } from '../model/goal.ts';
import type { MessageKey } from '../model/say.ts';
import { isSameWording, type Wording } from '../model/shown.ts';
import type { Step } from '../model/step.ts';
import { isCovered } from '../overlay/ground.ts';
import { createOverlay, type Overlay } from '../overlay/overlay.ts';
import { browserName } from './browser-name.ts';
import { type Area, loadCase, updateCase, watchCase } from './memory.ts';
import { isShortcut, type Message } from './message.ts';
import { type Panel, staysOpen } from './panel.ts';
import { type Deeds, sceneOf } from './scene.ts';
import { keepWording, loadWordings, watchWordings } from './shown.ts';

/** The browser's own object; the polyfill would cost this script a third of its size, and both browsers return promises. */
const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', typeof polyfill>;
const api = browser ?? chrome;
const area: Area = api.storage.local;

/** After a move inside the console the old page may still stand for so many ms. */
const SETTLE_AFTER_MOVE = 250;

let memory: Case = freshCase();
/** Everything shown and watched on the page, and the listener for moves inside the console. */
let run: AbortController | null = null;
/** The watch of the page, which begins anew with each goal. */
let watching: AbortController | null = null;
let overlay: Overlay | null = null;
/** The page threw our element out too often: the popup alone is the guide here. */
let unwelcome = false;
let shownStep = '';
let shortcut = '';
let here: number | null = null;
let address = '';
let last: Look | null = null;
let watched: Watch | null = null;
/** What the person opened on the card, and what ends it. */
let panel: Panel | null = null;
let opened: AbortController | null = null;
/** What the person showed on earlier pages, and on this one; the latter may hold names that are not to be kept. */
let kept: Wording[] = [];
let shown: Shown = NOTHING_SHOWN;

const words = (key: MessageKey) => api.i18n.getMessage(key);

/** The extension was updated, switched off or removed: nothing answers any more. */
const orphaned = () => !api.runtime?.id;

/** The person stopped the guide that the address asks for; following the link again asks again. */
let declined = false;
let linkSeen = '';

/** The link that the address carries asks for something that does not run yet. */
function linkGoal(): Goal | null {
  const link = declined ? null : readGuideLink(location.href);
  const running = memory.guiding;
  return link && !(running && running.model === link.model && running.project === link.project) ? link : null;
}

function goalNow(): Goal | null {
  const link = linkGoal();
  if (link) return link;
  return memory.guiding && { ...memory.guiding, confirmedHere: memory.projectConfirmed };
}

function stepNow(goal: Goal | null): Step | null {
  if (!goal) return null;
  if (linkGoal()) return startStep(goal);
  return last ? decide(last.view, goal) : openLimits(readAddress(location.href).page);
}

/** Takes everything off the page. A guide that begins later starts anew. */
function leave(): void {
  closePanel();
  run?.abort();
  run = null;
  overlay = null;
  last = null;
  shownStep = '';
}

/** Begins anew for the address that is shown. */
function arrive(delay: number): void {
  leave();
  const { page, project } = readAddress(location.href);
  address = `${page} ${project}`;
  const controller = new AbortController();
  const { signal } = controller;
  run = controller;
  signal.addEventListener('abort', () => watching?.abort());
  navigation.addEventListener('currententrychange', moved, { signal });
  if (page === 'limits') look(delay);
  else if (memory.guiding && memory.tab !== null && memory.tab === here) show();
}

/** Watches the page for the goal of now, in place of any other. */
function look(delay: number): void {
  closePanel();
  watching?.abort();
  watching = new AbortController();
  last = null;
  const goal = goalNow();
  watched = watch(document, {
    model: linkGoal() ? null : (goal?.model ?? null),
    restricted:
      memory.restrictedProject !== null && memory.restrictedProject === readAddress(location.href).project,
    delay,
    signal: watching.signal,
    ours: HOST,
    shown: () => ({ ...shown, wordings: [...kept, ...shown.wordings] }),
    paused: () => panel?.kind === 'pick',
    onLook(look) {
      last = look;
      show();
    },
  });
}

function shortcutPressed(event: KeyboardEvent): void {
  if (!overlay || !isShortcut(event, shortcut)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  overlay.switchFocus();
}

function show(): void {
  if (!run || endIfOrphaned()) return;
  if (!last && readAddress(location.href).page === 'limits') return;
  const goal = goalNow();
  const now = reachable(stepNow(goal), goal);
  if (panel && !staysOpen(panel, now)) closePanel();
  const step = panel?.step ?? now;
  const scene = sceneOf({ step, goal, look: last, words, deeds, shortcut, panel });
  if (!scene.card && !scene.badge && !overlay) return;
  if (!unwelcome) overlay ??= drawn(run.signal);
  overlay?.show({ ...scene, modal: modalOnTop(document) });
  if (step && goal) report(step, goal);
}

/** An overlay that lives as long as the signal, or as the page bears it. */
function drawn(until: AbortSignal): Overlay {
  const controller = new AbortController();
  const { signal } = controller;
  until.addEventListener('abort', () => controller.abort());
  document.addEventListener('visibilitychange', endIfOrphaned, { signal });
  window.addEventListener('keydown', shortcutPressed, { capture: true, signal });
  return createOverlay(document, {
    name: HOST,
    label: words('name'),
    lang: api.i18n.getUILanguage(),
    dir: words('@@bidi_dir' as MessageKey) || 'ltr',
    signal,
    onEvicted() {
      unwelcome = true;
      closePanel();
      overlay = null;
      controller.abort();
    },
  });
}

/** A target that something lies over is not pointed at. What moves gets time to come to rest. */
function reachable(step: Step | null, goal: Goal | null): Step | null {
  const target = step?.landmark && last?.at(step.landmark);
  if (!last || !goal || !target || last.steady < PATIENCE.covered || !isCovered(target, HOST)) return step;
  return covered(last.view, goal);
}

/** Lets the person point out what the guide did not find: nothing that they press meanwhile reaches the page. */
function startPicking(): void {
  const step = stepNow(goalNow());
  const landmark = step && asksFor(step);
  if (!run || !step || !landmark) return;
  closePanel();
  opened = new AbortController();
  panel = { kind: 'pick', step, landmark, refused: null, aim: null, free: pickable(document) };
  pick(document, {
    ours: HOST,
    signal: opened.signal,
    onAim(aim) {
      if (panel?.kind === 'pick') panel = { ...panel, aim };
      show();
    },
    onPick: picked,
    onLeave: deeds.leavePanel,
  });
  show();
}

/** Shows what a report of the page holds: nothing is copied before the person has seen it. */
function openReport(): void {
  const goal = goalNow();
  const step = reachable(stepNow(goal), goal);
  if (!run || !goal || !last || step?.id !== 'lost') return;
  closePanel();
  const report = reportOf(document, last, {
    step,
    goal,
    extension: api.runtime.getManifest().version,
    browser: browserName(navigator.userAgent),
    seen: new Date().toISOString().slice(0, 7),
  });
  panel = { kind: 'report', step, text: JSON.stringify(report, null, 1), copied: false };
  show();
}

function copyReport(): void {
  if (panel?.kind !== 'report') return;
  const copied = panel;
  navigator.clipboard.writeText(copied.text).then(
    () => {
      if (panel !== copied) return;
      panel = { ...copied, copied: true };
      show();
    },
    (error) => console.warn('Model Access Guide could not copy:', error),
  );
}

function closePanel(): void {
  opened?.abort();
  opened = null;
  panel = null;
}

/** Goes on from the control that the person pointed out, or says what tells against it. */
function picked(element: Element | null): void {
  if (panel?.kind !== 'pick') return;
  const { landmark } = panel;
  const verdict = judge(landmark, element);
  if (!verdict.taken) {
    panel = { ...panel, refused: refusedSay(verdict.why, verdict.name) };
    show();
    return;
  }
  closePanel();
  shown = {
    pointed: new Map(shown.pointed).set(landmark, new WeakRef(verdict.control)),
    wordings: verdict.here ? [...shown.wordings, verdict.here] : shown.wordings,
  };
  if (verdict.wording)
    keepWording(area, verdict.wording).catch((error) => {
      if (!endIfOrphaned()) console.warn('Model Access Guide could not keep what was shown:', error);
    });
  watched?.again();
}

/** What was shown was kept or erased, here or in the popup. What is erased is forgotten on this page too. */
function rememberedWordings(now: Wording[]): void {
  const erased = kept.filter((before) => !now.some((wording) => isSameWording(wording, before)));
  kept = now;
  if (erased.length === 0) return;
  shown = {
    pointed: new Map(
      [...shown.pointed].filter(([landmark]) => !erased.some((it) => it.landmark === landmark)),
    ),
    wordings: shown.wordings.filter((wording) => !erased.some((it) => isSameWording(it, wording))),
  };
  watched?.again();
}

/** Tells the popup where the guide stands. */
function report(step: Step, goal: Goal): void {
  const view = last?.view ?? null;
  const checks = checklist(tellable(step), view);
  const progress = { step: step.id, mode: view?.mode ?? 'unknown', checks };
  const restrictedProject = view?.witness.restricted ? view.project : memory.restrictedProject;
  const text = JSON.stringify([progress, restrictedProject]);
  if (text === shownStep || !memory.guiding || step.id === 'start' || document.hidden) return;
  shownStep = text;
  keep((now) => (now.guiding?.model === goal.model ? { progress, restrictedProject } : {}));
}

/** A step without a name that is not to be kept: that of a control which the person pointed out may tell of an account. */
function tellable(step: Step): Step {
  if (!step.landmark || ![...shown.pointed.keys()].some((landmark) => landmark === step.landmark))
    return step;
  const say = step.say.map(({ key, params }) =>
    params?.label && !isPlain(params.label)
      ? { key, params: { ...params, label: '⋯' } }
      : { key, ...(params && { params }) },
  );
  return { ...step, say };
}

function keep(change: Parameters<typeof updateCase>[1]): void {
  updateCase(area, change).catch((error) => {
    if (!endIfOrphaned()) console.warn('Model Access Guide could not keep its place:', error);
  });
}

const deeds: Deeds = {
  stop() {
    leave();
    keep({ guiding: null });
  },
  start() {
    const goal = linkGoal();
    if (!goal) return;
    const begun = { ...freshCase(), project: goal.project, model: goal.model, guiding: goal, tab: here };
    keep(begun);
    remembered(begun);
  },
  confirmProject() {
    const { project } = readAddress(location.href);
    const guiding = memory.guiding && { ...memory.guiding, project: memory.guiding.project ?? project };
    keep({ projectConfirmed: true, guiding });
    remembered({ ...memory, projectConfirmed: true, guiding });
  },
  copy(text) {
    navigator.clipboard
      .writeText(text)
      .catch((error) => console.warn('Model Access Guide could not copy:', error));
  },
  check: () => watched?.forget(),
  show: startPicking,
  report: openReport,
  copyReport,
  leavePanel() {
    closePanel();
    show();
  },
  begin() {
    void ask({ type: 'begin', project: readAddress(location.href).project });
  },
};

async function ask<Answer>(message: Message): Promise<Answer | null> {
  try {
    return (await api.runtime.sendMessage(message)) as Answer;
  } catch (error) {
    if (!endIfOrphaned()) console.warn('Model Access Guide got no answer from its background:', error);
    return null;
  }
}

function endIfOrphaned(): boolean {
  if (!orphaned()) return false;
  leave();
  return true;
}

/** The address changed without a new document. */
function moved(): void {
  if (endIfOrphaned()) return;
  const { page, project } = readAddress(location.href);
  const { guiding } = memory;
  // Nobody but the person moves from page to page while their click still counts: this is the project they chose.
  if (guiding && guiding.project === null && project && navigator.userActivation.isActive) {
    memory = { ...memory, guiding: { ...guiding, project } };
    keep({ guiding: memory.guiding });
  }
  const link = linkHere();
  const followed = link !== linkSeen;
  if (followed) declined = false;
  linkSeen = link;
  // Pages also rewrite their address in place; what was seen happening on them stays true.
  if (`${page} ${project}` !== address) arrive(SETTLE_AFTER_MOVE);
  else if (followed && page === 'limits') look(0);
}

/** The guide link in the address, as text; empty: none. */
function linkHere(): string {
  return readGuideLink(location.href) ? location.hash : '';
}

/** Compared by field: storage gives objects back with their keys in another order. */
function sameGoal(a: Goal, b: Goal | null): boolean {
  return b !== null && a.approach === b.approach && a.project === b.project && a.model === b.model;
}

/** A guide was begun, stopped or changed, here or in the popup. */
function remembered(now: Case): void {
  const before = memory;
  memory = now;
  if (before.guiding && !now.guiding) declined = true;
  const began = now.guiding !== null && !(now.id === before.id && sameGoal(now.guiding, before.guiding));
  if (began) void begin();
  else if (run && before.guiding && !now.guiding) again();
  else if (run && before.projectConfirmed !== now.projectConfirmed) show();
}

/** Looks at the same page with another goal, or none; what is shown changes in place. */
function again(): void {
  if (run && readAddress(location.href).page === 'limits') look(0);
  else arrive(0);
}

/** The page does not wait for the background, which may be asleep; a card elsewhere in the console has to. */
async function begin(): Promise<void> {
  again();
  const answer = await ask<{ tab: number | null; shortcut: string }>({ type: 'where' });
  here = answer?.tab ?? here;
  shortcut = answer?.shortcut ?? shortcut;
  if (readAddress(location.href).page === 'limits') show();
  else if (run) arrive(0);
}

linkSeen = linkHere();
for (const stale of document.querySelectorAll(HOST)) stale.remove();
api.runtime.onMessage.addListener((message: unknown) => {
  if ((message as Message).type === 'focus') overlay?.switchFocus();
});
watchCase(area, remembered);
watchWordings(area, rememberedWordings);
const wordings = loadWordings(area).catch((error) => {
  console.warn('Model Access Guide could not read what was shown before:', error);
  return [];
});
Promise.all([loadCase(area), wordings]).then(
  ([now, before]) => {
    memory = now;
    kept = before;
    if (memory.guiding || linkGoal()) void begin();
    else arrive(0);
  },
  (error) => console.warn('Model Access Guide could not read its storage:', error),
);
