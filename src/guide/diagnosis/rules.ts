import type { DiagnosisKind, Provider } from '../../model/diagnosis.ts';
import { VENDOR_RULES } from './rules.vendors.ts';
import type { Trust } from './trust.ts';

/** One text that a rule is for, and what it holds. Own texts, in the shapes that people paste. */
export interface Example {
  text: string;
  project?: string;
  model?: string;
}

/** A sentence that tells the kind of error. */
export interface Rule {
  kind: DiagnosisKind;
  /** Whose it is. */
  provider: Provider;
  trust: Trust;
  /** Any of these; only letters and digits count, and `*` stands where a model has to. */
  says: readonly string[];
  /** Where the model id stands, as seen from the sentence. */
  model: 'after' | 'before' | null;
  /** Other vendors use the same sentence: what stands around it decides. */
  shared?: true;
  /** What the text itself must hold there, where letters and digits are not enough. */
  form?: RegExp;
  /** Programs of all sorts say so: something of OpenAI's must stand near. */
  needsOpenAi?: true;
  /** Programs say so of documents and pages too: the sentence must speak of a model. */
  aboutModel?: true;
  /** People say so too: not where they only suppose it. */
  spoken?: true;
  examples: readonly Example[];
}

const NOT = [
  'does not have',
  "doesn't have",
  'did not have',
  "didn't have",
  'do not have',
  "don't have",
  'has no',
  'lacks',
  'not have',
];
const ACCESS_TO = [
  'access to model',
  'access to the model',
  'access to this model',
  'access to the following model',
  'access to the requested model',
  'permission to use model',
  'permission to use the model',
];

/** "X does not have access to model Y", in every wording known. Of whom it speaks is judged in `subject.ts`. */
export const ACCESS_SAYS: readonly string[] = NOT.flatMap((not) => ACCESS_TO.map((what) => `${not} ${what}`));

/** OpenAI's sentences, one row a kind. A code alone is in `CODES`. */
const OWN_RULES: readonly Rule[] = [
  {
    kind: 'model_unknown',
    provider: 'openai',
    trust: 'sentence',
    says: [
      'does not exist or you do not have access',
      'does not exist or your organization does not have access',
      'does not exist or is not available to you',
    ],
    model: 'before',
    shared: true,
    aboutModel: true,
    examples: [
      {
        text: 'The model `gpt-9-turbo` does not exist or you do not have access to it.',
        model: 'gpt-9-turbo',
      },
      {
        text: '{"error":{"message":"The model \'o9-small\' does not exist or you do not have access to it.","code":"model_not_found"}}',
        model: 'o9-small',
      },
    ],
  },
  {
    kind: 'model_unknown',
    provider: 'openai',
    trust: 'sentence',
    says: ['model * does not exist', 'model * does not exit', 'model * was not found', 'model * not found'],
    model: 'before',
    shared: true,
    needsOpenAi: true,
    examples: [
      { text: "openai.NotFoundError: 404 The requested model 'gpt-4.9' does not exist.", model: 'gpt-4.9' },
    ],
  },
  {
    kind: 'model_unknown',
    provider: 'openai',
    trust: 'sentence',
    says: ['may not exist or you may not have access'],
    model: null,
    shared: true,
    examples: [
      {
        text: 'Selected model (gpt-9-mini). It may not exist or you may not have access to it.',
        model: 'gpt-9-mini',
      },
    ],
  },
  {
    kind: 'model_unknown',
    provider: 'openai',
    trust: 'sentence',
    says: [
      'you do not have access to model',
      'you do not have access to the model',
      'you do not have access to this model',
      "you don't have access to model",
      "you don't have access to the model",
      "you don't have access to this model",
    ],
    model: 'after',
    shared: true,
    needsOpenAi: true,
    spoken: true,
    examples: [{ text: '403 You do not have access to model: gpt-9-mini', model: 'gpt-9-mini' }],
  },
  {
    kind: 'model_unknown',
    provider: 'openai',
    trust: 'sentence',
    says: ['model not found *', 'unknown model *'],
    model: 'after',
    shared: true,
    needsOpenAi: true,
    examples: [{ text: 'Codex: unexpected status 404 Not Found: Model not found gpt-5.9', model: 'gpt-5.9' }],
  },
  {
    kind: 'model_unknown',
    provider: 'openai',
    trust: 'sentence',
    says: [
      'that model does not exist',
      "that model doesn't exist",
      'this model does not exist',
      'the requested model does not exist',
      'invalid model ID',
    ],
    model: null,
    shared: true,
    needsOpenAi: true,
    examples: [{ text: 'OpenAI API error: That model does not exist (invalid_request_error)' }],
  },
  {
    kind: 'org_verification',
    provider: 'openai',
    trust: 'sentence',
    says: [
      'organization must be verified to use the model',
      'organization must be verified to use',
      'organization must be verified to stream',
      'organization must be verified to generate',
      'organization must be verified to access',
      'click on Verify Organization',
    ],
    model: 'after',
    examples: [
      {
        text: 'Error code: 403 - Your organization must be verified to use the model `gpt-image-3`. Please go to settings and click on Verify Organization.',
        model: 'gpt-image-3',
      },
      { text: 'Your organization must be verified to stream this model.' },
      { text: 'Your organization must be verified to generate reasoning summaries.' },
    ],
  },
  {
    kind: 'org_verification',
    provider: 'openai',
    trust: 'sentence',
    says: [
      'organization must be verified',
      'organizations must be verified',
      'must be verified to use the model',
      'organization is not verified',
    ],
    model: 'after',
    needsOpenAi: true,
    examples: [{ text: 'The Codex CLI says "organization must be verified" for gpt-5.9.' }],
  },
  {
    kind: 'quota',
    provider: 'openai',
    trust: 'sentence',
    says: [
      'exceeded your current quota',
      'exceeded the current quota',
      'quota exceeded. Check your plan and billing',
      'quota exceeded, please check your plan and billing',
      'billing hard limit has been reached',
      'configured enforced spend limit',
      'reached its configured spend limit',
      'reached its enforced spend limit',
      'reached its spend limit',
      'reached its monthly budget',
      'exceeded its monthly budget',
      'reached your specified quota',
    ],
    model: null,
    shared: true,
    examples: [
      { text: 'You exceeded your current quota, please check your plan and billing details.' },
      { text: '429 Billing hard limit has been reached' },
      {
        text: 'Your project has reached its configured enforced spend limit. Update your limit at https://platform.openai.com/settings/proj_Rk3vT0pQ8sLw2Zx7Yb5Nc1Md/limits.',
        project: 'proj_Rk3vT0pQ8sLw2Zx7Yb5Nc1Md',
      },
    ],
  },
  {
    kind: 'quota',
    provider: 'openai',
    trust: 'sentence',
    says: [
      'project spend limit reached',
      'organization spend limit reached',
      'your credit balance is exhausted',
      'you have no credits remaining',
    ],
    model: null,
    shared: true,
    needsOpenAi: true,
    examples: [
      { text: 'OpenAI error 429: Your credit balance is exhausted.' },
      {
        text: '{"error":{"message":"You have no credits remaining.","code":"credit_balance_exhausted"}} OpenAI',
      },
    ],
  },
  {
    kind: 'rate_limit',
    provider: 'openai',
    trust: 'sentence',
    says: [
      'rate limit reached for',
      'request too large for',
      'rate limit exceeded for',
      'enqueued token limit reached for',
    ],
    model: 'after',
    shared: true,
    needsOpenAi: true,
    examples: [
      {
        text: 'Rate limit reached for gpt-4.1 in organization org-abc on tokens per min (TPM): Limit 30000, Used 29000, Requested 2000.',
        model: 'gpt-4.1',
      },
      {
        text: 'Request too large for gpt-5-mini in organization org-abc on tokens per min.',
        model: 'gpt-5-mini',
      },
    ],
  },
  {
    kind: 'rate_limit',
    provider: 'openai',
    trust: 'sentence',
    says: ['exceeded the rate limit', 'on tokens per min', 'on requests per min'],
    model: null,
    shared: true,
    needsOpenAi: true,
    examples: [
      { text: "openai: You've exceeded the rate limit, please slow down and try again after 0.5 seconds." },
    ],
  },
  {
    kind: 'rate_limit',
    provider: 'openai',
    trust: 'sentence',
    says: ['images per min: limit', 'input-images per min'],
    model: null,
    examples: [{ text: '429 "input-images per min: Limit 5, Used 5"' }],
  },
  {
    kind: 'rate_limit',
    provider: 'openai',
    trust: 'sentence',
    says: [
      'rate limit reached for requests',
      'rate limit reached for project',
      'rate limit reached for organization',
    ],
    model: null,
    shared: true,
    examples: [
      { text: '429 Rate limit reached for requests' },
      {
        text: 'Rate limit reached for project proj_Rk3vT0pQ8sLw2Zx7Yb5Nc1Md on requests per day (RPD): Limit 200.',
        project: 'proj_Rk3vT0pQ8sLw2Zx7Yb5Nc1Md',
      },
    ],
  },
  {
    kind: 'rate_limit',
    provider: 'openai',
    trust: 'phrase',
    says: ['429 too many requests'],
    model: null,
    shared: true,
    needsOpenAi: true,
    examples: [{ text: 'POST https://api.openai.com/v1/responses "HTTP/1.1 429 Too Many Requests"' }],
  },
  {
    kind: 'invalid_key',
    provider: 'openai',
    trust: 'sentence',
    says: ['incorrect API key provided'],
    model: null,
    shared: true,
    examples: [
      { text: 'openai.AuthenticationError: Error code: 401 - Incorrect API key provided: sk-REDACTED.' },
    ],
  },
  {
    kind: 'invalid_key',
    provider: 'openai',
    trust: 'aside',
    says: ['need to provide your API key in an Authorization header'],
    model: null,
    shared: true,
    examples: [{ text: 'You need to provide your API key in an Authorization header using Bearer auth.' }],
  },
  {
    kind: 'invalid_key',
    provider: 'openai',
    trust: 'aside',
    says: ["you didn't provide an API key", 'you did not provide an API key'],
    model: null,
    shared: true,
    needsOpenAi: true,
    examples: [
      { text: "OpenAI: You didn't provide an API key. You need to provide it in an Authorization header." },
    ],
  },
  {
    kind: 'invalid_key',
    provider: 'openai',
    trust: 'sentence',
    says: [
      'invalid API key provided',
      'missing bearer or basic authentication in header',
      'your authentication token has been invalidated',
      'API key has been disabled',
      'invalid authorization header',
      'API key has expired',
      'API key has been revoked',
    ],
    model: null,
    shared: true,
    needsOpenAi: true,
    examples: [{ text: 'OpenAI says: this API key has been revoked.' }],
  },
  {
    kind: 'missing_scope',
    provider: 'openai',
    trust: 'sentence',
    says: ['you have insufficient permissions for this operation'],
    model: null,
    examples: [
      { text: '401 You have insufficient permissions for this operation. Missing scopes: model.request.' },
    ],
  },
  {
    kind: 'missing_scope',
    provider: 'openai',
    trust: 'sentence',
    says: [
      'insufficient permissions for this operation',
      'missing scopes',
      'missing scope model.request',
      'missing scope: model',
      'missing scope: api',
    ],
    model: null,
    needsOpenAi: true,
    examples: [{ text: 'HTTP 403 Missing scopes: api.responses.write' }],
  },
  {
    kind: 'wrong_org_or_project',
    provider: 'openai',
    trust: 'sentence',
    says: [
      'OpenAI-Organization header should match',
      'OpenAI-Project header should match',
      'header should match organization for API key',
      'header should match project for API key',
      'no such organization: org-',
      'no such project: proj',
    ],
    model: null,
    examples: [
      { text: 'Error code: 401 - OpenAI-Organization header should match organization for API key' },
      { text: '401 OpenAI-Project header should match project for API key' },
    ],
  },
  {
    kind: 'wrong_org_or_project',
    provider: 'openai',
    trust: 'sentence',
    says: [
      'no such organization',
      'invalid organization ID',
      'OpenAI project mismatch',
      'OpenAI organization mismatch',
    ],
    model: null,
    needsOpenAi: true,
    examples: [{ text: 'OpenAI error: No such organization: org-abc123.' }],
  },
  {
    kind: 'project_archived',
    provider: 'openai',
    trust: 'sentence',
    says: ['project you are requesting has been archived'],
    model: null,
    examples: [
      {
        text: '401 The project you are requesting has been archived and is no longer accessible.',
      },
    ],
  },
  {
    kind: 'organization_access',
    provider: 'openai',
    trust: 'sentence',
    says: [
      'access to the organization tied to the API key',
      'must be a member of an organization to use the API',
    ],
    model: null,
    examples: [{ text: '401 You do not have access to the organization tied to the API key.' }],
  },
  {
    kind: 'ip_not_allowed',
    provider: 'openai',
    trust: 'sentence',
    says: [
      'request IP does not match the configured IP allowlist',
      'IP is not authorized to access this organization',
      'IP is not authorized to access this project',
    ],
    model: null,
    examples: [{ text: '401 Your IP is not authorized to access this organization.' }],
  },
  {
    kind: 'ip_not_allowed',
    provider: 'openai',
    trust: 'sentence',
    says: ['your IP is not authorized to make this request'],
    model: null,
    examples: [{ text: '401: Your IP is not authorized to make this request.' }],
  },
  {
    kind: 'deprecated',
    provider: 'openai',
    trust: 'sentence',
    says: ['has been deprecated, learn more'],
    model: 'before',
    shared: true,
    examples: [
      {
        text: 'The model `text-davinci-009` has been deprecated, learn more here: https://platform.openai.com/docs/deprecations',
        model: 'text-davinci-009',
      },
    ],
  },
  {
    kind: 'deprecated',
    provider: 'openai',
    trust: 'sentence',
    says: [
      'model * has been deprecated',
      'model * has been retired',
      'model * was deprecated',
      'model * has been shut down',
      'model * is deprecated and',
      'model * has been removed',
    ],
    model: 'before',
    shared: true,
    needsOpenAi: true,
    examples: [{ text: 'OpenAI says that the model `gpt-4-0999` has been retired.', model: 'gpt-4-0999' }],
  },
  {
    kind: 'wrong_endpoint',
    provider: 'openai',
    trust: 'sentence',
    says: [
      'only supported in v1/',
      'this is not a chat model',
      'not supported in the v1/',
      'not a chat model and thus not supported',
      'this is a chat model and not supported',
      'did you mean to use v1/',
      'in /v1/chat/completions. Please use /v1/responses',
      'please use /v1/responses instead',
      'not supported in v1/chat/completions',
      'use the Responses API instead',
    ],
    model: null,
    examples: [
      { text: 'This model is only supported in v1/responses and not in v1/chat/completions.' },
      { text: 'This is not a chat model and thus not supported in the v1/chat/completions endpoint.' },
    ],
  },
  {
    kind: 'wrong_endpoint',
    provider: 'openai',
    trust: 'sentence',
    says: ['is not supported with the Responses API', 'is not supported with the Chat Completions API'],
    model: 'before',
    examples: [
      {
        text: "The requested model 'gpt-sound' is not supported with the Responses API.",
        model: 'gpt-sound',
      },
    ],
  },
  {
    kind: 'not_allowed_capability',
    provider: 'openai',
    trust: 'sentence',
    says: [
      'not allowed to sample from this model',
      'not allowed to generate embeddings from this model',
      'not allowed to generate from this model',
      'not allowed to generate images from this model',
      'not allowed to fine-tune this model',
      'not allowed to create completions from this model',
      'not allowed to request embeddings from this model',
      'not allowed to view this model',
      'not allowed to sample from',
      'not allowed to generate embeddings from',
    ],
    model: null,
    examples: [
      { text: '403 You are not allowed to sample from this model' },
      { text: 'You are not allowed to generate embeddings from this model' },
    ],
  },
  {
    kind: 'region',
    provider: 'openai',
    trust: 'sentence',
    says: [
      'country, region, or territory not supported',
      "OpenAI's services are not available in your country",
      "OpenAI's API is not available in your country",
      'country region or territory is not supported',
    ],
    model: null,
    examples: [
      {
        text: '{"error":{"message":"Country, region, or territory not supported","type":"request_forbidden"}}',
      },
    ],
  },
  {
    kind: 'billing_inactive',
    provider: 'openai',
    trust: 'sentence',
    says: ['account is not active, please check your billing'],
    model: null,
    examples: [{ text: '429 Your account is not active, please check your billing details on our website.' }],
  },
  {
    kind: 'billing_inactive',
    provider: 'openai',
    trust: 'sentence',
    says: ['account is not active, please check'],
    model: null,
    needsOpenAi: true,
    examples: [{ text: 'OpenAI: Your account is not active, please check y…' }],
  },
];

/** Every rule, OpenAI's and the other vendors'. */
export const RULES: readonly Rule[] = [...OWN_RULES, ...VENDOR_RULES];

/** Codes that tell the kind alone, where no sentence does. */
export const CODES: readonly {
  kind: DiagnosisKind;
  provider: Provider;
  code: string;
  /** Other services have the same code: something of OpenAI's must stand near. */
  needsOpenAi?: true;
}[] = [
  { kind: 'quota', provider: 'openai', code: 'insufficient_quota' },
  { kind: 'quota', provider: 'openai', code: 'billing_hard_limit_reached' },
  { kind: 'quota', provider: 'openai', code: 'credit_balance_exhausted' },
  { kind: 'quota', provider: 'openai', code: 'project_spend_limit_exceeded' },
  { kind: 'quota', provider: 'openai', code: 'organization_spend_limit_exceeded' },
  { kind: 'quota', provider: 'openai', code: 'organization_usage_limit_exceeded' },
  { kind: 'rate_limit', provider: 'openai', code: 'rate_limit_exceeded', needsOpenAi: true },
  { kind: 'invalid_key', provider: 'openai', code: 'invalid_api_key', needsOpenAi: true },
  { kind: 'missing_scope', provider: 'openai', code: 'missing_scope', needsOpenAi: true },
  { kind: 'wrong_org_or_project', provider: 'openai', code: 'mismatched_organization' },
  { kind: 'wrong_org_or_project', provider: 'openai', code: 'mismatched_project' },
  { kind: 'organization_access', provider: 'openai', code: 'invalid_organization', needsOpenAi: true },
  { kind: 'project_archived', provider: 'openai', code: 'not_authorized_invalid_project' },
  { kind: 'ip_not_allowed', provider: 'openai', code: 'ip_not_authorized', needsOpenAi: true },
  { kind: 'region', provider: 'openai', code: 'unsupported_country_region_territory' },
  { kind: 'billing_inactive', provider: 'openai', code: 'billing_not_active' },
];
