import { useMemo, useState } from 'preact/hooks';
import { type Listed, readModels, readProjects } from '../guide/admin/ids.ts';
import { type Deed, OUTPUTS, type Plan } from '../guide/admin/plan.ts';
import type { Brought } from '../model/brought.ts';
import type { Lookup, MessageKey } from '../model/say.ts';
import { Said, Words } from '../popup/words.tsx';
import { DeedChoice } from './DeedChoice.tsx';
import { IdBox } from './IdBox.tsx';
import { Offer } from './Offer.tsx';
import { OutputBlock } from './OutputBlock.tsx';
import { Twins } from './Twins.tsx';
import { useWritten } from './written.ts';

interface Props {
  words: Lookup;
  /** What the popup had when it opened this page, or came back to it. */
  brought: Brought;
  /** Rejects where the browser does not let it be copied. */
  copy: (text: string) => Promise<void>;
  save: (file: string, text: string) => void;
}

/** The page that makes commands for many projects. What is written here lasts as long as the page. */
export function Commands({ words, brought, copy, save }: Props) {
  const [projects, setProjects] = useState(() => projectsOf(brought));
  const [models, setModels] = useState(() => modelsOf(brought));
  /** What the popup had when the boxes were filled from it. */
  const [begun, setBegun] = useState(brought);
  const [deed, setDeed] = useState<Deed>('allow');
  const plan = useMemo(
    (): Plan => ({ projects: projects.ids, models: models.ids, deed }),
    [projects, models, deed],
  );
  const written = useWritten(plan);
  const missing = missingIn(plan);
  return (
    <Words.Provider value={words}>
      <header>
        <h1>{words('commands_title')}</h1>
        <p>{words('commands_lead')}</p>
        <p class="key">
          <Said say={{ key: 'commands_key' }} />
        </p>
      </header>
      <div class="given">
        {brought !== begun && (
          <Offer
            brought={brought}
            plan={plan}
            taken={() => {
              setBegun(brought);
              setProjects(projectsOf(brought));
              setModels(modelsOf(brought));
            }}
          />
        )}
        <IdBox box="projects" listed={projects} changed={setProjects} />
        <IdBox box="models" listed={models} changed={setModels}>
          <Twins
            models={models.ids}
            added={(twin) => setModels(readModels(`${models.text.trimEnd()}\n${twin}`))}
          />
        </IdBox>
        <DeedChoice deed={deed} chosen={setDeed} />
      </div>
      <div class="outputs">
        <p role="status" class="missing">
          {missing && words(missing)}
        </p>
        {OUTPUTS.map((kind) => (
          <OutputBlock key={kind} kind={kind} plan={plan} written={written} copy={copy} save={save} />
        ))}
      </div>
      <footer class="small">
        <p>
          {words('popup_local')} {words('popup_independent')}
        </p>
      </footer>
    </Words.Provider>
  );
}

const projectsOf = ({ projects }: Brought): Listed => readProjects(projects.join('\n'));
const modelsOf = ({ models }: Brought): Listed => readModels(models.join('\n'));

/** What there is to say while no command can be made; `null`: nothing is missing. */
function missingIn({ projects, models }: Plan): MessageKey | null {
  if (projects.length > 0) return models.length > 0 ? null : 'commands_missing_model';
  return models.length > 0 ? 'commands_missing_project' : 'commands_missing_both';
}
