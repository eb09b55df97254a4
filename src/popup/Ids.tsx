import { useId, useState } from 'preact/hooks';
import { twinOf } from '../guide/twin.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import { isAddress, isMasked, isSampleProject, projectIn } from '../model/ids.ts';
import type { Corrections } from '../model/kept.ts';
import type { MessageKey, Say } from '../model/say.ts';
import type { Aim } from './aim.ts';
import { Id, Said, useWords } from './words.tsx';
import { AS_WRITTEN } from './written.ts';

interface Props {
  now: Corrections;
  diagnosis: Diagnosis;
  aim: Aim;
  /** What the error says, in which a snapshot may be named. */
  text: string;
  corrected: (change: { project: string } | { model: string } | { more: string }) => void;
}

/** The two ids: as read, and as fields where the text holds none or the person wants another. */
export function Ids({ now, diagnosis, aim, text, corrected }: Props) {
  const words = useWords();
  const [changing, setChanging] = useState(false);
  const [adding, setAdding] = useState(false);
  const found = aim.goal?.approach === 'allow' && aim.model ? twinOf(aim.model, text) : null;
  const twin = found && !aim.others.includes(found) ? found : null;
  const add = (id: string) => corrected({ more: [...aim.others, id].join(', ') });
  const read = diagnosis.project !== null || diagnosis.model !== null;
  const named = diagnosis.project !== null && !isSampleProject(diagnosis.project);
  const project = now.project ?? (named ? diagnosis.project : null) ?? '';
  const model = now.model ?? diagnosis.model ?? '';
  return (
    <fieldset class="ids">
      <legend class="hidden">{words('popup_ids_label')}</legend>
      {changing || !named || aim.sample || aim.projectWrong ? (
        <Field
          label="popup_project"
          value={project}
          hint={
            aim.sample && aim.project !== null
              ? { key: 'popup_project_sample', params: { id: aim.project } }
              : { key: 'popup_project_hint' }
          }
          wrong={wrongly(aim.projectWrong, project, 'popup_project_wrong')}
          written={(value) => corrected({ project: value })}
          settled={(value) => {
            const inAddress = projectIn(value);
            if (inAddress) corrected({ project: inAddress });
          }}
        />
      ) : (
        <Known label="popup_project" id={project} />
      )}
      {changing || diagnosis.model === null || aim.modelWrong ? (
        <Field
          label="popup_model"
          value={model}
          hint={{ key: 'popup_model_hint' }}
          wrong={wrongly(aim.modelWrong, model, 'popup_model_wrong')}
          written={(value) => corrected({ model: value })}
        />
      ) : (
        <Known label="popup_model" id={model} />
      )}
      <p class="ids-acts">
        {aim.goal && aim.more === '' && !adding && (
          <button type="button" class="quiet add" onClick={() => setAdding(true)}>
            {words('popup_more_add')}
          </button>
        )}
        {read && (
          <button type="button" class="quiet change" onClick={() => setChanging(!changing)}>
            {words(changing ? 'popup_change_done' : 'popup_change')}
          </button>
        )}
      </p>
      {aim.more !== '' || adding ? (
        <Field
          part="more"
          label="popup_more"
          value={aim.more}
          hint={{ key: 'popup_more_hint' }}
          wrong={aim.moreWrong ? (isMasked(aim.more) ? 'popup_id_key' : 'popup_more_wrong') : null}
          written={(value) => corrected({ more: value })}
        />
      ) : null}
      {twin && (
        <p class="twin small">
          <span>
            <Said say={{ key: 'popup_twin', params: { model: aim.model ?? '', twin } }} />
          </span>
          <button type="button" class="quiet" onClick={() => add(twin)}>
            {words('popup_twin_add')}
          </button>
        </p>
      )}
    </fieldset>
  );
}

/** What is wrong with a written id; `null`: nothing. */
function wrongly(wrong: boolean, id: string, otherwise: MessageKey): MessageKey | null {
  if (!wrong) return null;
  if (isMasked(id)) return 'popup_id_key';
  return otherwise === 'popup_project_wrong' && isAddress(id) ? 'popup_project_address' : otherwise;
}

function Known({ label, id }: { label: MessageKey; id: string }) {
  const words = useWords();
  return (
    <p class="known">
      <span class="name">{words(label)}</span> <Id id={id} />
    </p>
  );
}

interface FieldProps {
  part?: string;
  label: MessageKey;
  value: string;
  hint: Say;
  wrong: MessageKey | null;
  written: (value: string) => void;
  /** It was pasted, or is left: no letter of it is still to come. */
  settled?: (value: string) => void;
}

function Field({ part, label, value, hint, wrong, written, settled }: FieldProps) {
  const words = useWords();
  const id = useId();
  return (
    <div class="field">
      <label class="name" for={id}>
        {words(label)}
      </label>
      <input
        id={id}
        data-part={part}
        type="text"
        {...AS_WRITTEN}
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-note`}
        value={value}
        onInput={(event) => {
          written(event.currentTarget.value);
          if (event.inputType === 'insertFromPaste') settled?.(event.currentTarget.value);
        }}
        onChange={(event) => settled?.(event.currentTarget.value)}
      />
      <p id={`${id}-note`} aria-live="polite" class={wrong ? 'small wrong' : 'small'}>
        <Said say={wrong ? { key: wrong } : hint} />
      </p>
    </div>
  );
}
