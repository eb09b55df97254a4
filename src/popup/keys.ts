import type { MessageKey } from '../model/say.ts';

const mac = /^Mac|^iP/.test(globalThis.navigator?.platform ?? '');

/** How this computer's keyboard calls what pastes, and what starts the guide. */
export const KEYS: Record<'paste' | 'start', MessageKey> = mac
  ? { paste: 'popup_keys_mac', start: 'popup_start_keys_mac' }
  : { paste: 'popup_keys_other', start: 'popup_start_keys_other' };

/** The same as a browser writes it for who does not see it. */
export const START_KEYS = mac ? 'Meta+Enter' : 'Control+Enter';

/** Whether a key press starts the guide. What is held down, or ends a composition, does not. */
export function isStart(event: KeyboardEvent): boolean {
  return (
    event.key === 'Enter' && (mac ? event.metaKey : event.ctrlKey) && !event.repeat && !event.isComposing
  );
}
