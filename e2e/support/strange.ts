import type { Site } from './stage.ts';

/** How a page of words that nobody knows is written. */
export interface Strange {
  /** Name of the control that opens the list. */
  opener: string;
  /** Name of the control that saves. */
  save: string;
  /** Markup that stands beside, in a section of its own. */
  beside?: string;
}

/** What the page's own script keeps; asked inside the page. */
export interface StrangeWindow {
  /** Every event of a press that came to the page, as `type name`. */
  heard: string[];
  /** The models that were saved last. */
  saved: string[];
}

/**
 * A Limits page whose section and controls have names that no console had: the list opens in a dialog, and is saved there.
 * It hears everything, as pages do that listen on their document.
 */
export function strangeSite({ opener, save, beside = '' }: Strange): Site {
  const body = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Limits</title><style>
  body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color-scheme: light dark; }
  main { max-width: 760px; margin: 40px auto; padding: 0 24px; }
  section { padding: 20px 0; border-top: 1px solid #8884; }
  .line { display: flex; align-items: center; justify-content: space-between; gap: 16px; }
  button { font: inherit; padding: 6px 14px; border-radius: 8px; border: 1px solid #8888; }
  dialog { inline-size: 420px; border: 1px solid #8888; border-radius: 12px; padding: 20px; }
  .foot { display: flex; gap: 12px; justify-content: flex-end; margin-block-start: 16px; }
  ul { list-style: none; padding: 0; }
</style></head><body><main>
  <h1>Limits</h1>
  <section><h2>Spend limit</h2><div class="line"><p>No monthly spend limit is set.</p><button>Set spend limit</button></div></section>
  <section><h2>Helper shelf</h2><div class="line"><p>What the machines here are for.</p>
    <span><a href="/docs/helpers">Learn more</a> <button id="open">${opener}</button></span></div></section>
  ${beside}
</main>
<script>
  heard = [];
  saved = JSON.parse(sessionStorage.getItem('saved') || '["gpt-4o"]');
  const name = (target) => (target.closest && target.closest('button,a') || document.body).textContent.trim().slice(0, 30);
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick', 'keydown', 'keyup', 'keypress'])
    document.addEventListener(type, (event) => heard.push(type + ' ' + (event.key || name(event.target))), true);
  document.querySelector('#open').onclick = () => {
    const dialog = document.createElement('dialog');
    const row = (id) => '<li><label><input type="checkbox" value="' + id + '"' + (saved.includes(id) ? ' checked' : '') + '> ' + id + '</label></li>';
    dialog.innerHTML = '<h2>Helper shelf</h2><h3>Allowed models</h3><ul>' + ['gpt-4o', 'gpt-4.1', 'o3'].map(row).join('') +
      '</ul><div class="foot"><button>Cancel</button><button id="keep">${save}</button></div>';
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector('button').onclick = () => dialog.remove();
    dialog.querySelector('#keep').onclick = () => {
      saved = [...dialog.querySelectorAll('input:checked')].map((box) => box.value);
      sessionStorage.setItem('saved', JSON.stringify(saved));
      dialog.remove();
    };
  };
</script></body></html>`;
  return {
    async handle({ url }) {
      if (new URL(url).pathname === '/favicon.ico') return { status: 204, headers: {}, body: '' };
      return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
    },
  };
}
