// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { projectChosen, projectShown } from './switcher.ts';

beforeEach(() => {
  document.body.innerHTML = `
    <header>
      <button id="switcher" aria-haspopup="menu" aria-label="Project: Checkout">Checkout</button>
      <button id="account" aria-haspopup="menu" aria-expanded="true">Account</button>
    </header>
    <main><h1>Limits</h1><a id="other" href="https://platform.openai.com/settings/proj_other/limits">Other</a></main>
    <div role="menu"><div role="menuitem" id="item">Search service</div></div>`;
});

/** What a press on the element would be read as. */
function pressed(id: string, event: Event = new MouseEvent('click', { bubbles: true })) {
  let read: ReturnType<typeof projectChosen> = null;
  window.addEventListener(event.type, (heard) => (read = projectChosen(heard)), {
    capture: true,
    once: true,
  });
  document.getElementById(id)?.dispatchEvent(event);
  return read;
}

test('an option chooses a project while the list of the control that is called so is open', () => {
  expect(pressed('item')).toBeNull();
  document.getElementById('switcher')?.setAttribute('aria-expanded', 'true');
  expect(pressed('item')).toEqual({ project: null });
  expect(pressed('item', new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))).toEqual({
    project: null,
  });
  expect(pressed('item', new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))).toBeNull();
});

test('a link chooses the project that its address names, and nothing else chooses one', () => {
  expect(pressed('other')).toEqual({ project: 'proj_other' });
  expect(pressed('account')).toBeNull();
  expect(pressed('switcher')).toBeNull();
});

test('what is shown of the project changes with the name on its switcher', () => {
  const before = projectShown(document);
  expect(projectShown(document)).toBe(before);
  document.getElementById('switcher')?.setAttribute('aria-label', 'Project: Search service');
  expect(projectShown(document)).not.toBe(before);
});
