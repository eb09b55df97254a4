import type polyfill from 'webextension-polyfill';
import { readAddress } from '../console/address.ts';
import type { MessageKey } from '../model/say.ts';
import { compose } from './compose.ts';
import { createCourse } from './course.ts';
import { createDeeds } from './deeds.ts';
import { createDrawing } from './drawing.ts';
import { createKeptCase } from './kept-case.ts';
import { createKeptWordings } from './kept-wordings.ts';
import { createLink } from './link.ts';
import type { Area } from './memory.ts';
import type { Message } from './message.ts';
import { createOpened } from './opened.ts';
import { createTab } from './tab.ts';
import { createTeller } from './teller.ts';
import { createVisit, isLimits } from './visit.ts';

/** The browser's own object; the polyfill would cost this script a third of its size, and both browsers return promises. */
const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', typeof polyfill>;
const api = browser ?? chrome;
const area: Area = api.storage.local;
const words = (key: MessageKey) => api.i18n.getMessage(key);

const link = createLink();
const tab = createTab((message) => api.runtime.sendMessage(message), endIfOrphaned);
const kept = createKeptCase(area, {
  began: () => void begin(),
  stopped() {
    link.decline();
    if (visit.signal()) visit.again();
  },
  confirmed: show,
  endIfOrphaned,
});
const wordings = createKeptWordings(area, { erased: () => visit.refresh(), endIfOrphaned });
const course = createCourse(link, kept, () => visit.seen());
const teller = createTeller(kept, wordings);
const visit = createVisit({
  sought: course.sought,
  shown: wordings.shown,
  paused: () => opened.panel()?.kind === 'pick',
  onLook: show,
  onElsewhere() {
    const { guiding, tab: begunIn } = kept.now();
    if (guiding && begunIn !== null && begunIn === tab.id()) show();
  },
  onMoved() {
    if (endIfOrphaned()) return;
    kept.movedTo(readAddress(location.href).project);
    visit.moved(link.followed());
  },
  onLeave: teller.forget,
});
const version = () => api.runtime.getManifest().version;
const opened = createOpened({ visit, course, wordings, version, show });
const deeds = createDeeds({ visit, course, kept, opened, tab, show });
const drawing = createDrawing({
  called: () => ({
    label: words('name'),
    lang: words('popup_language'),
    dir: words('popup_direction'),
  }),
  shortcut: tab.shortcut,
  endIfOrphaned,
  secret: api.runtime.getURL(''),
  onEvicted() {
    opened.close();
    show();
  },
  onCovered: visit.refresh,
});

function show(): void {
  const until = visit.signal();
  if (!until || endIfOrphaned()) return;
  const look = visit.seen();
  if (!look && isLimits()) return;
  const goal = course.goal();
  const now = course.step();
  opened.follow(now);
  const panel = opened.panel();
  const step = panel?.step ?? now;
  drawing.show(compose({ step, goal, look, words, deeds, shortcut: tab.shortcut(), panel }), until);
  if (step && goal) teller.tell(step, goal, look?.view ?? null, drawing.unwelcome());
}

/** The page does not wait for the background, which may be asleep; a card elsewhere in the console has to. */
async function begin(): Promise<void> {
  visit.again();
  await tab.learn();
  if (isLimits()) show();
  else if (visit.signal()) visit.arrive(0);
}

/** The extension was updated, switched off or removed: nothing answers any more. */
function endIfOrphaned(): boolean {
  if (api.runtime?.id) return false;
  visit.leave();
  return true;
}

api.runtime.onMessage.addListener((message: unknown) => {
  if ((message as Message).type === 'focus') drawing.switchFocus();
});
Promise.all([kept.read(), wordings.read()]).then(
  () => {
    if (kept.now().guiding || course.asked()) void begin();
    else visit.arrive(0);
  },
  (error) => console.warn('Model Access Guide could not read its storage:', error),
);
