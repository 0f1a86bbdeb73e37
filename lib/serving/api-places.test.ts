import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { expect, it } from 'vitest'
import { createApiPlaces } from './api-places.ts'
import { openSite } from './site-server.fixture.ts'

it('one client, and all together, have no more places than allowed, and get them back', () => {
  const { take } = createApiPlaces({ mostOfAll: 3, mostOfOne: 2 })
  const [first, second] = [take('a'), take('a')]
  expect([first, second]).toEqual([expect.any(Function), expect.any(Function)])
  expect(take('a')).toBeUndefined()
  expect(take('b')).toBeTypeOf('function')
  expect(take('c')).toBeUndefined()
  first?.()
  expect(take('c')).toBeTypeOf('function')
  second?.()
  expect(take('a')).toBeTypeOf('function')
})

/** A site whose API has one place, held until `finish` is called. */
async function openBusy() {
  const held: ServerResponse[] = []
  const site = await openSite((_request, response) => void held.push(response), {
    places: createApiPlaces({ mostOfAll: 1, mostOfOne: 1 }),
  })
  const first = fetch(`${site}/api/on-site/`).catch(() => undefined)
  await expect.poll(() => held.length).toBe(1)
  return { site, held, first }
}

it('a request to the API without a place is told when to come again, as JSON', async () => {
  const { site, held, first } = await openBusy()
  const refused = await fetch(`${site}/api/draft-mode/share/`)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
  expect(refused.headers.get('content-type')).toContain('application/json')
  const [response] = held
  response?.end('done')
  expect(await (await first)?.text()).toBe('done')
  if (response && !response.closed) await once(response, 'close')
  void fetch(`${site}/api/on-site/`).catch(() => {})
  await expect.poll(() => held.length).toBe(2)
})

it('a form always has a place: it has limits of its own, and shows again what was typed', async () => {
  const { site } = await openBusy()
  const answer = await fetch(`${site}/api/consultations/`, { method: 'POST', body: 'name=a' })
  expect([answer.status, await answer.text()]).toEqual([200, 'form'])
})
