import type { Diagnosis, DiagnosisKind } from '../model/diagnosis.ts';
import type { Goal } from '../model/goal.ts';
import { isModelId, isProjectId, isSampleProject, projectIn } from '../model/ids.ts';
import type { Corrections } from '../model/kept.ts';

/** What the person is after: as diagnosed, or as corrected by hand. */
export interface Aim {
  project: string | null;
  model: string | null;
  /** The project is an example's: nothing that could be opened. */
  sample: boolean;
  /** What was written by hand cannot be an id. */
  projectWrong: boolean;
  modelWrong: boolean;
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
  const guidable = takesIdsByHand(diagnosis) && !project.wrong;
  return {
    project: project.id,
    model: model.id,
    sample,
    projectWrong: project.wrong,
    modelWrong: model.wrong,
    goal:
      guidable && model.id !== null
        ? { approach: now.approach, project: sample ? null : project.id, model: model.id }
        : null,
  };
}

function joined(written: string | null, diagnosed: string | null, isId: (text: string) => boolean) {
  if (written === null) return { id: diagnosed, wrong: false };
  const id = written.trim();
  const wrong = id !== '' && !isId(id);
  return { id: id === '' || wrong ? null : id, wrong };
}
