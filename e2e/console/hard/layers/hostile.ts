import type { HardOptions } from '../options.ts';
import unsetUrl from './unset.css?url';

/** What the page, its stylesheets and other extensions do to a guest. It goes on as long as the page. */
export function hostile(options: HardOptions): void {
  const { documentElement: html, body } = document;
  html.dir = options.dir === 'ltr' ? 'ltr' : 'rtl';
  if (options.rem) html.style.fontSize = '62.5%';
  if (options.scale === 'zoom') body.style.zoom = '1.25';
  if (options.scale === 'transform') body.style.transform = 'scale(0.9)';
  if (options.unset) setTimeout(unsetEverything, 1000);
  if (options.opacity0) transparentAtFirst();
  const foreign = options.topLayer ? topLayer() : null;
  if (options.evict) evict(options.evict, foreign);
}

function unsetEverything(): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = unsetUrl;
  document.head.append(link);
}

function transparentAtFirst(): void {
  document.body.style.opacity = '0';
  setTimeout(() => {
    document.body.style.opacity = '';
  }, 1000);
}

function topLayer(): Element {
  const layer = document.createElement('other-extension');
  layer.popover = 'manual';
  Object.assign(layer.style, {
    boxSizing: 'border-box',
    width: '100vw',
    height: '100vh',
    margin: '0',
    border: '3px dashed #c60',
    background: 'transparent',
    pointerEvents: 'none',
  });
  document.documentElement.append(layer);
  layer.showPopover();
  return layer;
}

function evict(times: number | 'forever', spared: Element | null): void {
  let evicted = 0;
  const home: (Element | null)[] = [document.head, document.body, spared];
  const throwOut = () => {
    for (const child of [...document.documentElement.children]) {
      if (home.includes(child) || evicted === times) continue;
      child.remove();
      document.documentElement.dataset.evicted = String(++evicted);
    }
  };
  new MutationObserver(throwOut).observe(document.documentElement, { childList: true });
  throwOut();
}
