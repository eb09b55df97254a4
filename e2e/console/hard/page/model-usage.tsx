import { type RefObject, useRef, useState } from 'react';
import css from '../page.module.css';
import { usePage, useTick } from './context.ts';
import { Editor } from './editor.tsx';

interface SectionProps {
  anchor: RefObject<HTMLButtonElement | null>;
  edit(): void;
  remove(): void;
}

export function ModelUsage() {
  const { options, frames, saved, save } = usePage();
  const [open, setOpen] = useState<'editor' | 'confirm' | null>(null);
  const anchor = useRef<HTMLButtonElement>(null);
  const tick = useTick(options.rerender === 'section');
  const close = () => setOpen(null);
  const edit = () => void setTimeout(() => setOpen('editor'), options.openDelay);
  const removeNow = async () => {
    await save({ mode: 'none', models: [] });
    close();
  };
  const remove = () => (options.confirm ? setOpen('confirm') : void removeNow());
  const Section = options.generation === 'G2' ? Configure : saved.mode === 'none' ? Unrestricted : Restricted;
  return (
    <section className={css.section}>
      <Section key={tick} anchor={anchor} edit={edit} remove={remove} />
      <frames.Editor
        title={editorTitle(options.generation)}
        open={open === 'editor'}
        close={close}
        anchor={anchor}
      >
        <Editor done={close} />
      </frames.Editor>
      <frames.Confirm
        title="Remove model restrictions?"
        open={open === 'confirm'}
        close={close}
        anchor={anchor}
      >
        <p>All current and future models will be allowed in this project.</p>
        <footer className={css.foot}>
          <button type="button" onClick={close}>
            Cancel
          </button>
          <button type="button" data-truth="confirm-removal" onClick={() => void removeNow()}>
            Remove
          </button>
        </footer>
      </frames.Confirm>
    </section>
  );
}

const editorTitle = (generation: 'G1' | 'G2') => (generation === 'G2' ? 'Model access' : 'Edit models');

function Configure({ anchor, edit }: SectionProps) {
  return (
    <>
      <h2>Model usage</h2>
      <div className={css.setting}>
        <div>
          <h3>Allow or block models</h3>
          <p>Configure which models can be used in this project.</p>
        </div>
        <button type="button" ref={anchor} data-truth="open-editor" onClick={edit}>
          Select models
        </button>
      </div>
    </>
  );
}

function Unrestricted({ anchor, edit }: SectionProps) {
  return (
    <>
      <h2>Model usage</h2>
      <p>All models are allowed in this project.</p>
      <button type="button" ref={anchor} data-truth="open-editor" onClick={edit}>
        Allow or block models
      </button>
    </>
  );
}

function Restricted({ anchor, edit, remove }: SectionProps) {
  const { saved } = usePage();
  return (
    <>
      <h2>Model usage</h2>
      <div className={css.setting}>
        <h3>{saved.mode === 'deny_list' ? 'Blocked models' : 'Allowed models'}</h3>
        <div>
          <button type="button" ref={anchor} data-truth="open-editor" onClick={edit}>
            Edit
          </button>
          <button type="button" data-truth="remove-restriction" onClick={remove}>
            Remove
          </button>
        </div>
      </div>
      <ul>
        {saved.models.map((id) => (
          <li key={id}>{id}</li>
        ))}
      </ul>
    </>
  );
}
