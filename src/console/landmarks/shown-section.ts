import { headings } from '../page/headings.ts';
import { all } from '../page/indexed.ts';
import { DIALOG } from '../page/roles.ts';
import { line, name } from '../page/texts.ts';
import { closest, follows, holds, parentOf, pointable } from '../page/tree.ts';
import { bare } from '../words/concepts.ts';
import { candidate, reading } from './candidate.ts';
import { OPENER } from './opener.ts';
import { isForeign, type Region, regionUnder, type SectionFound } from './section.ts';
import { pointedOut, type Shown } from './shown.ts';

/** What lies round a control: the region of the nearest heading over it, else the nearest part of the page that has one, else itself. */
export function regionRound(control: Element): Region {
  const root = control.getRootNode() as Document | ShadowRoot;
  const over = headings(root).filter((head) => closest(head, DIALOG) === null && follows(head, control));
  for (const heading of over.reverse()) {
    const region = regionUnder(root, heading);
    if (region.contains(control)) return region;
  }
  for (let up = parentOf(control); up && !up.matches('body,html'); up = parentOf(up)) {
    const round: Element = up;
    const [heading] = headings(round);
    if (heading) return { heading, container: round, contains: (node) => holds(round, node) };
  }
  const round = control.parentElement ?? control;
  return { heading: control, container: round, contains: (node) => round.contains(node) };
}

/** Whether what lies round a control is titled as rates, money or the organization. */
export function liesElsewhere(control: Element): boolean {
  const { heading } = regionRound(control);
  return heading !== control && isForeign({ element: heading, ...reading(line(heading)) });
}

/**
 * The section by what the person pointed out in it: round their opener, or round the one control that is called, and
 * titled, as one that they showed before. `null`: there is none, or more than one.
 */
export function shownSection(
  roots: readonly (Document | ShadowRoot)[],
  shown: Shown | undefined,
): SectionFound | null {
  const pointed = pointedOut('open-editor', shown) ?? pointedOut('remove', shown);
  if (pointed) return { region: regionRound(pointed), attested: true };
  const wordings = (shown?.wordings ?? []).filter((it) => it.landmark !== 'save' && it.under !== '');
  if (wordings.length === 0) return null;
  const found = roots.flatMap((root) =>
    all(root, 'pressable').filter((element) => {
      const called = bare(name(element));
      const named = wordings.filter((it) => it.name === called);
      if (named.length === 0 || !pointable(element) || closest(element, DIALOG)) return false;
      const under = bare(line(regionRound(element).heading));
      return named.some((it) => it.under === under) && !isVetoed(element);
    }),
  );
  const [one] = found;
  return found.length === 1 && one ? { region: regionRound(one), attested: false } : null;
}

function isVetoed(element: Element): boolean {
  const it = candidate(element);
  return OPENER.some((sign) => sign.weight === 'veto' && sign.holds(it, { among: [it] }));
}
