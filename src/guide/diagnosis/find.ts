import type { DiagnosisKind, Provider } from '../../model/diagnosis.ts';
import { isOpenAiModel, modelAt, modelBefore, modelNear, projectBefore, projectNear } from './ids.ts';
import { isSupposed, suspects } from './refusal.ts';
import { ACCESS_SAYS, CODES, RULES, type Rule } from './rules.ts';
import { type Squeezed, squeeze } from './squeeze.ts';
import { subjectOf } from './subject.ts';
import type { Trust } from './trust.ts';
import { otherVendor, speaksOfOpenAi } from './vendor.ts';
import { MODEL_WORD } from './words.ts';

type Source =
  | { is: 'access' }
  | { is: 'rule'; rule: Rule; needsModel: 'before' | 'after' | null }
  | { is: 'code'; rule: (typeof CODES)[number] };

/** Where a sentence stands in the text. */
interface Hit {
  start: number;
  end: number;
  source: Source;
}

/** What one sign in the text tells of an error, before it is weighed against the others. */
export interface Told {
  start: number;
  end: number;
  trust: Trust;
  kind: DiagnosisKind;
  provider: Provider;
  project: string | null;
  model: string | null;
}

const bare = (sentence: string) => squeeze(sentence).text;

/** What of a rule's sentence is looked for, and on which side of it a model has to stand. */
export function sought(says: string): { part: string; needsModel: 'before' | 'after' | null } {
  const [before = '', behind] = says.split('*');
  if (behind === undefined) return { part: before, needsModel: null };
  return behind === '' ? { part: before, needsModel: 'after' } : { part: behind, needsModel: 'before' };
}

const PHRASES: readonly { says: string; source: Source }[] = [
  ...ACCESS_SAYS.map((says) => ({ says: bare(says), source: { is: 'access' } as const })),
  ...RULES.flatMap((rule) =>
    rule.says.map((says) => {
      const { part, needsModel } = sought(says);
      return { says: bare(part), source: { is: 'rule', rule, needsModel } as const };
    }),
  ),
  ...CODES.map((rule) => ({ says: bare(rule.code), source: { is: 'code', rule } as const })),
];

/** At most so many occurrences of one sentence are looked at. */
const MOST = 40;

function hitsIn(squeezed: Squeezed): Hit[] {
  const hits: Hit[] = [];
  for (const { says, source } of PHRASES) {
    let from = 0;
    for (let n = 0; n < MOST; n++) {
      const at = squeezed.text.indexOf(says, from);
      if (at < 0) break;
      from = at + says.length;
      hits.push({ start: squeezed.at[at] as number, end: (squeezed.at[from - 1] as number) + 1, source });
    }
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = -1;
  return hits.filter((hit) => {
    if (hit.end <= last) return false;
    last = hit.end;
    return true;
  });
}

/** OpenAI's sentence without its id. */
const UNNAMED = /Project\s*$(?<=(?:^|(?:[^\p{L}\p{N}_\s]|\n|(?<!\d)403\s)\s*)Project\s*)/u;

/**
 * Whether a sentence that names neither a project's id nor a model of OpenAI's is OpenAI's all the same: other
 * programs have projects and models too. Its own beginning, a masked id, a 403 or something else of OpenAI's tells.
 */
function isOpenAiSentence(text: string, start: number, end: number): boolean {
  const wide = text.slice(Math.max(0, start - 400), end + 400);
  return (
    UNNAMED.test(text.slice(Math.max(0, start - 40), start)) ||
    /proj_|(?<![\w.])403(?!\w)/.test(text.slice(Math.max(0, start - 150), end + 150)) ||
    speaksOfOpenAi(wide)
  );
}

/** A project that is said to be of something else: "This Groq project". */
const OF_ANOTHER =
  /\b(?:[Tt]his|[Yy]our|[Tt]he|[Aa]n?)\s{1,3}(?!OpenAI|API|GPT|ChatGPT|LLM|AI\b)([A-Z]\w{2,30})\s{1,3}project[\s"'`]{0,3}$/;

function tellAccess(text: string, { start, end }: Hit): Told | null {
  const subject = subjectOf(text.slice(Math.max(0, start - 200), start));
  if (subject === null) return null;
  const model = modelAt(text, end) ?? (/^["'`]/.test(text.slice(end)) ? modelSaid(text, start) : null);
  const vendor = otherVendor(text, start, end, model);
  const told = { start, end, trust: 'sentence', model } as const;
  if (subject === 'other') {
    const named = model !== null || /^\s{0,3}["'`]?[{$%<]/.test(text.slice(end, end + 6));
    return named ? { ...told, kind: 'other_provider', provider: vendor ?? 'other', project: null } : null;
  }
  const project = projectBefore(text, start - 200, start);
  const before = text.slice(Math.max(0, start - 200), start);
  const masked = before.includes('proj_');
  if (OF_ANOTHER.test(before)) {
    return { ...told, kind: 'other_provider', provider: vendor ?? 'other', project: null };
  }
  if (vendor && project === null && !masked) {
    return { ...told, kind: 'other_provider', provider: vendor, project: null };
  }
  const known = project !== null || (model !== null && isOpenAiModel(model));
  if (project === null && model === null && !masked && isSupposed(text, start)) return null;
  if (!known && !isOpenAiSentence(text, start, end)) return null;
  return { ...told, kind: 'project_model_access', provider: 'openai', project };
}

/** Whether short words are a sentence about a model, not the name of a code or of a class. */
function isSentence(text: string, start: number, end: number): boolean {
  return (
    MODEL_WORD.test(text.slice(Math.max(0, start - 160), start)) &&
    !text.slice(start - 1, end).includes('_') &&
    !/\w/.test(text[end] ?? '') &&
    /\s/.test(text.slice(start, end))
  );
}

/** Whether a call seems to have failed near an address or a class that by itself is a mere mention. */
function failed(text: string, start: number, end: number): boolean {
  return /error|exception|fail|denied|forbidden|refused|unauthori|(?<![\w.])[45]\d\d(?![\w.]*\w)/i.test(
    text.slice(Math.max(0, start - 300), end + 300),
  );
}

/** Kinds of error in which a model counts, also one that the sentence itself does not name. */
const ABOUT_MODEL: ReadonlySet<DiagnosisKind> = new Set([
  'model_unknown',
  'org_verification',
  'rate_limit',
  'missing_scope',
  'deprecated',
  'wrong_endpoint',
  'not_allowed_capability',
  'other_provider',
]);

const ASKS_TO_PAY = /(?<![\w.])402(?!\w)\W{0,12}$/;
const OWN_WORDS =
  /(?<!azure[\s-])openai(?:[\s-](?:model|project|account)(?!\w)[^\n]{0,50}| ?的?(?:[账帳].)?的?)$/i;
/** The API's own way to name a model, which it prints also of one that is not its own. */
const THE_MODEL = /\bThe model `[^`\n]{1,120}`\s?$/;

/** What stands on either side of a code that a program compares with: `=== '…'`, `case '…':`, `.includes('…')`, `'…' in`. */
const COMPARED =
  /(?:[=!]==?|\b(?:case|when|if)\b|\bin\s{0,3}[({[]|(?:includes|contains|has|equals|indexOf|startsWith|is|eq|match|search|test)\w{0,10}\((?:[\w.]{1,40},)?|-(?:eq|match|like)|=~|\bgrep(?: -\w{1,9})?)[\s"'`/*.]{0,5}$/i;
const COMPARES = /^["'`](?:\s{0,3}[:\]{]|\s{1,3}(?:(?:not\s{1,3})?in\b|[=!]==?|=>|->))/;
/** What a key of a table stands behind, where it needs no quotes, and what follows it. */
const KEY_BEFORE = /[{,\n]\s{0,40}$/;
const KEY_BEHIND = /^\s{0,3}:\s{1,3}["'`]/;
/** One that stands before another in a list of codes: `case 'a', 'b':`. */
const LISTED = /["'`][\w.]{1,60}["'`],\s{1,3}["'`]$/;

/**
 * Whether a code is a program's own word: one that it looks for tells what may come, not what came, and in capitals it is
 * no code of the API's.
 */
function isOfProgram(text: string, start: number, end: number): boolean {
  if (!/[a-z]/.test(text.slice(start, end))) return true;
  let before = text.slice(Math.max(0, start - 160), start);
  const behind = text.slice(end, end + 12);
  if (COMPARES.test(behind) || (KEY_BEFORE.test(before) && KEY_BEHIND.test(behind))) return true;
  for (let n = 0; n < 4 && LISTED.test(before); n++) before = before.replace(LISTED, '');
  return COMPARED.test(before);
}

function tell(text: string, hit: Hit): Told | null {
  const { start, end, source } = hit;
  if (source.is === 'access') return tellAccess(text, hit);
  const { rule } = source;
  const trust = source.is === 'rule' ? source.rule.trust : isOfProgram(text, start, end) ? 'retold' : 'code';
  let model: string | null = null;
  let vendor: Provider | null = null;
  if (source.is === 'code') {
    if (ABOUT_MODEL.has(rule.kind)) model = modelNear(text, start, end);
    vendor = otherVendor(text, start, end, null);
  } else {
    const place = source.rule.model;
    model = place === 'after' ? modelAt(text, end) : place === 'before' ? modelBefore(text, start) : null;
    if (source.needsModel !== null && model === null) return null;
    if (source.needsModel === 'before' && !isSentence(text, start, end)) return null;
    if (source.needsModel === 'after' && (!/\d/.test(model ?? '') || text.slice(start, end).includes('_')))
      return null;
    if (source.rule.spoken && isSupposed(text, start)) return null;
    if (source.rule.form && !source.rule.form.test(text.slice(start, end))) return null;
    if (source.rule.shared) vendor = otherVendor(text, start, end, model);
    if (ABOUT_MODEL.has(rule.kind) && place !== 'before') model ??= modelNear(text, start, end);
    if (trust === 'mark' && !failed(text, start, end)) return null;
    // A program's own words on OpenAI are no gateway's, however alike they are.
    if (rule.provider === 'other' && OWN_WORDS.test(text.slice(Math.max(0, start - 80), start))) return null;
  }
  const wide = text.slice(Math.max(0, start - 400), end + 400);
  const known =
    vendor !== null ||
    (model !== null && isOpenAiModel(model)) ||
    speaksOfOpenAi(wide) ||
    THE_MODEL.test(text.slice(Math.max(0, start - 140), start));
  if (rule.needsOpenAi && !known) return null;
  // The API never asks for a payment so: gateways do.
  if (rule.kind === 'quota' && ASKS_TO_PAY.test(text.slice(Math.max(0, start - 20), start)))
    vendor ??= 'other';
  if (source.is === 'rule' && source.rule.aboutModel && !known) {
    const named = source.rule.model === 'after' && model !== null;
    if (!named && !MODEL_WORD.test(text.slice(Math.max(0, start - 160), start))) return null;
  }
  if (vendor) return { start, end, trust, kind: 'other_provider', provider: vendor, project: null, model };
  return {
    start,
    end,
    trust,
    kind: rule.kind,
    provider: rule.provider,
    project: projectNear(text, start, end),
    model,
  };
}

/** Whether a code stands there as itself, and not within a longer name. */
function isWhole(text: string, { start, end, source }: Hit): boolean {
  if (source.is === 'access' || (source.is === 'rule' && source.rule.trust !== 'code')) return true;
  if (/[A-Za-z_]/.test(text[start - 1] ?? '')) return false;
  return (
    source.is === 'rule' || (text.slice(start, end).toLowerCase() === source.rule.code && text[end] !== '_')
  );
}

/** What stands between a model and the sentence on it that names none: "asking for `x` gives `…`", a cell of a table. */
const GIVES = /^["'`*)]{0,4}(?=[^\n]{0,60}(?:\p{L}{2}|[|→:—-]))[^\n.;]{0,80}(?:\n[^\n.;]{0,40})?$/u;

/** The one model that a sentence without its own is said to be of, in its row or right before it. */
function modelSaid(text: string, start: number): string | null {
  const head = /(?:["'`][^"'`\n]{0,12})?project[^\n]{0,60}$/i.exec(
    text.slice(Math.max(0, start - 80), start),
  );
  const from = head ? start - head[0].length : start;
  const line = text.lastIndexOf('\n', from) + 1;
  const row = /^\s{0,8}\|/.test(text.slice(line, from));
  const named = suspects(text, row ? line : Math.max(0, from - 120), from);
  const last = named.at(-1);
  if (!last || !GIVES.test(text.slice(last.end, from))) return null;
  const beside = named.filter(({ end }) => !/[.;\n]\s/.test(text.slice(end, last.start)));
  return new Set(beside.map(({ id }) => id)).size === 1 ? last.id : null;
}

/** Everything in the text (as `plainText` gives it) that tells an error, in its order. */
export function signsIn(text: string): Told[] {
  return hitsIn(squeeze(text))
    .filter((hit) => isWhole(text, hit))
    .map((hit) => tell(text, hit))
    .filter((one) => one !== null);
}
