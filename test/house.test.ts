import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import { LABELS } from '../src/console/words/labels.ts';
import {
  filesUnder,
  identifiers,
  imports,
  read,
  receivers,
  type Source,
  source,
  strings,
  wordsInMarkup,
} from './source.ts';

const all = filesUnder('src', /\.tsx?$/).map(source);
const product = all.filter(({ path }) => !/\.(test|examples)\.tsx?$/.test(path));
const room = (path: string) => path.split('/')[1] ?? '';

/** Which rooms of the house each may import. `extension`, which puts them together, may import them all. */
const MAY_IMPORT: Record<string, string[]> = {
  model: [],
  console: ['model'],
  guide: ['model'],
  overlay: ['model'],
  popup: ['model', 'guide'],
  welcome: ['model', 'popup'],
  commands: ['model', 'guide', 'popup'],
  extension: ['model', 'console', 'guide', 'overlay', 'popup', 'welcome', 'commands'],
};

const offenders = (files: Source[], offence: (file: Source) => string[]) =>
  files.flatMap((file) => offence(file).map((what) => `${file.path}: ${what}`));

describe('the house', () => {
  it('has no room without a reason to exist', () => {
    expect([...new Set(all.map(({ path }) => room(path)))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it('lets nothing flow back from the drawing to the page or the decision', () => {
    const wrong = offenders(product, (file) =>
      imports(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => posix.normalize(posix.join(posix.dirname(file.path), specifier)))
        .filter((target) => target.startsWith('src/') && room(target) !== room(file.path))
        .filter((target) => !MAY_IMPORT[room(file.path)]?.includes(room(target))),
    );
    expect(wrong).toEqual([]);
  });

  it('speaks to the browser in one room only', () => {
    const outside = product.filter(({ path }) => room(path) !== 'extension');
    const wrong = offenders(outside, (file) => [
      ...['browser', 'chrome'].filter((name) => receivers(file).has(name)),
      ...imports(file).filter((specifier) => specifier === 'webextension-polyfill'),
    ]);
    expect(wrong).toEqual([]);
  });

  it('writes to the storage in one place only', () => {
    const others = product.filter(({ path }) => path !== 'src/extension/writer.ts');
    const wrong = offenders(
      others,
      ({ path }) => read(path).match(/(?:\blocal|\barea)\.(?:set|remove|clear)\b/g) ?? [],
    );
    expect(wrong).toEqual([]);
  });

  it('decides without a document', () => {
    const pure = product.filter(({ path }) => ['model', 'guide'].includes(room(path)));
    const wrong = offenders(pure, (file) =>
      ['document', 'window', 'globalThis', 'location', 'navigator'].filter((name) =>
        receivers(file).has(name),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps every word of the console in the file of labels', () => {
    // The diagnosis reads what people write in their own languages, not the console.
    const elsewhere = product.filter(
      ({ path }) => !path.startsWith('src/console/words/') && !path.startsWith('src/guide/diagnosis/'),
    );
    const texts = [...new Set(LABELS.map(({ text }) => text))];
    const wrong = offenders(elsewhere, (file) =>
      strings(file).filter((text) =>
        texts.some((label) => text === label || (/[ \p{Script=Han}]/u.test(label) && text.includes(label))),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('asks nothing of the network', () => {
    const asking = [
      'fetch',
      'XMLHttpRequest',
      'WebSocket',
      'EventSource',
      'sendBeacon',
      'importScripts',
      'RTCPeerConnection',
    ];
    expect(offenders(product, (file) => asking.filter((name) => identifiers(file).has(name)))).toEqual([]);
  });

  it('sets no markup from text', () => {
    const setting = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'eval'];
    expect(offenders(product, (file) => setting.filter((name) => identifiers(file).has(name)))).toEqual([]);
  });

  it('does not read what the practice pages tell the tests of themselves', () => {
    const reading = (file: Source) => [
      ...strings(file).filter((text) => text.includes('data-truth')),
      ...['truth', 'truthDraft'].filter((name) => identifiers(file).has(name)),
    ];
    expect(offenders(product, reading)).toEqual([]);
  });

  it('waits for conditions in its end-to-end tests, never for time', () => {
    const specs = filesUnder('e2e', /\.spec\.ts$/).map(source);
    expect(
      offenders(specs, (file) =>
        ['setTimeout', 'waitForTimeout'].filter((name) => identifiers(file).has(name)),
      ),
    ).toEqual([]);
  });
});

describe('the manifest', () => {
  it('asks for storage, the context menu and scripts on the console, and nothing else', () => {
    expect(manifest.permissions.toSorted()).toEqual(['contextMenus', 'scripting', 'storage']);
    const console = ['https://platform.openai.com/*'];
    expect(manifest.content_scripts.flatMap(({ matches }) => matches)).toEqual(console);
    expect(manifest.host_permissions).toEqual(console);
    for (const key of ['optional_permissions', 'optional_host_permissions'])
      expect(Object.keys(manifest)).not.toContain(key);
    expect(Object.keys(manifest)).not.toContain('web_accessible_resources');
  });

  it('lets its own pages run their script and their stylesheet, and nothing else', () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ].join('; '),
    });
  });

  it('has the version of the package', () => {
    expect(JSON.parse(read('package.json')).version).toBe(manifest.version);
  });
});

type Messages = Record<string, { message: string }>;
const locales = new Map(
  filesUnder('public/_locales', /^messages\.json$/).map((path) => [
    path.split('/')[2],
    JSON.parse(read(path)) as Messages,
  ]),
);
const english = locales.get('en') ?? {};
const params = (message: string) => [...new Set(message.match(/\{\w+\}/g) ?? [])].sort();

describe.each([...locales])('the messages in %s', (_locale, messages) => {
  it('are all there', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  it('fill the same braces as the English ones', () => {
    for (const [key, { message }] of Object.entries(messages))
      expect([key, params(message)]).toEqual([key, params(english[key]?.message ?? '')]);
  });

  it('close every mark that they open', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect(message, key).not.toBe('');
      expect((message.match(/`/g) ?? []).length % 2, key).toBe(0);
      expect((message.match(/\[/g) ?? []).length, key).toBe((message.match(/\]/g) ?? []).length);
    }
  });

  /** A lone `$` starts a placeholder: https://developer.chrome.com/docs/extensions/reference/api/i18n#message-placeholders */
  it('write a dollar twice', () => {
    for (const [key, { message }] of Object.entries(messages))
      expect(message.replaceAll('$$', ''), key).not.toContain('$');
  });
});

describe('every word that a person reads', () => {
  it('comes from the messages', () => {
    expect(offenders(product, wordsInMarkup)).toEqual([]);
  });

  it('is used: no message is left over', () => {
    const texts = new Set(product.flatMap(strings));
    const built = product
      .flatMap(({ nodes }) => nodes)
      .filter((node) => node.type === 'TemplateLiteral')
      .map((node) => (node.quasis as { value: { cooked: string } }[])[0]?.value.cooked ?? '')
      .filter((start) => /^[a-z]+_/.test(start));
    const asked = JSON.stringify(manifest);
    const unused = Object.keys(english).filter(
      (key) =>
        !texts.has(key) && !asked.includes(`__MSG_${key}__`) && !built.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });
});
