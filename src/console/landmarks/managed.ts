import { said } from '../page/indexed.ts';
import { visible } from '../page/tree.ts';
import { has, labelOf } from './candidate.ts';
import { isOutside, type Region } from './section.ts';

/** The section says that its setting is kept by Terraform or an API. A link that tells how that is done says nothing of this project. */
export function managedIn(region: Region): boolean {
  return said(region.container).some((it) => {
    const label = labelOf(it);
    return (
      has(label, 'managed') &&
      region.contains(it.holder) &&
      visible(it.holder) &&
      isOutside(label) &&
      !has(label, 'rate', 'spend', 'token', 'tier', 'help')
    );
  });
}
