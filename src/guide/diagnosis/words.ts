/**
 * How a refusal is told in English, Chinese, French, German, Italian, Japanese, Korean, Portuguese, Russian and Spanish, and
 * as far as seen in a few more.
 */

/** A project, in the languages that people write of one in. */
const PROJECT = String.raw`(?<![\p{L}_])(?:project(?!s)|(?<!(?<!open ?ai|api|gpt|ki|ai|llm)-)projekt\p{L}{0,3}|projet(?!s)|progetto|proyecto(?!s)|projeto(?!s)|dự án|проект\p{L}{0,2})(?![\p{L}_])|プロジェクト|프로젝트|项目|項目|專案`;
export const PROJECT_WORD = new RegExp(PROJECT, 'giu');
export const PROJECT_WORD_IN = new RegExp(PROJECT, 'iu');
/** A key or an account. */
export const KEY_WORD =
  /(?<!\p{L})(?:(?:openai_)?api[_ -]?key|klucz\p{L}{0,2}|sleutel|schl(?:ü|ue)ssel|konto|account|cl[ée]|compte|clave|cuenta|chave|conta|chiave|ключ\p{L}{0,2}|токен\p{L}{0,2}|аккаунт\p{L}{0,2})(?![\p{L}_])|キー|アカウント|トークン|키|계정|密钥|密鑰|金鑰|令牌|账号|帳號/giu;
/** A model, likewise. */
export const MODEL_WORD = /model|modèle|модел|モデル|模型|모델/iu;
export const MODEL_WORDS = new RegExp(MODEL_WORD.source, 'giu');
/** The setting that keeps a model out, by the names that people and programs have for it. */
export const SETTING =
  /(?:allow(?:ed)?|deny|white)[\s_-]?list|allowed[\s_-]models|blocked[\s_-]models|model[\s_-](?:usage|permissions?|access)|limits[\s_-]page|(?:erlaubte|zugelassene|freigegebene|gesperrte)\p{L}? modelle|modèles? (?:autorisés?|bloqués?|permis)|modelos? (?:permitidos?|bloqueados?|habilitados?|autorizados?|liberados?)|modelli (?:consentiti|bloccati|abilitati|autorizzati|permessi)|(?:разреш[её]нн|заблокированн|доступн)\p{L}{1,3} модел|(?:許可|使用可能|ブロック)(?:された|済みの|する)?モデル|モデル(?:への|の)?(?:使用|利用|許可|アクセス|権限)|(?:允许|许可|允許|許可|屏蔽|白名单)的?模型|模型(?:使用|权限|權限|访问|白名单|用量)|(?:허용|차단)(?:된|할)? ?모델|모델(?:에 대한)? ?(?:사용|허용|권한|접근|액세스)/iu;
/** A negation and an access; most languages say them in this order. */
const NOT =
  /(?:\b(?:lost|perdu|perso|perdeu|nessun[oa]?|nenhuma?|never|jamais|nunca|mai|niemals|not?(?! (?:problems?|issues?|errors?|longer|restrictions?|limits?)\b)|cannot|without|lacks?|lacking|non|n[ãa]o|sin|sem|senza|sans|ohne|pas|aucun|kein(?:e[mnrs]?)?|nicht|geen|niet|nie|brak|nemá|ingen|inte|ikke|nu|tidak|không|chưa)\b|n['’]t\b|(?<!\p{L})(?:perdió|ningun[oa]|ningún|потерял\p{L}{0,2}|утратил\p{L}{0,2}|нет|не|без|немає|δεν|لا|ليس)(?!\p{L})|不|无|無|没|沒|未|失去|ไม่|אין)/giu;
const ACCESS =
  /(?:acc[eèé]s|acess|akses|zugriff|zugang|zugreifen|toegang|dost[ęe]p|přístup|åtkomst|tilgang|adgang|доступ|разреш|πρόσβαση|访问|訪問|存取|调用|(?<![没沒]有?|不)使用|权限|權限|允许|开通|truy cập|quyền|perm(?:i[st]|ess)|consentit|zugelassen|gestattet|berechtig|(?<!\p{L})прав[ао]?(?!\p{L})|الوصول|เข้าถึง|גישה|available|allowed|enabled|activated|granted|permitted|entitle|authori[sz]ed|autoris|autoriz|habilit|abilit|liberad|erlaubt|freige|verfügbar|aktivier|activé|activad|ativad|attivat|dispon[ieí]|dispõe|nutzbar|可用|\bopen(?:ed)? (?:to|for)\b|ouvert|abiert|aberto|apert[oa]\b|открыт|включ|启用|啟用|开放|開放|授权|授權|放行|nutzen|verwenden|utili[sz]|\busare?\b|(?<=(?:cannot|could not|may not|must not|can not|n['’]t) )(?<!do(?:es)?n['’]t )use\b)/iu;
/** The same, where the access comes first. */
const ACCESS_NOT =
  /(?:アクセス|(?:利用|使用)(?!し(?:て|ま|な))|使え|権限|許可|有効|개방|활성화|액세스|접근|권한|[사이]용(?!하(?:지 않|고 있지))|허용|eri[sş]im|पहुँच|पहुंच)[^.。\n]{0,20}?(?:ません|ない|不可|拒否|없|않|못|불가|失|잃|yok|değil|नहीं)/iu;
/** What refuses, in a sentence in which X stands for the project and for each model. */
const REFUSALS = [
  ACCESS_NOT,
  /\baccess\b.{0,20}?\b(?:denied|refused|blocked|forbidden|missing)\b|\b(?:denied|refused|blocked|forbidden|missing)\b.{0,20}?\baccess\b/iu,
  /(?:accès|acceso|acesso|accesso|zugriff|zugang)[^.,;\n]{0,30}?(?:refus|deneg|negad|negat|rifiut|bloque|blocc|verweiger|gesperrt|abgelehnt|verloren|entzogen)|fehlt[^.,;\n]{0,30}?(?:zugriff|zugang|berechtigung)/iu,
  /(?:refus|deneg|denieg|(?<!\p{L})neg(?:ou|ó|a|ato)(?!\p{L})|rifiut|verweiger|отказ)[^.,;\n]{0,40}?(?:accès|acceso|acesso|accesso|zugriff|zugang|доступ)/iu,
  // German says its negation last.
  /(?:erlaub|gestatt|zugriff|zulass|lässt|freige)[^.,;\n]{0,40}?(?<!\p{L})nicht(?!\p{L})/iu,
  /\b(?:blocked|denied|disallowed|disabled|forbidden|withheld|excluded)(?: \w{1,15}){0,3}? (?:for|in|on|by|from|at) (?:\S{1,15} ){0,3}? ?X(?!\w)/iu,
  /(?<!\w)X (?:['’]s)?(?: ?\w{1,15}){0,3}? (?:blocks?|den(?:y|ies)|disallows?|forbids?|excludes?|rejects?|withholds?|refuses?) (?:\w{1,15} ){0,2}[`'"]?(?:model|access|X)(?!\w)/iu,
  /\b(?:has|have|had|keeps) [`'"]?X[`'"]? (?:blocked|denied|disallowed|disabled|switched off|turned off)\b/iu,
  /blockiert|gesperrt|bloqué|bloquead|bloccat|заблокирован|차단|ブロック|屏蔽|禁用|禁止/iu,
  /недоступ|запрещ[её]н|нельзя|(?:拒绝|拒絕)[^。，\n]{0,12}(?:访问|存取|使用|调用)|拒否|거부/iu,
  /(?:allow|deny|block|white)[ -]?list\w{0,3} (?:\w{1,12} ){0,2}(?:rejects?|den(?:y|ies)|blocks?|excludes?|lacks?|omits?|(?:doesn['’]t|does not) (?:include|contain|list|have))/iu,
];

/** A word without which nothing is a refusal. */
export const ACCESS_WORD = new RegExp(
  String.raw`${ACCESS.source}|アクセス|利用|使え|権限|許可|액세스|접근|권한|사용|이용|허용|eri[sş]im|पहुँच|पहुंच|有効|활성화|\baccess|accès|acceso|acesso|accesso|block|\bdeni|\bdeny|disallow|disabled|forb[ai]d|withh[eo]ld|exclude|reject|refus|gesperrt|bloqu|blocc|заблок|차단|ブロック|屏蔽|禁|недоступ|запрещ|нельзя|拒|거부|(?:allow|deny|block|white)[ -]?list`,
  'giu',
);
/** A case that is only thought of: no refusal that happened. */
const SUPPOSED =
  /(?<!\p{L})(?:if|whether|unless|in case|when(?:ever)?|make sure|ensure|check that|(?:which|what) models?|welche\p{L}? modelle|quels modèles|qué modelos|quais modelos|quali modelli|какие модели|cases? (?:where|when|that|in which)|cas où|caso (?:in cui|em que|en (?:el )?que)|в случае|wenn|falls|ob|si|se(?! (?:\p{L}{1,14}(?:ó|aron|ieron)|han?)(?!\p{L}))|caso|quando|cuando|quand|lorsqu[e']|если|когда)(?!\p{L})|哪些模型|どのモデル|어떤 모델|如果|若|もし|場合|만약|(?<!려)면(?= )/iu;

/** Words of a time, which report what happened where a failure is told before them; the first group: of a condition. */
const WHEN =
  /(?<!\p{L})(?:(if|falls|si|se|если)|when(?:ever)?|wenn|quando|cuando|quand|lorsqu[e']|когда)(?!\p{L})/giu;
/** The same in Japanese and Korean, which say it behind what they only think of. */
const IF_BEHIND =
  /(?:ない|ません|なかった)(?:場合|とき|時|なら)|(?:없|않|못하)(?:으면|으시면|다면|면|는 경우|을 경우|을 때)/u;
/** A question how to keep a model out: it is not yet. */
const TO_FORBID =
  /\bhow (?:do|can|to|would|should)\b[^.?!\n]{0,30}\b(?:restrict|block|prevent|stop|forbid|limit|deny|disable|disallow)|(?:怎么|怎样|如何)(?:才能)?(?:禁止|阻止|限制|屏蔽|禁用)|ようにする(?:方法|には)|(?:막는|차단하는|못 ?쓰게) ?(?:하는 )?방법/iu;
/** So far before such a word its own fact is told. */
const FACT = 24;
/** That something failed, as a fact: none of these is said of what is only feared, asked or wished. */
const FAILED =
  /(?<!\p{L})(?:fail(?:s|ed)|crash(?:es|ed)|emit(?:s|ted)|answer(?:s|ed)|return(?:s|ed)|respond(?:s|ed)|thr(?:ows|ew)|raise[sd]|refuse[sd]|reject(?:s|ed)|happen(?:s|ed)|occur(?:s|red)|abort(?:s|ed)|stop(?:s|ped)|broke|died|went|scheiter(?:t|te)|fehlgeschlagen|antwortete?|meldete?|brach|lieferte?|échou(?:e|é|ait)|renvo(?:ie|yé)|répond(?:u|ait)?|plant(?:e|é)|fall(?:a|ó)|devuelve|devolvió|respond(?:e|ió|eu)|lanz(?:a|ó)|falh(?:a|ou)|retorn(?:a|ou)|fallit[oa]|fallisce|restitui(?:sce|to)|rispond(?:e|eva)|risposto|упал\p{L}?|пада(?:ет|л)|отве(?:чает|тил)|возвращает|вернул|выда(?:[её]т|л)|завершил(?:ся|ась|ось))(?!\p{L})/iu;
/** An answer that is quoted before a condition: it says what has been answered, and why. */
const ANSWERED = /(?<![\w.])40[1-4](?!\w)|(?<![A-Za-z_])model_not_found/;

/** What stands before a model that may be used: the way out, not the one refused. */
export const OFFERED_BEFORE =
  /(?:\bonly|\bjust|\buse[sd]?|\busing|\b(?:switch|chang|mov)\w{1,4} (?:\w{1,12} )?to|\bfall\w{0,4}[ -]?back(?: to| on)?|\btry(?:ing)?|\bdefaults? to|\bworks? with|\ballow(?:s|ed)?(?: models?)?(?: is| are)?|\b(?:may|can) use|\b(?:has|have|grants?|gives?) (?:only )?access to|\bsupports|\bhat (?:nur )?Zugriff auf|\ba (?:seulement )?accès à|\btiene acceso (?:solo )?a|\btem acesso (?:apenas |só )?a|\bha accesso (?:solo )?a|есть доступ (?:только )?к|可访问|能访问|有权访问|\bnur|\berlaubt|\bseulement|\bautorise|\bs[oó]lo|\bsomente|\bapenas|\bsoltanto|только|(?:仅|僅|只)[^，。,.\s]{0,5}|改用|切换到|换成)[\s"'`*:=([]{0,6}$/iu;
export const OFFERED_BEHIND =
  /^["'`*)\]]{0,4}[\s,]{0,2}(?:is the only|(?:is|are|was) (?:allowed|enabled|available|fine|ok|permitted|used)|(?<!, )only\b|works|worked|succeed|instead|as (?:a |the )?(?:fallback|replacement)|[→:(-]{1,2} ?(?:200|ok\b)|는? ?(?:만|사용 가능)|のみ|だけ|可用|可以)/iu;

/** An access to what follows, in the others of these languages: there a "model" is hardly ever another thing. */
const ACCESS_TO =
  /(?:zugriff auf|accès (?:à|aux?)|acceso (?:al?|a los)|acesso (?:aos?|a)|accesso (?:al?|ai)|доступ\p{L}? к) /giu;
/** The access and the model side by side, where a language has no such word between them. */
const BESIDE_MODEL =
  /モデル[^。\n]{0,8}(?:アクセス|利用|権限)|模型的?(?:访问|使用|存取)?(?:权限|權限)|(?:访问|使用|存取)[^。，\n]{0,6}模型|모델[^.\n]{0,8}(?:액세스|접근|권한)/u;

/** What ends right before the model that is refused, where it is negated. */
const TO_MODEL =
  /(?:access to|use|using|zugriff auf|zugang zu|accès à|acceso a|acesso a|accesso a|доступ\p{L}? к|utiliser|usare?|verwenden|nutzen)\s{1,9}(?:(?:the|das|le|el|o|il|al|ao|au)\s{1,9})?(?:model\p{L}{0,2}\s{1,9})?["'`*]{0,3}$/iu;
/** Other things that a project's list may keep out. */
export const NO_MODEL = /(?<!\w)(?:IP|address|domain|endpoint)(?!\w)/;

/** What may be refused some day. */
const CAN_REFUSE =
  /\b(?:can|may|could|should|must|would|will|to) (?:block|deny|disallow|forbid|exclude|reject|withhold|refuse)\b/giu;
/** A need, and how far before its negation it may stand. */
const NEED = /need|requir|brauch|benötig|besoin|necesit|precis|bisogno|нужен|нужн|需要|必要|필요/iu;
const NEEDED = 14;

/** How far behind its negation an access may stand, and behind that its model. */
const REACH = 40;

/** Whether a sentence speaks of the access to a model, in so many words. */
export function isAccessToModel(sentence: string): boolean {
  for (const { index, 0: access } of sentence.matchAll(ACCESS_TO)) {
    const [object = ''] = sentence
      .slice(index + access.length, index + access.length + REACH)
      .split(/[.,;:\n]/, 1);
    if (MODEL_WORD.test(object)) return true;
  }
  return BESIDE_MODEL.test(sentence);
}

/** Whether a negation stands at most so far before the end of a text, in the same sentence. */
function endsNegated(text: string, reach: number): boolean {
  const last = [...text.matchAll(NOT)].at(-1);
  const behind = last ? text.slice(last.index + last[0].length) : '';
  return last !== undefined && behind.length <= reach && !/[.;。\n]/.test(behind);
}

/**
 * Whether what follows is only thought of. `part`: the last part of what stands before it in its sentence, `ahead` the whole
 * of it, `behind` what follows. "The run failed when …" and "OpenAI answers 403 if …" report what has happened: nothing
 * else than such a word then makes it a mere thought.
 */
export function isThought(part: string, ahead: string, behind: string): boolean {
  if (TO_FORBID.test(ahead + behind)) return true;
  if (IF_BEHIND.test(ahead + behind)) return !ANSWERED.test(ahead + behind);
  if (!SUPPOSED.test(part)) return false;
  const last = [...ahead.matchAll(WHEN)].at(-1);
  // Chinese, Japanese and Korean say what has been answered behind the condition.
  if (!last) return !(/\p{Lo}/u.test(part) && ANSWERED.test(behind));
  const told = ahead.slice(0, last.index);
  const isReport = ANSWERED.test(told) || (last[1] === undefined && FAILED.test(told));
  return !isReport || SUPPOSED.test(`${told.slice(-FACT)} ${ahead.slice(last.index + last[0].length)}`);
}

/** Whether a text ends with an offer that is none: "cannot use", "is not allowed". */
export function isDenied(ahead: string): boolean {
  return endsNegated(ahead, 18);
}

/** Whether a text ends with a refusal of the model that follows it: "has no access to". */
export function refusesNext(ahead: string): boolean {
  const found = TO_MODEL.exec(ahead);
  return found !== null && endsNegated(ahead.slice(0, found.index), 30);
}

/** Whether a sentence refuses, in which X stands for the project and for each model. */
export function refuses(sentence: string): boolean {
  for (const { index, 0: not } of sentence.matchAll(NOT)) {
    const end = index + not.length;
    const [part = ''] = sentence.slice(end, end + REACH + 20).split(/[.,;。，、\n]/, 1);
    // "Use" counts only behind the whole of "can't" and "could not".
    const head = sentence.slice(Math.max(0, index - 6), end);
    const found = ACCESS.exec(head + part);
    if (!found || found.index < head.length || found.index > head.length + REACH) continue;
    // What is not needed is not refused.
    if (!NEED.test(sentence.slice(Math.max(0, index - NEEDED), end + found.index - head.length))) return true;
  }
  const done = sentence.replace(CAN_REFUSE, ' ');
  return REFUSALS.some((refusal) => refusal.test(done));
}
