import { describe, expect, it } from 'vitest'
import type { Role } from '#lake/auth/identity.ts'
import { createSessions, linkLifetime } from '#lake/auth/sessions.ts'
import { createUsers } from '#lake/users/users.ts'
import { openTestLake, type TestLake } from './lake.fixture.ts'

type Probe = { method?: string; path: string; body?: unknown }

/** Every route that returns content or names. */
const reading: Probe[] = [
  { path: 'data/query/production?query=1' },
  { path: 'data/doc/production/a' },
  { path: 'data/listen/production?query=*' },
  { path: 'data/live/events/production' },
  { path: 'data/history/production/transactions/a' },
  { path: 'data/history/production/events/documents/a' },
  { path: 'data/history/production/documents/a?lastRevision=true' },
  { path: 'data/references/production/documents/a/to' },
  { path: 'users/me' },
  { path: 'users/configured-editor' },
  { path: 'users/me/keyvalue/a' },
  { path: 'projects' },
  { path: 'projects/butlerspb' },
  { path: 'projects/butlerspb/datasets' },
  { path: 'projects/butlerspb/datasets/production/acl' },
  { path: 'projects/butlerspb/roles' },
  { path: 'datasets' },
]

/** Everything at once, drafts included: for editors. */
const taking: Probe[] = [{ path: 'data/export/production' }]

const attributes = { _id: 'drafts.a', _type: 'note' }
const create = { actionType: 'sanity.action.document.create', publishedId: 'a', attributes }

/** Every route that changes content, with a valid body; the image is invalid. */
const writing: Probe[] = [
  { path: 'data/mutate/production', body: { mutations: [{ create: { _type: 'note' } }] } },
  { path: 'data/actions/production', body: { actions: [create] } },
  { path: 'assets/images/production', body: 'no picture' },
].map((probe) => ({ method: 'POST', ...probe }))

async function send(lake: TestLake, probe: Probe, token?: string) {
  const { method = 'GET', path, body } = probe
  const headers: Record<string, string> = { 'x-lake-remote': '1' }
  if (token !== undefined) headers['authorization'] = `Bearer ${token}`
  if (body !== undefined) headers['content-type'] = 'application/json'
  const streams = new AbortController()
  const response = await fetch(`${lake.url}/v2025-02-19/${path}`, {
    method,
    headers,
    signal: streams.signal,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const refusal: unknown = response.status < 400 ? undefined : await response.json()
  streams.abort()
  return { path, status: response.status, refusal }
}

async function statuses(lake: TestLake, probes: readonly Probe[], role?: Role) {
  const token = role && lake.token(role)
  const seen: Record<string, number> = {}
  for (const probe of probes) seen[probe.path] = (await send(lake, probe, token)).status
  return seen
}

function all(probes: readonly Probe[], status: number): Record<string, number> {
  return Object.fromEntries(probes.map(({ path }) => [path, status]))
}

describe("through the site's proxy", () => {
  it('nothing can be read or written without a token', async () => {
    const lake = await openTestLake()
    const probes = [...reading, ...taking, ...writing]
    expect(await statuses(lake, probes)).toEqual(all(probes, 401))
  })

  it('a viewer reads everything and writes nothing', async () => {
    const lake = await openTestLake()
    expect(await statuses(lake, reading, 'viewer')).toEqual(all(reading, 200))
    const others = [...taking, ...writing]
    expect(await statuses(lake, others, 'viewer')).toEqual(all(others, 403))
  })

  it.each(['editor', 'administrator'] as const)('an %s reads and writes', async (role) => {
    const lake = await openTestLake()
    const probes = [...reading, ...taking]
    expect(await statuses(lake, probes, role)).toEqual(all(probes, 200))
    expect(await statuses(lake, writing, role)).toEqual({
      ...all(writing, 200),
      'assets/images/production': 400,
    })
  })

  it('an expired session is refused everywhere in the way that keeps unsaved edits', async () => {
    const lake = await openTestLake()
    const { id } = createUsers(lake.store.db, lake.now).localAdministrator()
    const sessions = createSessions(lake.store.db, lake.now)
    const token = sessions.exchange(sessions.createSignInId(id, linkLifetime)) ?? ''
    lake.advance(linkLifetime.sessionMs)
    for (const probe of [...reading, ...taking, ...writing]) {
      expect(await send(lake, probe, token)).toMatchObject({
        path: probe.path,
        status: 401,
        refusal: { statusCode: 401, errorCode: 'SIO-401-AEX' },
      })
    }
  })
})
