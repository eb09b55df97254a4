import { boxOf, clippers, viewportOf } from './ground.ts';
import { contains } from './place.ts';

/** How far everything that an element lies in was scrolled at the last look: scroll events do not come out of shadow roots. */
export interface Places {
  keep(element: Element): void;
  /**
   * Whether an element is out of sight because something was scrolled since: with that undone it would be back. What was not
   * there at the last look does not count.
   */
  scrolledAway(element: Element): boolean;
}

/** Begins with nothing. */
export function createPlaces(): Places {
  let kept = new Map<Element, { left: number; top: number }>();
  const place = ({ scrollLeft, scrollTop }: Element) => ({ left: scrollLeft, top: scrollTop });
  return {
    keep(element) {
      kept = new Map([...ancestors(element)].map((one) => [one, place(one)]));
    },
    scrolledAway(element) {
      const box = boxOf(element);
      const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      let moved = false;
      const undo = (scroller: Element) => {
        const now = place(scroller);
        const before = kept.get(scroller) ?? now;
        middle.x += now.left - before.left;
        middle.y += now.top - before.top;
        moved ||= Math.abs(now.left - before.left) >= 1 || Math.abs(now.top - before.top) >= 1;
      };
      for (const clipper of clippers(element)) {
        undo(clipper);
        if (!contains(boxOf(clipper), middle)) return false;
      }
      const root = element.ownerDocument.scrollingElement;
      if (root && !isFixed(element)) undo(root);
      return moved && contains(viewportOf(element.ownerDocument), middle);
    },
  };
}

/** Whether an element stays where it is when the page is scrolled. */
function isFixed(element: Element): boolean {
  return [element, ...ancestors(element)].some(
    (one) => getComputedStyle(one).position === 'fixed' || one.matches(':modal,:popover-open'),
  );
}

/** What an element lies in, through slots and open shadow roots, up to the root element. */
export function* ancestors(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; ) {
    at = at.assignedSlot ?? at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null;
    if (at) yield at;
  }
}
