import type { HardOptions } from '../options.ts';
import { chinese, german, japanese } from './words.ts';

type Words = Record<string, string>;

const untouched = 'script, style, textarea, [translate="no"], .notranslate';

/** Starts what the option says, for the whole document. It goes on as long as the page. */
export function translate(kind: HardOptions['translate'], dir: HardOptions['dir']): void {
  if (kind === 'none') return;
  if (kind === 'zh') {
    everywhere((node) => rewrite(node, chinese), true);
    return;
  }
  const words = kind === 'font-only' ? {} : kind === 'google-ja' ? japanese : german;
  document.documentElement.lang = kind === 'google-ja' ? 'ja' : kind === 'font-only' ? 'en' : 'de';
  document.documentElement.classList.add(dir === 'ltr' ? 'translated-ltr' : 'translated-rtl');
  everywhere((node) => wrap(node, words), kind !== 'google-once');
}

/** Does it to each text node and element under the document, and with `live` to each that comes or changes later. */
function everywhere(act: (node: Text | Element) => void, live: boolean): void {
  const sweep = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    const nodes: Node[] = [root];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    for (const node of nodes) {
      const element = node instanceof Element ? node : node.parentElement;
      if (element?.closest(untouched)) continue;
      if (node instanceof Text || node instanceof Element) act(node);
    }
  };
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'childList') addedNodes.forEach(sweep);
      else sweep(target);
    }
  });
  const start = () => {
    sweep(document.documentElement);
    if (live)
      observer.observe(document.documentElement, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: ['aria-label', 'title', 'placeholder'],
      });
  };
  // Translation begins once there is something to read, as it does in a browser.
  const waiting = new MutationObserver(() => {
    if (!document.querySelector('h1')) return;
    waiting.disconnect();
    start();
  });
  waiting.observe(document.documentElement, { subtree: true, childList: true });
}

function translated(text: string, words: Words): string {
  const key = text.trim();
  const word = words[key];
  return word === undefined ? text : text.replace(key, word);
}

/** Replaces the text node by one in two `<font>`, as the browser does; titles and placeholders are rewritten. */
function wrap(node: Text | Element, words: Words): void {
  if (node instanceof Element) {
    attributes(node, words, ['title', 'placeholder']);
    return;
  }
  if (!node.data.trim() || node.parentElement?.localName === 'font') return;
  const [outer, inner] = [document.createElement('font'), document.createElement('font')];
  for (const font of [outer, inner]) font.style.verticalAlign = 'inherit';
  inner.textContent = translated(node.data, words);
  outer.append(inner);
  node.replaceWith(outer);
}

/** Rewrites the text node or the attributes where they stand. */
function rewrite(node: Text | Element, words: Words): void {
  if (node instanceof Element) {
    attributes(node, words, ['aria-label', 'title', 'placeholder']);
    return;
  }
  const text = translated(node.data, words);
  if (text !== node.data) node.data = text;
}

function attributes(element: Element, words: Words, names: string[]): void {
  for (const name of names) {
    const before = element.getAttribute(name);
    if (before === null) continue;
    const after = translated(before, words);
    if (after !== before) element.setAttribute(name, after);
  }
}
