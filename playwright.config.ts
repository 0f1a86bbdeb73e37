import { defineConfig } from '@playwright/test'

const visitAllPages = [
  'appearance.spec.ts',
  'calls-everywhere.spec.ts',
  'crawl.spec.ts',
  'feeds.spec.ts',
  'light-pages.spec.ts',
  'share-images.spec.ts',
]

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Limits are for hangs: on a busy machine a page of the Studio takes ten seconds.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // `npm run e2e -- appearance --update-snapshots` updates these pictures.
  snapshotPathTemplate: 'e2e/appearance/{arg}{ext}',
  reporter: [
    ['list'],
    ['./tools/playwright-product-log.ts', { tail: process.env['CI'] !== undefined }],
    ['./tools/playwright-closing-line.ts'],
  ],
  projects: [
    // What visits all pages comes first, while no other test adds or removes one.
    { name: 'all pages', testMatch: visitAllPages },
    { name: 'visits', testIgnore: visitAllPages, dependencies: ['all pages'] },
  ],
  use: {
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    // Pictures of every step cost a fifth of the suite's time; snapshots of the page are kept.
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
})
