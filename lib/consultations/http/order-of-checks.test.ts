import { expect, it } from 'vitest'
import { fields } from '#lib/consultations/service.fixture.ts'
import { setUp } from './post-consultation.fixture.ts'

const asJson = { accept: 'application/json' }
const long = 'x'.repeat(50_000)
const [xml, foreign] = [{ 'content-type': 'text/xml' }, { origin: 'https://evil.example' }]

// Each request fails its check and every later one.
it.each<[string, number, Record<string, string>, Record<string, string>]>([
  ['its size', 413, { message: long }, { ...xml, ...foreign }],
  ['its type', 415, {}, { ...xml, ...foreign }],
  ['its origin', 403, {}, foreign],
  ['the rate', 429, {}, {}],
])('begins with what is cheaper: %s', async (_what, status, values, headers) => {
  const { post } = await setUp({ perMinute: 1 })
  await post(fields)
  expect((await post(values, { ...headers, ...asJson })).status).toBe(status)
})

it('counts no post that an earlier check refused', async () => {
  const { post } = await setUp({ perMinute: 1 })
  await post(fields, foreign)
  await post(fields, xml)
  await post({ message: long })
  expect((await post({}, asJson)).status).toBe(422)
  expect((await post({}, asJson)).status).toBe(429)
})

it('drops what the form does not have', async () => {
  const { post, store } = await setUp()
  const stray = { ...fields, role: 'owner', status: 'closed', number: '99' }
  expect((await post(stray, asJson)).status).toBe(201)
  expect(await store.list()).toMatchObject([{ number: 1, status: 'new' }])
})
