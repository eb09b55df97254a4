import browser from 'webextension-polyfill';
import { type Message, type OwnPage, readMessage } from './message.ts';

/** Brings a page of ours to the front that is open already. Where there is none nobody listens, and that is an error to the browser. */
export async function bring(page: OwnPage): Promise<boolean> {
  const come: Message = { type: 'come', page };
  return browser.runtime.sendMessage(come).then(
    (came) => came === true,
    () => false,
  );
}

/** This page, opened a second time, comes to the front instead, where it stands in a tab. */
export function comeAs(page: OwnPage): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    const asked = readMessage(message);
    if (asked?.type !== 'come' || asked.page !== page) return undefined;
    return browser.tabs.getCurrent().then(async (tab) => {
      if (tab?.id !== undefined) await browser.tabs.update(tab.id, { active: true });
      if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
      return true;
    });
  });
}

/** Opens the page that says what this is, or brings it to the front. */
export async function openWelcome(): Promise<void> {
  if (await bring('welcome')) return;
  await browser.tabs.create({ url: browser.runtime.getURL('src/welcome/index.html') });
}
