import type { DiagnosisKind } from '../../model/diagnosis.ts';
import type { Told } from './find.ts';
import { isSupposed, suspects } from './refusal.ts';
import { isOneOfSeveral, otherVendor, vendorOfSentence } from './vendor.ts';
import { PROJECT_WORD } from './words.ts';

interface Translated {
  kind: DiagnosisKind;
  /** What it is about, by how the words begin. */
  about: RegExp;
  /** What is wrong with it. */
  wrong: RegExp;
  /** It is said of so many things that OpenAI must be named in the same sentence. */
  inSentence?: true;
}

/**
 * What the API says of an error, as programs and people say it in their own words: in English, Chinese, French, German,
 * Italian, Japanese, Korean, Portuguese, Russian and Spanish.
 */
const KINDS: readonly Translated[] = [
  {
    kind: 'quota',
    about:
      /(?<![\p{L}_])(?:quotas?|cuotas?|cotas?|credits?|balance|(?:spend(?:ing)?|usage|monthly) limits?|budget|kontingent|guthaben|cr[eé]di?tos?|crédits?|saldo|cr[eé]dito)(?![\p{L}_])|квот|(?<!\p{L})средств(?!\p{L})|кредит|баланс|配额|配額|额度|額度|余额|餘額|クォータ|クレジット|残高|利用枠|할당량|쿼터|크레딧|잔액/giu,
    wrong:
      /(?<!\p{L})(?:exhausted|exceeded|reached|used up|depleted|r[au]n out|out of|insufficient|no remaining)(?!\p{L})|dépass|épuis|exced[ei]|super(?:ad|ó)|agot(?:ad|ó)|esgot(?:ad|ou)|insufici|insuffi(?!cient)|esaurit|superat|überschritten|aufgebraucht|erschöpft|reicht nicht|no tiene|não tem|(?<!\p{L})(?:sem|sin|senza|kein|no queda|no hay|(?:has|have) no|n['’]y a plus de) |^ ?plus (?:de|aucun) |terminat|finit[oi]|нет \||исчерпа|превы[шс]|недостаточ|закончил|超出|超过|超過|超え|用完|用尽|用盡|耗尽|不足|足り|使い切|切れ|초과|부족|소진/iu,
  },
  {
    kind: 'quota',
    about:
      /(?:projekt|ausgaben|budget|nutzungs)limit|límite de (?:gasto|uso|presupuesto)|limite de (?:dépense|gasto|uso|budget)|limite di (?:spesa|utilizzo)|лимит\p{L}? (?:расходов|использования)|(?:支出|使用|利用|用量|消费)(?:上限|限额|限度)|(?:사용|지출) ?한도/giu,
    wrong:
      /erreicht|überschritten|atteint|dépass|alcanzad|superad|exced|atingid|raggiunt|superat|достигнут|превыш|исчерпа|达到|達し|超|초과|도달/iu,
  },
  {
    kind: 'rate_limit',
    about:
      /(?<!\p{L})rate[- ]?limit(?!\p{L})|ratenlimit|limite de (?:débit|taxa|tasa|velocidad|requ)|límite de (?:velocidad|tasa|solicitudes|peticiones)|limite di (?:frequenza|velocità|richieste)|лимит\p{L}{0,3} (?:запросов|скорости|частоты)|速率限制|频率限制|頻率限制|レート制限|リクエスト(?:数)?(?:の)?制限|요청 (?:한도|제한)|속도 제한/giu,
    wrong:
      /(?<!\p{L})(?:hit|reached|exceeded|rate[- ]limited)(?!\p{L})|dépass|atteint|exced[ei]|alcanz(?:ad|ó)|super(?:ad|ó)|ating(?:id|iu)|superat|raggiunt|überschritten|erreicht|превыш|достигнут|达到|達到|超出|超过|超過|触发|達し|超え|초과|도달/iu,
  },
  {
    kind: 'rate_limit',
    about:
      /(?<!\p{L})requests(?!\p{L})|requisiç|solicitaç|(?<!\p{L})pedidos(?!\p{L})|peticion|solicitud|requêtes|richieste|anfragen|запрос|请求|請求|リクエスト|요청/giu,
    wrong:
      /(?<!\p{L})(?:throttl(?:ed|ing)|too many|temporarily limit\p{L}{1,3})(?!\p{L})|limitou|(?:está|foram) limitad|limitó|ha limitado|(?:\ba|ont|temporairement) limité|(?:ha|temporaneamente) limitato|vorübergehend (?:begrenzt|eingeschränkt)|gedrosselt|ограничи(?:л|вает)|ограничены|demasiadas|muitas|excesso de|trop de|troppe|zu viele|слишком (?:много|часто)|过多|過多|太多|过于频繁|過於頻繁|被限制|限制了|限流|多すぎ|制限(?:され|して)|제한(?:했|되었|됐)|너무 많/iu,
    inSentence: true,
  },
  {
    kind: 'rate_limit',
    about:
      /(?<!\p{L})(?:openai['’]?s? (?:api )?limits?|лимит\p{L}? (?:api )?openai|limites? (?:d[aei] |d['’]|della? |dell['’])?openai|límites? (?:de )?openai)(?!\p{L})|openai-limit|openai ?(?:的|の)? ?(?:api ?)?(?:限制|限额|限額|上限|制限)|openai ?(?:api ?)?(?:의 ?)?(?:한도|제한)/giu,
    wrong:
      /(?<!\p{L})(?:hit|reached|exceeded|exhausted)(?!\p{L})|dépass|atteint|épuis|exced[ei]|alcanz|super(?:ad|ó)|agot(?:ad|ó)|esgot(?:ad|ou)|atingi|superat|raggiunt|esaurit|überschritten|erreicht|erschöpft|ausgeschöpft|превыш|достигнут|исчерпа|达到|達到|超出|超过|超過|达上限|用完|用尽|達し|超え|초과|도달|소진/iu,
  },
  {
    kind: 'project_archived',
    about: PROJECT_WORD,
    wrong:
      /(?<!\p{L})(?:is|was|been|an?|the|this) (?:now )?archived(?!\p{L})|archiviert|archivé|archivad|arquivad|archiviat|архивирован|(?<!\p{L})в архиве(?!\p{L})|архивн|归档|歸檔|存档|封存|アーカイブ|보관(?:된|되| ?처리)|아카이브/iu,
    inSentence: true,
  },
  {
    kind: 'invalid_key',
    about:
      /(?<![\p{L}_])(?:api[- _]?)?keys?(?![\p{L}_])|(?:api[- ]?|(?<!\p{L}))schlüssel|(?<!\p{L})(?:clave|clé|chave|chiave)(?!\p{L})|clés?[ -]api|clés? d.api|claves? (?:de )?(?:la )?api|chaves? (?:d[ea] )?api|chiav[ei] api|api[- ]?ключ|ключ\p{L}{0,2} api|ключ\p{L}{0,2} openai|openai[- ]?ключ|(?:api|openai)[ -]?(?:的 ?|の ?)?(?:密钥|密鑰|金鑰|キー|키)/giu,
    wrong:
      /(?<!\p{L})(?:rejected|invalid|incorrect|not valid|revoked|expired|wrong)(?!\p{L})|rechaz|abgelehnt|refusé|reje[it]|recusou|rifiut|отклон|拒绝|拒否|거부|ungültig|falsch|inválid|incorrect|no es válid|não é válid|n['’]est pas valide|non (?:è )?valid|invalide|errat[ao]|expir(?:ad|ée?|ou|ó)|scadut|abgelaufen|ист[её]к|просроч|过期|過期|期限切れ|만료|недейств|неверн|无效|無效|不正确|不正確|错误|無効|正しく|유효하지|올바르지|잘못/iu,
  },
  {
    kind: 'region',
    about:
      /(?<!\p{L})(?:land|pays|país|paese|region|région|стран|регион)|国家|地区|地區|国|地域|국가|지역/giu,
    wrong:
      /nicht unterstützt|pas (?:pris en charge|supporté)|no (?:es |está |son )?(?:compatible|soportad|admitid|disponible)|não (?:é |são )?(?:suportad|compatíve)|non (?:è )?supportat|не поддержива|不支持|不受支持|不支援|サポートされて|対応して|지원되지|지원하지/iu,
  },
  {
    kind: 'org_verification',
    about: /organisation|organi[sz]a(?:[cz]i|ç|tion(?!s))|organizzazione|организаци|组织|組織|조직/giu,
    wrong:
      /(?:must|needs? to) be verified|not verified|requires [^.|]{0,12}\||\| verification|verifi[zc]|vérifi|верифи|подтвер|验证|驗證|認証|確認が必要|인증/iu,
  },
  {
    kind: 'organization_access',
    about: /organisation|organi[sz]a(?:[cz]i|ç|tion(?!s))|organizzazione|организаци|组织|組織|조직/giu,
    wrong:
      /(?:not|no longer) a member|kein\p{L}{0,2} (?:zugriff|mitglied)|(?:pas|plus) (?:accès|membre)|no (?:tienes?|eres|es) (?:acceso|miembro)|não (?:tem|é) (?:acesso|membro)|non (?:ha|hai|è|sei) (?:accesso|(?:un )?membro)|нет доступа|не (?:состоит|является)|(?:没有|無)[^。]{0,8}(?:访问权限|成员)|不是[^。]{0,8}成员|アクセス(?:権|でき)|メンバーでは|멤버가 아|접근 권한이 없/iu,
    inSentence: true,
  },
  {
    kind: 'ip_not_allowed',
    about: /(?<![\p{L}\d_])IP(?![\p{L}\d_])/gu,
    wrong:
      /(?<!\p{L})(?:not|isn['’]t) (?:allowed|authori[sz]ed|on the)|nicht (?:freigegeben|erlaubt|zugelassen|autorisiert)|pas autoris|no (?:está |es )?(?:autoriz|permitid)|não (?:está |é )?(?:autoriz|permitid)|non (?:è )?(?:autorizzat|consentit)|не (?:разреш|входит)|不在|未(?:被)?授权|不允许|許可され|허용되지/iu,
    inSentence: true,
  },
  {
    kind: 'missing_scope',
    about:
      /model\.request|\bapi\.[a-z]{2,20}\.(?:read|write)|(?<!\p{L})scopes?(?!\p{L})|作用域|权限|權限|スコープ|스코프|област\p{L}{1,2} (?:доступа|видимости)|berechtigungsumf|ámbitos?|escopos?/giu,
    wrong: /缺少|缺失|不足|ありません|没有|없|누락|lacks|missing|fehl|falt|manc|manqu|отсутств/iu,
  },
  {
    kind: 'deprecated',
    about: /(?<!\p{L})model(?!\p{L})|modell|modèle|modelo|модел|模型|モデル|모델/giu,
    wrong:
      /(?:was|has been|is now) (?:retired|discontinued|shut down)|abgeschaltet|abgekündigt|eingestellt|(?:a|été) retiré|retirad|ritirat|descontinuad|dismess|больше не (?:поддержива|доступ)|снят\p{L}? с|下线|下架|弃用|棄用|廃止|提供(?:を)?終了|지원(?:이)? ?(?:종료|중단)|단종/iu,
    inSentence: true,
  },
  {
    kind: 'model_unknown',
    about: /modell|modèle|modelo|модел|模型|モデル|모델/giu,
    wrong:
      /existiert nicht|gibt es nicht|nicht gefunden|n.existe pas|introuvable|no existe|no se encontró|não existe|não encontrad|non esiste|non trovato|не существует|не найден|不存在|找不到|存在しません|見つかりません|존재하지|찾을 수 없/iu,
  },
];

/** In one sentence, no farther apart than this. */
const APART = 60;
const STOP = /[.!?](?=\s|$)|[。！？]|\n[ \t]*\n/;
/** How near something of OpenAI's must stand. */
const NEAR = 200;
const OPENAI =
  /open ?ai|chatgpt|insufficient_quota|request_forbidden|\bmodel\.request\b|\bapi\.\w{2,30}\.(?:read|write)\b|model_not_found/i;
/** At most so many words are looked at of a kind. */
const MOST = 40;

/** Kinds that are of one model. */
const OF_MODEL: ReadonlySet<DiagnosisKind> = new Set(['model_unknown', 'org_verification', 'deprecated']);

/** The one model that stands round a word; `null`: none, or several. */
function onlyModel(text: string, start: number, end: number): string | null {
  const ids = new Set(suspects(text, Math.max(0, start - 2 * APART), end + 2 * APART).map(({ id }) => id));
  return ids.size === 1 ? ([...ids][0] ?? null) : null;
}

/** What stands round a word in its sentence. */
function sentenceRound(text: string, start: number, end: number): string {
  const before =
    text
      .slice(Math.max(0, start - APART), start)
      .split(STOP)
      .at(-1) ?? '';
  const [behind = ''] = text.slice(end, end + APART).split(STOP, 1);
  return `${before}|${behind}`;
}

/** What a text says of an error of OpenAI's in another language than the API's. */
export function translatedIn(text: string): Told[] {
  const found: Told[] = [];
  for (const { kind, about, wrong, inSentence } of KINDS) {
    let looked = 0;
    for (const { index: start, 0: word } of text.matchAll(about)) {
      if (++looked > MOST) break;
      const end = start + word.length;
      const near = text.slice(Math.max(0, start - NEAR), end + NEAR);
      const sentence = sentenceRound(text, start, end);
      if (!wrong.test(sentence) || isOneOfSeveral(near) || isSupposed(text, start)) continue;
      const others = OPENAI.test(near) ? null : vendorOfSentence(sentence, 0, sentence.length);
      if (others === null && !OPENAI.test(inSentence ? sentence : near)) continue;
      const vendor = others ?? otherVendor(text, start, end, null);
      const whose = vendor
        ? ({ kind: 'other_provider', provider: vendor } as const)
        : ({ kind, provider: 'openai' } as const);
      const model = OF_MODEL.has(kind) ? onlyModel(text, start, end) : null;
      found.push({ start, end, trust: 'retold', ...whose, project: null, model });
      break;
    }
  }
  return found;
}
