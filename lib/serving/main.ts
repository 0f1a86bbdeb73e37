import { startConsultations } from '#lib/consultations/start.ts'
import { liveEventsUrl } from '#lib/content-api.ts'
import { readEnv } from '#lib/env.ts'
import { createContentClock } from '#lib/freshness/content-clock.ts'
import { createFreshness } from '#lib/freshness/freshness.ts'
import { followLiveEvents } from '#lib/freshness/live-events.ts'
import { createReadCache } from '#lib/freshness/read-cache.ts'
import { createRegister } from '#lib/freshness/register.ts'
import { renders } from '#lib/freshness/render.ts'
import { log } from '#lib/log.ts'
import { setServices } from '#lib/registry.ts'
import { readSecrets } from '#lib/secrets.ts'
import { onStopSignal } from '#lib/on-stop-signal.ts'
import { createErrorPages } from './error-pages.ts'
import { closeServer, startNext } from './next-server.ts'
import { loadRedirects, openRedirects } from './redirects.ts'
import { createSiteServer } from './site-server.ts'

/** The site process: Next behind our server, and the consultation requests with their outbox. */
const dev = process.argv[2] === 'dev'
const env = readEnv()
const secrets = readSecrets(env)
let draining = false

const consultations = startConsultations(env, secrets)
const next = await startNext({ dev, port: env.port })
const redirects = openRedirects(() => loadRedirects(next.url), env.siteUrl)
const register = createRegister()
const clock = createContentClock({
  register,
  systemTime: Date.now,
  startTimer: (callback, ms) => {
    const timer = setTimeout(callback, ms)
    return () => clearTimeout(timer)
  },
})
const freshness = createFreshness({
  register,
  isStreamConnected: () => live.health().state === 'connected',
})
const live = followLiveEvents({
  url: liveEventsUrl(env),
  lastEventId: undefined,
  register,
  onPosition: (eventId) => freshness.announced(eventId),
})
setServices({
  consultations: consultations.service,
  redirects,
  reads: createReadCache({ register, currentRender: () => renders.getStore() }),
  now: () => clock.now(),
  freshness,
})
await redirects.refresh()

const server = createSiteServer({
  nextUrl: next.url,
  lakeUrl: env.cloud ? undefined : env.apiHost,
  assetsUrl: env.cloud ? 'https://cdn.sanity.io' : env.apiHost,
  trustedProxies: env.trustedProxies,
  errorPages: dev ? undefined : createErrorPages(next.url),
  findRedirect: redirects.find,
  isDraining: () => draining,
})

server.once('error', (error) => {
  log.error('site.failed', { port: env.port }, error)
  process.exit(1)
})
server.listen(env.port, env.host, () => log.info('site.listening', { port: env.port }))

onStopSignal(() => {
  draining = true
  void stop()
})

async function stop(): Promise<void> {
  live.close()
  clock.close()
  redirects.close()
  await closeServer(server)
  await next.close()
  await consultations.close()
  log.info('site.stopped')
  process.exit(0)
}
