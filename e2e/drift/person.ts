import { choicesOf } from './site/choices.ts';
import type { PageSpec } from './spec.ts';

/** Hears of each press before the page does. */
export type Press = (event: Event) => void;

/** What lay where the person pressed. */
export interface Hit {
  on: Element;
  /** Something else lies over the target, and scrolling does not clear it. */
  covered: boolean;
}

const HEARD = ['pointerdown', 'pointerup', 'click'];

function under(window: Window & typeof globalThis, target: Element): Hit {
  for (const block of ['nearest', 'center', 'start', 'end'] as const) {
    target.scrollIntoView({ block, behavior: 'instant' });
    const box = target.getBoundingClientRect();
    const hit = window.document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (hit && (target.contains(hit) || hit.contains(target) || sameLabel(hit, target)))
      return { on: hit, covered: false };
    if (block === 'end') return { on: hit ?? target, covered: true };
  }
  return { on: target, covered: true };
}

const sameLabel = (hit: Element, target: Element) => hit.closest('label')?.contains(target) ?? false;

function press(window: Window & typeof globalThis, on: Element, heard: Press): void {
  const box = on.getBoundingClientRect();
  const at = {
    bubbles: true,
    composed: true,
    cancelable: true,
    button: 0,
    clientX: box.x + box.width / 2,
    clientY: box.y + box.height / 2,
    view: window,
  };
  const pointer = { ...at, pointerId: 1, isPrimary: true, pointerType: 'mouse' };
  for (const type of HEARD) window.addEventListener(type, heard, true);
  on.dispatchEvent(new window.PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  on.dispatchEvent(new window.MouseEvent('mousedown', { ...at, buttons: 1 }));
  on.closest<HTMLElement>('button,input,select,a[href],[tabindex]')?.focus({ preventScroll: true });
  on.dispatchEvent(new window.PointerEvent('pointerup', pointer));
  on.dispatchEvent(new window.MouseEvent('mouseup', at));
  on.dispatchEvent(new window.MouseEvent('click', { ...at, detail: 1 }));
  for (const type of HEARD) window.removeEventListener(type, heard, true);
}

/** Chooses in a select as a person would by its words: the option that this step is about. */
export function choose(
  window: Window & typeof globalThis,
  select: HTMLSelectElement,
  step: string,
  spec: PageSpec,
): void {
  const mode = spec.goal.approach === 'remove' ? 'none' : spec.policy.mode;
  const wanted =
    step === 'choose-mode' && choicesOf(spec, spec.policy).some((choice) => choice.mode === mode)
      ? mode
      : 'allowed';
  select.value = wanted;
  select.dispatchEvent(new window.Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new window.Event('change', { bubbles: true }));
}

function type(window: Window & typeof globalThis, field: Element, text: string): void {
  const input = field instanceof window.HTMLInputElement ? field : field.querySelector('input');
  if (!input) return;
  input.focus({ preventScroll: true });
  const { set } = Object.getOwnPropertyDescriptor(window.HTMLInputElement.prototype, 'value') ?? {};
  set?.call(input, text);
  input.dispatchEvent(
    new window.InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
  );
}

/** Does what a step asks at its target. */
export function act(
  window: Window & typeof globalThis,
  step: string,
  target: Element,
  spec: PageSpec,
  heard: Press,
): Hit {
  const hit = under(window, target);
  if (hit.covered) return hit;
  if (step === 'scroll-list') {
    const list =
      [...target.querySelectorAll('*'), target].find((one) => one.scrollHeight > one.clientHeight + 4) ??
      target;
    list.scrollTop += Math.max(60, list.clientHeight * 0.6);
    list.dispatchEvent(new window.Event('scroll'));
    return hit;
  }
  press(window, hit.on, heard);
  const select = hit.on.closest('select') ?? (target instanceof window.HTMLSelectElement ? target : null);
  if (select) choose(window, select, step, spec);
  else if (step === 'search-model') type(window, target, spec.goal.model);
  return hit;
}
