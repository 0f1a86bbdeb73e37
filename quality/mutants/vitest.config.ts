import { configDefaults, defineConfig } from 'vitest/config'

/** The quick tests of the folders that are mutated, and of what stands on them. */
export default defineConfig({
  test: {
    include: ['{lib,sanity/lake,quality/structured-data}/**/*.test.ts'],
    exclude: [
      ...configDefaults.exclude,
      '**/*.{slow,mount}.test.ts',
      'lib/consultations/cli.test.ts',
    ],
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
})
