import { type Finding, NOTHING_FOUND } from '../../model/diagnosis.ts';
import { codeNear, statusNear } from './details.ts';
import { modelAt } from './ids.ts';
import { squeeze } from './squeeze.ts';
import { variantOf } from './variant.ts';
import { calledVendor, MADE_BY_OTHERS } from './vendor.ts';

/** Signs of a call to a language model, of any vendor. */
const AI =
  /open ?ai|chatgpt|\bgpt-|chat[/.]completions|v1\/responses|langchain|litellm|\bllm|completions|anthropic|\bo[134](?:-mini|-pro)?\b|codex|embeddings|realtime\.response|generativeai|\bgemini|\bclaude\b|deepseek|mistral|openrouter|\bgroq|dashscope|siliconflow|moonshot|hugging ?face|cohere|\bnim api/i;
/** What a call that failed throws. */
const THROWN =
  /PermissionDenied|NotFoundError|AuthenticationError|BadRequestError|RateLimitError|APIError|APIStatusError|ModelAccessError|Traceback\s{1,9}\(most\s{1,9}recent\s{1,9}call\s{1,9}last\)|(?<![A-Za-z_])model_not_found|invalid_request_error/;
/** What a call that failed is answered with. */
const REFUSED =
  /error code|status[ _]?code|api error|too many requests|status["'`]?\s?[:=]\s?[45]\d\d|status_details|(?<![\w.])(?:400|401|402|403|404|429)(?![\w.]*\w)(?!\s{1,2}(?!errors\b|status\b)[a-z]{3,20}s\b)|stream disconnected/gi;
/** How far from such an answer the signs of a model's call may stand. */
const NEAR = 300;
/** The address of the call itself may stand farther. */
const HOST = /api\.openai\.com/i;
const FAR = 1000;
/** As the libraries of OpenAI and of those that took theirs over print it. */
const LIBRARY =
  /(?:PermissionDenied|NotFound|Authentication|BadRequest|RateLimit|APIStatus)Error: Error code: [45]\d\d|state=finished raised \w{1,30}(?:RateLimit|PermissionDenied|Authentication|NotFound|APIStatus)?Error/;
/** As Codex prints it, with whatever was answered behind it. */
const UNEXPECTED = /unexpected status [45]\d\d /;
const STATUS_AND_CODE = /(?<![\d.])40[34]\W{1,3}model_not_found(?!_)/;

/** What programs say instead of the API's own words. */
const HIDDEN = [
  'not in the list of available models',
  'does not work with your current plan or API key',
  "provided model can't be accessed",
  'does not have access to the selected model',
  'have access to this model or the model does not exist',
].map((says) => squeeze(says).text);

/** Where the signs of a failed call stand close together: a status by itself means anything. `null`: nowhere. */
function failedAt(text: string): number | null {
  for (const sign of [STATUS_AND_CODE, LIBRARY]) {
    const found = sign.exec(text);
    if (found) return found.index;
  }
  const thrown = THROWN.exec(text) ?? UNEXPECTED.exec(text);
  if (thrown && (AI.test(text) || calledVendor(text, thrown.index, null) !== null)) return thrown.index;
  for (const { index } of text.matchAll(REFUSED)) {
    const near = text.slice(Math.max(0, index - NEAR), index + NEAR);
    if (AI.test(near) || MADE_BY_OTHERS.test(near)) return index;
    if (HOST.test(text.slice(Math.max(0, index - FAR), index + FAR))) return index;
  }
  return null;
}

/** What is left where no error is told: its mere traces, or nothing. */
export function fallback(text: string): Finding {
  const bare = squeeze(text).text;
  const at = failedAt(text);
  if (at === null && !HIDDEN.some((says) => bare.includes(says))) return NOTHING_FOUND;
  const field = /\bmodel["'`]{0,2}\s{0,3}[:=]?\s{0,3}(?=["'`])/i.exec(text);
  const model = field ? modelAt(text, field.index + field[0].length) : null;
  const vendor = calledVendor(text, at ?? 0, model);
  const span = { text, floor: 0, start: at ?? 0, end: at ?? 0, ceiling: text.length };
  const found = {
    project: null,
    model,
    status: statusNear(span, 'none'),
    code: codeNear(span),
    variant: variantOf('incomplete', text, at ?? 0, at ?? 0),
  };
  if (vendor) return { kind: 'other_provider', ...found, provider: vendor };
  return {
    kind: 'incomplete',
    ...found,
    provider: /open ?ai|\bgpt-\d|litellm/i.test(text) ? 'openai' : 'unknown',
  };
}
