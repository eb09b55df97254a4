import { createReader } from '../../src/console/reader.ts';
import { reportOf } from '../../src/console/report.ts';
import { decide } from '../../src/guide/step.ts';
import type { ConsoleView } from '../../src/model/console-view.ts';
import type { Approach } from '../../src/model/goal.ts';
import type { Report } from '../../src/model/report.ts';
import { change, type Effect, list, type Move, move, takeTemplates } from './moves.ts';
import { meets } from './target.ts';
import { ADDRESS, PROJECT } from './where.ts';
import '../../test/every-word.ts';

/** Something that happens on the page: what the person does, and what the page then does. */
export interface Moment extends Move, Effect {
  /** Step id or ids of which one must stand there just before. */
  step?: string | string[];
  /** Selectors of what may be pointed at before it; what is pressed, where absent. */
  at?: string | string[];
  /** Virtual ms for which the page stands before it; 2500. */
  wait?: number;
  /** Virtual ms between what the person does and what the page does; 120. */
  after?: number;
}

/** What is expected of a page: the JSON at the head of its file. */
export interface Case {
  /** Month in which the page was written or last seen to be likely. */
  seen: string;
  /** What the page is for, in one line. */
  why: string;
  goal: Approach;
  model: string;
  /** What happens before the last look, in order. */
  press?: Moment[];
  /** Step id that must stand there in the end; several where each is honest. */
  step: string | string[];
  /** Selectors of what may be pointed at in the end; every element that they match is right. */
  at?: string | string[];
  reason?: string | string[];
  /** `fairly`: must say so. `no`: must be sure. */
  sure?: 'fairly' | 'no';
  /** Part of the view in the end. */
  view?: Record<string, unknown>;
  /** Steps that must not show at any look, beside every end that is not expected. */
  never?: string[];
  /** Steps that may show on the way. */
  via?: string[];
  /** A restriction was seen earlier in this project. */
  restricted?: boolean;
  /** Address of the page, where it is not that of the project's Limits. */
  url?: string;
}

/** One stretch of looks with the same answer. */
export interface Trace {
  /** Virtual ms of the first of them. */
  at: number;
  step: string;
  reason: string | null;
  sure: string | null;
  /** What the step points at, as one short line of markup; `null`: nothing. */
  target: string | null;
  /** Whether that is among what may be pointed at then. */
  right: boolean;
}

export interface Walked {
  trail: Trace[];
  /** What is wrong with the moments on the way. */
  faults: string[];
  view: ConsoleView;
  looks: number;
  /** Real ms of the dearest look. */
  dearest: number;
  /** What a person could copy of the page in the end, where it is not understood. */
  report: Report | null;
}

/** Virtual ms: the page stood still for so long, and its step did too; and the end of every walk. */
const STILL = 9_000;
const STEADY = 6_000;
const LONGEST = 60_000;

/** Walks through the case in the document that holds its page, by a clock that only the walk moves, and keeps what every look said. */
export function walk(document: Document, expected: Case): Walked {
  const window = document.defaultView as Window & typeof globalThis;
  const templates = takeTemplates(document);
  const reader = createReader({
    document,
    url: () => expected.url ?? ADDRESS,
    models: [expected.model],
    restricted: expected.restricted ?? false,
  });
  const goal = { approach: expected.goal, project: PROJECT, model: expected.model };
  const walked: Walked = {
    trail: [],
    faults: [],
    view: {} as ConsoleView,
    looks: 0,
    dearest: 0,
    report: null,
  };
  let now = 1_000;
  let right: string[] = [];

  const press = (event: Event) => reader.press(event, now);
  const over = new AbortController();
  over.signal.addEventListener('abort', () => reader.end());
  const listening = { capture: true, signal: over.signal };
  for (const type of ['pointerdown', 'pointerup', 'click']) window.addEventListener(type, press, listening);
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && reader.dismissed(now), listening);

  const look = () => {
    const from = window.performance.now();
    const seen = reader.look(now);
    walked.dearest = Math.max(walked.dearest, window.performance.now() - from);
    walked.looks += 1;
    walked.view = seen.view;
    const step = decide(seen.view, goal);
    const target = step.landmark ? seen.at(step.landmark) : null;
    const trace: Trace = {
      at: now - 1_000,
      step: step.id,
      reason: step.reason ?? null,
      sure: 'sure' in step && typeof step.sure === 'string' ? step.sure : null,
      target: target ? outline(target) : step.landmark ? `(${step.landmark}, nowhere)` : null,
      right: step.landmark === null || (target !== null && meets(document, right, target)),
    };
    const last = walked.trail.at(-1);
    if (!last || JSON.stringify({ ...last, at: 0 }) !== JSON.stringify({ ...trace, at: 0 }))
      walked.trail.push(trace);
    return walked.trail.at(-1) as Trace;
  };
  /** Looks again and again for so many virtual ms, first often, then seldom. */
  const stand = (ms: number) => {
    const from = now;
    look();
    while (now - from < ms) {
      const gone = now - from;
      const pace = gone < 50 ? 17 : gone < 1_000 ? 150 : gone < 4_000 ? 400 : 900;
      now += Math.min(pace, ms - gone);
      look();
    }
  };

  const moments = expected.press ?? [];
  for (const [index, moment] of moments.entries()) {
    right = targets(moment);
    stand(moment.wait ?? 2_500);
    const before = look();
    if (moment.step && !list(moment.step).includes(before.step))
      walked.faults.push(
        `before moment ${index + 1}: ${before.step} stands there, not ${list(moment.step).join(' or ')}`,
      );
    const fault = move(document, moment);
    if (fault) walked.faults.push(`moment ${index + 1}: ${fault}`);
    now += 1;
    right = [...right, ...(moments[index + 1] ? targets(moments[index + 1] as Moment) : list(expected.at))];
    stand(moment.after ?? 120);
    walked.faults.push(...change(document, moment, templates).map((what) => `moment ${index + 1}: ${what}`));
  }
  right = list(expected.at);
  const from = now;
  stand(STILL);
  while (now - from < LONGEST) {
    const last = walked.trail.at(-1) as Trace;
    const waits = last.step === 'loading' || last.step === 'saving';
    if (!waits && now - 1_000 - last.at >= STEADY) break;
    now += 700;
    look();
  }
  const seen = reader.look(now);
  const step = decide(seen.view, goal);
  if (step.id === 'lost')
    walked.report = reportOf(document, seen, {
      step,
      goal,
      extension: 'page',
      browser: 'page',
      seen: expected.seen,
    });
  over.abort();
  return walked;
}

/** What may be pointed at before the moment. */
function targets({ at, press, type, drag, scroll }: Moment): string[] {
  return list(at ?? press ?? type?.[0] ?? drag?.[1] ?? scroll?.[0]);
}

function outline(element: Element): string {
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const tag = (element.cloneNode(false) as Element).outerHTML.replace(/<\/[^>]*>$/, '');
  return `${tag}${text.length > 40 ? `${text.slice(0, 39)}…` : text}`;
}
