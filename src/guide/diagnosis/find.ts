import type { Finding } from '../../model/diagnosis.ts';
import { codeNear, statusNear } from './details.ts';
import { modelAt, modelBefore, projectBefore } from './ids.ts';
import { ACCESS_SAYS, CODES, RULES, type Rule } from './rules.ts';
import { type Squeezed, squeeze } from './squeeze.ts';
import { subjectOf } from './subject.ts';
import { otherVendor } from './vendor.ts';

/** Where a sentence stands in the text. */
interface Hit {
  start: number;
  end: number;
  rule: Rule | 'access' | (typeof CODES)[number];
  /** The sentence must be preceded by the word "model" and an id. */
  needsModel: boolean;
}

const bare = (sentence: string) => squeeze(sentence).text;

const PHRASES = [
  ...ACCESS_SAYS.map((says) => ({ says: bare(says), needsModel: false, rule: 'access' as const })),
  ...RULES.flatMap((rule) =>
    rule.says.map((says) => ({
      says: bare(says.slice(says.indexOf('*') + 1)),
      needsModel: says.includes('*'),
      rule,
    })),
  ),
  ...CODES.map((rule) => ({ says: bare(rule.code), needsModel: false, rule })),
];

/** At most so many occurrences of one sentence are looked at. */
const MOST = 40;

function hitsIn(squeezed: Squeezed): Hit[] {
  const hits: Hit[] = [];
  for (const { says, needsModel, rule } of PHRASES) {
    let from = 0;
    for (let n = 0; n < MOST; n++) {
      const at = squeezed.text.indexOf(says, from);
      if (at < 0) break;
      from = at + says.length;
      hits.push({
        start: squeezed.at[at] as number,
        end: (squeezed.at[from - 1] as number) + 1,
        rule,
        needsModel,
      });
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

const NEAR_MODEL =
  /\b(?:model|--model|deployment)(?:[_ ]?name)?["'`]?\s{0,3}(?:[:=]|\bis\b)?\s{0,3}(?=["'`A-Za-z])/gi;

/** A model named near a sentence that itself names none. */
function modelNear(text: string, start: number, end: number): string | null {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).slice(-200);
  for (const found of line.matchAll(
    /(?<![\w./-])(?:gpt-|o[1-9]-|text-embedding-|davinci|whisper-|dall-e-|tts-|chatgpt-)[\w.:-]*\w/g,
  ))
    return found[0];
  const from = Math.max(0, start - 300);
  for (const found of text.slice(from, end + 300).matchAll(NEAR_MODEL)) {
    const model = modelAt(text, from + found.index + found[0].length);
    if (model !== null && /\d/.test(model)) return model;
  }
  return null;
}

function read(text: string, hit: Hit, floor: number): Finding | null {
  const { start, end, rule } = hit;
  const details = { status: statusNear(text, start, end, floor), code: codeNear(text, start, end, floor) };
  if (rule === 'access') {
    const before = text.slice(Math.max(0, start - 200), start);
    const subject = subjectOf(before);
    const model = modelAt(text, end);
    if (subject === null) return null;
    if (subject === 'other')
      return {
        kind: 'other_provider',
        project: null,
        model,
        ...details,
        provider: otherVendor(text, model) ?? 'other',
      };
    return {
      kind: 'project_model_access',
      project: projectBefore(text, start - 200, start),
      model,
      ...details,
      provider: 'openai',
    };
  }
  if ('code' in rule) {
    const vendor = otherVendor(text.slice(Math.max(0, start - 250), end + 250), null);
    return {
      kind: vendor ? 'other_provider' : rule.kind,
      project: null,
      model: modelNear(text, start, end),
      ...details,
      code: text.slice(start, end),
      provider: vendor ?? rule.provider,
    };
  }
  let model =
    rule.model === 'after' ? modelAt(text, end) : rule.model === 'before' ? modelBefore(text, start) : null;
  if (hit.needsModel && (model === null || !/model/i.test(text.slice(Math.max(0, start - 160), start))))
    return null;
  const vendor = rule.shared ? otherVendor(text.slice(Math.max(0, start - 250), end + 250), model) : null;
  if (model === null && rule.kind !== 'model_unknown') model = modelNear(text, start, end);
  return {
    kind: vendor ? 'other_provider' : rule.kind,
    project: null,
    model,
    ...details,
    provider: vendor ?? rule.provider,
  };
}

/** Every error whose sentence stands in the text (as {@link plainText} gives it), in its order. */
export function findErrors(text: string): Finding[] {
  const hits = hitsIn(squeeze(text));
  const sentences = hits.filter((hit) => hit.rule === 'access' || !('code' in hit.rule));
  const found: Finding[] = [];
  let floor = 0;
  for (const hit of hits) {
    const isCode = hit.rule !== 'access' && 'code' in hit.rule;
    if (isCode && sentences.some((one) => Math.abs(one.start - hit.start) < 600)) continue;
    const finding = read(text, hit, floor);
    if (!finding) continue;
    found.push(finding);
    floor = hit.end;
  }
  return found;
}
