/** What the page's script and the background say to each other. */
export type Message =
  /** Page: which tab am I, and which shortcut leads to the card? Answer: `{ tab, shortcut }`. */
  | { type: 'where' }
  /** Page: the person wants to begin, on this project's page. */
  | { type: 'begin'; project: string | null }
  /** Background: the shortcut was pressed. */
  | { type: 'focus' };

/** Whether a key press is a shortcut as the browser writes it (`Alt+Shift+G`); where none is set nothing is. */
export function isShortcut(event: KeyboardEvent, shortcut: string): boolean {
  if (!shortcut) return false;
  const names = shortcut.split('+');
  const key = names.at(-1)?.toUpperCase() ?? '';
  const wants = (name: string) => names.includes(name);
  return (
    (event.code === `Key${key}` || event.code === `Digit${key}` || event.key.toUpperCase() === key) &&
    event.altKey === wants('Alt') &&
    event.shiftKey === wants('Shift') &&
    event.ctrlKey === (wants('Ctrl') || wants('MacCtrl')) &&
    event.metaKey === wants('Command')
  );
}
