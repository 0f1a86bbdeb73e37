import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{app,components,lib,quality,sanity}/**/*.test.{ts,tsx}'],
    environment: 'node',
    reporters: ['default', './quality/vitest-closing-line.ts'],
  },
})
