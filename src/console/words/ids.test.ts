import { describe, expect, it } from 'vitest';
import { called, isIdLike } from './ids.ts';

describe('what a text calls a model', () => {
  it.each(['gpt-4.1', '✓ gpt-4.1', '☑ gpt-4.1', '✔️ gpt-4.1', '• gpt-4.1', '⭐ gpt-4.1', '★ gpt-4.1'])(
    'stands there behind any mark: %s',
    (text) => expect(called(text, null)?.id).toBe('gpt-4.1'),
  );

  it.each(['gpt-4.1Blocked', 'gpt-4oAllowed', 'gpt-5-miniDefault'])(
    'cannot be told from a word glued to it: %s',
    (text) => expect(called(text, null)).toBeNull(),
  );

  it('is an id of a fine-tune whatever its letters', () => {
    const id = 'ft:gpt-4o-mini:acme:ticketsAbc';
    expect(called(id, null)?.id).toBe(id);
  });

  it('is no count behind a word', () => expect(isIdLike('models3/40')).toBe(false));

  it.each([
    ['ticks', `${'✔'.repeat(5000)}x gpt-4.1`],
    ['digits', '1'.repeat(50_000)],
    ['a long id', `gpt-${'4a'.repeat(25_000)}`],
    ['capitals', `gpt-4${'aA'.repeat(25_000)}`],
  ])('is looked for in long rows of %s too, and does not hang the page', (_of, text) => {
    called(text, null);
  });
});
