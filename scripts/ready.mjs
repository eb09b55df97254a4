import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Installs the dependencies of the lock file where there are none yet.
 * Only Node's own modules may be imported before this has returned.
 */
export function ensureDependencies() {
  if (existsSync(join(ROOT, 'node_modules/.package-lock.json'))) return;
  console.log('Installing dependencies (once).');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed: its own message stands above.');
}

/**
 * Runs one of the installed tools, its output kept together.
 * @param {string} tool name in `node_modules/.bin`
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to this process' own
 * @returns {Promise<{ ok: boolean, output: string, stdout: string }>}
 */
export function tool(tool, args, env = {}) {
  return new Promise((done, fail) => {
    const child = spawn(join(ROOT, 'node_modules/.bin', tool), args, {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', ...env },
      shell: process.platform === 'win32',
    });
    let output = '';
    let stdout = '';
    child.stdout.on('data', (data) => {
      output += data;
      stdout += data;
    });
    child.stderr.on('data', (data) => {
      output += data;
    });
    child.on('error', fail);
    child.on('close', (code) => done({ ok: code === 0, output, stdout }));
  });
}

/**
 * Runs one of the installed tools in the terminal itself.
 * @param {string} name
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {boolean} whether it succeeded
 */
export function toolInView(name, args, env = {}) {
  return (
    spawnSync(join(ROOT, 'node_modules/.bin', name), args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    }).status === 0
  );
}

/** @type {Record<string, string[]>} */
const BUILDS = {
  chrome: ['--mode', 'chrome'],
  firefox: ['--mode', 'firefox'],
  console: ['--config', 'e2e/console/vite.config.ts'],
  hard: ['--config', 'e2e/console/hard/vite.config.ts'],
};

/**
 * Builds parts of the project into `dist/<part>/`. A NODE_ENV of the caller's would change what is built.
 * @param {string[]} parts keys of `BUILDS`
 */
export async function build(parts) {
  for (const part of parts) {
    const args = BUILDS[part];
    if (!args) throw new Error(`There is no part ${part} to build, only ${Object.keys(BUILDS).join(', ')}.`);
    const { ok, output } = await tool('vite', ['build', ...args], { NODE_ENV: 'production' });
    if (!ok) throw new Error(`The build of ${part} failed:\n${output}`);
  }
}
