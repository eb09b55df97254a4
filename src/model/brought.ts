import { isModelId, isProjectId, isSampleProject } from './ids.ts';

/** What the popup hands to the page of commands: ids, and nothing else. */
export interface Brought {
  projects: string[];
  models: string[];
}

/** As the fragment of that page's address, with its `#`; empty where there is nothing. */
export function asFragment({ projects, models }: Brought): string {
  const ids = [...projects.map((id) => ['project', id]), ...models.map((id) => ['model', id])];
  return ids.length > 0 ? `#${new URLSearchParams(ids)}` : '';
}

/** Reads such a fragment, which anybody may have written: what is no id, or an example's, is left out. */
export function fromFragment(fragment: string): Brought {
  const ids = new URLSearchParams(fragment.replace(/^#/, ''));
  return {
    projects: ids.getAll('project').filter((id) => isProjectId(id) && !isSampleProject(id)),
    models: ids.getAll('model').filter(isModelId),
  };
}
