import { useState } from 'react';
import type { Policy, PolicyMode, ProjectState } from '../options.ts';

export interface Draft {
  policy: Policy;
  changed: boolean;
  choose(mode: PolicyMode): void;
  toggle(model: string): void;
}

/** What an open editor would save. Each mode keeps its own list while one switches between them. */
export function useDraft(project: ProjectState): Draft {
  const [mode, setMode] = useState(project.mode);
  const [lists, setLists] = useState({
    allow_list: project.mode === 'allow_list' ? project.models : [],
    deny_list: project.mode === 'deny_list' ? project.models : [],
    none: [] as string[],
  });
  const models = lists[mode];
  return {
    policy: { mode, models },
    changed: mode !== project.mode || !sameIds(models, project.models),
    choose: setMode,
    toggle(model) {
      const next = models.includes(model) ? models.filter((id) => id !== model) : [...models, model];
      setLists({ ...lists, [mode]: next });
    },
  };
}

function sameIds(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
