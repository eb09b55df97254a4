import { describeModel } from '../models.ts';
import { isAllowed, type ProjectState } from '../options.ts';
import { draftTruth } from '../truth.ts';
import { savePolicy } from './api.ts';
import { Button } from './button.tsx';
import { Choice } from './choice.tsx';
import { useCommit } from './commit.ts';
import { useDraft } from './draft.ts';
import { ModelList } from './model-list.tsx';
import css from './site.module.css';
import { useElapsed } from './wait.ts';

interface Props {
  project: ProjectState;
  onClose(): void;
  onChange(project: ProjectState): void;
}

/** The editor of the model list, as the project's generation of the page has it; the same in a dialog and in place. */
export function Editor(props: Props) {
  const loaded = useElapsed(props.project.openDelay);
  if (!loaded) {
    return (
      <p className={css.loading} role="status">
        Loading model settings…
      </p>
    );
  }
  return props.project.generation === 'G2' ? <SecondEditor {...props} /> : <FirstEditor {...props} />;
}

/** G1 and G1.5: a searchable list to check or uncheck. G1 asks for Allow or Block only where neither is in effect. */
function FirstEditor({ project, onClose, onChange }: Props) {
  const draft = useDraft(project);
  const commit = useCommit(project, onClose, onChange);
  const later = project.generation === 'G1.5';
  return (
    <>
      {(later || project.mode === 'none') && (
        <Choice
          label="Allow or block"
          mode={draft.policy.mode}
          onChoose={draft.choose}
          options={[
            { mode: 'allow_list', label: 'Allow' },
            { mode: 'deny_list', label: 'Block' },
          ]}
        />
      )}
      {draft.policy.mode !== 'none' && (
        <ModelList
          project={project}
          policy={draft.policy}
          onToggle={draft.toggle}
          {...(later && { about: describeModel })}
        />
      )}
      <Foot error={commit.error}>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          kind="primary"
          busy={commit.busy}
          data-truth="save"
          data-truth-draft={draftTruth(draft.policy)}
          disabled={draft.policy.mode === 'none'}
          onClick={() => commit.run(() => savePolicy(project.id, draft.policy))}
        >
          Save
        </Button>
      </Foot>
    </>
  );
}

/** G2: three modes, and per row what it comes to after saving. */
function SecondEditor({ project, onClose, onChange }: Props) {
  const draft = useDraft(project);
  const commit = useCommit(project, onClose, onChange);
  return (
    <>
      <Choice
        label="Model access"
        mode={draft.policy.mode}
        onChoose={draft.choose}
        options={[
          {
            mode: 'none',
            label: 'Allow all models',
            description: 'All current and future models are allowed.',
          },
          {
            mode: 'deny_list',
            label: 'Allow all except selected models',
            description: 'Block selected models. All other current and future models are allowed.',
          },
          {
            mode: 'allow_list',
            label: 'Allow only selected models',
            description: 'All other current and future models are blocked.',
          },
        ]}
      />
      {draft.policy.mode !== 'none' && (
        <ModelList
          project={project}
          policy={draft.policy}
          onToggle={draft.toggle}
          outcome={{
            heading: 'Model access after saving',
            of: (model) => (isAllowed(draft.policy, model) ? 'Allowed' : 'Blocked'),
          }}
        />
      )}
      <p className={css.muted}>
        Other organization and system restrictions still apply. Changes may take time to apply to API
        requests.
      </p>
      <Foot error={commit.error} note={draft.changed ? 'Unsaved changes' : ''}>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          kind="primary"
          busy={commit.busy}
          data-truth="save"
          data-truth-draft={draftTruth(draft.policy)}
          disabled={!draft.changed}
          onClick={() => commit.run(() => savePolicy(project.id, draft.policy))}
        >
          Save
        </Button>
      </Foot>
    </>
  );
}

function Foot(props: { error: string | null; note?: string; children: React.ReactNode }) {
  return (
    <div className={css.foot}>
      <p aria-live="polite" className={css.error}>
        {props.error}
      </p>
      {props.note && <span className={css.note}>{props.note}</span>}
      {props.children}
    </div>
  );
}
