import {
  type Diagnosis,
  type DiagnosisKind,
  type Finding,
  isSameCase,
  type Provider,
} from '../model/diagnosis.ts';
import { isSampleProject } from '../model/ids.ts';
import type { MessageKey, Say } from '../model/say.ts';
import { insteadOf } from './instead.ts';
import { type Retirement, retirementOf } from './retired.ts';
import { SETTINGS } from './settings.ts';
import { chosenByTool, twinOf } from './twin.ts';

/** A place to go on. */
export interface Action {
  label: Say;
  url: string;
}

/** Another model, to be copied. */
export interface Instead {
  say: Say;
  id: string;
}

/** What to tell the person about a diagnosis. The first action is the main one, but where the guide is. */
export interface Answer {
  what: Say;
  why: Say | null;
  todo: Say[];
  actions: Action[];
  notes: Say[];
  instead: Instead | null;
  /** The model is retired: the guide, where there is one, is not the main way. */
  gone: boolean;
  /** Where to look for what the notes say. */
  aside: Action[];
}

const DOCS = 'https://platform.openai.com/docs';

const say = (key: MessageKey, params?: Record<string, string>): Say => (params ? { key, params } : { key });
const link = (key: MessageKey, url: string): Action => ({ label: say(key), url });

const BILLING = link('answer_action_billing', `${SETTINGS}/organization/billing/overview`);
const MODELS = link('answer_action_models', `${DOCS}/models`);
const ORGANIZATION_LIMITS = link('answer_action_organization_limits', `${SETTINGS}/organization/limits`);
const PROJECTS = link('answer_action_projects', `${SETTINGS}/organization/projects`);
const CODEX_MODELS = link('answer_action_codex', 'https://developers.openai.com/codex/models');
const PLAN_USAGE = link('answer_action_plan_usage', 'https://chatgpt.com/codex/settings/usage');
const DEPRECATIONS = link('answer_action_deprecations', `${DOCS}/deprecations`);
const ERROR_CODES = link('answer_action_error_codes', `${DOCS}/guides/error-codes`);

/** A page of the project, where it is known and nobody's example. */
function ofProject({ project }: Finding, label: MessageKey, page: string): Action | null {
  return project === null || isSampleProject(project) ? null : link(label, `${SETTINGS}/${project}/${page}`);
}

/** The keys of the project, where it is known; else the organization's. */
function keysOf(found: Finding): Action {
  return (
    ofProject(found, 'answer_action_keys', 'api-keys') ??
    link('answer_action_keys', `${SETTINGS}/organization/api-keys`)
  );
}

const limitsOf = (found: Finding) => ofProject(found, 'answer_action_project_limits', 'limits');

/** The sentence with the model in it, or the one without. */
function naming(model: string | null, named: MessageKey, bare: MessageKey): Say {
  return model === null ? say(bare) : say(named, { model });
}

type Body = Pick<Answer, 'what' | 'why' | 'todo' | 'actions'>;

function target(found: Finding): Body {
  const { project, model } = found;
  const what =
    project !== null && model !== null
      ? say('answer_target_what', { project, model })
      : project !== null
        ? say('answer_target_what_no_model', { project })
        : naming(model, 'answer_target_what_no_project', 'answer_target_what_bare');
  const todo: Say[] = [];
  if (project === null) todo.push(say('answer_target_todo_project'));
  if (model === null) todo.push(say('answer_target_todo_model'));
  return {
    what,
    why: say('answer_target_why'),
    todo,
    actions: limitsOf(found) ? [] : [PROJECTS],
  };
}

const VENDORS: Record<Exclude<Provider, 'openai'>, Body> = {
  azure: {
    what: say('answer_azure_what'),
    why: say('answer_azure_why'),
    todo: [say('answer_azure_todo')],
    actions: [link('answer_action_azure', 'https://portal.azure.com/')],
  },
  anthropic: {
    what: say('answer_anthropic_what'),
    why: null,
    todo: [say('answer_anthropic_todo')],
    actions: [link('answer_action_anthropic', 'https://platform.claude.com/docs/en/api/errors')],
  },
  groq: {
    what: say('answer_groq_what'),
    why: say('answer_groq_why'),
    todo: [say('answer_groq_todo')],
    actions: [link('answer_action_groq', 'https://console.groq.com/settings/project/limits')],
  },
  openrouter: {
    what: say('answer_openrouter_what'),
    why: null,
    todo: [say('answer_openrouter_todo')],
    actions: [link('answer_action_openrouter', 'https://openrouter.ai/models')],
  },
  google: {
    what: say('answer_google_what'),
    why: say('answer_google_why'),
    todo: [say('answer_google_todo')],
    actions: [link('answer_action_google', 'https://ai.google.dev/gemini-api/docs/troubleshooting')],
  },
  other: { what: say('answer_gateway_what'), why: null, todo: [say('answer_gateway_todo')], actions: [] },
  unknown: { what: say('answer_gateway_what'), why: null, todo: [say('answer_gateway_todo')], actions: [] },
};

/** ChatGPT's plan, as Codex uses it, whatever else its error looks like. */
function plan({ kind, model }: Finding): Body {
  if (kind === 'rate_limit') {
    return {
      what: say('answer_plan_what_limit'),
      why: say('answer_plan_why'),
      todo: [say('answer_plan_todo_limit')],
      actions: [PLAN_USAGE, CODEX_MODELS],
    };
  }
  return {
    what: naming(kind === 'incomplete' ? null : model, 'answer_plan_what_model', 'answer_plan_what'),
    why: say('answer_plan_why'),
    todo: [say('answer_plan_todo'), say('answer_plan_todo_limit')],
    actions: [CODEX_MODELS],
  };
}

/** The newer codes, which say whose quota it is. */
const QUOTAS: Readonly<Record<string, (found: Finding) => Body>> = {
  credit_balance_exhausted: () => ({
    what: say('answer_quota_what_credit'),
    why: say('answer_quota_why'),
    todo: [say('answer_quota_todo_credit')],
    actions: [BILLING],
  }),
  project_spend_limit_exceeded: (found) =>
    limit('answer_quota_what_project', 'answer_quota_todo_project_limit', limitsOf(found) ?? PROJECTS),
  organization_spend_limit_exceeded: () =>
    limit('answer_quota_what_organization', 'answer_quota_todo_organization', ORGANIZATION_LIMITS),
  organization_usage_limit_exceeded: () =>
    limit('answer_quota_what_tier', 'answer_quota_todo_tier', ORGANIZATION_LIMITS),
};

/** A limit that is reached, and where it stands. */
function limit(what: MessageKey, todo: MessageKey, action: Action): Body {
  return { what: say(what), why: null, todo: [say(todo)], actions: [action] };
}

/** The realtime API puts the general code before the one that counts: `insufficient_quota.…`. */
function quota(found: Finding): Body {
  const newer = Object.entries(QUOTAS).find(([code]) => found.code?.split('.').at(-1) === code)?.[1];
  if (newer) return newer(found);
  return {
    what: say('answer_quota_what'),
    why: say('answer_quota_why'),
    todo: [say('answer_quota_todo'), say('answer_quota_todo_project')],
    actions: [BILLING, limitsOf(found) ?? ORGANIZATION_LIMITS],
  };
}

/** A project has rate limits of its own, under the organization's. */
function rateLimit(found: Finding): Body {
  const limits = limitsOf(found);
  const ofItsOwn = limits !== null || found.variant === 'project_rate';
  return {
    what: naming(found.model, 'answer_rate_what_model', 'answer_rate_what'),
    why: say(ofItsOwn ? 'answer_rate_why_project' : 'answer_rate_why'),
    todo: [
      say('answer_rate_todo'),
      ...(ofItsOwn ? [say('answer_rate_todo_project')] : []),
      say('answer_rate_todo_credit'),
    ],
    actions: [...(ofItsOwn ? [limits ?? PROJECTS] : []), ORGANIZATION_LIMITS, BILLING],
  };
}

/** The sign-in of ChatGPT or Codex, sent to the API in the place of a key. */
function signIn(found: Finding): Body {
  return {
    what: say('answer_signin_what'),
    why: say('answer_signin_why'),
    todo: [say('answer_signin_todo'), say('answer_signin_todo_key')],
    actions: [keysOf(found)],
  };
}

/** One row a kind. */
const BODIES: Record<DiagnosisKind, (found: Finding) => Body> = {
  project_model_access: target,
  model_unknown: ({ model }) => ({
    what: naming(model, 'answer_unknown_what', 'answer_unknown_what_bare'),
    why: say('answer_unknown_why'),
    todo: [say('answer_unknown_todo_compare'), say('answer_unknown_todo_list')],
    actions: [MODELS, ORGANIZATION_LIMITS],
  }),
  org_verification: ({ model }) => ({
    what: naming(model, 'answer_verification_what', 'answer_verification_what_bare'),
    why: say('answer_verification_why'),
    todo: [say('answer_verification_todo')],
    actions: [link('answer_action_verify', `${SETTINGS}/organization/general`)],
  }),
  quota,
  rate_limit: rateLimit,
  invalid_key: (found) => ({
    what: say('answer_key_what'),
    why: say('answer_key_why'),
    todo: [say('answer_key_todo')],
    actions: [keysOf(found)],
  }),
  missing_scope: (found) => ({
    what: say('answer_scope_what'),
    why: say('answer_scope_why'),
    todo: [say('answer_scope_todo')],
    actions: [keysOf(found)],
  }),
  wrong_org_or_project: () => ({
    what: say('answer_mismatch_what'),
    why: say('answer_mismatch_why'),
    todo: [say('answer_mismatch_todo')],
    actions: [link('answer_action_organization', `${SETTINGS}/organization/general`)],
  }),
  deprecated: ({ model }) => ({
    what: naming(model, 'answer_deprecated_what', 'answer_deprecated_what_bare'),
    why: null,
    todo: [say('answer_deprecated_todo')],
    actions: [DEPRECATIONS],
  }),
  wrong_endpoint: ({ model }) => ({
    what: naming(model, 'answer_endpoint_what_model', 'answer_endpoint_what'),
    why: null,
    todo: [say('answer_endpoint_todo')],
    actions: [MODELS],
  }),
  not_allowed_capability: ({ model }) => ({
    what: naming(model, 'answer_capability_what_model', 'answer_capability_what'),
    why: say('answer_capability_why'),
    todo: [say('answer_capability_todo')],
    actions: [MODELS],
  }),
  region: () => ({
    what: say('answer_region_what'),
    why: say('answer_region_why'),
    todo: [say('answer_region_todo')],
    actions: [link('answer_action_countries', `${DOCS}/supported-countries`)],
  }),
  billing_inactive: () => ({
    what: say('answer_billing_what'),
    why: say('answer_billing_why'),
    todo: [say('answer_billing_todo')],
    actions: [BILLING],
  }),
  project_archived: () => ({
    what: say('answer_archived_what'),
    why: say('answer_archived_why'),
    todo: [say('answer_archived_todo')],
    actions: [PROJECTS],
  }),
  organization_access: () => ({
    what: say('answer_member_what'),
    why: say('answer_member_why'),
    todo: [say('answer_member_todo')],
    actions: [link('answer_action_organization', `${SETTINGS}/organization/general`)],
  }),
  ip_not_allowed: () => ({
    what: say('answer_ip_what'),
    why: say('answer_ip_why'),
    todo: [say('answer_ip_todo')],
    actions: [link('answer_action_ip', `${SETTINGS}/organization/security`)],
  }),
  other_provider: ({ provider }) => VENDORS[provider === null || provider === 'openai' ? 'other' : provider],
  incomplete: () => ({
    what: say('answer_incomplete_what'),
    why: say('answer_incomplete_why'),
    todo: [say('answer_incomplete_todo')],
    actions: [ERROR_CODES],
  }),
  none: () => ({
    what: say('answer_none_what'),
    why: null,
    todo: [say('answer_none_todo')],
    actions: [ERROR_CODES],
  }),
};

/** Kinds of OpenAI's own whose cause may be that the model is retired. */
const OF_THE_RETIRED: readonly DiagnosisKind[] = ['project_model_access', 'model_unknown', 'deprecated'];

/** A model that is no more. */
function retired(found: Finding, model: string, day: string): Body {
  if (found.kind === 'project_model_access') {
    const body = target(found);
    return {
      ...body,
      why: say('answer_retired_why', { model, day }),
      actions: [DEPRECATIONS, ...body.actions],
    };
  }
  return {
    what: say('answer_retired_what', { model, day }),
    why: null,
    todo: [say('answer_deprecated_todo')],
    actions: [DEPRECATIONS, MODELS],
  };
}

/** What an error tells beyond its kind comes first. */
function bodyOf(found: Finding): Body {
  if (found.variant === 'chatgpt_plan') return plan(found);
  if (found.variant === 'sign_in_token') return signIn(found);
  return BODIES[found.kind](found);
}

/** What to know beside the setting itself. */
function targetNotes({ model }: Finding, gone: boolean): Say[] {
  const notes = [say('answer_note_lag'), say('answer_note_same_text')];
  if (!gone) notes.push(say('answer_note_exists'));
  if (model !== null) {
    const twin = twinOf(model);
    const exact = model.startsWith('gpt-image-') ? 'answer_note_edits' : 'answer_note_exact';
    notes.push(twin ? say('answer_note_twin', { model, twin }) : say(exact, { model }));
    if (chosenByTool(model)) notes.push(say('answer_note_tool', { model }));
  }
  notes.push(say('answer_note_new_key'), say('answer_note_organization'), say('answer_note_reverted'));
  return notes;
}

/** The other errors in the text, one sentence a kind. */
function alsoSaid(others: readonly Finding[]): Say[] {
  const notes: Say[] = [];
  for (const kind of new Set(others.map((other) => other.kind))) {
    if (kind === 'incomplete' || kind === 'none') continue;
    if (kind === 'project_model_access') {
      const ids = others
        .filter((other) => other.kind === kind)
        .map(({ project, model }) => (project && model ? `${project} ${model}` : (model ?? project)));
      const list = [...new Set(ids.filter((id) => id !== null))].join(', ');
      if (list) notes.push(say('answer_also_project_model_access', { list }));
    } else notes.push(say(`answer_also_${kind}`));
  }
  return notes;
}

/** What OpenAI names for a retired model; else what may serve for it, or for the one that the guide is for. */
function instead({ kind, model }: Finding, retirement: Retirement | null): Instead | null {
  if (model === null) return null;
  const gone = retirement?.gone ? retirement : null;
  if (gone?.replacement) {
    const { replacement } = gone;
    return { say: say('answer_retired_names', { other: replacement }), id: replacement };
  }
  const other = gone || kind === 'project_model_access' ? insteadOf(model) : null;
  return other === null ? null : { say: say('answer_instead', { other }), id: other };
}

/**
 * What to tell the person: what happened, why, what to do, where, and what else to know.
 * `today`, as `2026-11-30`, tells which models are retired.
 */
export function answer(diagnosis: Diagnosis, today: string): Answer {
  const { kind, model, variant } = diagnosis;
  const retirement = OF_THE_RETIRED.includes(kind) && variant === null ? retirementOf(model, today) : null;
  const gone = retirement?.gone === true;
  const guided = kind === 'project_model_access';
  const body = gone && model !== null ? retired(diagnosis, model, retirement.day) : bodyOf(diagnosis);
  const notes = guided ? targetNotes(diagnosis, gone) : [];
  if (retirement && !gone && model !== null) {
    notes.push(say('answer_retired_ahead', { model, day: retirement.day }));
  }
  notes.push(...alsoSaid(diagnosis.others.filter((other) => !isSameCase(diagnosis, other))));
  if (diagnosis.truncated) notes.push(say('answer_note_truncated'));
  if (diagnosis.keySeen) notes.push(say('answer_note_key'));
  return {
    ...body,
    actions: diagnosis.keySeen ? withKeys(body.actions, diagnosis) : body.actions,
    notes,
    instead: instead(diagnosis, retirement),
    gone,
    aside: guided ? [BILLING, ORGANIZATION_LIMITS] : [],
  };
}

/** A key that was seen is to be replaced: the page for it, where the key may be OpenAI's. */
function withKeys(actions: Action[], diagnosis: Diagnosis): Action[] {
  const keys = keysOf(diagnosis);
  const there = diagnosis.kind === 'other_provider' || actions.some(({ url }) => url === keys.url);
  return there ? actions : [...actions, keys];
}
