/** The rows of `import-rules.ts` for the rooms of `lib/content`, from top to bottom. */
export const contentRules = [
  {
    room: 'lib/content/read',
    imports: [
      'lib/content/reshape',
      'lib/content/queries',
      'lib/content/reshape/parts',
      'lib/content',
      'lib/registry.ts',
      'lib/freshness',
      'lib/draft-mode',
      'lib/content-api.ts',
      'lib/secrets.ts',
      'lib/env.ts',
    ],
    types: ['lib/content/view', 'lib/content/view/parts', 'lib/format'],
  },
  {
    room: 'lib/content/reshape',
    imports: [
      'lib/content/blocks',
      'lib/content/reshape/parts',
      'lib/content',
      'lib/json',
      'lib/format',
    ],
    types: ['lib/content/view', 'lib/content/view/parts'],
    tests: ['lib/content/queries', 'lib/content/read'],
  },
  {
    room: 'lib/content/queries',
    imports: ['lib/content/blocks', 'lib/content/queries/fields.ts'],
    tests: ['sanity/lake'],
  },
  {
    room: 'lib/content/view',
    imports: [],
    types: ['lib/content/blocks', 'lib/content/view/parts'],
  },
  {
    room: 'lib/content/blocks',
    imports: [
      'lib/content/queries/fields.ts',
      'lib/content/reshape/parts',
      'lib/content/markdown',
      'lib/content',
      'lib/format',
    ],
    types: ['lib/content/view/parts'],
    tests: ['lib/content/reshape'],
  },
  { room: 'lib/content/queries/fields.ts', imports: [] },
  {
    room: 'lib/content/reshape/parts',
    imports: ['lib/content', 'lib/json', 'lib/format'],
    types: ['lib/content/view/parts'],
  },
  { room: 'lib/content/markdown', imports: ['lib/format'], types: ['lib/content/view/parts'] },
  { room: 'lib/content/view/parts', imports: [], types: ['lib/format'] },
  { room: 'lib/content', imports: ['lib/format'] },
] as const
