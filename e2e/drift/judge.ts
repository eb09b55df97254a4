import { samePolicy } from './site/list.ts';
import type { Spot } from './site/live.ts';
import type { Site } from './site.ts';
import type { PageSpec } from './spec.ts';

/** What the guide says at one moment. */
export interface Shown {
  step: string;
  reason: string | null;
  /** What the ring is round; `null`: no ring. */
  target: Element | null;
  /** The plain view behind it, for a report. */
  view?: unknown;
}

const PRESSABLE =
  'button,a[href],input,select,textarea,summary,[role=button],[role=checkbox],[role=switch],[role=option],[role=radio],[role=tab],[role=menuitem]';

/** The target means this control: it lies in its label or row, or round it and round nothing else that can be pressed. */
function means(target: Element, { control, round }: Spot): boolean {
  if (round.contains(target)) return true;
  if (!target.contains(control)) return false;
  return [...target.querySelectorAll(PRESSABLE)].every(
    (one) => round.contains(one) || one.contains(control) || control.contains(one),
  );
}

/** An element in few words, for a report. */
export function inWords(element: Element | null): string {
  if (!element) return 'nothing';
  const role = element.getAttribute('role');
  const name =
    element.getAttribute('aria-label') ?? element.getAttribute('placeholder') ?? element.textContent ?? '';
  return `${element.localName}${role ? `[${role}]` : ''} “${name.replace(/\s+/g, ' ').trim().slice(0, 60)}”`;
}

/** Why what is shown now is wrong; `null`: it is not. */
export function judge({ truth, server }: Site, spec: PageSpec, { step, target }: Shown): string | null {
  const stray = server.saved().find((policy) => !samePolicy(policy, truth.meant));
  if (stray) return `saved another policy: ${stray.mode} ${stray.models.join(' ')}`;
  const falsehood = truth.falsehood(step);
  if (falsehood) return `${step}: ${falsehood}`;
  if (!target) return null;
  const spots = truth.spots(step);
  if (spots.some((spot) => means(target, spot))) return null;
  const wanted =
    spots.length === 0 ? 'nothing is right for it now' : `right is ${inWords(spots[0]?.round ?? null)}`;
  return `${step} at ${inWords(target)}, ${wanted}${spec.translation ? ` (${spec.translation.code})` : ''}`;
}
