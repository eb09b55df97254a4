import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn, sourceFiles } from './files.mjs';
import { ROOT } from './ready.mjs';

const NAMES = ['chrome', 'firefox', 'source'] as const;
const temporary = mkdtempSync(join(tmpdir(), 'model-access-guide-'));
const version: string = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;

type Archives = Record<(typeof NAMES)[number], Buffer>;

/** A folder that has these files and the dependencies, as after `npm ci`. */
function unpacked(name: string, write: (folder: string) => void): string {
  const folder = join(temporary, name);
  mkdirSync(folder);
  write(folder);
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

function copyOfSource(folder: string) {
  for (const file of sourceFiles()) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(ROOT, file), join(folder, file));
  }
}

function script(folder: string, [name = '', ...args]: string[], env: NodeJS.ProcessEnv = {}) {
  execFileSync(process.execPath, [join('scripts', name), ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: 'pipe',
  });
}

function packaged(folder: string, env: NodeJS.ProcessEnv): Archives {
  script(folder, ['package.mjs'], env);
  const archive = (name: string) =>
    readFileSync(join(folder, `artifacts/model-access-guide-${version}-${name}.zip`));
  return Object.fromEntries(NAMES.map((name) => [name, archive(name)])) as Archives;
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe('npm run package', () => {
  let first: Archives;
  let second: Archives;

  beforeAll(() => {
    first = packaged(unpacked('first', copyOfSource), { TZ: 'Asia/Tokyo' });
    second = packaged(unpacked('a second place', copyOfSource), { TZ: 'America/New_York' });
  }, 120_000);

  it.each(NAMES)('makes the same %s archive everywhere, byte by byte', (name) => {
    expect(first[name].equals(second[name])).toBe(true);
  });

  it('puts the manifest at the top of both extensions, and no source map', () => {
    for (const name of ['chrome', 'firefox'] as const) {
      const names = Object.keys(unzipSync(first[name]));
      expect(names).toContain('manifest.json');
      expect(names.filter((file) => file.endsWith('.map') || file.startsWith('/'))).toEqual([]);
    }
  });

  it('puts into the source archive what is kept in the repository', () => {
    expect(Object.keys(unzipSync(first.source)).sort()).toEqual(sourceFiles());
  });

  it('lets a reviewer build the Firefox extension from the source archive', { timeout: 120_000 }, () => {
    const folder = unpacked('reviewer', (at) => {
      for (const [file, bytes] of Object.entries(unzipSync(first.source))) {
        mkdirSync(dirname(join(at, file)), { recursive: true });
        writeFileSync(join(at, file), bytes);
      }
    });
    expect(existsSync(join(folder, '.git'))).toBe(false);
    script(folder, ['build.mjs', 'firefox']);
    const built = filesIn(join(folder, 'dist/firefox')).map((file) => [
      file,
      digest(readFileSync(join(folder, 'dist/firefox', file))),
    ]);
    const submitted = Object.entries(unzipSync(first.firefox)).map(([file, bytes]) => [file, digest(bytes)]);
    expect(built).toEqual(submitted);
  });
});
