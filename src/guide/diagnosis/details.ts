/** What stands round an error sentence: its status and its code. */

const PLAUSIBLE = new Set([
  400, 401, 402, 403, 404, 405, 408, 409, 413, 422, 429, 498, 500, 502, 503, 504, 529,
]);

/** The end of the part after `from` that still belongs to the same object or call. */
function endOfObject(text: string, from: number): number {
  const limit = Math.min(text.length, from + 500);
  let closed = false;
  for (let i = from; i < limit; i++) {
    const found = text[i] as string;
    if (')]}'.includes(found)) closed = true;
    else if ('([{'.includes(found) && closed) return i;
    else if (found === '\n' && /^\n[ \t>#*/|]*\n/.test(text.slice(i, i + 40))) return i;
  }
  return limit;
}

function nearest(
  text: string,
  from: number,
  to: number,
  start: number,
  end: number,
  pattern: RegExp,
): string | null {
  let best: string | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const found of text.slice(from, to).matchAll(pattern)) {
    const at = from + found.index;
    const far = at < start ? start - at : Math.max(0, at - end);
    if (far < distance) {
      distance = far;
      best = found[1] as string;
    }
  }
  return best;
}

/** Forms in which a status is printed as the API's own. */
const STATUS =
  /(?:error code|status[ _-]?code|\bstatus|\bhttp(?:\/\d(?:\.\d)?)?(?: error| status)?|\bcode|\berror|\breturned(?: an?)?|\bapierror|\bresponse)["'`]?[ \t]*(?:[:=(>,]|=>|is|of)?[ \t]*["'`([]{0,3}([45]\d\d)(?![\w.-]*\w)/gi;
const BARE =
  /(?:^|[\s"'`([{|>,:])([45]\d\d)(?=[\s"'`)\]},|:.]|$)(?!\.\d)(?![ \t]*(?:ms|s|kb|mb|tokens)\b)(?!:\d)/g;

/** The HTTP status printed as the API's own near the sentence at `start` to `end`; `null`: none. */
export function statusNear(text: string, start: number, end: number, floor: number): number | null {
  const from = Math.max(floor, start - 300);
  const to = endOfObject(text, end);
  const found =
    nearest(text, from, to, start, end, STATUS) ??
    nearest(text, Math.max(from, start - 120), Math.min(to, end + 120), start, end, BARE);
  return found !== null && PLAUSIBLE.has(Number(found)) ? Number(found) : null;
}

const CODE =
  /(?<![a-z])(?:error[ _]?|api_error_|reason_)?code["'`]?\s{0,3}(?:[:=(]|=>)\s{0,3}(?:string\()?["'`]{0,2}([A-Za-z][\w.]{2,60}|\d{3})(?=["'`\s),;}\]]|$)/gi;
const KNOWN =
  /(?<![\w.])(model_not_found|invalid_api_key|insufficient_quota|rate_limit_exceeded|missing_scope|mismatched_organization|mismatched_project|invalid_organization|unsupported_country_region_territory|billing_not_active|billing_hard_limit_reached|unsupported_value|DeploymentNotFound|model_decommissioned|model_permission_blocked_(?:project|org))(?!\w)/g;
const NOT_A_CODE = /^(?:null|none|nil|undefined|string|http\w*|error|true|false)$/i;

/** The API's `code` near the sentence, as written; `null`: none. */
export function codeNear(text: string, start: number, end: number, floor: number): string | null {
  const to = endOfObject(text, end);
  const from = Math.max(floor, start - 300);
  for (const [a, b] of [
    [end, to],
    [from, start],
  ] as const) {
    for (const pattern of [CODE, KNOWN]) {
      const found = nearest(text, a, b, start, end, pattern);
      if (found !== null && !NOT_A_CODE.test(found) && !/^[45]\d\d$/.test(found)) return found;
    }
  }
  return null;
}
