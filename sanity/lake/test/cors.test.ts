import { describe, expect, it } from 'vitest'
import { openTestLake } from './lake.fixture.ts'
import { containing } from './matchers.fixture.ts'

const own = 'https://butler.example'

describe('a page of another address', () => {
  it('of the site itself may read answers, errors too', async () => {
    const lake = await openTestLake()
    for (const path of ['ping', 'users/me']) {
      const response = await fetch(`${lake.url}/v1/${path}`, { headers: { origin: own } })
      expect(response.headers.get('access-control-allow-origin')).toBe(own)
      expect(response.headers.get('vary')).toContain('origin')
    }
  })

  it('of the site itself may send what the Studio sends', async () => {
    const lake = await openTestLake()
    const wanted = 'authorization,x-sanity-app,x-sanity-project-id'
    const response = await fetch(`${lake.url}/v1/data/query/production`, {
      method: 'OPTIONS',
      headers: { origin: own, 'access-control-request-headers': wanted },
    })
    expect(response.status).toBe(204)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': own,
      'access-control-allow-headers': wanted,
      'access-control-allow-methods': containing('POST'),
    })
  })

  it.each(['https://evil.example', 'https://butler.example.evil.example', 'null'])(
    'of %s may not',
    async (origin) => {
      const lake = await openTestLake()
      for (const method of ['GET', 'OPTIONS']) {
        const response = await fetch(`${lake.url}/v1/ping`, { method, headers: { origin } })
        expect(response.headers.get('access-control-allow-origin')).toBeNull()
      }
    },
  )
})
