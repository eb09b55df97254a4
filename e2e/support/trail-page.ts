/** The page's element under the middle of the ring, and what the page says for the tests that it is. */
export interface Ring {
  /** The element in a few words. */
  on: string;
  /**
   * `data-truth` of the innermost marked element that is under the ring's middle and holds the whole ring; `null`: there
   * is none, so the ring is round something else.
   */
  truth: string | null;
  /** Its `data-truth-draft`. */
  draft: string | null;
}

/** What stood on a page from one frame on. */
export interface Sighting {
  /** Tells this document from every other. */
  document: string;
  /** Milliseconds by the clock of the computer. */
  at: number;
  /** For how many frames the sighting before it stood. */
  before: number;
  url: string;
  /** Step, reason and sureness as the host carries them; empty: none. `null`: no host. */
  step: string | null;
  reason: string;
  sure: string;
  ring: Ring | null;
  /** What is wrong with where the card stands; empty: nothing. */
  card: string;
}

/** What the extension guides to, from a time on. */
export interface Aim {
  at: number;
  goal: {
    approach: 'allow' | 'remove';
    project: string | null;
    model: string;
    others?: readonly string[];
  } | null;
}

export type Told = { seen: Sighting } | { aim: Aim };

/**
 * Looks at the guide in each frame of a page of the console, after all that runs in the frame and just before it is drawn,
 * and tells what changed; on a page of the extension it tells the goal. Runs in the page before its own scripts, stands
 * alone, changes nothing there, and does nothing between frames.
 */
export function record(tell: (told: string) => void): void {
  if (window !== window.top) return;
  const say = (told: Told) => tell(JSON.stringify(told));

  if (location.protocol.endsWith('-extension:')) {
    interface Storage {
      local: { get(key: string): Promise<{ goal?: { goal?: Aim['goal'] } | null }> };
      onChanged: {
        addListener(hear: (changes: { goal?: { newValue?: { goal?: Aim['goal'] } | null } }) => void): void;
      };
    }
    const { storage } = (globalThis as unknown as { chrome: { storage: Storage } }).chrome;
    const aim = (goal: Aim['goal'] | undefined) => say({ aim: { at: Date.now(), goal: goal ?? null } });
    storage.onChanged.addListener((changes) => {
      if (changes.goal) aim(changes.goal.newValue?.goal);
    });
    void storage.local.get('goal').then((kept) => aim(kept.goal?.goal));
    return;
  }
  if (location.origin !== 'https://platform.openai.com') return;

  const HOST = 'model-access-guide';
  /** The ring stands outside of what it is round by so many px, and boxes are not whole pixels. */
  const AIR = 8;
  let known: HTMLElement | null = null;

  /** A page may have elements of this name too; those hold none of the guide's parts. */
  const hostIn = (root: ParentNode): HTMLElement | null =>
    [...root.querySelectorAll<HTMLElement>(HOST)].find((one) =>
      one.shadowRoot?.querySelector('[data-part]'),
    ) ?? null;
  const findHost = (): HTMLElement | null => {
    if (known?.isConnected) return known;
    known = hostIn(document);
    for (const { shadowRoot } of known ? [] : document.querySelectorAll('*'))
      known ??= shadowRoot && hostIn(shadowRoot);
    return known;
  };

  /** The page's topmost element at a point, through open shadow roots. */
  const topAt = (x: number, y: number): Element | null => {
    let root: Document | ShadowRoot = document;
    for (let hit: Element | null = null; ; ) {
      const first: Element | null = root.elementFromPoint(x, y);
      // All that lies there is asked for only where our own card lies on top.
      const next: Element | undefined =
        first && first !== known && first.getRootNode() === root
          ? first
          : root.elementsFromPoint(x, y).find((one) => one !== known && one.getRootNode() === root);
      if (!next?.shadowRoot) return next ?? hit;
      hit = next;
      root = next.shadowRoot;
    }
  };

  const inWords = (element: Element | null): string => {
    const own = element?.closest('button,a,input,label,li,tr,[role]') ?? element;
    if (!own) return 'nothing';
    const name =
      own.getAttribute('aria-label') ||
      own.getAttribute('placeholder') ||
      own.textContent ||
      own.closest('label,li,tr,[data-truth]')?.textContent ||
      '';
    const role = own.getAttribute('role');
    return `${own.localName}${role ? `[${role}]` : ''} “${name.replace(/\s+/g, ' ').trim().slice(0, 48)}”`;
  };

  const ringNow = (host: HTMLElement): Ring | null => {
    const ring = host.shadowRoot?.querySelector('[data-part="spotlight"]')?.getBoundingClientRect();
    if (!ring || ring.width === 0) return null;
    const top = topAt(ring.x + ring.width / 2, ring.y + ring.height / 2);
    const on = inWords(top);
    for (let at = top; at; ) {
      const box = at.hasAttribute('data-truth') ? at.getBoundingClientRect() : null;
      if (
        box &&
        box.left - AIR <= ring.left &&
        box.top - AIR <= ring.top &&
        box.right + AIR >= ring.right &&
        box.bottom + AIR >= ring.bottom
      )
        return { on, truth: at.getAttribute('data-truth'), draft: at.getAttribute('data-truth-draft') };
      at = at.assignedSlot ?? at.parentElement ?? ((at.getRootNode() as ShadowRoot).host || null);
    }
    return { on, truth: null, draft: null };
  };

  /** The card is off the ring, and its arrow, where it has one, ends on the ring. */
  const cardNow = (host: HTMLElement): string => {
    const boxOf = (selector: string) => host.shadowRoot?.querySelector(selector)?.getBoundingClientRect();
    const [ring, card, edge] = [
      boxOf('[data-part="spotlight"]'),
      boxOf('[data-part="coach"]'),
      boxOf('.edge'),
    ];
    if (!card || card.width === 0) return '';
    const within = (x: number, y: number, air: number) =>
      ring &&
      ring.width > 0 &&
      x >= ring.left - air &&
      x <= ring.right + air &&
      y >= ring.top - air &&
      y <= ring.bottom + air;
    if (edge && edge.width > 0) {
      const middle = { x: edge.x + edge.width / 2, y: edge.y + edge.height / 2 };
      // It stands on the card's side, and ends as far outside of the card as its corner reaches.
      const reach = edge.width / 2;
      const far = (a: number, b: number) => Math.abs(a - b) < 1.5;
      const [x, y] = far(middle.x, card.left)
        ? [-reach, 0]
        : far(middle.x, card.right)
          ? [reach, 0]
          : far(middle.y, card.top)
            ? [0, -reach]
            : [0, reach];
      if (!within(middle.x + x, middle.y + y, 4)) return 'an arrow that does not end on the ring';
    }
    const over =
      ring &&
      ring.width > 0 &&
      Math.min(card.right, ring.right) - Math.max(card.left, ring.left) > 1 &&
      Math.min(card.bottom, ring.bottom) - Math.max(card.top, ring.top) > 1;
    return over ? 'a card over the ring' : '';
  };

  let last = '';
  let frames = 0;
  const look = () => {
    const host = findHost();
    const { step = '', reason = '', sure = '' } = host?.dataset ?? {};
    const now = {
      url: location.href,
      step: host && step,
      reason,
      sure,
      ring: host && ringNow(host),
      card: host ? cardNow(host) : '',
    };
    const text = JSON.stringify(now);
    if (text !== last) {
      say({ seen: { document: String(performance.timeOrigin), at: Date.now(), before: frames, ...now } });
      last = text;
      frames = 0;
    }
    frames++;
  };
  // An observer that is new gets its first call in the same frame, after every callback of the frame and the older observers.
  let observer: ResizeObserver | null = null;
  const frame = () => {
    observer?.disconnect();
    observer = new ResizeObserver(look);
    observer.observe(document.documentElement);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
