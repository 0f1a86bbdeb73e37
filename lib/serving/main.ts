import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startConsultations } from '#lib/consultations/start.ts'
import { liveEventsUrl } from '#lib/content-api.ts'
import { readAddresses } from '#lib/content/read/addresses.ts'
import { readNewArticles } from '#lib/content/read/new-articles.ts'
import { readOfficeHours } from '#lib/content/read/office-hours.ts'
import { getPublishedSite } from '#lib/content/read/published.ts'
import { createDesk } from '#lib/desk/desk.ts'
import { readEnv } from '#lib/env.ts'
import type { Env } from '#lib/env.ts'
import { createContentClock } from '#lib/freshness/content-clock.ts'
import { createFreshness } from '#lib/freshness/freshness.ts'
import { indexNowKey } from '#lib/freshness/index-now.ts'
import { followLiveEvents } from '#lib/freshness/live-events.ts'
import { createReadCache } from '#lib/freshness/read-cache.ts'
import { createRegister } from '#lib/freshness/register.ts'
import { renders } from '#lib/freshness/render.ts'
import { startLetters } from '#lib/letters/start.ts'
import { toNetworks } from '#lib/hosts/networks.ts'
import { log } from '#lib/log.ts'
import { startNumbers } from '#lib/numbers/start.ts'
import { setServices } from '#lib/registry.ts'
import { readSecrets, readTokens, stampKeys, visitorToken } from '#lib/secrets.ts'
import { onStopSignal } from '#lib/on-stop-signal.ts'
import { toStateView } from '#lib/watching/state-view.ts'
import { announceDue } from './announce-due.ts'
import { createApiPlaces } from './api-places.ts'
import { createBuildFiles } from './build-files.ts'
import { drain } from './drain.ts'
import { devErrorPages, makeErrorPages } from './error-pages.ts'
import { isForIndex } from './gate.ts'
import { answerHealth } from './health.ts'
import { createImageCache } from './images/image-cache.ts'
import { openImageStore } from './images/image-store.ts'
import { createLakeProxy } from './lake-proxy.ts'
import { createLakePulse, pingLake } from './lake-pulse.ts'
import { startNext } from './next-server.ts'
import { noticeReturn } from './notice-return.ts'
import { createPageAnswers } from './page-answers.ts'
import { createRequestForm } from './request-form.ts'
import { openAnswerStore } from './pages/answer-store.ts'
import { openCacheFile } from './pages/cache-file.ts'
import { createFinisher } from './pages/finisher.ts'
import { openPageStore } from './pages/page-store.ts'
import { openSitePages } from './site-pages.ts'
import { createSiteServer } from './site-server.ts'
import { startWatching } from './start-watching.ts'
import { makeStudioShell } from './studio-shell.ts'
import { createVitals } from './vitals.ts'
import { within } from './within.ts'

/** The site process: what visitors get, Next, and the consultation requests with their outbox. */
const dev = process.argv[2] === 'dev'
const env = readEnv()
const currentStampKeys = () => stampKeys(env, Date.now())
const isPlain = env.serving === 'plain'
const https = env.siteUrl.startsWith('https:')
/** On disk: a thousand images in the sizes that pages ask for. */
const imageBytes = 256 * 1024 * 1024
let isReady = false
let isDraining = false
/** Set while the door closes. */
let closed: Promise<void> | undefined

const keep = !dev && !isPlain
const file = keep ? openCacheFile(join(env.dataDir, 'pages.sqlite'), buildOf(env)) : undefined
const register = createRegister()
const clock = createContentClock({
  register,
  systemTime: Date.now,
  startTimer: (callback, ms) => {
    const timer = setTimeout(callback, ms)
    return () => clearTimeout(timer)
  },
})
const consultations = await startConsultations(env, {
  contactKey: readSecrets(env).contactKey,
  stampKeys: currentStampKeys,
  readOfficeHours,
})
const letters = startLetters({
  ...consultations,
  admitWrite: (contact) => consultations.service.admitWrite(contact),
  siteUrl: env.siteUrl,
  stampKeys: currentStampKeys,
  readArticles: readNewArticles,
})
const numbers = startNumbers({ ...consultations, siteUrl: env.siteUrl, now: Date.now, log })
const freshness = createFreshness({
  register,
  isStreamConnected: () => live.health().state === 'connected',
  ids: env.cloud ? 'positions' : 'transactions',
})
const watching = startWatching({
  env,
  build: dev ? 'dev' : buildOf(env),
  consultations,
  readOfficeHours,
  vitals: () => vitals(),
  lookups: () => site.cache?.lookups,
  isTold: () => !dev && isReady && !isDraining,
})
setServices({
  state: async () => toStateView(await watching.state(), Date.now()),
  consultations: consultations.service,
  desk: createDesk({ ...consultations, readOfficeHours, now: Date.now }),
  letters: letters.service,
  numbers: numbers.service,
  reads: createReadCache({
    register,
    currentRender: () => renders.getStore(),
    store: file && openAnswerStore(file),
  }),
  now: () => clock.now(),
  freshness,
})
const { finish, ...finisher } = createFinisher({ plain: isPlain, https, distDir: env.distDir })
const next = await startNext({ dev, port: env.port, host: new URL(env.siteUrl).host })
const render = watching.timed(next.render)
const errorPages = dev ? devErrorPages : await makeErrorPages(render, finish)
const studio = dev ? undefined : await makeStudioShell(render, { https })
const pulse = createLakePulse((limitMs) => pingLake(env.apiHost, limitMs))
const isLakeUp = async (limitMs: number) => (await pingLake(env.apiHost, limitMs)) === 'answers'
/** A ping for each question about our health would use up the requests of a plan in the cloud. */
const isHeard = (limitMs: number) =>
  env.cloud && live.health().state === 'connected' ? Promise.resolve(true) : isLakeUp(limitMs)
const site = openSitePages({
  siteUrl: env.siteUrl,
  render,
  finish,
  register,
  clock,
  readAddresses,
  onDue(pages) {
    const key = indexNowKey(readSecrets(env).webhookSecret)
    void announceDue(pages, { siteUrl: env.siteUrl, now: clock.now(), key })
  },
  pulse,
  store: keep ? openPageStore(file) : undefined,
})
const live = followLiveEvents({
  url: liveEventsUrl(env),
  token: () => visitorToken(env),
  lastEventId: site.lastEventId,
  register,
  isReachable: () => isLakeUp(2_000),
  onPosition(id) {
    freshness.announced(id)
    site.noteEvent(id)
  },
  onConnected: () => site.retry(),
})
const stopNoticing = noticeReturn({
  isAwaited: () => (site.cache?.oldestStaleMs() ?? 0) > 0,
  isThere: () => isLakeUp(1_000),
  onReturn: () => site.retry(),
})
const vitals = createVitals({
  progress: () => ({ isReady, isDraining }),
  isLakeUp: isHeard,
  events: () => live.health(),
  addressesReadAt: () => site.book.readAt(),
  cache: site.cache,
  requests: consultations,
  dataDir: env.dataDir,
})
watching.listen()
// Kept pages are served as soon as it is known whether events were missed, or that it cannot be.
await within(live.tried, 3_000)

const assetsUrl = env.cloud ? 'https://cdn.sanity.io' : env.apiHost
const server = createSiteServer({
  next,
  pages: createPageAnswers({
    pulse,
    cache: site.cache,
    render,
    finish,
    errorPages,
    index: site.index,
  }),
  lake: createLakeProxy({ lakeUrl: env.cloud ? undefined : env.apiHost, assetsUrl, pulse }),
  images: createImageCache({
    store: openImageStore(join(env.dataDir, 'images'), imageBytes),
    register,
    pulse,
    origin: assetsUrl,
    folder: `/images/${env.projectId}/${env.dataset}/`,
  }),
  files: dev ? undefined : createBuildFiles({ distDir: env.distDir, https }),
  studio,
  form: createRequestForm({
    consultations: consultations.service,
    letters: letters.service,
    siteUrl: env.siteUrl,
    readSite: getPublishedSite,
  }),
  places: createApiPlaces(),
  embedded: !env.cloud,
  dev,
  https,
  trustedProxies: toNetworks(env.trustedProxies),
  draftKey: () => readTokens(env).readToken,
  index: site.index,
  waitFor: (target) => closed ?? (isForIndex(target) ? site.book.wait() : undefined),
  isDraining: () => isDraining,
  noteView: (path, request) => numbers.views.note(path, request),
  watch: watching.watch,
  health: async (response) => answerHealth(response, await vitals()),
})

server.once('error', (error) => {
  log.error('site.failed', { port: env.port }, error)
  process.exit(1)
})
server.listen(env.port, env.host, () => log.info('site.listening', { port: env.port }))

onStopSignal(() => {
  isDraining = true
  void stop()
})

await site.readAddresses()
// So that the lake may go the moment the site is ready. A large site makes the rest as it runs.
await within(site.cache?.settled() ?? Promise.resolve(), 20_000)
isReady = true

function buildOf({ distDir }: Env): string {
  return readFileSync(join(distDir, 'BUILD_ID'), 'utf8').trim()
}

async function stop(): Promise<void> {
  await drain(server, (until) => {
    closed = until
  })
  live.close()
  stopNoticing()
  clock.close()
  await site.close()
  file?.close()
  await next.close()
  await finisher.close()
  await watching.close()
  await letters.close()
  await numbers.close()
  await consultations.close()
  log.info('site.stopped')
  process.exit(0)
}
