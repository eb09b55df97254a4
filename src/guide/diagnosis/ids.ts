/** What may stand between a word and the id that follows it: gaps, quotes, emphasis, comment and table marks. */
const BETWEEN = /[\s"'`*_+\\#<>/|│┃║┆:=([{,]/;
const ID = /[A-Za-z0-9._:/@~-]/;
const QUOTE = /["'`]/;

/** Families of OpenAI's own models, by how their ids begin (models page of its docs, November 2026). */
const OPENAI_MODEL =
  /^(?:openai\/)?(?:ft:)?(?:gpt(?!-oss|-j|-neo)|chatgpt|o[1-9](?![a-z0-9])|text-(?:embedding|davinci|curie|babbage|ada|moderation)|code-(?:davinci|cushman)|davinci|curie|babbage|ada(?![a-z])|whisper(?!-large)|tts-|dall-e|omni-moderation|codex|computer-use|sora)/i;

/** Whether an id is of a family that OpenAI itself serves. */
export function isOpenAiModel(model: string): boolean {
  return OPENAI_MODEL.test(model);
}

/** Names that stand for "some model" in documentation and source code. */
const PLACEHOLDER =
  /^(?:x{1,}|y|n|your-model|the-model|model|model[-_.]?(?:name|id)|(?:your|my|some|the)[-_]?model[-_](?:name|id)|name|id|foo|bar|null|none|undefined|message|type|param|code|error|status|object|details?)$/i;
const NAMED_WITHOUT_DIGIT = /^(?:davinci|curie|babbage|ada|openrouter\/auto)$/i;
/** What a family is called where no model of it is meant: "Whisper", "GPT-4-class", "Claude-API-Key". */
const NO_ID =
  /^(?:codex|whisper|sora|dall-e|chatgpt|gpt-image)$|[-_](?:class|level|based|style|like|compatible|capable|powered|series|family|tier|grade|only|apis?|keys?|models?|modell\w{0,2}|projects?|projekt\w{0,2}|accounts?|konto|zugang|zugriff|familie|serie|reihe|klasse)$/i;

/** Whether a word can be a model id at all; `quoted` words are believed more readily. */
export function isModelId(word: string, quoted: boolean): boolean {
  if (word.length < 2 || word.length > 120 || PLACEHOLDER.test(word)) return false;
  if (/^(?:proj_|org-|req_|sk-|https?:|v\d+\/|\/|\d+$)/i.test(word) || !/[A-Za-z]/.test(word)) return false;
  if (/^\d+K?[TR]P[MD]\b/i.test(word)) return false;
  if (NAMED_WITHOUT_DIGIT.test(word)) return true;
  if (!quoted && NO_ID.test(word)) return false;
  if (/\d/.test(word)) return /^\D{0,40}[-.:/@]|[a-z]\d|^\d+[a-z]/i.test(word);
  return quoted
    ? /^[a-z][\w.:/@~-]+$/i.test(word)
    : /[a-z][-:/][a-z]/i.test(word) && !/^(?:re|non|pre|co|sub)-/i.test(word);
}

/** Marks behind an id that are no part of it. */
const TAIL = /(?<![._:/@~-])[._:/@~-]+$/;

/** The rest of an id on the next line, and whether a quote closes it there. */
const BROKEN = /^[ \t]*\n[\s>#*/|│+]{0,40}([A-Za-z0-9._:/@-]{1,80})(["'`]?)/;

/** How far from it an id that may be cut is looked for once more. */
const AROUND = 1000;

/** Whether the text near an id that may be cut has it once more, and whole, and no other that begins so. */
function standsElsewhere(text: string, at: number, word: string): boolean {
  const from = Math.max(0, at - AROUND);
  const around = text.slice(from, at + AROUND);
  let seen = false;
  for (let next = around.indexOf(word); next >= 0; next = around.indexOf(word, next + word.length)) {
    if (from + next === at || ID.test(around[next - 1] ?? '')) continue;
    const behind = around.slice(next + word.length, next + word.length + 2);
    if (!/^[.:]?(?![A-Za-z0-9._:/@~-])/.test(behind)) return false;
    // At the end of a line or of the text it may be cut as well.
    seen ||= /^[^\n…]/.test(behind);
  }
  return seen;
}

/**
 * Reads the model id that begins at `from`, before `limit`. Gaps, quotes and marks in front are passed over,
 * an id that a line break cut in two is put together. `null`: there is none, or it is elided, masked or cut.
 */
export function modelAt(text: string, from: number, limit = text.length): string | null {
  const end = Math.min(limit, from + 400);
  let i = from;
  let quote = '';
  let ended = false;
  /** The sentence's own quotation ends here: what a line or a cell farther stands is not its model. */
  const closed = QUOTE.test(text[from] ?? '') && !ID.test(text[from + 1] ?? '');
  for (; i < end && BETWEEN.test(text[i] as string); i++) {
    const found = text[i] as string;
    if (closed && (found === '\n' || found === '|')) return null;
    if (QUOTE.test(found)) {
      quote = found;
      ended = false;
    } else if (quote) {
      if (found === '\n' || found === ',') ended = true;
      if (!/[ \t]/.test(found)) quote = '';
    }
  }
  if (ended || i >= end || !/[A-Za-z0-9]/.test(text[i] as string)) return null;
  let j = i;
  while (j < end && ID.test(text[j] as string)) j++;
  let word = text.slice(i, j);
  for (let n = 0; n < 4; n++) {
    const broken = BROKEN.exec(text.slice(j, Math.min(end, j + 200)));
    if (!broken) break;
    const next = broken[1] as string;
    if (!(quote && broken[2]) && !(/[a-z0-9]-$/i.test(word) && /^[a-z0-9]/.test(next))) break;
    word += next;
    j += broken[0].length - (broken[2] as string).length;
  }
  const rest = text.slice(j, j + 3);
  const cut =
    /\.\.\.?$/.test(word) ||
    (/^(?:…|\*\*\*|<|\{)/.test(rest) && !text.startsWith('**', i - 2)) ||
    (word.endsWith('-') && rest.startsWith('*'));
  /** A quotation that is opened right before it and not closed behind it: the id may go on. */
  const open = QUOTE.test(text[i - 1] ?? '') && /^(?:\s|$)/.test(rest);
  word = word.replace(TAIL, '');
  if (cut || (open && !standsElsewhere(text, i, word))) return null;
  word = word.replace(/^.*\/models\//, '');
  return isModelId(word, quote !== '' && /^[ \t]?["'`]/.test(text.slice(j, j + 2))) ? word : null;
}

/** A project id of 24 letters or digits, as every id seen. */
const USUAL = /^proj_[A-Za-z0-9]{24}(?![A-Za-z0-9_-])/;

/** The end of a line, with a table's border or a string's end, and the margin of the next. */
const BREAK = /(?:["']|(?<![ \t]))[ \t]*(?:[│┃|+\\][ \t]{0,4})?\n[\s>#*/|│┃+"']{0,40}/g;

/**
 * Reads the project id whose `proj_` stands at `at`, before `end`; one that a line break cut in two is put together.
 * `null`: it is elided, masked or only a pattern (`proj_…`, `proj_***`, `proj_<id>`).
 */
export function projectAt(text: string, at: number, end = text.length): string | null {
  const part = text.slice(at, Math.min(end, at + 240));
  let run = /^proj_[A-Za-z0-9_-]{0,115}/.exec(part)?.[0] ?? '';
  const rest = part.slice(run.length);
  if (/^(?:…|\.\.|\*(?!\*)|<|\{|\$)/.test(rest)) return null;
  const joined = USUAL.exec(part.replace(BREAK, ''))?.[0];
  const broken = /^(?:[ \t]*\n[\s>#*/|│+"']{0,40}| )([A-Za-z0-9_-]+)["'`]/.exec(rest);
  if (joined && joined.length > run.length) run = joined;
  else if (broken && QUOTE.test(text[at - 1] ?? '')) run += broken[1];
  const emphasis = /(?<![A-Za-z0-9])(_{1,2})$/.exec(text.slice(Math.max(0, at - 3), at))?.[1];
  const whole = (emphasis && run.endsWith(emphasis) ? run.slice(0, -emphasis.length) : run).replace(
    /(?<!-)-+$/,
    '',
  );
  return whole.length > 'proj_'.length ? whole : null;
}

/** Reads the last project id in `text` that stands before `end` and begins no earlier than `start`, as {@link projectAt}. */
export function projectBefore(text: string, start: number, end: number): string | null {
  const from = Math.max(0, start);
  const part = text.slice(from, end);
  const at = part.lastIndexOf('proj_');
  if (at >= 0) return projectAt(text, from + at, end);
  const joined = part.replace(BREAK, '');
  return projectAt(joined, Math.max(0, joined.lastIndexOf('proj_')));
}

/** Reads the model id that ends right before `end`, no earlier than `start`; `null` as in {@link modelAt}. */
export function modelBefore(text: string, end: number, start = 0): string | null {
  const from = Math.max(start, end - 200);
  const part = text.slice(from, end).replace(/(?<![\s"'`*_+\\#>|│┃┆,)\]}])[\s"'`*_+\\#>|│┃┆,)\]}]+$/, '');
  let i = part.length;
  while (i > 0 && ID.test(part[i - 1] as string)) i--;
  let word = part.slice(i);
  const quoted = QUOTE.test(part[i - 1] ?? '') || QUOTE.test(text[from + part.length] ?? '');
  const broken = /["'`]([A-Za-z0-9][A-Za-z0-9._:/@-]{0,80})[ \t]*\n[\s>#*/|│+]{0,40}$/.exec(part.slice(0, i));
  if (broken && QUOTE.test(text[from + part.length] ?? '')) word = `${broken[1]}${word}`;
  word = word.replace(/^[._:/@~-]+/, '').replace(TAIL, '');
  if (/\.\.\.?$/.test(part) || part.endsWith('…')) return null;
  const glued = /^(?:the)?model:?(?=[A-Za-z0-9])/i.exec(word);
  if (glued && isModelId(word.slice(glued[0].length), quoted)) return word.slice(glued[0].length);
  word = word.replace(/^.*\/models\//, '');
  return isModelId(word, quoted) ? word : null;
}

const FAMILY =
  /(?<![\w./-])(?:gpt-\d|gpt-(?:image|audio|realtime|live|oss)|o[1-9]-|text-embedding-|text-davinci-|davinci-|whisper-|dall-e-|tts-\d|chatgpt-\d|claude-|gemini-)[\w.:-]*\w/gi;
const KEYED =
  /\b(?:tried to access|model|deployment)(?:[_ ]?(?:name|id))?(?![a-z])["'`]?\s{0,3}(?:[:=]|\bis\b)?\s{0,3}(?=["'`A-Za-z])/gi;
const PATH = /\bmodels\/([a-z][\w.-]*\d[\w.-]*\w)/i;

/** A model named near a sentence that itself names none: before it on its line, or as the value of a `model` field. */
export function modelNear(text: string, start: number, end: number): string | null {
  const paragraph = text.slice(Math.max(0, start - 200, text.lastIndexOf('\n\n', start)), start);
  const line = paragraph.slice(paragraph.lastIndexOf('\n') + 1);
  const idsIn = (part: string) =>
    Array.from(part.matchAll(FAMILY), ([id]) => id).filter((id) => isModelId(id, false));
  const named = new Set(idsIn(line));
  if (named.size === 0) for (const id of idsIn(paragraph)) named.add(id);
  if (named.size > 0) return named.size === 1 ? ([...named][0] as string) : null;
  const from = Math.max(0, start - 300);
  const around = text.slice(from, end + 700);
  for (const found of around.matchAll(KEYED)) {
    const model = modelAt(text, from + found.index + found[0].length);
    if (model !== null && (/\d/.test(model) || /^tried/i.test(found[0]))) return model;
  }
  return PATH.exec(around)?.[1] ?? null;
}

/** The project whose settings an error points to, as in `…/settings/proj_…/limits`, or that its sentence names. */
export function projectNear(text: string, start: number, end: number): string | null {
  const from = Math.max(0, start - 80);
  const said = /\bproject["'`:\s]{1,5}(?=proj_[A-Za-z0-9_-])/i.exec(text.slice(from, end + 40));
  if (said) return projectAt(text, from + said.index + said[0].length);
  const [paragraph = ''] = text.slice(end, end + 200).split(/\n[ \t]*\n/, 1);
  const address = /\/settings\/(?=proj_[A-Za-z0-9_-])/.exec(paragraph);
  return address ? projectAt(text, end + address.index + address[0].length) : null;
}
