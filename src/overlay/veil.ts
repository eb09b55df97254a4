import { isOurs } from '../model/ours.ts';
import { boxOf } from './ground.ts';
import { contains, type Point } from './place.ts';
import { ancestors } from './places.ts';

/** So many boxes are looked at beside each element that the target lies in, the last ones first, and so deep. */
const MOST = 30;
const DEEP = 3;

/** What lets less of what is under it through than this counts as opaque. */
const OPAQUE = 0.6;

/** What is never drawn. */
const NOTHING = 'head,script,style,template,link,meta';

const TOP_LAYER = '[popover]:popover-open,dialog:modal';

/** Gives everything on the page that may be in the top layer, as the page is too large to be searched for it each time. */
export type Layers = () => readonly Element[];

/** What is in front of it all. */
const TOP = Number.POSITIVE_INFINITY;

/** What is not positioned lies over what has a negative z-index, and under all else. */
const FLOW = -0.5;

/** An element and what it lies in, innermost first. */
const lineage = (element: Element) => [element, ...ancestors(element)];

/**
 * Where a layer over an element would hang: in the top layer, or beside the element and all that it lies in, a few deep.
 * Each with the element of the same parent that holds the target; `null`: it is in the top layer.
 */
export function* beside(
  element: Element,
  layers: Layers,
): Generator<{ layer: Element; inner: Element | null }> {
  for (const layer of layers()) if (layer.matches(TOP_LAYER) && !isOurs(layer)) yield { layer, inner: null };
  for (const inner of lineage(element).reverse()) {
    const parent = inner.parentNode;
    if (!parent || parent.nodeType === Node.DOCUMENT_NODE) continue;
    let left = MOST;
    const look = function* (layer: Element, depth: number): Generator<Element> {
      if (left-- <= 0 || isOurs(layer) || layer.matches(NOTHING)) return;
      yield layer;
      if (depth < DEEP) for (const child of layer.children) yield* look(child, depth + 1);
    };
    for (let at = (parent as Element).lastElementChild; at && left > 0; at = at.previousElementSibling)
      if (at !== inner) for (const layer of look(at, 0)) yield { layer, inner };
  }
}

/**
 * Whether something opaque that lets presses through is painted over an element at a point: no hit test finds such a layer.
 * Looked for are colours, gradients, pictures and the backdrops of popovers, in the places where layers hang, and boxes
 * that what the element lies in makes before or after its content. Not found are layers farther off in the tree or in
 * closed shadow roots, and what canvases, background pictures and text paint, which may as well be clear.
 * @param counts whether a layer may be one at all
 */
export function isVeiled(
  element: Element,
  point: Point,
  layers: Layers,
  counts: (layer: Element) => boolean,
): boolean {
  const line = lineage(element);
  for (const { layer, inner } of beside(element, layers)) {
    if (!inner && hasOpaqueBackdrop(layer, line) && counts(layer)) return true;
    if (!contains(boxOf(layer), point)) continue;
    const style = getComputedStyle(layer);
    if (style.pointerEvents !== 'none' || style.visibility !== 'visible') continue;
    if (!isOpaque(style) && !layer.matches('img,video')) continue;
    if (opacity(layer, inner?.parentElement ?? null) < OPAQUE || !counts(layer)) continue;
    // Which of two in the top layer came later is not told: either may be in front.
    if (!inner || isAbove(layer, inner, line)) return true;
  }
  return line.some((outer, i) => i > 1 && isPaintedOver(outer, line.slice(0, i), point));
}

/** Browsers let presses through the backdrop of a popover. Of two modal dialogs the one above has its backdrop above too. */
function hasOpaqueBackdrop(layer: Element, line: readonly Element[]): boolean {
  if (layer.matches('dialog:modal') && line.some((at) => at.matches(TOP_LAYER))) return false;
  return isOpaque(getComputedStyle(layer, '::backdrop'));
}

/** Whether a box that an element makes before or after its content lies over something in it; `line`: that, and what it lies in. */
function isPaintedOver(outer: Element, line: readonly Element[], point: Point): boolean {
  return (['::before', '::after'] as const).some((name) => {
    const style = getComputedStyle(outer, name);
    if (style.content === 'none' || !['absolute', 'fixed'].includes(style.position)) return false;
    if (style.visibility !== 'visible' || !isOpaque(style) || Number(style.opacity) < OPAQUE) return false;
    const from = style.position === 'fixed' ? { left: 0, top: 0 } : boxOf(outer);
    const box = {
      left: from.left + Number.parseFloat(style.left),
      top: from.top + Number.parseFloat(style.top),
      width: Number.parseFloat(style.width),
      height: Number.parseFloat(style.height),
    };
    if (!contains(box, point)) return false;
    const order = layerOf(line.toReversed());
    const own = Number.parseInt(style.zIndex, 10) || 0;
    return name === '::after' ? own >= order : own > order;
  });
}

/** Whether a layer is painted over an element; `inner`: the one of the layer's neighbours that holds the element, of its `line`. */
function isAbove(layer: Element, inner: Element, line: readonly Element[]): boolean {
  const over = lineage(layer);
  const outer = over.findIndex((at) => at.parentNode === inner.parentNode);
  const difference =
    layerOf(over.slice(0, outer + 1).reverse()) - layerOf(line.slice(0, line.indexOf(inner) + 1).reverse());
  if (difference !== 0) return difference > 0;
  return (inner.compareDocumentPosition(layer) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** How far in front something is painted: by the first that is a stack of its own, of what it lies in, outermost first. */
function layerOf(line: readonly Element[]): number {
  let positioned = false;
  for (const at of line) {
    if (at.matches(TOP_LAYER)) return TOP;
    const style = getComputedStyle(at);
    const index = Number.parseInt(style.zIndex, 10);
    const placed = style.position !== 'static';
    if (!Number.isNaN(index) && (placed || isFlexed(at))) return index;
    if (['fixed', 'sticky'].includes(style.position)) return 0;
    if (style.opacity !== '1' || style.transform !== 'none' || style.filter !== 'none') return 0;
    if (style.isolation === 'isolate') return 0;
    positioned ||= placed;
  }
  return positioned ? 0 : FLOW;
}

const isFlexed = ({ parentElement }: Element) =>
  parentElement !== null && /flex|grid/.test(getComputedStyle(parentElement).display);

/** How much of an element shows, by its own opacity and that of what it lies in, up to one of these. */
function opacity(element: Element, outer: Element | null): number {
  let share = 1;
  for (const at of lineage(element)) {
    if (at === outer) break;
    share *= Number(getComputedStyle(at).opacity);
  }
  return share;
}

function isOpaque({ backgroundColor, backgroundImage }: CSSStyleDeclaration): boolean {
  if (alpha(backgroundColor) >= OPAQUE) return true;
  if (!backgroundImage.includes('gradient(')) return false;
  const colours = backgroundImage.match(/\b(?:rgba?|color|(?:ok)?(?:lab|lch))\([^()]*\)/g) ?? [];
  return colours.length > 0 && colours.every((colour) => alpha(colour) >= OPAQUE);
}

/** The last of a computed colour's four numbers; browsers leave it out where it is 1. */
function alpha(colour: string): number {
  const [, share] = /^rgba\(.*,([^,]*)\)$/.exec(colour) ?? /\/([^/]*)\)$/.exec(colour) ?? [];
  return share === undefined ? 1 : Number.parseFloat(share);
}
