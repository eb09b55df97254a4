import type { Refusal } from '../../model/console-view.ts';
import { headingLevel, headings } from '../page/headings.ts';
import { all, said } from '../page/indexed.ts';
import { DIALOG, FRAME } from '../page/roles.ts';
import type { Spoken } from '../page/spoken.ts';
import { line, type Said, texts } from '../page/texts.ts';
import { closest, follows, visible } from '../page/tree.ts';
import type { Concept } from '../words/concepts.ts';
import { entriesOf } from '../words/ids.ts';
import type { Meaning } from '../words/labels.ts';
import { type Candidate, has, isCalled, type Label, labelOf, reading } from './candidate.ts';

/** A part of the page between its heading and the next one, whether or not an element of its own holds it. */
export interface Region {
  heading: Element;
  /** Smallest element that holds all of it. */
  container: Element;
  contains(node: Node): boolean;
}

/** `attested`: by words that were seen on the console, which no other section has. */
export type SectionFound =
  | { region: Region; attested: boolean; refusal?: undefined }
  | { region: null; refusal: Refusal };

const OWN: readonly Meaning[] = ['allow-or-block', 'allowed-models', 'blocked-models', 'configure'];
const OTHER: readonly Concept[] = ['rate', 'spend', 'token', 'tier', 'organization'];
/** Words that make of “models” what this section is about. */
const ABOUT: readonly Concept[] = ['usage', 'access', 'allow', 'block', 'restriction'];
const LIMITING: readonly Concept[] = ['access', 'allow', 'block', 'restriction', 'only'];

/** Text there belongs to a control or to another place; an open tab or fold is the title of what it shows. */
const ELSEWHERE = `a,button:not([aria-expanded="true"]),[role="button"]:not([aria-expanded="true"]),[role="tab"]:not([aria-selected="true"]),[role="option"],[role="menuitem"],[role="tooltip"],option,label,details:not([open]) > summary,[role="alert"],[role="status"],[aria-live]`;

/** What a text tells, whatever stands round it: worked out once for each text. */
interface Tells {
  /** Something of what this section or its neighbours are about. */
  any: boolean;
  own: boolean;
  /** Words that this section alone has. */
  ownWords: boolean;
  /** Which models may be used. */
  limits: boolean;
  foreign: boolean;
  /** For which of the {@link TIERS} it is an anchor by its words; none of them is where it is not `own`. */
  tiers: readonly number[];
}

const told = new WeakMap<Label, Tells>();

function tells(label: Label): Tells {
  let known = told.get(label);
  if (!known) {
    const foreign = isForeign(label);
    known = {
      any:
        label.meanings.size > 0 ||
        has(label, 'model', 'usage', 'access', 'allow', 'block', 'restriction', 'only', 'refused', ...OTHER),
      own: isAbout(label) || isCalled(label, 'model-usage'),
      ownWords: isCalled(label, ...OWN),
      limits: has(label, 'model') && has(label, ...LIMITING) && !foreign,
      foreign,
      tiers: [...TIERS.keys()].filter((i) => TIERS[i]?.anchors(label)),
    };
    told.set(label, known);
  }
  return known;
}

/** The texts of a page that tell of a section, by what they tell. Whether a person sees them is asked of those that matter only. */
interface Telling {
  all: Label[];
  own: Label[];
  /** For each of the {@link TIERS}. */
  anchors: Label[][];
}

const NOTHING: Telling = { all: [], own: [], anchors: [] };

const known = new WeakMap<readonly Spoken[], Telling>();

/** One document or shadow root, as the section is looked for in it. */
interface Sheet {
  root: Document | ShadowRoot;
  telling: Telling;
  /** A person sees the text, and it stands in no dialog and not in the frame of the page. */
  shows(label: Label): boolean;
}

function sheetOf(root: Document | ShadowRoot): Sheet {
  if (root instanceof ShadowRoot && closest(root.host, `${DIALOG},${FRAME}`))
    return { root, telling: NOTHING, shows: () => false };
  let apart: readonly Element[] | null = null;
  return {
    root,
    telling: tellingIn(root),
    shows({ element }) {
      if (!visible(element)) return false;
      apart ??= [
        ...all(root, 'layer').filter((layer) => layer.matches(DIALOG)),
        ...all(root, 'frame').filter((frame) => frame.matches(FRAME)),
      ];
      return !apart.some((it) => it.contains(element));
    },
  };
}

function tellingIn(root: Document | ShadowRoot): Telling {
  const spoken = said(root);
  let telling = known.get(spoken);
  if (!telling) {
    telling = { all: [], own: [], anchors: TIERS.map(() => []) };
    for (const one of spoken) {
      const label = labelOf(one);
      const it = tells(label);
      if (it.any) telling.all.push(label);
      if (!it.own) continue;
      telling.own.push(label);
      for (const tier of it.tiers) telling.anchors[tier]?.push(label);
    }
    known.set(spoken, telling);
  }
  return telling;
}

/** The texts of a page that a section is found by, wherever they stand: one that was not among them may be that of the section. */
export function sectionTexts(roots: readonly (Document | ShadowRoot)[]): Label[] {
  return roots.flatMap((root) => tellingIn(root).own);
}

/** Whether a text of the page, outside of dialogs and of its frame, tells this of a section. */
export function isTold(root: Document | ShadowRoot, holds: (label: Label) => boolean): boolean {
  const { telling, shows } = sheetOf(root);
  return telling.all.some((label) => holds(label) && shows(label));
}

/** The texts under an element that tell of a section, in the order of the document. */
function* labelsUnder(element: Element): Generator<Label> {
  for (const spoken of said(element)) {
    const label = labelOf(spoken);
    if (tells(label).any) yield label;
  }
}

/** Says that this is another section: rates, money, tokens, or the whole organization. */
export function isForeign(label: Candidate): boolean {
  if (isCalled(label, 'other-section')) return true;
  return has(label, ...OTHER) && !isCalled(label, ...OWN, 'model-usage');
}

/** Speaks of which models may be used. */
function isAbout(label: Candidate): boolean {
  return isCalled(label, ...OWN) || (has(label, 'model') && has(label, ...ABOUT) && !has(label, ...OTHER));
}

/**
 * The Model usage section: by its attested title, else by its attested inner labels, else by a heading, else by a sentence
 * that says which models may be used. A region counts only with something in it that speaks for it.
 */
export function findSection(roots: readonly (Document | ShadowRoot)[]): SectionFound {
  const stood: string[] = [];
  let bare: Region | null = null;
  const sheets = roots.map(sheetOf);
  for (const [i, tier] of TIERS.entries()) {
    const regions = sheets.flatMap((sheet) => {
      const anchors = (sheet.telling.anchors[i] ?? []).filter(
        (label) =>
          sheet.shows(label) && tier.stands(label) && isOutside(label) && !isGovernedByOther(label, sheet),
      );
      return regionsOf(sheet, anchors).map((region) => ({ region, sheet }));
    });
    const speaking = regions.filter(({ region, sheet }) => speaks(region, sheet, tier.attested));
    const one = merged(speaking.map(({ region }) => region));
    if (one.length === 1 && one[0]) return { region: one[0], attested: tier.attested };
    if (one.length > 1) {
      stood.push(...one.map(({ heading }) => `${line(heading).slice(0, 60)}: ${tier.says}`));
      return { region: null, refusal: { landmark: 'section', why: 'several', stood } };
    }
    stood.push(
      ...regions.map(({ region }) => `${line(region.heading).slice(0, 60)}: nothing in it speaks for it`),
    );
    if (tier.attested && regions.length === 1) bare ??= regions[0]?.region ?? null;
  }
  if (bare) return { region: bare, attested: true };
  return { region: null, refusal: { landmark: 'section', why: 'none', stood } };
}

/** The title over a text belongs to another section. A section's own title is over nothing but itself. */
function isGovernedByOther(label: Label, { root, shows }: Sheet): boolean {
  if (isCalled(label, 'model-usage')) return false;
  const level = headingLevel(label.element) ?? 7;
  for (const heading of [...all(root, 'heading')].reverse()) {
    if ((headingLevel(heading) ?? 8) >= level || !follows(heading, label.element)) continue;
    const nearest = [...labelsUnder(heading)].findLast(
      (other) =>
        follows(other.element, label.element) &&
        !other.element.contains(label.element) &&
        shows(other) &&
        isOutside(other),
    );
    if (nearest) return isForeign(nearest) && !isAbout(nearest);
  }
  return false;
}

interface Tier {
  says: string;
  attested: boolean;
  /** By its words alone. */
  anchors(label: Label): boolean;
  /** By where it stands. */
  stands(label: Label): boolean;
}

const anywhere = () => true;

const TIERS: readonly Tier[] = [
  {
    says: 'titled as the console titles it',
    attested: true,
    anchors: (label) => isCalled(label, 'model-usage'),
    stands: anywhere,
  },
  {
    says: 'holds words that only this section has',
    attested: true,
    anchors: (label) => isCalled(label, 'allow-or-block', 'allowed-models', 'blocked-models'),
    stands: anywhere,
  },
  {
    says: 'a heading about which models may be used',
    attested: false,
    anchors: isAbout,
    stands: ({ element }) => headingLevel(element) !== null,
  },
  {
    says: 'words about which models may be used',
    attested: false,
    anchors: (label) => isAbout(label) && has(label, ...LIMITING) && label.text.length <= 200,
    stands: anywhere,
  },
];

/** A text of the page itself: of no control, no other place, no message that comes and goes. */
export function isOutside({ element }: Label): boolean {
  return closest(element, ELSEWHERE) === null;
}

/** Something in the region beside its title that belongs to this section and to no other. */
function speaks(region: Region, { shows }: Sheet, attested: boolean): boolean {
  const inside = [...labelsUnder(region.container)];
  const isIn = (label: Label) => region.contains(label.element) && shows(label);
  if (inside.some((label) => tells(label).ownWords && isIn(label) && isOutside(label))) return true;
  // A price in the row of a model is no other section; a table of rates is.
  const isOther = (label: Label) =>
    tells(label).foreign && (!isRowText(label) || has(label, 'rate')) && isIn(label);
  if (!attested && inside.some(isOther)) return false;
  const pressable = () =>
    [...all(region.container, 'pressable'), ...all(region.container, 'exclusive')].some(
      (element) => region.contains(element) && visible(element),
    );
  const says = inside.some((label) => tells(label).limits && isIn(label) && isOutside(label));
  if (attested) return says || pressable();
  return says && (pressable() || holdsEntries(region));
}

/** A price or a size in the description of a model is no other section. */
function isRowText({ element }: Label): boolean {
  return closest(element, 'li,tr,[role="row"],[role="listitem"],[role="option"]') !== null;
}

/** In a table of settings each row is one. */
function isOtherRow(element: Element, anchor: Element): boolean {
  const row = anchor.closest('tr,[role="row"]');
  const table = row?.parentElement;
  return row != null && table?.contains(element) === true && !row.contains(element);
}

function holdsEntries(region: Region): boolean {
  return [...texts(region.container)].some(
    ({ holder, text }: Said) => region.contains(holder) && entriesOf(text, null).length > 0,
  );
}

/** Regions that lie in one another are one: the outermost stands for all. */
function merged(regions: Region[]): Region[] {
  return regions.filter(
    (region, i) =>
      !regions.some((other, k) => {
        if (k === i) return false;
        const inside = other.contains(region.heading) && other.container.contains(region.container);
        const same = region.contains(other.heading) && region.container.contains(other.container);
        return inside && (!same || k < i);
      }),
  );
}

function regionsOf(sheet: Sheet, anchors: readonly Label[]): Region[] {
  if (anchors.length === 0) return [];
  const { root, telling, shows } = sheet;
  const own = telling.own.filter(shows);
  const heads = headings(root).filter((head) => closest(head, DIALOG) === null);
  return anchors.map(({ element }) => {
    const panel = panelOf(element);
    if (panel) return { heading: element, container: panel, contains: (node) => panel.contains(node) };
    const level = headingLevel(element) ?? 7;
    const isOwn = (head: Element) => own.some((label) => head.contains(label.element));
    const isApart = (edge: Element) => edge !== element && !edge.contains(element) && !element.contains(edge);
    const edges = heads.filter((head) => (headingLevel(head) ?? 7) <= level && !isOwn(head) && isApart(head));
    const isEdge = (label: Label) =>
      label.text.length <= 60 &&
      tells(label).foreign &&
      isApart(label.element) &&
      shows(label) &&
      isOutside(label) &&
      (!isRowText(label) || isOtherRow(label.element, element));
    return regionOf(
      element,
      {
        any: () => edges.length > 0 || telling.all.some(isEdge),
        within: (place) => edges.some((edge) => place.contains(edge)) || some(labelsUnder(place), isEdge),
        next(place) {
          const head = edges.find((edge) => place.contains(edge) && follows(element, edge));
          if (head) return head;
          for (const label of labelsUnder(place))
            if (follows(element, label.element) && isEdge(label)) return label.element;
          return undefined;
        },
      },
      own.map((label) => label.element),
    );
  });
}

function some<Held>(all: Iterable<Held>, holds: (it: Held) => boolean): boolean {
  for (const it of all) if (holds(it)) return true;
  return false;
}

/** The part of a page that a heading titles, whatever it is about. */
export function regionUnder(root: Document | ShadowRoot, heading: Element): Region {
  const text = line(heading);
  const [region] = regionsOf(sheetOf(root), [{ element: heading, text, ...reading(text) }]);
  return region ?? { heading, container: heading, contains: (node) => heading.contains(node) };
}

/** What the open tab shows. */
function panelOf(heading: Element): Element | null {
  const tab = heading.closest('[role="tab"][aria-selected="true"]');
  if (!tab) return null;
  const root = tab.getRootNode() as Document | ShadowRoot;
  const named = root.getElementById(tab.getAttribute('aria-controls') ?? '');
  if (named) return named;
  const panels = [...root.querySelectorAll('[role="tabpanel"]')].filter(visible);
  return panels.length === 1 ? (panels[0] ?? null) : null;
}

/** The shadow root that a section without a wrapper lies in: it is asked what an element is asked. */
function shadowOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? (root as unknown as Element) : null;
}

/** Where other sections begin: a heading, or a text that tells of one. */
interface Edges {
  any(): boolean;
  within(place: Element): boolean;
  /** The first in a place after the heading. */
  next(place: Element): Element | undefined;
}

/** Climbs from the heading as far as no other section's edge and no frame of the page comes in; flat pages are cut at the next edge. */
function regionOf(heading: Element, edges: Edges, own: Element[]): Region {
  let top = heading;
  for (let up = top.parentElement; up && up.localName !== 'body'; up = up.parentElement) {
    if (edges.within(up)) break;
    if (up !== top && up.querySelector(FRAME)) break;
    top = up;
  }
  const whole = top;
  const speaking = own.some((label) => label !== heading && whole.contains(label));
  const parent = whole.parentElement ?? shadowOf(whole);
  if (speaking || !parent || (whole.parentElement && !edges.any())) {
    return { heading, container: whole, contains: (node) => whole.contains(node) };
  }
  const container = parent;
  const next = edges.next(container);
  return {
    heading,
    container,
    contains: (node) =>
      whole.contains(node) ||
      (container.contains(node) &&
        follows(heading, node) &&
        (!next || (follows(node, next) && !node.contains(next)))),
  };
}
