import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{app,components,lib,sanity,e2e}/**/*.test.{ts,tsx}'],
    environment: 'node',
  },
})
