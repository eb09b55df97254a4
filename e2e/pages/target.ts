const CONTROL =
  'a[href],button,input,select,textarea,summary,[role="button"],[role="checkbox"],[role="radio"],[role="switch"],' +
  '[role="option"],[role="tab"],[role="menuitem"],[role="menuitemcheckbox"],[role="combobox"],[role="link"],[role="searchbox"]';

/**
 * Whether the target is what one of the selectors means: the element itself, something in it, its label, or something
 * around it that holds no control but this one, like its row. `host >>> selector` looks into an open shadow root.
 */
export function meets(document: Document, selectors: string[], target: Element): boolean {
  return selectors.some((selector) => all(document, selector).some((element) => isAbout(element, target)));
}

function all(document: Document, selector: string): Element[] {
  const [host, inside] = selector.split(' >>> ');
  if (!host || !inside) return [...document.querySelectorAll(selector)];
  return [...(document.querySelector(host)?.shadowRoot?.querySelectorAll(inside) ?? [])];
}

function isAbout(element: Element, target: Element): boolean {
  if (element.contains(target)) return true;
  if ('labels' in element) {
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    if (labels.some((label) => label.contains(target))) return true;
  }
  if (!target.contains(element)) return false;
  return [...target.querySelectorAll(CONTROL)].every(
    (control) =>
      control.contains(element) ||
      element.contains(control) ||
      (control as HTMLElement).closest('label')?.contains(element) === true,
  );
}
