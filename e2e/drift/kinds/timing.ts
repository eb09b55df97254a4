import type { Change, Timing } from '../spec.ts';

const takes = (name: string, slot: keyof Timing, times: readonly number[]): Change => ({
  name,
  apply(spec, random) {
    spec.timing[slot] = random.pick(times);
  },
});

/** Late, slow, drawn again and again. */
export const timing: readonly Change[] = [
  takes('the section comes late', 'section', [1200, 2500, 3500]),
  takes('the heading comes before its button', 'button', [800, 2500]),
  takes('the list comes late', 'list', [900, 2500]),
  takes('the search answers late', 'search', [300, 900, 1800]),
  takes('saving is slow', 'save', [1500, 4000]),
  takes('the old list stands for a while after saving', 'stale', [600, 2000]),
  takes('the dialog lingers', 'linger', [300, 600]),
  takes('the section is drawn again and again', 'rerenderSection', [400, 1100]),
  takes('the rows are drawn again and again', 'rerenderRows', [300, 700]),
  takes('the editor opens late', 'open', [400, 1200]),
];
