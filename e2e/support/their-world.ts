import { ChromiumTab } from './chromium.ts';
import type { Tab } from './tab.ts';

/** The world of a page in which the extension's scripts run. In Chromium alone: no other debugger shows it. */
export interface TheirWorld {
  /** Names of the extension's scripts that were run there, in order. */
  scripts(): string[];
  /** What an expression gives there, once it is settled. */
  run(expression: string): Promise<unknown>;
  /** Listeners of the extension's that hang on the page, by what they hang on. */
  listeners(): Promise<string[]>;
}

/** Looks into the extension's world of the page that a tab shows. */
export async function theirWorld(tab: Tab): Promise<TheirWorld> {
  if (!(tab instanceof ChromiumTab)) throw new Error('this needs Chromium');
  const session = await tab.page.context().newCDPSession(tab.page);
  const scripts: string[] = [];
  let contextId = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) contextId = context.id;
  });
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith('chrome-extension://')) scripts.push(url.slice(url.lastIndexOf('/') + 1));
  });
  await session.send('Runtime.enable');
  await session.send('Debugger.enable');
  if (contextId === 0) throw new Error('the page has no world of the extension');
  const listeners = async () => {
    const found: string[] = [];
    for (const expression of [
      'window',
      'document',
      'navigation',
      'document.documentElement',
      'document.body',
    ]) {
      const { result } = await session.send('Runtime.evaluate', { expression, contextId });
      const { listeners: of } = await session.send('DOMDebugger.getEventListeners', {
        objectId: result.objectId as string,
      });
      for (const { type } of of) found.push(`${expression} ${type}`);
    }
    return found.sort();
  };
  return {
    scripts: () => [...scripts],
    async run(expression) {
      const { result } = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      return result.value;
    },
    listeners,
  };
}
