import type { Server } from 'node:http'
import type { startConsultations } from '#lib/consultations/start.ts'
import type { OfficeHours } from '#lib/consultations/office-hours.ts'
import type { Env } from '#lib/env.ts'
import { readLastBackup } from '#lib/layout/last-backup.ts'
import { readProductVersion } from '#lib/layout/product.ts'
import { log } from '#lib/log.ts'
import { createAnswerCounts } from '#lib/watching/answer-counts.ts'
import { createMetricsServer } from '#lib/watching/metrics-server.ts'
import { createSiteMetrics, type SiteMetrics } from '#lib/watching/site-metrics.ts'
import { startFailingRoutes } from '#lib/watching/start-failing-routes.ts'
import type { SiteState, Vitals } from '#lib/watching/vitals.ts'
import type { NextServer } from './next-server.ts'
import type { Lookups } from './pages/lookups.ts'
import type { AnswerWatch } from './watch-answers.ts'
import { within } from './within.ts'

type Options = {
  env: Pick<Env, 'siteUrl' | 'metrics' | 'dataDir' | 'lakeUrl'>
  /** Names the build that runs. */
  build: string
  consultations: Pick<
    Awaited<ReturnType<typeof startConsultations>>,
    'database' | 'routes' | 'wake' | 'figures'
  >
  /** Resolves to undefined if the settings have no office hours, and rejects while unreadable. */
  readOfficeHours: () => Promise<OfficeHours | undefined>
  vitals: () => Promise<Vitals>
  /** Undefined where no page is kept. */
  lookups: () => Readonly<Lookups> | undefined
  /** Whether the owner is told of an error that happens now. */
  isTold: () => boolean
}

/** What watches the site: its parts tell it what they do, and it tells people. */
export type Watching = {
  watch: AnswerWatch
  /** The render, with its time noted. */
  timed(render: NextServer['render']): NextServer['render']
  /** Everything that is watched, as of now. */
  state(): Promise<SiteState>
  /** Opens the port of the figures, if there is one, once `vitals` can be asked. */
  listen(): void
  close(): Promise<void>
}

export function startWatching(options: Options): Watching {
  const { env, consultations } = options
  const answers = createAnswerCounts()
  const metrics = createSiteMetrics()
  const failing = startFailingRoutes({
    ...consultations,
    ...consultations.routes,
    answers: answers.list,
    now: Date.now,
    log,
  })
  const work = () => ({
    answers: answers.list(),
    lookups: Object.entries(options.lookups() ?? {}).map(([result, count]) => ({ result, count })),
    renders: metrics.renders,
    startedAt: Date.now() - process.uptime() * 1_000,
    memoryBytes: process.memoryUsage.rss(),
  })
  const build = { version: readProductVersion(), id: options.build }
  const state = async (): Promise<SiteState> => {
    const [vitals, office, routes] = await Promise.all([
      options.vitals(),
      readHours(options).then(consultations.figures),
      failing.list().catch(() => undefined),
    ])
    const last = readLastBackup(env.dataDir)
    const lastBackupAt = last && Date.parse(last.made)
    const isBackedUp = env.lakeUrl === undefined
    return { ...vitals, office, failing: routes, work: work(), build, lastBackupAt, isBackedUp }
  }
  let server: Server | undefined
  return {
    watch: {
      count: answers.add,
      onFailure: (route, requestId) => {
        if (options.isTold()) failing.note(route, requestId)
      },
    },
    timed: (render) => timeRenders(render, metrics),
    state,
    listen() {
      server = env.metrics && listen(env.metrics, metrics, state)
    },
    async close() {
      server?.close()
      server?.closeAllConnections()
      await failing.close()
    },
  }
}

/** Without the settings, the usual promise of two hours counts. */
function readHours({ readOfficeHours }: Options): Promise<OfficeHours | undefined> {
  return within(readOfficeHours(), 1_000).catch(() => undefined)
}

function timeRenders(render: NextServer['render'], { noteRender }: SiteMetrics) {
  const timed: NextServer['render'] = async (target, headers) => {
    const begin = performance.now()
    let result: 'made' | 'failed' = 'failed'
    try {
      const rendered = await render(target, headers)
      if (rendered.status < 500) result = 'made'
      return rendered
    } finally {
      noteRender(performance.now() - begin, result)
    }
  }
  return timed
}

function listen(
  { port, host }: NonNullable<Env['metrics']>,
  { contentType, ...metrics }: SiteMetrics,
  state: () => Promise<SiteState>,
): Server {
  metrics.watchProcess()
  const server = createMetricsServer({
    contentType,
    text: async () => metrics.text(await state()),
    onError: (error) => log.error('metrics.failed', {}, error),
  })
  // Visitors are served all the same.
  server.on('error', (error) => log.error('metrics.unreachable', { port }, error))
  server.listen(port, host, () => log.info('metrics.listening', { port }))
  return server
}
