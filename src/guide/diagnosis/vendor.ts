import type { Provider } from '../../model/diagnosis.ts';
import { isOpenAiModel } from './ids.ts';

/** Words by which another vendor or a gateway is recognised, one row each. */
const VENDORS: readonly (readonly [provider: Provider, words: RegExp])[] = [
  ['azure', /azure|cognitiveservices/i],
  ['groq', /groq/i],
  ['openrouter', /openrouter/i],
  ['anthropic', /anthropic|request_id['"`: ]+req_011/i],
  [
    'google',
    /gemini|vertex|googleapis|google(?:\.(?:api|gen)| (?:api|ai|gen|cloud))|generativelanguage|ai\.google\.dev/i,
  ],
  [
    'other',
    /deepseek|mistral|together\.(?:ai|xyz)|fireworks|perplexity|(?:api|console)\.x\.ai|\bxai\b|cohere|bedrock|ollama|lm ?studio|vllm|volces|volcengine|dashscope|siliconflow|moonshot|bigmodel|hugging ?face|cerebras|nvidia|new_api_error|one_api_error|["']?object["']?\s?[:=]\s?["']error|key_model_access_denied/i,
  ],
];

/** Signs that a text speaks of OpenAI, or of something that speaks its protocol. */
const NEAR_OPENAI =
  /openai|\bgpt-?\d|\bo[134]-(?:mini|pro)\b|codex|chatgpt|invalid_request_error|model_not_found|chat\/completions|litellm|sora-|gpt-image|in organization org-|tokens per min|\bmodel\.re(?:quest|ad)\b|\bapi\.[a-z.]{2,40}\.(?:read|write)\b|OpenAI|OPENAI|GPT-?\d|Codex|ChatGPT|LiteLLM/;

/** Whether something of OpenAI's stands in a text. */
export function speaksOfOpenAi(text: string): boolean {
  return NEAR_OPENAI.test(text);
}

const OPENAI =
  /openai(?:exception)|platform\.openai\.com|help\.openai\.com|api\.openai\.com|openai (?:api|error|request)/i;

/** Families of models by their maker, for sentences that several vendors share. */
const MAKERS: readonly (readonly [provider: Provider, ids: RegExp])[] = [
  ['anthropic', /^(?:anthropic[/.])?claude/i],
  ['google', /^(?:google\/|models\/)?(?:gemini|gemma|palm)/i],
  [
    'groq',
    /^(?:llama-?\d[\w.-]*-(?:versatile$|instant$|tool-use|\d{4,5}$)|mixtral-8x7b-32768$|llama3-\d+b-\d+$|gemma2?-\d+b-it$|(?:distil-)?whisper-large)/i,
  ],
  [
    'other',
    /llama|mixtral|mistral|deepseek|qwen|grok|kimi|glm-|command-r|sonar|yi-|phi-|doubao|minimax|nova-|titan|granite|jamba|ernie|hunyuan|baichuan|internlm|falcon|exaone|devstral|codestral|ministral|pixtral|rerank|bge-|jina-|voyage-|nomic-|@cf\//i,
  ],
];

/**
 * Whose a sentence is that several vendors use, by the model it names and by what stands round it.
 * `null`: nothing speaks against OpenAI.
 */
export function otherVendor(around: string, model: string | null): Provider | null {
  const marked = VENDORS.find(([, words]) => words.test(around))?.[0] ?? null;
  if (model !== null && !isOpenAiModel(model)) {
    const maker = MAKERS.find(([, ids]) => ids.test(model))?.[0];
    if (maker) return marked ?? maker;
  }
  if (marked === null || OPENAI.test(around)) return null;
  return model !== null && isOpenAiModel(model) && marked !== 'azure' && marked !== 'openrouter'
    ? null
    : marked;
}
