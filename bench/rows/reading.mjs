import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from '../stand.mjs';
import { median } from '../table.mjs';

/** How long it takes to read a pasted text: the dearest of several kinds, in Node. Over 200 kB only the part round the error is read. */

const ERROR =
  "openai.PermissionDeniedError: Error code: 403 - {'error': {'message': 'Project `proj_Rk3vT0pQ8sLw2Zx7Yb5Nc1Md` does not have access to model `gpt-4.1`', 'type': 'invalid_request_error', 'param': None, 'code': 'model_not_found'}}\n";
const LOG =
  '2026-11-02T10:00:00.123Z INFO worker-3 GET /api/items?id=42 200 in 12ms user=abc model=gpt-4o-mini\n';
/** Ordinary ones first, then such as are made to cost. */
const TEXTS = [
  (length) => LOG.repeat(length / LOG.length) + ERROR,
  (length) => ERROR.repeat(length / ERROR.length + 1),
  (length) => 'proj_'.repeat(length / 5),
  (length) => 'the OpenAI project may not use gpt-5, '.repeat(length / 38),
  (length) => '`'.repeat(length),
  (length) => '\\u0060'.repeat(length / 6),
];
const WARM = 50;
const RUNS = 9;

function time(run) {
  const times = [];
  for (let n = 0; n < RUNS; n++) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return median(times);
}

export async function* readingRows() {
  const { diagnose } = (
    await runnerImport(join(ROOT, 'src/guide/diagnosis/diagnose.ts'), { configFile: false })
  ).module;
  for (const make of TEXTS) for (let n = 0; n < WARM; n++) diagnose(make(5000));
  const dearest = (length) => Math.max(...TEXTS.map((make) => time(() => diagnose(make(length)))));
  yield {
    row: 'reading a pasted text of 1 kB · 20 kB · 200 kB · 1 MB, ms',
    ours: {
      text: [1000, 20_000, 200_000, 1_000_000].map((length) => dearest(length).toFixed(1)).join(' · '),
    },
    goal: 'in step with its length',
  };
}
