import { useState } from 'react';
import type { ProjectState } from '../options.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Editor } from './editor.tsx';
import { Remove } from './remove.tsx';
import css from './site.module.css';

interface Props {
  project: ProjectState;
  onChange(project: ProjectState): void;
}

/** The Model usage section in each generation of the page. */
export function ModelUsage({ project, onChange }: Props) {
  const [editing, setEditing] = useState(false);
  const inPlace = project.editor === 'inline' && project.generation === 'G1';
  const restricted = project.mode !== 'none';
  const heading = { allow_list: 'Allowed models', deny_list: 'Blocked models', none: null }[project.mode];
  const editor = <Editor project={project} onClose={() => setEditing(false)} onChange={onChange} />;
  const title = {
    G1: heading ? `Edit ${heading.toLowerCase()}` : 'Allow or block models',
    'G1.5': 'Select models',
    G2: 'Allow or block models',
  }[project.generation];
  const opener = (label: string) =>
    project.permission !== 'member-hidden' && (
      <Button
        disabled={project.permission !== 'owner'}
        data-truth="open-editor"
        onClick={() => setEditing(true)}
      >
        {label}
      </Button>
    );
  const remover = project.permission !== 'member-hidden' && (
    <Remove project={project} disabled={project.permission !== 'owner'} onChange={onChange} />
  );
  const showsList = restricted && (project.generation === 'G1' || project.showModelsG2);

  return (
    <section className={css.section}>
      <h2>{project.generation === 'G1' ? 'Model Usage' : 'Model usage'}</h2>
      {(project.generation !== 'G1' || !restricted) && (
        <div className={css.line}>
          <div>
            <h3>Allow or block models</h3>
            <p className={css.muted}>Configure which models can be used in this project.</p>
          </div>
          {!(inPlace && editing) && opener('Select models')}
        </div>
      )}
      {showsList && (
        <div className={css.line}>
          <h3>{heading}</h3>
          <div className={css.buttons}>
            {project.generation === 'G1' && !(inPlace && editing) && opener('Edit')}
            {project.generation !== 'G2' && !(inPlace && editing) && remover}
          </div>
        </div>
      )}
      {showsList && !(inPlace && editing) && <ChosenModels ids={project.models} />}
      {inPlace && editing && <div className={css.inPlace}>{editor}</div>}
      {!inPlace && (
        <Dialog
          open={editing}
          onOpenChange={setEditing}
          title={title}
          closeLabel={project.generation === 'G2' ? 'Close panel' : 'Close'}
          wide
        >
          {editor}
        </Dialog>
      )}
    </section>
  );
}

function ChosenModels({ ids }: { ids: string[] }) {
  if (ids.length === 0) return <p className={css.muted}>No models</p>;
  return (
    <ul className={css.chosen}>
      {ids.map((id) => (
        <li key={id}>{id}</li>
      ))}
    </ul>
  );
}
