import { render } from 'preact';
import browser from 'webextension-polyfill';
import type { Act } from '../model/act.ts';
import type { MessageKey } from '../model/say.ts';
import { App } from '../popup/App.tsx';
import { aimOf } from '../popup/aim.ts';
import { corrected, type Desk, deskOf, replacement, typed } from '../popup/desk.ts';
import { isStart } from '../popup/keys.ts';
import { comeAs, openWelcome } from './come.ts';
import { ask, type Message } from './message.ts';
import { createStore } from './store.ts';

const words = (key: MessageKey) => browser.i18n.getMessage(key);
const root = document.querySelector('main') ?? document.body;
const send = (message: Message) => browser.runtime.sendMessage(message);

const store = createStore({
  area: browser.storage.local,
  keys: ['text', 'corrections', 'goal', 'progress', 'shown'],
  send: (act) => ask(send, { type: 'act', act }),
  changed: () => show(deskOf(store.now(), desk)),
});
let desk: Desk = deskOf(store.now(), null);

function show(next: Desk): void {
  desk = next;
  render(
    <App
      desk={desk}
      words={words}
      typed={(text) => act(typed(desk, text))}
      corrected={(change) => act(corrected(desk, change))}
      started={start}
      stopped={(run) => act({ type: 'stopped', run, forget: true })}
      ticked={(run, check, on) => act({ type: 'ticked', run, check, on })}
      startedOver={() => act(replacement(''))}
      helped={() => openWelcome()}
      forgotten={(wording) => act({ type: 'forgot', wording })}
      copy={(text) => navigator.clipboard.writeText(text)}
    />,
    root,
  );
}

/** Says in words what could not be done; without an error, that what could not be done before now can. */
async function tried(key: MessageKey, trying: Promise<void>): Promise<void> {
  try {
    await trying;
    if (desk.trouble) show({ ...desk, trouble: null });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    show({ ...desk, trouble: { key, params: { reason } } });
  }
}

function act(act: Act): Promise<void> {
  return tried('popup_trouble_save', store.act(act));
}

let starting = false;

/** Has the guide begun in a tab of its own; the browser closes the popup, and ends this script, when that comes to the front. */
async function start(): Promise<void> {
  const { goal } = aimOf(desk.kept.corrections, desk.diagnosis);
  if (!goal || starting) return;
  starting = true;
  await tried('popup_trouble_start', ask(send, { type: 'start', run: crypto.randomUUID(), goal }));
  starting = false;
}

document.addEventListener('keydown', (event) => {
  if (!isStart(event)) return;
  event.preventDefault();
  void start();
});
document.documentElement.lang = words('popup_language');
document.documentElement.dir = words('popup_direction');
document.title = words('name');

comeAs('popup');

await tried('popup_trouble_load', store.read());
