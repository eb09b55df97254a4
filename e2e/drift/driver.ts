import { createVirtualClock } from './clock.ts';
import { inWords, judge, type Shown } from './judge.ts';
import { act, type Press } from './person.ts';
import { buildSite, type Site } from './site.ts';
import type { DrawnPage } from './spec.ts';

/** Says what the person is shown, and hears of every press. */
export interface Pilot {
  look(now: number): Shown;
  press(event: Event, now: number): void;
}

export interface Result {
  seed: number;
  index: number;
  kind: string;
  strength: string;
  changes: string[];
  outcome: 'right' | 'lost' | 'wrong';
  /** The last step, or the one that was wrong. */
  step: string;
  reason: string;
  trail: string[];
}

const STEADY = 100;
const END_STEADY = 3000;
const LOST_STEADY = 6000;
const PATIENCE = 20_000;
const AGAIN = 1500;
const MOST_ACTS = 60;
const MOST_REPEATS = 8;
const ENDS = ['fixed', 'saved', 'not-restricted', 'no-permission', 'model-not-listed', 'save-failed'];
const WAITS = ['loading', 'saving', 'lost', 'start', 'signed-out', 'open-limits', 'switch-project'];

/** Walks one page as the person who does exactly what is said, judging every look. `wordy`: the trail holds the views. */
export async function walk(
  window: Window & typeof globalThis,
  page: DrawnPage,
  board: (site: Site, page: DrawnPage) => Pilot,
  wordy = false,
): Promise<Result> {
  const clock = createVirtualClock();
  const site = buildSite(window.document, page.spec, clock);
  const pilot = board(site, page);
  const press: Press = (event) => {
    Object.defineProperty(event, 'timeStamp', { value: clock.now() });
    pilot.press(event, clock.now());
  };
  const trail: string[] = [];
  const begun = clock.now();
  let shown: Shown = { step: '', reason: null, target: null };
  let place = '';
  let viewed = '';
  let since = begun;
  let acted = { step: '', at: Number.NEGATIVE_INFINITY, repeats: 0 };
  let acts = 0;
  const note = (text: string) => trail.push(`${String(clock.now() - begun).padStart(6)} ${text}`);
  const end = (outcome: Result['outcome'], reason: string): Result => ({
    seed: page.seed,
    index: page.index,
    kind: page.treatment.kind,
    strength: page.treatment.strength,
    changes: page.changes,
    outcome,
    step: shown.step,
    reason,
    trail,
  });

  for (;;) {
    await null;
    shown = pilot.look(clock.now());
    const { step, target } = shown;
    const box = target?.getBoundingClientRect();
    const now = `${step} ${shown.reason ?? ''} ${box ? `${Math.round(box.x)},${Math.round(box.y)}` : ''}`;
    if (now !== place) {
      place = now;
      since = clock.now();
      note(`${step}${shown.reason ? ` (${shown.reason})` : ''}${target ? ` at ${inWords(target)}` : ''}`);
    }
    const view = wordy ? JSON.stringify(shown.view) : '';
    if (view !== viewed) note(view);
    viewed = view;
    const wrong = judge(site, page.spec, shown);
    if (wrong) {
      note(`wrong: ${wrong}`);
      return end('wrong', wrong);
    }
    const steady = clock.now() - since;
    if (ENDS.includes(step) && steady >= END_STEADY)
      return step === 'save-failed' ? end('lost', 'a refusal told as a failure') : end('right', '');
    if (step === 'lost' && steady >= LOST_STEADY)
      return end(site.truth.hopeless ? 'right' : 'lost', shown.reason ?? '');
    if (steady >= PATIENCE) return end('lost', `stands at ${step}`);
    const asks = !ENDS.includes(step) && !WAITS.includes(step);
    if (
      asks &&
      target &&
      steady >= STEADY &&
      (acted.step !== step || clock.now() - acted.at >= AGAIN || since > acted.at)
    ) {
      acts += 1;
      acted = {
        step,
        at: clock.now(),
        repeats:
          acted.step === step && step !== 'show-more' && step !== 'scroll-list' ? acted.repeats + 1 : 0,
      };
      if (acts > MOST_ACTS || acted.repeats > MOST_REPEATS) return end('lost', `again and again ${step}`);
      const hit = act(window, step, target, page.spec, press);
      if (hit.covered) return end('lost', `${step} is covered by ${inWords(hit.on)}`);
      note(`    pressed ${inWords(hit.on)}`);
      if (site.live.strays.length > 0) return end('wrong', `${step} pressed ${site.live.strays.join()}`);
    }
    const idle = Math.min(500, 50 + Math.floor((clock.now() - since) / 6));
    clock.moveTo(Math.min(clock.next() ?? Number.POSITIVE_INFINITY, clock.now() + idle));
  }
}
