import type { Provider } from '../../model/diagnosis.ts';
import { isOpenAiModel } from './ids.ts';

/** Whose error something may be. */
type Whose = Exclude<Provider, 'unknown'>;

interface Vendor {
  whose: Whose;
  /** What only a call to this vendor prints: its hosts, its library's classes, its codes. */
  proof: RegExp;
  /** What it is called. By itself that is a mention; said of the error it tells whose it is. */
  name: RegExp;
}

/** How a vendor or a gateway is recognised, one row each. */
const VENDORS: readonly Vendor[] = [
  {
    whose: 'openai',
    proof: /(?:api|platform|help|developers)\.openai\.com|(?<!azure)openai_?exception/gi,
    name: /(?<![\w.-])(?<!azure[\s_-]{0,3})openai(?![\w-]*\.azure)(?![-\s]{0,2}compatib)/gi,
  },
  {
    whose: 'azure',
    proof:
      /\.azure\.(?:com|us|cn)|azure\.core\b|cognitiveservices|azure_?exception|azureopenai|apim-request-id|\/openai\/deployments\//gi,
    name: /\bazure/gi,
  },
  {
    whose: 'groq',
    proof:
      /(?:api|console)\.groq\.com|\bgroq import|import groq|groq-sdk|\bgroq_?exception|groq\.[a-z]{2,30}error|groqerror/gi,
    name: /\bgroq/gi,
  },
  {
    whose: 'openrouter',
    proof: /openrouter\.ai|openrouter_?exception|openroutererror/gi,
    name: /\bopen ?router/gi,
  },
  {
    whose: 'anthropic',
    proof:
      /(?:api|docs|console)\.anthropic\.com|platform\.claude\.com|anthropic_?exception|anthropic\.[a-z]{2,30}error|request_id['"`: ]{1,5}req_011/gi,
    name: /\banthropic|\bclaude\b(?! ?code)/gi,
  },
  {
    whose: 'google',
    proof:
      /(?<!type\.)googleapis\.com|ai\.google\.dev|generativelanguage|(?:vertex_?ai|gemini)_?exception|google\.(?:api_core|genai|generativeai)|googlegenerativeai|resource_exhausted|status["'`]?\s{0,3}[:=]\s{0,3}["'`]?(?:invalid_argument|permission_denied|failed_precondition)/gi,
    name: /\bgemini|\bvertex\b|\bgoogle\b/gi,
  },
  {
    whose: 'other',
    proof:
      /api\.deepseek\.|api\.mistral\.|together\.(?:ai|xyz)|fireworks\.ai|api\.perplexity\.|(?:api|console)\.x\.ai|cohere\.(?:ai|com)|bedrock-runtime|bedrockexception|volces\.com|dashscope|aliyuncs|aliyun\.com|siliconflow\.|moonshot\.(?:cn|ai)|bigmodel\.cn|huggingface\.co|cerebras\.ai|api\.nvidia\.com|githubcopilot\.com|models\.github\.ai|(?<![a-z_])(?!openai_)[a-z]{2,20}_api_error|["']?object["']?\s?[:=]\s?["']error|key_model_access_denied|(?:mistral|deepseek|xai|cohere)_?exception|localhost:(?:11434|1234)/gi,
    name: /\baws\b|\bdeepseek|\bmistral|\btogether(?: ai|\.ai)|\bfireworks|\bperplexity|\bx\.?ai\b|\bcohere|\bbedrock|\bollama|\blm ?studio|\bvllm|\bvolcengine|\bsiliconflow|\bmoonshot|\bhugging ?face|\bcopilot|\byandex|\bsnowflake|\bdatabricks|\bmlflow|\bworkers-ai|\bcerebras|\bnvidia|\bdashscope|火山引擎|阿里云|百炼|智谱|讯飞|千帆/gi,
  },
];

/** How LiteLLM and others that route calls write whose a model is. */
const ROUTE =
  /^(?:(azure)|(groq)|(openrouter)|(anthropic)|(gemini|vertex_ai|google)|(bedrock|mistral|xai|deepseek|together_ai|fireworks_ai|ollama|huggingface|cohere|dashscope))\//i;
const ROUTED: readonly Whose[] = ['azure', 'groq', 'openrouter', 'anthropic', 'google', 'other'];

/** Families of models by their maker, for sentences that several vendors share. */
const MAKERS: readonly (readonly [whose: Whose, ids: RegExp])[] = [
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

/** How far from a sentence a proof may stand, and how far before it a name. */
const FAR = 250;
const NAMED = 140;

/** Words round a name that is only mentioned: as a way out, as one of several, as a setting. */
const BEFORE_MENTION =
  /(?:fall\w{0,4}[\s-]?back|instead|alternativ|switch|chang|migrat|also|like|such as|unlike|\bnot|\btry|support|compatib|e\.g\.|\bvs\.?|\bor|\band|\buse|\busing|\bwith|[,/|&+]|->|→)[^\n]{0,12}$/i;
const BEHIND_MENTION =
  /^[\w-]{0,12}(?:[ \t]{0,2}[,/|&+]|_\w*KEY|[ \t](?:as\b|instead|fallback|or\b|and\b|key))/i;
/** A field that says whose a call is. */
const LABEL = /(?:provider|vendor|backend|litellm_provider|llm)["'`]?[ \t]{0,3}[:=(][ \t]{0,3}["'`]?$/i;

/** A line or a field that says whose a call is; `openai` there is often but the protocol. */
const FIELD = /(?:provider|vendor|backend)["'`*]{0,4}[ \t]{0,3}[:=][ \t"'`*]{0,8}/gi;

/** The nearest to a sentence wins. */
interface Found {
  whose: Whose;
  apart: number;
}

function nearer(best: Found | null, whose: Whose, apart: number): Found {
  return best !== null && best.apart <= apart ? best : { whose, apart };
}

/** Where one string of a list ends and the next begins: what stands there is of another. */
const NEXT = /["'`]\)?,\s{0,40}\n\s{0,40}[[({]{0,2}["'`](?![\w-]{1,30}["'`]\s{0,3}:)/;

/** Whose call it was, by what nobody else prints. */
function proven(text: string, start: number, end: number, far = FAR): Found | null {
  const from = Math.max(0, start - far);
  const [behind = ''] = text.slice(end, end + far).split(NEXT, 1);
  const around = text.slice(from, end) + behind;
  let best: Found | null = null;
  for (const { whose, proof } of VENDORS) {
    for (const found of around.matchAll(proof)) {
      const at = from + found.index;
      const apart = at < start ? start - at - found[0].length : Math.max(0, at - end);
      best = nearer(best, whose, apart);
    }
  }
  for (const { index, 0: field } of text.slice(from, start).matchAll(FIELD)) {
    const at = from + index + field.length;
    const value = text.slice(at, at + 30);
    const vendor = VENDORS.find(({ name }) => value.search(name) === 0);
    if (vendor && vendor.whose !== 'openai') best = nearer(best, vendor.whose, Math.max(0, start - at));
  }
  return best;
}

/** Of whom it is said that the error is theirs: before it, or in brackets behind it. */
function named(text: string, start: number, end: number): Found | null {
  const from = Math.max(0, start - NAMED, text.lastIndexOf('\n\n', start) + 1);
  const before = text.slice(from, start);
  const behind = text.slice(end, end + 80).split('\n', 1)[0] ?? '';
  let best: Found | null = null;
  for (const { whose, name } of VENDORS) {
    for (const { index, 0: word } of before.matchAll(name)) {
      const ahead = before.slice(0, index);
      const after = before.slice(index + word.length);
      const mentioned =
        !LABEL.test(ahead) && (BEFORE_MENTION.test(ahead.slice(-30)) || BEHIND_MENTION.test(after));
      if (!mentioned) best = nearer(best, whose, after.length);
    }
    for (const { index } of behind.matchAll(name)) {
      if (/[([]\s{0,2}$|\b(?:from|by|via|on|at)\s$/i.test(behind.slice(0, index))) {
        best = nearer(best, whose, NAMED + index);
      }
    }
  }
  return best;
}

/**
 * Whose a sentence is that several vendors use. What decides, first to last: a route or a maker in the id of the model
 * that it names; the host, class or code of the call that failed, nearest to it; a name, where the error is said to be
 * that vendor's. Another vendor's name that is only mentioned decides nothing. `null`: nothing speaks against OpenAI.
 */
export function otherVendor(text: string, start: number, end: number, model: string | null): Provider | null {
  const route = model === null ? null : ROUTE.exec(model);
  if (route) return ROUTED[route.slice(1).findIndex(Boolean)] ?? 'other';
  const call = proven(text, start, end) ?? named(text, start, end);
  const other = call === null || call.whose === 'openai' ? null : call.whose;
  if (model !== null && !isOpenAiModel(model)) {
    const maker = MAKERS.find(([, ids]) => ids.test(model))?.[0];
    if (maker) return other ?? maker;
  }
  const serves = other === 'azure' || other === 'openrouter' || other === 'other';
  return model !== null && isOpenAiModel(model) && !serves ? null : other;
}

/** All whose names stand in a text. */
function namedIn(text: string): Whose[] {
  return VENDORS.filter(({ name }) => text.search(name) >= 0).map(({ whose }) => whose);
}

/** The one vendor of several, where it is not OpenAI. */
function onlyOther([whose, ...more]: readonly Whose[]): Provider | null {
  return whose === undefined || whose === 'openai' || more.length > 0 ? null : whose;
}

/** The one other vendor that the sentences next to a place name, where they do not name OpenAI. `null`: none, or several. */
export function vendorOfSentence(text: string, start: number, end: number): Provider | null {
  return onlyOther(namedIn(text.slice(Math.max(0, start - NAMED), end + NAMED)));
}

/** Models that neither OpenAI nor a vendor of the list above makes, as people name them. */
export const MADE_BY_OTHERS =
  /(?<![\w-])(?:qwen|llama|grok|kimi|glm|mixtral|gemma|doubao|minimax|ernie|hunyuan)-?\d/i;

/** How far from a failed call, of which nothing is told, its vendor may be named. */
const CALL = 1000;

/**
 * Whose a call is that failed at a place in the text, where nothing tells why: by what only that vendor prints, or by
 * the one vendor that the text names. `null`: OpenAI's, or it cannot be told.
 */
export function calledVendor(text: string, at: number, model: string | null): Provider | null {
  const one = otherVendor(text, at, at, model);
  if (one !== null) return one;
  const call = proven(text, at, at, CALL);
  if (call) return call.whose === 'openai' ? null : call.whose;
  const around = text.slice(Math.max(0, at - CALL), at + CALL);
  const whose = namedIn(around);
  if (whose.length === 0 && MADE_BY_OTHERS.test(around)) return 'other';
  const other = onlyOther(whose);
  // A model of another's beside one of OpenAI's is only compared with it.
  const isModel = (other === 'anthropic' || other === 'google') && !/anthropic|google|vertex/i.test(around);
  return isModel && /(?<![\w-])gpt-\d/i.test(around) ? null : other;
}

/** Signs that a text speaks of OpenAI, or of something that speaks its protocol. */
const NEAR_OPENAI =
  /openai|\bgpt-?\d|\bo[134]-(?:mini|pro)\b|codex|chatgpt|invalid_request_error|request_forbidden|model_not_found|chat\/completions|litellm|sora-|gpt-image|in organization org-|tokens per min|\bmodel\.re(?:quest|ad)\b|\bapi\.[a-z.]{2,40}\.(?:read|write)\b|OpenAI|OPENAI|GPT-?\d|Codex|ChatGPT|LiteLLM/;

/** Whether something of OpenAI's stands in a text. */
export function speaksOfOpenAi(text: string): boolean {
  return NEAR_OPENAI.test(text);
}

/** OpenAI named in one breath with another that a program can call. */
const ONE_OF_SEVERAL =
  /open ?ai["'`]?(?:,| ?[/|]| and| or) ?["'`]?(?:anthropic|claude|gemini|google|groq|azure|mistral|deepseek)|(?:anthropic|claude|gemini|google|groq|azure|mistral|deepseek)["'`]?(?:,| ?[/|]| and| or) ?["'`]?open ?ai/i;

/** Whether a text names OpenAI as one of several whose error something may be. */
export function isOneOfSeveral(text: string): boolean {
  return ONE_OF_SEVERAL.test(text);
}
