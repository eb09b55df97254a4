import { teach } from '../src/console/words/concepts.ts';
import { CJK } from '../src/console/words/lexicons.cjk.ts';
import { CYRILLIC } from '../src/console/words/lexicons.cyrillic.ts';

/** Where the reader is run by itself nobody brings it the words of other letters: it has them all from the beginning. */
teach('cyrillic', Object.values(CYRILLIC));
teach('cjk', Object.values(CJK));
