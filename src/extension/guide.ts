import { teach } from '../console/words/concepts.ts';
import type { MessageKey } from '../model/say.ts';
import { api } from './api.ts';
import { createChoice } from './choice.ts';
import { compose } from './compose.ts';
import { createConfirmation } from './confirmation.ts';
import { createCopying } from './copying.ts';
import { createCourse } from './course.ts';
import { createDeeds } from './deeds.ts';
import { createDrawing } from './drawing.ts';
import type { Guest, Guide } from './guest.ts';
import { here, isLimits } from './here.ts';
import { createPageKept } from './kept.ts';
import { createLetters } from './letters.ts';
import { createLink } from './link.ts';
import { ask, type Message } from './message.ts';
import { createOpened } from './opened.ts';
import { createTab } from './tab.ts';
import { createTeller } from './teller.ts';
import { createVisit } from './visit.ts';
import { createWordings } from './wordings.ts';

/** The browser takes its time over each. */
const known = new Map<MessageKey, string>();
const words = (key: MessageKey) => {
  const text = known.get(key) ?? api.i18n.getMessage(key);
  known.set(key, text);
  return text;
};
const send = (message: Message) => api.runtime.sendMessage(message);

/** The guide of one page of the console, put together. What an earlier script of ours has left on the page is gone. */
export function createGuide(guest: Guest): Guide {
  const kept = createPageKept({
    area: api.storage.local,
    send: (act) => ask(send, { type: 'act', act }),
    began: () => void begin(),
    stopped({ goal }) {
      // The guide that the address asks for is not to be asked for at once again.
      if (link.goal(null) && link.goal(goal) === null) link.decline();
      if (visit.signal()) visit.again();
    },
    pointed: ({ shown }) => {
      if (wordings.erase(shown)) visit.refresh();
    },
    endIfOrphaned,
  });
  const link = createLink({
    came: guest.came,
    declined: () => kept.now().declined,
    keep: (entry) => kept.act({ type: 'declined', entry }),
  });
  const tab = createTab(send, endIfOrphaned);
  const wordings = createWordings({
    kept: () => kept.now().shown,
    keep: (wording) => kept.act({ type: 'pointed', wording }),
  });
  const letters = createLetters(send, () => visit.readAnew(), endIfOrphaned);
  const confirmation = createConfirmation();
  const choice = createChoice();
  const course = createCourse({ link, kept, confirmation, seen: () => visit.seen() });
  const teller = createTeller(kept, wordings);
  const visit = createVisit({
    sought: course.sought,
    shown: wordings.shown,
    paused: () => opened.panel()?.kind === 'pick',
    onLack: letters.bring,
    onLook: show,
    onElsewhere() {
      if (kept.now().goal && tab.hasGuide()) show();
    },
    onShown: () => void resume(),
    onLeave: teller.forget,
  });
  const version = () => api.runtime.getManifest().version;
  const opened = createOpened({ visit, course, wordings, version, show });
  const copying = createCopying({ show });
  const deeds = createDeeds({ visit, course, kept, link, confirmation, opened, copying, tab, show });
  /** Time of the day, as the person writes it. */
  const clock = (ms: number) =>
    new Intl.DateTimeFormat(words('popup_language'), { timeStyle: 'short' }).format(
      performance.timeOrigin + ms,
    );
  const drawing = createDrawing({
    called: () => ({
      label: words('name'),
      lang: words('popup_language'),
      dir: words('popup_direction'),
    }),
    shortcut: () => tab.shortcuts().card,
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
    if (!visit.seen() && isLimits()) return;
    const { goal, step: now, look } = course.now();
    if (kept.now().goal?.goal.project === null) choice.listen(until);
    opened.follow(now);
    copying.follow(now);
    const panel = opened.panel();
    const step = panel?.step ?? now;
    const { card: shortcut, popup } = tab.shortcuts();
    const { of: copied } = copying;
    drawing.show(compose({ step, goal, look, words, deeds, shortcut, popup, panel, clock, copied }), until);
    if (step && goal) teller.tell(step, goal, look?.view ?? null, drawing.unwelcome());
  }

  /** The page does not wait for the background, which may be asleep; a card elsewhere in the console has to. */
  async function begin(): Promise<void> {
    visit.again();
    await tab.learn();
    if (isLimits()) show();
    else if (visit.signal()) visit.arrive(0);
  }

  /** What was kept while the page could not hear of it: it was in the back/forward cache, or frozen. */
  async function resume(): Promise<void> {
    if (endIfOrphaned()) return;
    try {
      await kept.read();
    } catch (error) {
      if (!endIfOrphaned()) console.warn('Model Access Guide could not read its storage:', error);
    }
  }

  function moved(how: NavigationType | null): void {
    if (endIfOrphaned()) return;
    const followed = link.moved(how);
    const { project } = here();
    const guide = kept.now().goal;
    // A page that rewrites its address in place still shows the same project.
    if (how !== 'replace') confirmation.forget();
    if (guide?.goal.project === null && project !== null && choice.isOf(project))
      kept.act({ type: 'placed', run: guide.run, project });
    visit.moved(followed);
    if (followed) void tab.learn().then(show);
  }

  /** The extension was updated, switched off or removed: nothing answers any more. */
  function endIfOrphaned(): boolean {
    if (guest.isAlive()) return false;
    visit.leave();
    return true;
  }

  kept.read().then(
    () => {
      if (course.asked()) void begin();
      else if (!visit.signal()) visit.arrive(0);
    },
    (error) => console.warn('Model Access Guide could not read its storage:', error),
  );
  return { moved, shown: () => void resume(), focused: drawing.switchFocus, learned: teach };
}
