import { useState } from 'react';
import { Button } from './button.tsx';
import css from './site.module.css';

/** The spend section, edited in place: another Save, Cancel and Remove on the page. */
export function Spend() {
  const [limit, setLimit] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [editing, setEditing] = useState(false);
  return (
    <section className={css.section}>
      <h2>Spend limit</h2>
      <div className={css.line}>
        <p className={css.muted}>
          {limit === null ? 'No monthly spend limit is set for this project.' : `$${limit} a month`}
        </p>
        {!editing && (
          <Button onClick={() => setEditing(true)}>
            {limit === null ? 'Set spend limit' : 'Edit spend limit'}
          </Button>
        )}
      </div>
      {editing && (
        <div className={css.inPlace}>
          <label className={css.labelled}>
            Monthly limit in dollars
            <input
              className={css.field}
              inputMode="numeric"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          <div className={css.foot}>
            {limit !== null && (
              <Button
                onClick={() => {
                  setLimit(null);
                  setEditing(false);
                }}
              >
                Remove
              </Button>
            )}
            <Button onClick={() => setEditing(false)}>Cancel</Button>
            <Button
              kind="primary"
              disabled={text === ''}
              onClick={() => {
                setLimit(text);
                setEditing(false);
              }}
            >
              Save
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
