import { describe, expect, it } from 'vitest'
import { addTo, type OpenStore } from './new-request.fixture.ts'
import type { ConsultationStore, RequestFilter } from './store.ts'

/** The contract of lists of requests. */
export function listContract(open: OpenStore): void {
  describe('a list of requests', () => {
    filters(open)
    pages(open)
    sameContact(open)
  })
}

async function namesIn(store: ConsultationStore, filter?: RequestFilter): Promise<string> {
  const requests = await store.list(filter)
  return requests.map(({ name }) => name).join()
}

function filters(open: OpenStore): void {
  it('has those of a status, in quarantine or out of it, or both', async () => {
    const store = await open()
    await addTo(store, { name: 'a' })
    await addTo(store, { name: 'b' }, { quarantined: true })
    const c = await addTo(store, { name: 'c' })
    await store.setStatus(c, 'closed', 'anna')
    expect(await namesIn(store)).toBe('a,b,c')
    expect(await namesIn(store, { status: 'new' })).toBe('a,b')
    expect(await namesIn(store, { quarantined: true })).toBe('b')
    expect(await namesIn(store, { quarantined: false })).toBe('a,c')
    expect(await namesIn(store, { status: 'new', quarantined: false })).toBe('a')
    expect(await namesIn(store, { status: 'spam' })).toBe('')
  })

  it.each([
    ['анна', 'Анна'],
    ['АНН', 'Анна'],
    ['@ROM', 'Роман'],
    ['921', 'Роза'],
    ['%', '100%'],
    ['_', ''],
    ['\\', ''],
    ["'", ''],
  ])(
    'finds %j in name or contact, in any case, and takes no sign for a pattern',
    async (search, found) => {
      const store = await open()
      await addTo(store, { name: 'Анна', contact: '@anna' })
      await addTo(store, { name: 'Роман', contact: '@Roman' })
      await addTo(store, { name: 'Роза', channel: 'phone', contact: '+79211234567' })
      await addTo(store, { name: '100%', contact: '@sto' })
      expect(await namesIn(store, { search })).toBe(found)
    },
  )

  it('finds a request by its whole number', async () => {
    const store = await open()
    const numbers: number[] = []
    for (let i = 0; i < 11; i += 1) numbers.push(await addTo(store, { contact: '@x', name: 'n' }))
    for (const number of numbers) {
      expect(await store.list({ search: String(number) })).toMatchObject([{ number }])
    }
  })
}

function pages(open: OpenStore): void {
  it('is divided into pages, the newest first', async () => {
    const store = await open()
    for (const name of 'abcde') await addTo(store, { name })
    const page = await store.list({ limit: 2 })
    expect(page.map(({ name }) => name)).toEqual(['e', 'd'])
    const before = page.at(-1)?.number ?? 0
    expect(await namesIn(store, { limit: 2, before })).toBe('c,b')
    expect(await namesIn(store, { before })).toBe('c,b,a')
  })

  it('has the messages of more than a hundred requests', async () => {
    const store = await open()
    await Promise.all(
      Array.from({ length: 120 }, (_, i) => addTo(store, { contact: `@client_${i}` })),
    )
    const requests = await store.list()
    expect(requests).toHaveLength(120)
    for (const { deliveries } of requests) expect(deliveries).toHaveLength(1)
  })
}

function sameContact(open: OpenStore): void {
  it('has the requests of one contact, the newest first, without personal data in the question', async () => {
    const store = await open()
    await addTo(store, { name: 'a', contact: '@anna' })
    const last = await addTo(store, { name: 'b', contact: '@anna' })
    await addTo(store, { name: 'c', contact: '@vera' })
    const { contactHash } = (await store.get(last)) ?? {}
    expect(contactHash).toMatch(/^[\w-]{43}$/)
    const same = await store.earlierOf(contactHash ?? '')
    expect(same.map(({ name }) => name)).toEqual(['b', 'a'])
    expect(await store.earlierOf('unknown')).toEqual([])
  })
}
