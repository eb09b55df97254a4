/** What a control says of its own state. */

/** Whether a control answers to the person. */
export function enabled(element: Element): boolean {
  return (
    !element.matches(':disabled') &&
    element.getAttribute('aria-disabled') !== 'true' &&
    !says(element, 'data-disabled')
  );
}

/** A state attribute that is there, and not to say no. */
export function says(element: Element, attribute: string): boolean {
  return element.hasAttribute(attribute) && element.getAttribute(attribute) !== 'false';
}

/** Ticked, as the control's own library means it; `unknown` where it does not say. */
export function ticked(control: Element): boolean | 'unknown' {
  if (control instanceof HTMLInputElement) return control.indeterminate ? 'unknown' : control.checked;
  if (control instanceof HTMLOptionElement) return control.selected;
  const tab = control.getAttribute('role') === 'tab' ? control.getAttribute('aria-selected') : null;
  const aria = control.getAttribute('aria-checked') ?? control.getAttribute('aria-pressed') ?? tab;
  if (aria === 'true') return true;
  if (aria === 'false') return false;
  const state = control.getAttribute('data-state');
  if (state === 'checked' || state === 'on') return true;
  if (state === 'unchecked' || state === 'off') return false;
  const inner = control.querySelector(
    'input[type="checkbox"],[role="checkbox"],[data-state="checked"],[data-state="unchecked"]',
  );
  if (inner) return ticked(inner);
  if (control.getAttribute('role') !== 'option') return 'unknown';
  return chosen(control);
}

/**
 * Whether an option is chosen. `aria-selected` means that by ARIA, but only the highlighted row in lists that
 * mark the choice by `data-selected` (seen in published component libraries), and both mean the highlight in cmdk.
 */
function chosen(option: Element): boolean | 'unknown' {
  if (option.hasAttribute('cmdk-item')) {
    const checked = option.getAttribute('data-checked');
    return checked === null ? 'unknown' : checked !== 'false';
  }
  const list = option.closest('[role="listbox"]') ?? option.parentElement;
  const marked = list?.querySelector('[role="option"][data-selected]');
  if (marked) return option.hasAttribute('data-selected') && option.getAttribute('data-selected') !== 'false';
  const options = list ? [...list.querySelectorAll('[role="option"][aria-selected="true"]')] : [];
  const aria = option.getAttribute('aria-selected');
  if (list?.getAttribute('aria-multiselectable') === 'true' || options.length > 1) {
    return aria === null ? 'unknown' : aria === 'true';
  }
  return 'unknown';
}
