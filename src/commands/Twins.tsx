import { twinOf } from '../guide/twin.ts';
import { Said, useWords } from '../popup/words.tsx';

interface Props {
  models: readonly string[];
  added: (twin: string) => void;
}

/** So many are offered at a time; each one that is added makes room for the next. */
const OFFERED = 4;

/** The undated twins of dated models, where they are not in the list. */
export function Twins({ models, added }: Props) {
  const words = useWords();
  const twins = missingTwins(models);
  if (twins.size === 0) return null;
  return (
    <div class="twins small" data-part="twins">
      <p>{words('commands_twin_hint')}</p>
      <ul>
        {[...twins].slice(0, OFFERED).map(([twin, model]) => (
          <li key={twin}>
            <span>
              <Said say={{ key: 'commands_twin', params: { twin, model } }} />
            </span>
            <button type="button" class="quiet" data-part="twin" onClick={() => added(twin)}>
              <Said say={{ key: 'commands_twin_add', params: { twin } }} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Each with a model that it is the twin of. */
function missingTwins(models: readonly string[]): Map<string, string> {
  const listed = new Set(models);
  const twins = new Map<string, string>();
  for (const model of models) {
    const twin = twinOf(model);
    if (twin !== null && !listed.has(twin)) twins.set(twin, model);
  }
  return twins;
}
