import { afterEach, expect, it, vi } from 'vitest';
import type { Step, StepId } from '../model/step.ts';
import { createCopying } from './copying.ts';

const at = (id: StepId): Step => ({ id, landmark: null, say: [] });

/** A clipboard that takes a text, or refuses it. */
function copying(writeText: () => Promise<void>) {
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const show = vi.fn();
  return { ...createCopying({ show }), shown: () => vi.waitFor(() => expect(show).toHaveBeenCalled()) };
}

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['done', () => Promise.resolve()],
  ['refused', () => Promise.reject(new Error('no'))],
] as const)(
  'a copy that was %s is told on its step, and not when that comes again',
  async (became, write) => {
    const { copy, of, follow, shown } = copying(write);
    follow(at('search-model'));
    copy('gpt-4.1');
    await shown();
    follow(at('search-model'));
    expect([of('gpt-4.1'), of('o3')]).toEqual([became, null]);
    follow(at('loading'));
    follow(at('search-model'));
    expect(of('gpt-4.1')).toBeNull();
  },
);
