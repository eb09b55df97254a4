/** Longest text that is read whole, in UTF-16 units. */
export const LIMIT = 200_000;
/** What is kept on either side of the error, its mark included. */
const KEPT = 100_000;
/** What is looked at beyond both ends, so that a key that is cut there is still known as one. */
const MARGIN = 30_000;
/** Stands where a text was cut. */
const CUT = '…';
/** No text that was not cut here is so long and ends so. */
const SHORTEST = 50_000;

/** Words of an error sentence, however they are escaped: the first is the target's own. */
const ANCHORS: readonly RegExp[] = [
  /does[^a-z]{1,12}not[^a-z]{1,12}have[^a-z]{1,12}access[^a-z]{1,12}to[^a-z]{1,12}model/i,
  /model\\?_not\\?_found|invalid_request_error|error[^a-z]{1,8}code[^a-z]{1,8}[45]\d\d/i,
  /does[^a-z]{1,12}not[^a-z]{1,12}exist|must[^a-z]{1,12}be[^a-z]{1,12}verified|insufficient_quota|rate[^a-z]{1,12}limit|api[^a-z]{1,12}key/i,
];

/** The part of a text that is read. */
export interface Part {
  /** The part with its margins, and where in it the part begins and ends. */
  text: string;
  from: number;
  to: number;
  /** Marks of the cuts, to be set before and behind the part; empty: the text begins or ends there. */
  before: string;
  behind: string;
  truncated: boolean;
}

function span(text: string): [from: number, to: number] {
  for (const anchor of ANCHORS) {
    const at = text.search(anchor);
    if (at >= 0) return [Math.max(0, at - KEPT + CUT.length), Math.min(text.length, at + KEPT - CUT.length)];
  }
  return [text.length - LIMIT + CUT.length, text.length];
}

/**
 * The part of an over-long text round its error; without one, its end, where logs have theirs. What was cut once stays
 * as it is, and is still known as cut.
 */
export function clip(text: string): Part {
  if (text.length <= LIMIT) {
    const truncated = text.length > SHORTEST && (text.startsWith(CUT) || text.endsWith(CUT));
    return { text, from: 0, to: text.length, before: '', behind: '', truncated };
  }
  const [from, to] = span(text);
  const first = Math.max(0, from - MARGIN);
  return {
    text: text.slice(first, to + MARGIN),
    from: from - first,
    to: to - first,
    before: from > 0 ? CUT : '',
    behind: to < text.length ? CUT : '',
    truncated: true,
  };
}
