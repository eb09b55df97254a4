import type { Word } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { ITALIAN } from './italian.ts';
import { JAPANESE } from './japanese.ts';
import { KOREAN } from './korean.ts';
import { PORTUGUESE } from './portuguese.ts';
import { RUSSIAN } from './russian.ts';
import { SIMPLIFIED_CHINESE } from './simplified-chinese.ts';
import { SPANISH } from './spanish.ts';
import { TRADITIONAL_CHINESE } from './traditional-chinese.ts';

export type LanguageCode = 'de' | 'fr' | 'es' | 'pt' | 'it' | 'ru' | 'ja' | 'zh-CN' | 'zh-TW' | 'ko';

/** Renderings of the page's words, likeliest first. A word that is not there stays English. */
export type Rendering = Partial<Record<Word, readonly string[]>>;

/** Every language that the page is read in by machine translation. */
export const LANGUAGES: Record<LanguageCode, Rendering> = {
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  pt: PORTUGUESE,
  it: ITALIAN,
  ru: RUSSIAN,
  ja: JAPANESE,
  'zh-CN': SIMPLIFIED_CHINESE,
  'zh-TW': TRADITIONAL_CHINESE,
  ko: KOREAN,
};

export const LANGUAGE_CODES = Object.keys(LANGUAGES) as LanguageCode[];
