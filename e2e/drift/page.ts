import { createRealClock } from './clock.ts';
import { judge, type Shown } from './judge.ts';
import { choose } from './person.ts';
import { buildSite } from './site.ts';
import { drawPage } from './spec.ts';

/** What a page of the run tells the test that drives the built extension over it, at `window.drift`. */
export interface DriftWindow {
  /** What the guide shows; `null`: no guide. */
  guide(): { step: string; reason: string; type: string } | null;
  /** The middle of the ring, and whether a native select lies there; `null`: no ring on the screen. */
  aim(): { x: number; y: number; place: string; select: boolean } | null;
  /** Chooses in the select under the ring what the step is about, as a press on its list cannot be made. */
  choose(): void;
  /** What was seen so far: the first thing that was wrong, and the steps as they came. */
  seen(): { wrong: string | null; trail: string[]; hopeless: boolean; changes: string[] };
}

/** A ring on the wrong thing counts once it has stood for so many frames and ms: a page and its guide are drawn in turn. */
const FRAMES = 3;
const STOOD = 100;

const address = new URL((document.currentScript as HTMLScriptElement).src);
const [seed = 1, index = 0] = (address.searchParams.get('draw') ?? '').split(':').map(Number);
document.currentScript?.remove();
const { spec, changes } = drawPage(seed, index);
const site = buildSite(document, spec, createRealClock(window));

const host = () => document.querySelector<HTMLElement>('model-access-guide');
const ring = () => {
  const box = host()?.shadowRoot?.querySelector('[data-part="spotlight"]')?.getBoundingClientRect();
  return box && box.width > 0 ? box : null;
};
const middle = (box: DOMRect) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
const under = ({ x, y }: { x: number; y: number }) =>
  document.elementsFromPoint(x, y).filter((one) => one.localName !== 'model-access-guide');

function shownNow(target: Element | null): Shown | null {
  const guide = host();
  const step = guide?.dataset.step;
  return step && step !== 'start' ? { step, reason: guide.dataset.reason ?? null, target } : null;
}

const trail: string[] = [];
let wrong: string | null = null;
let place = '';
let bad = { reason: '', since: 0, frames: 0 };

/** Judges what stands in this frame; a ring that still moves is not judged. */
function faultNow(): string | null {
  const box = ring();
  const at = box ? [box.x, box.y, box.width, box.height].map(Math.round).join() : '';
  const moving = at !== place;
  place = at;
  const stack = box && !moving ? under(middle(box)) : [];
  const faults = (stack.length > 0 ? stack.slice(0, 6) : [null]).map((target) => {
    const shown = shownNow(target);
    return shown && judge(site, spec, shown);
  });
  return faults.every(Boolean) ? (faults[0] ?? null) : null;
}

function frame(now: number): void {
  const shown = shownNow(null);
  const line = shown ? `${shown.step}${shown.reason ? ` (${shown.reason})` : ''}` : 'no guide';
  if (trail.at(-1)?.replace(/^ *\d+ /, '') !== line)
    trail.push(`${String(Math.round(now)).padStart(6)} ${line}`);
  const reason = faultNow();
  if (!reason) bad = { reason: '', since: now, frames: 0 };
  else if (reason !== bad.reason) bad = { reason, since: now, frames: 1 };
  else bad.frames += 1;
  if (bad.frames >= FRAMES && now - bad.since >= STOOD) wrong ??= bad.reason;
  if (site.live.strays.length > 0) wrong ??= `pressed ${site.live.strays.join()}`;
  requestAnimationFrame(frame);
}
requestAnimationFrame(frame);

const drift: DriftWindow = {
  guide() {
    const guide = host();
    const type = guide?.shadowRoot?.querySelector('[data-part="type"]')?.textContent?.trim() ?? '';
    return guide ? { step: guide.dataset.step ?? '', reason: guide.dataset.reason ?? '', type } : null;
  },
  aim() {
    const box = ring();
    if (!box) return null;
    const { x, y } = middle(box);
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return null;
    const select = under({ x, y })[0]?.closest('select') != null;
    return { x, y, place: [box.x, box.y].map(Math.round).join(), select };
  },
  choose() {
    const box = ring();
    const select = box && under(middle(box))[0]?.closest('select');
    if (select) choose(window, select, host()?.dataset.step ?? '', spec);
  },
  seen: () => ({ wrong, trail, hopeless: site.truth.hopeless, changes }),
};
Object.assign(window, { drift });
