/** Longest text that is read whole, in UTF-16 units. */
export const LIMIT = 200_000;
const KEPT = 100_000;

/** Words of an error sentence, however they are escaped: the first is the target's own. */
const ANCHORS: readonly RegExp[] = [
  /does[^a-z]{1,12}not[^a-z]{1,12}have[^a-z]{1,12}access[^a-z]{1,12}to[^a-z]{1,12}model/i,
  /model\\?_not\\?_found|invalid_request_error|error[^a-z]{1,8}code[^a-z]{1,8}[45]\d\d/i,
  /does[^a-z]{1,12}not[^a-z]{1,12}exist|must[^a-z]{1,12}be[^a-z]{1,12}verified|insufficient_quota|rate[^a-z]{1,12}limit|api[^a-z]{1,12}key/i,
];

/** Cuts an over-long text to the part round its error; without one, to its end, where logs have theirs. */
export function clip(text: string): { text: string; truncated: boolean } {
  if (text.length <= LIMIT) return { text, truncated: false };
  for (const anchor of ANCHORS) {
    const at = text.search(anchor);
    if (at >= 0) return { text: text.slice(Math.max(0, at - KEPT), at + KEPT), truncated: true };
  }
  return { text: text.slice(-LIMIT), truncated: true };
}
