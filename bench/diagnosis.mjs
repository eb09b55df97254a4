// How long the diagnosis of a pasted text takes as it grows: node bench/diagnosis.mjs
// Linear means that the time per kilobyte stays where it is; over 200 kB only the part round the error is read.
import { runnerImport } from 'vite';

const { module } = await runnerImport('./src/guide/diagnosis/diagnose.ts', { configFile: false });
const { diagnose } = module;

const ERROR =
  "openai.PermissionDeniedError: Error code: 403 - {'error': {'message': 'Project `proj_Rk3vT0pQ8sLw2Zx7Yb5Nc1Md` does not have access to model `gpt-4.1`', 'type': 'invalid_request_error', 'param': None, 'code': 'model_not_found'}}\n";
const LOG =
  '2026-11-02T10:00:00.123Z INFO worker-3 GET /api/items?id=42 200 in 12ms user=abc model=gpt-4o-mini\n';
const TEXTS = {
  'log before an error': (length) => LOG.repeat(length / LOG.length) + ERROR,
  'the error over and over': (length) => ERROR.repeat(length / ERROR.length + 1),
  'unfinished ids only': (length) => 'proj_'.repeat(length / 5),
  'refusals without an id': (length) => 'the OpenAI project may not use gpt-5, '.repeat(length / 38),
  'back-ticks only': (length) => '`'.repeat(length),
  'escapes only': (length) => '\\u0060'.repeat(length / 6),
};
const SIZES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** The median of several runs, in milliseconds. */
function time(text) {
  const runs = [];
  for (let n = 0; n < 9; n++) {
    const start = performance.now();
    diagnose(text);
    runs.push(performance.now() - start);
  }
  return runs.sort((a, b) => a - b)[4];
}

for (const make of Object.values(TEXTS)) for (let n = 0; n < 50; n++) diagnose(make(5000));
for (const [name, make] of Object.entries(TEXTS)) {
  console.log(`\n${name}\n    kB        ms   ms per kB`);
  for (const size of SIZES) {
    const text = make(size * 1000);
    const taken = time(text);
    const read = Math.min(size, 200);
    console.log(
      `${String(size).padStart(6)}${taken.toFixed(2).padStart(10)}${(taken / read).toFixed(3).padStart(12)}`,
    );
  }
}
