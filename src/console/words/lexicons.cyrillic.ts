import { russian } from './lexicon.ru.ts';

/** Of the languages in Cyrillic letters. */
export const CYRILLIC = { ru: russian };
