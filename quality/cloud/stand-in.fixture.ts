import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createSecureServer } from 'node:http2'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCertificates } from '#quality/deploy/certificates.fixture.ts'
import { portOf } from '#quality/site-faults/ports.fixture.ts'
import { createEdge } from './edge.fixture.ts'
import type { Edge } from './edge.fixture.ts'
import { startLake } from './lake.fixture.ts'
import type { Lake } from './lake.fixture.ts'
import { openRequestLog } from './request-log.fixture.ts'
import type { RequestLog } from './request-log.fixture.ts'
import { cloudSettings } from './settings.fixture.ts'
import type { Settings } from './settings.fixture.ts'
import type { Delivery } from './webhooks.fixture.ts'

/** A stand-in of Sanity's hosts on this machine, with one project. */
export type StandIn = {
  projectId: string
  readToken: string
  writeToken: string
  /** The port that all of Sanity's hosts are mapped to. */
  port: number
  /** Path of the authority's certificate (PEM). */
  authorityFile: string
  /** Path of the certificate of the hosts (PEM). */
  certificateFile: string
  settings: Settings
  log: RequestLog
  lake: Lake
  deliveries(): readonly Delivery[]
  /** The environment with which a Node process meets the stand-in instead of the real hosts. */
  environment(): Record<string, string>
  close(): Promise<void>
}

const names = [
  'api.sanity.io',
  'apicdn.sanity.io',
  'cdn.sanity.io',
  '*.api.sanity.io',
  '*.apicdn.sanity.io',
]

/** Node's own clients speak HTTP/1.1, with addresses as long as the Studio's. */
const forHttp1 = { allowHTTP1: true, maxHeaderSize: 65_536 }

/**
 * Starts a stand-in with an empty dataset `production`. Its requests are in
 * `.next-test/cloud-NAME.jsonl`.
 */
export async function openStandIn(
  name: string,
  { siteUrl }: { siteUrl: string },
): Promise<StandIn> {
  const project = {
    projectId: 'st4nd1n0',
    readToken: 'read-token-of-the-cloud-tests',
    writeToken: 'write-token-of-the-cloud-tests',
  }
  const folder = mkdtempSync(join(tmpdir(), 'butlerspb-cloud-'))
  makeCertificates(folder, names)
  const publicUrl = 'https://cdn.sanity.io'
  const lake = await startLake({ ...project, siteUrl, publicUrl })
  const settings = cloudSettings()
  const log = openRequestLog(`.next-test/cloud-${name}.jsonl`)
  const edge: Edge = await createEdge({ ...project, lake, settings, log, now: Date.now })
  // The Studio opens more streams at once than a browser has connections by HTTP/1.1.
  const server = createSecureServer(
    {
      key: readFileSync(join(folder, 'privkey.pem')),
      cert: readFileSync(join(folder, 'fullchain.pem')),
      ...forHttp1,
    },
    edge.answer,
  )
  server.on('upgrade', edge.upgrade)
  const sockets = new Set<Socket>()
  server.on('secureConnection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const port = await portOf(server)
  const authorityFile = join(folder, 'ca.pem')
  return {
    ...project,
    port,
    authorityFile,
    certificateFile: join(folder, 'fullchain.pem'),
    settings,
    log,
    lake,
    deliveries: edge.deliveries,
    environment() {
      const preload = new URL('./map-hosts.preload.fixture.ts', import.meta.url)
      preload.searchParams.set('port', String(port))
      preload.searchParams.set('authority', authorityFile)
      return { NODE_EXTRA_CA_CERTS: authorityFile, NODE_OPTIONS: `--import=${preload.href}` }
    },
    async close() {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
      await edge.close()
      await lake.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
