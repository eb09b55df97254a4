import { isModelId } from '../model/ids.ts';
import {
  closest,
  type Found,
  headingLevel,
  headings,
  labelsIn,
  name,
  PRESSABLE,
  texts,
  visible,
} from './dom.ts';
import { CUT_LIST, type Meaning, meanings } from './labels.ts';

/** A part of the page between its heading and the next one, whether or not an element of its own holds it. */
export interface Region {
  heading: Element;
  /** Smallest element that holds all of it. */
  container: Element;
  contains(node: Node): boolean;
}

const OWN: readonly Meaning[] = ['allow-or-block', 'allowed-models', 'blocked-models', 'select-models'];
const DIALOG = 'dialog,[role="dialog"],[role="alertdialog"],[aria-modal="true"]';
const ELSEWHERE = `nav,[role="navigation"],a,button,[role="button"],[role="tab"],[role="option"],[role="menuitem"],[role="tooltip"],option,${DIALOG}`;

/**
 * The Model usage section of a root: by its heading, else by its own inner labels.
 * `doubtful`: more than one region could be it. `null`: none is.
 */
export function findSection(root: Document | ShadowRoot): Region | 'doubtful' | null {
  const found = labelsIn(root instanceof Document ? root.body : root);
  const outside = (label: Found) => closest(label.element, ELSEWHERE) === null;
  const titles = found.filter((label) => label.meanings.has('model-usage') && outside(label));
  const own = found.filter(
    (label) => OWN.some((meaning) => label.meanings.has(meaning)) && closest(label.element, DIALOG) === null,
  );
  const others = found.filter((label) => label.meanings.has('other-section') && outside(label));
  const heads = headings(root).filter((head) => closest(head, DIALOG) === null);
  const anchors = titles.length > 0 ? titles : own.filter((label) => outside(label)).slice(0, 1);
  const regions = anchors.map(({ element }) => {
    const level = headingLevel(element) ?? 7;
    const isOwn = (head: Element) => own.some((label) => head.contains(label.element));
    const edges = [
      ...heads.filter((head) => (headingLevel(head) ?? 7) <= level && !isOwn(head)),
      ...others.map((label) => label.element),
      ...titles.map((label) => label.element),
    ].filter((edge) => edge !== element && !edge.contains(element));
    return regionOf(
      element,
      edges,
      own.map((label) => label.element),
    );
  });
  const speaking = regions.filter((region) => own.some((label) => region.contains(label.element)));
  if (speaking.length === 1) return speaking[0] ?? null;
  if (speaking.length > 1) return nested(speaking) ?? 'doubtful';
  if (regions.length === 1) return regions[0] ?? null;
  return regions.length > 1 ? 'doubtful' : null;
}

/** Two headings of the same words in one and the same place are one section. */
function nested(regions: Region[]): Region | null {
  const [first, ...rest] = regions;
  return first && rest.every((region) => first.contains(region.heading)) ? first : null;
}

/** Climbs from the heading as far as no other section's edge comes in; flat pages are cut at the next edge. */
function regionOf(heading: Element, edges: Element[], own: Element[]): Region {
  let top = heading;
  for (let up = top.parentElement; up && up.localName !== 'body'; up = up.parentElement) {
    if (edges.some((edge) => up.contains(edge))) break;
    top = up;
  }
  const whole = top;
  if (own.some((label) => whole.contains(label)) || !whole.parentElement || !edges.length) {
    return { heading, container: whole, contains: (node) => whole.contains(node) };
  }
  const container = whole.parentElement;
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

function follows(first: Node, second: Node): boolean {
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** What can be pressed in a region and is called so. */
export function pressablesIn(region: Region, meaning: Meaning): Element[] {
  return [...region.container.querySelectorAll(PRESSABLE)].filter(
    (element) => region.contains(element) && meanings(name(element)).has(meaning) && visible(element),
  );
}

/** Of several controls of one name, the one that stands with the heading of the list; `doubtful` where that is not one. */
export function nearest(controls: Element[], heading: Element | null): Element | 'doubtful' | null {
  if (controls.length <= 1) return controls[0] ?? null;
  for (let at = heading; at; at = at.parentElement) {
    const inside = controls.filter((control) => at.contains(control));
    if (inside.length === 1) return inside[0] ?? null;
    if (inside.length > 1) return 'doubtful';
  }
  return 'doubtful';
}

/** The model ids that a region shows as text, and whether all of the list is shown. */
export function modelsIn(region: Region, heading: Element): { ids: Set<string>; complete: boolean } {
  const ids = new Set<string>();
  let complete = true;
  for (const { holder, text } of texts(region.container)) {
    if (!region.contains(holder) || holder === heading || !visible(holder)) continue;
    // “Edit…” promises a dialog, not more of the list.
    const own = closest(holder, PRESSABLE) ? text.replace(/(?:…|\.\.\.)\s*$/, '') : text;
    if (CUT_LIST.test(own.trim())) complete = false;
    for (const token of text.split(/[\s,;·•|]+/)) if (/[\d-]/.test(token) && isModelId(token)) ids.add(token);
  }
  return { ids, complete };
}
