import { CJK } from '../console/words/lexicons.cjk.ts';
import { guided } from './guest.ts';

guided()?.learned('cjk', Object.values(CJK));
