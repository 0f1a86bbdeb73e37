import type { Server } from 'node:http'
import { createTokens } from './auth/tokens.ts'
import { readEnv, type LakeEnv } from './env.ts'
import { createLake } from './lake.ts'
import { createLog } from './log.ts'
import { createHttpServer } from './node-http.ts'
import { openStore, type Store } from './store/store.ts'

const patienceMs = 10_000
const log = createLog((line) => process.stderr.write(line), Date.now)

const parsed = readEnv()
if (parsed.ok) start(parsed.env)
else {
  for (const problem of parsed.problems) process.stderr.write(`${problem}\n`)
  process.exitCode = 1
}

function start(env: LakeEnv): void {
  let store: Store
  try {
    store = openStore(env.dataDir, Date.now)
  } catch (error) {
    fail(`The lake cannot use the folder ${env.dataDir}: ${messageOf(error)}`)
    return
  }
  const tokens = createTokens(store.db, { configured: env.tokens, now: Date.now })
  const lake = createLake({ ...env, store, tokens, log, now: Date.now, committed: () => {} })
  const server = createHttpServer(lake, (error) => log.error('connection failed', {}, error))

  server.on('error', (error) => {
    store.close()
    fail(
      'code' in error && error.code === 'EADDRINUSE'
        ? `Port ${env.port} is taken: stop the other program or set LAKE_PORT to a free port`
        : `The lake cannot listen on port ${env.port}: ${error.message}`,
    )
  })
  server.listen(env.port, '127.0.0.1', () => {
    log.info('listening', { port: env.port, dataDir: env.dataDir })
  })
  stopOnSignal(server, () => store.close())
}

function stopOnSignal(server: Server, release: () => void): void {
  let stopping = false
  function stop(): void {
    if (stopping) return
    stopping = true
    server.close(() => {
      release()
      log.info('stopped')
    })
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), patienceMs).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = 1
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message
}
