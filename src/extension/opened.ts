import { judge } from '../console/landmarks/judge.ts';
import { pick, pickable } from '../console/pick.ts';
import { reportOf } from '../console/report.ts';
import { asksFor, refusedSay } from '../guide/show.ts';
import type { Step } from '../model/step.ts';
import { browserName } from './browser-name.ts';
import type { Course } from './course.ts';
import { type Panel, staysOpen } from './panel.ts';
import type { Visit } from './visit.ts';
import type { Wordings } from './wordings.ts';

/** What the person opened on the card; it closes when the page is watched for another goal, or left. */
export interface Opened {
  /** `null`: nothing is open. */
  panel(): Panel | null;
  /** Lets the person point out what the guide did not find: nothing that they press meanwhile reaches the page. */
  pick(): void;
  /** Shows what a report of the page holds: nothing is copied before the person has seen it. */
  report(): void;
  /** The page's step is this now: closes what does not stay open on it. */
  follow(step: Step | null): void;
  close(): void;
}

export interface OpenedOptions {
  visit: Visit;
  course: Course;
  wordings: Wordings;
  /** Version of the extension. */
  version(): string;
  /** Shows anew. */
  show(): void;
}

/** Nothing is open yet. */
export function createOpened({ visit, course, wordings, version, show }: OpenedOptions): Opened {
  let panel: Panel | null = null;
  let controller: AbortController | null = null;

  /** Opens it in place of any other. Gives what ends with it. */
  function open(next: Panel, until: AbortSignal): AbortSignal {
    close();
    panel = next;
    controller = new AbortController();
    until.addEventListener('abort', close, { signal: controller.signal });
    return controller.signal;
  }

  function close(): void {
    controller?.abort();
    controller = null;
    panel = null;
  }

  /** Goes on from the control that the person pointed out, or says what tells against it. */
  function picked(element: Element | null): void {
    if (panel?.kind !== 'pick') return;
    const { landmark } = panel;
    const verdict = judge(landmark, element);
    if (!verdict.taken) {
      panel = { ...panel, refused: refusedSay(verdict.why, verdict.name) };
      show();
      return;
    }
    close();
    wordings.point(landmark, verdict);
    visit.refresh();
  }

  return {
    panel: () => panel,
    pick() {
      const { step } = course.now();
      const landmark = step && asksFor(step);
      const watching = visit.watching();
      if (!watching || !step || !landmark) return;
      const free = pickable(document);
      pick(document, {
        signal: open({ kind: 'pick', step, landmark, refused: null, aim: null, free }, watching),
        onAim(aim) {
          if (panel?.kind === 'pick') panel = { ...panel, aim };
          show();
        },
        onPick: picked,
        onLeave() {
          close();
          show();
        },
      });
      show();
    },
    report() {
      const { goal, step, look } = course.now();
      const watching = visit.watching();
      if (!watching || !goal || !look || step?.id !== 'lost') return;
      const report = reportOf(document, look, {
        step,
        goal,
        extension: version(),
        browser: browserName(navigator.userAgent),
        seen: new Date().toISOString().slice(0, 7),
      });
      open({ kind: 'report', step, text: JSON.stringify(report, null, 1) }, watching);
      show();
    },
    follow(step) {
      if (panel && !staysOpen(panel, step)) close();
    },
    close,
  };
}
