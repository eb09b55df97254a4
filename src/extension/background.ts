import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import { limitsUrl } from '../console/address.ts';
import { ALPHABETS, type Alphabet } from '../console/words/alphabets.ts';
import type { Goal } from '../model/goal.ts';
import { type GuideTab, KEYS, LEGACY, readKept } from '../model/kept.ts';
import type { MessageKey } from '../model/say.ts';
import { replacement } from '../popup/replacement.ts';
import { bring, openWelcome } from './come.ts';
import { type Done, type Message, readMessage, type Shortcuts, type Where } from './message.ts';
import { createWriter } from './writer.ts';

/** The scripts of {@link bringGuide} and {@link bringWords} in the build. */
const GUIDE = 'guide.js';
const WORDS = (alphabet: Alphabet) => `words-${alphabet}.js`;
const title: MessageKey = 'menu_explain';
const writer = createWriter(browser.storage.local);

/** An update keeps the items of the version before, and an item of a known id cannot be made anew. */
async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'explain',
    title: browser.i18n.getMessage(title),
    contexts: ['selection'],
  });
}

/** Whether it was done, or why not. */
async function done(doing: Promise<unknown>): Promise<Done> {
  return doing.then(
    () => ({ error: null }),
    (error) => ({ error: error instanceof Error ? error.message : String(error) }),
  );
}

/**
 * Keeps the selected text in place of all that was there and shows it in the popup. The popup is asked for before
 * anything is waited for: Firefox opens it only within the person's click. It takes up the text as soon as that is kept.
 */
async function explain(selection: string): Promise<void> {
  const kept = writer.act(replacement(selection));
  await openPopup();
  await kept;
}

/** The person pressed the badge on a Limits page: the popup, with that project filled in unless something is there already. */
async function begin(project: string | null): Promise<void> {
  const kept = project === null ? null : writer.act({ type: 'offered', project });
  await openPopup();
  await kept;
}

let opening: Promise<unknown> | null = null;

/** Opens the popup, once, however often it is asked for; in a tab where the browser has no window to open it in. */
async function openPopup(): Promise<void> {
  opening ??= browser.action
    .openPopup()
    .catch(async () => (await bring('popup')) || browser.tabs.create({ url: popupUrl() }))
    .finally(() => {
      opening = null;
    });
  await opening;
}

function popupUrl(): string {
  return browser.runtime.getURL(browser.runtime.getManifest().action?.default_popup ?? '');
}

/**
 * Opens the Limits page in a tab of its own and begins the guide there. The tab comes to the front last, because the
 * browser closes the popup as soon as it does.
 */
async function start(run: string, goal: Goal): Promise<void> {
  const tab = await browser.tabs.create({ url: limitsUrl(goal.project), active: false });
  try {
    await writer.act({ type: 'begun', run, goal, tab: await guideTab(tab) });
  } catch (error) {
    if (tab.id !== undefined) await browser.tabs.remove(tab.id);
    throw error;
  }
  await browser.tabs.update(tab.id, { active: true });
}

/** Ids of tabs are given out anew after a restart: with the run of the browser they are never mistaken. */
async function guideTab({ id }: Tabs.Tab): Promise<GuideTab | null> {
  if (id === undefined) return null;
  const stored = (await browser.storage.session.get('session')) as { session?: string };
  const session = stored.session ?? crypto.randomUUID();
  if (!stored.session) await browser.storage.session.set({ session });
  return { id, session };
}

/** Tells a page whether the guide belongs into its tab. Where the guide's own tab is gone, the first that asks takes its place. */
async function where(tab: Tabs.Tab | undefined): Promise<Where> {
  const here = tab ? await guideTab(tab) : null;
  if (here)
    await writer.act(async ({ goal }) =>
      goal && (await isGone(goal.tab, here)) ? { type: 'claimed', run: goal.run, tab: here } : null,
    );
  const { goal } = readKept(await browser.storage.local.get([...KEYS, LEGACY]));
  const guide = goal?.tab?.id;
  return {
    guide: guide !== undefined && (guide === here?.id || guide === tab?.openerTabId),
    shortcuts: await shortcuts(),
  };
}

async function isGone(guide: GuideTab | null, here: GuideTab): Promise<boolean> {
  if (guide?.session !== here.session) return true;
  return browser.tabs.get(guide.id).then(
    () => false,
    () => true,
  );
}

/** Puts the guide into a page that asks for it: on a Limits page, or where the guide runs in its tab. */
async function bringGuide(sender: Runtime.MessageSender, limits: boolean): Promise<void> {
  if (limits || (await where(sender.tab)).guide) await bringScript(sender, GUIDE);
}

/** Puts the words of an alphabet into a page whose guide asks for them. */
async function bringWords(sender: Runtime.MessageSender, alphabet: Alphabet): Promise<void> {
  if (!ALPHABETS.includes(alphabet)) throw new Error(`no such alphabet: ${alphabet}`);
  await bringScript(sender, WORDS(alphabet));
}

async function bringScript({ tab, frameId }: Runtime.MessageSender, file: string): Promise<void> {
  if (tab?.id === undefined) return;
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId ?? 0] },
    files: [file],
  });
}

/** The shortcuts as the person has set them. */
async function shortcuts(): Promise<Shortcuts> {
  const commands = await browser.commands.getAll();
  const of = (command: string) => commands.find(({ name }) => name === command)?.shortcut ?? '';
  return { card: of('focus-card'), popup: of('_execute_action') };
}

async function focusCard(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const message: Message = { type: 'focus' };
  if (tab?.id !== undefined) await browser.tabs.sendMessage(tab.id, message).catch(() => undefined);
}

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const { tab } = sender;
  const asked = readMessage(message);
  switch (asked?.type) {
    case 'act': {
      const { act } = asked;
      const begunHere = act.type === 'begun' && tab;
      return done(writer.act(begunHere ? async () => ({ ...act, tab: await guideTab(tab) }) : act));
    }
    case 'start':
      return done(start(asked.run, asked.goal));
    case 'needed':
      return done(bringGuide(sender, asked.limits));
    case 'words':
      return done(bringWords(sender, asked.alphabet));
    case 'where':
      return where(tab);
    case 'begin':
      return begin(asked.project);
    default:
      return undefined;
  }
});
browser.commands.onCommand.addListener((name) => {
  if (name === 'focus-card') void focusCard();
});
browser.runtime.onInstalled.addListener(makeMenu);
browser.runtime.onInstalled.addListener(({ reason }) => {
  // Where there is no window yet no tab can be opened: Help in the popup leads there too.
  if (reason === 'install') openWelcome().catch(() => undefined);
});
browser.contextMenus.onClicked.addListener(({ selectionText }) => explain(selectionText ?? ''));
