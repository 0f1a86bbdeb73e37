/** The rows of `import-rules.ts` for what is around the product, from top to bottom. */
export const aroundRules = [
  { room: 'playwright.config.ts', imports: [] },
  { room: 'vitest.config.ts', imports: [] },
  { room: 'oxlint.config.ts', imports: ['quality'] },
  { room: 'tools', imports: ['e2e', 'components'] },
  { room: 'bench', imports: ['e2e', 'sanity/import', 'sanity/lake', 'lib/consultations'] },
  { room: 'e2e', imports: [], tests: ['quality/structured-data'] },
  {
    room: 'quality',
    imports: [],
    tests: [
      'sanity/demo',
      'lib/start',
      'lib/setup',
      'lib/serving',
      'lib/doctor',
      'lib/content/blocks',
      'lib/consultations',
      'lib/outbox',
      'lib/env.ts',
    ],
  },
  {
    room: 'quality/hostile-content',
    imports: [
      'quality/structured-data',
      'components',
      'lib/structured-data',
      'lib/content/queries',
      'lib/content/reshape',
      'lib/content/reshape/parts',
      'lib/content/blocks',
      'lib/consultations',
    ],
    types: ['lib/content/view'],
  },
  { room: 'quality/mutants', imports: [] },
  { room: 'quality/structured-data', imports: [] },

  // The site
] as const
