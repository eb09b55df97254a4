import { texts } from '../page/texts.ts';
import { visible } from '../page/tree.ts';
import { concepts } from '../words/concepts.ts';
import { reading } from './candidate.ts';
import { isForeign, labelsIn, type Region } from './section.ts';

/** The section says that this person may not. */
export function refusesIn(region: Region): boolean {
  return [...texts(region.container)].some(
    ({ holder, text }) =>
      concepts(text).has('refused') &&
      region.contains(holder) &&
      visible(holder) &&
      !isForeign({ element: holder, ...reading(text) }),
  );
}

/** A page without the section says that this person may not: not where it goes on to show other sections. */
export function refusesWhole(document: Document): boolean {
  const labels = labelsIn(document);
  if (labels.some((label) => isForeign(label) && label.text.length <= 40)) return false;
  return labels.some((label) => label.concepts.has('refused'));
}

/** An element in which this person is told that they may not. */
export function refusesWithin(element: Element): boolean {
  return [...texts(element)].some(({ holder, text }) => concepts(text).has('refused') && visible(holder));
}
