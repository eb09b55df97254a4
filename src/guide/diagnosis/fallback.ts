import type { Finding } from '../../model/diagnosis.ts';
import { codeNear, type Span, statusNear } from './details.ts';
import { isModelId, isOpenAiModel, modelAt } from './ids.ts';
import { otherVendor } from './vendor.ts';

const NOTHING: Finding = {
  kind: 'none',
  project: null,
  model: null,
  status: null,
  code: null,
  provider: null,
};

const ID = /(?<![\w./:-])(?:ft:)?[a-z][\w.:/-]{0,80}\w/gi;

/** The OpenAI models that a text names, in its order, as far as they look like whole ids. */
function openAiModels(text: string): { id: string; at: number }[] {
  const found: { id: string; at: number }[] = [];
  for (const match of text.matchAll(ID)) {
    if (isOpenAiModel(match[0]) && isModelId(match[0], false)) found.push({ id: match[0], at: match.index });
  }
  return found;
}

/** A model as people write it, as the API spells it: its own ids have no capitals. */
function asId(model: string): string {
  return model.startsWith('ft:') ? model : model.toLowerCase();
}

/** The model that the words after a code name ("… for 2.1": the one that ends so), else the nearest one after, else before. */
function modelOf(text: string, start: number, end: number): string | null {
  const models = openAiModels(text.slice(Math.max(0, start - 1500), end + 1500)).map(({ id, at }) => ({
    id,
    at: at + Math.max(0, start - 1500),
  }));
  const named = /^["'`)\s]{0,6}(?:for|on|with|when using)\s+(?:model\s+)?["'`]?([\w.:/-]*\w)/i.exec(
    text.slice(end, end + 140),
  );
  const word = named?.[1];
  if (word && /\d/.test(word)) {
    const whole = models.find(({ id }) => id === word) ?? models.find(({ id }) => id.endsWith(`-${word}`));
    if (whole) return asId(whole.id);
  }
  const after = models.find(({ at }) => at >= end && at < end + 200);
  const before = models.findLast(({ at }) => at < start);
  return after || before ? asId((after ?? before)?.id as string) : null;
}

/** The tail of the target's sentence, with the rest of the body behind it. */
const TAIL = /(?:^|[\s"'`>|])(?:access\s+|ccess\s+|s\s+)?to\s*model\s*["'`]?(?=[a-z0-9])/gi;
const CODE = /(?<![A-Za-z_])model_not_found(?!_)/i;
const LISTED =
  /allow(?:ed)?[\s_-]?list|deny[\s_-]?list|allowed models|blocked models|model (?:access|permission|usage)|model_permissions/i;
const PROJECT = /\bproj_[A-Za-z0-9]{16,40}\b/;

function spanOf(text: string, start: number, end: number): Span {
  return { text, floor: 0, start, end, ceiling: text.length };
}

/** The target's sentence without its head: "…to model `x`", then the code. */
function beheaded(text: string): Finding | null {
  for (const match of text.matchAll(TAIL)) {
    const end = match.index + match[0].length;
    const model = modelAt(text, match.index + match[0].search(/model/i) + 5);
    if (model === null || !CODE.test(text.slice(end, end + 400))) continue;
    const span = spanOf(text, match.index, end);
    return {
      kind: 'project_model_access',
      project: null,
      model,
      status: statusNear(span, 'project_model_access'),
      code: codeNear(span),
      provider: 'openai',
    };
  }
  return null;
}

/** A refusal told in other words or another language: the code with the status, or a project beside a model. */
function reworded(text: string): Finding | null {
  const code = CODE.exec(text);
  const project = PROJECT.exec(text);
  const anchor = code ?? project;
  if (!anchor) return null;
  const start = anchor.index;
  const end = start + anchor[0].length;
  const span = spanOf(text, start, end);
  const refused = statusNear(span, 'project_model_access') === 403;
  const model = modelOf(text, start, end);
  if (model === null) return null;
  const common = { model, code: code ? code[0] : null, provider: 'openai' } as const;
  if (project && (refused || code)) {
    return { kind: 'project_model_access', project: project[0], status: refused ? 403 : null, ...common };
  }
  if (!code) return null;
  if (refused && LISTED.test(text))
    return { kind: 'project_model_access', project: null, status: 403, ...common };
  if (statusNear(span, 'model_unknown') === 404)
    return { kind: 'model_unknown', project: null, status: 404, ...common };
  return { kind: 'incomplete', project: null, status: refused ? 403 : null, ...common };
}

/** Signs of a call to a language model, of any vendor. */
const AI =
  /openai|\bgpt-|chat[/.]completions|v1\/responses|langchain|litellm|\bllm|completions|anthropic|\bo[134](?:-mini|-pro)?\b|codex|embeddings/i;
/** Signs that the call failed. */
const FAILED =
  /PermissionDenied|NotFoundError|AuthenticationError|BadRequestError|RateLimitError|APIError|APIStatusError|ModelAccessError|Traceback \(most recent call last\)|error code|status code|\b(?:400|401|403|404|429)\b|model_not_found|invalid_request_error|stream disconnected/i;
/** What programs say instead of the API's own words. */
const HIDDEN =
  /not in the list of available models|current plan or api key|model can't be accessed|not have access to (?:this|the selected) model|model is not available|unable to access the model/i;

/** What is left where no sentence of an error was found: its mere traces, or nothing. */
export function fallback(text: string): Finding {
  const told = beheaded(text) ?? reworded(text);
  if (told) return told;
  if (!HIDDEN.test(text.replace(/\s+/g, ' ')) && !(AI.test(text) && FAILED.test(text))) return NOTHING;
  const field = /\bmodel["'`]{0,2}\s{0,3}[:=]?\s{0,3}(?=["'`])/i.exec(text);
  const model = field ? modelAt(text, field.index + field[0].length) : null;
  const vendor = otherVendor(text, model);
  const span = spanOf(text, 0, 0);
  const status = statusNear(span, 'none');
  const code = codeNear(span);
  if (vendor) return { kind: 'other_provider', project: null, model, status, code, provider: vendor };
  const provider = /openai|\bgpt-\d|litellm/i.test(text) ? 'openai' : 'unknown';
  return { kind: 'incomplete', project: null, model, status, code, provider };
}
