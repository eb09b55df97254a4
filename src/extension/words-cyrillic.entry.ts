import { CYRILLIC } from '../console/words/lexicons.cyrillic.ts';
import { guided } from './guest.ts';

guided()?.learned('cyrillic', Object.values(CYRILLIC));
