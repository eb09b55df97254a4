import type { RowView } from '../model/console-view.ts';
import type { PolicyMode } from '../model/goal.ts';
import { CHECKABLE, enabled, parentOf, texts, ticked, visible } from './dom.ts';
import { meanings } from './labels.ts';

/** The row of one model: what shows its state, and what to press. */
export interface Row {
  view: RowView;
  /** The element to point at. */
  target: Element;
}

/** Most text an element of a row holds: farther up it is the list. */
const FAR = 8;

/**
 * The row of exactly this model in the editor, read as a person would: the id stands alone, and one control belongs to it.
 * @param scopes the editor's parts, topmost last
 * @param id exact model id; `gpt-4.1` is never found in `gpt-4.1-mini`, whatever marks the list puts round it
 * @param mode mode chosen in the editor, for what a tick means
 */
export function findRow(scopes: Element[], id: string, mode: PolicyMode): Row | 'doubtful' | null {
  const rows: Row[] = [];
  for (const scope of scopes) {
    const names = new Set<Element>();
    for (const { holder, text } of texts(scope)) {
      const bare = text.trim();
      if (bare === '' || bare.length > id.length || !id.includes(bare)) continue;
      const element = whole(holder, id, scope);
      if (element && !names.has(element) && visible(element) && !runsOn(element)) names.add(element);
    }
    for (const element of names) {
      const row = rowOf(element, scope, mode);
      if (row && !rows.some((other) => other.target === row.target)) rows.push(row);
    }
    if (rows.length === 0) rows.push(...named(scope, id, mode));
  }
  if (rows.length === 0) return described(scopes, id, mode);
  const [first, ...rest] = rows;
  if (!first) return null;
  const same = rest.every(
    (row) => row.view.selected === first.view.selected && row.view.allowed === first.view.allowed,
  );
  return same ? first : 'doubtful';
}

/** Words that make another model of an id when they follow it. */
const VARIANT = /^[\s(:,–—-]*(?:mini|nano|turbo|pro|preview|latest|audio|realtime|\d)(?![\w-])/i;

/** The row whose text begins with the id and goes on with a description in the same element. Two such rows are none. */
function described(scopes: Element[], id: string, mode: PolicyMode): Row | 'doubtful' | null {
  const rows: Row[] = [];
  for (const scope of scopes) {
    for (const { holder, text } of texts(scope)) {
      const bare = text.trim();
      if (!bare.startsWith(id) || !/^(?:$|[\s(:,–—])/.test(bare.slice(id.length)) || !visible(holder))
        continue;
      const piece = pieceOf(holder, bare);
      if (!piece || runsOn(piece, bare === id ? 'both' : 'before')) continue;
      const row = rowOf(holder, scope, mode);
      if (!row) continue;
      if (VARIANT.test(bare.slice(id.length))) return 'doubtful';
      rows.push(row);
    }
  }
  return rows.length > 1 ? 'doubtful' : (rows[0] ?? null);
}

/** The text node under an element that reads so. */
function pieceOf(holder: Element, bare: string): Text | null {
  const walker = holder.ownerDocument.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
    if (node.data.trim() === bare) return node;
  return null;
}

/** The smallest element whose whole text is the id. */
function whole(holder: Element, id: string, scope: Element): Element | null {
  let element: Element | null = holder;
  for (let i = 0; i < 4 && element && element !== scope; i++) {
    const text = (element.textContent ?? '').trim();
    if (text === id) return element;
    if (text.length > id.length) return null;
    element = element.parentElement;
  }
  return null;
}

/** Whether text without a gap goes on before or after a piece, as round a highlighted part of a longer id. */
function runsOn(piece: Element | Text, side: 'before' | 'both' = 'both'): boolean {
  const element = elementOf(piece);
  const box = element.parentElement?.parentElement ?? element.parentElement;
  if (!box) return false;
  const walker = element.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  let before: Text | null = null;
  let after: Text | null = null;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.data === '') continue;
    if (piece.contains(node)) continue;
    if ((piece.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0) before = node;
    else {
      after = node;
      break;
    }
  }
  return touches(piece, before, 'before') || (side === 'both' && touches(piece, after, 'after'));
}

function elementOf(piece: Element | Text): Element {
  return piece instanceof Element ? piece : (piece.parentElement as Element);
}

function touches(piece: Element | Text, text: Text | null, side: 'before' | 'after'): boolean {
  if (!text || !(side === 'before' ? /[\w.:/@-]$/ : /^[\w.:/@-]/).test(text.data)) return false;
  const element = elementOf(piece);
  if (text.parentElement && fontSize(text.parentElement) !== fontSize(element)) return false;
  const range = element.ownerDocument.createRange();
  const at = side === 'before' ? text.data.length - 1 : 0;
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  const other = range.getBoundingClientRect();
  range.selectNodeContents(piece);
  const own = range.getBoundingClientRect();
  const sameLine = Math.min(own.bottom, other.bottom) - Math.max(own.top, other.top) > other.height / 2;
  return sameLine && Math.max(other.left - own.right, own.left - other.right) < 1.5;
}

/** What is set in another size is another piece of text, however close it stands. */
function fontSize(element: Element): string {
  return getComputedStyle(element).fontSize;
}

function rowOf(element: Element, scope: Element, mode: PolicyMode): Row | null {
  const control = controlOf(element, scope);
  if (control) return read(control, common(element, control, scope), mode, element);
  const row = clickable(element, scope);
  return row ? read(row, row, mode, element) : null;
}

/** The one control that belongs to a name: round it, labelled by it, or alone with it in a row. */
function controlOf(element: Element, scope: Element): Element | null {
  const around = element.closest(CHECKABLE);
  if (around && scope.contains(around)) return around;
  const label = element.closest('label');
  if (label?.control?.matches(CHECKABLE) && scope.contains(label)) return label.control;
  for (let at: Element | null = element; at && at !== scope; at = at.parentElement) {
    if (at.id) {
      const labelled = [...scope.querySelectorAll(`[aria-labelledby~="${CSS.escape(at.id)}"]`)].filter(
        (found) => found.matches(CHECKABLE),
      );
      if (labelled.length === 1) return labelled[0] ?? null;
    }
  }
  let at: Element | null = element;
  for (let i = 0; i <= FAR && at && at !== scope; i++, at = at.parentElement) {
    const controls = controlsIn(at);
    if (controls.length === 1) return isRow(at) ? (controls[0] ?? null) : null;
    if (controls.length > 1) return null;
  }
  return null;
}

/** Tick controls under an element, without the hidden twins that libraries keep for forms and without what stands inside another. */
function controlsIn(element: Element): Element[] {
  const all = [...element.querySelectorAll(CHECKABLE)].filter((control) => !isRadio(control));
  return all.filter(
    (control) =>
      !all.some((other) => other !== control && other.contains(control)) &&
      !(control.getAttribute('aria-hidden') === 'true' && all.length > 1),
  );
}

function isRadio(control: Element): boolean {
  return control.matches('input[type="radio"],[role="radio"],[role="menuitemradio"]');
}

/** A row holds no field, no heading and no list of its own. */
function isRow(element: Element): boolean {
  return !element.querySelector(
    'input[type="search"],input[type="text"],input:not([type]),[role="searchbox"],h1,h2,h3,[role="heading"],[role="listbox"],ul,ol',
  );
}

/** A row that is pressed as a whole: it looks pressable and it stands among others of its kind. */
function clickable(element: Element, scope: Element): Element | null {
  let found: Element | null = null;
  let at: Element | null = element;
  for (let i = 0; i < FAR && at && at !== scope && isRow(at); i++, at = at.parentElement) {
    if (controlsIn(at).length > 1) break;
    if (at.matches('button,[role="button"],[role="row"],[tabindex]') || pointer(at)) found = at;
    else if (found) break;
  }
  if (!found) return null;
  const peers = found.parentElement?.childElementCount ?? 0;
  return peers > 1 ||
    found.parentElement?.matches('[role="list"],[role="grid"],[role="rowgroup"],ul,ol,tbody')
    ? found
    : null;
}

function pointer(element: Element): boolean {
  return getComputedStyle(element).cursor === 'pointer';
}

function common(element: Element, control: Element, scope: Element): Element {
  for (let at: Element | null = element; at && at !== scope; at = at.parentElement) {
    if (at.contains(control)) return at.closest('label,li,tr,[role="row"],[role="listitem"]') ?? at;
  }
  return element;
}

/** Controls that carry the id in their name or value only. */
function named(scope: Element, id: string, mode: PolicyMode): Row[] {
  return [...scope.querySelectorAll(CHECKABLE)]
    .filter((control) => {
      if (isRadio(control)) return false;
      const label = control.getAttribute('aria-label');
      if (label)
        return (
          label.split(/\s+/).filter((token) => token === id).length === 1 && !/\s\S*\d\S*\s\S*\d/.test(label)
        );
      return control.getAttribute('value') === id || control.getAttribute('data-value') === id;
    })
    .map((control) => read(control, control.parentElement ?? control, mode, control));
}

function read(control: Element, row: Element, mode: PolicyMode, name: Element): Row {
  const selected = ticked(control);
  const says = access(row);
  const derived =
    selected === 'unknown' || mode === 'unknown'
      ? 'unknown'
      : mode === 'none' || (mode === 'allow_list' ? selected : !selected);
  return {
    view: {
      found: 'shown',
      selected,
      allowed: says ?? derived,
      disabled: !enabled(control),
    },
    target: target(control, row, name),
  };
}

/** What the row itself says of the access after saving, where it says one thing. */
function access(row: Element): boolean | null {
  let says: boolean | null = null;
  for (const { holder, text } of texts(row)) {
    const kinds = meanings(text);
    if (!kinds.has('allowed') && !kinds.has('blocked')) continue;
    if (!visible(holder)) continue;
    const now = kinds.has('allowed');
    if (says !== null && says !== now) return null;
    says = now;
  }
  return says;
}

/** What to point at: the control where it can be seen, else its label, else its row. */
function target(control: Element, row: Element, name: Element): Element {
  if (seen(control)) return control;
  for (let at = control.parentElement; at && row.contains(at) && at !== row; at = at.parentElement) {
    if (at.localName === 'label' && seen(at)) return at;
  }
  const label = control instanceof HTMLInputElement ? control.labels?.[0] : control.closest('label');
  if (label && seen(label)) return label;
  return seen(row) ? row : (parentOf(name) ?? name);
}

function seen(element: Element): boolean {
  if (!visible(element)) return false;
  const { width, height } = element.getBoundingClientRect();
  if (width < 8 || height < 8) return false;
  const style = getComputedStyle(element);
  return style.clip === 'auto' && style.clipPath === 'none';
}
