import { expect, it } from 'vitest'
import { fields } from '#lib/consultations/service.fixture.ts'
import { setUp } from './post-consultation.fixture.ts'

const asJson = { accept: 'application/json' }

/** Posts with one request a minute from each network: 30 a minute may be stored altogether. */
async function setUpFlood() {
  const { post, store } = await setUp({ perMinute: 1 })
  const statuses = async (
    count: number,
    toFields: (index: number) => Record<string, string>,
    headers: Record<string, string> = {},
  ) => {
    const found = new Set<number>()
    for (let index = 0; index < count; index++) {
      const client = { 'x-client-address': `10.${count}.${index}.1` }
      found.add((await post(toFields(index), { ...asJson, ...client, ...headers })).status)
    }
    return [...found]
  }
  return { store, statuses }
}

it.each<[string, number, Record<string, string>, Record<string, string>]>([
  ['without a contact', 422, { channel: 'telegram', consent: 'on' }, {}],
  ['without consent to the contact of somebody', 422, { ...fields, consent: '' }, {}],
  ['to an outdated text', 422, { ...fields, consentVersion: 'old' }, {}],
  ['from another site', 403, fields, { origin: 'https://evil.example' }],
  ['of another type', 415, fields, { 'content-type': 'text/xml' }],
])('a flood of posts %s closes the form to nobody', async (_what, status, values, headers) => {
  const { store, statuses } = await setUpFlood()
  expect(await statuses(50, () => values, headers)).toEqual([status])
  expect(await statuses(1, () => fields)).toEqual([201])
  expect(await store.list()).toHaveLength(1)
})

it('a flood of valid posts from many networks is limited altogether', async () => {
  const { store, statuses } = await setUpFlood()
  const valid = (index: number) => ({ ...fields, contact: `@ivanov${index}` })
  expect(await statuses(30, valid)).toEqual([201])
  expect(await statuses(5, (index) => valid(30 + index))).toEqual([429])
  expect(await store.list()).toHaveLength(30)
})
