import { all } from '../page/indexed.ts';
import { closest, pointable, visible } from '../page/tree.ts';
import { candidate, has, isCalled } from './candidate.ts';
import { leadsAway } from './opener.ts';
import { type Resolution, resolve, type Sign } from './resolve.ts';

/** What can hide a part of the page: a tab that is not chosen, a fold that is closed. */
const CLOSED =
  '[role="tab"]:not([aria-selected="true"]),details:not([open]) > summary,[aria-expanded="false"]:not([aria-haspopup],[role="combobox"],[role="treeitem"])';

/** A tab or fold that is called as the section is. Opening it changes nothing. */
export const WAY_IN: readonly Sign<null>[] = [
  { says: 'leads away', weight: 'veto', holds: (it) => leadsAway(it.element) },
  {
    says: 'belongs to rates, money or the organization',
    weight: 'veto',
    holds: (it) => has(it, 'rate', 'spend', 'token', 'tier', 'organization'),
  },
  {
    says: 'called as the section',
    weight: 'proof',
    holds: (it) =>
      isCalled(it, 'model-usage', 'allow-or-block', 'allowed-models', 'blocked-models', 'model-access'),
  },
  {
    says: 'about which models may be used',
    weight: 'hint',
    holds: (it) => has(it, 'model') && has(it, 'usage', 'access', 'allow', 'block', 'restriction'),
  },
  { says: 'about models', weight: 'hint', holds: (it) => has(it, 'model') },
  {
    says: 'about access',
    weight: 'hint',
    holds: (it) => has(it, 'access', 'restriction') && !has(it, 'project'),
  },
];

/** The tab or fold behind which the section lies. */
export function findWayIn(roots: readonly (Document | ShadowRoot)[]): Resolution {
  const closed = roots
    .flatMap((root) => all(root, 'fold'))
    .filter(
      (element) =>
        element.matches(CLOSED) &&
        visible(element) &&
        pointable(element) &&
        !closest(element, 'nav,[role="navigation"],header,footer,[role="dialog"],dialog'),
    )
    .map(candidate);
  return resolve('open-section', closed, WAY_IN, null);
}
