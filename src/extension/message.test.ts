import { expect, it, vi } from 'vitest';
import { ask, isShortcut, readMessage } from './message.ts';
import { NoAnswer } from './store.ts';

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

it.each([[null], [undefined], [0], ['focus'], [[]], [{}], [{ type: 3 }]])(
  '%j is no message of ours',
  (message) => {
    expect(readMessage(message)).toBeNull();
  },
);

it('what was done, what was not, and what is not known are told apart', async () => {
  const message = { type: 'where' } as const;
  await expect(ask(async () => ({ error: null }), message)).resolves.toBeUndefined();
  await expect(ask(async () => ({ error: 'quota exceeded' }), message)).rejects.toThrow('quota exceeded');
  await expect(ask(async () => undefined, message)).rejects.toThrow(NoAnswer);
  await expect(ask(() => Promise.reject(new Error('channel closed')), message)).rejects.toThrow(NoAnswer);
});

it('a background that is only starting is asked until it listens', async () => {
  vi.useFakeTimers();
  let tries = 0;
  const send = async () => {
    tries += 1;
    if (tries < 4) throw new Error('Could not establish connection. Receiving end does not exist.');
    return { error: null };
  };
  const asking = ask(send, { type: 'where' });
  await vi.advanceTimersByTimeAsync(3000);
  await expect(asking).resolves.toBeUndefined();
  expect(tries).toBe(4);
  vi.useRealTimers();
});
