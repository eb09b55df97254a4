import { useId, useState } from 'preact/hooks';
import { endpointOf, LANGUAGES, type Language, provesAccess, retryOf } from '../guide/retry.ts';
import type { Outcome } from '../model/outcome.ts';
import type { MessageKey } from '../model/say.ts';
import { useCopied } from './copied.ts';
import { Said, useWords } from './words.tsx';

interface Props {
  outcome: Outcome;
  /** Rejects where the browser does not let it be copied. */
  copy: (text: string) => Promise<void>;
}

const NAME: Record<Language, MessageKey> = {
  curl: 'retry_curl',
  python: 'retry_python',
  node: 'retry_node',
  powershell: 'retry_powershell',
};

/** The call to make again, as a command in one of several languages, all of them in the document. */
export function Retry({ outcome, copy }: Props) {
  const words = useWords();
  const group = useId();
  const [shown, setShown] = useState<Language>('curl');
  const { copied, said } = useCopied(copy);
  const { models, project } = outcome;
  const [model = ''] = models;
  const commandIn = (language: Language): string | null => retryOf({ model, project }, language);
  const command = commandIn(shown);
  if (command === null) return null;
  const became = said(command);
  return (
    <div class="retry">
      <div class="row">
        <fieldset class="languages">
          <legend class="hidden">{words('retry_language')}</legend>
          {LANGUAGES.map((language) => (
            <label key={language}>
              <input
                type="radio"
                name={group}
                checked={language === shown}
                onChange={() => setShown(language)}
              />
              <span>{words(NAME[language])}</span>
            </label>
          ))}
        </fieldset>
        <button type="button" class="quiet" data-part="retry-copy" onClick={() => copied(command)}>
          {words(became === 'card_copied' ? became : 'card_copy')}
        </button>
      </div>
      {LANGUAGES.map((language) => (
        // biome-ignore lint/a11y/useSemanticElements: it is no group of fields
        <pre
          key={language}
          data-part="retry"
          data-language={language}
          hidden={language !== shown}
          role="group"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
          tabIndex={0}
          aria-label={words(NAME[language])}
          dir="ltr"
          lang=""
          translate={false}
        >
          {commandIn(language)}
        </pre>
      ))}
      <div role="status" class={became === 'copy_refused' ? 'small' : 'hidden'}>
        {became && words(became)}
      </div>
      <p class="small">
        <Said say={{ key: 'retry_key' }} />
      </p>
      {!provesAccess(endpointOf(model)) && <p class="small">{words('retry_hint')}</p>}
    </div>
  );
}
