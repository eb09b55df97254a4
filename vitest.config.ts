import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { lexicons } from './scripts/lexicons.mjs';

/** The longest file first: begun last it would run on alone, on one core. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = (file: TestSpecification) => Number(file.moduleId.endsWith('/test/regex.test.ts'));
    return (await super.sort(files)).sort((a, b) => isLongest(b) - isLongest(a));
  }
}

export default defineConfig({
  plugins: [lexicons()],
  test: {
    include: ['{src,test,e2e,scripts}/**/*.test.{ts,tsx}'],
    // Left to itself it keeps one core free, and half of the time of two goes by.
    maxWorkers: '100%',
    // Nothing here leaves anything behind, so that no file needs a process of its own: that took a third of the time.
    pool: 'threads',
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // No test is judged by its time: this only ends what hangs, on a slow machine too.
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
