import { all } from './indexed.ts';
import { HEADING } from './roles.ts';
import { visible } from './tree.ts';

/** Level of a heading; `null`: it is none. */
export function headingLevel(element: Element): number | null {
  const heading = element.closest(HEADING);
  if (!heading) return null;
  const level = heading.getAttribute('aria-level') ?? /^h([1-6])$/.exec(heading.localName)?.[1] ?? '2';
  return Number(level) || 2;
}

/** All visible headings of a root. */
export function headings(root: Document | ShadowRoot | Element): Element[] {
  return all(root, 'heading').filter(visible);
}
