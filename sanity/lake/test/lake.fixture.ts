import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type ClientConfig, type SanityClient } from '@sanity/client'
import { onTestFinished } from 'vitest'
import type { Role } from '#lake/auth/identity.ts'
import { createLog } from '#lake/log.ts'
import { createHttpServer } from '#lake/http/node-server.ts'
import { openLake } from '#lake/open-lake.ts'
import { acceptSockets } from '#lake/sockets/upgrade.ts'
import { openStore, type Store } from '#lake/store/store.ts'
import { createWebhookDelivery } from '#lake/webhooks/delivery.ts'

export type TestLake = {
  url: string
  dataDir: string
  store: Store
  /** Every log line so far. */
  logLines: string[]
  /** The lake's clock, in milliseconds since 1970. */
  now(): number
  /** Moves the lake's clock forward or back. */
  advance(ms: number): void
  wakeWebhooks(): Promise<void>
  token(role: Role): string
  /** The real client; without a role it is anonymous. */
  client(role?: Role, config?: ClientConfig): SanityClient
}

export const webhookSecret = 'a-secret-of-the-tests'

/** A lake on a real socket and real files; removed after the test. */
export async function openTestLake({
  webhookUrl,
}: { webhookUrl?: string } = {}): Promise<TestLake> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lake-'))
  let ahead = 0
  const now = () => Date.now() + ahead
  const logLines: string[] = []
  const log = createLog((line) => logLines.push(line), now)
  const store = openStore(dataDir, now, () => void webhooks.wake())
  // Durability is the subject of server-process.slow.test.ts; here an fsync only costs time.
  store.db.exec('pragma synchronous = off')
  const project = { projectId: 'butlerspb', dataset: 'production' }
  const webhook = webhookUrl === undefined ? undefined : { url: webhookUrl, secret: webhookSecret }
  const publicUrl = 'http://lake.example'
  const siteUrl = 'https://butler.example'
  const { lake, tokens, queries } = openLake(
    store,
    { ...project, dataDir, publicUrl, siteUrl, tokens: [] },
    { now, log },
  )
  const webhooks = createWebhookDelivery({
    ...project,
    store,
    queries,
    webhook,
    fetch,
    now,
    log,
  })
  const server = createHttpServer(lake, (error) => logLines.push(String(error)))
  const sockets = acceptSockets(server, { ...project, lake, tokens, publicUrl, siteUrl, log })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const url = `http://127.0.0.1:${portOf(server.address())}`

  onTestFinished(async () => {
    store.feed.close()
    sockets.close()
    server.closeAllConnections()
    await new Promise((resolve) => {
      server.close(resolve)
    })
    await webhooks.close()
    await queries.close()
    store.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  return {
    url,
    dataDir,
    store,
    logLines,
    now,
    advance: (ms) => {
      ahead += ms
    },
    wakeWebhooks: () => webhooks.wake(),
    token: (role) => tokens.create(role),
    client: (role, config) =>
      createClient({
        ...project,
        apiHost: url,
        apiVersion: '2025-02-19',
        useProjectHostname: false,
        useCdn: false,
        ...(role && { token: tokens.create(role) }),
        ...config,
      }),
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not a TCP address')
  return address.port
}
