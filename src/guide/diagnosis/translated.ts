import type { DiagnosisKind } from '../../model/diagnosis.ts';
import type { Told } from './find.ts';
import { otherVendor } from './vendor.ts';

interface Translated {
  kind: DiagnosisKind;
  /** What it is about, by how the words begin. */
  about: RegExp;
  /** What is wrong with it. */
  wrong: RegExp;
}

/**
 * What the API says of an error, as programs and people say it in their own words: in English, Chinese, French, German,
 * Italian, Japanese, Korean, Portuguese, Russian and Spanish.
 */
const KINDS: readonly Translated[] = [
  {
    kind: 'quota',
    about:
      /(?<![\p{L}_])(?:quotas?|cuotas?|cotas?|credits?|balance|spend(?:ing)? limits?|budget|kontingent|guthaben|cr[eé]di?tos?|crédits?|saldo)(?![\p{L}_])|квот|кредит|баланс|配额|配額|额度|額度|余额|餘額|クォータ|クレジット|残高|利用枠|할당량|쿼터|크레딧|잔액/giu,
    wrong:
      /(?<!\p{L})(?:exhausted|exceeded|reached|used up|depleted|ran out|out of|insufficient|no remaining)(?!\p{L})|dépass|épuis|exced[ei]|superad|agotad|esgotad|insufici|insuffi(?!cient)|esaurit|superat|überschritten|aufgebraucht|erschöpft|reicht nicht|no tiene|não tem|(?<!\p{L})(?:sem|sin|senza|kein) |исчерпа|превы[шс]|недостаточ|закончил|超出|超过|超過|超え|用完|用尽|用盡|耗尽|不足|使い切|切れ|초과|부족|소진/iu,
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
      /(?<!\p{L})(?:hit|reached|exceeded|rate[- ]limited)(?!\p{L})|dépass|atteint|exced[ei]|alcanzad|superad|atingid|superat|raggiunt|überschritten|erreicht|превыш|достигнут|达到|達到|超出|超过|超過|触发|達し|超え|초과|도달/iu,
  },
  {
    kind: 'invalid_key',
    about:
      /(?<!\p{L})(?:api[- _]?)?keys?(?!\p{L})|(?:api[- ]?|(?<!\p{L}))schlüssel|(?<!\p{L})(?:clave|clé|chave|chiave)(?!\p{L})|clés?[ -]api|clés? d.api|claves? (?:de )?(?:la )?api|chaves? (?:d[ea] )?api|chiav[ei] api|api[- ]?ключ|ключ\p{L}{0,2} api|api[ -]?(?:密钥|密鑰|金鑰|キー|키)/giu,
    wrong:
      /(?<!\p{L})(?:rejected|invalid|incorrect|not valid|revoked|expired|wrong)(?!\p{L})|rechaz|abgelehnt|refusé|rejeit|recusou|rifiut|отклон|拒绝|拒否|거부|ungültig|falsch|inválid|incorrect|non valid|invalide|errat[ao]|недейств|неверн|无效|無效|不正确|不正確|错误|無効|正しく|유효하지|잘못/iu,
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
    about: /organisation|organi[sz]a[cçz]i|organizzazione|организаци|组织|組織|조직/giu,
    wrong: /verifi[zc]|vérifi|верифи|подтвер|验证|驗證|認証|確認が必要|인증/iu,
  },
  {
    kind: 'missing_scope',
    about:
      /model\.request|\bapi\.[a-z]{2,20}\.(?:read|write)|(?<!\p{L})scopes?(?!\p{L})|作用域|权限|權限|スコープ|스코프|област\p{L}{1,2} (?:доступа|видимости)|berechtigungsumf|ámbitos?|escopos?/giu,
    wrong: /缺少|缺失|不足|ありません|没有|없|누락|lacks|missing|fehl|falt|manc|manqu|отсутств/iu,
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
  for (const { kind, about, wrong } of KINDS) {
    let looked = 0;
    for (const { index: start, 0: word } of text.matchAll(about)) {
      if (++looked > MOST) break;
      const end = start + word.length;
      if (!OPENAI.test(text.slice(Math.max(0, start - NEAR), end + NEAR))) continue;
      if (!wrong.test(sentenceRound(text, start, end))) continue;
      const vendor = otherVendor(text, start, end, null);
      const whose = vendor
        ? ({ kind: 'other_provider', provider: vendor } as const)
        : ({ kind, provider: 'openai' } as const);
      found.push({ start, end, trust: 'retold', ...whose, project: null, model: null });
      break;
    }
  }
  return found;
}
