import { useMemo } from 'preact/hooks';
import { outputOf } from '../guide/admin/outputs.ts';
import type { Output, Plan } from '../guide/admin/plan.ts';
import type { MessageKey } from '../model/say.ts';
import { useCopied } from '../popup/copied.ts';
import { Said, useWords } from '../popup/words.tsx';

interface Props {
  kind: Output;
  plan: Plan;
  /** The plan that is shown: the same, or while a long one is typed the last. */
  written: Plan;
  copy: (text: string) => Promise<void>;
  save: (file: string, text: string) => void;
}

const NAME: Record<Output, MessageKey> = {
  cli: 'commands_cli',
  script: 'commands_script',
  terraform: 'commands_terraform',
};

const NOTE: Record<Output, MessageKey> = {
  cli: 'commands_cli_note',
  script: 'commands_script_note',
  terraform: 'commands_terraform_note',
};

/** What it is called as a file. */
const FILE: Record<Output, string> = {
  cli: 'model-access-cli.sh',
  script: 'model-access.sh',
  terraform: 'model-access.tf',
};

/** The commands of one kind, to be copied or saved. */
export function OutputBlock({ kind, plan, written, copy, save }: Props) {
  const words = useWords();
  const { copied, said } = useCopied(copy);
  const became = said(plan);
  const text = useMemo(() => textOf(kind, written), [kind, written]);
  const file = FILE[kind];
  const now = () => (plan === written ? text : textOf(kind, plan));
  return (
    <div class="output">
      <div class="head">
        <h2 id={`${kind}-name`}>{words(NAME[kind])}</h2>
        <p class="small">
          <Said say={{ key: NOTE[kind] }} />
        </p>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: only this sets a text as it is */}
      <pre
        data-part="output"
        data-kind={kind}
        aria-labelledby={`${kind}-name`}
        aria-busy={plan !== written}
        role="region"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys scroll only what has the focus
        tabIndex={0}
        dir="ltr"
        translate={false}
      >
        {text}
      </pre>
      {text !== '' && (
        <div class="take">
          <button
            type="button"
            data-part="copy"
            aria-describedby={`${kind}-name`}
            onClick={() => copied(now(), plan)}
          >
            {words('card_copy')}
          </button>
          <button type="button" class="quiet" data-part="download" onClick={() => save(file, now())}>
            <Said say={{ key: 'commands_download', params: { file } }} />
          </button>
          <span role="status" class="small">
            {became && words(became)}
          </span>
        </div>
      )}
    </div>
  );
}

function textOf(kind: Output, plan: Plan): string {
  return plan.projects.length > 0 && plan.models.length > 0 ? outputOf(kind, plan) : '';
}
