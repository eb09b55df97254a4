import type { Policy } from './kit.ts';

/** What the guide's ring lay on: nothing, the right thing, something else, the right thing behind something else. */
export type Ring = 'none' | 'right' | 'wrong' | 'covered' | 'moving' | 'outside';

/** What stood for a number of frames without a change. */
export interface Sight {
  step: string;
  reason: string;
  /** `fairly` where the guide says that it is not quite sure. */
  sure: string;
  ring: Ring;
  /** The page's element under the middle of the ring, in a few words. */
  target: string;
  /** Whether the policy on the server was the one that is expected in the end. */
  kept: boolean;
  /** Milliseconds since the page began, and for how long. */
  at: number;
  ms: number;
  frames: number;
}

/** What the recorder leaves on the page's window. */
export interface Recorder {
  __seen: Sight[];
  /** The ring now; `null`: there is none. Its middle is where the person presses, moved onto the control if only its row was hit. */
  __aim: () => { x: number; y: number; ring: Ring; key: string; select: string | null } | null;
  /** What the guide shows now. */
  __guide: () => { step: string; reason: string; type: string } | null;
}

/** Which controls may be pointed at in each step (selectors), and the policy in the end. */
export interface Truth {
  path: Record<string, string[]>;
  policy: Policy;
}

/** Looks at the guide in every frame. In the page, before anything else. */
function record({ path, policy }: Truth): void {
  const recorder = window as unknown as Recorder & { __server?: Policy };
  const seen: Sight[] = JSON.parse(sessionStorage.getItem('seen') ?? '[]');
  recorder.__seen = seen;
  const PRESSABLE =
    'button,a[href],input,textarea,select,label,summary,[role="button"],[role="option"],[role="checkbox"],[role="radio"],[role="switch"],[role="tab"],[role="menuitem"],[role="menuitemcheckbox"],[role="link"],[role="combobox"],[onclick]';
  const ROW = 'li,tr,label,[role="row"],[role="option"],[role="listitem"],.row';

  const roots = (): ParentNode[] => {
    const found: ParentNode[] = [document];
    for (const host of document.querySelectorAll('*'))
      if (host.shadowRoot && host.localName !== 'model-access-guide') found.push(host.shadowRoot);
    return found;
  };
  const everywhere = (selectors: string[]) =>
    selectors.length === 0
      ? []
      : roots().flatMap((root) => [...root.querySelectorAll<HTMLElement>(selectors.join(','))]);
  const host = () => {
    for (const root of roots()) {
      const found = root.querySelector<HTMLElement>('model-access-guide');
      if (found) return found;
    }
    return null;
  };
  const up = (node: Element): Element | null =>
    node.parentElement ?? ((node.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
  const holds = (outer: Element, inner: Element) => {
    for (let at: Element | null = inner; at; at = up(at)) if (at === outer) return true;
    return false;
  };

  /** Everything of the page under a point, the topmost first. */
  const under = (x: number, y: number): Element[] => {
    let root: Document | ShadowRoot = document;
    for (;;) {
      const stack: Element[] = root
        .elementsFromPoint(x, y)
        .filter((one) => one.localName !== 'model-access-guide');
      const inner: ShadowRoot | null | undefined = stack[0]?.shadowRoot;
      if (!inner || inner === root) return stack.filter((one) => one.getRootNode() === root);
      root = inner;
    }
  };

  /** `on`: a press there reaches an allowed control; `row`: only its row, without a control of its own; else `null`. */
  const judge = (hit: Element, allowed: HTMLElement[]): { by: 'on' | 'row'; control: HTMLElement } | null => {
    const pressable = hit.closest(PRESSABLE);
    for (const control of allowed) {
      if (holds(control, hit) || (pressable && pressable !== document.body && holds(pressable, control)))
        return { by: 'on', control };
      const label = hit.closest('label');
      if (label && label.control === control) return { by: 'on', control };
    }
    const row = pressable ? null : hit.closest(ROW);
    const control = row && allowed.find((one) => holds(row, one));
    return control ? { by: 'row', control } : null;
  };

  const box = () =>
    host()?.shadowRoot?.querySelector('[data-part="spotlight"]')?.getBoundingClientRect() ?? null;
  const words = (element: Element) => {
    const text = (element.getAttribute('aria-label') || element.textContent || '')
      .replace(/\s+/g, ' ')
      .trim();
    const by = element.id
      ? `#${element.id}`
      : element.getAttribute('class')
        ? `.${element.classList[0]}`
        : '';
    return `${element.localName}${by} “${text.slice(0, 40)}”`;
  };

  let before = '';
  const look = () => {
    const guide = host();
    const step = guide?.dataset.step ?? '';
    let ring: Ring = 'none';
    let target = '';
    const now = box();
    if (now && now.width > 0) {
      const place = [now.x, now.y, now.width, now.height].map(Math.round).join();
      const x = now.x + now.width / 2;
      const y = now.y + now.height / 2;
      const stack = under(x, y);
      const hit = stack[0];
      if (place !== before) ring = 'moving';
      else if (!hit || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) ring = 'outside';
      else {
        const allowed = everywhere(path[step] ?? []);
        ring = judge(hit, allowed)
          ? 'right'
          : stack.some((one) => allowed.some((control) => holds(control, one)))
            ? 'covered'
            : 'wrong';
        target = words(hit.closest(PRESSABLE) ?? hit);
      }
      before = place;
    } else before = '';
    const server = recorder.__server;
    const kept =
      server?.mode === policy.mode &&
      (policy.mode === 'none' || [...server.models].sort().join() === [...policy.models].sort().join());
    return { step, reason: guide?.dataset.reason ?? '', sure: guide?.dataset.sure ?? '', ring, target, kept };
  };

  recorder.__guide = () => {
    const guide = host();
    const type = guide?.shadowRoot?.querySelector('[data-part="type"]')?.textContent?.trim() ?? '';
    return guide ? { step: guide.dataset.step ?? '', reason: guide.dataset.reason ?? '', type } : null;
  };

  recorder.__aim = () => {
    const now = box();
    if (!now || now.width === 0) return null;
    const x = now.x + now.width / 2;
    const y = now.y + now.height / 2;
    const stack = under(x, y);
    const hit = stack[0];
    const key = [now.x, now.y, now.width, now.height].map(Math.round).join();
    const select = hit?.closest('select');
    const at = { x, y, ring: 'wrong' as Ring, key, select: select ? `select` : null };
    if (!hit || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return { ...at, ring: 'outside' };
    const allowed = everywhere(path[host()?.dataset.step ?? ''] ?? []);
    const verdict = judge(hit, allowed);
    if (!verdict) return at;
    if (verdict.control.localName === 'select') {
      verdict.control.setAttribute('data-under-ring', '');
      return { ...at, ring: 'right', select: '[data-under-ring]' };
    }
    if (verdict.by === 'on') return { ...at, ring: 'right' };
    const control = verdict.control.getBoundingClientRect();
    return {
      ...at,
      ring: 'right',
      x: control.x + control.width / 2,
      y: control.y + control.height / 2,
    };
  };

  let last = '';
  const frame = (time: number) => {
    const sight = look();
    const key = JSON.stringify(sight);
    const open = seen.at(-1);
    if (key === last && open) {
      open.ms = Math.round(time - open.at);
      open.frames++;
    } else {
      seen.push({ ...sight, at: Math.round(time), ms: 0, frames: 1 });
      last = key;
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  addEventListener('pagehide', () => sessionStorage.setItem('seen', JSON.stringify(seen)));
}

/** The recorder as a script to stand at the head of a page. */
export const recorderFor = ({ path, policy }: Truth): string =>
  `(${record})(${JSON.stringify({ path, policy })});`;
