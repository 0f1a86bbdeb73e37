import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Limits are for hangs: on a busy machine a page of the Studio takes ten seconds.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [
    ['list'],
    ['./tools/playwright-product-log.ts', { tail: process.env['CI'] !== undefined }],
    ['./tools/playwright-closing-line.ts'],
  ],
  projects: [
    // First, while the lake holds nothing but what was seeded.
    { name: 'crawl', testMatch: 'crawl.spec.ts' },
    { name: 'visits', testIgnore: 'crawl.spec.ts', dependencies: ['crawl'] },
  ],
  use: {
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    trace: 'retain-on-failure',
  },
})
