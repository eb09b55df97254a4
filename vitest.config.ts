import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,test,e2e,scripts}/**/*.test.{ts,tsx}'],
    // Left to itself it keeps one core free, and half of the time of two goes by.
    maxWorkers: '100%',
    // No test is judged by its time: this only ends what hangs, on a slow machine too.
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
