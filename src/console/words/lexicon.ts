/**
 * The lexicon: for each language, the words by which a settings page says a thing. Data, not code: a new wording is
 * a word more in one line. How an entry is written is said in `patterns.ts`.
 */

import { german } from './lexicon.de.ts';
import { english } from './lexicon.en.ts';
import { spanish } from './lexicon.es.ts';
import { french } from './lexicon.fr.ts';
import { italian } from './lexicon.it.ts';
import { japanese } from './lexicon.ja.ts';
import { korean } from './lexicon.ko.ts';
import { portuguese } from './lexicon.pt.ts';
import { russian } from './lexicon.ru.ts';
import { simplifiedChinese } from './lexicon.zh-cn.ts';
import { traditionalChinese } from './lexicon.zh-tw.ts';

/** What a word of the console stands for. */
export type Concept =
  // nouns
  | 'model'
  | 'usage'
  | 'access'
  | 'list'
  | 'restriction'
  | 'project'
  | 'organization'
  | 'rate'
  | 'spend'
  | 'token'
  | 'tier'
  // acts
  | 'allow'
  | 'block'
  | 'change'
  | 'choose'
  | 'save'
  | 'apply'
  | 'confirm'
  | 'continue'
  | 'cancel'
  | 'keep'
  | 'remove'
  | 'search'
  | 'more'
  | 'add'
  | 'login'
  | 'copy'
  | 'help'
  | 'menu'
  // qualifiers
  | 'only'
  | 'all'
  | 'select-all'
  | 'except'
  | 'selected'
  | 'unselected'
  | 'other'
  | 'none'
  | 'not'
  | 'after'
  // states and sentences
  | 'loading'
  | 'saving'
  | 'saved'
  | 'unsaved'
  | 'refused'
  | 'managed'
  | 'trouble'
  | 'nothing-found'
  | 'cut'
  | 'unrestricted';

/**
 * What an entry is filed under: a concept, or an aid to reading others. `allowed`: says that something is allowed
 * now, no act (it stands for `allow` too). `not`: denies what follows; `not-after`: denies what goes before.
 * `filler`: may stand between `all` and `models`; `current`, `future`: of models. `maybe`: makes a sentence a wish, a
 * condition or a promise. `part`: a count that may say that a list is cut. `blank`: stands for nothing, and hides
 * what is inside it.
 */
export type Entry =
  | Concept
  | 'allowed'
  | 'not-after'
  | 'filler'
  | 'current'
  | 'future'
  | 'maybe'
  | 'part'
  | 'blank';

/** The entries of a language, parted by commas. */
export type Lexicon = Partial<Record<Entry, string>>;

/**
 * All lexicons by language code, each made when it is asked for: a string in a script that ran stays for ever. They are always
 * read together: the page's `lang` attribute says nothing sure.
 */
export const LEXICONS = {
  en: english,
  ja: japanese,
  'zh-CN': simplifiedChinese,
  'zh-TW': traditionalChinese,
  ko: korean,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  it: italian,
  ru: russian,
} satisfies Record<string, () => Lexicon>;

/** The languages that are read. */
export const LANGUAGES = Object.keys(LEXICONS) as (keyof typeof LEXICONS)[];
