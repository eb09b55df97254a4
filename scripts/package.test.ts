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
import manifest from '../manifest.json' with { type: 'json' };
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
  });

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

  it.each(['chrome', 'firefox'] as const)(
    'says in the %s archive whose code is in it, under which licence',
    (name) => {
      const files = unzipSync(first[name]);
      const text = (file: string) => new TextDecoder().decode(files[file]);
      expect(text('LICENSE.txt')).toBe(readFileSync(join(ROOT, 'LICENSE'), 'utf8'));
      const [, ...notices] = text('THIRD-PARTY-NOTICES.txt').split(/^-{80}$/m);
      const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
      const bundled = [...Object.keys(dependencies), '@floating-ui/utils'].sort();
      expect(notices.map((notice) => notice.trim().split(' ')[0])).toEqual(bundled);
      for (const [index, notice] of notices.entries()) {
        const folder = join(ROOT, 'node_modules', bundled[index] ?? '');
        const { version, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
        const licence = ['LICENSE', 'LICENSE.md'].map((file) => join(folder, file)).find(existsSync) ?? '';
        expect(notice).toContain(`${bundled[index]} ${version}\n`);
        expect(notice).toContain(readFileSync(licence, 'utf8').trim());
        expect(repository.url).toContain(/^Source: (.+)$/m.exec(notice)?.[1]);
      }
    },
  );

  it.each(['chrome', 'firefox'] as const)('asks in the %s archive for no more than in the source', (name) => {
    const asked = JSON.parse(new TextDecoder().decode(unzipSync(first[name])['manifest.json']));
    for (const key of [
      'permissions',
      'host_permissions',
      'web_accessible_resources',
      'content_security_policy',
    ])
      expect([key, asked[key]]).toEqual([key, (manifest as Record<string, unknown>)[key]]);
  });

  it('puts into the source archive what is kept in the repository', () => {
    expect(Object.keys(unzipSync(first.source)).sort()).toEqual(sourceFiles());
  });

  it('lets a reviewer build the Firefox extension from the source archive', () => {
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
