import type { Landmark } from '../../model/console-view.ts';
import type { Showable, Wording } from '../../model/shown.ts';
import { bare } from '../words/concepts.ts';
import type { Sign } from './resolve.ts';

/** What the person pointed out: controls of this document, and how such controls were called here or on an earlier page. */
export interface Shown {
  pointed: ReadonlyMap<Showable, WeakRef<Element>>;
  wordings: readonly Wording[];
}

/** Nothing was pointed out. */
export const NOTHING_SHOWN: Shown = { pointed: new Map(), wordings: [] };

/** The control that the person pointed out, while it stands on the page; `null`: none. */
export function pointedOut(landmark: Showable, shown: Shown | undefined): Element | null {
  const element = shown?.pointed.get(landmark)?.deref();
  return element?.isConnected ? element : null;
}

/** Whether the person showed a control of this name before. */
function isShownName(landmark: Landmark, name: string, shown: Shown | undefined): boolean {
  if (!shown || shown.wordings.length === 0) return false;
  const called = bare(name);
  return called !== '' && shown.wordings.some((it) => it.landmark === landmark && it.name === called);
}

/** The person pointed at this very control. It goes before every name. */
export function pointedSign(landmark: Showable): Sign<{ shown?: Shown | undefined }> {
  return {
    says: 'the person pointed at it',
    weight: 'proof',
    holds: (it, { shown }) => pointedOut(landmark, shown) === it.element,
  };
}

/** The person showed a control of this name. A name that the console itself has goes before it. */
export function shownSign(landmark: Showable): Sign<{ shown?: Shown | undefined }> {
  return {
    says: 'called as the person showed',
    weight: 'proof',
    holds: (it, { shown }) => isShownName(landmark, it.name, shown),
  };
}
