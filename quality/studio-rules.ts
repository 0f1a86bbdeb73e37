/** The rows of `import-rules.ts` for the Studio and what fills the lake, from top to bottom. */
export const studioRules = [
  { room: 'sanity.config.ts', imports: ['sanity/studio'] },
  { room: 'sanity.cli.ts', imports: [] },
  {
    room: 'sanity/studio',
    imports: [
      'lib/api-version.ts',
      'sanity/import',
      'sanity/schema',
      'lib/structured-data',
      'lib/metadata',
      'lib/content',
      'lib/content/queries',
      'lib/content/queries/fields.ts',
      'lib/content/reshape',
      'lib/content/reshape/parts',
      'lib/content/blocks',
      'lib/json',
      'lib/format',
    ],
    types: ['lib/content/view'],
    tests: ['sanity.config.ts', 'sanity/lake'],
  },
  {
    room: 'sanity/demo',
    imports: ['sanity/import'],
    tests: ['sanity/lake', 'sanity/schema', 'lib/content', 'lib/format'],
  },
  {
    room: 'sanity/import',
    imports: [
      'lib/hosts',
      'sanity/schema',
      'lib/content-api.ts',
      'lib/secrets.ts',
      'lib/env.ts',
      'lib/json',
      'lib/format',
    ],
    tests: ['sanity/lake'],
  },
  {
    room: 'sanity/schema',
    imports: ['lib/api-version.ts', 'lib/json', 'lib/format'],
    tests: ['sanity/demo', 'sanity/lake'],
  },
  { room: 'sanity/lake', imports: [] },
] as const
