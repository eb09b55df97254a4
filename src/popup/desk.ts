import type { Answer } from '../guide/answers.ts';
import { type Diagnosis, NOTHING_FOUND } from '../model/diagnosis.ts';
import type { Kept } from '../model/kept.ts';
import type { Say } from '../model/say.ts';
import type { Reader } from './reader.ts';

/** Everything that the popup shows, as plain data. */
export interface Desk {
  kept: Kept;
  /** What was written into the box before there was a reader. It is not kept: its keys are not masked yet. */
  unread: string | null;
  /** The text in the box waits for its reader: what follows is that of an empty box. */
  busy: boolean;
  /** What the text turned out to be. */
  diagnosis: Diagnosis;
  /** What the person is told about it. */
  answer: Answer;
  /** What went wrong with keeping or opening something. */
  trouble: Say | null;
}

/** What no text turns out to be: that needs no reader. */
const NOTHING: Diagnosis = {
  ...NOTHING_FOUND,
  others: [],
  keySeen: false,
  truncated: false,
};

const HELP: Answer = {
  what: { key: 'popup_help' },
  why: null,
  todo: [],
  actions: [],
  notes: [],
  instead: null,
  gone: false,
  aside: [],
};

/** The desk for what is kept. `before`: its text is not read a second time. `reader`: `null` until it has come. */
export function deskOf(kept: Kept, before: Desk | null, reader: Reader | null): Desk {
  const { text, rev, keyMasked } = kept.text;
  const trouble = before?.trouble ?? null;
  const unread = reader === null && before?.kept.text.rev === rev ? before.unread : null;
  const empty = (unread ?? text).trim() === '';
  if (empty || !reader) return { kept, unread, busy: !empty, diagnosis: NOTHING, answer: HELP, trouble };
  const reading =
    before && !before.busy && before.kept.text.text === text ? { ...before, text } : reader.readingOf(text);
  return {
    kept: { ...kept, text: { ...kept.text, text: reading.text } },
    unread,
    busy: false,
    diagnosis: reading.diagnosis,
    answer: reader.answerTo(reading.diagnosis, keyMasked),
    trouble,
  };
}

/** What stands in the box. */
export function textIn({ unread, kept }: Desk): string {
  return unread ?? kept.text.text;
}

/** Something was written into the box, and there is no reader yet. */
export function unread(desk: Desk, written: string): Desk {
  return deskOf(desk.kept, { ...desk, unread: written }, null);
}
