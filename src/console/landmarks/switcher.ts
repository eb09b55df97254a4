import { readAddress } from '../address.ts';
import { all, roots } from '../page/indexed.ts';
import { closest } from '../page/tree.ts';
import { candidate, has } from './candidate.ts';

/** What opens a list of something to choose from. */
const OPENS = '[aria-haspopup]:not([aria-haspopup="false"]),[role="combobox"],select';

/** What such a list holds. */
const OPTION = '[role="menuitem"],[role="menuitemradio"],[role="menuitemcheckbox"],[role="option"]';

/** Keys that choose. */
const CHOOSES = ['Enter', ' '];

/** The controls by which the console lets the person choose a project: they are called so. */
function switchers(document: Document): Element[] {
  return roots(document)
    .flatMap((root) => all(root, 'pressable').concat(all(root, 'filled')))
    .filter((element) => element.matches(OPENS) && has(candidate(element), 'project'));
}

/**
 * What the page shows of which project is open, where its address does not tell: how its switchers are called, and what
 * else in its frame opens a list. Equal as long as they are.
 */
export function projectShown(document: Document): string {
  const inFrame = roots(document)
    .flatMap((root) => all(root, 'pressable'))
    .filter((element) => element.matches(OPENS) && closest(element, FRAME));
  const names = new Set([...switchers(document), ...inFrame].map((element) => candidate(element).name));
  return [...names].join('\n');
}

const FRAME = 'nav,header,aside,[role="navigation"],[role="banner"]';

/**
 * Whether a press or a key chose a project in the console, and which, where it says so: `null` in place of an id that it
 * does not tell. `null`: it chose none. A link says it by its address; an option only while the list of a control that is
 * called after projects is open.
 */
export function projectChosen(event: Event): { project: string | null } | null {
  if (event instanceof KeyboardEvent && !CHOOSES.includes(event.key)) return null;
  const path = event.composedPath().filter((at) => at instanceof Element);
  const link = path.find((at) => at.localName === 'a' && at.hasAttribute('href'));
  const led = link instanceof HTMLAnchorElement ? readAddress(link.href).project : null;
  if (led) return { project: led };
  const [target] = path;
  if (!target) return null;
  const open = switchers(target.ownerDocument).filter(
    (element) => element.matches('[aria-expanded="true"],select') || path.includes(element),
  );
  if (event.type === 'change') return open.some((element) => element === target) ? { project: null } : null;
  return path.some((at) => at.matches(OPTION)) &&
    open.length > 0 &&
    !open.every((at) => at.localName === 'select')
    ? { project: null }
    : null;
}
