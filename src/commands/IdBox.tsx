import type { ComponentChildren, TargetedInputEvent } from 'preact';
import { useState } from 'preact/hooks';
import { type Listed, type Refused, readModels, readProjects, type Why } from '../guide/admin/ids.ts';
import { type MessageKey, plain } from '../model/say.ts';
import { Id, Said, useWords } from '../popup/words.tsx';
import { AS_WRITTEN } from '../popup/written.ts';

type Box = 'projects' | 'models';

interface Props {
  box: Box;
  listed: Listed;
  changed: (listed: Listed) => void;
  children?: ComponentChildren;
}

const LABEL: Record<Box, MessageKey> = { projects: 'commands_projects', models: 'commands_models' };
const HINT: Record<Box, MessageKey> = { projects: 'commands_projects_hint', models: 'commands_models_hint' };

const READ = { projects: readProjects, models: readModels };

const REFUSAL: Record<Why, MessageKey> = {
  'no-id': 'commands_refused_no_id',
  address: 'commands_refused_address',
  sample: 'commands_refused_sample',
  project: 'commands_refused_project',
  key: 'commands_refused_key',
};

/** So many are named; of the rest there is a number. */
const NAMED = 4;

/** A box for ids, how many were taken from it, and what was not. */
export function IdBox({ box, listed, changed, children }: Props) {
  const words = useWords();
  /** Where the word ends that is being typed: it is not whole yet, and is not named. */
  const [typing, setTyping] = useState<number | null>(null);
  const { text, ids, twice } = listed;
  const refused = listed.refused.filter(({ end, why }) => why === 'key' || end !== typing);
  const heard = ({ currentTarget: field, inputType, data }: TargetedInputEvent<HTMLTextAreaElement>) => {
    const behind = field.value.length - field.selectionEnd;
    const next = READ[box](field.value);
    const caret = Math.max(0, next.text.length - behind);
    if (next.text !== field.value) {
      field.value = next.text;
      field.setSelectionRange(caret, caret);
    }
    setTyping(data?.length === 1 || /^delete/.test(inputType) ? caret : null);
    changed(next);
  };
  return (
    <div class="box">
      <div class="row">
        <label for={box}>{words(LABEL[box])}</label>
        <span class="small">
          {ids.length > 0 && plain(words('commands_taken'), { count: String(ids.length) })}
        </span>
      </div>
      <p id={`${box}-hint`} class="small">
        <Said say={{ key: HINT[box] }} />
      </p>
      <textarea
        id={box}
        data-part={`${box}-input`}
        rows={box === 'projects' ? 6 : 3}
        {...AS_WRITTEN}
        aria-describedby={`${box}-hint ${box}-refused`}
        aria-invalid={refused.length > 0}
        value={text}
        wrap="off"
        onInput={heard}
        onBlur={() => setTyping(null)}
      />
      <div id={`${box}-refused`} class="refused small" aria-live="polite" data-part={`${box}-refused`}>
        {refused.length > 0 && <Refusals refused={refused} />}
        {twice.length > 0 && <Twice ids={twice} />}
      </div>
      {children}
    </div>
  );
}

function Refusals({ refused }: { refused: readonly Refused[] }) {
  return (
    <ul class="wrong">
      {refused.slice(0, NAMED).map(({ line, shown, why }, index) => {
        const key = `${index} ${line} ${shown}`;
        return (
          <li key={key}>
            <Said say={{ key: REFUSAL[why], params: { line: String(line), id: shown } }} />
          </li>
        );
      })}
      {refused.length > NAMED && (
        <li>
          <More count={refused.length - NAMED} />
        </li>
      )}
    </ul>
  );
}

function Twice({ ids }: { ids: readonly string[] }) {
  const words = useWords();
  return (
    <p>
      {words('commands_twice')}
      {ids.slice(0, NAMED).map((id) => (
        <span key={id}>
          {' '}
          <Id id={id} />
        </span>
      ))}
      {ids.length > NAMED && (
        <>
          {' '}
          <More count={ids.length - NAMED} />
        </>
      )}
    </p>
  );
}

function More({ count }: { count: number }) {
  return <Said say={{ key: 'commands_more', params: { count: String(count) } }} />;
}
