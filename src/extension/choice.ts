import { projectChosen } from '../console/landmarks/switcher.ts';

/** Hears the person choose a project in the console itself. */
export interface Choice {
  /** From now on, until the signal ends. Once is enough. */
  listen(until: AbortSignal): void;
  /** The address changed without a new document, and names this project: whether it is what was chosen. */
  isOf(project: string): boolean;
}

/** Nothing was chosen yet. */
export function createChoice(): Choice {
  let listening: AbortSignal | null = null;
  /** What the last press chose; `null`: nothing. */
  let chosen: ReturnType<typeof projectChosen> = null;
  const press = (event: Event) => {
    if (event.isTrusted) chosen = projectChosen(event);
  };
  return {
    listen(until) {
      if (listening === until) return;
      listening = until;
      for (const type of ['click', 'keydown', 'change'])
        window.addEventListener(type, press, { capture: true, passive: true, signal: until });
    },
    isOf(project) {
      const is = chosen !== null && (chosen.project === null || chosen.project === project);
      chosen = null;
      return is;
    },
  };
}
