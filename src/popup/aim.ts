import { type Diagnosis, type DiagnosisKind, isSameCase } from '../model/diagnosis.ts';
import { type Goal, MOST_MODELS } from '../model/goal.ts';
import { isModelId, isProjectId, isSampleProject, projectIn } from '../model/ids.ts';
import type { Corrections } from '../model/kept.ts';

/** What the person is after: as diagnosed, or as corrected by hand. */
export interface Aim {
  project: string | null;
  model: string | null;
  /** Others to be allowed in the same visit, and what stands for them in the field. */
  others: string[];
  more: string;
  /** The project is an example's: nothing that could be opened. */
  sample: boolean;
  /** What was written by hand cannot be an id, or is more than one visit allows. */
  projectWrong: boolean;
  modelWrong: boolean;
  moreWrong: boolean;
  /** What a guide would be started with; `null`: there is nothing to guide to. */
  goal: Goal | null;
}

/** Kinds in which the model list may be what keeps the call out, as far as the text can tell. */
const BY_HAND: readonly DiagnosisKind[] = ['project_model_access', 'incomplete', 'none'];

/** Whether the person may say by hand what the text does not. */
export function takesIdsByHand({ kind, variant }: Diagnosis): boolean {
  return BY_HAND.includes(kind) && variant !== 'chatgpt_plan';
}

/** Joins what the text says with what the person corrected. */
export function aimOf(now: Corrections, diagnosis: Diagnosis): Aim {
  const written = now.project === null ? null : (projectIn(now.project) ?? now.project);
  const project = joined(written, diagnosis.project, isProjectId);
  const model = joined(now.model, diagnosis.model, isModelId);
  const sample = project.id !== null && isSampleProject(project.id);
  const more = now.more ?? othersIn(diagnosis).join(', ');
  const ids = [...new Set(idsIn(more))].filter((id) => id !== model.id);
  const others = ids.filter(isModelId).slice(0, MOST_MODELS - 1);
  const guidable = takesIdsByHand(diagnosis) && !project.wrong;
  return {
    project: project.id,
    model: model.id,
    others,
    more,
    sample,
    projectWrong: project.wrong,
    modelWrong: model.wrong,
    moreWrong: others.length < ids.length,
    goal:
      guidable && model.id !== null
        ? {
            approach: now.approach,
            project: sample ? null : project.id,
            model: model.id,
            ...(now.approach === 'allow' && others.length > 0 && { others }),
          }
        : null,
  };
}

/** The ids in a list that was written by hand. */
function idsIn(written: string): string[] {
  return written.split(/[\s,;]+/).filter(Boolean);
}

/** The models that the other errors of the text name for the same project. */
function othersIn(diagnosis: Diagnosis): string[] {
  const same = diagnosis.others.filter((other) => isSameCase(diagnosis, other));
  return [...new Set(same.flatMap(({ model }) => model ?? []))].filter((id) => id !== diagnosis.model);
}

function joined(written: string | null, diagnosed: string | null, isId: (text: string) => boolean) {
  if (written === null) return { id: diagnosed, wrong: false };
  const id = written.trim();
  const wrong = id !== '' && !isId(id);
  return { id: id === '' || wrong ? null : id, wrong };
}
