import { useRef, useState } from 'react';
import { draftTruth } from '../../truth.ts';
import type { Choice } from '../controls/controls.ts';
import type { Policy } from '../options.ts';
import css from '../page.module.css';
import { ChipsList } from './chips-list.tsx';
import { CommandList } from './command-list.tsx';
import { usePage } from './context.ts';
import { ModelList } from './model-list.tsx';

const choices: Record<'G1' | 'G2', Choice[]> = {
  G1: [
    { mode: 'allow_list', label: 'Allow', hint: 'Only the selected models can be used.' },
    { mode: 'deny_list', label: 'Block', hint: 'The selected models cannot be used.' },
  ],
  G2: [
    { mode: 'none', label: 'Allow all models', hint: 'All current and future models are allowed.' },
    {
      mode: 'deny_list',
      label: 'Allow all except selected models',
      hint: 'Block selected models. All other current and future models are allowed.',
    },
    {
      mode: 'allow_list',
      label: 'Allow only selected models',
      hint: 'All other current and future models are blocked.',
    },
  ],
};

const same = (a: Policy, b: Policy) =>
  a.mode === b.mode && [...a.models].sort().join() === [...b.models].sort().join();

/** What the person picks in a list: the draft, and how one model of it is turned over. */
export interface Picking {
  draft: Policy;
  toggle(id: string): void;
}

/** The editor's own content, whatever frame it is in. */
export function Editor({ done }: { done(): void }) {
  const { options, controls, saved, save } = usePage();
  const { generation } = options;
  const [draft, setDraft] = useState<Policy>(
    generation === 'G1' && saved.mode === 'none' ? { mode: 'allow_list', models: [] } : saved,
  );
  const [busy, setBusy] = useState(false);
  const unsaved = !same(draft, saved);
  const toggle = (id: string) =>
    setDraft(({ mode, models }) => ({
      mode,
      models: models.includes(id) ? models.filter((other) => other !== id) : [...models, id],
    }));
  const submit = async () => {
    setBusy(true);
    await save(draft.mode === 'none' ? { mode: 'none', models: [] } : draft);
    done();
  };
  const offersModes = generation === 'G2' || saved.mode === 'none';
  return (
    <div
      className={options.nestedScroll ? css.scrolling : css.body}
      data-editor
      dir={options.dir === 'mixed' ? 'ltr' : undefined}
    >
      {options.nestedScroll && <p className={css.head}>Changes apply to every key of this project.</p>}
      {offersModes && (
        <controls.Modes
          title="Model access"
          choices={choices[generation]}
          value={draft.mode}
          choose={(mode) => setDraft((now) => ({ ...now, mode }))}
        />
      )}
      {draft.mode !== 'none' &&
        (options.nested ? <Inner draft={draft} toggle={toggle} /> : <Picker draft={draft} toggle={toggle} />)}
      <footer className={css.foot}>
        {generation === 'G2' && (
          <small>
            Other organization and system restrictions still apply. Changes may take time to apply to API
            requests.
          </small>
        )}
        {generation === 'G2' && unsaved && <span>Unsaved changes</span>}
        <button type="button" onClick={done}>
          Cancel
        </button>
        <button
          type="button"
          disabled={busy || (generation === 'G2' && !unsaved)}
          data-loading={busy || undefined}
          data-truth="save"
          data-truth-draft={draftTruth(draft)}
          onClick={() => void submit()}
        >
          Save
        </button>
      </footer>
    </div>
  );
}

function Picker(picking: Picking) {
  const { options } = usePage();
  if (options.dialog === 'popover-list') return <CommandList {...picking} />;
  if (options.dialog === 'select-chips') return <ChipsList {...picking} />;
  return <ModelList {...picking} />;
}

/** The list in a dialog of its own, over the first. */
function Inner(picking: Picking) {
  const { frames } = usePage();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => setOpen(false);
  return (
    <div className={css.setting}>
      <span>{`${picking.draft.models.length} models selected`}</span>
      <button ref={button} type="button" data-truth="open-editor" onClick={() => setOpen(true)}>
        Select models
      </button>
      <frames.Editor title="Select models" open={open} close={close} anchor={button}>
        <Picker {...picking} />
        <footer className={css.foot}>
          <button
            type="button"
            data-truth="save"
            data-truth-draft={draftTruth(picking.draft)}
            onClick={close}
          >
            Done
          </button>
        </footer>
      </frames.Editor>
    </div>
  );
}
