import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['{src,test,e2e,scripts}/**/*.test.{ts,tsx}'] },
});
