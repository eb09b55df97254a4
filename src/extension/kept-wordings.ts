import type { Verdict } from '../console/landmarks/judge.ts';
import { NOTHING_SHOWN, type Shown } from '../console/landmarks/shown.ts';
import type { Landmark } from '../model/console-view.ts';
import { isSameWording, type Showable, type Wording } from '../model/shown.ts';
import type { Area } from './memory.ts';
import { keepWording, loadWordings, watchWordings } from './shown.ts';

/** What the person showed, on earlier pages and on this one. */
export interface KeptWordings {
  /** Reads what is stored, and follows it from then on; nothing where the storage fails. */
  read(): Promise<void>;
  /** All of it, as the reading of the page needs it. */
  shown(): Shown;
  /** Whether the landmark's control was pointed out on this page. */
  isPointedOut(landmark: Landmark): boolean;
  /** The person pointed out the control of a landmark. */
  point(landmark: Showable, verdict: Extract<Verdict, { taken: true }>): void;
}

/** What follows when something was erased, and when nothing answers any more. */
export interface WordingChanges {
  erased(): void;
  endIfOrphaned(): boolean;
}

/** Nothing, until it is read. */
export function createKeptWordings(area: Area, { erased, endIfOrphaned }: WordingChanges): KeptWordings {
  let kept: Wording[] = [];
  /** What was shown on this page may hold names that are not to be kept. */
  let here: Shown = NOTHING_SHOWN;

  /** What was shown was kept or erased, here or in the popup. What is erased is forgotten on this page too. */
  const remembered = (now: Wording[]) => {
    const gone = kept.filter((before) => !now.some((wording) => isSameWording(wording, before)));
    kept = now;
    if (gone.length === 0) return;
    here = {
      pointed: new Map(
        [...here.pointed].filter(([landmark]) => !gone.some((it) => it.landmark === landmark)),
      ),
      wordings: here.wordings.filter((wording) => !gone.some((it) => isSameWording(it, wording))),
    };
    erased();
  };

  return {
    async read() {
      watchWordings(area, remembered);
      try {
        kept = await loadWordings(area);
      } catch (error) {
        console.warn('Model Access Guide could not read what was shown before:', error);
      }
    },
    shown: () => ({ ...here, wordings: [...kept, ...here.wordings] }),
    isPointedOut: (landmark) => [...here.pointed.keys()].some((pointed) => pointed === landmark),
    point(landmark, { control, wording, here: asNamed }) {
      here = {
        pointed: new Map(here.pointed).set(landmark, new WeakRef(control)),
        wordings: asNamed ? [...here.wordings, asNamed] : here.wordings,
      };
      if (!wording) return;
      keepWording(area, wording).catch((error) => {
        if (!endIfOrphaned()) console.warn('Model Access Guide could not keep what was shown:', error);
      });
    },
  };
}
