import { german } from './lexicon.de.ts';
import { english } from './lexicon.en.ts';
import { spanish } from './lexicon.es.ts';
import { french } from './lexicon.fr.ts';
import { italian } from './lexicon.it.ts';
import { portuguese } from './lexicon.pt.ts';

/** Of the languages in Latin letters, which are read together: the page's `lang` attribute says nothing sure. Each is made when it is asked for. */
export const LATIN = { en: english, de: german, fr: french, es: spanish, pt: portuguese, it: italian };
