import { createClient } from '@sanity/client'
import { describe, expect, it } from 'vitest'
import { openBreakableProxy } from '#sanity/lake/listen/breakable-proxy.fixture.ts'
import { recordListener, waitUntil } from '#sanity/lake/listen/listen.fixture.ts'
import { createSessions, linkLifetime } from '#sanity/lake/auth/sessions.ts'
import { createUsers } from '#sanity/lake/users/users.ts'
import { openTestLake } from '#sanity/lake/test/lake.fixture.ts'
import { createStreamFetch } from './stream-fetch.ts'

async function openStudio() {
  const lake = await openTestLake()
  const line = await openBreakableProxy(lake.url)
  const streamFetch = createStreamFetch(line.url)
  const config = { apiHost: line.url, resolveFetch: () => streamFetch }
  return { lake, line, client: lake.client('editor', config) }
}

describe('the stream fetch of the Studio', () => {
  it('carries twenty listeners over one connection', async () => {
    const { lake, line, client } = await openStudio()
    const heard = Array.from({ length: 20 }, () => recordListener(client, '*'))
    await waitUntil(() => heard.every(({ events }) => events.length === 1))
    expect(line.connections()).toBe(1)
    await lake.client('editor').create({ _id: 'a', _type: 'article' })
    await waitUntil(() => heard.every(({ mutations }) => mutations().length === 1))
  })

  it('resumes every listener after the connection broke', async () => {
    const { lake, line, client } = await openStudio()
    await lake.client('editor').create({ _id: 'before', _type: 'article' })
    const heard = Array.from({ length: 3 }, () => recordListener(client, '*'))
    await waitUntil(() => heard.every(({ events }) => events.length === 1))
    line.cut()
    await lake.client('editor').create({ _id: 'a', _type: 'article' })
    await waitUntil(() => heard.every(({ mutations }) => mutations().length === 1))
    for (const { events } of heard) {
      expect(events.map(({ type }) => type)).toEqual([
        'welcome',
        'reconnect',
        'welcomeback',
        'mutation',
      ])
    }
    expect(line.connections()).toBe(2)
  })

  it('sends the token of the client with public live events, and the rest by HTTP', async () => {
    const { line, client } = await openStudio()
    expect(await client.getDocument('nothing')).toBeUndefined()
    const types: string[] = []
    const subscription = client.live.events().subscribe((event) => types.push(event.type))
    await waitUntil(() => types.length === 1)
    subscription.unsubscribe()
    expect(types).toEqual(['welcome'])
    expect(line.connections()).toBe(2)
  })

  it('ends the session when the Studio signs out with a client that has no token', async () => {
    const { lake, client } = await openStudio()
    const { id } = createUsers(lake.store.db, lake.now).localAdministrator()
    const sessions = createSessions(lake.store.db, lake.now)
    const token = sessions.exchange(sessions.createSignInId(id, linkLifetime)) ?? ''
    const signedIn = client.withConfig({ token })
    expect(await signedIn.users.getById('me')).toMatchObject({ id })

    const { token: _, ...anonymous } = client.config()
    const signOut = () => createClient(anonymous).request({ url: '/auth/logout', method: 'POST' })
    expect(await Promise.all([signOut(), signOut()])).toEqual([{ ok: true }, { ok: true }])
    expect(sessions.find(token)).toBeNull()
  })

  it('passes on the refusal of a stream', async () => {
    const { client } = await openStudio()
    const { errors } = recordListener(client.withConfig({ token: 'unknown' }), '*')
    await waitUntil(() => errors.length === 1)
    expect(errors[0]).toMatchObject({ name: 'ConnectionFailedError', status: 401 })
  })
})
