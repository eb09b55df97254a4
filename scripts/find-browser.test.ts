import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { locateBrowser } from './find-browser.mjs';

const folder = mkdtempSync(join(tmpdir(), 'browsers-'));
const suffix = process.platform === 'win32' ? '.exe' : '';

afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true }));

describe.each([
  ['chromium', 'CHROME_PATH', 'google-chrome'],
  ['firefox', 'FIREFOX_PATH', 'firefox'],
] as const)('finding %s', (name, variable, command) => {
  it(`believes ${variable} before anything else`, () => {
    vi.stubEnv(variable, process.execPath);
    expect(locateBrowser(name)).toBe(process.execPath);
  });

  it(`says so where ${variable} names nothing, instead of taking another browser`, () => {
    vi.stubEnv(variable, join(folder, 'nowhere'));
    expect(() => locateBrowser(name)).toThrow(`${variable} is ${join(folder, 'nowhere')}`);
  });

  it('looks along the PATH before the usual places', () => {
    vi.stubEnv(variable, undefined);
    writeFileSync(join(folder, command + suffix), '');
    vi.stubEnv('PATH', ['/nowhere', folder].join(delimiter));
    expect(locateBrowser(name)).toBe(join(folder, command + suffix));
  });
});
