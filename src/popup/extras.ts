export { Earlier } from './Earlier.tsx';
export { HandOver } from './HandOver.tsx';
export { Ids } from './Ids.tsx';
export { Shown } from './Shown.tsx';
export { Snippets } from './Snippets.tsx';

/** What the popup shows besides box, answer and checklist. Nothing that an empty box needs: it comes after the first paint. */
export type Extras = typeof import('./extras.ts');
