import type { Server } from 'node:http'
import { readEnv, type LakeEnv } from './env.ts'
import { createLog } from './log.ts'
import { errorMessage } from './error-message.ts'
import { createHttpServer } from './http/node-server.ts'
import { openLake } from './open-lake.ts'
import { acceptSockets } from './sockets/upgrade.ts'
import { createSchedule } from './releases/schedule.ts'
import { openStore, type Store } from './store/store.ts'
import { createWebhookDelivery } from './webhooks/delivery.ts'

const gracePeriodMs = 10_000
/** How often failed webhooks and commits of the command line are looked for. */
const pollMs = 2_000
const log = createLog((line) => process.stderr.write(line), Date.now)

const parsed = readEnv()
if (parsed.ok) start(parsed.env)
else {
  for (const problem of parsed.problems) process.stderr.write(`${problem}\n`)
  process.exitCode = 1
}

function start(env: LakeEnv): void {
  let store: Store
  const deliverWebhooks = () => {
    webhooks.wake().catch((error: unknown) => log.error('webhooks stopped', {}, error))
  }
  try {
    store = openStore(env.dataDir, Date.now, deliverWebhooks)
  } catch (error) {
    fail(`The lake cannot use the folder ${env.dataDir}: ${errorMessage(error)}`)
    return
  }
  const deps = { now: Date.now, log }
  const { lake, tokens, queries } = openLake(store, env, deps)
  const webhooks = createWebhookDelivery({ ...env, ...deps, store, queries, fetch })
  const doors = env.hosts.map((host) => {
    const server = createHttpServer(lake, (error) => log.error('connection failed', {}, error))
    return { host, server, sockets: acceptSockets(server, { ...env, lake, tokens, log }) }
  })

  const publishDue = createSchedule({ ...env, ...deps, store })
  const timer = setInterval(() => {
    store.feed.announce()
    deliverWebhooks()
    publishDue().catch((error: unknown) => log.error('the schedule stopped', {}, error))
  }, pollMs)
  const endStreams = () => {
    store.feed.close()
    for (const { sockets } of doors) sockets.close()
  }
  const release = async () => {
    clearInterval(timer)
    await webhooks.close()
    await queries.close()
    store.close()
  }
  const servers = doors.map(({ server }) => server)
  let hasFailed = false
  for (const { host, server } of doors) {
    server.on('error', (error) => {
      fail(listenProblem(error, host, env.port))
      if (hasFailed) return
      hasFailed = true
      endStreams()
      for (const other of servers) other.close()
      void release()
    })
    server.listen(env.port, host, () => {
      const address = server.address()
      const port = typeof address === 'object' ? address?.port : undefined
      log.info('listening', { port, host, dataDir: env.dataDir })
    })
  }
  stopOnSignal(servers, endStreams, release)
}

function listenProblem(error: Error, host: string, port: number): string {
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken: stop the other program or set LAKE_PORT to a free port`
  }
  if (code === 'EADDRNOTAVAIL') {
    return `LAKE_HOST ${host} is no address of this machine: set it to one, or unset it`
  }
  return `The lake cannot listen on port ${port} of ${host}: ${error.message}`
}

/**
 * Graceful stop on a signal, or when the supervisor (connected by an IPC channel) is gone: answers
 * the requests that have begun and closes everything, so that the process ends by itself.
 */
function stopOnSignal(
  servers: readonly Server[],
  endStreams: () => void,
  release: () => Promise<void>,
): void {
  let stopping = false
  function stop(): void {
    if (stopping) return
    stopping = true
    leaveSupervisor()
    const closed = servers.map(
      (server) => new Promise<void>((resolve) => server.close(() => resolve())),
    )
    void Promise.all(closed)
      .then(release)
      .then(
        () => log.info('stopped'),
        (error: unknown) => log.error('stopped badly', {}, error),
      )
    endStreams()
    for (const server of servers) server.closeIdleConnections()
    setTimeout(() => {
      for (const server of servers) server.closeAllConnections()
    }, gracePeriodMs).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('disconnect', stop)
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`)
  process.exitCode = 1
  leaveSupervisor()
}

/** An open channel would keep the process alive. */
function leaveSupervisor(): void {
  if (process.connected) process.disconnect?.()
}
