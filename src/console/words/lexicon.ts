/**
 * The lexicon: for each language, the words by which a settings page says a thing. Data, not code: a new wording is
 * a word more in one line. How an entry is written is said in `patterns.ts`.
 */

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
