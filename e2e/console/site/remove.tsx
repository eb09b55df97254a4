import { AlertDialog } from 'radix-ui';
import { useState } from 'react';
import type { ProjectState } from '../options.ts';
import { removePolicy } from './api.ts';
import { Button } from './button.tsx';
import { useCommit } from './commit.ts';
import css from './site.module.css';

interface Props {
  project: ProjectState;
  disabled: boolean;
  onChange(project: ProjectState): void;
}

/** The Remove button of a restricted project, with or without a question first. */
export function Remove({ project, disabled, onChange }: Props) {
  const [asking, setAsking] = useState(false);
  const commit = useCommit(project, () => setAsking(false), onChange);
  const remove = () => commit.run(() => removePolicy(project.id));
  if (!project.confirmRemove) {
    return (
      <>
        <Button disabled={disabled} busy={commit.busy} data-truth="remove-restriction" onClick={remove}>
          Remove
        </Button>
        <p aria-live="polite" className={css.error}>
          {commit.error}
        </p>
      </>
    );
  }
  return (
    <AlertDialog.Root open={asking} onOpenChange={setAsking}>
      <AlertDialog.Trigger asChild>
        <Button disabled={disabled} data-truth="remove-restriction">
          Remove
        </Button>
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={css.overlay} />
        <AlertDialog.Content className={css.dialog}>
          <AlertDialog.Title className={css.dialogTitle}>Remove model restrictions?</AlertDialog.Title>
          <AlertDialog.Description>
            All models will be available to this project. Your list will be deleted.
          </AlertDialog.Description>
          <div className={css.foot}>
            <p aria-live="polite" className={css.error}>
              {commit.error}
            </p>
            <AlertDialog.Cancel asChild>
              <Button>Cancel</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action
              asChild
              onClick={(event) => {
                event.preventDefault();
                remove();
              }}
            >
              <Button kind="danger" busy={commit.busy} data-truth="confirm-removal">
                Remove
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
