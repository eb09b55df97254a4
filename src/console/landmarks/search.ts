import { all } from '../page/indexed.ts';
import { line } from '../page/texts.ts';
import { pointable } from '../page/tree.ts';
import { type Candidate, candidate, has, isCalled, reading } from './candidate.ts';
import { type Resolution, resolve, type Sign } from './resolve.ts';

/** Where the list is searched. Typing in it changes nothing. Attested: Search models (2026-10, single source). */
export const SEARCH: readonly Sign<null>[] = [
  {
    says: 'asks for money, an address or a password',
    weight: 'veto',
    holds: (it) =>
      has(it, 'spend', 'rate', 'token') ||
      it.element.matches('[type="email"],[type="password"],[type="number"]'),
  },
  {
    says: 'adds to the list',
    weight: 'veto',
    holds: (it) => adds(it) || adds(said(it.element)),
  },
  {
    says: 'searches by its kind',
    weight: 'proof',
    holds: ({ element }) => element.matches('[type="search"],[role="searchbox"]'),
  },
  {
    says: 'called as the search',
    weight: 'proof',
    holds: (it) => isCalled(it, 'search-models') || isCalled(said(it.element), 'search-models'),
  },
  {
    says: 'searches by its name',
    weight: 'proof',
    holds: (it) => has(it, 'search') || has(said(it.element), 'search'),
  },
  {
    says: 'the only field of the editor',
    weight: 'hint',
    holds: (it) =>
      !/\p{L}/u.test(it.name + said(it.element).name) ||
      has(it, 'model', 'choose') ||
      has(said(it.element), 'model', 'choose'),
  },
];

/** What is typed there is put on the list, and not looked for in it. */
function adds(it: Pick<Candidate, 'concepts'>): boolean {
  return has(it, 'block', 'allow') && has(it, 'other', 'add') && !has(it, 'search', 'choose');
}

function said(element: Element) {
  return reading(element.getAttribute('placeholder') ?? '');
}

/** The field in which the list of the editor is searched: of the topmost part that has one. */
export function findSearch(parts: readonly Element[]): Resolution {
  let last: Resolution = { chosen: null, refusal: { landmark: 'search', why: 'none', stood: [] } };
  for (const part of [...parts].reverse()) {
    const fields = all(part, 'field').filter(
      (field) =>
        pointable(field) && (field instanceof HTMLInputElement || field.hasAttribute('contenteditable')),
    );
    if (fields.length === 0) continue;
    last = resolve('search', fields.map(candidate), SEARCH, null);
    if (last.chosen) return last;
  }
  return last;
}

/** What stands in a field. */
export function textIn(field: Element | null): string {
  if (!field) return '';
  return (field instanceof HTMLInputElement ? field.value : line(field)).trim();
}
