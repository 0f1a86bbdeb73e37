import { fork, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { networkInterfaces } from 'node:os'
import { isPublicAddress } from '@butlerspb/hosts/public.ts'
import { createClient, type SanityClient } from '@sanity/client'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { runCli, runMain, startMain, temporaryDataDir } from './process.fixture.ts'
import { openReceiver } from './webhook-receiver.fixture.ts'

const writeToken = 'configured-write-token'
const env = { SANITY_API_WRITE_TOKEN: writeToken }

function clientOf(url: string, token: string): SanityClient {
  return createClient({
    projectId: 'butlerspb',
    dataset: 'production',
    apiHost: url,
    apiVersion: '2025-02-19',
    useProjectHostname: false,
    useCdn: false,
    token,
  })
}

/** A port on which another server listens until the test ends. */
async function takenPort(): Promise<number> {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  onTestFinished(() => void other.close())
  const address = other.address()
  return address !== null && typeof address === 'object' ? address.port : 0
}

/** A port on which nobody listens. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  await once(probe.close(), 'close')
  return address !== null && typeof address === 'object' ? address.port : 0
}

/** Starts the real process as the supervisor of the site does, with a channel to it. */
function forkMain(env: Record<string, string>): { child: ChildProcess; log(): string } {
  const main = new URL('../main.ts', import.meta.url)
  const child = fork(main, { env: { NODE_ENV: 'test', ...env }, silent: true })
  onTestFinished(() => void child.kill('SIGKILL'))
  let log = ''
  child.stderr?.on('data', (chunk) => (log += String(chunk)))
  return { child, log: () => log }
}

// Starting Node takes seconds on a busy machine.
const timeLimit = { timeout: 60_000 }

describe('main.ts', timeLimit, () => {
  it('answers the ping and ends with 0 on SIGTERM, silent on stdout', async () => {
    const lake = await startMain(temporaryDataDir())
    expect((await fetch(`${lake.url}/v1/ping`)).status).toBe(200)
    expect(await lake.stop('SIGTERM')).toMatchObject({ exitCode: 0, stdout: '' })
  })

  it('keeps acknowledged writes through kill -9', async () => {
    const dataDir = temporaryDataDir()
    const first = await startMain(dataDir, env)
    await clientOf(first.url, writeToken).create({ _id: 'a', _type: 'note' })
    await first.stop('SIGKILL')

    const second = await startMain(dataDir, env)
    expect(await clientOf(second.url, writeToken).fetch('*._id')).toEqual(['a'])
  })

  it('says in one line that the port is taken', async () => {
    const port = await takenPort()
    const result = await runMain({ LAKE_PORT: String(port), LAKE_DATA_DIR: temporaryDataDir() })

    expect(result.exitCode).toBe(1)
    expect(result.stderr).toBe(
      `Port ${port} is taken: stop the other program or set LAKE_PORT to a free port\n`,
    )
  })

  it('says in one line that the folder cannot be used', async () => {
    const result = await runMain({ LAKE_PORT: '0', LAKE_DATA_DIR: '/dev/null/lake' })
    expect(result.exitCode).toBe(1)
    expect(result.stderr).toMatch(/^The lake cannot use the folder \/dev\/null\/lake: [^\n]+\n$/)
  })

  const own = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(
      ({ family, internal, address }) =>
        family === 'IPv4' && !internal && !isPublicAddress(address),
    )?.address

  it.skipIf(own === undefined)(
    'asks other machines for a token, and this one for none',
    async () => {
      const port = String(await freePort())
      const here = await startMain(temporaryDataDir(), {
        ...env,
        LAKE_PORT: port,
        LAKE_HOST: own ?? '',
      })
      const there = `http://${own}:${port}`
      await clientOf(there, writeToken).create({ _id: 'a', _type: 'note' })
      await clientOf(there, writeToken).create({ _id: 'private.b', _type: 'note' })
      const ask = async (base: string, headers: Record<string, string> = {}) => {
        const answer = await fetch(`${base}/v1/data/query/production?query=*._id`, { headers })
        return answer.status === 200
          ? (await answer.text()).match(/"result":(\[.*?\])/)?.[1]
          : answer.status
      }
      const authorization = `Bearer ${writeToken}`
      expect(await ask(here.url)).toBe('["a"]')
      expect(await ask(there)).toBe(401)
      expect(await ask(there, { 'x-lake-remote': '0' })).toBe(401)
      expect(await ask(there, { authorization })).toBe('["a","private.b"]')
      expect(await ask(there, { authorization, 'x-lake-visitor': '1' })).toBe('["a"]')
      expect((await fetch(`${there}/v1/ping`)).status).toBe(200)
      expect(await here.stop('SIGTERM')).toMatchObject({ exitCode: 0 })
    },
  )

  it('says in one line that LAKE_HOST is no address of this machine', async () => {
    const result = await runMain({
      LAKE_PORT: String(await freePort()),
      LAKE_HOST: '203.0.113.1',
      LAKE_DATA_DIR: temporaryDataDir(),
    })
    expect(result.exitCode).toBe(1)
    expect(result.stderr).toContain(
      'LAKE_HOST 203.0.113.1 is no address of this machine: set it to one, or unset it\n',
    )
  })

  it('names every mistake in the environment at once', async () => {
    const result = await runMain({ LAKE_PORT: 'x', LAKE_WEBHOOK_URL: 'ftp://a' })
    expect(result.exitCode).toBe(1)
    expect(result.stderr).toContain('LAKE_PORT')
    expect(result.stderr).toContain('LAKE_WEBHOOK_URL')
    expect(result.stderr).toContain('SANITY_WEBHOOK_SECRET')
  })
})

describe('main.ts under a supervisor', timeLimit, () => {
  it('ends in order when the supervisor is gone', async () => {
    const lake = forkMain({ LAKE_PORT: '0', LAKE_DATA_DIR: temporaryDataDir() })
    await vi.waitFor(() => expect(lake.log()).toContain('"event":"listening"'), 30_000)
    lake.child.disconnect()
    await once(lake.child, 'exit')
    expect(lake.child.exitCode).toBe(0)
    expect(lake.log()).toContain('"event":"stopped"')
  })

  it('ends when it cannot listen', async () => {
    const port = String(await takenPort())
    const { child } = forkMain({ LAKE_PORT: port, LAKE_DATA_DIR: temporaryDataDir() })
    await once(child, 'exit')
    expect(child.exitCode).toBe(1)
  })
})

describe('cli.ts', timeLimit, () => {
  it('creates a token that the running server accepts at once', async () => {
    const dataDir = temporaryDataDir()
    const lake = await startMain(dataDir)
    const { exitCode, stdout } = await runCli(dataDir, 'token', 'create', '--role', 'editor')
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^\S{32,}\n$/)
    const client = clientOf(lake.url, stdout.trim())
    expect(await client.create({ _id: 'a', _type: 'note' })).toMatchObject({ _id: 'a' })
  })

  it('removes the demo content while the server runs, which posts its webhook', async () => {
    const dataDir = temporaryDataDir()
    const { received, url } = await openReceiver()
    const lake = await startMain(dataDir, {
      ...env,
      LAKE_WEBHOOK_URL: url,
      SANITY_WEBHOOK_SECRET: 'secret',
    })
    const client = clientOf(lake.url, writeToken)
    await client
      .transaction()
      .create({ _id: 'author', _type: 'author', demo: true })
      .create({ _id: 'a', _type: 'article', demo: true, author: { _ref: 'author' } })
      .create({ _id: 'own', _type: 'article', demo: false })
      .commit()

    expect(await runCli(dataDir, 'demo', 'remove')).toMatchObject({
      exitCode: 0,
      stdout: 'Removed 2 documents\n',
    })

    expect(await client.fetch('*._id')).toEqual(['own'])
    await vi.waitFor(
      () => expect(received.filter(({ body }) => body.includes('delete'))).toHaveLength(2),
      { timeout: 30_000 },
    )
  })

  it('removes nothing when other content refers to it, and names the referrer', async () => {
    const dataDir = temporaryDataDir()
    const lake = await startMain(dataDir, env)
    await clientOf(lake.url, writeToken)
      .transaction()
      .create({ _id: 'author', _type: 'author', demo: true })
      .create({ _id: 'own', _type: 'article', author: { _ref: 'author' } })
      .commit()
    const result = await runCli(dataDir, 'demo', 'remove')
    expect(result).toMatchObject({ exitCode: 1, stdout: '' })
    expect(result.stderr).toContain('references to it from "own"')
  })

  it('shows its usage and exits with 2 when it does not understand', async () => {
    const result = await runCli(temporaryDataDir(), 'nonsense')
    expect(result).toMatchObject({ exitCode: 2, stdout: '' })
    expect(result.stderr).toMatch(/^Usage:/)
  })
})
