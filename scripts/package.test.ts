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
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import { filesIn, sourceFiles } from './files.mjs';
import { loadedBy } from './loaded.mjs';
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

/**
 * What a browser may have to load of each script before it runs, in bytes, raw and as gzip makes them. Every page of the
 * console pays for the guest, and every opening for the popup; the guide comes where it is needed, and has to stay what it is.
 */
const BUDGETS: Record<string, [raw: number, gzip: number]> = {
  guest: [4096, 2048],
  popup: [60_000, 20_000],
  background: [42_000, 17_000],
  guide: [340_000, 112_000],
  'words in Cyrillic letters': [75_000, 7_000],
  'words in Chinese, Japanese and Korean letters': [100_000, 19_500],
};

/** The first script of each part of an unpacked extension. */
function scriptsIn(text: (file: string) => string): Record<string, string> {
  const { background, content_scripts } = JSON.parse(text('manifest.json'));
  return {
    guest: content_scripts[0].js[0],
    popup: /src="\/([^"]+)"/.exec(text('src/popup/index.html'))?.[1] ?? '',
    background: background.service_worker ?? background.scripts[0],
    guide: 'guide.js',
    'words in Cyrillic letters': 'words-cyrillic.js',
    'words in Chinese, Japanese and Korean letters': 'words-cjk.js',
  };
}

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

  it.each(['chrome', 'firefox'] as const)(
    'keeps every script of the %s archive within its budget',
    (name) => {
      const files = unzipSync(first[name]);
      const text = (file: string) => new TextDecoder().decode(files[file]);
      const over = Object.entries(scriptsIn(text)).flatMap(([part, script]) => {
        const codes = loadedBy(script, text).map(({ code }) => Buffer.from(code));
        const sum = (of: (code: Buffer) => number) => codes.reduce((total, code) => total + of(code), 0);
        const bytes = [sum((code) => code.length), sum((code) => gzipSync(code, { level: 9 }).length)];
        return bytes.some((count, i) => count === 0 || count > (BUDGETS[part]?.[i] ?? 0))
          ? [`${part}: ${bytes}`]
          : [];
      });
      expect(over).toEqual([]);
    },
  );

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
