import type { DiagnosisKind, Provider } from '../../model/diagnosis.ts';

/** One text that a rule is for, and what it holds. Own texts, in the shapes that people paste. */
export interface Example {
  text: string;
  project?: string;
  model?: string;
}

/** A sentence that tells the kind of error. */
export interface Rule {
  kind: DiagnosisKind;
  /** Whose sentence it is. */
  provider: Provider;
  /** Any of these; only letters and digits count. */
  says: readonly string[];
  /** Where the model id stands, as seen from the sentence. */
  model: 'after' | 'before' | null;
  /** Other vendors use the same sentence: what stands around it decides. */
  shared?: true;
  /** Programs of all sorts say so: something of OpenAI's must stand near. */
  needsOpenAi?: true;
  /** Programs say so of documents and pages too: the sentence must speak of a model. */
  aboutModel?: true;
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

/** Sentences, one row a kind and vendor. A code alone is in `CODES`. */
export const RULES: readonly Rule[] = [
  {
    kind: 'model_unknown',
    provider: 'openai',
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
    says: ['model * does not exist', 'model * was not found', 'model * not found'],
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
    says: ['model is not supported when using Codex with a ChatGPT account'],
    model: 'before',
    examples: [
      {
        text: "The 'gpt-5.9' model is not supported when using Codex with a ChatGPT account.",
        model: 'gpt-5.9',
      },
    ],
  },
  {
    kind: 'org_verification',
    provider: 'openai',
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
    says: [
      'exceeded your current quota',
      'exceeded the current quota',
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
    says: [
      'project spend limit reached',
      'organization spend limit reached',
      'your credit balance is exhausted',
    ],
    model: null,
    shared: true,
    needsOpenAi: true,
    examples: [{ text: 'OpenAI error 429: Your credit balance is exhausted.' }],
  },
  {
    kind: 'rate_limit',
    provider: 'openai',
    says: ['rate limit reached for', 'request too large for', 'rate limit exceeded for'],
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
    says: ['exceeded the rate limit', 'on tokens per min', 'on requests per min', '429 too many requests'],
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
    says: ['rate limit reached for requests'],
    model: null,
    shared: true,
    examples: [{ text: '429 Rate limit reached for requests' }],
  },
  {
    kind: 'invalid_key',
    provider: 'openai',
    says: ['incorrect API key provided', 'need to provide your API key in an Authorization header'],
    model: null,
    shared: true,
    examples: [
      { text: 'openai.AuthenticationError: Error code: 401 - Incorrect API key provided: sk-REDACTED.' },
    ],
  },
  {
    kind: 'invalid_key',
    provider: 'openai',
    says: [
      "you didn't provide an API key",
      'you did not provide an API key',
      'invalid API key provided',
      'your authentication token has been invalidated',
      'API key has been disabled',
      'invalid authorization header',
      'API key has expired',
      'API key has been revoked',
    ],
    model: null,
    shared: true,
    needsOpenAi: true,
    examples: [
      { text: "OpenAI: You didn't provide an API key. You need to provide it in an Authorization header." },
    ],
  },
  {
    kind: 'missing_scope',
    provider: 'openai',
    says: ['you have insufficient permissions for this operation'],
    model: null,
    examples: [
      { text: '401 You have insufficient permissions for this operation. Missing scopes: model.request.' },
    ],
  },
  {
    kind: 'missing_scope',
    provider: 'openai',
    says: ['missing scopes', 'missing scope model.request', 'missing scope: model', 'missing scope: api'],
    model: null,
    needsOpenAi: true,
    examples: [{ text: 'HTTP 403 Missing scopes: api.responses.write' }],
  },
  {
    kind: 'wrong_org_or_project',
    provider: 'openai',
    says: [
      'OpenAI-Organization header should match',
      'OpenAI-Project header should match',
      'header should match organization for API key',
      'header should match project for API key',
      'must be a member of an organization to use the API',
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
    says: ['no such organization', 'invalid organization ID'],
    model: null,
    needsOpenAi: true,
    examples: [{ text: 'OpenAI error: No such organization: org-abc123.' }],
  },
  {
    kind: 'deprecated',
    provider: 'openai',
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
    says: ['account is not active, please check your billing'],
    model: null,
    examples: [{ text: '429 Your account is not active, please check your billing details on our website.' }],
  },
  {
    kind: 'billing_inactive',
    provider: 'openai',
    says: ['account is not active, please check'],
    model: null,
    needsOpenAi: true,
    examples: [{ text: 'OpenAI: Your account is not active, please check y…' }],
  },
  {
    kind: 'other_provider',
    provider: 'azure',
    says: [
      'API deployment for this resource does not exist',
      'DeploymentNotFound',
      'invalid subscription key or wrong API endpoint',
      'Azure OpenAI API version',
      'current OpenAI S0 pricing tier',
      'Access denied due to Virtual Network',
      'lacks the required data action',
      'operation does not work with the specified model',
      'Azure OpenAI Service resource',
      'SpecialFeatureOrQuotaIdRequired',
      'Unsupported API version',
      'Traffic is not from an approved private endpoint',
      'ServiceModelDeprecated',
      'ResponsibleAIPolicyViolation',
    ],
    model: null,
    examples: [
      {
        text: "Error code: 404 - {'error': {'code': 'DeploymentNotFound', 'message': 'The API deployment for this resource does not exist.'}}",
      },
      { text: 'Access denied due to invalid subscription key or wrong API endpoint.' },
    ],
  },
  {
    kind: 'other_provider',
    provider: 'anthropic',
    says: [
      'invalid x-api-key',
      'credit balance is too low to access',
      'type error error type not_found_error message model',
      'type error error type not_found_error',
      'type error error type permission_error',
      'type error error type authentication_error',
      'type error error type rate_limit_error',
      'type error error type overloaded_error',
      'type error error type billing_error',
      'not_found_error message model',
      "would exceed your organization's rate limit",
      "would exceed your organization's configured spend limit",
      "would exceed your account's rate limit",
      'anthropic.NotFoundError',
      'anthropic.PermissionDeniedError',
      'anthropic.AuthenticationError',
      'anthropic.BadRequestError',
      'AnthropicException',
    ],
    model: 'after',
    examples: [
      {
        text: '404 {"type":"error","error":{"type":"not_found_error","message":"model: claude-9-opus"}}',
        model: 'claude-9-opus',
      },
      { text: '{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}' },
    ],
  },
  {
    kind: 'other_provider',
    provider: 'groq',
    says: [
      'is blocked at the project level',
      'is blocked at the organization level',
      'model_permission_blocked',
      'has been decommissioned and is no longer supported',
      'model_decommissioned',
      'console.groq.com',
      'groq.NotFoundError',
      'groq.PermissionDeniedError',
      'groq.AuthenticationError',
      'groq.RateLimitError',
      'GroqException',
    ],
    model: 'before',
    examples: [
      {
        text: 'The model `llama-9-70b` is blocked at the project level. Please have a project admin enable this model in the project settings at https://console.groq.com/settings/project/limits',
        model: 'llama-9-70b',
      },
    ],
  },
  {
    kind: 'other_provider',
    provider: 'openrouter',
    says: ['no endpoints found for'],
    model: 'after',
    aboutModel: true,
    examples: [{ text: '404 No endpoints found for vendor/model-9b:free.', model: 'vendor/model-9b:free' }],
  },
  {
    kind: 'other_provider',
    provider: 'openrouter',
    says: [
      'no endpoints found matching',
      'no endpoints available matching',
      'no allowed providers are available for the selected model',
      'no auth credentials found',
      'OpenrouterException',
      'openrouter.ai/settings',
      'openrouter.ai/credits',
    ],
    model: 'after',
    examples: [{ text: '404 No endpoints found matching your data policy (Free model publication).' }],
  },
  {
    kind: 'other_provider',
    provider: 'openrouter',
    says: ['is not a valid model ID'],
    model: 'before',
    examples: [
      {
        text: '400 {"error":{"message":"vendor/model-9b is not a valid model ID","code":400}}',
        model: 'vendor/model-9b',
      },
    ],
  },
  {
    kind: 'other_provider',
    provider: 'google',
    says: [
      'publisher model',
      'your project does not have access to it',
      'permission denied on resource project',
      'is not found for API version v1',
      'API key not valid. Please pass a valid API key',
      'ai.google.dev/gemini-api',
      'API has not been used in project',
      'your project has been denied access',
      'user location is not supported for the API use',
      'aiplatform.endpoints.predict',
      "method doesn't allow unregistered callers",
      'aiplatform.googleapis.com',
      'generativelanguage.googleapis.com',
      'VertexAIException',
      'GeminiException',
      'GoogleGenerativeAI Error',
    ],
    model: null,
    examples: [
      {
        text: 'Publisher Model `projects/p/locations/l/publishers/google/models/gemini-9` was not found or your project does not have access to it.',
        model: 'gemini-9',
      },
      {
        text: 'You exceeded your current quota. For more information on this error, head to: https://ai.google.dev/gemini-api/docs/rate-limits.',
      },
    ],
  },
  {
    kind: 'other_provider',
    provider: 'other',
    says: ['does not exist or your team', 'is not available for this API key'],
    model: 'before',
    examples: [
      {
        text: 'The model chat-9 does not exist or your team 0a1b does not have access to it.',
        model: 'chat-9',
      },
    ],
  },
  {
    kind: 'other_provider',
    provider: 'other',
    says: [
      'this key can only access models',
      'key_model_access_denied',
      'team_model_access_denied',
      'user_model_access_denied',
      'org_model_access_denied',
      'project_model_access_denied',
      'type invalid_model',
      'LLM Provider NOT provided',
    ],
    model: null,
    examples: [
      {
        text: '| team-a | 403 | This key can only access models=[chat-7]. Tried to access chat-9 |',
        model: 'chat-9',
      },
    ],
  },
  {
    kind: 'other_provider',
    provider: 'other',
    says: [
      'InvalidEndpointOrModel.NotFound',
      'does not allow access to model',
      'not authorized to access model',
      'not allowed to access model',
      'no available channel for model',
      '令牌无权访问模型',
      '令牌无权使用模型',
      '无可用渠道',
      "don't have access to the model with the specified model ID",
      'do not have access to the model with the specified model ID',
      "on-demand throughput isn't supported",
      'invalid model name passed in model',
      'LiteLLM Virtual Key expected',
      'no access to model',
      'unavailable_model',
      'model does not support Chat Completions API',
      'unable to access model',
      'not found, try pulling it first',
      'Model not found, inaccessible, and/or not deployed',
      'this token has no access to model',
      'make sure the correct model ID was used and that you have access',
      'MistralException',
      'BedrockException',
      'DeepseekException',
      'XAIException',
      'model not exist',
      'insufficient balance',
      'could not access model',
    ],
    model: 'after',
    examples: [
      {
        text: 'User tester-9 is not authorized to access model gateway/model-9 or model does not exist',
        model: 'gateway/model-9',
      },
      { text: 'key not allowed to access model. This key can only access models=[]' },
    ],
  },
];

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
  { kind: 'wrong_org_or_project', provider: 'openai', code: 'invalid_organization', needsOpenAi: true },
  { kind: 'region', provider: 'openai', code: 'unsupported_country_region_territory' },
  { kind: 'billing_inactive', provider: 'openai', code: 'billing_not_active' },
];
