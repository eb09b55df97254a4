import { boxOf, topAt, viewportOf } from './ground.ts';
import { type Box, intersect, overlap } from './place.ts';

const GAP = 10;

/** The words of a heading, without the empty rest of its line. */
function wordsBox(heading: Element): Box {
  const range = heading.ownerDocument.createRange();
  range.selectNodeContents(heading);
  const { left, top, width, height } = range.getBoundingClientRect();
  return width > 0 ? { left, top, width, height } : boxOf(heading);
}

/**
 * Where the badge goes: after the heading's words, else above them, else below;
 * never on words or controls of the page. `null`: the heading is out of sight or there is no free ground.
 * @param avoid boxes that it may not touch: the dialog in front, the card
 */
export function pillPlace(
  heading: Element,
  size: { width: number; height: number },
  avoid: Box[],
): Box | null {
  const document = heading.ownerDocument;
  const words = wordsBox(heading);
  const view = viewportOf(document);
  const rtl = getComputedStyle(heading).direction === 'rtl';
  const middle = words.top + words.height / 2 - size.height / 2;
  const after = rtl ? words.left - GAP - size.width : words.left + words.width + GAP;
  const start = rtl ? words.left + words.width - size.width : words.left;
  const spots: Box[] = [
    { ...size, left: after, top: middle },
    { ...size, left: start, top: words.top - size.height - 4 },
    { ...size, left: start, top: words.top + words.height + 4 },
  ];
  const fits = (box: Box) =>
    intersect(box, view)?.width === size.width && box.top + size.height > 0 && box.top < view.height;
  return (
    spots.find(
      (box) => fits(box) && !avoid.some((other) => overlap(box, other) > 0) && isFree(document, box, heading),
    ) ?? null
  );
}

/** Nothing but plain ground under a box: no words, no control, no picture. */
function isFree(document: Document, box: Box, heading: Element): boolean {
  for (const x of [0.02, 0.25, 0.5, 0.75, 0.98]) {
    for (const y of [0.1, 0.5, 0.9]) {
      const found = topAt(document, box.left + box.width * x, box.top + box.height * y);
      if (!found || found === document.documentElement || found === document.body) continue;
      if (
        found.matches('button,a,input,select,textarea,img,svg,canvas,[role="button"]') &&
        !found.contains(heading)
      )
        return false;
      if (textUnder(found, box)) return false;
    }
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
