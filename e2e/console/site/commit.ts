import { useState } from 'react';
import type { ProjectState } from '../options.ts';
import { toast } from './toasts.tsx';
import { wait } from './wait.ts';

export interface Commit {
  busy: boolean;
  /** Why the last try was refused, where the project shows that in the editor. */
  error: string | null;
  run(act: () => Promise<ProjectState>): Promise<void>;
}

/**
 * A save or removal, with the latency and the kind of failure that the project's options ask for.
 * `close` is called when the editor has to go, `changed` with the project as saved.
 */
export function useCommit(
  project: ProjectState,
  close: () => void,
  changed: (project: ProjectState) => void,
): Commit {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const closesAtOnce = project.saveFailure === 'closes';
  return {
    busy,
    error,
    async run(act) {
      setBusy(true);
      setError(null);
      if (closesAtOnce) close();
      await wait(project.saveLatency);
      try {
        changed(await act());
        if (!closesAtOnce) close();
      } catch (reason) {
        if (project.saveFailure === 'inline') setError((reason as Error).message);
        else toast((reason as Error).message);
      } finally {
        setBusy(false);
      }
    },
  };
}
