import type { PolicyMode } from '../../model/goal.ts';
import { headingLevel } from '../page/headings.ts';
import { all, said } from '../page/indexed.ts';
import { DIALOG, PRESSABLE } from '../page/roles.ts';
import { runsIn } from '../page/runs.ts';
import { line } from '../page/texts.ts';
import { closest, follows, pointable, visible } from '../page/tree.ts';
import { concepts } from '../words/concepts.ts';
import { called, entriesOf } from '../words/ids.ts';
import { type Candidate, has, isCalled, type Label, labelOf } from './candidate.ts';
import type { Region } from './section.ts';

/** What the section shows of the list in force, outside the editor. */
export interface Listed {
  mode: PolicyMode;
  /** Heading of the list; `null`: none is shown. */
  heading: Element | null;
  /** Ids that are entries of the list, as they stand there. */
  ids: ReadonlySet<string>;
  /** How many entries there are at least, by what stands there or by the count in the heading. */
  count: number;
  /** Nothing says that more of the list is hidden. */
  whole: boolean;
  /** The title stands there under which an unrestricted project of the older page shows its way to a restriction. */
  titled: boolean;
}

const APART = `button,[role="button"],a,[role="tab"],[role="option"],option,label,[role="radio"],[role="tooltip"],[role="status"],[role="alert"],[aria-live],${DIALOG}`;

/**
 * Reads the list in force from the section: its heading, and the lines that hold nothing but ids. An id in a sentence is
 * no entry. A mode is told by an attested heading, by another heading over entries or a count, or by words for no limit.
 * @param apart parts of the section that are an open editor
 * @param sought an id that counts as one whatever it looks like
 */
export function readListed(region: Region, apart: readonly Element[], sought: string | null): Listed {
  const within = (element: Element) =>
    region.contains(element) && !apart.some((part) => part.contains(element)) && visible(element);
  const words = said(region.container)
    .filter(({ holder }) => within(holder))
    .map(labelOf);
  const titles = words.filter(({ element }) => closest(element, APART) === null);
  const attested = (it: Label) => isCalled(it, 'allowed-models', 'blocked-models');
  const heads = titles.filter((it) => attested(it) || headsList(it) !== null);
  // The title of the section may read like a list's own: of two the one under the other is nearer to the list.
  const last = heads.at(-1);
  const level = (it: Label) => headingLevel(it.element) ?? 7;
  const near = heads.filter((it) => last && (modeOf(it) === modeOf(last) || level(it) >= level(last)));
  // Where the section is called as its list is, the list's own title is the one under it.
  const sure = near.find((it) => attested(it) && it.element !== region.heading) ?? near.find(attested);
  const modes = new Set(near.map(modeOf));
  const heading = modes.size === 1 ? (sure ?? near[0] ?? null) : null;
  const open = titles.some((it) => saysOpen(it));
  const titled = words.some((it) => isCalled(it, 'allow-or-block'));
  if (!heading)
    return {
      mode: open && modes.size < 2 ? 'none' : 'unknown',
      heading: null,
      ids: NO_IDS,
      count: 0,
      whole: false,
      titled,
    };
  const ids = new Set<string>();
  let short = false;
  const groups = all(region.container, 'heading').filter(
    (it) =>
      within(it) && it !== heading.element && !it.contains(heading.element) && follows(heading.element, it),
  );
  const isElsewhere = (holder: Element) => {
    const over = groups.findLast((it) => follows(it, holder) || it.contains(holder));
    return over !== undefined && called(line(over), sought) === null;
  };
  for (const run of runsIn(region.container, apart)) {
    const holder = run.holders[0] as Element;
    if (within(holder)) short ||= isShort(run.text);
    if (holder === heading.element || !within(holder) || holder.closest('s,del,strike,a[href]')) continue;
    if (!follows(heading.element, holder)) continue;
    if (!pointable(holder)) continue;
    const entries = entriesIn(holder, run.text, region, sought);
    if (entries.length > 0 && isElsewhere(holder)) short = true;
    else for (const id of entries) ids.add(id);
  }
  const whole = !short && !words.some(isCut) && !folded(region, within);
  // The title of the whole section is no list's unless there is a list.
  const isOfList = sure !== undefined && (sure.element !== region.heading || level(sure) > 2);
  const count = Math.max(ids.size, countIn(heading.text));
  const listed = isOfList || count > 0;
  const mode = open && ids.size === 0 ? (listed ? 'unknown' : 'none') : listed ? modeOf(heading) : 'unknown';
  return { mode, heading: heading.element, ids, count, whole, titled };
}

const NO_IDS: ReadonlySet<string> = new Set();

/** Entries of a stretch of text: only where its whole line holds nothing but ids. */
function entriesIn(holder: Element, text: string, region: Region, sought: string | null): string[] {
  const entries = entriesOf(text, sought);
  if (entries.length === 0) return entries;
  const row = holder.closest('li,tr,[role="listitem"],[role="row"],p,dd') ?? lineOf(holder, region);
  return row && speaks(row, region) ? [] : entries;
}

/** The block that a piece of text stands in. */
function lineOf(holder: Element, region: Region): Element | null {
  let at: Element | null = holder;
  while (at && at !== region.container && getComputedStyle(at).display === 'inline') at = at.parentElement;
  return at === region.container ? null : at;
}

/** A line that says something about a model does more than list it. */
function speaks(row: Element, region: Region): boolean {
  if (!region.contains(row) || line(row).length > 300) return false;
  return runsIn(row).some(({ text, holders }) => {
    if ((holders[0] as Element).closest(PRESSABLE)) return false;
    const held = concepts(text);
    return (
      held.has('allow') ||
      held.has('block') ||
      held.has('not') ||
      held.has('refused') ||
      held.has('model') ||
      held.has('unselected') ||
      held.has('rate') ||
      held.has('spend') ||
      held.has('usage') ||
      /^\s*[\d.,]+\s+\p{L}/u.test(text)
    );
  });
}

/** The mode whose list a title heads, by its attested words or by its concepts. */
function modeOf(it: Label): PolicyMode {
  if (isCalled(it, 'allowed-models')) return 'allow_list';
  return isCalled(it, 'blocked-models') ? 'deny_list' : (headsList(it) ?? 'unknown');
}

/** The mode whose list a title heads: “Permitted models”, “Models allowed (3)”; `null`: it heads none. */
function headsList(it: Candidate & { text: string }): Exclude<PolicyMode, 'unknown' | 'none'> | null {
  if (
    it.text.length > 60 ||
    !has(it, 'model') ||
    has(it, 'change', 'choose', 'all', 'not', 'search', 'organization', 'rate')
  )
    return null;
  if (has(it, 'allow') === has(it, 'block')) return null;
  return has(it, 'allow') ? 'allow_list' : 'deny_list';
}

/** The page's own words for no limit. */
function saysOpen(it: Candidate & { text: string }): boolean {
  return (
    has(it, 'unrestricted') &&
    !has(it, 'except', 'only', 'block', 'organization', 'confirm') &&
    !/[?？]\s*$/.test(it.text)
  );
}

function countIn(text: string): number {
  return Number(/\d+/.exec(text)?.[0] ?? 0);
}

/** “+12 more”, “Show all”: what opens a dialog by its ellipsis is not meant. */
function isCut({ element, text }: Label): boolean {
  const own = closest(element, PRESSABLE) ? text.replace(/(?:…|\.\.\.)$/, '') : text;
  const held = concepts(own);
  return held.has('cut') || held.has('more');
}

/** Ids that end in an ellipsis are not all of them. */
function isShort(text: string): boolean {
  return /(?:…|\.\.\.)$/.test(text.trim()) && entriesOf(text, null).length > 0;
}

/** Something in the section is closed that could hold more of the list. */
function folded(region: Region, within: (element: Element) => boolean): boolean {
  return [
    ...region.container.querySelectorAll(
      'details:not([open]),[aria-expanded="false"]:not([aria-haspopup="dialog"])',
    ),
  ].some(within);
}
