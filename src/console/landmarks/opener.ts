import { says } from '../page/states.ts';
import { OTHER_ACT } from '../words/labels.ts';
import { type Candidate, has, isCalled } from './candidate.ts';
import { modeShown } from './modes.ts';
import type { Sign } from './resolve.ts';
import { pointedSign, type Shown, shownSign } from './shown.ts';

/** What is known of a control's place among the controls of the section. */
export interface SectionPlace {
  /** Everything of the section that could be pressed, this included. */
  among: readonly Candidate[];
  /** What the person pointed out. */
  shown?: Shown | undefined;
}

/** What leads elsewhere: another page, or another window. */
export function leadsAway(element: Element): boolean {
  if (!(element instanceof HTMLAnchorElement) || !element.hasAttribute('href')) return false;
  if (element.target === '_blank' || element.getAttribute('role') === 'button')
    return element.target === '_blank';
  const here = element.ownerDocument.location;
  if (element.origin !== here.origin && here.origin !== 'null' && !here.href.startsWith('about:'))
    return true;
  const path = (url: string) => url.replace(/(?<!\/)\/+$/, '');
  return !path(element.pathname).startsWith(path(here.pathname));
}

/** Pressed and stays so: it is no way to anything. */
function isToggle(element: Element): boolean {
  return element.matches(
    '[aria-pressed],[role="switch"],[role="tab"],[role="radio"],[role="checkbox"],[role="option"]',
  );
}

/** Vetoes that hold for whatever opens something and changes nothing. */
export const NO_OPENER: readonly Sign<unknown>[] = [
  { says: 'names a model', weight: 'veto', holds: (it) => it.namesModel },
  { says: 'leads away', weight: 'veto', holds: (it) => leadsAway(it.element) },
  { says: 'stays pressed', weight: 'veto', holds: (it) => isToggle(it.element) },
  { says: 'shows or sends something else', weight: 'veto', holds: (it) => OTHER_ACT.test(it.name) },
  {
    says: 'goes back, helps or copies',
    weight: 'veto',
    holds: (it) => has(it, 'cancel', 'help', 'copy', 'login') && !has(it, 'change', 'choose'),
  },
  {
    says: 'belongs to rates, money or the organization',
    weight: 'veto',
    holds: (it) => has(it, 'rate', 'spend', 'token', 'tier', 'organization'),
  },
];

/** Leads to a menu: to the editor, or to Remove. */
export const A_MENU: Sign<unknown> = {
  says: 'a menu',
  weight: 'hint',
  holds: (it) => has(it, 'menu') || it.element.matches('[aria-haspopup="menu"],[aria-haspopup="true"]'),
};

/**
 * What opens the editor of the model list.
 * Attested: Edit (2025-08, recipes well into 2026), Select models (2026-10), Allow or block models as a button (2026-11, variant).
 */
export const OPENER: readonly Sign<SectionPlace>[] = [
  ...NO_OPENER,
  {
    says: 'removes, saves or searches',
    weight: 'veto',
    holds: (it) =>
      (has(it, 'remove', 'save', 'search', 'more') || isCalled(it, 'save', 'remove')) &&
      !has(it, 'change', 'choose', 'menu') &&
      !isCalled(it, 'edit', 'select-models'),
  },
  {
    says: 'chooses everything at once',
    weight: 'veto',
    holds: (it) =>
      has(it, 'select-all') ||
      (has(it, 'all') && !has(it, 'model', 'change')) ||
      (has(it, 'all') && has(it, 'allow') && !has(it, 'change', 'choose')),
  },
  { says: 'shows which mode is chosen', weight: 'veto', holds: (it) => modeShown(it.element) !== null },
  pointedSign('open-editor'),
  { says: 'called as the opener of a list', weight: 'proof', holds: (it) => isCalled(it, 'edit') },
  {
    says: 'called as the opener of all models',
    weight: 'proof',
    holds: (it) => isCalled(it, 'select-models'),
  },
  {
    says: 'called as the row of the setting',
    weight: 'proof',
    holds: (it) => isCalled(it, 'allow-or-block'),
  },
  {
    says: 'changes or chooses models',
    weight: 'proof',
    holds: (it) => has(it, 'change', 'choose') && has(it, 'model', 'access', 'restriction', 'allow', 'block'),
  },
  shownSign('open-editor'),
  { says: 'changes something', weight: 'hint', holds: (it) => has(it, 'change') },
  { says: 'chooses something', weight: 'hint', holds: (it) => has(it, 'choose') },
  {
    says: 'a closed list',
    weight: 'hint',
    holds: (it) => it.element.matches('[role="combobox"],[aria-haspopup="listbox"],[aria-haspopup="dialog"]'),
  },
  {
    says: 'speaks of models',
    weight: 'hint',
    holds: (it) => has(it, 'model', 'access') && !isFold(it.element),
  },
  { says: 'adds something', weight: 'hint', holds: (it) => has(it, 'add') },
  A_MENU,
  {
    says: 'the only control of the section',
    weight: 'hint',
    holds: (it, { among }) =>
      !isFold(it.element) && among.filter((other) => !isBeside(other)).length === 1 && !isBeside(it),
  },
];

/** What opens and closes a part of the page in place. */
function isFold(element: Element): boolean {
  return (
    element.matches('summary') || (says(element, 'aria-expanded') && !element.matches('[aria-haspopup]'))
  );
}

/** Controls that stand beside any text. */
function isBeside(it: Candidate): boolean {
  return NO_OPENER.some((sign) => sign.holds(it, null)) || it.name === '';
}
