import type polyfill from 'webextension-polyfill';

const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', typeof polyfill>;

/**
 * The browser's own object, for scripts that are loaded often: both browsers return promises. Only the background has the
 * polyfill, which also lets a listener answer a message with a promise.
 */
export const api = browser ?? chrome;
