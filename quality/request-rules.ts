/** The rows of `import-rules.ts` for requests and their notices, from top to bottom. */
export const requestRules = [
  {
    room: 'lib/requests',
    imports: [
      'lib/desk',
      'lib/letters',
      'lib/consultations',
      'lib/outbox',
      'lib/layout',
      'lib/secrets.ts',
      'lib/env.ts',
      'lib/hosts',
    ],
    tests: ['lib/durable'],
  },
  {
    room: 'lib/desk',
    imports: [
      'lib/letters',
      'lib/consultations',
      'lib/is-same-secret.ts',
      'lib/json',
      'lib/hosts',
      'lib/format',
    ],
    types: ['lib/log.ts'],
    tests: ['lib/durable'],
  },
  {
    room: 'lib/numbers',
    imports: ['lib/consultations', 'lib/repeat.ts'],
    types: ['lib/outbox', 'lib/log.ts'],
    tests: ['lib/outbox', 'lib/durable'],
  },
  {
    room: 'lib/watching',
    imports: ['lib/consultations', 'lib/layout', 'lib/repeat.ts', 'lib/format'],
    types: ['lib/outbox', 'lib/log.ts'],
    tests: ['lib/outbox', 'lib/durable'],
  },
  {
    room: 'lib/letters',
    imports: ['lib/consultations', 'lib/outbox', 'lib/log.ts', 'lib/repeat.ts'],
    tests: ['lib/durable'],
  },
  {
    room: 'lib/consultations',
    imports: [
      'lib/outbox',
      'lib/durable',
      'lib/log.ts',
      'lib/is-same-secret.ts',
      'lib/read-at-most.ts',
      'lib/json',
      'lib/repeat.ts',
      'lib/hosts',
      'lib/format',
    ],
    types: ['lib/env.ts'],
  },
  {
    room: 'lib/outbox',
    imports: ['lib/read-at-most.ts', 'lib/env', 'lib/json', 'lib/format'],
    types: ['lib/log.ts'],
    tests: ['lib/durable'],
  },
] as const
