import { useEffect, useState } from 'react';
import type { Policy, ProjectState } from '../options.ts';
import type { ApiAnswer } from '../serve.ts';

interface Answer {
  status: number;
  body: unknown;
}

/** Asks the practice server; everything it is told stands in the address. */
async function call(method: 'GET' | 'POST' | 'DELETE', path: string): Promise<Answer> {
  const response = await fetch(`/practice-api/${path}`, { method });
  return { status: response.status, body: await response.json() };
}

const endpoint = (projectId: string, action: string) => `projects/${encodeURIComponent(projectId)}/${action}`;

/** Calls a model as the project's program does, and gives what the API said. */
export async function callModel(projectId: string, model: string): Promise<ApiAnswer> {
  const path = endpoint(projectId, `chat?${new URLSearchParams({ model })}`);
  return (await call('POST', path)).body as ApiAnswer;
}

export const signIn = (projectId: string): Promise<Answer> => call('POST', endpoint(projectId, 'login'));

export const startOver = (projectId: string): Promise<Answer> =>
  call('POST', endpoint(projectId, 'start-over'));

/** Saves a policy. @throws with the text to show, where the server refuses. */
export async function savePolicy(projectId: string, policy: Policy): Promise<ProjectState> {
  const query = new URLSearchParams([['mode', policy.mode], ...policy.models.map((id) => ['model', id])]);
  return accepted(await call('POST', endpoint(projectId, `policy?${query}`)));
}

/** Removes the policy. @throws with the text to show, where the server refuses. */
export async function removePolicy(projectId: string): Promise<ProjectState> {
  return accepted(await call('DELETE', endpoint(projectId, 'policy')));
}

function accepted({ status, body }: Answer): ProjectState {
  if (status !== 200) throw new Error((body as { error: { message: string } }).error.message);
  return body as ProjectState;
}

export interface Projects {
  current: string;
  projects: { id: string; name: string }[];
}

/** The projects of the organisation and which is the current one; `null` until known. Read again when `key` changes. */
export function useProjects(key: string): Projects | null {
  const [projects, setProjects] = useState<Projects | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key asks for a new reading
  useEffect(() => {
    let wanted = true;
    call('GET', 'projects').then(({ body }) => wanted && setProjects(body as Projects));
    return () => {
      wanted = false;
    };
  }, [key]);
  return projects;
}

/** Opens a project, which makes it the current one; `null` until known. */
export function useProject(
  id: string,
): [project: ProjectState | null, changed: (project: ProjectState) => void] {
  const [project, setProject] = useState<ProjectState | null>(null);
  useEffect(() => {
    let wanted = true;
    call('POST', endpoint(id, 'visit')).then(({ body }) => wanted && setProject(body as ProjectState));
    return () => {
      wanted = false;
    };
  }, [id]);
  return [project?.id === id ? project : null, setProject];
}
