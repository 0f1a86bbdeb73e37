import { defineConfig } from '@playwright/test'

// Half a minute each on two cores: `npm run test:studio` runs them, so that `npm test` stays short.
const longStudioSpecs =
  /studio-(history|images|life|presence|presentation|releases|story|structure|vision)\.spec\.ts/

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 30_000,
  reporter: [['list'], ['./tools/playwright-closing-line.ts']],
  projects: [
    // First, while the lake holds nothing but what was seeded.
    { name: 'crawl', testMatch: 'crawl.spec.ts' },
    { name: 'visits', testIgnore: ['crawl.spec.ts', longStudioSpecs], dependencies: ['crawl'] },
    { name: 'studio', testMatch: longStudioSpecs },
  ],
  use: {
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    trace: 'retain-on-failure',
  },
})
