import { once } from 'node:events'
import { newSecret } from '#lake/auth/secret.ts'
import type { LakeEnv } from '#lake/env.ts'
import type { RequestHandler } from '#lake/request-handler.ts'
import { createLog } from '#lake/log.ts'
import { createHttpServer } from '#lake/http/node-server.ts'
import { openLake } from '#lake/open-lake.ts'
import { openStore } from '#lake/store/store.ts'

export type LocalServer = {
  port: number
  /** An administrator's token, valid while this server is open; it is not stored. */
  token: string
  close(): Promise<void>
}

/**
 * Opens the lake's files on a free port of this machine for one command. The server may run at the
 * same time: it sees the commits and delivers their webhooks.
 */
export async function openLocalServer(
  env: LakeEnv,
  writeLog: (line: string) => void,
): Promise<LocalServer> {
  const store = openStore(env.dataDir, Date.now)
  const log = createLog(writeLog, Date.now)
  const token = newSecret('lk')
  let lake: RequestHandler = () => Promise.reject(new Error('not open yet'))
  const server = createHttpServer(
    (request) => lake(request),
    (error) => log.error('connection failed', {}, error),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const opened = openLake(
    store,
    {
      ...env,
      publicUrl: `http://127.0.0.1:${port}`,
      tokens: [{ id: 'command-line', token, role: 'administrator' }],
    },
    { now: Date.now, log },
  )
  lake = opened.lake

  return {
    port,
    token,
    async close() {
      store.feed.close()
      server.closeAllConnections()
      server.close()
      await opened.queries.close()
      store.close()
    },
  }
}
