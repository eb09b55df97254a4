import type { DiagnosisKind } from '../../model/diagnosis.ts';

/** Statuses that the API answers with, by kind; for the rest any error status will do. */
const EXPECTED: Partial<Record<DiagnosisKind, readonly number[]>> = {
  project_model_access: [403],
  model_unknown: [404, 403, 400],
  org_verification: [403, 404, 400],
  quota: [429],
  rate_limit: [429],
  billing_inactive: [429],
  project_archived: [401],
  organization_access: [401],
  ip_not_allowed: [401, 403],
  invalid_key: [401],
  missing_scope: [401, 403],
  wrong_org_or_project: [401],
  deprecated: [404],
  wrong_endpoint: [404, 400],
  not_allowed_capability: [403],
  region: [403],
};

/** Whether an error of this kind may be answered with this status. */
export function answersWith(kind: DiagnosisKind, status: number): boolean {
  return EXPECTED[kind]?.includes(status) ?? false;
}

/** The part of a text that speaks of one error: from the end of the one before to the start of the next. */
export interface Span {
  text: string;
  floor: number;
  start: number;
  end: number;
  ceiling: number;
}

/** The end of what follows the sentence and still belongs to the same object, call or paragraph. */
function endOfObject({ text, end, ceiling }: Span): number {
  const limit = Math.min(ceiling, end + 500);
  let closed = false;
  for (let i = end; i < limit; i++) {
    const found = text[i] as string;
    if (')]}'.includes(found)) closed = true;
    else if ('([{'.includes(found) && closed) return i;
    else if (found === '\n' && /^\n[ \t>#*/|]*\n/.test(text.slice(i, i + 40))) return i;
  }
  return limit;
}

/** What stands on a later line is as far away as so many characters. */
const LINE = 150;

/** What the pattern's first group holds nearest to the sentence, among what `fits`. */
function nearest(
  span: Span,
  from: number,
  to: number,
  pattern: RegExp,
  fits: (value: string) => boolean,
): string | null {
  let best: string | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const found of span.text.slice(from, to).matchAll(pattern)) {
    const value = found[1] as string;
    if (!fits(value)) continue;
    const at = from + found.index;
    const apart = at < span.start ? span.start - at - found[0].length : Math.max(0, at - span.end);
    const far = at > span.end && span.text.slice(span.end, at).includes('\n') ? apart + LINE : apart;
    if (far < distance) {
      distance = far;
      best = value;
    }
  }
  return best;
}

/** A number that is labelled as a status. */
const LABELLED =
  /(?:error[ _]?code|status[ _]?code|\bstatus|\bhttp(?:\/\d(?:\.\d)?)?(?:[ _](?:error|status))?|\bstatuscode|\bcode|\berror|\breturned(?: an?)?|\bapierror|\bresponse)["'`]?[ \t]{0,3}(?:[:=(>,]|=>|is|of)?[ \t]{0,3}["'`([]{0,3}([45]\d\d)(?![\w-]|\.\d)/gi;
/** A number that stands alone. */
const BARE =
  /(?<![\w.#$-]|[\w"'`\]]:|\d[|/]|\bline |\blines )([45]\d\d)(?![\w-]|\.\d|:\d|[|/]\d|[ \t]{0,2}(?:ms|s|kb|mb|tokens|documents|files|items|requests|rows|in \d)\b)/gi;

/** The HTTP status that is printed as the API's own near a sentence; `null`: none. */
export function statusNear(span: Span, kind: DiagnosisKind): number | null {
  const from = Math.max(span.floor, span.start - 400);
  const to = Math.min(span.ceiling, span.end + 300);
  const object = endOfObject(span);
  const expected = EXPECTED[kind];
  const fits = (value: string) => !expected || expected.includes(Number(value));
  const isClientError = (value: string) => value.startsWith('4');
  const found =
    nearest(span, from, object, LABELLED, fits) ??
    nearest(span, from, to, LABELLED, fits) ??
    nearest(span, from, Math.min(to, object), BARE, fits) ??
    (expected ? nearest(span, from, object, LABELLED, isClientError) : null);
  return found === null ? null : Number(found);
}

const CODE =
  /(?<![a-z])(?:error[ _]?|api_error_|reason_)?code(?:["'`]\s{0,3}[:=]\s{0,3}["'`]{0,2}(\d{3})|["'`]?\s{0,3}(?:[:=(]|=>)\s{0,3}(?:string\()?["'`]{0,2}([A-Za-z][\w.]{2,60}))(?=["'`\s),;}\]]|$)/gi;
const KNOWN =
  /(?<![\w.])(model_not_found|invalid_api_key|insufficient_quota|credit_balance_exhausted|(?:project|organization)_spend_limit_exceeded|organization_usage_limit_exceeded|rate_limit_exceeded|missing_scope|mismatched_organization|mismatched_project|invalid_organization|not_authorized_invalid_project|ip_not_authorized|unsupported_country_region_territory|billing_not_active|billing_hard_limit_reached|unsupported_value|DeploymentNotFound|model_decommissioned|model_permission_blocked_(?:project|org))(?!\w)/g;
const NO_CODE = /^(?:null|none|nil|undefined)$/i;
const NOT_A_CODE = /^(?:string|http\w*|error|true|false)$/i;

/** The nearest `code` field between two places: its value, `null` where it is printed as empty, or nothing. */
function codeField(span: Span, from: number, to: number): string | null | undefined {
  let best: string | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const found of span.text.slice(from, to).matchAll(CODE)) {
    const value = (found[1] ?? found[2]) as string;
    if (NOT_A_CODE.test(value)) continue;
    const at = from + found.index;
    const far = at < span.start ? span.start - at : at - span.end;
    if (far >= distance) continue;
    distance = far;
    best = value;
  }
  return best === undefined ? undefined : NO_CODE.test(best) ? null : best;
}

/** The API's `code` near a sentence, as written; `null`: none. */
export function codeNear(span: Span): string | null {
  const from = Math.max(span.floor, span.start - 300);
  const object = endOfObject(span);
  const field = codeField(span, span.end, object) ?? codeField(span, from, span.start);
  if (field !== undefined && field !== null) return field;
  if (codeField(span, span.end, object) === null) return null;
  const later = codeField(span, span.end, Math.min(span.ceiling, span.end + 200));
  if (later) return later;
  return nearest(span, from, object, KNOWN, () => true);
}
