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
  ])('none: %s', (text) => {
    expect(diagnose(text).kind).toBe('none');
  });

  it('of another vendor is that vendor’s', () => {
    expect(diagnose('Gemini: API キーが無効です。OpenAI ではありません。').kind).not.toBe('invalid_key');
  });
});
