import type { Finding } from '../../model/diagnosis.ts';
import { answersWith, codeNear, type Span, statusNear } from './details.ts';
import type { Told } from './find.ts';
import { CODES } from './rules.ts';
import { outranks, TRUST } from './trust.ts';
import { variantOf } from './variant.ts';

/** Signs no farther apart than this speak of one call. */
const ONE_CALL = 600;

function apart(one: Told, other: Told): number {
  return Math.max(0, one.start - other.end, other.start - one.end);
}

/** Whether one sign tells better what the other tells of the same failed call. */
function overrules(one: Told, other: Told): boolean {
  if (!outranks(one.trust, other.trust)) return false;
  if (other.trust === 'phrase' && answersWith(one.kind, 429)) return true;
  if (other.trust === 'aside') return one.kind === other.kind && apart(one, other) < ONE_CALL;
  return apart(one, other) < ONE_CALL;
}

const agree = (a: string | null, b: string | null) => a === null || b === null || a === b;

/** Signs that follow one another and may speak of the same error are one. */
function grouped(told: readonly Told[]): Told[][] {
  const groups: Told[][] = [];
  for (const one of told) {
    const group = groups.at(-1);
    if (
      group?.[0]?.kind === one.kind &&
      group.every((other) => agree(other.project, one.project) && agree(other.model, one.model))
    ) {
      group.push(one);
    } else groups.push([one]);
  }
  return groups;
}

function first<T, R>(list: readonly T[], read: (one: T) => R | null): R | null {
  for (const one of list) {
    const value = read(one);
    if (value !== null) return value;
  }
  return null;
}

/** Words before a sentence that quotes it as an answer of the API. */
const QUOTED =
  /(?:message["'`]{0,2}\s{0,3}[:=(]|error[^.\n]{0,60}[:-]|exception\W|(?<![\w.])4\d\d(?!\d)[^.\n]{0,60}$|^[ \t]{0,4}>|```)/im;

/** One error, and what it is known by. */
export interface Weighed {
  finding: Finding;
  trust: Told['trust'];
  quoted: boolean;
}

/** A code that stands by itself, or in its field. */
const AS_CODE = /^(?:code["'`]{0,2}\s{0,3}[:=]\s{0,3}["'`]{0,2})?([\w.]+)$/i;

/** The code that an error is known by alone: the one in a `code` field, else the first. */
function codeOf(text: string, group: readonly Told[]): string | null {
  const codes = group.flatMap(({ start, end, trust }) => {
    const code = AS_CODE.exec(text.slice(start, end))?.[1];
    const isOne = trust === 'code' || CODES.some((one) => one.code === code);
    return code && isOne ? [{ code, start, end }] : [];
  });
  const field = codes.find(({ start }) =>
    /code["'`]?\s{0,3}[:=]\s{0,3}["'`]?$/i.test(text.slice(Math.max(0, start - 16), start)),
  );
  const found = field ?? codes[0];
  if (!found) return null;
  // A code goes on behind what is known of it (`model_permission_blocked_project`), and a closed socket has a general one
  // before the one that counts: `insufficient_quota.organization_spend_limit_exceeded`.
  return found.code + (/^\w{0,60}(?:\.\w{3,60}){0,3}/.exec(text.slice(found.end))?.[0] ?? '');
}

/** The errors that the signs of a text amount to, in its order. */
export function weigh(text: string, signs: readonly Told[]): Weighed[] {
  const told = signs.filter((one) => !signs.some((other) => overrules(other, one)));
  const groups = grouped(told);
  return groups.map((group, index) => {
    const floor = groups[index - 1]?.at(-1)?.end ?? 0;
    const ceiling = groups[index + 1]?.[0]?.start ?? text.length;
    const spans: Span[] = group.map(({ start, end }) => ({ text, floor, start, end, ceiling }));
    const { kind, provider, start } = group[0] as Told;
    return {
      finding: {
        kind,
        project: first(group, (one) => one.project),
        model: first(group, (one) => one.model),
        status: first(spans, (span) => statusNear(span, kind)),
        code: codeOf(text, group) ?? first(spans, codeNear),
        provider: group.find((one) => one.provider !== 'other')?.provider ?? provider,
        variant: first(group, (one) => variantOf(kind, text, one.start, one.end)),
      },
      trust: group.reduce(
        (best, one) => (outranks(one.trust, best) ? one.trust : best),
        'phrase' as Told['trust'],
      ),
      quoted: QUOTED.test(text.slice(Math.max(floor, start - 200), start)),
    };
  });
}

/** Which of several is asked about: what comes first in this row decides, then the text's order. */
const ASKED_ABOUT: readonly ((one: Weighed) => number)[] = [
  // It names the project whose settings are to be changed.
  ({ finding }) => Number(finding.project !== null),
  ({ trust }) => -TRUST.indexOf(trust),
  // A program's own words are nowhere quoted as the API's.
  ({ quoted, trust }) => Number(quoted && outranks(trust, 'retold')),
  // It is the one that there is a guide for.
  ({ finding }) => Number(finding.kind === 'project_model_access'),
];

/** The error that the text is about; `null`: there is none. */
export function primary(found: readonly Weighed[]): Weighed | null {
  let best: Weighed | null = null;
  for (const one of found) {
    const better =
      best === null ||
      (ASKED_ABOUT.map((worth) => worth(one) - worth(best as Weighed)).find(Boolean) ?? 0) > 0;
    if (better) best = one;
  }
  return best;
}
