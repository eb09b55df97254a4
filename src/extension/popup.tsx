import { render } from 'preact';
import browser from 'webextension-polyfill';
import { limitsUrl } from '../console/address.ts';
import type { Case } from '../model/case.ts';
import type { MessageKey } from '../model/say.ts';
import type { Wording } from '../model/shown.ts';
import { App } from '../popup/App.tsx';
import { aimOf } from '../popup/aim.ts';
import { cleared, type Desk, decided, decision, heard, opened, typed } from '../popup/desk.ts';
import { loadCase, updateCase, watchCase } from './memory.ts';
import { eraseWordings, loadWordings, watchWordings } from './shown.ts';

const area = browser.storage.local;
const words = (key: MessageKey) => browser.i18n.getMessage(key);
const root = document.querySelector('main') ?? document.body;

let desk: Desk = cleared();
let shown: Wording[] = [];

function show(next: Desk): void {
  desk = next;
  render(
    <App
      desk={desk}
      shown={shown}
      words={words}
      typed={(text) => {
        show(typed(desk, text));
        keep();
      }}
      decided={(change) => {
        show(decided(desk, change));
        keep();
      }}
      started={start}
      stopped={() => change({ guiding: null, tab: null, progress: null })}
      startedOver={() => {
        show(cleared());
        change(desk.case);
      }}
      forgotten={forget}
    />,
    root,
  );
}

function trouble(key: MessageKey, error: unknown): void {
  show({
    ...desk,
    trouble: { key, params: { reason: error instanceof Error ? error.message : String(error) } },
  });
}

let keeping = false;
let stale = false;

/** Keeps what the person decided. While one write runs the next waits, and only the newest of those is written. */
async function keep(): Promise<void> {
  stale = true;
  if (keeping) return;
  keeping = true;
  while (stale) {
    stale = false;
    await change(decision(desk));
  }
  keeping = false;
}

/** Writes to the remembered case; says it in words where that fails. */
async function change(part: Partial<Case>): Promise<void> {
  try {
    await updateCase(area, part);
    if (desk.trouble) show({ ...desk, trouble: null });
  } catch (error) {
    trouble('popup_trouble_save', error);
  }
}

/** Erases what the person pointed out; the change itself redraws. */
async function forget(wording: Wording | null): Promise<void> {
  try {
    await eraseWordings(area, wording);
  } catch (error) {
    trouble('popup_trouble_save', error);
  }
}

let starting = false;

/**
 * Begins the guide: the goal is kept, then the Limits page opened in a new tab. The tab comes to the front last,
 * because the browser closes the popup, and ends this script, as soon as it does.
 */
async function start(): Promise<void> {
  const { goal } = aimOf(desk.case, desk.diagnosis);
  if (!goal || starting) return;
  starting = true;
  try {
    await updateCase(area, {
      ...decision(desk),
      guiding: goal,
      tab: null,
      projectConfirmed: false,
      progress: null,
      restrictedProject: null,
    });
    const tab = await browser.tabs.create({ url: limitsUrl(goal.project), active: false });
    await updateCase(area, { tab: tab.id ?? null });
    await browser.tabs.update(tab.id, { active: true });
  } catch (error) {
    trouble('popup_trouble_start', error);
  }
  starting = false;
}

document.documentElement.lang = words('popup_language');
document.documentElement.dir = words('popup_direction');
document.title = words('name');

watchCase(area, (now) => show(heard(desk, now)));
watchWordings(area, (now) => {
  shown = now;
  show(desk);
});
try {
  shown = await loadWordings(area);
  show(opened(await loadCase(area)));
} catch (error) {
  trouble('popup_trouble_load', error);
}
