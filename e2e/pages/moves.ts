/** What the person does, at most one of these. Selectors. */
export interface Move {
  press?: string;
  key?: 'Escape';
  /** A field, and what is put into it. */
  type?: [field: string, text: string];
  /** Where a pointer goes down, and where it is lifted: no click comes of it. */
  drag?: [from: string, to: string];
  /** What is scrolled, and to how many px from its top. */
  scroll?: [box: string, top: number];
}

/** What the page does, in this order. */
export interface Effect {
  /** Elements that go. */
  remove?: string | string[];
  /** Attributes that change; `null`: go. */
  set?: Record<string, Record<string, string | null>>;
  /** Texts that change. */
  text?: Record<string, string>;
  /** The template whose content comes … */
  show?: string | string[];
  /** … in place of this element … */
  replace?: string;
  /** … or at the end of this one; the body, where absent. */
  in?: string;
  /** Native dialogs that open over all else, one after the other. */
  modal?: string | string[];
}

/** Takes the templates out of the page, so that nothing of what comes later stands in it. */
export function takeTemplates(document: Document): Map<string, HTMLTemplateElement> {
  const taken = new Map<string, HTMLTemplateElement>();
  for (const template of document.querySelectorAll('template')) {
    taken.set(`#${template.id}`, template);
    template.remove();
  }
  return taken;
}

/** Does what a person does, with the events of a real one. Gives what is wrong with it; `null`: nothing. */
export function move(document: Document, { press, key, type, drag, scroll }: Move): string | null {
  const selector = press ?? type?.[0] ?? drag?.[0] ?? scroll?.[0];
  const element = selector ? document.querySelector<HTMLElement>(selector) : null;
  if (selector && !element) return `${selector} is not there`;
  if (key) {
    const on = document.activeElement ?? document.body;
    for (const name of ['keydown', 'keyup'])
      on.dispatchEvent(new KeyboardEvent(name, { key, bubbles: true, composed: true, cancelable: true }));
  }
  if (!element) return null;
  if (press) pressOn(element);
  if (drag) {
    point('pointerdown', element);
    point('pointerup', document.querySelector(drag[1]) ?? element);
  }
  if (type) typeInto(element as HTMLInputElement, type[1]);
  if (scroll) {
    element.scrollTop = scroll[1];
    element.dispatchEvent(new Event('scroll'));
  }
  return null;
}

function pressOn(element: HTMLElement): void {
  point('pointerdown', element);
  point('mousedown', element);
  element.focus();
  point('pointerup', element);
  point('mouseup', element);
  point('click', element);
}

function point(type: string, on: Element): void {
  const { left, top, width, height } = on.getBoundingClientRect();
  const about = {
    bubbles: true,
    composed: true,
    cancelable: true,
    clientX: left + width / 2,
    clientY: top + height / 2,
    detail: 1,
    buttons: type.endsWith('down') ? 1 : 0,
  };
  on.dispatchEvent(
    type.startsWith('mouse')
      ? new MouseEvent(type, about)
      : new PointerEvent(type, { ...about, pointerType: 'mouse' }),
  );
}

function typeInto(field: HTMLInputElement, text: string): void {
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
}

/** Does what the page does. Gives what could not be done. */
export function change(
  document: Document,
  { remove, set, text, show, replace, in: inside, modal }: Effect,
  templates: Map<string, HTMLTemplateElement>,
): string[] {
  const faults: string[] = [];
  const all = (selector: string) => {
    const found = [...document.querySelectorAll<HTMLElement>(selector)];
    if (found.length === 0) faults.push(`${selector} is not there`);
    return found;
  };
  for (const selector of list(remove)) for (const element of all(selector)) element.remove();
  for (const [selector, attributes] of Object.entries(set ?? {}))
    for (const element of all(selector))
      for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  for (const [selector, words] of Object.entries(text ?? {}))
    for (const element of all(selector)) reword(element, words);
  const fragment = document.createDocumentFragment();
  for (const id of list(show)) {
    const template = templates.get(id);
    if (template) fragment.append(document.importNode(template.content, true));
    else faults.push(`there is no template ${id}`);
  }
  if (replace) all(replace)[0]?.replaceWith(fragment);
  else if (fragment.childNodes.length > 0) (inside ? all(inside)[0] : document.body)?.append(fragment);
  for (const selector of list(modal))
    for (const dialog of all(selector)) (dialog as HTMLDialogElement).showModal();
  return faults;
}

/** As frameworks do: a text that stands there gets other letters, and stays the same node. */
function reword(element: Element, words: string): void {
  const [only, ...others] = element.childNodes;
  if (only instanceof Text && others.length === 0) only.data = words;
  else element.textContent = words;
}

/** A box is ticked by its property; its attribute only says how it began. */
function setAttribute(element: HTMLElement, name: string, value: string | null): void {
  if (name === 'checked') (element as HTMLInputElement).checked = value !== null;
  else if (name === 'value') (element as HTMLInputElement).value = value ?? '';
  else if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** One or many as many. */
export function list<T>(value: T | T[] | undefined): T[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
