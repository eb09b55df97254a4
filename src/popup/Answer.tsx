import { useState } from 'preact/hooks';
import { answer } from '../guide/answers.ts';
import type { Case } from '../model/case.ts';
import type { Say } from '../model/say.ts';
import { ApproachChoice } from './ApproachChoice.tsx';
import { aimOf, takesIdsByHand } from './aim.ts';
import type { Desk } from './desk.ts';
import { Ids } from './Ids.tsx';
import { Said, useWords } from './words.tsx';

interface Props {
  desk: Desk;
  decided: (change: Partial<Pick<Case, 'project' | 'model' | 'approach'>>) => void;
  started: () => void;
}

/** What the text means and what to do about it: the same frame for every kind of error. */
export function Answer({ desk, decided, started }: Props) {
  const words = useWords();
  const { case: now, diagnosis, busy } = desk;
  const aim = aimOf(now, diagnosis);
  const target = diagnosis.kind === 'project_model_access';
  const byHand = takesIdsByHand(diagnosis.kind);
  const [asked, setAsked] = useState(now.project !== null || now.model !== null);
  return (
    <section
      class="answer"
      aria-label={words('popup_answer_label')}
      data-part="diagnosis"
      data-kind={diagnosis.kind}
      data-project={aim.project ?? ''}
      data-model={aim.model ?? ''}
      data-provider={diagnosis.provider ?? ''}
      data-status={diagnosis.status ?? ''}
      data-code={diagnosis.code ?? ''}
      aria-busy={busy}
    >
      <Explained desk={desk} />
      {(target || (byHand && asked)) && <Ids now={now} diagnosis={diagnosis} aim={aim} decided={decided} />}
      {byHand && !target && !asked && (
        <button type="button" class="quiet" onClick={() => setAsked(true)}>
          {words('popup_help_type')}
        </button>
      )}
      {aim.goal && (
        <>
          <ApproachChoice approach={now.approach} decided={decided} />
          <button type="button" class="primary" data-part="start" onClick={started}>
            {words('popup_start')}
          </button>
        </>
      )}
    </section>
  );
}

/** The sentence, why, what to do and where. */
function Explained({ desk }: { desk: Desk }) {
  const words = useWords();
  const { diagnosis } = desk;
  if (desk.case.text.trim() === '') {
    return (
      <p role="status" class="small">
        {words('popup_help')}
      </p>
    );
  }
  const { what, why, todo, actions, notes } = answer(diagnosis);
  const guided = diagnosis.kind === 'project_model_access';
  return (
    <>
      <p role="status" class="what">
        <Said say={what} />
      </p>
      {why && (
        <p>
          <Said say={why} />
        </p>
      )}
      <Says says={todo} />
      {actions.map(({ label, url }, index) => (
        <a
          key={url}
          class={index === 0 && !guided ? 'primary' : 'quiet'}
          href={url}
          target="_blank"
          rel="noreferrer"
        >
          <Said say={label} />
        </a>
      ))}
      <Says says={notes} small />
    </>
  );
}

function Says({ says, small = false }: { says: Say[]; small?: boolean }) {
  if (says.length === 0) return null;
  return (
    <ul class={small ? 'small' : undefined}>
      {says.map((say) => (
        <li key={say.key}>
          <Said say={say} />
        </li>
      ))}
    </ul>
  );
}
