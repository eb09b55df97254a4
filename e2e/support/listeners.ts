import { ChromiumTab } from './chromium.ts';
import type { Tab } from './tab.ts';

/**
 * Asks the browser's debugger which listeners of the extension's own world hang on the page. In Chromium alone: no other
 * debugger shows the listeners of a content script.
 */
export async function watchListeners(tab: Tab): Promise<() => Promise<string[]>> {
  if (!(tab instanceof ChromiumTab)) throw new Error('this needs Chromium');
  const session = await tab.page.context().newCDPSession(tab.page);
  let contextId = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) contextId = context.id;
  });
  await session.send('Runtime.enable');
  if (contextId === 0) throw new Error('the page has no world of the content script');
  return async () => {
    const found: string[] = [];
    for (const expression of [
      'window',
      'document',
      'navigation',
      'document.documentElement',
      'document.body',
    ]) {
      const { result } = await session.send('Runtime.evaluate', { expression, contextId });
      const { listeners } = await session.send('DOMDebugger.getEventListeners', {
        objectId: result.objectId as string,
      });
      for (const { type } of listeners) found.push(`${expression} ${type}`);
    }
    return found.sort();
  };
}
