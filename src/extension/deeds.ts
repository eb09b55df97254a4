import type { Deeds } from './compose.ts';
import type { Confirmation } from './confirmation.ts';
import type { Copying } from './copying.ts';
import type { Course } from './course.ts';
import { here } from './here.ts';
import type { PageKept } from './kept.ts';
import type { Link } from './link.ts';
import type { Opened } from './opened.ts';
import type { Tab } from './tab.ts';
import type { Visit } from './visit.ts';

export interface DeedsOptions {
  visit: Visit;
  course: Course;
  kept: PageKept;
  link: Link;
  confirmation: Confirmation;
  opened: Opened;
  copying: Copying;
  tab: Tab;
  /** Shows anew. */
  show(): void;
}

/** What the card's buttons do, to this page and to what is kept. */
export function createDeeds(options: DeedsOptions): Deeds {
  const { visit, course, kept, link, confirmation, opened, copying, tab, show } = options;
  return {
    stop() {
      const { goal } = kept.now();
      const question = course.asked() !== null;
      link.decline();
      // A question is this tab's alone: the guide that it was asked over goes on.
      if (question && goal) visit.again();
      else visit.leave();
      if (goal && !question) kept.act({ type: 'stopped', run: goal.run, forget: false });
    },
    start() {
      const goal = course.asked();
      if (goal) kept.act({ type: 'begun', run: crypto.randomUUID(), goal, tab: null });
    },
    confirmProject() {
      const { project } = here();
      const { goal } = kept.now();
      if (!goal) return;
      if (project === null) confirmation.confirm(goal.run);
      else kept.act({ type: 'placed', run: goal.run, project });
      show();
    },
    copy: copying.copy,
    check: () => visit.forget(),
    show: opened.pick,
    report: opened.report,
    leavePanel() {
      opened.close();
      show();
    },
    begin() {
      tab.begin(here().project);
    },
  };
}
