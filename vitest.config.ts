import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{app,components,lib,quality,sanity}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Wall time on a busy machine; nothing here waits by design.
    testTimeout: 20_000,
    hookTimeout: 20_000,
    reporters: ['default', './quality/vitest-closing-line.ts'],
  },
})
