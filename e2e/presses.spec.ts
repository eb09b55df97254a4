import { clickPart, clickSpotlight, spotlightCenter, waitForStep } from './support/guide.ts';
import { ORIGIN, type Site, type Stage } from './support/stage.ts';
import type { Tab } from './support/tab.ts';
import { expect, ONE_BROWSER, test } from './support/test.ts';

const LIMITS = `${ORIGIN}/settings/proj_whatCountsAsAPress000000/limits`;
const MODEL = 'gpt-4.1';
const SHORTCUT = 'Alt+Shift+G';

interface Options {
  /** Its Save asks first, in a dialog that stands before the editor in the document. */
  asks?: boolean;
  /** Its Save is no button of the browser's, and acts on keys by itself. */
  drawn?: boolean;
  /** Everything round the setting changes in each frame. */
  restless?: boolean;
}

/** A page that shows nothing of its list, so that what was saved rests on the press alone. It saves until a test lets it finish. */
function site({ asks = false, drawn = false, restless = false }: Options): Site {
  const save = drawn
    ? '<div id="save" role="button" tabindex="0" aria-disabled="true">Save</div>'
    : '<button id="save" disabled>Save</button>';
  const body = `<!doctype html><title>Limits</title><main><h1>Limits</h1>
    <section><h2>Model usage</h2><h3>Allow or block models</h3><p>Configure which models can be used in this project.</p>
      <button id="open">Select models</button></section></main>
    <dialog id="sure"><p>Save the changes to this project's models?</p><button id="no">Cancel</button> <button id="yes">Save changes</button></dialog>
    <dialog id="editor" aria-label="Allowed models"><ul>
      <li><label><input type="checkbox" id="it"> ${MODEL}</label></li>
      <li><label><input type="checkbox" checked> gpt-4o</label></li></ul>
      <button id="cancel">Cancel</button> ${save}</dialog>
    <div id="bubble"></div>
    <script>
      const at = (id) => document.getElementById(id);
      const enable = (on) => { at('save').disabled = !on; at('save').setAttribute('aria-disabled', String(!on)); };
      const commit = () => {
        enable(false);
        at('save').textContent = 'Saving…';
        addEventListener('finish', () => { at('save').textContent = 'Save'; at('editor').close(); }, { once: true });
      };
      const press = () => ${asks ? "at('sure').showModal()" : 'commit()'};
      at('open').onclick = () => at('editor').showModal();
      at('it').onchange = () => enable(true);
      at('cancel').onclick = () => at('editor').close();
      at('editor').oncancel = (event) => event.preventDefault();
      at('yes').onclick = () => { at('sure').close(); commit(); };
      at('no').onclick = () => at('sure').close();
      ${drawn ? "at('save').onkeydown = (event) => { if (event.key === 'Enter') press(); };" : "at('save').onclick = press;"}
      const turn = (n) => {
        at('bubble').innerHTML = '<div role="status">' + n + ' requests</div><p>News ' + n + '</p>';
        document.body.className = 'n' + n;
        for (const one of document.querySelectorAll('section h2')) one.title = String(n);
        requestAnimationFrame(() => turn(n + 1));
      };
      ${restless ? 'turn(0);' : ''}
    </script>`;
  return {
    handle: async () => ({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body }),
  };
}

/** As far as Save. */
async function asFarAsSave(stage: Stage, options: Options = {}): Promise<Tab> {
  stage.site = site(options);
  const tab = await stage.newTab(`${LIMITS}#model-access-guide:model=${MODEL}`);
  await waitForStep(tab, 'start');
  await clickPart(tab, 'primary');
  await waitForStep(tab, 'open-editor');
  // On a page that comes with the guide running, the page is listened to before there is a card.
  await tab.reload();
  await waitForStep(tab, 'open-editor');
  await clickSpotlight(tab);
  await waitForStep(tab, 'allow-model');
  await clickSpotlight(tab);
  await waitForStep(tab, 'save');
  return tab;
}

const finish = (tab: Tab) => tab.evaluate(() => void dispatchEvent(new Event('finish')));

test('Escape in the card is none of the page: what it saves is saved', async ({ stage }) => {
  const tab = await asFarAsSave(stage);
  await clickSpotlight(tab);
  await waitForStep(tab, 'saving');
  await tab.press(SHORTCUT);
  await tab.press('Escape');
  await finish(tab);
  await waitForStep(tab, 'saved');
});

test('what a script presses is not saved in the name of the person', async ({ stage }) => {
  const tab = await asFarAsSave(stage);
  await tab.evaluate(() => document.querySelector<HTMLButtonElement>('#save')?.click());
  await waitForStep(tab, 'saving');
  await finish(tab);
  await waitForStep(tab, 'open-editor');
});

test('a key presses what is no button of the browser', ONE_BROWSER, async ({ stage }) => {
  const tab = await asFarAsSave(stage, { drawn: true });
  await tab.evaluate(() => document.querySelector<HTMLElement>('#save')?.focus());
  await tab.press('Enter');
  await waitForStep(tab, 'saving');
  await finish(tab);
  await waitForStep(tab, 'saved');
});

test('a dialog that opens over a later one in the document is on top, and the card is within reach in it', async ({
  stage,
}) => {
  const tab = await asFarAsSave(stage, { asks: true });
  await clickSpotlight(tab);
  await waitForStep(tab, 'confirm-save');
  await tab.waitFor(() => document.querySelector('#sure > model-access-guide'), null, {
    what: 'the card in the dialog on top',
  });
  const { x, y } = await spotlightCenter(tab);
  expect(await tab.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.id, { x, y })).toBe('yes');
  await clickSpotlight(tab);
  await waitForStep(tab, 'saving');
  await finish(tab);
  await waitForStep(tab, 'saved');
});

test('a page on which everything changes in each frame is walked through', ONE_BROWSER, async ({ stage }) => {
  const tab = await asFarAsSave(stage, { restless: true });
  await clickSpotlight(tab);
  await waitForStep(tab, 'saving');
  await finish(tab);
  await waitForStep(tab, 'saved');
});
