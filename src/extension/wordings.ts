import type { Verdict } from '../console/landmarks/judge.ts';
import { NOTHING_SHOWN, type Shown } from '../console/landmarks/shown.ts';
import type { Landmark } from '../model/console-view.ts';
import { isSameWording, type Showable, type Wording } from '../model/shown.ts';

/** What the person showed, on earlier pages and on this one. */
export interface Wordings {
  /** All of it, as the reading of the page needs it. */
  shown(): Shown;
  /** Whether the landmark's control was pointed out on this page. */
  isPointedOut(landmark: Landmark): boolean;
  /** The person pointed out the control of a landmark. */
  point(landmark: Showable, verdict: Extract<Verdict, { taken: true }>): void;
  /** What is kept was other than this before: what was erased is forgotten on this page too. Whether anything was. */
  erase(before: readonly Wording[]): boolean;
}

export interface WordingsOptions {
  /** What is kept, asked each time. */
  kept(): readonly Wording[];
  /** Keeps one more. */
  keep(wording: Wording): void;
}

/** Nothing was shown on this page yet. */
export function createWordings({ kept, keep }: WordingsOptions): Wordings {
  /** What was shown on this page may hold names that are not to be kept. */
  let here: Shown = NOTHING_SHOWN;
  return {
    shown: () => ({ ...here, wordings: [...kept(), ...here.wordings] }),
    isPointedOut: (landmark) => [...here.pointed.keys()].some((pointed) => pointed === landmark),
    point(landmark, { control, wording, here: asNamed }) {
      here = {
        pointed: new Map(here.pointed).set(landmark, new WeakRef(control)),
        wordings: asNamed ? [...here.wordings, asNamed] : here.wordings,
      };
      if (wording) keep(wording);
    },
    erase(before) {
      const gone = before.filter((one) => !kept().some((wording) => isSameWording(wording, one)));
      if (gone.length === 0) return false;
      here = {
        pointed: new Map(
          [...here.pointed].filter(([landmark]) => !gone.some((it) => it.landmark === landmark)),
        ),
        wordings: here.wordings.filter((wording) => !gone.some((it) => isSameWording(it, wording))),
      };
      return true;
    },
  };
}
