import browser, { type Runtime } from 'webextension-polyfill';
import type { MessageKey } from '../model/say.ts';
import { cleared, decision, typed } from '../popup/desk.ts';
import { updateCase } from './memory.ts';
import type { Message } from './message.ts';

const title: MessageKey = 'menu_explain';

/** An update keeps the items of the version before, and an item of a known id cannot be made anew. */
async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'explain',
    title: browser.i18n.getMessage(title),
    contexts: ['selection'],
  });
}

/**
 * Keeps the selected text as a fresh case and shows it in the popup. The popup is asked for before anything is
 * waited for: Firefox opens it only within the person's click. It takes up the case as soon as that is kept.
 */
async function explain(selection: string): Promise<void> {
  const desk = typed(cleared(), selection);
  const kept = updateCase(browser.storage.local, { ...desk.case, ...decision(desk) });
  const shown = await openPopup();
  await kept;
  if (!shown) await browser.tabs.create({ url: popupUrl() });
}

/** Whether the popup is open now. Browsers refuse where there is no window to open it in. */
async function openPopup(): Promise<boolean> {
  return browser.action.openPopup().then(
    () => true,
    () => false,
  );
}

function popupUrl(): string {
  return browser.runtime.getURL(browser.runtime.getManifest().action?.default_popup ?? '');
}

/** The person pressed the badge on a Limits page: the popup, with that project filled in unless it already has a case. */
async function begin(project: string | null): Promise<void> {
  const kept = updateCase(browser.storage.local, (now) => (now.text || now.model ? {} : { project }));
  const shown = await openPopup();
  await kept;
  if (!shown) await browser.tabs.create({ url: popupUrl() });
}

/** The shortcut to the card, as the person has set it; empty: none. */
async function shortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'focus-card')?.shortcut ?? '';
}

async function focusCard(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const message: Message = { type: 'focus' };
  if (tab?.id !== undefined) await browser.tabs.sendMessage(tab.id, message).catch(() => undefined);
}

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const asked = message as Message;
  if (asked.type === 'begin') return begin(asked.project);
  if (asked.type === 'where')
    return shortcut().then((keys) => ({ tab: sender.tab?.id ?? null, shortcut: keys }));
  return undefined;
});
browser.commands.onCommand.addListener((name) => {
  if (name === 'focus-card') void focusCard();
});
browser.runtime.onInstalled.addListener(makeMenu);
browser.contextMenus.onClicked.addListener(({ selectionText }) => explain(selectionText ?? ''));
