import browser from 'webextension-polyfill';
import { maskKeys } from '../guide/diagnosis/keys.ts';
import { freshCase } from '../model/case.ts';
import type { MessageKey } from '../model/say.ts';
import { updateCase } from './memory.ts';

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
  const { text, seen } = maskKeys(selection);
  const kept = updateCase(browser.storage.local, { ...freshCase(), text, keyMasked: seen });
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

browser.runtime.onInstalled.addListener(makeMenu);
browser.contextMenus.onClicked.addListener(({ selectionText }) => explain(selectionText ?? ''));
