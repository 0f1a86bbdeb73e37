import { configDefaults, defineConfig } from 'vitest/config'

/** The tests of the folders that are mutated: quick ones, in this process. */
export default defineConfig({
  test: {
    include: [
      'lib/{consultations,draft-mode,durable,freshness,outbox,serving,structured-data}/**/*.test.ts',
      'quality/structured-data/*.test.ts',
      'sanity/lake/{actions,auth,mutate,query,releases,store,test}/**/*.test.ts',
    ],
    exclude: [
      ...configDefaults.exclude,
      '**/*.{slow,mount}.test.ts',
      'sanity/lake/test/{cors,files,hooks,images,studio-shell,uploads,webhooks}.test.ts',
    ],
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
