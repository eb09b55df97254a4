import { isOurs } from '../model/ours.ts';
import { boxOf, shownBox, topAt } from './ground.ts';
import type { Point } from './place.ts';
import { isVeiled, type Layers } from './veil.ts';

/** The middle of what shows of an element, where it is asked what lies over it; `null`: nothing of it shows. */
export function spotOf(element: Element): Point | null {
  const shown = shownBox(element);
  return shown && { x: shown.left + shown.width / 2, y: shown.top + shown.height / 2 };
}

/** Whether something of the page lies over the middle of what shows of an element. What is ours does not count. */
export function isCovered(element: Element, layers: Layers): boolean {
  const spot = spotOf(element);
  if (!spot) return false;
  return isHit(element, spot) || isVeiled(element, spot, layers, (other) => counts(element, other));
}

/** The same of what takes presses, which is one question to the browser. */
export function isHit(element: Element, { x, y }: Point): boolean {
  const top = topAt(element.ownerDocument, x, y);
  return top !== null && counts(element, top);
}

/** Is no part of ours, and neither the element nor round or in it. */
function counts(element: Element, other: Element): boolean {
  return !(isOwn(other) || element.contains(other) || other.contains(element) || shares(element, other));
}

/** Whether all of an element shows and nothing of the page lies over it. */
export function inTheOpen(element: Element, isCovered: (element: Element) => boolean): boolean {
  const box = boxOf(element);
  const shown = shownBox(element);
  if (!shown || shown.width < box.width - 2 || shown.height < box.height - 2) return false;
  return !isCovered(element);
}

const isOwn = (element: Element) =>
  isOurs(element) || isOurs((element.getRootNode() as ShadowRoot).host ?? element);

/** A label and its control lie over each other without one holding the other. */
function shares(element: Element, top: Element): boolean {
  const labels = (element as HTMLInputElement).labels;
  return (
    [...(labels ?? [])].some((label) => label.contains(top)) || element.parentElement?.contains(top) === true
  );
}
