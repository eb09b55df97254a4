/** `allow`: the models are to be usable afterwards; `disallow`: they are not. */
export type Deed = 'allow' | 'disallow';

/** What is to be done, in which projects: ids of `isProjectId` and `isModelId`, each once. */
export interface Plan {
  projects: string[];
  models: string[];
  deed: Deed;
}

export const OUTPUTS = ['cli', 'script', 'terraform'] as const;

/** In which form a plan is written out. */
export type Output = (typeof OUTPUTS)[number];

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** What a plan does, as a line of a comment says it: with numbers, so that no id can end the comment. */
export function deedOf({ projects, models, deed }: Plan): string {
  const where = counted(projects.length, 'project');
  const what = counted(models.length, 'model');
  return deed === 'allow' ? `Lets ${where} use ${what}` : `Keeps ${where} from using ${what}`;
}
