import { readAddress } from '../console/address.ts';
import { freshCase } from '../model/case.ts';
import type { Deeds } from './compose.ts';
import type { Course } from './course.ts';
import type { KeptCase } from './kept-case.ts';
import type { Opened } from './opened.ts';
import type { Tab } from './tab.ts';
import type { Visit } from './visit.ts';

export interface DeedsOptions {
  visit: Visit;
  course: Course;
  kept: KeptCase;
  opened: Opened;
  tab: Tab;
  /** Shows anew. */
  show(): void;
}

/** What the card's buttons do, to this page and to what is kept. */
export function createDeeds({ visit, course, kept, opened, tab, show }: DeedsOptions): Deeds {
  return {
    stop() {
      visit.leave();
      kept.keep({ guiding: null });
    },
    start() {
      const goal = course.asked();
      if (!goal) return;
      kept.become({
        ...freshCase(),
        project: goal.project,
        model: goal.model,
        guiding: goal,
        tab: tab.id(),
      });
    },
    confirmProject() {
      const { project } = readAddress(location.href);
      const { guiding } = kept.now();
      kept.become({
        projectConfirmed: true,
        guiding: guiding && { ...guiding, project: guiding.project ?? project },
      });
    },
    copy(text) {
      navigator.clipboard
        .writeText(text)
        .catch((error) => console.warn('Model Access Guide could not copy:', error));
    },
    check: () => visit.forget(),
    show: opened.pick,
    report: opened.report,
    copyReport: opened.copyReport,
    leavePanel() {
      opened.close();
      show();
    },
    begin() {
      tab.begin(readAddress(location.href).project);
    },
  };
}
