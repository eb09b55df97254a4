import type { Finding } from '../../model/diagnosis.ts';
import { codeNear, type Span, statusNear } from './details.ts';
import { isModelId, isOpenAiModel, modelAt, projectAt } from './ids.ts';

const ID = /(?<![\w./:-])(?:ft:)?[a-z][\w.:/-]{0,80}\w/gi;
const CODE = /(?<![A-Za-z_])model_not_found(?!_)/;
const PROJECT = /(?<![A-Za-z0-9-])proj_(?=[A-Za-z0-9])/g;
/** The shortest id that is believed in prose: other programs name their projects `proj_123`. */
const LONG = 'proj_'.length + 16;
/** How far from its code or project a model may stand. */
const REACH = 400;

function spanOf(text: string, start: number, end: number): Span {
  return { text, floor: 0, start, end, ceiling: text.length };
}

/** A model as people write it, as the API spells it: its own ids have no capitals. */
function asId(model: string): string {
  return model.startsWith('ft:') ? model : model.toLowerCase();
}

/**
 * The model that prose speaks of beside a code: the one named right behind it ("… for 2.1": the one that ends so),
 * else the nearest one before it, else the next one in the same sentence.
 */
function modelBeside(text: string, start: number, end: number): string | null {
  const from = Math.max(0, start - REACH);
  const models: { id: string; at: number }[] = [];
  for (const found of text.slice(from, end + REACH).matchAll(ID)) {
    const [id] = found;
    if (isOpenAiModel(id) && isModelId(id, false)) models.push({ id: asId(id), at: from + found.index });
  }
  const named = /^["'`*)\s]{0,6}(?:for|on|with)\s{1,6}(?:model\s{1,6})?["'`]?([\w.:/-]{0,80}\w)/i.exec(
    text.slice(end, end + 120),
  );
  const word = named?.[1]?.toLowerCase() ?? '';
  const whole = /\d/.test(word) && models.find(({ id }) => id === word || id.endsWith(`-${word}`));
  if (whole) return whole.id;
  const before = models.findLast(({ at }) => at < start);
  if (before) return before.id;
  const sentence = /^[\s\S]*?(?:[.!?]\s|\n\s*\n|$)/.exec(text.slice(end, end + REACH))?.[0].length ?? 0;
  return models.find(({ at }) => at >= end && at < end + sentence)?.id ?? null;
}

const TAIL =
  /(?:^|[\s"'`>|])(?:access\s{1,20}|ccess\s{1,20}|s\s{1,20})?to\s{0,20}model(?=\s{0,20}["'`*]{0,4}[a-z0-9])/gi;

/** The target's sentence without its head: "…to model `x`", and behind it the code. */
function beheaded(text: string): Finding | null {
  for (const found of text.matchAll(TAIL)) {
    const end = found.index + found[0].length;
    const model = modelAt(text, end);
    if (model === null || !CODE.test(text.slice(end, end + REACH))) continue;
    const span = spanOf(text, found.index, end);
    const status = statusNear(span, 'project_model_access');
    return {
      kind: 'project_model_access',
      project: null,
      model,
      status,
      code: codeNear(span),
      provider: 'openai',
    };
  }
  return null;
}

const HEAD =
  /\bproject\s{0,3}["'`*]{0,3}(proj_[A-Za-z0-9_-]{1,80})["'`*]{0,3}\s{0,3}does\s{1,9}not\s{1,9}have\s{1,9}(?:a|ac|acc|acce|acces|access|access\s{1,9}to?|access\s{1,9}to\s{1,9}m[a-z]{0,4})?(?:\.\.\.|…)?["'`]?\s{0,9}(?:\n|$)/i;

/** The target's sentence cut short before its model. */
function cutShort(text: string): Finding | null {
  const found = HEAD.exec(text);
  if (!found) return null;
  const span = spanOf(text, found.index, found.index + found[0].length);
  const status = statusNear(span, 'project_model_access');
  return {
    kind: 'project_model_access',
    project: found[1] as string,
    model: null,
    status,
    code: codeNear(span),
    provider: 'openai',
  };
}

/** A project or its list of models, in the languages that people write of them in. */
const LISTED =
  /allow(?:ed)?[\s_-]?list|deny[\s_-]?list|allowed models|blocked models|model_permissions|\bproje[ck]|\bprogetto|\bproyecto|\bdự án|プロジェクト|프로젝트|项目|項目|專案|проект/i;
/** A negation and an access, likewise; most languages say them in this order. */
const NOT = String.raw`(?:\b(?:not?|cannot|without|lacks?|non|não|sin|sem|pas|aucun|kein\w*|nicht|geen|niet|nie|brak|nemá|ingen|inte|ikke|nu|tidak|không|chưa)\b|n['’]t\b|(?<!\p{L})(?:нет|не|немає|δεν|لا|ليس)(?!\p{L})|不|无|無|没|沒|未|ไม่|אין)`;
const ACCESS = String.raw`(?:acc[eèé]s|aces[st]o|akses|zugriff|zugang|zugreifen|toegang|dost[ęe]p|přístup|åtkomst|tilgang|adgang|доступ|πρόσβαση|访问|訪問|存取|使用|权限|權限|truy cập|quyền|permi[st]|الوصول|เข้าถึง|גישה|available|allowed|enabled|(?<=(?:cannot|may not|can['’]t) )use\b)`;
/** The same, where the access comes first. */
const ACCESS_NOT = String.raw`(?:アクセス|利用|使用|액세스|접근|권한|eri[sş]im|पहुँच|पहुंच)[^.。\n]{0,20}?(?:ません|ない|不可|拒否|없|않|못|불가|yok|değil|नहीं)`;
const REFUSALS = [
  new RegExp(String.raw`${NOT}[^.,;。，、\n]{0,40}?${ACCESS}`, 'iu'),
  new RegExp(ACCESS_NOT, 'iu'),
  /\baccess\b.{0,20}?\b(?:denied|refused|blocked|forbidden)\b/iu,
];
/** How far apart in one sentence a project and its model may stand. */
const APART = 120;

/** The end of a sentence, of a paragraph or of a setting. */
const STOP = /[.!?](?=\s|$)|[。！？]|\n[ \t]*\n|\n(?=[ \t]{0,40}[\w-]{1,60}[ \t]?[=:])/g;

/**
 * The one model that the sentence round a project names, where the sentence refuses access; what is `known` to be
 * refused need not say so. `null`: none, or several.
 */
function refusedModel(text: string, start: number, end: number, known: boolean): string | null {
  const ahead = text.slice(Math.max(0, start - APART), start);
  const stop = [...ahead.matchAll(STOP)].at(-1);
  const before = known ? '' : ahead.slice(stop ? stop.index + stop[0].length : 0);
  const [behind = ''] = text.slice(end, end + APART).split(STOP, 1);
  const sentence = `${before}X${behind}`;
  const models = [...sentence.matchAll(ID)]
    .map(([id]) => id)
    .filter((id) => isOpenAiModel(id) && isModelId(id, false));
  const bare = models.reduce((left, id) => left.replace(id, 'X'), sentence);
  const one = known || new Set(models).size === 1 ? models[0] : undefined;
  const refused =
    known ||
    ['', ' '].some((gap) => {
      const line = bare.replace(/(?<![ \t])[ \t]*\n[\s>#*/|│┃+]*/g, gap);
      return REFUSALS.some((refusal) => refusal.test(line));
    });
  return one !== undefined && refused ? asId(one) : null;
}

/** The first project that a prose names by an id as OpenAI's are. */
function projectIn(text: string): { id: string; index: number } | null {
  for (const { index } of text.matchAll(PROJECT)) {
    const id = projectAt(text, index);
    if (id !== null && id.length >= LONG) return { id, index };
  }
  return null;
}

/** A refusal told in other words or in another language. */
function retold(text: string): Finding | null {
  const code = CODE.exec(text);
  const project = projectIn(text);
  const start = code?.index ?? project?.index;
  if (start === undefined) return null;
  const end = start + (code ? code[0] : (project?.id ?? '')).length;
  const span = spanOf(text, start, end);
  const told = { code: code ? code[0] : null, provider: 'openai' } as const;
  const status = statusNear(span, 'project_model_access');
  const model = modelBeside(text, start, end);
  if (project) {
    const { id, index } = project;
    const refused = refusedModel(text, index, index + id.length, code !== null || status === 403);
    if (refused) return { kind: 'project_model_access', project: id, model: refused, status, ...told };
  }
  if (!code || model === null) return null;
  const around = text.slice(Math.max(0, start - REACH), end + REACH);
  if (status === 403 && LISTED.test(around)) {
    return { kind: 'project_model_access', project: null, model, status, ...told };
  }
  const missing = statusNear(span, 'deprecated');
  if (missing === 404) return { kind: 'model_unknown', project: null, model, status: missing, ...told };
  return { kind: 'incomplete', project: null, model, status, ...told };
}

/** An error of which only a part, a translation or a report was pasted; `null`: none such. */
export function rewordedError(text: string): Finding | null {
  return beheaded(text) ?? cutShort(text) ?? retold(text);
}
