import { describe, expect, it } from 'vitest';
import type { DiagnosisKind } from '../../model/diagnosis.ts';
import { diagnose } from './diagnose.ts';

describe('an error in somebody’s own words', () => {
  it.each<[kind: DiagnosisKind, text: string]>([
    ['quota', 'The OpenAI project reached its spending limit.'],
    ['quota', 'Das Guthaben bei OpenAI ist aufgebraucht.'],
    ['quota', 'Les crédits OpenAI sont épuisés.'],
    ['quota', 'El proyecto de OpenAI no tiene cuota disponible.'],
    ['quota', 'OpenAI 的配额已用完。'],
    ['quota', 'OpenAI のクレジットが不足しています。'],
    ['quota', 'OpenAI 크레딧이 부족합니다.'],
    ['quota', 'Квота OpenAI исчерпана.'],
    ['rate_limit', 'OpenAI: límite de solicitudes superado.'],
    ['rate_limit', 'OpenAI 速率限制：已超出。'],
    ['quota', 'No queda saldo en la cuenta de OpenAI.'],
    ['quota', 'На балансе OpenAI нет средств.'],
    ['quota', 'OpenAI 账户余额不足'],
    ['quota', 'OpenAI usage limit reached for this month'],
    ['rate_limit', 'Se superó el límite de solicitudes de OpenAI.'],
    ['organization_access', 'OpenAI: the owner of the key is no longer a member of the organization.'],
    ['org_verification', 'The OpenAI organization needs to be verified before gpt-image-9 can be used.'],
    ['rate_limit', 'OpenAI temporarily limited requests. Try again in a minute.'],
    ['rate_limit', 'OpenAI hat die Anfragen vorübergehend begrenzt.'],
    ['rate_limit', 'OpenAI a temporairement limité les requêtes.'],
    ['rate_limit', 'Demasiadas solicitudes a OpenAI.'],
    ['rate_limit', 'A OpenAI limitou as solicitações por um momento.'],
    ['rate_limit', 'OpenAI ha temporaneamente limitato le richieste.'],
    ['rate_limit', 'OpenAI временно ограничил количество запросов.'],
    ['rate_limit', 'OpenAI 請求過於頻繁，請稍後再試。'],
    ['rate_limit', 'OpenAI が一時的にリクエストを制限しています。'],
    ['rate_limit', 'OpenAI가 요청을 일시적으로 제한했습니다.'],
    ['rate_limit', 'Das OpenAI-Limit ist erreicht.'],
    ['rate_limit', 'HTTPException(status_code=502, detail="Se alcanzó el límite de OpenAI")'],
    ['rate_limit', 'OpenAI 한도를 초과했습니다.'],
    ['project_archived', 'The OpenAI key belongs to an archived project.'],
    ['project_archived', 'Das OpenAI-Projekt dieses Schlüssels wurde archiviert.'],
    ['project_archived', 'O projeto da OpenAI foi arquivado.'],
    ['project_archived', 'OpenAI プロジェクトはアーカイブされています。'],
    ['organization_access', 'OpenAI: du bist kein Mitglied der Organisation dieses Schlüssels.'],
    ['ip_not_allowed', "OpenAI : l'adresse IP n'est pas autorisée."],
    ['ip_not_allowed', 'OpenAI 拒绝：您的 IP 不在允许列表中。'],
    ['deprecated', 'OpenAI hat das Modell gpt-4-0999 abgeschaltet.'],
    ['deprecated', 'OpenAI のモデル gpt-4-0999 は廃止されました'],
    ['invalid_key', 'A chave da OpenAI expirou.'],
    ['invalid_key', 'La chiave OpenAI non è valida.'],
    ['invalid_key', 'OpenAI API 키가 올바르지 않습니다'],
    ['invalid_key', 'OpenAI rejected the API key.'],
    ['invalid_key', 'OpenAI: a chave da API é inválida.'],
    ['invalid_key', 'OpenAI の API キーが無効です。'],
    ['missing_scope', 'The OpenAI key lacks the scope that this needs.'],
    ['missing_scope', 'OpenAI API key 缺少必要权限。'],
    ['region', 'OpenAI 不支持您所在的国家/地区。'],
    ['org_verification', 'OpenAI 組織の認証が必要です。'],
    ['model_unknown', 'OpenAI: Das Modell existiert nicht.'],
  ])('%s: %s', (kind, text) => {
    expect(diagnose(text)).toMatchObject({ kind, provider: 'openai' });
  });

  it.each([
    'The budget of the party was exceeded.',
    'The key of the house is wrong.',
    'OpenAI added a new key feature. Nothing was rejected before.',
    'Credits of the film: 3 pages, exhausted crew.',
    'We limit requests to OpenAI to 5 per minute.',
    'Die Anfragen an OpenAI sind auf 100 pro Tag begrenzt.',
    'The organization must verify each volunteer. OpenAI is not involved.',
    'We archived the project last year; it used OpenAI.',
    'Your IP is not allowed to ping the server. Our bot uses OpenAI for chat.',
    'Si la cuota de OpenAI se agota, avisa.',
  ])('none: %s', (text) => {
    expect(diagnose(text).kind).toBe('none');
  });

  it.each<[model: string | null, text: string]>([
    ['gpt-image-9', 'Usé gpt-image-9. Requiere tener la organización de OpenAI verificada.'],
    ['gpt-9', 'OpenAI: Das Modell gpt-9 existiert nicht.'],
    [null, 'OpenAI: Das Modell existiert nicht. Hier gehen gpt-9 und gpt-9-mini.'],
  ])('the one model beside it is meant: %s', (model, text) => {
    expect(diagnose(text).model).toBe(model);
  });

  it('the program’s own status is not the API’s', () => {
    const found = diagnose('raise HTTPException(status_code=502, detail="Лимит OpenAI исчерпан.")');
    expect(found).toMatchObject({ kind: 'rate_limit', status: null });
  });

  it.each([
    ['anthropic', 'La clé Anthropic a expiré.'],
    ['groq', 'Groq hat die Anfragen vorübergehend begrenzt.'],
    ['other', 'xAI: your team has no credits'],
  ])('of %s, where the sentence names no other: %s', (provider, text) => {
    expect(diagnose(text)).toMatchObject({ kind: 'other_provider', provider });
  });

  it('of another vendor is that vendor’s', () => {
    expect(diagnose('Gemini: API キーが無効です。OpenAI ではありません。').kind).not.toBe('invalid_key');
  });
});
