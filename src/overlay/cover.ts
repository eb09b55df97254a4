import { isOurs } from '../model/ours.ts';
import { boxOf, shownBox, topAt } from './ground.ts';
import { isVeiled } from './veil.ts';

/** Whether something of the page lies over the middle of what shows of an element. What is ours does not count. */
export function isCovered(element: Element): boolean {
  const shown = shownBox(element);
  if (!shown) return false;
  const x = shown.left + shown.width / 2;
  const y = shown.top + shown.height / 2;
  const counts = (other: Element) =>
    !isOwn(other) && !(element.contains(other) || other.contains(element) || shares(element, other));
  const top = topAt(element.ownerDocument, x, y);
  return (top !== null && counts(top)) || isVeiled(element, { x, y }, counts);
}

/** Whether all of an element shows and nothing of the page lies over it. */
export function inTheOpen(element: Element): boolean {
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
