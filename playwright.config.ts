import { defineConfig } from '@playwright/test';

/**
 * One suite for both browsers: the project's name picks the driver in e2e/support/test.ts. What is tagged ONE_BROWSER there
 * runs in Chromium alone.
 */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  // Takes a quarter of an hour, and is asked for by name: `EXAMINE=1 npx playwright test e2e/redesigns.spec.ts`.
  testIgnore: process.env.EXAMINE ? [] : ['**/redesigns.spec.ts'],
  outputDir: 'test-results',
  timeout: 60_000,
  workers: 2,
  retries: process.env.CI ? 2 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.CI ? 'line' : 'list',
  projects: [{ name: 'chromium' }, { name: 'firefox', grepInvert: /@one-browser/ }],
});
