import { api } from './api.ts';
import { type Guest, settle } from './guest.ts';
import type { Done, Message } from './message.ts';
import { mayBeLimits } from './near.ts';

/**
 * All that every page of the console gets: it hears where the person goes, and asks for the guide on a Limits page, or
 * where a guide runs.
 */

/** So often the guide is asked for where the background does not answer: it is only being started, or was just ended. */
const TRIES = 10;
/** So long it has to answer, and so far apart it is asked, ms. */
const PATIENCE = 3000;
const APART = 300;

const life = new AbortController();
const { signal } = life;
const guest: Guest = {
  guide: null,
  came: null,
  isAlive() {
    if (api.runtime?.id) return true;
    life.abort();
    return false;
  },
};
/** Where the guide was last thought of. */
let path = '';
let calling = false;

/** Whether a guide may run in this tab. What is kept is read by the guide: that something is there is enough to ask. */
async function isKept(): Promise<boolean> {
  return Object.values(await api.storage.local.get(['goal', 'case'])).some(Boolean);
}

/** Asks the background for the guide; whether it has answered. */
function ask(): Promise<boolean> {
  const message: Message = { type: 'needed', limits: mayBeLimits(location.pathname) };
  return new Promise((resolve) => {
    const late = setTimeout(resolve, PATIENCE, false);
    const again = () => {
      clearTimeout(late);
      setTimeout(resolve, APART, false);
    };
    api.runtime.sendMessage<Message, Done | undefined>(message).then((done) => {
      if (!done) return again();
      clearTimeout(late);
      resolve(true);
    }, again);
  });
}

/** Has the guide come where it may be needed. */
async function call(): Promise<void> {
  path = location.pathname;
  if (!mayBeLimits(path) && !(await isKept())) return;
  if (calling) return;
  calling = true;
  for (let tries = 0; tries < TRIES && !guest.guide && guest.isAlive(); tries++) {
    const of = path;
    if ((await ask()) && of === path) break;
  }
  calling = false;
}

/** Nothing is lost where it fails: it is asked for again where the person goes next. */
function think(): void {
  if (guest.isAlive() && !guest.guide) call().catch((error) => console.warn('Model Access Guide:', error));
}

if (settle(guest)) {
  navigation.addEventListener(
    'currententrychange',
    ({ navigationType }) => {
      if (guest.guide) return guest.guide.moved(navigationType);
      guest.came = navigationType;
      if (location.pathname !== path) think();
    },
    { signal },
  );
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      if (guest.guide) guest.guide.shown();
      else think();
    },
    { signal },
  );
  api.runtime.onMessage.addListener((message: unknown) => {
    if ((message as Message | null)?.type === 'focus') guest.guide?.focused();
  });
  think();
}
