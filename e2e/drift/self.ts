import type { Pilot } from './driver.ts';
import type { Shown } from './judge.ts';
import type { Site } from './site.ts';
import type { DrawnPage } from './spec.ts';

const ORDER = [
  'open-section',
  'confirm-removal',
  'confirm-save',
  'save',
  'choose-mode',
  'allow-model',
  'unblock-model',
  'remove-restriction',
  'open-editor',
];

const THROUGH_THE_LIST = ['show-more', 'scroll-list'];

const ENDS = ['fixed', 'saved', 'not-restricted', 'no-permission', 'model-not-listed'];

/** A person who knows the truth: shows that a page can be walked to its end. */
export function perfectPilot({ truth, live, server }: Site, { spec }: DrawnPage): Pilot {
  const shown = (step: string, target: Element | null = null): Shown => ({ step, reason: null, target });
  const spotOf = (step: string) =>
    step === 'open-section' && !live.way() ? undefined : truth.spots(step)[0];
  return {
    press() {},
    look() {
      if (truth.hopeless && live.editor) return shown('lost');
      const end = ENDS.find((step) => truth.falsehood(step) === null);
      if (end) return shown(end);
      const { editor } = live;
      if (live.busy || server.saved().length > 0) return shown('saving');
      if (editor?.loading) return shown('loading');
      for (const step of ORDER) {
        const spot = spotOf(step);
        if (spot && !(spot.control as HTMLButtonElement).disabled) return pick(step, spot.control);
      }
      if (editor?.search && editor.search.value !== spec.goal.model)
        return shown('search-model', editor.search);
      if (editor?.search && editor.searched !== editor.search.value) return shown('loading');
      for (const step of THROUGH_THE_LIST) {
        const spot = spotOf(step);
        if (spot && editor) return shown(step, spot.control);
      }
      return shown('loading');
    },
  };

  /** In a menu that is open, its item; else what opens it. */
  function pick(step: string, control: Element): Shown {
    if (step === 'remove-restriction' && live.menu) return shown(step, live.menuRemove ?? live.menu);
    if (step === 'open-editor' && live.menu && !live.editor) return shown(step, live.menuEdit ?? live.menu);
    return shown(step, control);
  }
}
