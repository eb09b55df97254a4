import type { HandOverKey } from '../guide/hand-over.ts';
import * as MESSAGES from './english.data.ts';

const ENGLISH: Record<HandOverKey, { message: string }> = MESSAGES;

/**
 * The words of the message to an administrator in English, whatever the person's language: not everyone who may change the
 * setting reads that. The browser gives messages in one language only, so these come with the script, which is loaded when it
 * is asked for.
 */
export const english = (key: HandOverKey): string => ENGLISH[key].message.replaceAll('$$', '$');
