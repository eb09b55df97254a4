import type { Alphabet } from '../console/words/alphabets.ts';
import type { Act } from '../model/act.ts';
import { isFields } from '../model/fields.ts';
import type { Goal } from '../model/goal.ts';
import { NoAnswer } from './store.ts';

/** What pages, popups and the background say to each other. */
export type Message =
  /** To the background: have this kept. Answer: {@link Done}. */
  | { type: 'act'; act: Act }
  /** Popup: open the Limits page of this goal's project, and begin there. Answer: {@link Done}. */
  | { type: 'start'; run: string; goal: Goal }
  /** Guest: the guide may be needed here, on a Limits page or where it runs. Answer: {@link Done}. */
  | { type: 'needed'; limits: boolean }
  /** Guide: the words of this alphabet are needed in the page. Answer: {@link Done}. */
  | { type: 'words'; alphabet: Alphabet }
  /** Page: does the guide belong into this tab, and which shortcuts are set? Answer: {@link Where}. */
  | { type: 'where' }
  /** Page: the person wants to begin, on this project's page. */
  | { type: 'begin'; project: string | null }
  /** To a page of ours that is open: come to the front, with this behind the `#` of its address. Answer: `true`. */
  | { type: 'come'; page: OwnPage; fragment: string }
  /** Background to a page: the shortcut was pressed. */
  | { type: 'focus' };

export type OwnPage = 'popup' | 'welcome' | 'commands';

/** `null`: it is done; else why not, in the browser's words. */
export type Done = { error: string | null };

/** As the browser names them; empty: none is set. */
export interface Shortcuts {
  /** Leads to the card and back. */
  card: string;
  /** Opens the popup. */
  popup: string;
}

export interface Where {
  /** The guide that runs was begun in this tab. */
  guide: boolean;
  shortcuts: Shortcuts;
}

/** A message of ours; `null`: it is none. Other extensions and odd pages cannot send any, but a library may. */
export function readMessage(message: unknown): Message | null {
  return isFields(message) && typeof message.type === 'string' ? (message as Message) : null;
}

/** Firefox never answers for a background that was ended in the middle; Chrome says so at once. In ms. */
const PATIENCE = 3000;

/** Where nobody listens yet, as the browser has only begun to start the background: both browsers say it so. */
const NOBODY = /Receiving end does not exist/;
const TRIES = 10;
const APART = 300;

/** Asks for something to be done. Rejects with {@link NoAnswer}, or with the reason why it was not done. */
export async function ask(send: (message: Message) => Promise<unknown>, message: Message): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await answered(send(message));
    } catch (error) {
      if (tries === TRIES || !NOBODY.test(String(error))) throw error;
      await new Promise((done) => setTimeout(done, APART));
    }
  }
}

async function answered(sent: Promise<unknown>): Promise<void> {
  const done = await new Promise<Done | undefined>((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoAnswer('no answer from the background')), PATIENCE);
    sent
      .then(
        (answer) => resolve(answer as Done | undefined),
        (error) => reject(new NoAnswer(String(error))),
      )
      .finally(() => clearTimeout(timer));
  });
  if (!done) throw new NoAnswer('nobody there to answer');
  if (done.error !== null) throw new Error(done.error);
}

/** Whether a key press is a shortcut as the browser writes it (`Alt+Shift+G`); where none is set nothing is. */
export function isShortcut(event: KeyboardEvent, shortcut: string): boolean {
  if (!shortcut) return false;
  const names = shortcut.split('+');
  const key = names.at(-1)?.toUpperCase() ?? '';
  const wants = (name: string) => names.includes(name);
  return (
    (event.code === `Key${key}` || event.code === `Digit${key}` || event.key.toUpperCase() === key) &&
    event.altKey === wants('Alt') &&
    event.shiftKey === wants('Shift') &&
    event.ctrlKey === (wants('Ctrl') || wants('MacCtrl')) &&
    event.metaKey === wants('Command')
  );
}
