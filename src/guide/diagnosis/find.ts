import type { Finding, Provider } from '../../model/diagnosis.ts';
import { codeNear, type Span, statusNear } from './details.ts';
import { isOpenAiModel, modelAt, modelBefore, modelNear, projectBefore, projectNear } from './ids.ts';
import { ACCESS_SAYS, CODES, RULES, type Rule } from './rules.ts';
import { type Squeezed, squeeze } from './squeeze.ts';
import { subjectOf } from './subject.ts';
import { otherVendor, speaksOfOpenAi } from './vendor.ts';

type Source =
  | { is: 'access' }
  | { is: 'rule'; rule: Rule; needsModel: boolean }
  | { is: 'code'; rule: (typeof CODES)[number] };

/** Where a sentence stands in the text. */
interface Hit {
  start: number;
  end: number;
  source: Source;
}

const bare = (sentence: string) => squeeze(sentence).text;

const PHRASES: readonly { says: string; source: Source }[] = [
  ...ACCESS_SAYS.map((says) => ({ says: bare(says), source: { is: 'access' } as const })),
  ...RULES.flatMap((rule) =>
    rule.says.map((says) => ({
      says: bare(says.slice(says.indexOf('*') + 1)),
      source: { is: 'rule', rule, needsModel: says.includes('*') } as const,
    })),
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

/** What one sentence tells, before its surroundings are read. */
interface Told {
  hit: Hit;
  kind: Finding['kind'];
  provider: Provider;
  project: string | null;
  model: string | null;
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

function tellAccess(text: string, hit: Hit, around: string): Told | null {
  const { start, end } = hit;
  const subject = subjectOf(text.slice(Math.max(0, start - 200), start));
  if (subject === null) return null;
  const model = modelAt(text, end);
  const vendor = otherVendor(around, model);
  if (subject === 'other') {
    const named = model !== null || /^\s{0,3}["'`]?[{$%<]/.test(text.slice(end, end + 6));
    return named ? { hit, kind: 'other_provider', provider: vendor ?? 'other', project: null, model } : null;
  }
  const project = projectBefore(text, start - 200, start);
  if (vendor && project === null && !/proj_|(?<!azure[\s_-]?(?:chat)?)openai/i.test(around)) {
    return { hit, kind: 'other_provider', provider: vendor, project: null, model };
  }
  const known = project !== null || (model !== null && isOpenAiModel(model));
  if (!known && !isOpenAiSentence(text, start, end)) return null;
  return { hit, kind: 'project_model_access', provider: 'openai', project, model };
}

/** A model, in the languages that people write of them in. */
const MODEL = /model|modèle|модел|モデル|模型|모델/i;

/** Whether short words are a sentence about a model, not the name of a code or of a class. */
function isSentence(text: string, start: number, end: number): boolean {
  return (
    MODEL.test(text.slice(Math.max(0, start - 160), start)) &&
    !text.slice(start - 1, end).includes('_') &&
    !/\w/.test(text[end] ?? '') &&
    /\s/.test(text.slice(start, end))
  );
}

function tell(text: string, hit: Hit): Told | null {
  const { start, end, source } = hit;
  const around = text.slice(Math.max(0, start - 250), end + 250);
  if (source.is === 'access') return tellAccess(text, hit, around);
  const { rule } = source;
  let model: string | null = null;
  let vendor: Provider | null = null;
  if (source.is === 'code') {
    model = modelNear(text, start, end);
    vendor = otherVendor(around, null);
  } else {
    const place = source.rule.model;
    model = place === 'after' ? modelAt(text, end) : place === 'before' ? modelBefore(text, start) : null;
    if (source.needsModel && (model === null || !isSentence(text, start, end))) return null;
    if (place !== 'before' || rule.kind !== 'model_unknown') model ??= modelNear(text, start, end);
    if (source.rule.shared) vendor = otherVendor(around, model);
  }
  const wide = text.slice(Math.max(0, start - 400), end + 400);
  const known = vendor !== null || (model !== null && isOpenAiModel(model)) || speaksOfOpenAi(wide);
  if (rule.needsOpenAi && !known) return null;
  if (source.is === 'rule' && source.rule.aboutModel && !known) {
    const named = source.rule.model === 'after' && model !== null;
    if (!named && !MODEL.test(text.slice(Math.max(0, start - 160), start))) return null;
  }
  if (vendor) return { hit, kind: 'other_provider', provider: vendor, project: null, model };
  return { hit, kind: rule.kind, provider: rule.provider, project: projectNear(text, start, end), model };
}

const agree = (a: string | null, b: string | null) => a === null || b === null || a === b;

/** Sentences that follow one another and may speak of the same error are one. */
function grouped(told: readonly Told[]): Told[][] {
  const groups: Told[][] = [];
  for (const one of told) {
    const group = groups.at(-1);
    if (
      group?.[0]?.kind === one.kind &&
      group.every((other) => agree(other.project, one.project) && agree(other.model, one.model))
    ) {
      group.push(one);
    } else groups.push([one]);
  }
  return groups;
}

function first<T, R>(list: readonly T[], read: (one: T) => R | null): R | null {
  for (const one of list) {
    const value = read(one);
    if (value !== null) return value;
  }
  return null;
}

/** Every error whose sentence stands in the text (as `plainText` gives it), in its order. */
export function findErrors(text: string): Finding[] {
  const hits = hitsIn(squeeze(text)).filter(
    ({ start, end, source }) =>
      source.is !== 'code' ||
      (text.slice(start, end).toLowerCase() === source.rule.code &&
        !/[A-Za-z_]/.test(text[start - 1] ?? '') &&
        text[end] !== '_'),
  );
  const sentences = hits.filter((hit) => hit.source.is !== 'code');
  const told = hits
    .filter(
      (hit) => hit.source.is !== 'code' || !sentences.some((one) => Math.abs(one.start - hit.start) < 600),
    )
    .map((hit) => tell(text, hit))
    .filter((one) => one !== null);
  const groups = grouped(told);
  return groups.map((group, index) => {
    const floor = groups[index - 1]?.at(-1)?.hit.end ?? 0;
    const ceiling = groups[index + 1]?.[0]?.hit.start ?? text.length;
    const spans: Span[] = group.map(({ hit }) => ({ text, floor, start: hit.start, end: hit.end, ceiling }));
    const { kind, provider } = group[0] as Told;
    const code = group.find(({ hit }) => hit.source.is === 'code')?.hit;
    return {
      kind,
      project: first(group, (one) => one.project),
      model: first(group, (one) => one.model),
      status: first(spans, (span) => statusNear(span, kind)),
      code: code ? text.slice(code.start, code.end) : first(spans, codeNear),
      provider: group.find((one) => one.provider !== 'other')?.provider ?? provider,
    };
  });
}
