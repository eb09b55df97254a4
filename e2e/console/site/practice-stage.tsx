import { useEffect, useState } from 'react';
import type { ProjectState } from '../options.ts';
import type { ApiAnswer } from '../serve.ts';
import { callModel, startOver, useProject } from './api.ts';
import { Button } from './button.tsx';
import { Link } from './router.tsx';
import css from './site.module.css';
import { toast } from './toasts.tsx';

interface Run {
  output: string;
  failed: boolean;
}

const VARIANTS: [label: string, query: string][] = [
  ['Autumn 2026, allow list', 'generation=G2&mode=allow_list'],
  ['Autumn 2026, block list', 'generation=G2&mode=deny_list'],
  ['Summer 2026, allow list', 'generation=G1.5&mode=allow_list'],
  ['2025, allow list', 'generation=G1&mode=allow_list'],
  ['2025, block list', 'generation=G1&mode=deny_list'],
];

/** How an extension's button comes into the toolbar. */
const PIN = /\bFirefox\//.test(navigator.userAgent)
  ? 'the gear beside Model Access Guide, and choose Pin to Toolbar'
  : 'the pin beside Model Access Guide';

/** A terminal whose program fails at the project's policy: where one copies the error, and sees it gone. */
export function PracticeStage({ current }: { current: string }) {
  const [project] = useProject(new URLSearchParams(location.search).get('project') ?? current);
  const [runs, setRuns] = useState<Run[]>([]);
  const [running, setRunning] = useState(true);

  const run = async (of: ProjectState) => {
    setRunning(true);
    const answer = await callModel(of.id, of.model);
    setRuns((earlier) => [...earlier, report(of, answer)]);
    setRunning(false);
  };
  useEffect(() => {
    if (!project) return;
    let wanted = true;
    callModel(project.id, project.model).then((answer) => {
      if (!wanted) return;
      setRuns([report(project, answer)]);
      setRunning(false);
    });
    return () => {
      wanted = false;
    };
  }, [project]);

  if (!project) return null;
  const last = runs.at(-1);
  return (
    <main className={css.stage}>
      <h1>Practice stage</h1>
      <p>
        This is not OpenAI. A made-up program in a made-up project, on this computer only: nothing here
        reaches an account, and no key is needed.
      </p>
      <section className={css.terminal} aria-label="Terminal">
        <div className={css.terminalHead}>
          {project.name} — {project.id}
        </div>
        <div role="log" aria-label="Output">
          {runs.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: runs are only ever appended
            <pre key={index} className={one.failed ? css.failed : css.passed}>
              <span className={css.prompt}>$ python summarize.py{'\n'}</span>
              {one.output}
            </pre>
          ))}
        </div>
      </section>
      <div className={css.buttons}>
        <Button
          kind="primary"
          disabled={!last}
          onClick={() =>
            navigator.clipboard.writeText(last?.output ?? '').then(
              () => toast('Copied'),
              (reason: Error) => toast(`Not copied: ${reason.message}. Select the text and copy it.`),
            )
          }
        >
          Copy
        </Button>
        <Button busy={running} onClick={() => run(project)}>
          Retry
        </Button>
        <Button
          kind="quiet"
          onClick={async () => {
            await startOver(project.id);
            setRuns([]);
            await run(project);
          }}
        >
          Start over
        </Button>
      </div>
      <ol>
        <li>Press Copy.</li>
        <li>
          Press the key in the toolbar, and paste. At first it sits behind the puzzle piece beside the address
          bar: press that, then {PIN}, and the key stays in sight.
        </li>
        <li>Let it guide you through the project's Limits page.</li>
        <li>Come back here and press Retry.</li>
      </ol>
      <p>
        Or do it by hand on <Link href={`/settings/${project.id}/limits`}>the project's Limits page</Link>.
        The stage can be set as the console looked in
      </p>
      <ul>
        {VARIANTS.map(([label, query]) => (
          <li key={query}>
            <a href={`/practice?project=${project.id}&${query}`}>{label}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}

/** What the program prints: a traceback of the Python client, or the answer as JSON. */
function report(project: ProjectState, { status, body }: ApiAnswer): Run {
  if (status === 200) {
    return { failed: false, output: `HTTP ${status}\n${JSON.stringify(body, null, 2)}` };
  }
  const name = { 403: 'PermissionDeniedError', 404: 'NotFoundError' }[status] ?? 'APIStatusError';
  return {
    failed: true,
    output: [
      'Traceback (most recent call last):',
      '  File "/srv/app/summarize.py", line 9, in <module>',
      '    reply = client.chat.completions.create(',
      `                model="${project.model}", messages=messages)`,
      `openai.${name}: Error code: ${status} - ${python(body)}`,
    ].join('\n'),
  };
}

/** A JSON value as Python prints it. */
function python(value: unknown): string {
  if (value === null) return 'None';
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value !== 'object') return String(value);
  return `{${Object.entries(value)
    .map(([key, inner]) => `'${key}': ${python(inner)}`)
    .join(', ')}}`;
}
