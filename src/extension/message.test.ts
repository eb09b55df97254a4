import { expect, it } from 'vitest';
import { isShortcut } from './message.ts';

const press = (code: string, keys: Partial<KeyboardEvent> = {}) =>
  ({
    code,
    key: code.slice(-1),
    altKey: false,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    ...keys,
  }) as KeyboardEvent;

it('a shortcut is heard as the browser writes it, with exactly its keys', () => {
  expect(isShortcut(press('KeyG', { altKey: true, shiftKey: true }), 'Alt+Shift+G')).toBe(true);
  expect(isShortcut(press('KeyG', { altKey: true }), 'Alt+Shift+G')).toBe(false);
  expect(isShortcut(press('KeyG', { altKey: true, shiftKey: true, ctrlKey: true }), 'Alt+Shift+G')).toBe(
    false,
  );
  expect(isShortcut(press('Digit7', { ctrlKey: true }), 'Ctrl+7')).toBe(true);
});

it('where none is set, no key is one', () => {
  expect(isShortcut(press('KeyG', { altKey: true, shiftKey: true }), '')).toBe(false);
});
