import type { Finding } from '../../model/diagnosis.ts';
import { isModelId, modelAt } from './ids.ts';
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
  /openai|\bgpt-|chat\/completions|v1\/responses|langchain|litellm|llm|completions|anthropic|\bo[134](?:-mini|-pro)?\b|assistant|embedding/i;
/** Signs that the call failed. */
const FAILED =
  /PermissionDenied|NotFoundError|AuthenticationError|BadRequestError|RateLimitError|APIError|ModelAccessError|Traceback \(most recent call last\)|error code|status code|\b(?:400|401|403|404|429)\b|model_not_found|invalid_request_error|stream disconnected|not in the list of available models|(?:current|your) plan or api key|can't be accessed/i;

/** What is left where no sentence of an error was found: its mere traces, or nothing. */
export function fallback(text: string): Finding {
  if (
    /not in the list of available models|current plan or api key|model can't be accessed|does not work with your/i.test(
      text,
    ) ||
    (AI.test(text) && FAILED.test(text))
  ) {
    const at = /\bmodel["'`]{0,2}\s{0,3}[:=]?\s{0,3}["'`]/i.exec(text);
    const model = at ? modelAt(text, at.index + 5) : null;
    const vendor = otherVendor(text.slice(0, 4000), model);
    if (vendor) return { ...NOTHING, kind: 'other_provider', model, provider: vendor };
    return {
      ...NOTHING,
      kind: 'incomplete',
      model: model !== null && isModelId(model, true) ? model : null,
      provider: /openai/i.test(text) ? 'openai' : null,
    };
  }
  return NOTHING;
}
