/** The secrets that can be replaced, by the names that the command takes, in its order. */
export const secretKinds = {
  webhook: {
    field: 'webhookSecret',
    variable: 'SANITY_WEBHOOK_SECRET',
    use: 'signs what the lake tells the site',
    effect:
      'What the lake has sent with the old one is accepted for 10 minutes; the key of IndexNow is another one now',
  },
  'read-token': {
    field: 'readToken',
    variable: 'SANITY_API_READ_TOKEN',
    use: 'reads drafts for the site; also signs the links that show drafts',
    effect: 'Shared links to drafts have ended, and editors open drafts again from the Studio',
  },
  'write-token': {
    field: 'writeToken',
    variable: 'SANITY_API_WRITE_TOKEN',
    use: 'writes for the importer',
    effect: 'The old one is of no use any more',
  },
  'stamp-key': {
    field: 'stampKey',
    variable: undefined,
    use: 'signs the forms that visitors open',
    effect: 'Forms that visitors have open are accepted for 24 hours',
  },
} as const

export type SecretKind = keyof typeof secretKinds
