/**
 * What tells an error, the most trusted first. Where two of them disagree on one call that failed, the earlier is
 * believed, whatever stands first in the text.
 * - `sentence`: the API's own words for what is wrong.
 * - `code`: the API's own code.
 * - `retold`: somebody's own words, or a translation, of a refusal.
 * - `aside`: the API's own words for a call without a key: a probe or a page that was merely opened says so beside the
 *   error that is asked about.
 * - `class`: what a library calls the error.
 * - `mark`: the form of an answer, or an address: it tells at most whose it is.
 * - `phrase`: the words that HTTP has for a status. Clients print them with whatever was answered.
 */
export const TRUST = ['sentence', 'code', 'retold', 'aside', 'class', 'mark', 'phrase'] as const;

export type Trust = (typeof TRUST)[number];

/** Whether one is believed before the other. */
export function outranks(one: Trust, other: Trust): boolean {
  return TRUST.indexOf(one) < TRUST.indexOf(other);
}
