import { createClient } from '@sanity/client'
import { expect, it } from 'vitest'
import { contentApi, liveEventsUrl } from './content-api.ts'
import { parseEnv } from './env.ts'

it.each([
  ['the lake', {}],
  ['the cloud', { NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc123', NEXT_PUBLIC_SANITY_API_HOST: '' }],
])('the live events of %s are where its client reads data', (_name, source) => {
  const parsed = parseEnv(source)
  if (!parsed.ok) throw new Error(parsed.problems.join())
  const client = createClient(contentApi(parsed.env))
  expect(liveEventsUrl(parsed.env)).toBe(client.getUrl('/data/live/events/production'))
})
