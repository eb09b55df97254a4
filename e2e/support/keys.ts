/** Code points that WebDriver gives to keys without a character: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const NAMED: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

export interface KeyAction {
  type: 'keyDown' | 'keyUp';
  value: string;
}

/** `Alt+Shift+G` as WebDriver key actions: down in order, up in reverse. Throws on a key that has no known value. */
export function chord(keys: string): KeyAction[] {
  const values = keys.split(/(?<=.)\+/).map((key) => {
    const value = NAMED[key] ?? (key.length === 1 ? key : undefined);
    if (value === undefined) throw new Error(`no such key: ${key}`);
    return value;
  });
  return [
    ...values.map((value): KeyAction => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value): KeyAction => ({ type: 'keyUp', value })),
  ];
}

/** A text as WebDriver key actions, one character after the other; a line break is Enter. */
export function keystrokes(text: string): KeyAction[] {
  return [...text].flatMap((character) => chord(character === '\n' ? 'Enter' : character));
}
