import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { checkSync } from 'recheck';
import recheck from 'recheck/package.json' with { type: 'json' };
import { afterAll, describe, expect, it, vi } from 'vitest';
import { pumped } from './pumped.ts';
import { filesUnder, ROOT, type SyntaxNode, source } from './source.ts';

/** The checker in JavaScript: the same verdict on every machine, and no process beside the tests. */
process.env.RECHECK_SYNC_BACKEND = 'pure';

/**
 * Work is counted and never timed: an expression is safe where no text that the checker finds costs over a hundred steps a
 * character, or where its automaton proves it linear.
 */
const WORK = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  maxAttackStringSize: 2000,
  attackLimit: 200_000,
  incubationLimit: 5000,
  maxNFASize: 500,
  maxIteration: 1,
  maxInitialGenerationSize: 20,
  maxGenerationSize: 10,
  mutationSize: 5,
  crossoverSize: 2,
  randomSeed: 0,
} as const;

/**
 * What was proved safe on this machine, by this checker and with as much work, is not proved again at each commit: the verdict is
 * the same each time, and all of them take half of the minute. Where the whole suite runs everything is proved anew.
 */
const PROVED = join(ROOT, 'node_modules/.cache/model-access-guide/proved.json');
const before = new Set<string>(process.env.CI ? [] : provedBefore());
/** What each of the two tests of an expression has found good now. */
const [comesRound, ends] = [new Set<string>(), new Set<string>()];
const proofOf = (name: string) => JSON.stringify([recheck.version, WORK, name]);

function provedBefore(): string[] {
  try {
    return JSON.parse(readFileSync(PROVED, 'utf8')) as string[];
  } catch {
    // There is none yet, or it was cut off: all is proved.
    return [];
  }
}

/** A pumped text of this length takes an expression that comes round only once a few milliseconds. */
const LENGTH = 100_000;
/** What has not ended by then, on however slow a machine, would not end while anybody waits. */
const STOP = 60_000;

const files = filesUnder('src', /\.tsx?$/)
  .filter((path) => !/\.(test|examples)\.tsx?$/.test(path))
  .map(source);

const isNamed = (node: unknown, name: string) => (node as SyntaxNode | undefined)?.name === name;

/** Places at which an expression is put together from text. */
const sites = files.flatMap(({ path, nodes }) =>
  nodes
    .filter(({ type, callee }) => /^(?:New|Call)Expression$/.test(type) && isNamed(callee, 'RegExp'))
    .map(() => path),
);

interface Expression {
  source: string;
  flags: string;
}

const literals: Expression[] = files.flatMap(({ nodes }) =>
  nodes
    .filter(({ type, regex }) => type === 'Literal' && regex)
    .map(({ regex }) => {
      const { pattern, flags } = regex as { pattern: string; flags: string };
      return { source: pattern, flags };
    }),
);

/** Notes whatever a file of the source puts together, and from where. */
const built: { path: string; expression: Expression }[] = [];
function note(made: RegExp): RegExp {
  const path = new Error().stack
    ?.split('\n')
    .map((frame) => /\/(src\/[\w./-]+\.tsx?)(?!.*\/src\/)/.exec(frame)?.[1])
    .find((found) => found !== undefined);
  if (path) built.push({ path, expression: made });
  return made;
}
vi.stubGlobal(
  'RegExp',
  new Proxy(RegExp, {
    construct: (target, args: [string, string?]) => note(new target(...args)),
    apply: (target, _this, args: [string, string?]) => note(target(...args)),
  }),
);
// What another file has loaded in this thread is put together once more.
vi.resetModules();
for (const path of new Set(sites)) await import(`${ROOT}/${path}`);
const { masked } = await import('../src/console/mask.ts');
// The one that is put together while it runs: from a model, with everything in it that an expression could read as its own.
masked('a', 'ft:gpt-4.1(a+)+[b]{2}|c?^$*\\d/');
vi.unstubAllGlobals();

const expressions = [
  ...new Map(
    [...literals, ...built.map(({ expression }) => expression)].map(({ source: text, flags }) => [
      `/${text}/${flags}`,
      { source: text, flags },
    ]),
  ),
];

describe('the regular expressions of the source', () => {
  afterAll(() => {
    const now = expressions
      .map(([name]) => proofOf(name))
      .filter((proof) => before.has(proof) || (comesRound.has(proof) && ends.has(proof)));
    mkdirSync(join(PROVED, '..'), { recursive: true });
    writeFileSync(PROVED, JSON.stringify(now));
  });

  it('are all known: each place that puts one together has done so', () => {
    expect(built.map(({ path }) => path).sort()).toEqual(sites.toSorted());
    expect(literals.length).toBeGreaterThan(200);
  });

  it('are never made of a text by a method of strings', () => {
    const hidden = files.flatMap(({ path, nodes }) =>
      nodes
        .filter(({ type, callee }) => {
          const { property } = (callee ?? {}) as { property?: unknown };
          return (
            type === 'CallExpression' &&
            ['match', 'matchAll', 'search'].some((name) => isNamed(property, name))
          );
        })
        .map((node) => (node.arguments as SyntaxNode[])[0])
        .filter((given) => given && !given.regex && given.type !== 'Identifier')
        .map((given) => `${path}: ${given?.type}`),
    );
    expect(hidden).toEqual([]);
  });

  it.each(expressions)('%s comes round in one way only', (name, { source: text, flags }) => {
    if (before.has(proofOf(name))) return;
    const { status, complexity, attack } = checkSync(text, flags, WORK);
    expect({ status, type: complexity?.type, attack: attack?.pattern }).toMatchObject({ status: 'safe' });
    comesRound.add(proofOf(name));
  });

  it.each(expressions)('%s ends on every pumped text', (name, { source: text, flags }) => {
    if (before.has(proofOf(name))) return;
    const all = new Script('for (const text of texts) { pattern.lastIndex = 0; pattern.exec(text); }');
    const texts = [...pumped(text, flags, LENGTH)];
    const pattern = new RegExp(text, flags);
    all.runInContext(createContext({ pattern, texts }), { timeout: STOP });
    ends.add(proofOf(name));
  });
});
