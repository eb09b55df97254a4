import { createRoot } from 'react-dom/client';
import './base.css';
import { loadControls } from './controls/controls.ts';
import { loadFrames } from './frames/frames.ts';
import { hostile } from './layers/hostile.ts';
import { translate } from './layers/translate.ts';
import { modelList } from './models.ts';
import type { HardOptions, Policy } from './options.ts';
import { App } from './page/app.tsx';
import pageStyles from './page.module.css?inline';

const api = `/hard-api/${location.pathname.split('/')[2]}`;

async function store(policy: Policy): Promise<void> {
  await fetch(`${api}?${new URLSearchParams({ policy: JSON.stringify(policy) })}`, { method: 'POST' });
}

/** Where the page lives: an element of the body, or one in a shadow root. */
function stage(shadow: boolean): HTMLElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pageStyles);
  const root = document.createElement('div');
  const home = shadow ? document.createElement('limits-page') : root;
  document.body.append(home);
  const scope = shadow ? home.attachShadow({ mode: 'open' }) : document;
  scope.adoptedStyleSheets = [sheet];
  if (scope instanceof ShadowRoot) scope.append(root);
  return root;
}

const options = (await (await fetch(api)).json()) as HardOptions;
hostile(options);
translate(options.translate, options.dir);
const [frames, controls] = await Promise.all([loadFrames(options.dialog), loadControls(options.controls)]);
createRoot(stage(options.shadow)).render(
  <App
    options={options}
    frames={frames}
    controls={controls}
    models={modelList(options.size, options.lookAlikes)}
    store={store}
  />,
);
