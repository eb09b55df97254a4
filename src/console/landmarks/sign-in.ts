import { all, whileSame } from '../page/indexed.ts';
import { labelsOf } from '../page/texts.ts';
import { visible } from '../page/tree.ts';
import { candidate, has, isCalled } from './candidate.ts';

const CREDENTIAL =
  'input[type="password"],input[type="email"],input[autocomplete~="username"],input[autocomplete~="email"],input[name="email"],input[name="username"]';

/** Leads about inside the console: a page that has it is no sign-in page. */
const CONSOLE =
  'nav a[href*="/settings/"],[role="navigation"] a[href*="/settings/"],aside a[href*="/settings/"]';

/**
 * Whether the page asks the person to sign in: by what it is made of (an address or a password is asked for, and no console
 * is round it), or by a control that says so.
 */
export function asksToSignIn(document: Document): boolean {
  if ([...document.querySelectorAll(CONSOLE)].some(visible)) return false;
  const form = [...document.querySelectorAll(CREDENTIAL)].filter(visible);
  if (
    form.length > 0 &&
    form.length <= 3 &&
    document.querySelectorAll('[role="dialog"],dialog[open]').length === 0
  )
    return true;
  return all(document, 'pressable').some((element) => leadsIn(element) && visible(element));
}

/** Is called as what one signs in by. */
function leadsIn(control: Element): boolean {
  return whileSame([control, ...labelsOf(control)], leadsIn, () => {
    const it = candidate(control);
    return isCalled(it, 'sign-in') || has(it, 'login');
  });
}
