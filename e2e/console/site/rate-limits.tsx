import { Checkbox } from 'radix-ui';
import { useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import css from './site.module.css';

const LIMITS: [model: string, tokens: string, requests: string][] = [
  ['gpt-5.5', '500,000', '500'],
  ['gpt-5.4-mini', '500,000', '500'],
  ['gpt-4.1', '30,000', '500'],
  ['gpt-4.1-mini', '200,000', '500'],
  ['gpt-4o', '30,000', '500'],
  ['gpt-4o-mini', '200,000', '500'],
  ['o3', '30,000', '500'],
  ['text-embedding-3-small', '1,000,000', '3,000'],
];

/** Rate limits: has model ids, a "Select models" and a Save of its own, and nothing to do with which models may be used. */
export function RateLimits() {
  const [shown, setShown] = useState(LIMITS.map(([model]) => model));
  const [selecting, setSelecting] = useState(false);
  const [edited, setEdited] = useState<string | null>(null);
  return (
    <section className={css.section}>
      <h2>Rate limits</h2>
      <div className={css.line}>
        <p className={css.muted}>Lower this project's rate limits for each model.</p>
        <Button onClick={() => setSelecting(true)}>Select models</Button>
      </div>
      <table className={css.table}>
        <thead>
          <tr>
            <th>Model</th>
            <th>Token limits</th>
            <th>Request limits</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {LIMITS.filter(([model]) => shown.includes(model)).map(([model, tokens, requests]) => (
            <tr key={model}>
              <td>{model}</td>
              <td>{tokens} TPM</td>
              <td>{requests} RPM</td>
              <td>
                <Button kind="quiet" aria-label={`Edit ${model} limit`} onClick={() => setEdited(model)}>
                  Edit
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Dialog open={selecting} onOpenChange={setSelecting} title="Select models">
        <ShownModels
          shown={shown}
          onCancel={() => setSelecting(false)}
          onSave={(models) => {
            setShown(models);
            setSelecting(false);
          }}
        />
      </Dialog>
      <Dialog open={edited !== null} onOpenChange={() => setEdited(null)} title={`Rate limit for ${edited}`}>
        <label className={css.labelled}>
          Tokens per minute
          <input className={css.field} inputMode="numeric" defaultValue="30000" />
        </label>
        <div className={css.foot}>
          <Button onClick={() => setEdited(null)}>Cancel</Button>
          <Button kind="primary" onClick={() => setEdited(null)}>
            Save
          </Button>
        </div>
      </Dialog>
    </section>
  );
}

function ShownModels(props: { shown: string[]; onCancel(): void; onSave(models: string[]): void }) {
  const [models, setModels] = useState(props.shown);
  return (
    <>
      <ul className={css.rows}>
        {LIMITS.map(([model]) => (
          <li key={model} className={css.row}>
            <Checkbox.Root
              id={`limit-${model}`}
              className={css.checkbox}
              checked={models.includes(model)}
              onCheckedChange={(on) =>
                setModels(on ? [...models, model] : models.filter((id) => id !== model))
              }
            >
              <Checkbox.Indicator className={css.tick} data-state="checked" />
            </Checkbox.Root>
            <label htmlFor={`limit-${model}`}>{model}</label>
          </li>
        ))}
      </ul>
      <div className={css.foot}>
        <Button onClick={props.onCancel}>Cancel</Button>
        <Button kind="primary" onClick={() => props.onSave(models)}>
          Save
        </Button>
      </div>
    </>
  );
}
