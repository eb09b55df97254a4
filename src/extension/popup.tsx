import { render } from 'preact';
import { guideLink } from '../console/address.ts';
import { type Act, replaced } from '../model/act.ts';
import type { Brought } from '../model/brought.ts';
import type { Verdict } from '../model/outcome.ts';
import type { MessageKey } from '../model/say.ts';
import type { After } from '../popup/After.tsx';
import { App } from '../popup/App.tsx';
import { aimOf, takesIdsByHand } from '../popup/aim.ts';
import { type Desk, deskOf, unread } from '../popup/desk.ts';
import type { Extras } from '../popup/extras.ts';
import { isStart } from '../popup/keys.ts';
import type { Reader } from '../popup/reader.ts';
import { api } from './api.ts';
import { comeAs, openCommands, openWelcome } from './come.ts';
import { ask, type Message } from './message.ts';
import { createStore } from './store.ts';

const words = (key: MessageKey) => api.i18n.getMessage(key);
const root = document.querySelector('main') ?? document.body;
const send = (message: Message) => api.runtime.sendMessage(message);

const store = createStore({
  area: api.storage.local,
  keys: ['text', 'corrections', 'goal', 'progress', 'outcome', 'shown', 'history'],
  send: (act) => ask(send, { type: 'act', act }),
  changed: () => show(deskOf(store.now(), desk, reader)),
});
/** On its way while what is kept is read, and the first paint waits for that alone. */
const coming = import('../popup/reader.ts');
const comingExtras = import('../popup/extras.ts');
/** `null` until it has come. */
let reader: Reader | null = null;
/** The same, once a guide is at its end. */
let after: After | null = null;
/** What is folded away at first; `null` until it has come. */
let extras: Extras | null = null;
let desk: Desk = deskOf(store.now(), null, reader);

function show(next: Desk): void {
  desk = next;
  if (desk.kept.outcome && !after) void comeAfter();
  render(
    <App
      desk={desk}
      words={words}
      after={after}
      typed={(text) => (reader ? act(reader.typed(desk, text)) : show(unread(desk, text)))}
      corrected={(change) => {
        if (reader) void act(reader.corrected(desk, change));
        else void coming.then(({ corrected }) => act(corrected(desk, change)));
      }}
      started={start}
      stopped={(run) => act({ type: 'stopped', run, forget: true })}
      ticked={(run, check, on) => act({ type: 'ticked', run, check, on })}
      retried={retried}
      startedOver={() => act(replaced('', false))}
      helped={() => openWelcome()}
      commanded={() => openCommands(brought())}
      forgotten={(wording) => act({ type: 'forgot', wording })}
      turned={(on) => act({ type: 'history', on })}
      erased={(id) => act({ type: 'erased', id })}
      copy={(text) => navigator.clipboard.writeText(text)}
      share={'share' in navigator ? (title, text) => navigator.share({ title, text }) : null}
      link={guideLink}
      extras={extras}
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
    fail(key, error);
  }
}

function fail(key: MessageKey, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  show({ ...desk, trouble: { key, params: { reason } } });
}

function act(act: Act): Promise<void> {
  return tried('popup_trouble_save', store.act(act));
}

/** The person said what became of the call: one that works ends the guide too. */
function retried(run: string, verdict: Verdict | null): void {
  void act({ type: 'retried', run, verdict, id: crypto.randomUUID(), at: Date.now() });
  if (verdict === 'works') void act({ type: 'stopped', run, forget: false });
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

/** What the page for many projects begins with. The ids of other errors are nothing that it could help with. */
function brought(): Brought {
  const { project, model, others } = aimOf(desk.kept.corrections, desk.diagnosis);
  const guidable = takesIdsByHand(desk.diagnosis);
  return {
    projects: guidable && project ? [project] : [],
    models: guidable && model ? [model, ...others] : [],
  };
}

/** What belongs to an end comes with the first that is there. */
async function comeAfter(): Promise<void> {
  try {
    after = await import('../popup/After.tsx');
    show(desk);
  } catch (error) {
    fail('popup_trouble_load', error);
  }
}

/** Reads what is kept, and what was written into the box meanwhile. */
function readWith(come: Reader): void {
  const { unread } = desk;
  reader = come;
  desk = deskOf(store.now(), desk, reader);
  if (unread === null) show(desk);
  else void act(reader.typed(desk, unread));
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
await Promise.all([coming, comingExtras]).then(
  ([come, more]) => {
    extras = more;
    readWith(come);
  },
  (error) => fail('popup_trouble_load', error),
);
