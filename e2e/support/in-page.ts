/**
 * Functions that run inside a page. Each must stand alone: nothing outside its own body exists there.
 */

export interface Point {
  x: number;
  y: number;
}

export interface Place {
  /** CSS, looked for through open shadow roots. */
  selector: string;
  /** The element's whole text or `aria-label`, where the selector alone does not tell it. */
  text?: string | undefined;
}

/** Clears what the extension keeps, until nothing is written any more by a page that is just gone. On a page of the extension. */
export async function emptyStorage(): Promise<void> {
  const { local } = (
    globalThis as unknown as {
      chrome: { storage: { local: { clear(): Promise<void>; get(keys: null): Promise<object> } } };
    }
  ).chrome.storage;
  do {
    await local.clear();
    await new Promise((done) => setTimeout(done, 60));
  } while (Object.keys(await local.get(null)).length > 0);
}

/**
 * The middle of the first visible element of a place, once it has been where it is for eight frames; scrolled to if it
 * is outside the window. `null` until then.
 */
export async function clickPoint({ selector, text }: Place): Promise<Point | null> {
  const roots: (Document | ShadowRoot)[] = [document];
  const found: Element[] = [];
  for (let root = roots.pop(); root; root = roots.pop()) {
    found.push(...root.querySelectorAll(selector));
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  }
  const element = found.find(
    (one) =>
      one.getBoundingClientRect().width > 0 &&
      (text === undefined || one.textContent?.trim() === text || one.getAttribute('aria-label') === text),
  );
  if (!element) return null;
  const middle = () => {
    const box = element.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const inside = (point: { x: number; y: number }) =>
    point.x >= 0 && point.y >= 0 && point.x < innerWidth && point.y < innerHeight;
  if (!inside(middle())) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const at = middle();
  for (let frame = 0; frame < 8; frame++) {
    await new Promise((done) => requestAnimationFrame(done));
    const now = middle();
    if (!element.isConnected || now.x !== at.x || now.y !== at.y) return null;
  }
  return inside(at) ? at : null;
}

/** Selects all in the field of a selector and replaces it by the text. `false` while there is no such field. */
export function typeInto({ selector, text }: { selector: string; text: string }): boolean {
  const field = document.querySelector<HTMLElement>(selector);
  if (!field) return false;
  field.focus();
  document.execCommand('selectAll');
  return document.execCommand(text ? 'insertText' : 'delete', false, text);
}

/** Whether nothing moves for three frames: no animation or transition of the page or of the guide. */
export async function atRest(): Promise<boolean> {
  for (let frame = 0; frame < 3; frame++) {
    if (document.getAnimations().some((animation) => animation.playState === 'running')) return false;
    await new Promise((done) => requestAnimationFrame(done));
  }
  return true;
}

export interface PartView {
  text: string;
  rect: { x: number; y: number; width: number; height: number };
  dataset: Record<string, string>;
  disabled: boolean;
}

/** What the guide shows now: the host's step and the parts in its shadow root. `null`: no guide on this page. */
export function guideView(): { step: string | null; parts: Record<string, PartView> } | null {
  // A page may have elements of this name too; those hold none of the guide's parts.
  const among = (root: ParentNode) =>
    [...root.querySelectorAll<HTMLElement>('model-access-guide')].find((one) =>
      one.shadowRoot?.querySelector('[data-part]'),
    );
  const host =
    among(document) ??
    [...document.querySelectorAll('*')]
      .map(({ shadowRoot }) => shadowRoot && among(shadowRoot))
      .find(Boolean);
  if (!host) return null;
  const parts: Record<string, PartView> = {};
  for (const part of host.shadowRoot?.querySelectorAll<HTMLElement>('[data-part]') ?? []) {
    const { x, y, width, height } = part.getBoundingClientRect();
    parts[part.dataset.part ?? ''] = {
      // biome-ignore lint/performance/useDomNodeTextContent: the words as they are set, blocks on lines of their own
      text: part.innerText.trim(),
      rect: { x, y, width, height },
      dataset: { ...part.dataset } as Record<string, string>,
      disabled: part.matches(':disabled'),
    };
  }
  return { step: host.dataset.step ?? null, parts };
}

/** The page's own element at a place, as a person would call it. */
export interface TargetView {
  tag: string;
  role: string | null;
  name: string;
  /** Words of the list row, label or table row that it is in. */
  row: string | null;
  /** Heading that stands before it on the page or in its dialog. */
  heading: string | null;
  checked: string | null;
  disabled: boolean;
}

/**
 * The element that a click at this place would reach, or its nearest ancestor that one can act on.
 * `null`: nothing there but the guide itself.
 */
export function targetAt({ x, y }: Point): TargetView | null {
  let root: Document | ShadowRoot = document;
  let hit: Element | null = null;
  for (;;) {
    const next: Element | undefined = root
      .elementsFromPoint(x, y)
      .find((one) => !one.shadowRoot?.querySelector('[data-part]') && one.getRootNode() === root);
    if (!next) break;
    hit = next;
    if (!next.shadowRoot || next.shadowRoot === root) break;
    root = next.shadowRoot;
  }
  if (!hit) return null;
  const target =
    hit.closest(
      'button,a[href],input,textarea,select,label,summary,[role],[contenteditable="true"],[tabindex]',
    ) ?? hit;
  const words = (element: Element | null | undefined) =>
    (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const labelled = (target.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => (id ? words((target.getRootNode() as Document | ShadowRoot).getElementById(id)) : ''))
    .join(' ')
    .trim();
  const labels =
    target instanceof HTMLInputElement || target instanceof HTMLButtonElement ? target.labels : null;
  const name =
    labelled ||
    target.getAttribute('aria-label') ||
    [...(labels ?? [])].map(words).join(' ') ||
    words(target) ||
    target.getAttribute('placeholder') ||
    target.getAttribute('title') ||
    '';
  const row = target.closest('li,tr,label,[role="row"],[role="option"],[role="listitem"],[data-row]');
  let heading: Element | null = null;
  const scope = target.closest('[role="dialog"],[role="alertdialog"],dialog') ?? target.getRootNode();
  for (const one of (scope as ParentNode).querySelectorAll('h1,h2,h3,h4,[role="heading"]'))
    if (one.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) heading = one;
  const state = target as Element & { checked?: boolean };
  return {
    tag: target.localName,
    role: target.getAttribute('role'),
    name,
    row: row ? words(row) : null,
    heading: heading ? words(heading) : null,
    checked:
      target.getAttribute('aria-checked') ??
      (typeof state.checked === 'boolean' ? String(state.checked) : null),
    disabled: target.matches(':disabled,[aria-disabled="true"]'),
  };
}

interface Extension {
  tabs: { create(properties: { url: string }): Promise<unknown> };
  extension: { getViews(): Window[] };
}

/**
 * On a page of the extension: opens another in a tab of its own, and puts a text into its field as soon as that is there,
 * before a task of that page can come between. Looks without a timer, which a hidden tab has once a second.
 */
export async function pasteAtOpening({
  url,
  selector,
  text,
}: Place & { url: string; text: string }): Promise<void> {
  const { tabs, extension } = (globalThis as unknown as { chrome: Extension }).chrome;
  const { port1: tick, port2: ask } = new MessageChannel();
  await tabs.create({ url });
  await new Promise<void>((done) => {
    tick.onmessage = () => {
      const opened = extension.getViews().find((view) => view !== window && view.location.href === url);
      const field = opened?.document.querySelector<HTMLTextAreaElement>(selector);
      if (!field) return ask.postMessage(null);
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
      done();
    };
    ask.postMessage(null);
  });
  tick.close();
}
