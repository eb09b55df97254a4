import { describe, expect, it } from 'vitest';
import { DEAF, ELSEWHERE, NOT_PRESSABLE, OTHER, TICK } from '../console/landmarks/judge.ts';
import { OPENER } from '../console/landmarks/opener.ts';
import { REMOVE } from '../console/landmarks/remove.ts';
import { SAVE } from '../console/landmarks/save.ts';
import type { Step } from '../model/step.ts';
import { asksFor, REFUSALS, refusedSay, showSay } from './show.ts';

const lost = (reason: string): Step => ({ id: 'lost', landmark: null, say: [], reason });

describe('what a person can show', () => {
  it.each([
    ['no-section', 'open-editor'],
    ['section-doubtful', 'open-editor'],
    ['no-controls', 'open-editor'],
    ['editor-doubtful', 'open-editor'],
    ['remove-doubtful', 'remove'],
    ['no-save', 'save'],
    ['save-disabled', 'save'],
  ])('to a guide that is lost for %s is %s', (reason, landmark) => {
    expect(asksFor(lost(reason))).toBe(landmark);
  });

  it.each([
    'row-doubtful',
    'row-state',
    'row-out-of-sight',
    'mode',
    'confirm-doubtful',
    'other-dialog',
    'toString',
  ])('is never what the page itself has to prove: %s', (reason) => {
    expect(asksFor(lost(reason))).toBeNull();
  });

  it('is asked for nowhere else', () => {
    expect(asksFor({ ...lost('no-section'), id: 'no-permission' })).toBeNull();
  });

  it('is said with what the next press does', () => {
    expect(showSay('save').map(({ key }) => key)).toEqual(['show_how', 'show_which_save']);
  });
});

describe('a control that is not taken', () => {
  const vetoes = [OPENER, REMOVE, SAVE].flatMap((signs) =>
    signs.filter(({ weight }) => weight === 'veto').map(({ says }) => says),
  );
  it.each([...new Set([...vetoes, DEAF, ELSEWHERE, NOT_PRESSABLE, OTHER, TICK])])(
    'has words for why: %s',
    (why) => {
      expect(Object.keys(REFUSALS)).toContain(why);
    },
  );

  it('is called as it is on screen, and as a picture where it has no words', () => {
    expect(refusedSay('leads away', 'Learn more')[0]?.params).toEqual({ name: 'Learn more' });
    expect(refusedSay('something new', '')[0]).toEqual({ key: 'show_refused_other', params: { name: '⋯' } });
  });
});
