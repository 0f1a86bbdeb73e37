import { createClient } from '@sanity/client'
import { expect, it } from 'vitest'
import { asVisitor, contentApi, liveEventsUrl, usersUrl } from './content-api.ts'
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

it('asks the lake of another instance with our token, as an anonymous visitor', () => {
  const lakeUrl = 'http://10.0.0.1:3333'
  const readToken = 'the token of our secrets'
  const parsed = parseEnv({ LAKE_URL: lakeUrl, DATABASE_URL: 'postgres://database/requests' })
  if (!parsed.ok) throw new Error(parsed.problems.join())
  const access = asVisitor(readToken)
  const client = createClient({ ...contentApi(parsed.env), ...access })
  expect(client.getUrl('/data')).toMatch(/^http:\/\/10\.0\.0\.1:3333\//)
  expect(client.config()).toMatchObject({ token: readToken, headers: { 'x-lake-visitor': '1' } })
  expect(asVisitor(undefined)).toEqual({})
  expect(usersUrl({ apiHost: lakeUrl })).toMatch(/^http:\/\/10\.0\.0\.1:3333\/v[\d-]+\/users\/me$/)
})
