import { isModelId, isOpenAiModel } from './ids.ts';

/** How far from its subject a sentence is read. */
const APART = 120;

const ID = /(?<![\w./:-])(?:ft:)?[a-z][\w.:/-]{0,80}\w/gi;

/** A project, in the languages that people write of one in. */
const PROJECT = String.raw`(?<![\p{L}_])(?:project(?!s)|projekt\p{L}{0,3}|projet(?!s)|progetto|proyecto(?!s)|projeto(?!s)|dự án|проект\p{L}{0,2})(?![\p{L}_])|プロジェクト|프로젝트|项目|項目|專案`;
export const PROJECT_WORD = new RegExp(PROJECT, 'giu');
export const PROJECT_WORD_IN = new RegExp(PROJECT, 'iu');
/** A key or an account, in the others of these languages. */
export const KEY_WORD =
  /(?<![\p{L}_])(?:schlüssel|konto|clé|compte|clave|cuenta|chave|conta|chiave|ключ\p{L}{0,2}|токен\p{L}{0,2}|аккаунт\p{L}{0,2})(?![\p{L}_])|キー|アカウント|トークン|키|계정|密钥|密鑰|金鑰|令牌|账号|帳號/giu;
/** A model, likewise. */
export const MODEL_WORD = /model|modèle|модел|モデル|模型|모델/iu;
export const MODEL_WORDS = new RegExp(MODEL_WORD.source, 'giu');
/** The setting that keeps a model out, by the names that people and programs have for it. */
export const SETTING =
  /(?:allow(?:ed)?|deny|white)[\s_-]?list|allowed[\s_-]models|blocked[\s_-]models|model[\s_-](?:usage|permissions?|access)|limits[\s_-]page|(?:erlaubte|zugelassene|freigegebene|gesperrte)\p{L}? modelle|modèles? (?:autorisés?|bloqués?|permis)|modelos? (?:permitidos?|bloqueados?|habilitados?|autorizados?|liberados?)|modelli (?:consentiti|bloccati|abilitati|autorizzati|permessi)|(?:разреш[её]нн|заблокированн|доступн)\p{L}{1,3} модел|(?:許可|使用可能|ブロック)(?:された|済みの|する)?モデル|モデル(?:への|の)?(?:使用|利用|許可|アクセス|権限)|(?:允许|许可|允許|許可|屏蔽|白名单)的?模型|模型(?:使用|权限|權限|访问|白名单|用量)|(?:허용|차단)(?:된|할)? ?모델|모델 ?(?:사용|허용|권한|접근)/iu;
/** A project or its list of models. */
export const LISTED = (text: string) => SETTING.test(text) || PROJECT_WORD_IN.test(text);

/** A negation and an access; most languages say them in this order. */
const NOT = String.raw`(?:\b(?:not?(?! (?:problems?|issues?|errors?|longer|restrictions?|limits?)\b)|cannot|without|lacks?|lacking|non|não|sin|sem|senza|sans|ohne|pas|aucun|kein\w*|nicht|geen|niet|nie|brak|nemá|ingen|inte|ikke|nu|tidak|không|chưa)\b|n['’]t\b|(?<!\p{L})(?:нет|не|без|немає|δεν|لا|ليس)(?!\p{L})|不|无|無|没|沒|未|ไม่|אין)`;
const ACCESS = String.raw`(?:acc[eèé]s|aces[st]o|akses|zugriff|zugang|zugreifen|toegang|dost[ęe]p|přístup|åtkomst|tilgang|adgang|доступ|разреш|πρόσβαση|访问|訪問|存取|使用|调用|权限|權限|允许|开通|truy cập|quyền|permi[st]|الوصول|เข้าถึง|גישה|available|allowed|enabled|activated|granted|permitted|entitle|authori[sz]ed|autoris|autoriz|habilit|abilit|liberad|erlaubt|freige|verfügbar|aktivier|activé|activad|ativad|attivat|dispon[ií]|включ|启用|啟用|开放|開放|授权|授權|放行|nutzen|verwenden|utili[sz]|\busare?\b|(?<=(?:cannot|may not|can['’]t|not) )use\b)`;
/** The same, where the access comes first. */
const ACCESS_NOT = String.raw`(?:アクセス|利用|使用|使え|権限|許可|有効|개방|활성화|액세스|접근|권한|사용|허용|eri[sş]im|पहुँच|पहुंच)[^.。\n]{0,20}?(?:ません|ない|不可|拒否|없|않|못|불가|yok|değil|नहीं)`;
/** What refuses, in a sentence in which X stands for the project and for each model. */
const REFUSALS = [
  new RegExp(String.raw`${NOT}[^.,;。，、\n]{0,40}?${ACCESS}`, 'iu'),
  new RegExp(ACCESS_NOT, 'iu'),
  /\baccess\b.{0,20}?\b(?:denied|refused|blocked|forbidden|missing)\b|\b(?:denied|refused|blocked|forbidden|missing)\b.{0,20}?\baccess\b/iu,
  /(?:accès|acceso|acesso|accesso|zugriff|zugang)[^.,;\n]{0,30}?(?:refus|deneg|negad|negat|rifiut|bloque|blocc|verweiger|gesperrt|abgelehnt)|fehlt[^.,;\n]{0,30}?(?:zugriff|zugang|berechtigung)/iu,
  // German says its negation last.
  /(?:erlaub|gestatt|zugriff|zulass|lässt|freige)[^.,;\n]{0,40}?(?<!\p{L})nicht(?!\p{L})/iu,
  /\b(?:blocked|denied|disallowed|disabled|forbidden|withheld|excluded)(?: \w{1,15}){0,3}? (?:for|in|on|by|from|at) (?:\S{1,15} ){0,3}? ?X(?!\w)/iu,
  /(?<!\w)X (?:['’]s)?(?: ?\w{1,15}){0,3}? (?:blocks?|den(?:y|ies)|disallows?|forbids?|excludes?|rejects?|withholds?|refuses?) (?:\w{1,15} ){0,2}[`'"]?(?:model|access|X)(?!\w)/iu,
  /blockiert|gesperrt|bloqué|bloquead|bloccat|заблокирован|차단|ブロック|屏蔽|禁用|禁止/iu,
  /недоступ|запрещ[её]н|拒绝访问|拒絕存取|拒否/iu,
  /(?:allow|deny|block|white)[ -]?list\w{0,3} (?:\w{1,12} ){0,2}(?:rejects?|den(?:y|ies)|blocks?|excludes?|lacks?|omits?)/iu,
];

/** A word without which nothing is a refusal. */
const WORD = new RegExp(
  String.raw`${ACCESS}|アクセス|利用|使え|許可|액세스|접근|권한|사용|허용|eri[sş]im|पहुँच|पहुंच|有効|활성화|\baccess|accès|acceso|acesso|accesso|block|\bdeni|\bdeny|disallow|disabled|forb[ai]d|withh[eo]ld|exclude|reject|refus|gesperrt|bloqu|blocc|заблок|차단|ブロック|屏蔽|禁|недоступ|запрещ|拒|(?:allow|deny|block|white)[ -]?list`,
  'giu',
);
/** At most so many sentences are read for one. */
const MOST = 100;

/** The places among these in whose sentence something may be refused, the first of them. */
export function worthReading<T extends { start: number }>(text: string, places: Iterable<T>): T[] {
  const words = Array.from(text.matchAll(WORD), ({ index }) => index);
  const found: T[] = [];
  let next = 0;
  for (const place of places) {
    while (next < words.length && (words[next] as number) < place.start - APART) next++;
    const word = words[next];
    if (word === undefined || found.length === MOST) break;
    if (word < place.start + 2 * APART) found.push(place);
  }
  return found;
}

/** A case that is only thought of: no refusal that happened. */
const SUPPOSED =
  /(?<!\p{L})(?:if|whether|unless|in case|when(?:ever)?|make sure|ensure|check that|wenn|falls|ob|si|se|caso|quando|cuando|если|whether)(?!\p{L})|如果|若|もし|場合|만약|(?:으)?면(?= )/iu;

/** What stands before a model that may be used: the way out, not the one refused. */
const OFFERED_BEFORE =
  /(?:\bonly|\bjust|\buse[sd]?|\busing|\b(?:switch|chang|mov)\w{1,4} (?:\w{1,12} )?to|\bfall\w{0,4}[ -]?back(?: to| on)?|\btry(?:ing)?|\bdefaults? to|\bworks? with|\ballow(?:s|ed)?(?: models?)?(?: is| are)?|\b(?:may|can) use|\bhas access to|\bsupports|\bnur|\berlaubt|\bseulement|\bautorise|\bs[oó]lo|\bsomente|\bapenas|\bsoltanto|только|(?:仅|僅|只)[^，。,.\s]{0,5}|改用|切换到|换成)[\s"'`*:=([]{0,6}$/iu;
const OFFERED_BEHIND =
  /^["'`*)\]]{0,4}[\s,]{0,2}(?:is the only|(?:is|are|was) (?:allowed|enabled|available|fine|ok|permitted|used)|works|worked|succeed|instead|as (?:a |the )?(?:fallback|replacement)|[→:(-]{1,2} ?(?:200|ok\b)|는? ?(?:만|사용 가능)|のみ|だけ|可用|可以)/iu;
const NEGATED = new RegExp(String.raw`${NOT}[^.;。\n]{0,18}$`, 'iu');

/** A model of OpenAI's that a text names. */
export interface Named {
  id: string;
  start: number;
  end: number;
}

/** A model as people write it, as the API spells it: its own ids have no capitals. */
function asId(model: string): string {
  return model.startsWith('ft:') ? model : model.toLowerCase();
}

/** Whether what is said of a model is that it may be used, or should be instead. */
function isOffered(text: string, { start, end }: Named): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const offer = OFFERED_BEFORE.exec(before);
  if (offer && !NEGATED.test(before.slice(0, offer.index))) return true;
  return OFFERED_BEHIND.test(text.slice(end, end + 40));
}

/** What a model's own name has behind its number, where its id has a hyphen: "GPT-5.6 Luna". */
const TIER = /^ (Mini|Nano|Pro|Turbo|Codex|Luna|Sol|Terra)(?!\w)/i;

/** The models of OpenAI's that are named between two places. */
export function modelsIn(text: string, from: number, to: number): Named[] {
  const named: Named[] = [];
  for (const { 0: word, index } of text.slice(from, to).matchAll(ID)) {
    const start = from + index;
    if (!isOpenAiModel(word) || !isModelId(word, false)) continue;
    const [more = '', tier = ''] = /^GPT-[\d.]{1,4}$/.test(word)
      ? (TIER.exec(text.slice(start + word.length, to)) ?? [])
      : [];
    const id = asId(tier ? `${word}-${tier}` : word);
    named.push({ id, start, end: start + word.length + more.length });
  }
  return named;
}

/** Those of them that may be the one refused. */
export function suspects(text: string, from: number, to: number): Named[] {
  return modelsIn(text, from, to).filter((one) => !isOffered(text, one));
}

/** The end of a sentence, of a paragraph, of a setting or of a string. */
const STOP =
  /[.!?;](?=\s|$)|[。！？；]|\n[ \t]*\n|\n(?=[ \t]{0,40}[\w-]{1,60}[ \t]?[=:])|(?<=[=(:,[{ ])["'](?=\p{L}[^"'\n]{30})|(?<=[\p{L}.])["'](?=[,;)\]}])|(?<=["'],?)[ \t]\/\/[ \t]/gu;
/** Where within a sentence another begins. */
const PART = /[(:,，、：—–]|[ ]-[ ]/g;

/** What a sentence round a project says. */
export interface Clause {
  /** The sentence tells that access is refused, and not only what would be if it were. */
  refuses: boolean;
  /** The sentence, as far as it is read. */
  text: string;
  /** It speaks of a model. */
  ofModel: boolean;
  /** What is refused is the access to a model, in so many words. */
  accessToModel: boolean;
  /** The one model that it refuses; `null`: none, or it cannot be told which. */
  model: string | null;
}

/** The last part of what stands before a word in its sentence. */
function partBefore(ahead: string): string {
  const last = [...ahead.matchAll(PART)].at(-1);
  return last ? ahead.slice(last.index + 1) : ahead;
}

/** Whether a sentence up to a place only thinks of what it says: "if your project …". */
export function isSupposed(text: string, at: number): boolean {
  const ahead =
    text
      .slice(Math.max(0, at - APART), at)
      .split(STOP)
      .at(-1) ?? '';
  return SUPPOSED.test(partBefore(ahead));
}

/** The brackets within a sentence in which a word stands; the whole sentence, where it stands in none. */
function partOf(
  text: string,
  start: number,
  end: number,
  from: number,
  to: number,
): [from: number, to: number] {
  const open = Math.max(text.lastIndexOf('(', start), text.lastIndexOf('（', start));
  const close = /[)）]/.exec(text.slice(end, to));
  return open < from ? [from, to] : [open, close ? end + close.index : to];
}

/** The one model that is named between two places; `null`: none, or several. */
function only(named: readonly Named[], [from, to]: readonly [number, number]): string | null {
  const ids = new Set(named.filter((one) => one.start >= from && one.start < to).map(({ id }) => id));
  return ids.size === 1 ? ([...ids][0] as string) : null;
}

/** The access and the model side by side, in the others of these languages: there "model" is hardly ever another thing. */
const ACCESS_TO_MODEL =
  /(?:zugriff auf (?:das|dieses|ein) \p{L}{0,20}modell|accès (?:à ce|au|à ces|aux) modèle|acceso (?:al|a este|a los) modelo|acesso (?:ao|a este|aos) modelo|accesso (?:al|a questo|ai) modello|доступ\p{L}? к (?:\p{L}{3,15} )?модел)|モデル[^。\n]{0,8}(?:アクセス|利用|権限)|模型的?(?:访问|使用|存取)?(?:权限|權限)|(?:访问|使用|存取)[^。，\n]{0,6}模型|모델[^.\n]{0,8}(?:액세스|접근|권한)/iu;
/** A refusal that ends right before the model it refuses. */
const DIRECT = new RegExp(
  String.raw`${NOT}[^.;。\n]{0,30}(?:access to|use|using|zugriff auf|zugang zu|accès à|acceso a|acesso a|accesso a|доступ\p{L}? к|utiliser|usar|usare|verwenden|nutzen)\s+(?:(?:the|das|le|el|o|il|al|ao|au)\s+)?(?:model\p{L}{0,2}\s+)?["'\x60*]{0,3}$`,
  'iu',
);
/** Other things that a project's list may keep out. */
const NO_MODEL = /(?<!\w)(?:IP|address|domain|endpoint)(?!\w)/;

/** Reads the sentence round what stands between two places; `known`: that it refuses is known from elsewhere. */
export function clauseAt(text: string, start: number, end: number, known = false): Clause {
  const ahead = text.slice(Math.max(0, start - APART), start);
  const stop = [...ahead.matchAll(STOP)].at(-1);
  const from = start - ahead.length + (stop ? stop.index + stop[0].length : 0);
  const [behind = ''] = text.slice(end, end + APART).split(STOP, 1);
  const to = end + behind.length;
  const sentence = text.slice(from, to);
  const named = suspects(text, known ? end : from, to);
  const direct = named.filter((one) => DIRECT.test(text.slice(Math.max(from, one.start - 60), one.start)));
  const ids = [...sentence.matchAll(ID)].map(([id]) => id).filter((id) => isOpenAiModel(id));
  const bare = ids.reduce((left, id) => left.replace(id, 'X'), `${text.slice(from, start)} X ${behind}`);
  const refuses =
    known ||
    (!SUPPOSED.test(partBefore(text.slice(from, start))) &&
      ['', ' '].some((gap) => {
        const line = bare.replace(/(?<![ \t])[ \t]*\n[\s>#*/|│┃+]*/g, gap);
        return REFUSALS.some((refusal) => refusal.test(line));
      }));
  const model = known
    ? (named[0]?.id ?? null)
    : (only(direct, [from, to]) ??
      only(named, partOf(text, start, end, from, to)) ??
      only(named, [from, to]));
  return {
    text: sentence,
    refuses: refuses && !NO_MODEL.test(`${partBefore(text.slice(from, start))} ${behind}`),
    ofModel: MODEL_WORD.test(sentence) || ids.length > 0,
    accessToModel: ACCESS_TO_MODEL.test(bare),
    model,
  };
}
