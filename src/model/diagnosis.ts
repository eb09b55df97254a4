/** What the pasted text turned out to be. Plain data, no behaviour. */

/** The kinds of error that are told apart. `none`: no API error in the text; `incomplete`: an error without its message. */
export type DiagnosisKind =
  | 'project_model_access'
  | 'model_unknown'
  | 'org_verification'
  | 'quota'
  | 'rate_limit'
  | 'invalid_key'
  | 'missing_scope'
  | 'wrong_org_or_project'
  | 'deprecated'
  | 'wrong_endpoint'
  | 'not_allowed_capability'
  | 'region'
  | 'billing_inactive'
  | 'project_archived'
  | 'organization_access'
  | 'ip_not_allowed'
  | 'other_provider'
  | 'incomplete'
  | 'none';

/** Whose error it is. `other`: a vendor or gateway that is not told apart; `unknown`: the text does not show whose. */
export type Provider =
  | 'openai'
  | 'azure'
  | 'anthropic'
  | 'groq'
  | 'openrouter'
  | 'google'
  | 'other'
  | 'unknown';

/**
 * What an error tells beyond its kind, where the answer depends on it. `chatgpt_plan`: it is of a ChatGPT plan, as Codex
 * uses it, not of the API. `sign_in_token`: the scope that misses is one that a ChatGPT sign-in lacks. `project_rate`:
 * the rate limit is the project's own.
 */
export type Variant = 'chatgpt_plan' | 'sign_in_token' | 'project_rate';

/** One error found in a text. Every field but the kind is `null` where the text does not hold it. */
export interface Finding {
  kind: DiagnosisKind;
  /** As written: `proj_…`; `null` where absent, masked or cut. */
  project: string | null;
  /** As written, without quotes or closing punctuation. */
  model: string | null;
  /** HTTP status printed as the API's own. */
  status: number | null;
  /** The API's `code`, as written. */
  code: string | null;
  /** `null` where there is no error. */
  provider: Provider | null;
  variant: Variant | null;
}

/** What a text without an error is found to be. */
export const NOTHING_FOUND: Finding = {
  kind: 'none',
  project: null,
  model: null,
  status: null,
  code: null,
  provider: null,
  variant: null,
};

/** Whether another error is about one more model that the same project may not use: both are mended in one visit. */
export function isSameCase(one: Finding, other: Finding): boolean {
  const guided = one.kind === 'project_model_access' && other.kind === one.kind;
  return guided && other.model !== null && (one.project === other.project || !one.project || !other.project);
}

export interface Diagnosis extends Finding {
  /** The other errors that stand in the same text, in the order of the text. */
  others: Finding[];
  /** A secret key was in the text: say so, and never show it. */
  keySeen: boolean;
  /** The text was over the limit and only the part round the error was read. */
  truncated: boolean;
}
