import { visible } from './tree.ts';

/** A stretch of text that a person reads as one, whatever elements it is made of. */
export interface Run {
  /** Elements that hold its pieces, in order. */
  holders: Element[];
  text: string;
}

/** Two pieces of text nearer to each other than this are one, in px. */
const TOUCHING = 1.5;

/** No text begins or ends so: it goes on from, or in, the piece beside it, however wide the gap is drawn, in px. */
const GOES_ON = 24;
const TAIL = /^[-.:@_][\p{L}\p{N}]/u;
const HEAD = /[\p{L}\p{N}][-_:@]$/u;

/**
 * The stretches of text under an element: pieces without a gap between them are joined, as the parts of an id of which
 * some letters are set in bold; a badge set apart by space, by size or by a line of its own is not.
 * @param apart parts that are left out
 */
export function runsIn(root: Element, apart: readonly Element[] = []): Run[] {
  const runs: Run[] = [];
  const walker = root.ownerDocument.createTreeWalker(
    root,
    NodeFilter.SHOW_TEXT | (apart.length > 0 ? NodeFilter.SHOW_ELEMENT : 0),
    (node) =>
      node instanceof Text
        ? NodeFilter.FILTER_ACCEPT
        : apart.includes(node as Element)
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_SKIP,
  );
  let before: Text | null = null;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const holder = node.parentElement;
    if (!holder || node.data === '' || holder.closest('script,style,template')) continue;
    if (node.data.trim() === '') {
      before = null;
      continue;
    }
    if (!visible(holder)) continue;
    const run = runs.at(-1);
    if (run && before && touch(before, node)) {
      run.text += node.data;
      run.holders.push(holder);
    } else runs.push({ holders: [holder], text: node.data });
    before = node;
  }
  return runs;
}

function touch(before: Text, after: Text): boolean {
  if (/\s$/.test(before.data) || /^\s/.test(after.data)) return false;
  const [first, second] = [before.parentElement, after.parentElement];
  if (!first || !second) return false;
  const goesOn = TAIL.test(after.data) || HEAD.test(before.data);
  if (!goesOn && fontSize(first) !== fontSize(second)) return false;
  const own = lastLetter(before);
  const other = firstLetter(after);
  const sameLine = Math.min(own.bottom, other.bottom) - Math.max(own.top, other.top) > other.height / 2;
  const gap = Math.max(other.left - own.right, own.left - other.right);
  return sameLine && gap < (goesOn ? GOES_ON : TOUCHING);
}

function lastLetter(text: Text): DOMRect {
  return letter(text, text.data.length - 1);
}

function firstLetter(text: Text): DOMRect {
  return letter(text, 0);
}

function letter(text: Text, at: number): DOMRect {
  const range = text.ownerDocument.createRange();
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  return range.getBoundingClientRect();
}

/** What is set in another size is another piece of text, however close it stands. */
function fontSize(element: Element): string {
  return getComputedStyle(element).fontSize;
}
