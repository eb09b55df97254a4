import { useRef, useState } from 'react';
import css from '../page.module.css';
import { usePage } from './context.ts';

const limits = ['gpt-4.1', 'gpt-4.1-mini', 'gpt-4o', 'o3'];

/** A decoy: a second button named Select models, and buttons named after models. */
export function RateLimits() {
  const { Editor } = usePage().frames;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => setOpen(false);
  return (
    <section className={css.section}>
      <h2>Rate limits</h2>
      <p>API usage is limited per model. Choose which models are shown here.</p>
      <button ref={button} type="button" onClick={() => setOpen(true)}>
        Select models
      </button>
      <table>
        <thead>
          <tr>
            <th>Model</th>
            <th>Token limits</th>
            <th>Change</th>
          </tr>
        </thead>
        <tbody>
          {limits.map((id) => (
            <tr key={id}>
              <td>{id}</td>
              <td>30,000 TPM</td>
              <td>
                <button type="button" aria-label={`Edit ${id} limit`}>
                  Edit
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Editor title="Select models" open={open} close={close} anchor={button}>
        <p>Rate limits are shown for the models selected here.</p>
        {limits.map((id) => (
          <label key={id} className={css.row}>
            <input type="checkbox" defaultChecked={id !== 'o3'} />
            <span>{id}</span>
          </label>
        ))}
        <footer className={css.foot}>
          <button type="button" onClick={close}>
            Cancel
          </button>
          <button type="button" onClick={close}>
            Save
          </button>
        </footer>
      </Editor>
    </section>
  );
}
