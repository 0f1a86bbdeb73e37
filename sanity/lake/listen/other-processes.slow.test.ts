import { createServer } from 'node:net'
import { once } from 'node:events'
import { createClient } from '@sanity/client'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { startMain, temporaryDataDir } from '#lake/test/process.fixture.ts'
import { expectUnbroken, recordListener, waitUntil } from './listen.fixture.ts'

// Starting Node takes seconds on a busy machine.
const patience = { timeout: 60_000 }
const token = 'configured-write-token'

async function freePort(): Promise<string> {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return address !== null && typeof address === 'object' ? String(address.port) : ''
}

describe('listeners of the real process', patience, () => {
  it('resume without a gap after kill -9', async () => {
    const dataDir = temporaryDataDir()
    const env = { LAKE_PORT: await freePort(), SANITY_API_WRITE_TOKEN: token }
    const first = await startMain(dataDir, env)
    const client = createClient({
      projectId: 'butlerspb',
      dataset: 'production',
      apiHost: first.url,
      apiVersion: '2025-02-19',
      useProjectHostname: false,
      useCdn: false,
      token,
    })
    await client.create({ _id: 'a', _type: 'note', n: 0 })
    const listener = recordListener(client, '*')
    await waitUntil(() => listener.events.length === 1)
    await client.patch('a').set({ n: 1 }).commit()
    await first.stop('SIGKILL')
    await startMain(dataDir, env)
    await client.patch('a').set({ n: 2 }).commit()
    await client.patch('a').set({ n: 3 }).commit()
    await waitUntil(() => listener.mutations().length === 3)
    expectUnbroken(listener.mutations(), ['a'])
    expect(listener.events.map(({ type }) => type)).toContain('welcomeback')
  })

  it('are ended, not broken, on SIGTERM', async () => {
    const lake = await startMain(temporaryDataDir())
    const listening = await fetch(`${lake.url}/v1/data/listen/production?query=*`)
    const socket = new WebSocket(`${lake.url.replace('http', 'ws')}/v1/streams`)
    await once(socket, 'open')
    const closed = once(socket, 'close')
    expect(await lake.stop('SIGTERM')).toMatchObject({ exitCode: 0 })
    expect(await listening.text()).toMatch(/^event: welcome\n.*\n\n$/)
    await closed
  })
})
