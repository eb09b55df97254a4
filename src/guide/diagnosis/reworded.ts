import type { DiagnosisKind } from '../../model/diagnosis.ts';
import { statusNear } from './details.ts';
import type { Told } from './find.ts';
import { modelAt, projectAt } from './ids.ts';
import { clauseAt, modelsIn, type Named, suspects, worthReading } from './refusal.ts';
import { calledVendor, isOneOfSeveral, otherVendor, vendorOfSentence } from './vendor.ts';
import { KEY_WORD, MODEL_WORD, MODEL_WORDS, PROJECT_WORD, PROJECT_WORD_IN, SETTING } from './words.ts';

const CODE = /(?<![A-Za-z_])model_not_found(?!_)/;
const PROJECT = /(?<![A-Za-z0-9-])proj_(?=[A-Za-z0-9])/g;
/** The shortest id that is believed in prose: other programs name their projects `proj_123`. */
const LONG = 'proj_'.length + 16;
/** At most so many projects are looked at. */
const MOST = 40;
/** How far from its code or project a model may stand. */
const REACH = 400;

function told(
  kind: DiagnosisKind,
  start: number,
  end: number,
  project: string | null,
  model: string | null,
): Told {
  return { start, end, trust: 'retold', kind, provider: 'openai', project, model };
}

const statusOf = (text: string, start: number, end: number, kind: DiagnosisKind) =>
  statusNear({ text, floor: 0, start, end, ceiling: text.length }, kind);

/**
 * The model that prose speaks of beside a code: the one named right behind it ("… for 2.1": the one that ends so),
 * else the nearest one before it, else the next one in the same sentence.
 */
function modelBeside(text: string, start: number, end: number): string | null {
  const models: Named[] = suspects(text, Math.max(0, start - REACH), end + REACH);
  const named = /^["'`*)\s]{0,6}(?:for|on|with)\s{1,6}(?:model\s{1,6})?["'`]?([\w.:/-]{0,80}\w)/i.exec(
    text.slice(end, end + 120),
  );
  const word = named?.[1]?.toLowerCase() ?? '';
  const whole = /\d/.test(word) && models.find(({ id }) => id === word || id.endsWith(`-${word}`));
  if (whole) return whole.id;
  const before = models.findLast((one) => one.start < start);
  if (before) return before.id;
  const sentence = /^[\s\S]*?(?:[.!?]\s|\n\s*\n|$)/.exec(text.slice(end, end + REACH))?.[0].length ?? 0;
  return models.find((one) => one.start >= end && one.start < end + sentence)?.id ?? null;
}

const TAIL =
  /(?:^|[\s"'`>|])(?:access\s{1,20}|ccess\s{1,20}|s\s{1,20})?to\s{0,20}model(?=\s{0,20}["'`*]{0,4}[a-z0-9])/gi;

/** The target's sentence without its head: "…to model `x`", and behind it the code. */
function beheaded(text: string): Told | null {
  for (const found of text.matchAll(TAIL)) {
    const end = found.index + found[0].length;
    const model = modelAt(text, end);
    if (model === null || !CODE.test(text.slice(end, end + REACH))) continue;
    return told('project_model_access', found.index, end, null, model);
  }
  return null;
}

const HEAD =
  /\bproject\s{0,3}["'`*]{0,3}(?=proj_[A-Za-z0-9_-]{1,80}["'`*]{0,3}\s{0,3}does\s{1,9}not\s{1,9}have\s{1,9}(?:a|ac|acc|acce|acces|access|access\s{1,9}to?|access\s{1,9}to\s{1,9}m[a-z]{0,4})?(?:\.\.\.|…)?["'`]?\s{0,9}(?:\n|$))/i;

/** The target's sentence cut short before its model. */
function cutShort(text: string): Told | null {
  const found = HEAD.exec(text);
  if (!found) return null;
  const at = found.index + found[0].length;
  return told('project_model_access', found.index, at, projectAt(text, at), null);
}

/** Words of what is allowed instead. */
const SETTING_VERB =
  /\b(?:only|allow|permit|enabl)|\bnur\b|seulement|\bs[oó]lo\b|\bsomente\b|\bapenas\b|только|[只仅僅]|のみ|だけ|만(?!\p{L})/iu;

/** A project that a refusal names by an id as OpenAI's are. */
function ofProject(text: string): Told | null {
  const code = CODE.test(text);
  let looked = 0;
  for (const { index } of text.matchAll(PROJECT)) {
    const id = projectAt(text, index);
    if (id === null || id.length < LONG) continue;
    if (++looked > MOST) break;
    const end = index + id.length;
    const known = code || statusOf(text, index, end, 'project_model_access') === 403;
    const clause = clauseAt(text, index, end, known);
    // Where it is known to be refused, a sentence on what is allowed instead names no model that is not.
    const instead = known && clause.ofModel && SETTING_VERB.test(clause.text);
    if (!clause.refuses || (clause.model === null && !instead)) continue;
    return told('project_model_access', index, end, id, clause.model);
  }
  return null;
}

const placesOf = (text: string, words: RegExp) =>
  Array.from(text.matchAll(words), ({ index, 0: word }) => ({ start: index, end: index + word.length }));

/** The one model that is named shortly before a place; `null`: none, or several. */
function onlyBefore(text: string, at: number): string | null {
  const named = suspects(text, Math.max(0, at - REACH / 2), at);
  return new Set(named.map(({ id }) => id)).size === 1 ? (named[0]?.id ?? null) : null;
}

/** What shows that a refusal without ids is OpenAI's. */
const OPENAI_NAME = /(?<!azure[\s-])open ?ai/i;
/** A model that was named before. */
const THAT_MODEL =
  /\b(?:that|this|the requested|the selected) model\b|dieses Modell|ce modèle|ese modelo|este modelo|questo modello|этой модели|该模型|此模型|このモデル|이 모델/i;
const OPENAI = /open ?ai|(?<![\w.])model_not_found(?!_)/i;

/** Models of other sorts. */
const OTHER_MODEL = /(?:data|domain|view|base|user|database|3d|role|pricing)[ -]model/i;

/** A model that a call was refused, where nothing tells whose: its status alone shows that there was a call. */
function ofNobody(text: string, start: number, end: number, model: string | null): Told | null {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1).split('\n', 1)[0] ?? '';
  const before = text.slice(Math.max(0, start - REACH / 4), start);
  const around = `${before} ${line.slice(0, REACH)}`;
  if (!/(?<![\w.])40[134](?!\w)/.test(around) || OTHER_MODEL.test(around)) return null;
  return { ...told('incomplete', start, end, null, model), provider: 'unknown' };
}

/**
 * A refusal of a project, a key or an account that is not named, told in other words or in another language. What
 * OpenAI refuses to a key it refuses to the key's project.
 */
function ofSome(text: string): Told | null {
  let vague: Told | null = null;
  for (const [words, ofProject] of [
    [PROJECT_WORD, true],
    [KEY_WORD, false],
  ] as const) {
    for (const { start, end } of worthReading(text, placesOf(text, words))) {
      const clause = clauseAt(text, start, end);
      if (!clause.refuses) continue;
      const around = text.slice(Math.max(0, start - REACH / 2), end + REACH / 2);
      const own =
        OPENAI.test(around) && !isOneOfSeveral(OPENAI_NAME.test(clause.text) ? clause.text : around);
      // In English a key or an account is of anything.
      const isEnglish = /(?:key|account)$/i.test(text.slice(start, end));
      const isOthers = () =>
        (otherVendor(text, start, end, clause.model) ?? vendorOfSentence(text, start, end)) !== null;
      if (isEnglish && !OPENAI_NAME.test(clause.text) && !isOthers()) {
        if (clause.accessToModel) vague ??= ofNobody(text, start, end, clause.model);
        continue;
      }
      if (!clause.ofModel && !SETTING.test(around)) {
        if (own && OPENAI_NAME.test(around)) vague ??= told('incomplete', start, end, null, null);
        continue;
      }
      const vendor = OPENAI_NAME.test(clause.text)
        ? null
        : (otherVendor(text, start, end, clause.model) ??
          (own ? vendorOfSentence(text, start, end) : calledVendor(text, start, clause.model)));
      if (vendor) {
        return { ...told('other_provider', start, end, null, clause.model), provider: vendor };
      }
      if (ofProject && (clause.model !== null || clause.accessToModel || own)) {
        const model = clause.model ?? (THAT_MODEL.test(clause.text) ? onlyBefore(text, start) : null);
        return told('project_model_access', start, end, null, model);
      }
      if (!ofProject && own && (clause.accessToModel || clause.model !== null)) {
        const forbidden =
          /(?<![\w.])403(?!\w)|forbidden|permission/i.test(around) ||
          (SETTING.test(around) && PROJECT_WORD_IN.test(around));
        const kind = forbidden ? 'project_model_access' : 'model_unknown';
        return told(kind, start, end, null, clause.model);
      }
      if (!own) vague ??= ofNobody(text, start, end, clause.model);
    }
  }
  return vague;
}

/** What says that a model is not there at all: then no setting keeps it out. */
const MISSING =
  /do(?:es)? not exist|doesn.t exist|existiert nicht|n.existe pas|(?:no|não) existe|non esiste|не существует|不存在|存在しません|존재하지/i;

/** A model that is refused, named or not, and beside it words about the setting. */
function ofModel(text: string): Told | null {
  const named = modelsIn(text, 0, text.length).map((one) => ({ ...one, known: true }));
  const words = placesOf(text, MODEL_WORDS).map((one) => ({ ...one, known: false }));
  for (const { start, end, known } of [...worthReading(text, named), ...worthReading(text, words)]) {
    const clause = clauseAt(text, start, end);
    if (!clause.refuses) continue;
    const around = text.slice(Math.max(0, start - REACH / 2), end + REACH / 2);
    if (!SETTING.test(around) || !PROJECT_WORD_IN.test(around) || MISSING.test(around)) continue;
    if (known || OPENAI.test(around)) return told('project_model_access', start, end, null, clause.model);
  }
  return null;
}

/** The sentence round a place. */
function sentenceRound(text: string, start: number, end: number): string {
  const before =
    text
      .slice(Math.max(0, start - REACH / 2), start)
      .split(/[.!?;]\s|\n\s*\n/)
      .at(-1) ?? '';
  const [behind = ''] = text.slice(end, end + REACH / 2).split(/[.!?;]\s|\n\s*\n/, 1);
  return `${before} ${behind}`;
}

/** A code beside words about the setting, or alone. */
function ofCode(text: string): Told | null {
  const code = CODE.exec(text);
  if (!code) return null;
  const start = code.index;
  const end = start + code[0].length;
  const model = modelBeside(text, start, end);
  const around = text.slice(Math.max(0, start - REACH), end + REACH);
  const forbidden = statusOf(text, start, end, 'project_model_access') === 403;
  const missing = statusOf(text, start, end, 'deprecated') === 404;
  const setting = SETTING.test(around) && !MISSING.test(around);
  if (
    (forbidden && model !== null && (setting || PROJECT_WORD_IN.test(around))) ||
    (forbidden && PROJECT_WORD_IN.test(sentenceRound(text, start, end))) ||
    (!missing && setting && MODEL_WORD.test(around))
  ) {
    return told('project_model_access', start, end, null, model);
  }
  if (model === null) return null;
  return told(missing ? 'model_unknown' : 'incomplete', start, end, null, model);
}

/** The errors of which a part, a translation or a report stands in the text: the target's, or none. */
export function retoldIn(text: string): Told[] {
  const some = ofSome(text);
  const plain = some?.kind === 'incomplete' ? null : some;
  const found =
    beheaded(text) ?? cutShort(text) ?? ofProject(text) ?? plain ?? ofModel(text) ?? ofCode(text) ?? some;
  return found ? [found] : [];
}
