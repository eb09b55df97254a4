import type { DiagnosisKind, Variant } from '../../model/diagnosis.ts';

interface Sign {
  variant: Variant;
  kinds: readonly DiagnosisKind[];
  says: RegExp;
  /** How far from the sentence it may stand. */
  near: number;
}

/** What shows that an error is one of these, one row each. */
const SIGNS: readonly Sign[] = [
  {
    variant: 'chatgpt_plan',
    kinds: ['model_unknown', 'other_provider', 'incomplete', 'rate_limit'],
    says: /chatgpt\.com\/backend-api|with\s{1,9}a\s{1,9}ChatGPT\s{1,9}account|hit\s{1,9}your\s{1,9}usage\s{1,9}limit|usage_limit_reached|usage_not_included/i,
    near: 300,
  },
  {
    variant: 'sign_in_token',
    kinds: ['missing_scope'],
    says: /api\.(?:responses|model|connectors)\.[a-z]{2,20}/i,
    near: 120,
  },
  { variant: 'project_rate', kinds: ['rate_limit'], says: /for\s{1,9}(?:the\s{1,9})?project\b/i, near: 60 },
];

/** What an error of a kind tells beyond it, by what stands round its sentence. */
export function variantOf(kind: DiagnosisKind, text: string, start: number, end: number): Variant | null {
  const found = SIGNS.find(
    ({ kinds, says, near }) =>
      kinds.includes(kind) && says.test(text.slice(Math.max(0, start - near), end + near)),
  );
  return found?.variant ?? null;
}
