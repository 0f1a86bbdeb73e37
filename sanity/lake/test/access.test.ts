import { describe, expect, it } from 'vitest'
import { openTestLake, type TestLake } from './lake.fixture.ts'
import { containing, objectWith } from './matchers.fixture.ts'

const canary = 'canary-4f1d'

/** A published article that refers to an author whose draft, version and private notes are secret. */
async function openGuardedLake(): Promise<TestLake> {
  const lake = await openTestLake()
  await lake
    .client('editor')
    .transaction()
    .create({ _id: 'author', _type: 'author', name: 'public' })
    .create({ _id: 'drafts.author', _type: 'author', name: canary })
    .create({ _id: 'versions.r1.author', _type: 'author', name: canary })
    .create({ _id: 'private.note', _type: 'note', name: canary })
    .create({
      _id: 'article',
      _type: 'article',
      author: { _type: 'reference', _ref: 'author' },
      secret: { _type: 'reference', _ref: 'drafts.author', _weak: true },
      secrets: ['drafts.author', 'versions.r1.author', 'private.note'].map((_ref, n) => ({
        _key: `${n}`,
        _ref,
        _weak: true,
      })),
    })
    .commit()
  return lake
}

const probes = [
  '*',
  `*[name match "canary*"]`,
  '*[_id in path("drafts.**")]',
  '*[_id == "drafts.author"][0]',
  '*[_id == "private.note"]',
  '*[_type == "article"][0].secret->',
  '*[_type == "article"]{"x": secret->name}',
  '*[_type == "article"]{"x": secrets[]->{name}}',
  '*[_type == "article"].secrets[]->name',
  '*[_type == "note"]{...}',
  '*[_type == "article"]{"x": *[_id in ^.secrets[]._ref]}',
  `*[references("drafts.author")]{"x": *[_id == "drafts.author"][0].name}`,
  '*[string::startsWith(_id, "versions.")]',
  '* | order(_id) {name}',
  `*[_type == "author"] | score(name match "canary*") {name, _score}`,
]

describe('an anonymous caller', () => {
  it.each(['raw', 'published', 'drafts'])(
    'sees no secret by any probe (%s)',
    async (perspective) => {
      const lake = await openGuardedLake()
      const leaks: string[] = []
      for (const query of probes) {
        const search = new URLSearchParams({ query, perspective, returnQuery: 'false' })
        const response = await fetch(`${lake.url}/v1/data/query/production?${search}`)
        const text = await response.text()
        expect([query, response.status]).toEqual([query, 200])
        if (text.includes(canary)) leaks.push(query)
      }
      expect(leaks).toEqual([])
      const count = `${lake.url}/v1/data/query/production?perspective=${perspective}&query=count(*)`
      expect(await (await fetch(count)).json()).toMatchObject({ result: 2 })
    },
  )

  it('is tested by queries that do show the secrets to a member', async () => {
    const client = (await openGuardedLake()).client('viewer', { perspective: 'raw' })
    expect(JSON.stringify(await client.fetch(probes[0] ?? ''))).toContain(canary)
  })

  it('gets no document with a dot in its id, and does not learn whether it exists', async () => {
    const lake = await openGuardedLake()
    const ids = 'author,drafts.author,drafts.nobody,private.note,nobody'
    const response = await fetch(`${lake.url}/v1/data/doc/production/${ids}`)
    expect(await response.json()).toEqual({
      documents: [objectWith({ _id: 'author', name: 'public' })],
      omitted: [
        { id: 'drafts.author', reason: 'permission' },
        { id: 'drafts.nobody', reason: 'permission' },
        { id: 'private.note', reason: 'permission' },
        { id: 'nobody', reason: 'existence' },
      ],
    })
  })

  it('may not write', async () => {
    const lake = await openTestLake()
    const client = lake.client()
    await expect(client.create({ _type: 'note' })).rejects.toMatchObject({
      statusCode: 401,
      response: { body: { errorCode: 'SIO-401-ANF' } },
    })
    await expect(client.assets.upload('image', Buffer.from('x'))).rejects.toMatchObject({
      statusCode: 401,
    })
  })
})

describe('a refused upload', () => {
  it('is answered before its body is read', async () => {
    const lake = await openTestLake()
    const body = Buffer.alloc(15_000_000)
    const init = { method: 'POST', body }
    const url = `${lake.url}/v1/assets/images/production`
    expect((await fetch(url, init)).status).toBe(401)
    expect((await fetch(url, init)).status).toBe(401)
  })
})

describe('a viewer', () => {
  it('reads drafts but may not write', async () => {
    const client = (await openGuardedLake()).client('viewer', { perspective: 'raw' })
    expect(await client.fetch(`count(*[name == "${canary}"])`)).toBe(3)
    await expect(client.create({ _type: 'note' })).rejects.toMatchObject({
      statusCode: 403,
      message: containing('Insufficient permissions'),
      details: { items: [{ error: { type: 'insufficientPermissionsError' } }] },
    })
  })

  it('is refused actions in the way that lets the Studio hide them', async () => {
    const client = (await openGuardedLake()).client('viewer')
    const create = { actionType: 'sanity.action.release.create', releaseId: 'rSpring' } as const
    await expect(
      client.action({ ...create, metadata: {} }, { dryRun: true }),
    ).rejects.toMatchObject({ statusCode: 403, details: { type: 'insufficientPermissionsError' } })
  })
})

describe('a token', () => {
  it('is refused on every data route when it is unknown', async () => {
    const lake = await openTestLake()
    const paths = ['data/query/production?query=1', 'data/doc/production/a', 'users/me']
    for (const path of paths) {
      const headers = { authorization: 'Bearer nobody-knows-this-token-at-all' }
      const response = await fetch(`${lake.url}/v1/${path}`, { headers })
      expect([path, response.status]).toEqual([path, 401])
    }
  })

  it('is stored as a hash only', async () => {
    const lake = await openTestLake()
    const token = lake.token('editor')
    const rows = JSON.stringify(lake.store.db.prepare('select * from tokens').all())
    expect(rows).toContain('editor')
    expect(rows).not.toContain(token)
  })
})

describe("the site's proxy", () => {
  it.each([
    ['data/query/production?query=1', 401],
    ['data/doc/production/a', 401],
    ['users/me', 401],
    ['ping', 200],
    ['auth/providers', 200],
    ['check/cors', 200],
  ])('answers %s without a token with %i', async (path, status) => {
    const lake = await openTestLake()
    const response = await fetch(`${lake.url}/v1/${path}`, { headers: { 'x-lake-remote': '1' } })
    expect(response.status).toBe(status)
  })

  it('lets a token in', async () => {
    const lake = await openTestLake()
    const client = lake.client('viewer', { headers: { 'x-lake-remote': '1' } })
    expect(await client.fetch('1')).toBe(1)
  })
})

describe('an unknown endpoint', () => {
  it('is a 404, logged once', async () => {
    const lake = await openTestLake()
    for (let n = 0; n < 3; n += 1) {
      const response = await fetch(`${lake.url}/v1/agent/action`)
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ statusCode: 404, error: 'Not Found' })
    }
    expect(lake.logLines.filter((line) => line.includes('agent/action'))).toHaveLength(1)
  })
})
