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

/** Says something of what this section or its neighbours are about. */
function tells(label: Label): boolean {
  return (
    label.meanings.size > 0 ||
    has(label, 'model', 'usage', 'access', 'allow', 'block', 'restriction', 'only', 'refused', ...OTHER)
  );
}

const known = new WeakMap<readonly Spoken[], Label[]>();

/** The texts of a root that tell of a section, dialogs and the frame of the page aside. */
export function labelsIn(root: Document | ShadowRoot): Label[] {
  const spoken = said(root);
  let telling = known.get(spoken);
  if (!telling) {
    telling = spoken.map(labelOf).filter(tells);
    known.set(spoken, telling);
  }
  const apart = [
    ...all(root, 'layer').filter((element) => element.matches(DIALOG)),
    ...all(root, 'frame').filter((element) => element.matches(FRAME)),
  ];
  if (root instanceof ShadowRoot && closest(root.host, `${DIALOG},${FRAME}`)) return [];
  return telling.filter(({ element }) => visible(element) && !apart.some((it) => it.contains(element)));
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
  const all = roots.map((root) => ({ root, labels: labelsIn(root) }));
  for (const tier of TIERS) {
    const regions = all.flatMap(({ root, labels }) => {
      const anchors = labels.filter(
        (label) => tier.anchors(label) && isOutside(label) && !isGovernedByOther(label, labels),
      );
      return regionsOf(root, labels, anchors).map((region) => ({ region, labels }));
    });
    const speaking = regions.filter(({ region, labels }) => speaks(region, labels, tier.attested));
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
function isGovernedByOther(label: Label, labels: readonly Label[]): boolean {
  if (isCalled(label, 'model-usage')) return false;
  const level = headingLevel(label.element) ?? 7;
  const nearest = labels.findLast(
    (other) =>
      (headingLevel(other.element) ?? 8) < level &&
      follows(other.element, label.element) &&
      !other.element.contains(label.element) &&
      isOutside(other),
  );
  return nearest !== undefined && isForeign(nearest) && !isAbout(nearest);
}

interface Tier {
  says: string;
  attested: boolean;
  anchors(label: Label): boolean;
}

const TIERS: readonly Tier[] = [
  {
    says: 'titled as the console titles it',
    attested: true,
    anchors: (label) => isCalled(label, 'model-usage'),
  },
  {
    says: 'holds words that only this section has',
    attested: true,
    anchors: (label) => isCalled(label, 'allow-or-block', 'allowed-models', 'blocked-models'),
  },
  {
    says: 'a heading about which models may be used',
    attested: false,
    anchors: (label) => headingLevel(label.element) !== null && isAbout(label),
  },
  {
    says: 'words about which models may be used',
    attested: false,
    anchors: (label) => isAbout(label) && has(label, ...LIMITING) && label.text.length <= 200,
  },
];

function isOutside({ element }: Label): boolean {
  return closest(element, ELSEWHERE) === null;
}

/** Something in the region beside its title that belongs to this section and to no other. */
function speaks(region: Region, labels: readonly Label[], attested: boolean): boolean {
  const inside = labels.filter((label) => region.contains(label.element));
  if (inside.some((label) => isCalled(label, ...OWN) && isOutside(label))) return true;
  // A price in the row of a model is no other section; a table of rates is.
  if (!attested && inside.some((label) => isForeign(label) && (!isRowText(label) || has(label, 'rate'))))
    return false;
  const pressable = [...all(region.container, 'pressable'), ...all(region.container, 'exclusive')].some(
    (element) => region.contains(element) && visible(element),
  );
  const says = inside.some(
    (label) => isOutside(label) && has(label, 'model') && has(label, ...LIMITING) && !isForeign(label),
  );
  if (attested) return pressable || says;
  return says && (pressable || holdsEntries(region));
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

function regionsOf(
  root: Document | ShadowRoot,
  labels: readonly Label[],
  anchors: readonly Label[],
): Region[] {
  if (anchors.length === 0) return [];
  const own = labels.filter((label) => isAbout(label) || isCalled(label, 'model-usage'));
  const heads = headings(root).filter((head) => closest(head, DIALOG) === null);
  const foreign = labels.filter((label) => label.text.length <= 60 && isForeign(label) && isOutside(label));
  return anchors.map(({ element }) => {
    const panel = panelOf(element);
    if (panel) return { heading: element, container: panel, contains: (node) => panel.contains(node) };
    const level = headingLevel(element) ?? 7;
    const isOwn = (head: Element) => own.some((label) => head.contains(label.element));
    const edges = [
      ...heads.filter((head) => (headingLevel(head) ?? 7) <= level && !isOwn(head)),
      ...foreign
        .filter((label) => !isRowText(label) || isOtherRow(label.element, element))
        .map((label) => label.element),
    ].filter((edge) => edge !== element && !edge.contains(element) && !element.contains(edge));
    return regionOf(
      element,
      edges,
      own.map((label) => label.element),
    );
  });
}

/** The part of a page that a heading titles, whatever it is about. */
export function regionUnder(root: Document | ShadowRoot, heading: Element): Region {
  const text = line(heading);
  const [region] = regionsOf(root, labelsIn(root), [{ element: heading, text, ...reading(text) }]);
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

/** Climbs from the heading as far as no other section's edge and no frame of the page comes in; flat pages are cut at the next edge. */
function regionOf(heading: Element, edges: Element[], own: Element[]): Region {
  let top = heading;
  for (let up = top.parentElement; up && up.localName !== 'body'; up = up.parentElement) {
    if (edges.some((edge) => up.contains(edge))) break;
    if (up !== top && up.querySelector(FRAME)) break;
    top = up;
  }
  const whole = top;
  const speaking = own.some((label) => label !== heading && whole.contains(label));
  const parent = whole.parentElement ?? shadowOf(whole);
  if (speaking || !parent || (!edges.length && whole.parentElement)) {
    return { heading, container: whole, contains: (node) => whole.contains(node) };
  }
  const container = parent;
  const next = edges.find((edge) => container.contains(edge) && follows(heading, edge));
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
