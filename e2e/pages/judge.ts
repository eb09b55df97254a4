import { list } from './moves.ts';
import type { Case, Walked } from './walk.ts';

/** Steps that claim something of the page: none shows before its proof. */
const ENDS = [
  'fixed',
  'saved',
  'not-restricted',
  'no-permission',
  'model-not-listed',
  'save-failed',
  'signed-out',
];

/** Steps whose act changes something: they are shown only when sure. */
const SURE = [
  'choose-mode',
  'allow-model',
  'unblock-model',
  'remove-restriction',
  'confirm-removal',
  'save',
  'confirm-save',
];

/** What is wrong with what the guide showed: at the end, and at any look on the way. Empty: nothing. */
export function judge(expected: Case, { trail, faults, view }: Walked): string[] {
  const wrong = new Set(faults);
  const last = trail.at(-1);
  const steps = list(expected.step);
  const onTheWay = [
    ...steps,
    ...(expected.via ?? []),
    ...(expected.press ?? []).flatMap(({ step }) => list(step)),
  ];
  for (const { at, step, sure, target, right } of trail) {
    if (expected.never?.includes(step)) wrong.add(`${step} at ${at} ms: must never show here`);
    if (ENDS.includes(step) && !onTheWay.includes(step))
      wrong.add(`${step} at ${at} ms: claimed without proof`);
    if (sure === 'fairly' && SURE.includes(step)) wrong.add(`${step} at ${at} ms: only fairly sure`);
    if (!right) wrong.add(`${step} at ${at} ms: points at ${target}`);
  }
  if (!last || !steps.includes(last.step))
    wrong.add(`ends with ${last?.step}${last?.reason ? ` (${last.reason})` : ''}, not ${steps.join(' or ')}`);
  if (last && expected.reason && !list(expected.reason).includes(last.reason ?? ''))
    wrong.add(`reason is ${last.reason}, not ${list(expected.reason).join(' or ')}`);
  if (last && expected.sure && (last.sure ?? 'no') !== expected.sure)
    wrong.add(`sure is ${last.sure ?? 'no'}`);
  for (const difference of differences(expected.view ?? {}, view, 'view')) wrong.add(difference);
  return [...wrong];
}

function differences(part: unknown, whole: unknown, path: string): string[] {
  if (typeof part !== 'object' || part === null || Array.isArray(part))
    return JSON.stringify(part) === JSON.stringify(whole)
      ? []
      : [`${path} is ${JSON.stringify(whole)}, not ${JSON.stringify(part)}`];
  return Object.entries(part).flatMap(([key, value]) =>
    differences(value, (whole as Record<string, unknown> | null | undefined)?.[key], `${path}.${key}`),
  );
}
