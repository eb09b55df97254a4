import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** @type {Record<BrowserName, { variable: string, commands: string[], places: Partial<Record<NodeJS.Platform, string[]>>, debian: string, advice: string }>} */
const KNOWN = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    places: {
      linux: [
        '/usr/bin/chromium',
        '/usr/bin/google-chrome-stable',
        '/opt/google/chrome/chrome',
        '/snap/bin/chromium',
      ],
      darwin: [
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ],
      win32: [
        'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
        'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
      ],
    },
    debian: 'chromium',
    advice: 'npx playwright install --with-deps chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    places: {
      linux: [
        '/usr/bin/firefox-esr',
        '/usr/bin/firefox',
        '/usr/lib/firefox-esr/firefox-esr',
        '/snap/bin/firefox',
      ],
      darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
      win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    },
    debian: 'firefox-esr',
    advice: 'Install Firefox from https://www.mozilla.org/firefox/ or set FIREFOX_PATH',
  },
};

/** @param {string} command */
function onPath(command) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command + suffix))
    .find((path) => existsSync(path));
}

/** Chromium as Playwright downloads it; the newest one where its own package knows no path. */
function playwrightChromium() {
  const { chromium } = createRequire(import.meta.url)('playwright-core');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/**
 * Where the browser is: the variable (`CHROME_PATH`, `FIREFOX_PATH`), then PATH, then the usual places, then
 * Playwright's own download.
 * @param {BrowserName} name
 * @returns {string | undefined}
 */
export function locateBrowser(name) {
  const known = KNOWN[name];
  const named = process.env[known.variable];
  if (named) {
    if (!existsSync(named)) throw new Error(`${known.variable} is ${named}, and there is no such file.`);
    return named;
  }
  return (
    known.commands.map(onPath).find(Boolean) ??
    known.places[process.platform]?.find((path) => existsSync(path)) ??
    (name === 'chromium' ? playwrightChromium() : undefined)
  );
}

function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  return /\b(debian|ubuntu)\b/i.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  console.log(`> ${command} ${args.join(' ')}`);
  return (
    spawnSync(command, args, {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  );
}

/**
 * Finds the browser, or installs it where that can be done without asking: by Debian's packages when root, else
 * Chromium by Playwright. Throws an error that names the one command to run where neither works.
 * @param {BrowserName} name
 * @returns {string} the executable's path
 */
export function findBrowser(name) {
  const found = locateBrowser(name);
  if (found) return found;
  const known = KNOWN[name];
  console.log(`No ${name} found; installing it.`);
  if (isDebianRoot()) {
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', known.debian]);
  }
  if (name === 'chromium' && !locateBrowser(name)) run('npx', ['playwright', 'install', 'chromium']);
  const installed = locateBrowser(name);
  if (installed) return installed;
  throw new Error(
    `${name} could not be installed here. Run this, then try again:\n  ${isDebianRoot() ? `apt-get install -y ${known.debian}` : known.advice}\nor set ${known.variable} to its executable.`,
  );
}
