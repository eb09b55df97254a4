import type { Finding } from '../../model/diagnosis.ts';
import { codeNear, statusNear } from './details.ts';
import { modelAt } from './ids.ts';
import { squeeze } from './squeeze.ts';
import { otherVendor } from './vendor.ts';

const NOTHING: Finding = {
  kind: 'none',
  project: null,
  model: null,
  status: null,
  code: null,
  provider: null,
};

/** Signs of a call to a language model, of any vendor. */
const AI =
  /openai|\bgpt-|chat[/.]completions|v1\/responses|langchain|litellm|\bllm|completions|anthropic|\bo[134](?:-mini|-pro)?\b|codex|embeddings/i;
/** What a call that failed throws. */
const THROWN =
  /PermissionDenied|NotFoundError|AuthenticationError|BadRequestError|RateLimitError|APIError|APIStatusError|ModelAccessError|Traceback\s{1,9}\(most\s{1,9}recent\s{1,9}call\s{1,9}last\)|(?<![A-Za-z_])model_not_found|invalid_request_error/;
/** What a call that failed is answered with. */
const REFUSED = /error code|status code|(?<![\w.])(?:400|401|403|404|429)(?![\w.]*\w)|stream disconnected/gi;
/** As the libraries of OpenAI and of those that took theirs over print it. */
const LIBRARY =
  /(?:PermissionDenied|NotFound|Authentication|BadRequest|RateLimit|APIStatus)Error: Error code: [45]\d\d/;
/** As Codex prints it, with whatever was answered behind it. */
const UNEXPECTED = /unexpected status [45]\d\d /;
const STATUS_AND_CODE = /(?<![\d.])40[34]\W{1,3}model_not_found(?!_)/;

/** What programs say instead of the API's own words. */
const HIDDEN = [
  'not in the list of available models',
  'does not work with your current plan or API key',
  "provided model can't be accessed",
  'does not have access to the selected model',
].map((says) => squeeze(says).text);

/** Whether the signs of a failed call stand close together: a status by itself means anything. */
function callFailed(text: string): boolean {
  if (STATUS_AND_CODE.test(text) || LIBRARY.test(text)) return true;
  if ((THROWN.test(text) || UNEXPECTED.test(text)) && (AI.test(text) || otherVendor(text, null) !== null))
    return true;
  for (const found of text.matchAll(REFUSED)) {
    if (AI.test(text.slice(Math.max(0, found.index - 200), found.index + 200))) return true;
  }
  return false;
}

/** What is left where no error is told: its mere traces, or nothing. */
export function fallback(text: string): Finding {
  const bare = squeeze(text).text;
  if (!HIDDEN.some((says) => bare.includes(says)) && !callFailed(text)) return NOTHING;
  const field = /\bmodel["'`]{0,2}\s{0,3}[:=]?\s{0,3}(?=["'`])/i.exec(text);
  const model = field ? modelAt(text, field.index + field[0].length) : null;
  const vendor = otherVendor(text, model);
  const span = { text, floor: 0, start: 0, end: 0, ceiling: text.length };
  const found = { project: null, model, status: statusNear(span, 'none'), code: codeNear(span) };
  if (vendor) return { kind: 'other_provider', ...found, provider: vendor };
  return {
    kind: 'incomplete',
    ...found,
    provider: /openai|\bgpt-\d|litellm/i.test(text) ? 'openai' : 'unknown',
  };
}
