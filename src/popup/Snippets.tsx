import { commandsOf, type HandOver, type List } from '../guide/hand-over.ts';
import type { MessageKey } from '../model/say.ts';
import { useCopied } from './copied.ts';
import { Fold } from './Fold.tsx';
import { Said, useWords } from './words.tsx';

interface Props {
  /** What is to be allowed, and where. */
  about: Omit<HandOver, 'link'>;
  /** Rejects where the browser does not let it be copied. */
  copy: (text: string) => Promise<void>;
}

const IF: Record<List, MessageKey> = {
  allow_list: 'hand_over_if_allow_list',
  deny_list: 'hand_over_if_deny_list',
};

/**
 * The change as it is made where the setting is kept, what is likeliest first: Terraform, an allow list. The rest is a press away,
 * for both kinds of list where it is not known which one there is.
 */
export function Snippets({ about, copy }: Props) {
  const words = useWords();
  const commands = commandsOf(about, words);
  if (!commands) return null;
  const models = about.models.join(', ');
  const changes = (by: 'terraform' | 'cli') => {
    const [first, ...others] = commands.changes.map((change) => ({
      line: <Said say={{ key: IF[change.list], params: { models } }} />,
      list: change.list,
      text: change[by],
    }));
    return (
      <>
        {first && others.length > 0 && <p>{first.line}</p>}
        {first && <Snippet text={first.text} copy={copy} />}
        {others.map(({ line, list, text }) => (
          <Fold key={list} line={line}>
            <Snippet text={text} copy={copy} />
          </Fold>
        ))}
      </>
    );
  };
  return (
    <div class="snippets small" data-part="snippets">
      <p>
        <Said say={{ key: 'popup_managed_terraform' }} />
      </p>
      {changes('terraform')}
      <Fold line={<Said say={{ key: 'popup_managed_cli' }} />}>
        <Snippet text={commands.retrieve} copy={copy} />
        {changes('cli')}
      </Fold>
    </div>
  );
}

function Snippet({ text, copy }: { text: string; copy: Props['copy'] }) {
  const words = useWords();
  const { copied, said } = useCopied(copy);
  const became = said(text);
  return (
    <>
      {/* It scrolls: by keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the focus */}
      <pre translate={false} tabIndex={0}>
        {text}
      </pre>
      <p class="links">
        <button type="button" class="quiet" onClick={() => copied(text)}>
          {words('card_copy')}
        </button>
        <span role="status">{became && words(became)}</span>
      </p>
    </>
  );
}
