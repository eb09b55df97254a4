/** How far everything that an element lies in was scrolled at the last look: scroll events do not come out of shadow roots. */
export interface Places {
  keep(element: Element): void;
  /** Whether any of it stands elsewhere now. What was not there at the last look does not count. */
  moved(element: Element): boolean;
}

/** Begins with nothing. */
export function createPlaces(): Places {
  let kept = new Map<Element, string>();
  const place = ({ scrollLeft, scrollTop }: Element) => `${Math.round(scrollLeft)} ${Math.round(scrollTop)}`;
  return {
    keep(element) {
      kept = new Map([...ancestors(element)].map((one) => [one, place(one)]));
    },
    moved: (element) => [...ancestors(element)].some((one) => (kept.get(one) ?? place(one)) !== place(one)),
  };
}

/** What an element lies in, through slots and open shadow roots, up to the root element. */
export function* ancestors(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; ) {
    at = at.assignedSlot ?? at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null;
    if (at) yield at;
  }
}
