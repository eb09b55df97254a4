import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** The asset in which Vite tells of which packages a bundle is made; it does not stay in the build. */
const TOLD = 'bundled.json';

/**
 * A package in a bundle, as Vite's `build.license` tells of it.
 * @typedef {{ name: string, version: string, identifier?: string, text?: string }} Bundled
 */

/**
 * Bundles scripts that the background puts into a page by their file names: each into one file, which needs no other. Puts our
 * licence into the build, and that of every package that was bundled.
 * @param {Record<string, string>} scripts by its name in the build, each script's path from the root
 * @param {import('vite').Plugin[]} plugins what they are bundled with
 * @returns {import('vite').Plugin}
 */
export function injected(scripts, plugins) {
  /** @type {import('vite').ResolvedConfig} */
  let config;
  return {
    name: 'injected',
    apply: 'build',
    config: () => ({ build: { license: { fileName: TOLD } } }),
    configResolved(resolved) {
      config = resolved;
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const { root, mode, resolve } = config;
        const outputs = Object.values(bundle);
        for (const [fileName, entry] of Object.entries(scripts)) {
          const script = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (
            await build({
              root,
              mode,
              resolve: { alias: resolve.alias },
              configFile: false,
              plugins,
              logLevel: 'warn',
              build: {
                write: false,
                target: config.build.target,
                license: { fileName: TOLD },
                lib: { entry, formats: ['iife'], name: 'script', fileName: () => fileName },
              },
            })
          );
          for (const output of script.flatMap(({ output }) => output)) {
            outputs.push(output);
            if (output.type === 'chunk')
              this.emitFile({ type: 'asset', fileName, source: inAscii(output.code) });
          }
        }
        const told = outputs.filter(({ fileName }) => fileName === TOLD);
        delete bundle[TOLD];
        const bundled = told.flatMap((output) =>
          output.type === 'asset' ? /** @type {Bundled[]} */ (JSON.parse(String(output.source))) : [],
        );
        this.emitFile({
          type: 'asset',
          fileName: 'THIRD-PARTY-NOTICES.txt',
          source: noticesOf(bundled, (name) => sourceOf(join(root, 'node_modules', name))),
        });
        this.emitFile({
          type: 'asset',
          fileName: 'LICENSE.txt',
          source: readFileSync(join(root, 'LICENSE'), 'utf8'),
        });
      },
    },
  };
}

/**
 * A script without a letter that a browser would keep all of it in two bytes a letter for, for as long as the page lives.
 * @param {string} code
 * @returns {string} the same script: what is escaped stands in strings and expressions
 */
export function inAscii(code) {
  if (code.includes('String.raw')) throw new Error('what is escaped would be read as it is written');
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Each package once, by name, with where its source is and its licence. Throws where one of these is not known.
 * @param {Bundled[]} bundled
 * @param {(name: string) => string} source
 * @returns {string}
 */
export function noticesOf(bundled, source) {
  const once = new Map(bundled.map((one) => [`${one.name} ${one.version}`, one]));
  const notices = [...once]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, { name, identifier, text }]) => {
      if (!identifier || !text) throw new Error(`${title} is bundled, and its licence is not known`);
      return `${title}\nLicence: ${identifier}\nSource: ${source(name)}\n\n${text.replaceAll('\r\n', '\n')}\n`;
    });
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return ['Model Access Guide holds code of these packages, each under its own licence.\n', ...notices].join(
    rule,
  );
}

/**
 * Where the source of an installed package is kept. Throws where it does not say.
 * @param {string} folder
 * @returns {string}
 */
function sourceOf(folder) {
  const { repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const [, url] = /(https:.+?)(?:\.git)?$/.exec(repository?.url ?? '') ?? [];
  if (!url) throw new Error(`${folder} does not say where its source is`);
  return url;
}
