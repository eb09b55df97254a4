import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_KEPT, readWordings, type Wording, withoutWording, withWording } from './shown.ts';

const tinker: Wording = { landmark: 'open-editor', name: 'tinker', under: 'helpers' };

describe('wordings that the person showed', () => {
  it('are read back as they were kept', () => {
    expect(readWordings([tinker, { ...tinker, under: '' }])).toEqual([tinker, { ...tinker, under: '' }]);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'tinker'],
    ['an object', { 0: tinker }],
    ['a landmark that nobody may show', [{ ...tinker, landmark: 'model-row' }]],
    ['a name of the prototype', [{ ...tinker, landmark: 'toString' }]],
    ['no name', [{ ...tinker, name: '' }]],
    ['a name too long', [{ ...tinker, name: 'x'.repeat(61) }]],
    ['no heading at all', [{ landmark: 'save', name: 'bake' }]],
  ])('are none where %s is stored', (_what, stored) => {
    expect(readWordings(stored)).toEqual([]);
  });

  it('never throw, whatever is stored, and hold nothing else', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        for (const wording of readWordings([stored, tinker]))
          expect(Object.keys(wording)).toEqual(['landmark', 'name', 'under']);
      }),
    );
  });

  it('are bounded: the oldest go first', () => {
    let kept: Wording[] = [];
    for (let i = 0; i < MOST_KEPT + 5; i++) kept = withWording(kept, { ...tinker, name: `name ${i}` });
    expect(kept).toHaveLength(MOST_KEPT);
    expect(kept[0]?.name).toBe('name 5');
    expect(readWordings([...kept, ...kept])).toHaveLength(MOST_KEPT);
  });

  it('are kept once, and erased one by one', () => {
    const two = withWording(withWording([], tinker), { ...tinker, landmark: 'save' });
    expect(withWording(two, tinker)).toHaveLength(2);
    expect(withoutWording(two, tinker)).toEqual([{ ...tinker, landmark: 'save' }]);
  });
});
