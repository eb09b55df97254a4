import { japanese } from './lexicon.ja.ts';
import { korean } from './lexicon.ko.ts';
import { simplifiedChinese } from './lexicon.zh-cn.ts';
import { traditionalChinese } from './lexicon.zh-tw.ts';

/** Of the Chinese, Japanese and Korean languages, which share letters. */
export const CJK = { ja: japanese, 'zh-CN': simplifiedChinese, 'zh-TW': traditionalChinese, ko: korean };
