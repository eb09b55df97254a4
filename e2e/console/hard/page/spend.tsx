import css from '../page.module.css';

/** A decoy: Save, Cancel and Remove that have nothing to do with models. */
export function Spend() {
  return (
    <section className={css.section}>
      <h2>Spend limits</h2>
      <p>Requests are rejected once the monthly budget is used up.</p>
      <button type="button">Edit spend limit</button>
      <div className={css.foot}>
        <label>
          <span>Monthly budget</span>
          <input type="text" defaultValue="120" />
        </label>
        <button type="button">Cancel</button>
        <button type="button">Remove</button>
        <button type="button">Save</button>
      </div>
    </section>
  );
}
