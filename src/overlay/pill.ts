import { boxOf, stackAt, viewportOf } from './ground.ts';
import { type Box, intersect, overlap } from './place.ts';

const GAP = 10;

/** From the badge to the edge of the window. */
const EDGE = 8;

/** Where the badge stands to its heading, and whether its words are on several lines. `box`: where that is; `null`: it is not shown. */
export interface Spot {
  at: 'after' | 'above' | 'below';
  wrapped: boolean;
  box: Box | null;
}

const SPOTS: readonly Spot['at'][] = ['after', 'above', 'below'];

/** What is asked of the badge's place. */
export interface PillOptions {
  /** Boxes that it may not touch: what is in front, the card, what is kept free. */
  off: Box[];
  /** Something in front takes the presses, so that it cannot be told what is under the badge: it stays at its spot. */
  veiled: boolean;
  /** Where it stood before. */
  before: Spot | null;
}

/**
 * Puts the badge after its heading's words, else above them, else below, else there on several lines; never on words or
 * controls of the page. Where the heading is out of sight or there is no free ground it is not shown.
 */
export function putPill(pill: HTMLElement, heading: Element, options: PillOptions): Spot | null {
  const words = wordsBox(heading);
  const view = viewportOf(heading.ownerDocument);
  pill.style.visibility = 'hidden';
  const hidden = options.before && { ...options.before, box: null };
  if (!intersect(words, view)) return hidden;
  for (const wrapped of [false, true]) {
    if (options.veiled && options.before?.wrapped !== wrapped) continue;
    pill.classList.toggle('wrapped', wrapped);
    const size = { width: pill.offsetWidth, height: pill.offsetHeight };
    for (const at of SPOTS) {
      if (options.veiled && options.before?.at !== at) continue;
      const box = boxAt({ at, wrapped }, words, size, heading, view);
      if (!box || options.off.some((other) => overlap(box, other) > 0)) continue;
      if (!options.veiled && !isFree(heading.ownerDocument, box, heading)) continue;
      pill.style.transform = `translate(${Math.round(box.left)}px, ${Math.round(box.top)}px)`;
      pill.style.visibility = 'visible';
      return { at, wrapped, box };
    }
  }
  return hidden;
}

/** The words of a heading, without the empty rest of its line. */
function wordsBox(heading: Element): Box {
  const range = heading.ownerDocument.createRange();
  range.selectNodeContents(heading);
  const { left, top, width, height } = range.getBoundingClientRect();
  return width > 0 ? { left, top, width, height } : boxOf(heading);
}

/** A spot in the window; on several lines the badge is moved along above and below to lie in it. `null`: no room there. */
function boxAt(
  { at, wrapped }: Omit<Spot, 'box'>,
  words: Box,
  size: { width: number; height: number },
  heading: Element,
  view: Box,
): Box | null {
  const rtl = getComputedStyle(heading).direction === 'rtl';
  const start = rtl ? words.left + words.width - size.width : words.left;
  const along = wrapped ? Math.max(EDGE, Math.min(start, view.width - size.width - EDGE)) : start;
  const box = {
    after: {
      left: rtl ? words.left - GAP - size.width : words.left + words.width + GAP,
      top: words.top + words.height / 2 - size.height / 2,
    },
    above: { left: along, top: words.top - size.height - 4 },
    below: { left: along, top: words.top + words.height + 4 },
  }[at];
  const shown = intersect({ ...size, ...box }, view);
  return shown?.width === size.width ? { ...size, ...box } : null;
}

/** Nothing but plain ground under a box: no words, no control, no picture. */
function isFree(document: Document, box: Box, heading: Element): boolean {
  const under = new Set<Element>();
  for (const x of [0.02, 0.25, 0.5, 0.75, 0.98])
    for (const y of [0.1, 0.5, 0.9])
      for (const element of stackAt(document, box.left + box.width * x, box.top + box.height * y))
        under.add(element);
  for (const element of under) {
    if (element === document.documentElement || element === document.body) continue;
    if (
      element.matches('button,a,input,select,textarea,img,svg,canvas,[role="button"]') &&
      !element.contains(heading)
    )
      return false;
    if (textUnder(element, box)) return false;
  }
  return true;
}

function textUnder(element: Element, box: Box): boolean {
  const range = element.ownerDocument.createRange();
  for (const child of element.childNodes) {
    if (!(child instanceof Text) || child.data.trim() === '') continue;
    range.selectNodeContents(child);
    for (const { left, top, width, height } of range.getClientRects()) {
      if (overlap(box, { left, top, width, height }) > 0) return true;
    }
  }
  return false;
}
