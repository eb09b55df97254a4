import type { Runtime } from 'webextension-polyfill';
import { asFragment, type Brought } from '../model/brought.ts';
import { api } from './api.ts';
import { type Message, type OwnPage, readMessage } from './message.ts';

/** Brings a page of ours to the front that is open already. Where there is none nobody listens, and that is an error to the browser. */
export async function bring(page: OwnPage, fragment = ''): Promise<boolean> {
  const come: Message = { type: 'come', page, fragment };
  return api.runtime.sendMessage(come).then(
    (came) => came === true,
    () => false,
  );
}

/** This page, opened a second time, comes to the front instead, where it stands in a tab, and hears what it was opened with. */
export function comeAs(page: OwnPage, came?: (fragment: string) => void): void {
  const hear = (message: unknown, _sender: Runtime.MessageSender, answer: (came: boolean) => void) => {
    const asked = readMessage(message);
    if (asked?.type !== 'come' || asked.page !== page) return undefined;
    came?.(asked.fragment);
    void toFront().then(
      () => answer(true),
      () => answer(false),
    );
    // The answer comes later.
    return true;
  };
  // The types have no listener that answers some messages only.
  api.runtime.onMessage.addListener(hear as Runtime.OnMessageListenerCallback);
}

async function toFront(): Promise<void> {
  const tab = await api.tabs.getCurrent();
  if (tab?.id !== undefined) await api.tabs.update(tab.id, { active: true });
  if (tab?.windowId !== undefined) await api.windows.update(tab.windowId, { focused: true });
}

/** Opens the page that says what this is, or brings it to the front. */
export function openWelcome(): Promise<void> {
  return open('welcome');
}

/** Opens the page that makes commands, or brings it to the front. */
export function openCommands(brought: Brought): Promise<void> {
  return open('commands', asFragment(brought));
}

async function open(page: 'welcome' | 'commands', fragment = ''): Promise<void> {
  if (await bring(page, fragment)) return;
  await api.tabs.create({ url: api.runtime.getURL(`src/${page}/index.html${fragment}`) });
}
