import { said } from '../page/indexed.ts';
import { visible } from '../page/tree.ts';
import { has, labelOf } from './candidate.ts';
import { isForeign, isTold, type Region } from './section.ts';

/** The section says that this person may not. */
export function refusesIn(region: Region): boolean {
  return said(region.container).some(
    (it) =>
      it.concepts.has('refused') &&
      region.contains(it.holder) &&
      visible(it.holder) &&
      !has(labelOf(it), 'rate', 'spend', 'token', 'tier'),
  );
}

/** A page without the section says that this person may not: not where it goes on to show other sections. */
export function refusesWhole(document: Document): boolean {
  if (isTold(document, (label) => isForeign(label) && label.text.length <= 40)) return false;
  return isTold(document, (label) => label.concepts.has('refused'));
}

/** An element in which this person is told that they may not. */
export function refusesWithin(element: Element): boolean {
  return said(element).some(({ holder, concepts }) => concepts.has('refused') && visible(holder));
}
