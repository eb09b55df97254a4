import { describe, expect, it } from 'vitest';
import { askedAgain, dismissed, type Happened, heard, IDLE, type Outcome, pressed } from './happened.ts';
import { ANSWER } from './patience.ts';

/** A page on which nothing follows a press: the section stands there, its editor open. */
const STILL: Omit<Outcome, 'now'> = {
  here: true,
  signedOut: false,
  editorOpen: true,
  busy: false,
  resting: false,
  questionOpen: false,
  questionBusy: false,
  trouble: null,
  alert: null,
  saysSaved: false,
  reached: false,
  restricted: true,
  open: false,
};
const CLOSED = { editorOpen: false };
const QUESTION = { questionOpen: true };

/** What looks at a page make of a press at 0 ms, each at its time. */
function following(of: 'save' | 'remove', ...looks: [at: number, seen: Partial<Outcome>][]): Happened {
  return looks.reduce(
    (now, [at, seen]) => heard(now, { ...STILL, ...(of === 'remove' && CLOSED), ...seen, now: at }),
    pressed(IDLE, of, false, 0),
  );
}

const AGES = 60 * 60 * 1000;

describe('a Save', () => {
  it('that closes the editor is done once no failure could be about to show', () => {
    expect(following('save', [100, CLOSED], [100 + ANSWER.heard - 1, CLOSED]).phase).toBe('pressed');
    expect(following('save', [100, CLOSED], [100 + ANSWER.heard, CLOSED]).phase).toBe('done');
  });

  it('that closes the page with the editor waits for the section', () => {
    const away = { ...CLOSED, here: false };
    expect(following('save', [100, away], [100 + ANSWER.heard, away]).phase).toBe('pressed');
  });

  it('is done at once where the page says so, or shows the goal', () => {
    expect(following('save', [100, { saysSaved: true }]).phase).toBe('done');
    expect(following('save', [100, { ...CLOSED, reached: true }]).phase).toBe('done');
  });

  it('is not done by a goal that an open editor or question still covers', () => {
    expect(following('save', [100, { reached: true }]).phase).toBe('pressed');
    expect(following('save', [100, { ...QUESTION, reached: true, saysSaved: true }]).phase).toBe('pressed');
  });

  it('has failed by words of trouble, whatever closed, and what the list shows wins over them', () => {
    expect(following('save', [100, { ...CLOSED, trouble: 'Not saved' }])).toMatchObject({
      phase: 'failed',
      error: 'Not saved',
    });
    expect(following('save', [100, { ...CLOSED, trouble: 'Errors may follow', reached: true }]).phase).toBe(
      'done',
    );
    expect(
      following('save', [100, { trouble: 'Not saved' }], [200, { ...CLOSED, reached: true }]).phase,
    ).toBe('done');
  });

  it('that was done has failed by trouble that comes late, and by none that comes later', () => {
    const done: [number, Partial<Outcome>][] = [[100, { saysSaved: true, ...CLOSED }]];
    const late = { ...CLOSED, trouble: 'Not saved' };
    expect(following('save', ...done, [ANSWER.late - 1, late]).phase).toBe('failed');
    expect(following('save', ...done, [ANSWER.late, late]).phase).toBe('done');
  });

  it('that was at work and answers again has failed with the alert in the editor, else nothing is known', () => {
    const worked: [number, Partial<Outcome>][] = [
      [100, { busy: true }],
      [900, {}],
    ];
    expect(following('save', ...worked).phase).toBe('answering');
    expect(following('save', ...worked, [900 + ANSWER.closing, { alert: 'Try later' }])).toMatchObject({
      phase: 'failed',
      error: 'Try later',
    });
    // Without a word it may be about to close, for longer.
    expect(following('save', ...worked, [900 + ANSWER.closing, {}])).toMatchObject({ phase: 'answering' });
    expect(following('save', ...worked, [900 + ANSWER.quiet, {}])).toEqual(IDLE);
  });

  it('that comes to rest without a word has saved', () => {
    const resting = { resting: true };
    expect(following('save', [100, resting], [100 + ANSWER.resting - 1, resting]).phase).toBe('busy');
    expect(following('save', [100, resting], [100 + ANSWER.resting, resting]).phase).toBe('done');
  });

  it('to which nothing happens is not waited for', () => {
    expect(following('save', [ANSWER.none - 1, {}]).phase).toBe('pressed');
    expect(following('save', [ANSWER.none, {}])).toEqual(IDLE);
  });

  it('that is at work for ever is not waited for longer than the longest wait, and claims nothing', () => {
    expect(following('save', [100, { busy: true }], [ANSWER.longest - 1, { busy: true }]).phase).toBe('busy');
    expect(following('save', [100, { busy: true }], [ANSWER.longest, { busy: true }])).toEqual(IDLE);
    const away = { ...CLOSED, here: false };
    expect(following('save', [100, away], [ANSWER.longest, away])).toEqual(IDLE);
  });

  it('before which the session ended was not heard', () => {
    expect(following('save', [100, { ...CLOSED, signedOut: true }])).toEqual(IDLE);
  });
});

describe('a question', () => {
  it('waits for its answer, for as long as it stands there', () => {
    expect(following('save', [100, QUESTION], [ANSWER.longest - 1, QUESTION])).toMatchObject({
      phase: 'pressed',
      asked: true,
    });
    expect(following('save', [100, QUESTION], [AGES, QUESTION]).phase).toBe('pressed');
  });

  it('that went without its way on leaves nothing to wait for', () => {
    expect(following('save', [100, QUESTION], [200, {}])).toEqual(IDLE);
  });

  it('is followed by another, or by what it led to', () => {
    const answered = pressed(following('save', [100, QUESTION]), 'save', true, 200);
    expect(answered).toMatchObject({ phase: 'pressed', asked: true, confirmed: true });
    expect(askedAgain(answered, 300)).toMatchObject({ phase: 'pressed', asked: true, confirmed: false });
    const closed = { ...STILL, ...CLOSED };
    const gone = heard(answered, { ...closed, now: 300 });
    expect(heard(gone, { ...closed, now: 300 + ANSWER.heard }).phase).toBe('done');
  });
});

describe('a Remove', () => {
  it('is done where the page says that there is no restriction, or has shown none for a while', () => {
    expect(following('remove', [100, { restricted: false, open: true }]).phase).toBe('done');
    const gone = { restricted: false };
    expect(following('remove', [100, gone], [100 + ANSWER.gone - 1, gone]).phase).toBe('pressed');
    expect(following('remove', [100, gone], [100 + ANSWER.gone, gone]).phase).toBe('done');
  });

  it('is not done by a section that is away, nor by a list that still stands there', () => {
    const away = { restricted: false, here: false };
    expect(following('remove', [100, away], [100 + ANSWER.gone, away]).phase).toBe('pressed');
    expect(following('remove', [ANSWER.none - 1, {}]).phase).toBe('pressed');
    expect(following('remove', [ANSWER.none, {}])).toEqual(IDLE);
  });

  it('that opens the editor was none', () => {
    expect(following('remove', [100, { editorOpen: true }])).toEqual(IDLE);
  });
});

it('what the person closes is waited for no longer; what is known stays', () => {
  expect(dismissed(pressed(IDLE, 'save', false, 0))).toEqual(IDLE);
  const failed = following('save', [100, { trouble: 'Not saved' }]);
  expect(dismissed(failed)).toEqual(failed);
});
