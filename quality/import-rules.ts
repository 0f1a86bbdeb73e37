import { aroundRules } from './around-rules.ts'
import { contentRules } from './content-rules.ts'
import { processRules } from './process-rules.ts'
import { requestRules } from './request-rules.ts'
import { studioRules } from './studio-rules.ts'

/** Which of our files may import which: one row for each room, a folder or a single file. */
export type ImportRule = {
  /** A folder, less what has rows of its own, or one file. */
  room: string
  /** The rooms that it may import besides itself. A file matches only itself. */
  imports: readonly string[]
  /** Further rooms, for types alone. */
  types?: readonly string[]
  /** Further rooms for tests and fixtures. */
  tests?: readonly string[]
}

/** What a test needs to show content as the site reads it. */
const contentTests = ['lib/content/queries', 'lib/content/reshape', 'lib/content/blocks'] as const

/**
 * The one table of import directions. `oxlint.config.ts` makes the lint of it, and the table in
 * `docs/architecture.md` is checked against it. A file that no row covers may import nothing. Rows
 * go down: a room imports rooms of later rows only; tests may look up.
 */
export const importRules = [
  ...aroundRules,
  { room: 'next.config.ts', imports: [] },
  { room: 'instrumentation.ts', imports: ['lib/log.ts'] },
  { room: 'app/(studio)', imports: ['sanity/studio', 'lib/env.ts'] },
  {
    room: 'app',
    imports: [
      'lib/public-demo.ts',
      'app/fonts',
      'components',
      'lib/registry.ts',
      'lib/freshness',
      'lib/feeds',
      'lib/structured-data',
      'lib/metadata',
      'lib/content/read',
      'lib/content/reshape/fixed-pages.ts',
      'lib/draft-mode',
      'lib/search',
      'lib/desk',
      'lib/letters',
      'lib/consultations',
      'lib/secrets.ts',
      'lib/env.ts',
      'lib/log.ts',
      'lib/read-at-most.ts',
      'lib/json',
      'lib/format',
    ],
    types: ['lib/content/view'],
  },
  { room: 'app/fonts', imports: [] },
  {
    room: 'components',
    imports: ['lib/format'],
    types: [
      'lib/content/view',
      'lib/content/view/parts',
      'lib/content/blocks',
      'lib/desk',
      'lib/numbers',
      'lib/watching',
      'lib/consultations',
      'lib/search',
    ],
    tests: ['lib/consultations', 'lib/metadata', ...contentTests],
  },

  // The processes
  ...processRules,

  // The Studio and what fills the lake
  ...studioRules,

  // Configuration
  {
    room: 'lib/feeds',
    imports: ['lib/metadata', 'lib/content/blocks', 'lib/content/markdown', 'lib/format'],
    types: ['lib/content/view', 'lib/content/view/parts'],
    tests: [...contentTests],
  },
  {
    room: 'lib/structured-data',
    imports: ['lib/public-demo.ts', 'lib/metadata', 'lib/content/blocks', 'lib/format'],
    types: ['lib/content/view', 'lib/content/view/parts'],
    tests: [
      'quality/structured-data',
      'lib/content/read',
      'lib/content/reshape',
      'lib/content/queries',
    ],
  },
  {
    room: 'lib/metadata',
    imports: ['lib/public-demo.ts', 'lib/format'],
    types: ['lib/content/view', 'lib/content/view/parts'],
  },
  {
    room: 'lib/search',
    imports: ['lib/russian', 'lib/format'],
    types: ['lib/content/view'],
    tests: ['sanity/demo', 'sanity/import', 'lib/content/queries', 'lib/content/reshape'],
  },
  ...contentRules,
  {
    room: 'lib/registry.ts',
    imports: [],
    types: [
      'lib/freshness',
      'lib/desk',
      'lib/numbers',
      'lib/watching',
      'lib/letters',
      'lib/consultations',
    ],
  },
  {
    room: 'lib/freshness',
    imports: ['lib/is-same-secret.ts', 'lib/hosts', 'lib/log.ts', 'lib/json', 'lib/format'],
    tests: ['sanity/lake'],
  },
  {
    room: 'lib/draft-mode',
    imports: [
      'lib/is-same-secret.ts',
      'lib/content-api.ts',
      'lib/env.ts',
      'lib/secrets.ts',
      'lib/format',
    ],
  },
  ...requestRules,
  {
    room: 'lib/layout',
    imports: ['lib/durable', 'lib/json'],
    tests: ['sanity/lake', 'lib/consultations'],
  },
  {
    room: 'lib/secrets.ts',
    imports: ['lib/durable'],
    types: ['lib/env.ts'],
    tests: ['lib/env.ts'],
  },
  { room: 'lib/content-api.ts', imports: ['lib/api-version.ts'], types: ['lib/env.ts'] },
  { room: 'lib/env.ts', imports: ['lib/env', 'lib/hosts'] },
  { room: 'lib/env', imports: ['lib/hosts'], tests: ['lib/env.ts', 'lib/durable'] },
  { room: 'lib/log.ts', imports: [] },
  { room: 'lib/is-same-secret.ts', imports: [] },
  { room: 'lib/read-at-most.ts', imports: [] },
  { room: 'lib/on-stop-signal.ts', imports: [] },
  { room: 'lib/repeat.ts', imports: [] },
  { room: 'lib/api-version.ts', imports: [] },
  { room: 'lib/durable', imports: [] },
  { room: 'lib/json', imports: [] },
  { room: 'lib/public-demo.ts', imports: ['lib/hosts'] },
  { room: 'lib/hosts', imports: [] },
  { room: 'lib/russian', imports: [] },
  { room: 'lib/format', imports: [] },
] as const satisfies readonly ImportRule[]

export type Room = (typeof importRules)[number]['room']
